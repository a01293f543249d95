"""mockpay's time: the machine's, or a test clock's, which stands still until it is advanced."""

import asyncio
import time

from store.db import Pool, Queryable
from store.mockpay.errors import missing
from store.mockpay.models import TestClock, TestClockRow
from store.sql import Statements

sql = Statements("mockpay_clock")


@sql
async def get_test_clocks(db: Queryable) -> list[TestClockRow]: ...


@sql
async def lock_test_clocks(db: Queryable) -> None: ...


@sql
async def remove_test_clock(db: Queryable, *, id: str) -> str | None: ...


@sql
async def count_due(db: Queryable, *, now: float) -> int: ...


async def find_test_clock(db: Queryable, clock_id: str, param: str = "id", *, status: int = 404) -> TestClock:
    """The clock, if it is the one that there is; raises StripeError `resource_missing`."""
    found = await get_test_clocks(db)
    if not found or found[0].row.id != clock_id:
        raise missing("test clock", clock_id, param, status=status)
    return found[0].row


class Clock:
    """The time as one process knows it; a change in another one is read at the worker's next turn."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._frozen: int | None = None
        # A reading that began before a change must not outlive the one after it.
        self._reading = asyncio.Lock()

    def now(self) -> float:
        """Unix seconds."""
        return time.time() if self._frozen is None else float(self._frozen)

    async def read(self) -> None:
        """Learn of a clock that was made, advanced or deleted."""
        async with self._reading:
            clocks = await get_test_clocks(self._pool)
            self._frozen = clocks[0].row.frozen_time if clocks else None
