"""What a process does beside answering: it sends events, and carries out what has come due."""

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from store.db import UNAVAILABLE
from store.mockpay import statements, timers
from store.mockpay.calls import Shared
from store.mockpay.delivery import Sender
from store.mockpay.received import WRITE_EVERY_SECONDS
from store.mockpay.settings_endpoint import RENEW_EVERY_SECONDS, SettingsEndpoint

log = logging.getLogger(__name__)

FORGET_EVERY_SECONDS = 3600
REPORT_EVERY_SECONDS = 30.0


class Worker:
    """Any number of them share the database's queues."""

    def __init__(self, shared: Shared, endpoint: SettingsEndpoint) -> None:
        self.shared, self.endpoint = shared, endpoint
        self.stopped = False

    async def run(self) -> None:
        """Until stopped."""
        duties = (self._keep_time(), self._keep_log(), self._keep_endpoint())
        others = [asyncio.create_task(duty) for duty in duties]
        try:
            async with Sender(self.shared).open() as sender:
                while not self.stopped:
                    self.shared.wake.clear()
                    await guard(sender.send_due)
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self.shared.wake.wait(), self.shared.settings.poll_seconds)
        finally:
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    def stop(self) -> None:
        """End `run` soon. A flag, since Python 3.11's wait_for can swallow a cancellation."""
        self.stopped = True
        self.shared.wake.set()

    async def _keep_time(self) -> None:
        forget_at = 0.0
        while not self.stopped:
            await guard(self.shared.clock.read)
            for duty in timers.DUTIES:
                await guard(lambda duty=duty: duty(self.shared))  # type: ignore[misc]
            if time.monotonic() >= forget_at:
                await guard(lambda: statements.forget_answers(self.shared.pool))
                forget_at = time.monotonic() + FORGET_EVERY_SECONDS
            await asyncio.sleep(self.shared.settings.poll_seconds)

    async def _keep_log(self) -> None:
        while not self.stopped:
            await guard(self.shared.received.write)
            await asyncio.sleep(WRITE_EVERY_SECONDS)

    async def _keep_endpoint(self) -> None:
        while not self.stopped:
            await asyncio.sleep(RENEW_EVERY_SECONDS)
            await guard(self.endpoint.hold)


class _Outage:
    """The database is away: said once in a while, for all of the worker's duties together."""

    def __init__(self) -> None:
        self._reported_at = -math.inf

    def report(self, error: Exception) -> None:
        if time.monotonic() - self._reported_at >= REPORT_EVERY_SECONDS:
            self._reported_at = time.monotonic()
            log.warning("mockpay's worker waits for the database: %s", error)


_outage = _Outage()


async def guard(work: Callable[[], Awaitable[None]]) -> None:
    """A worker outlives every error: what failed is still in the database and comes due again."""
    try:
        await work()
    except UNAVAILABLE as error:
        _outage.report(error)
    except Exception:
        log.exception("mockpay's worker")
