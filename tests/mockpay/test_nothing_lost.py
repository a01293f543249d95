"""Real processes, killed with -9: every event of every payment that was answered for arrives."""

import asyncio
import itertools
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import psutil
import psycopg
import stripe
from aiohttp import web

from tests.mockpay.test_deliveries import answering
from tests.mockpay.test_webhooks import SECRET
from tests.ports import free_port, is_free

PAY = {
    "amount": "1000",
    "currency": "usd",
    "allowed_payment_method_types[]": "card",
    "payment_method": "pm_card_visa",
    "confirm": "true",
}
PENDING = "select from mockpay.delivery where status <> 'delivered' limit 1"
EVENTS_OF_A_PAYMENT = {"payment_intent.created", "charge.succeeded", "payment_intent.succeeded"}


class Served:
    """`store mockpay serve` on a database and a port of the test's."""

    def __init__(self, database_url: str, webhook_url: str, port: int) -> None:
        self.port, self.base = port, f"http://127.0.0.1:{port}"
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("MOCKPAY_", "PG"))}
        # Later by itself would be an event more (charge.updated).
        given = {
            "DATABASE_URL": database_url,
            "MOCKPAY_WEBHOOK_URL": webhook_url,
            "MOCKPAY_WEBHOOK_SECRET": SECRET,
            "MOCKPAY_CAPTURE_ASYNC_SECONDS": "3600",
            "MOCKPAY_DELIVERY_TIMEOUT_SECONDS": "0.8",
            "MOCKPAY_DELIVERY_RETRY_SECONDS": "0.1",
            "MOCKPAY_POLL_SECONDS": "0.1",
        }
        self.process = psutil.Popen(
            [
                *(sys.executable, "-m", "store", "mockpay", "serve"),
                *("--port", str(port), "--workers", "1"),
            ],
            env=clean | given,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )

    async def until_ready(self) -> None:
        async with asyncio.timeout(20), aiohttp.ClientSession() as session:
            while True:
                try:
                    async with session.get(f"{self.base}/health/ready") as answer:
                        if answer.status == 200:
                            return
                except aiohttp.ClientError:
                    assert self.process.poll() is None
                await asyncio.sleep(0.03)

    async def pay(self, key: str) -> str | None:
        """The intent's id, or None where no answer came."""
        headers = {"Authorization": "Bearer sk_test_mockpay", "Idempotency-Key": key}
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(f"{self.base}/v1/payment_intents", headers=headers, data=PAY) as answer,
            ):
                assert answer.status == 200
                paid = await answer.json()
                assert paid["status"] == "succeeded"
                return str(paid["id"])
        except (aiohttp.ClientError, ConnectionError):
            return None

    def kill(self) -> None:
        """Everything of it with -9, and the command first made unable to start it again."""
        self.process.suspend()
        for each in [*self.process.children(recursive=True), self.process]:
            each.kill()
        self.process.wait(10)
        while not is_free(self.port):
            time.sleep(0.01)

    def end(self) -> None:
        """Unless it has ended."""
        if self.process.poll() is None:
            self.kill()


class Inbox:
    """What came, by the intent that it tells of; while `hangs`, nothing is answered."""

    def __init__(self) -> None:
        self.hangs = False
        self.bodies: dict[str, set[bytes]] = {}
        self.count: Counter[str] = Counter()
        self.types: dict[str, set[str]] = {}

    async def answer(self, request: web.Request) -> web.Response:
        body, signature = await request.read(), request.headers["Stripe-Signature"]
        event: Any = stripe.Webhook.construct_event(body, signature, SECRET)  # type: ignore[no-untyped-call]
        if self.hangs:
            await asyncio.sleep(60)
        await asyncio.sleep(0.01)
        intent = event.data.object
        self.count[event.id] += 1
        self.types.setdefault(getattr(intent, "payment_intent", intent.id), set()).add(event.type)
        return web.Response()

    async def has(self, intents: Iterable[str]) -> None:
        """Once every event of each of them has come."""
        async with asyncio.timeout(15):
            while any(self.types.get(intent) != EVENTS_OF_A_PAYMENT for intent in intents):  # noqa: ASYNC110
                await asyncio.sleep(0.02)


@asynccontextmanager
async def serving(database_url: str, webhook_url: str, port: int) -> AsyncIterator[Served]:
    served = Served(database_url, webhook_url, port)
    try:
        await served.until_ready()
        yield served
    finally:
        served.end()


def rows(database_url: str, statement: str) -> list[Any]:
    with psycopg.connect(database_url) as db:
        return db.execute(statement).fetchall()  # type: ignore[call-overload,no-any-return]


async def test_killed_before_anything_was_delivered(database_url: str) -> None:
    inbox, port = Inbox(), free_port()
    async with answering(inbox.answer) as url:
        inbox.hangs = True
        async with serving(database_url, url, port) as served:
            paid = await asyncio.gather(*(served.pay(f"key {n}") for n in range(5)))
            served.kill()
        inbox.hangs = False
        assert None not in paid
        assert not inbox.count
        owed = {event for (event,) in rows(database_url, "select id from mockpay.event")}
        assert len(owed) == 15
        async with serving(database_url, url, port) as again:
            await inbox.has([str(intent) for intent in paid])
            assert await again.pay("key 0") == paid[0]
        assert set(inbox.count) == owed
    assert rows(database_url, "select count(*) from mockpay.charge") == [(5,)]


async def test_one_of_three_killed_while_it_sends(database_url: str) -> None:
    inbox = Inbox()
    async with answering(inbox.answer) as url, AsyncExitStack() as stack:
        three = await asyncio.gather(
            *(stack.enter_async_context(serving(database_url, url, free_port())) for _ in range(3))
        )

        async def pay(number: int) -> str:
            # As a client behind a balancer does: the same key until there is an answer.
            for turn in itertools.count(number):
                if intent := await three[turn % 3].pay(f"key {number}"):
                    return intent
            raise AssertionError("unreachable")

        async def pay_some(first: int) -> list[str]:
            return [await pay(first + number) for number in range(10)]

        async def kill_one() -> None:
            while len(inbox.count) < 40:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            assert len(inbox.count) < 180
            three[0].kill()

        _, *paid = await asyncio.gather(kill_one(), *(pay_some(first) for first in range(0, 60, 10)))
        intents = {intent for some in paid for intent in some}
        assert len(intents) == 60
        await inbox.has(intents)
        async with asyncio.timeout(5):
            while rows(database_url, PENDING):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    owed = {event for (event,) in rows(database_url, "select id from mockpay.event")}
    assert (len(owed), set(inbox.count)) == (180, owed)
    # A try that the log lacks is one that the killed process did not live to record.
    unrecorded = rows(
        database_url,
        """
        select event
        from mockpay.delivery d
        where attempts > (select count(*) from mockpay.delivery_attempt a where a.event = d.event)
        """,
    )
    again = {event for event, count in inbox.count.items() if count > 1}
    assert again <= {event for (event,) in unrecorded}
    assert len(unrecorded) <= 16
    assert rows(database_url, "select count(*) from mockpay.charge") == [(60,)]
