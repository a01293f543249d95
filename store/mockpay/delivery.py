"""Sends events to webhook endpoints: at least once, from a queue that any number of workers share.

A worker claims rows under a lease, sends with no transaction open, and records; what a killed one held comes
due again when its lease ends.
"""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import aiohttp
import msgspec

from store.mockpay import statements
from store.mockpay.calls import Shared
from store.mockpay.config import MockpaySettings
from store.mockpay.faults.models import WEBHOOK_FAULTS, Strike
from store.mockpay.models import Due
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


class Sender:
    """Sends what is due, a few at a time."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.sending: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Sender"]:
        """Within, it can send; at the end what it holds is let go of, and comes due again."""
        settings = self.shared.settings
        timeout = aiohttp.ClientTimeout(total=settings.delivery_timeout_seconds)
        connector = aiohttp.TCPConnector(limit=settings.delivery_concurrency)
        async with aiohttp.ClientSession(
            timeout=timeout, connector=connector, cookie_jar=aiohttp.DummyCookieJar()
        ) as self.session:
            try:
                yield self
            finally:
                for task in self.sending:
                    task.cancel()
                await asyncio.gather(*self.sending, return_exceptions=True)

    async def send_due(self) -> None:
        """Claim what there is room for, until nothing is due."""
        settings = self.shared.settings
        while room := settings.delivery_concurrency - len(self.sending):
            due = await statements.claim_deliveries(
                self.shared.pool,
                now=self.shared.clock.now(),
                lease_seconds=2 * settings.delivery_timeout_seconds,
                count=room,
            )
            for delivery in due:
                task = asyncio.create_task(self._deliver(delivery))
                self.sending.add(task)
                task.add_done_callback(self._sent)
            if len(due) < room:
                return

    def _sent(self, task: asyncio.Task[None]) -> None:
        if len(self.sending) >= self.shared.settings.delivery_concurrency:
            self.shared.wake.set()  # there may be more in the queue than there was room for
        self.sending.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("mockpay could not record a delivery; it comes due again", exc_info=error)

    async def _deliver(self, due: Due) -> None:
        settings = self.shared.settings
        strike = await self._strike(due)
        if strike and strike.fault in HELD_BACK:
            await self._record(due, "pending", strike.seconds, None, f"held back: {strike.fault}")
            return
        status, error = await self._post(due, strike.fault if strike else None)
        if status is not None and 200 <= status < 300:
            await self._record(due, "delivered", 0, status, error)
            return
        if status == 410:
            await statements.disable_webhook_endpoint(self.shared.pool, id=due.webhook_endpoint)
        over = status == 410 or due.age > settings.delivery_give_up_seconds
        wait = wait_before_retry(settings, due.attempts)
        await self._record(due, "failed" if over else "pending", wait, status, error)

    async def _record(
        self, due: Due, status: str, wait_seconds: float, answered: int | None, error: str | None
    ) -> None:
        await statements.record_delivery(
            self.shared.pool,
            event=due.event.id,
            webhook_endpoint=due.webhook_endpoint,
            status=status,
            due_at=self.shared.clock.now() + wait_seconds,
            last_status=answered,
            last_error=error,
        )

    async def _strike(self, due: Due) -> Strike | None:
        """Faults strike a delivery's first try alone: every event comes, and comes right, in the end."""
        return await self.shared.faults.strike("webhooks", WEBHOOK_FAULTS) if due.attempts == 1 else None

    async def _post(self, due: Due, fault: str | None) -> tuple[int | None, str | None]:
        if fault == "webhook_drop":
            return None, "lost: webhook_drop"
        body = msgspec.json.encode(render_event(due.event, due.pending_webhooks))
        secret = f"{due.secret} of somebody else" if fault == "webhook_bad_signature" else due.secret
        send = partial(self._send, due.url, body, secret)
        if fault == "webhook_duplicate":  # at the same time, which is harder on a receiver than in turn
            return (await asyncio.gather(send(), send()))[1]
        return await send()

    async def _send(self, url: str, body: bytes, secret: str) -> tuple[int | None, str | None]:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            # The machine's time, whatever mockpay's is: receivers compare it with their own.
            "Stripe-Signature": sign(body, int(time.time()), secret),
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        }
        try:
            async with self.session.post(url, data=body, headers=headers, allow_redirects=False) as response:
                await response.content.read(1024)
                return response.status, None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return None, f"{type(error).__name__}: {error}"[:500]
