"""The pool: connections in a fair queue, short transactions, and whole-transaction retries."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
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


class CannotConnect(Exception):
    """The server answers, and lets this program not in: its password, the database, or its own state."""


class ReadOnlyDatabase(Exception):
    """The server takes no writes: it is a standby, or was the primary before a failover."""


# The database is away, goes away, has no room or takes no writes: the same work may succeed in a moment. A
# backend that is killed in the middle of a statement surfaces in several of these. A lock that was not to be
# had in time is not among them, since it concerns one row and not the database.
UNAVAILABLE: tuple[type[Exception], ...] = (
    PoolBusy,
    CannotConnect,
    ReadOnlyDatabase,
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,
    asyncpg.PostgresSystemError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.TransactionTimeoutError,
    # Of statements that are prepared against the schema in the tests: an unlogged table on a standby, or a
    # plan that a migration has outdated in the middle of a transaction.
    asyncpg.FeatureNotSupportedError,
)
# After these a connection is not used again: an answer may still be on its way, or it leads to a server that
# is no longer the primary, while a new one may lead to the primary.
_UNSOUND_AFTER = (asyncio.CancelledError, TimeoutError, ReadOnlyDatabase, asyncpg.ReadOnlySQLTransactionError)


class Pool:
    """Connections handed out in the order that they were asked for, each made when it is first needed.

    Of the driver's own pool a statement costs three times as much, in proxies and tasks that reset what no
    session here holds (only `set local` and transaction-scoped locks are used), and its queue is not fair.
    """

    def __init__(self, connect: Callable[..., Awaitable[Any]], size: int, wait_seconds: float) -> None:
        self.connect = connect
        self._wait = wait_seconds
        # How many more may be taken while nobody waits; whoever does gets what the next gives back.
        self._free = size
        self._waiting: deque[asyncio.Future[None]] = deque()
        # The one used last is taken first, and what a burst opened rests at the bottom.
        self._idle: list[Any] = []
        self._taken: set[Any] = set()

    def acquire(self) -> "Lease":
        """A connection for an `async with`; PoolBusy when none is free within the wait."""
        return Lease(self)

    async def take(self) -> Any:
        """A connection, to be given back."""
        await self._turn()
        try:
            connection = await self._open()
        except BaseException:
            self._next()
            raise
        self._taken.add(connection)
        return connection

    async def _turn(self) -> None:
        if self._free:
            self._free -= 1
            return
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[None] = loop.create_future()
        self._waiting.append(waiter)
        patience = loop.call_later(self._wait, _lose_patience, waiter)
        try:
            await waiter
        except asyncio.CancelledError:
            # Called to its turn as it was called off: the turn is the next one's.
            if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                self._next()
            raise
        finally:
            patience.cancel()

    def _next(self) -> None:
        """The turn of whoever has waited longest."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return
        self._free += 1

    async def _open(self) -> Any:
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
        try:
            return await self.connect()
        except asyncpg.PostgresError as error:
            raise CannotConnect(str(error)) from error

    def give_back(self, connection: Any, *, is_sound: bool) -> None:
        """Keep it for the next, unless it is closed, in a transaction, or in the middle of something."""
        self._taken.discard(connection)
        if not connection.is_closed():
            if is_sound and not connection.is_in_transaction():
                self._idle.append(connection)
            else:
                connection.terminate()
        self._next()

    async def execute(self, query: str, /, *args: Any) -> Any:
        async with Lease(self) as connection:
            return await connection.execute(query, *args)

    async def fetch(self, query: str, /, *args: Any) -> list[Any]:
        async with Lease(self) as connection:
            rows: list[Any] = await connection.fetch(query, *args)
            return rows

    async def fetchrow(self, query: str, /, *args: Any) -> Any:
        async with Lease(self) as connection:
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
        with suppress(TimeoutError):
            async with asyncio.timeout(5):
                while self._taken:  # noqa: ASYNC110 - once, at the end
                    await asyncio.sleep(0.01)
        for connection in self._taken:
            connection.terminate()
        for connection in self._idle:
            with suppress(*UNAVAILABLE):
                await connection.close(timeout=1)


def _lose_patience(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_exception(PoolBusy())


class Lease:
    """A connection while it is somebody's."""

    __slots__ = ("_connection", "_pool")

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def __aenter__(self) -> Any:
        self._connection = await self._pool.take()
        return self._connection

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        is_sound = kind is None or not issubclass(kind, _UNSOUND_AFTER)
        self._pool.give_back(self._connection, is_sound=is_sound)


def open_pool(
    dsn: str | None,
    *,
    size: int,
    statement_cache: bool,
    application_name: str,
    wait_seconds: float = 0.9,
    lock_seconds: float = 0,
) -> Pool:
    """A pool of up to `size` connections; without a dsn, PG* and .pgpass say where.

    `statement_cache=False` is for PgBouncer below 1.21 in transaction mode; `lock_seconds` bounds the wait
    for a lock, after which asyncpg raises LockNotAvailableError; 0 does not.
    """
    connect = partial(
        asyncpg.connect,
        dsn,
        command_timeout=30,
        timeout=5,
        statement_cache_size=200 if statement_cache else 0,
        # Times inside jsonb are written in the session's zone.
        server_settings={
            "application_name": application_name,
            "timezone": "UTC",
        }
        # Only where it is asked for: PgBouncer refuses a connection that begins with what it does not know.
        | ({"lock_timeout": str(int(lock_seconds * 1000))} if lock_seconds else {}),
    )
    return Pool(connect, size, wait_seconds)
