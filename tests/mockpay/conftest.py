"""A mockpay on a loopback port with a database of its own for each test, and the official SDK."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import msgspec
import pytest
import stripe
from aiohttp import web

from store.mockpay.app import create_app
from store.mockpay.config import MockpaySettings
from tests.conftest import listen, served, url_of


@pytest.fixture
def mockpay_url(database_url: str) -> str:
    """The URL of a fresh database."""
    return database_url


class Mockpay(msgspec.Struct):
    """A running mockpay: where it is, and the official client for it."""

    base: str
    client: stripe.StripeClient
    database_url: str
    key: str


@asynccontextmanager
async def serving(settings: MockpaySettings) -> AsyncIterator[Mockpay]:
    """Run the real app in this event loop."""
    listening = listen()
    base = url_of(listening)
    settings = msgspec.structs.replace(settings, public_url=base)
    async with served(create_app(settings), listening):
        http = stripe.AIOHTTPClient()
        client = stripe.StripeClient(
            settings.secret_key, base_addresses={"api": base}, http_client=http, max_network_retries=0
        )
        yield Mockpay(base, client, settings.database_url or "", settings.secret_key)
        await http.close_async()


Start = Callable[..., Awaitable[Mockpay]]


@pytest.fixture
async def start(mockpay_url: str) -> AsyncIterator[Start]:
    """Starts mockpay with settings of the test's own."""
    async with AsyncExitStack() as stack:

        async def begin(**settings: Any) -> Mockpay:
            given = {"poll_seconds": 0.05, "webhook_private_addresses": True, **settings}
            return await stack.enter_async_context(
                serving(MockpaySettings(database_url=mockpay_url, **given))
            )

        yield begin


@pytest.fixture
async def mockpay(start: Start) -> Mockpay:
    return await start()


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
