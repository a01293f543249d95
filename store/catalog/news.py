"""Whether the catalog is as it was: told by whoever changes it, and by the clock when a price is to start."""

import asyncio
import math
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import asyncpg

from store.catalog import queries
from store.db import UNAVAILABLE, Pool

CHANNEL = "catalog"
# Seconds. Who changes a price with psql tells nobody, and is noticed all the same.
LONGEST = 2.0


class News:
    """Counts the catalog's changes, as far as this worker has heard of them.

    A notification only hints: while nobody listens nothing is sure, and nothing is sure for long.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._wanted, self._moved = asyncio.Event(), asyncio.Event()
        self._sure = False
        self._next_start = math.inf
        self.version = 0
        self.on_move: Callable[[], None] = lambda: None

    def moved(self, *_: Any) -> None:
        """Something has changed, or may have."""
        self.version += 1
        self._sure = False
        self._moved.set()
        self.on_move()

    def sure_until(self, began: float, version: int) -> float:
        """Until when what was read from `began` on, at that version, is true: monotonic seconds, or 0."""
        self._wanted.set()
        if not self._sure or version != self.version:
            return 0
        return min(began + LONGEST, self._next_start)

    async def listen_forever(self) -> None:
        """Hear of changes, from when somebody first wants to know."""
        await self._wanted.wait()
        while True:
            with suppress(*UNAVAILABLE, asyncpg.PostgresError):
                connection = await self._pool.connect()
                try:
                    await self._listen(connection)
                finally:
                    connection.terminate()
            self.moved()
            await asyncio.sleep(1)

    async def _listen(self, connection: Any) -> None:
        connection.add_termination_listener(self.moved)
        await connection.add_listener(CHANNEL, self.moved)
        self.moved()
        while not connection.is_closed():
            self._moved.clear()
            version, began = self.version, time.monotonic()
            seconds = await queries.get_seconds_to_next_price(connection)
            # Counted from before it was asked: early, if anything.
            self._next_start = math.inf if seconds is None else began + seconds
            self._sure = version == self.version
            with suppress(TimeoutError):
                async with asyncio.timeout(min(LONGEST, max(0, self._next_start - time.monotonic()))):
                    await self._moved.wait()
            if time.monotonic() >= self._next_start:
                self.moved()
