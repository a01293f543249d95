"""Sends events to webhook endpoints: at least once, from a queue that any number of workers share.

A worker claims rows under a lease, sends with no transaction open, and records; what a killed one held comes
due again when its lease ends. Each endpoint has places of its own, so one that hangs holds up no other.
"""

import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec

from store.db import UNAVAILABLE
from store.mockpay import statements
from store.mockpay.calls import Shared
from store.mockpay.config import MockpaySettings
from store.mockpay.deliveries import record_delivery
from store.mockpay.faults.models import TOKEN_SECONDS, WEBHOOK_FAULTS, Strike
from store.mockpay.models import Due
from store.mockpay.posting import Outcome, Poster

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
        self.poster = Poster(shared.settings)
        self.sending: set[asyncio.Task[None]] = set()
        self.busy: Counter[str] = Counter()
        # The endpoints that had all their places taken: there may be more in their queues.
        self.crowded: set[str] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Sender"]:
        """Within, it can send; at the end what it holds is let go of, and comes due again."""
        async with self.poster.open():
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
            busy = +self.busy
            # Half of what is free at most, for all as for each, so that several that hang, and come in one
            # claim, leave a place for the next one too.
            half = max(room // 2, 1)
            each = min(settings.delivery_endpoint_concurrency, half)
            due = await statements.claim_deliveries(
                self.shared.pool,
                now=self.shared.clock.now(),
                lease_seconds=2 * settings.delivery_timeout_seconds,
                each=each,
                busy=msgspec.json.encode(busy).decode(),
                count=half,
            )
            busy.update(delivery.webhook_endpoint for delivery in due)
            self.crowded = {endpoint for endpoint, n in busy.items() if n >= each}
            for delivery in due:
                self._begin(delivery)
            if len(due) < half:
                return

    def _begin(self, due: Due) -> None:
        self.busy[due.webhook_endpoint] += 1
        task = asyncio.create_task(self._deliver(due))
        self.sending.add(task)
        task.add_done_callback(lambda task: self._sent(due, task))

    def _sent(self, due: Due, task: asyncio.Task[None]) -> None:
        endpoint = due.webhook_endpoint
        if endpoint in self.crowded or len(self.sending) >= self.shared.settings.delivery_concurrency:
            self.shared.wake.set()  # there may be more in the queue than there was room for
        self.sending.discard(task)
        self.busy[endpoint] -= 1
        if not self.busy[endpoint]:
            del self.busy[endpoint]
        if not task.cancelled() and (error := task.exception()):
            # A database that is away is no fault of the code's.
            trace = None if isinstance(error, UNAVAILABLE) else error
            log.error("mockpay could not record a delivery; it comes due again: %s", error, exc_info=trace)

    async def _deliver(self, due: Due) -> None:
        settings = self.shared.settings
        at = time.time()
        if not due.enabled:  # as at Stripe, it is not tried again either
            await self._record(due, at, "failed", 0, Outcome(error="not sent: the endpoint is disabled"))
            return
        strike = await self._strike(due)
        if strike and strike.fault in HELD_BACK:
            outcome = Outcome(error=f"held back: {strike.fault}")
            await self._record(due, at, "pending", strike.seconds, outcome)
            return
        outcome = await self.poster.post(due, self._secrets(due), strike.fault if strike else None)
        if outcome.status is not None and 200 <= outcome.status < 300:
            await self._record(due, at, "delivered", 0, outcome)
            return
        if outcome.status == 410:
            await statements.disable_webhook_endpoint(self.shared.pool, id=due.webhook_endpoint)
        over = outcome.status == 410 or due.age > settings.delivery_give_up_seconds
        wait = wait_before_retry(settings, due.attempts - due.tried_before)
        await self._record(due, at, "failed" if over else "pending", wait, outcome)

    async def _record(self, due: Due, at: float, status: str, wait_seconds: float, outcome: Outcome) -> None:
        await record_delivery(
            self.shared.pool,
            event=due.event.id,
            webhook_endpoint=due.webhook_endpoint,
            number=due.attempts,
            at=at,
            answered=outcome.status,
            error=outcome.error,
            duration_ms=round(1000 * max(time.time() - at, 0)),
            body=outcome.body,
            status=status,
            due_at=self.shared.clock.now() + wait_seconds,
        )

    async def _strike(self, due: Due) -> Strike | None:
        """Faults strike a delivery's first try alone: every event comes, and comes right, in the end."""
        if due.attempts > 1:
            return None
        if due.event.fault is not None:
            return Strike(due.event.fault, TOKEN_SECONDS.get(due.event.fault) or 0.0)
        return await self.shared.faults.strike("webhooks", WEBHOOK_FAULTS)

    def _secrets(self, due: Due) -> list[str]:
        """The present one, and those before it that still count."""
        now = self.shared.clock.now()
        return [due.secret, *(old.secret for old in due.old_secrets if old.expires_at > now)]
