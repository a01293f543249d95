"""The log of what was received, which `GET /_mockpay/requests` shows.

A call appends its line in memory and pays nothing more. The worker writes the lines every quarter second, as
does the process at its end and before the log is read; so a reader sees this process' calls at once and those
of others within a quarter second. A `kill -9` loses the lines of the last quarter second, never an effect nor
an answer: the idempotency keys and what was answered to them are committed with what they did.
"""

import asyncio
from collections import deque

import msgspec

from store.db import UNAVAILABLE, Pool, Queryable
from store.sql import Statements

sql = Statements("mockpay_requests")

WRITE_EVERY_SECONDS = 0.25
_BATCH = 1000
_AGAIN: tuple[type[BaseException], ...] = (*UNAVAILABLE, asyncio.CancelledError)
# Paths have no bound of their own; no address of mockpay's comes near this one.
_LONGEST_PATH = 1000


class Received(msgspec.Struct):
    """A line of `GET /_mockpay/requests`; a fault may have left it without a status."""

    request_id: str
    at: float
    method: str
    path: str
    idempotency_key: str | None
    status: int | None
    object_id: str | None
    replayed: bool
    fault: str | None


@sql
async def add_requests(db: Queryable, *, lines: str) -> None: ...


@sql
async def list_requests(
    db: Queryable, *, below: str, idempotency_key: str | None, path: str | None, count: int
) -> list[Received]: ...


@sql
async def forget_requests(db: Queryable, *, keep: int) -> None: ...


@sql
async def remove_requests(db: Queryable) -> None: ...


class RequestLog:
    """The lines of this process that are not written yet, and the table of everybody's."""

    def __init__(self, pool: Pool, size: int) -> None:
        self._pool = pool
        self._size = size
        self._lines: deque[Received] = deque(maxlen=size)
        self._unforgotten = 0
        # A reader waits for the batch that is under way, and a batch does not outlive a reset.
        self._writing = asyncio.Lock()

    def append(self, line: Received) -> None:
        """Note a call; nothing is waited for."""
        self._lines.append(line)

    async def write(self) -> None:
        """Write what was noted; where the database is away, it is kept for the next time."""
        if not self._lines:
            return
        async with self._writing:
            while self._lines:
                batch = [self._lines.popleft() for _ in range(min(_BATCH, len(self._lines)))]
                try:
                    await add_requests(self._pool, lines=_encode(batch))
                except _AGAIN:
                    room = self._size - len(self._lines)
                    self._lines.extendleft(reversed(batch[-room:] if room else []))
                    raise
                self._unforgotten += len(batch)
            if self._unforgotten > self._size // 10:
                await forget_requests(self._pool, keep=self._size)
                self._unforgotten = 0

    async def list(
        self, *, below: str, idempotency_key: str | None, path: str | None, count: int
    ) -> "list[Received]":
        """Newest first."""
        await self.write()
        async with self._writing:
            return await list_requests(
                self._pool, below=below, idempotency_key=idempotency_key, path=path, count=count
            )

    async def clear(self) -> None:
        """Forget every line. Of another process, those of the last quarter second may still come."""
        async with self._writing:
            self._lines.clear()
            await remove_requests(self._pool)


def _encode(batch: list[Received]) -> str:
    # PostgreSQL takes no NUL in text.
    for line in batch:
        line.path = line.path[:_LONGEST_PATH].replace("\0", "\ufffd")
    return msgspec.json.encode(batch).decode()
