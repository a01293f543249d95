"""Sends events to webhook endpoints: at least once, from a queue that any number of workers share.

A worker claims rows under a lease, sends with no transaction open, and records; what a killed one held comes
due again when its lease ends.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

import aiohttp
import msgspec

from store.db import UNAVAILABLE, Queryable
from store.mockpay import books, refunds, statements
from store.mockpay.calls import Shared
from store.mockpay.config import MockpaySettings
from store.mockpay.faults.models import WEBHOOK_FAULTS, Strike
from store.mockpay.idempotency import save_change
from store.mockpay.models import Change, Due, DueRefund
from store.mockpay.objects.events import render_event
from store.mockpay.signature import sign

log = logging.getLogger(__name__)

# One comes late; the other lets those after it pass, which is the same, told by how long.
HELD_BACK = ("webhook_delay", "webhook_reorder")


def wait_before_retry(settings: MockpaySettings, attempts: int) -> float:
    """Seconds: exponential, capped, with half of it jitter."""
    longest = min(
        settings.delivery_retry_max_seconds, settings.delivery_retry_seconds * 2.0 ** min(attempts - 1, 30)
    )
    return longest * random.uniform(0.5, 1)  # noqa: S311 - jitter


class Worker:
    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.sending: set[asyncio.Task[None]] = set()
        self.stopped = False

    async def run(self) -> None:
        """Until cancelled: send what is due, settle refunds, forget old keys."""
        settings = self.shared.settings
        timeout = aiohttp.ClientTimeout(total=settings.delivery_timeout_seconds)
        connector = aiohttp.TCPConnector(limit=settings.delivery_concurrency)
        async with aiohttp.ClientSession(
            timeout=timeout, connector=connector, cookie_jar=aiohttp.DummyCookieJar()
        ) as session:
            clock = asyncio.create_task(self._keep_time())
            try:
                while not self.stopped:
                    self.shared.wake.clear()
                    await self._guard(lambda: self._send_due(session))
                    await self._rest()
            finally:
                clock.cancel()
                for task in self.sending:
                    task.cancel()
                await asyncio.gather(clock, *self.sending, return_exceptions=True)

    def stop(self) -> None:
        """End `run` soon. A flag, since Python 3.11's wait_for can swallow a cancellation."""
        self.stopped = True
        self.shared.wake.set()

    async def _send_due(self, session: aiohttp.ClientSession) -> None:
        settings = self.shared.settings
        while not self.stopped and (room := settings.delivery_concurrency - len(self.sending)):
            due = await statements.claim_deliveries(
                self.shared.pool, lease_seconds=2 * settings.delivery_timeout_seconds, count=room
            )
            for delivery in due:
                task = asyncio.create_task(self._guard(lambda d=delivery: self._deliver(session, d)))  # type: ignore[misc]
                self.sending.add(task)
                task.add_done_callback(self._sent)
            if len(due) < room:
                return

    def _sent(self, task: asyncio.Task[None]) -> None:
        if len(self.sending) >= self.shared.settings.delivery_concurrency:
            self.shared.wake.set()  # there may be more in the queue than there was room for
        self.sending.discard(task)

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.shared.wake.wait(), self.shared.settings.poll_seconds)

    async def _deliver(self, session: aiohttp.ClientSession, due: Due) -> None:
        settings = self.shared.settings
        strike = await self._strike(due)
        if strike and strike.fault in HELD_BACK:
            await statements.record_delivery(
                self.shared.pool,
                event=due.event.id,
                webhook_endpoint=due.webhook_endpoint,
                status="pending",
                wait_seconds=strike.seconds,
                last_status=None,
                last_error=f"held back: {strike.fault}",
            )
            return
        status, error = await self._post(session, due, strike.fault if strike else None)
        delivered = status is not None and 200 <= status < 300
        if status == 410:
            await statements.disable_webhook_endpoint(self.shared.pool, id=due.webhook_endpoint)
        over = status == 410 or due.age > settings.delivery_give_up_seconds
        await statements.record_delivery(
            self.shared.pool,
            event=due.event.id,
            webhook_endpoint=due.webhook_endpoint,
            status="delivered" if delivered else "failed" if over else "pending",
            wait_seconds=0 if delivered else wait_before_retry(settings, due.attempts),
            last_status=status,
            last_error=error,
        )

    async def _strike(self, due: Due) -> Strike | None:
        """Faults strike a delivery's first try alone: every event comes, and comes right, in the end."""
        return await self.shared.faults.strike("webhooks", WEBHOOK_FAULTS) if due.attempts == 1 else None

    async def _post(
        self, session: aiohttp.ClientSession, due: Due, fault: str | None
    ) -> tuple[int | None, str | None]:
        if fault == "webhook_drop":
            return None, "lost: webhook_drop"
        body = msgspec.json.encode(render_event(due.event, due.pending_webhooks))
        secret = f"{due.secret} of somebody else" if fault == "webhook_bad_signature" else due.secret
        send = partial(self._send, session, due.url, body, secret)
        if fault == "webhook_duplicate":  # at the same time, which is harder on a receiver than in turn
            return (await asyncio.gather(send(), send()))[1]
        return await send()

    async def _send(
        self, session: aiohttp.ClientSession, url: str, body: bytes, secret: str
    ) -> tuple[int | None, str | None]:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Stripe-Signature": sign(body, int(time.time()), secret),
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        }
        try:
            async with session.post(url, data=body, headers=headers, allow_redirects=False) as response:
                await response.content.read(1024)
                return response.status, None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return None, f"{type(error).__name__}: {error}"[:500]

    async def _keep_time(self) -> None:
        forget_at = 0.0
        while not self.stopped:
            await self._guard(self._settle_refunds)
            if time.monotonic() >= forget_at:
                await self._guard(lambda: statements.forget_answers(self.shared.pool))
                forget_at = time.monotonic() + 3600
            await asyncio.sleep(self.shared.settings.poll_seconds)

    async def _settle_refunds(self) -> None:
        for due in await statements.list_due_refunds(self.shared.pool):
            await self.shared.pool.transact(lambda db, d=due: self._settle_refund(db, d))  # type: ignore[misc]
            self.shared.wake.set()

    async def _settle_refund(self, db: Queryable, due: DueRefund) -> None:
        await statements.lock_payment_intent(db, id=due.payment_intent)
        row = (await statements.get_refunds(db, ids=[due.id]))[0].row
        if row.settles_as is None:
            return  # another worker was first
        made = (await statements.get_charges(db, ids=[row.charge]))[0].row
        change = Change()
        refunds.settle_refund(books.Author(self.shared.settings, int(time.time())), change, made, row)
        await save_change(db, change)

    async def _guard(self, work: Callable[[], Awaitable[None]]) -> None:
        """A worker outlives every error: what failed is still in the database and comes due again."""
        try:
            await work()
        except UNAVAILABLE as error:
            log.warning("mockpay's worker waits for the database: %s", error)
        except Exception:
            log.exception("mockpay's worker")
