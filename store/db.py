"""The pool: a fair queue in front of asyncpg, short transactions, and whole-transaction retries."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Protocol, TypeVar

import asyncpg

T = TypeVar("T")


class Queryable(Protocol):
    """What a statement runs on: a connection in a transaction, or the pool for a statement by itself."""

    async def execute(self, query: str, /, *args: Any) -> Any: ...
    async def fetch(self, query: str, /, *args: Any) -> list[Any]: ...
    async def fetchrow(self, query: str, /, *args: Any) -> Any: ...


class Connection(Queryable, Protocol):
    """A connection with a transaction open on it, begun and ended by the caller."""

    def transaction(self) -> Any: ...


class PoolBusy(Exception):
    """No connection became free in time."""


# What asyncpg raises when the database is away, goes away, or has no room: the same work may succeed in a
# moment. A backend that is killed in the middle of a statement surfaces in several of these.
UNAVAILABLE: tuple[type[Exception], ...] = (
    PoolBusy,
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,
)


async def _keep_session(_: Any) -> None:
    """Nothing to reset: sessions hold no state (only `set local` and transaction-scoped locks are used)."""


class Pool:
    """Connections handed out in the order that they were asked for.

    asyncpg's own queue is not fair under load; a FIFO semaphore of the pool's size in front of it is.
    """

    def __init__(self, pool: Any, size: int, wait_seconds: float) -> None:
        self._pool = pool
        self._turn = asyncio.Semaphore(size)
        self._wait = wait_seconds

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Any]:
        """A connection, or PoolBusy when none is free within the wait."""
        try:
            # Not wait_for, which loses a cancellation that comes as the turn does (CPython before 3.12).
            async with asyncio.timeout(self._wait):
                await self._turn.acquire()
        except TimeoutError:
            raise PoolBusy from None
        try:
            async with self._pool.acquire() as connection:
                yield connection
        finally:
            self._turn.release()

    async def execute(self, query: str, /, *args: Any) -> Any:
        async with self.acquire() as connection:
            return await connection.execute(query, *args)

    async def fetch(self, query: str, /, *args: Any) -> list[Any]:
        async with self.acquire() as connection:
            rows: list[Any] = await connection.fetch(query, *args)
            return rows

    async def fetchrow(self, query: str, /, *args: Any) -> Any:
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args)

    async def transact(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Run work in a transaction, and the whole of it again when PostgreSQL says to retry.

        Serialization failures (40001) and deadlocks (40P01) are the two it says so for.
        """
        for attempt in range(5):
            try:
                async with self.acquire() as connection, connection.transaction():
                    return await work(connection)
            except (asyncpg.SerializationError, asyncpg.DeadlockDetectedError):
                if attempt == 4:
                    raise
                await asyncio.sleep(random.uniform(0, 0.02 * 2**attempt))  # noqa: S311
        raise AssertionError("unreachable")

    async def close(self) -> None:
        """Let running statements end, up to a few seconds, then cut them."""
        try:
            async with asyncio.timeout(5):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()


async def open_pool(
    dsn: str | None,
    *,
    size: int,
    statement_cache: bool,
    application_name: str,
    wait_seconds: float = 0.9,
    lock_seconds: float = 0,
) -> Pool:
    """Open a pool of up to `size` connections; without a dsn, PG* and .pgpass say where.

    `statement_cache=False` is for PgBouncer below 1.21 in transaction mode; `lock_seconds` bounds the wait
    for a lock, after which asyncpg raises LockNotAvailableError; 0 does not.
    """
    pool = await asyncpg.create_pool(
        dsn,
        min_size=0,
        max_size=size,
        max_inactive_connection_lifetime=300,
        command_timeout=30,
        timeout=5,
        statement_cache_size=200 if statement_cache else 0,
        reset=_keep_session,
        # Times inside jsonb are written in the session's zone.
        server_settings={
            "application_name": application_name,
            "timezone": "UTC",
        }
        # Only where it is asked for: PgBouncer refuses a connection that begins with what it does not know.
        | ({"lock_timeout": str(int(lock_seconds * 1000))} if lock_seconds else {}),
    )
    return Pool(pool, size, wait_seconds)
