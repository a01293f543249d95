"""mockpay for the tests, and the official SDK on it.

Most share one real process a run, `store mockpay serve`, emptied between them; who needs other settings, or
several mockpays on one database, starts them by `start`.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from urllib.request import urlopen

import msgspec
import psycopg
import pytest
import stripe
from aiohttp import web

from store.mockpay.app import create_app
from store.mockpay.config import MockpaySettings
from store.roles import role_url
from tests.conftest import listen, named, served, url_of
from tests.ports import free_port
from tests.sdk import sdk


class Mockpay(msgspec.Struct):
    """A running mockpay: where it is, and the official client for it."""

    base: str
    client: stripe.StripeClient
    database_url: str
    key: str


@asynccontextmanager
async def serving(settings: MockpaySettings) -> AsyncIterator[Mockpay]:
    """Run the real app in this event loop, as its own role; the settings name the owner's database."""
    listening = listen()
    base, owner = url_of(listening), settings.database_url or ""
    settings = msgspec.structs.replace(settings, public_url=base, database_url=role_url(owner, "mockpay"))
    async with served(create_app(settings), listening), connected(base, owner) as found:
        yield found


@asynccontextmanager
async def connected(base: str, database_url: str) -> AsyncIterator[Mockpay]:
    """The official client on a mockpay that runs."""
    async with sdk(base) as client:
        yield Mockpay(base, client, database_url, MockpaySettings().secret_key)


Start = Callable[..., Awaitable[Mockpay]]


@pytest.fixture
async def start(database_url: str) -> AsyncIterator[Start]:
    """Starts mockpay with settings of the test's own, in this process."""
    async with AsyncExitStack() as stack:

        async def begin(**settings: Any) -> Mockpay:
            given = {"poll_seconds": 0.05, "webhook_private_addresses": True, **settings}
            return await stack.enter_async_context(
                serving(MockpaySettings(database_url=database_url, **given))
            )

        yield begin


@pytest.fixture(scope="session")
def process(server_url: str, template: str) -> Iterator[tuple[str, str]]:
    """The real process: its address and its database's."""
    name = f"mockpay_process_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name} template {template} strategy file_copy")
        base = f"http://127.0.0.1:{(port := free_port())}"
        running = subprocess.Popen(
            [sys.executable, "-m", "store", "mockpay", "serve", "--port", str(port)],
            stdout=subprocess.DEVNULL,
            env={
                **os.environ,
                "DATABASE_URL": named(server_url, name),
                "MOCKPAY_DATABASE_URL": role_url(named(server_url, name), "mockpay"),
                "MOCKPAY_PUBLIC_URL": base,
                "MOCKPAY_POLL_SECONDS": "0.05",
                "MOCKPAY_REFUND_SETTLE_SECONDS": "0.3",
                "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES": "true",
            },
        )
        try:
            wait_until_ready(base)
            yield base, named(server_url, name)
        finally:
            running.terminate()
            running.wait(20)
            connection.execute(f"drop database {name} with (force)")


def wait_until_ready(base: str) -> None:
    """Within half a minute, which only a machine with much else to do needs."""
    for _ in range(600):
        try:
            with urlopen(f"{base}/health/ready", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(base)


@pytest.fixture
async def mockpay(process: tuple[str, str]) -> AsyncIterator[Mockpay]:
    """The real process, as empty as at its first start."""
    base, database_url = process
    async with connected(base, database_url) as found:
        with psycopg.connect(database_url, autocommit=True) as db:
            db.execute("delete from mockpay.webhook_endpoint")
        await found.client.raw_request_async("post", "/_mockpay/reset")
        yield found


@pytest.fixture
def client(mockpay: Mockpay) -> stripe.StripeClient:
    return mockpay.client


class Receiver(msgspec.Struct):
    """A webhook endpoint: what came, and what it answers (the next of `answers`, else 200)."""

    url: str
    came: list[tuple[bytes, str]]
    answers: list[int]

    async def events(self, count: int) -> list[Any]:
        """The first events that came, once there are so many, as the SDK sees them."""
        async with asyncio.timeout(10):
            while len(self.came) < count:  # noqa: ASYNC110 - a list cannot wake us
                await asyncio.sleep(0.01)
        return [
            stripe.Webhook.construct_event(body, signature, "whsec_of_the_test")  # type: ignore[no-untyped-call]
            for body, signature in self.came
        ]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    found = Receiver("", [], [])

    async def receive(request: web.Request) -> web.Response:
        found.came.append((await request.read(), request.headers["Stripe-Signature"]))
        status = found.answers.pop(0) if found.answers else 200
        headers = {"Location": "/elsewhere"} if 300 <= status < 400 else {}
        return web.Response(status=status, headers=headers)

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    listening = listen()
    await web.SockSite(runner, listening).start()
    found.url = f"{url_of(listening)}/hook"
    yield found
    await runner.cleanup()
