"""The pool: who asks first is served first, and nobody gets what another left behind."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from store.db import Pool, PoolBusy, open_pool
from tests.conftest import World

PID = "select pg_backend_pid() as pid"


@pytest.fixture
async def pool(world: World) -> AsyncIterator[Pool]:
    opened = open_pool(
        world.database_url, size=2, statement_cache=True, application_name="test", wait_seconds=0.3
    )
    yield opened
    await opened.close()


async def pid_of(pool: Pool) -> int:
    pid: int = (await pool.fetchrow(PID))["pid"]
    return pid


async def test_a_connection_is_opened_when_it_is_needed_and_used_again(pool: Pool) -> None:
    assert await pid_of(pool) == await pid_of(pool)
    async with pool.acquire() as one, pool.acquire() as other:
        pids = {(await one.fetchrow(PID))["pid"], (await other.fetchrow(PID))["pid"]}
    assert len(pids) == 2
    assert await pid_of(pool) in pids


async def test_a_connection_to_a_server_that_takes_no_writes_is_not_used_again(pool: Pool) -> None:
    first = await pid_of(pool)
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        async with pool.acquire() as connection, connection.transaction(readonly=True):
            await connection.execute("create table nothing ()")
    assert await pid_of(pool) != first


async def test_who_waits_is_served_in_turn_or_told(pool: Pool) -> None:
    served: list[int] = []
    await asyncio.gather(pid_of(pool), pid_of(pool))

    async def ask(number: int) -> None:
        async with pool.acquire():
            served.append(number)
            await asyncio.sleep(0.01)

    await asyncio.gather(*(ask(number) for number in range(12)))
    assert served == sorted(served)
    async with pool.acquire(), pool.acquire():
        with pytest.raises(PoolBusy):
            await pool.fetchrow(PID)
    assert await pid_of(pool)


async def test_who_is_called_off_in_the_queue_holds_nobody_up(pool: Pool) -> None:
    for _ in range(50):
        async with pool.acquire(), pool.acquire():
            waiting = [asyncio.create_task(pool.fetchrow(PID)) for _ in range(6)]
            await asyncio.sleep(0)
            waiting[0].cancel()
        # The turns have been given away, and those who got them do not know it yet.
        waiting[1].cancel()
        waiting[2].cancel()
        done = await asyncio.gather(*waiting, return_exceptions=True)
        assert [type(each) is asyncio.CancelledError for each in done] == [True] * 3 + [False] * 3
    async with pool.acquire(), pool.acquire():
        pass


async def test_a_transaction_that_was_left_open_is_nobody_else_s(pool: Pool) -> None:
    async with pool.acquire() as careless:
        await careless.execute("begin")
        pid = (await careless.fetchrow(PID))["pid"]
    assert await pid_of(pool) != pid


async def test_an_answer_that_nobody_waits_for_is_nobody_else_s(pool: Pool) -> None:
    pid = await pid_of(pool)
    for _ in range(5):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await pool.fetchrow("select pg_sleep(20)")
    fresh = await asyncio.gather(*(pid_of(pool) for _ in range(8)))
    assert pid not in fresh


async def test_a_transaction_that_is_called_off_changes_nothing(pool: Pool) -> None:
    await pool.execute("create table counted (n int)")
    reached = asyncio.Event()

    async def work(db: object) -> None:
        await db.execute("insert into counted values (1)")  # type: ignore[attr-defined]
        reached.set()
        await asyncio.sleep(20)

    task = asyncio.create_task(pool.transact(work))
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await pool.fetchrow("select count(*) from counted"))[0] == 0


async def test_a_connection_that_the_server_ended_is_replaced(pool: Pool) -> None:
    async with pool.acquire() as connection:
        pid = (await connection.fetchrow(PID))["pid"]
    await pool.execute("select 1")
    async with pool.acquire() as killer, pool.acquire():
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError, OSError)):
            await killer.fetchrow("select pg_terminate_backend(pg_backend_pid())")
    assert await pid_of(pool) != pid


async def test_an_error_of_a_statement_leaves_the_connection_usable(pool: Pool) -> None:
    pid = await pid_of(pool)
    with pytest.raises(asyncpg.DivisionByZeroError):
        await pool.fetchrow("select 1 / 0")
    assert await pid_of(pool) == pid


async def test_closing_waits_for_what_runs(world: World) -> None:
    opened = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")
    # Opened before, so that the statement is under way at the next turn of the loop.
    await pid_of(opened)
    running = asyncio.create_task(opened.fetchrow("select pg_sleep(0.3), 42 as answer"))
    await asyncio.sleep(0.05)
    await opened.close()
    assert (await running)["answer"] == 42
