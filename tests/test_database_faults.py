"""PostgreSQL lost under load, a backend of it or all: who comes meanwhile is told to come again, and what was
acknowledged is there afterwards."""

import asyncio
import os
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import psycopg
import pytest

from store import postgres
from store.migrate import migrate
from store.postgres import Server
from tests.client import Client, Reply
from tests.conftest import Shop
from tests.forked import Forked
from tests.ports import free_port
from tests.processes import servers_home, until
from tests.test_crash_points import assert_numbers_have_no_gap

# Of the store: how long an answer may take, on a machine that others use too.
PROMPT = 3.0


class Shelf:
    """A server of its own, and the store and mockpay on it, as real processes."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.database_url = server.database_url("store")
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute("create database store")
        migrate(self.database_url, "store")
        migrate(self.database_url, "mockpay")
        port, mockpay_port = free_port(), free_port()
        common = {"DATABASE_URL": self.database_url}
        mockpay_url = f"http://127.0.0.1:{mockpay_port}"
        self.mockpay = Forked("mockpay", mockpay_port, MOCKPAY_PUBLIC_URL=mockpay_url, **common)
        self.store = Forked(
            "store",
            port,
            STORE_JWT_KEY="a key for the tests, long enough to be one",
            STORE_PAYMENTS_URL=mockpay_url,
            STORE_PAYMENTS_TIMEOUT_SECONDS="1",
            STORE_RECONCILE_SECONDS="0.5",
            STORE_KEY_LEASE_SECONDS="0.5",
            **common,
        )


@pytest.fixture(scope="module")
def shelf() -> Iterator[Shelf]:
    with servers_home() as home:
        # Durable: of a server that is not, a kill may take what was acknowledged.
        made = Shelf(postgres.start(home / "data"))
        yield made
        made.store.end()
        made.mockpay.end()


class Customer:
    """Buys one thing after another; a request that fails is sent again, a checkout under its key."""

    def __init__(self, client: Client, product_id: int) -> None:
        self.client, self.product_id = client, product_id
        self.slowest = 0.0
        self.statuses: Counter[int] = Counter()
        self.acknowledged: list[tuple[str, bytes]] = []
        self.full = False

    async def until_done(self, ask: Callable[[], Awaitable[Reply]]) -> Reply:
        async with asyncio.timeout(20):
            while True:
                began = time.monotonic()
                reply = await ask()
                self.slowest = max(self.slowest, time.monotonic() - began)
                self.statuses[reply.status] += 1
                if reply.status < 300:
                    return reply
                # Away, or the one before it is still at it.
                assert reply.status in (409, 503), reply
                assert (reply.json["code"], reply.headers["Retry-After"]) in (
                    ("unavailable", "1"),
                    ("request_in_progress", "1"),
                )
                await asyncio.sleep(0.05)

    async def put_in_cart(self) -> Reply:
        items = {"items": [{"product_id": self.product_id, "quantity": 1}]}
        return await self.client.post("/cart/items", items)

    async def shop(self) -> None:
        number = 0
        while not self.full:
            number += 1
            await self.until_done(self.put_in_cart)
            key = f"key {number}"
            reply = await self.until_done(lambda: self.client.check_out(key=key))  # noqa: B023 - awaited here
            self.acknowledged.append((key, reply.body))


def terminate_backends(shelf: Shelf) -> None:
    """Ten that are at work for the store, so that somebody notices."""
    ended = 0
    deadline = time.monotonic() + 10
    with psycopg.connect(shelf.server.url, autocommit=True) as connection:
        while ended < 10:
            assert time.monotonic() < deadline, ended
            ended += connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where application_name = 'store' and state <> 'idle'"
            ).rowcount


def kill_a_backend(shelf: Shelf) -> None:
    """With -9: PostgreSQL ends all others, and recovers from its log."""
    with psycopg.connect(shelf.server.url, autocommit=True) as connection:
        row = connection.execute(
            "select pid from pg_stat_activity where application_name = 'store' limit 1"
        ).fetchone()
    assert row
    os.kill(row[0], signal.SIGKILL)


def restart_the_server(shelf: Shelf) -> None:
    port = int(shelf.server.url.rpartition(":")[2].partition("/")[0])
    shelf.server.stop()
    time.sleep(0.5)
    assert postgres.start(shelf.server.data_dir, port=port) == shelf.server


@pytest.mark.parametrize("deed", [terminate_backends, kill_a_backend, restart_the_server])
async def test_under_load(shelf: Shelf, deed: Callable[[Shelf], None]) -> None:
    await shelf.mockpay.until_open()
    await shelf.store.until_open()
    async with Client(shelf.store.url) as nobody:
        with psycopg.connect(shelf.database_url, autocommit=True) as db:
            product_id = Shop(db).product(price="1.00")
        customers = [
            Customer(await nobody.register(f"{deed.__name__}_{number}"), product_id) for number in range(6)
        ]
        shopping = [asyncio.create_task(customer.shop()) for customer in customers]
        await until(lambda: all(customer.acknowledged for customer in customers))
        before = sum(len(customer.acknowledged) for customer in customers)
        await asyncio.to_thread(deed, shelf)
        await asyncio.sleep(0.6)
        for customer in customers:
            customer.full = True
        await asyncio.gather(*shopping)
        after = sum(len(customer.acknowledged) for customer in customers)
        assert 0 < before < after
        assert max(customer.slowest for customer in customers) < PROMPT
        statuses = sum((customer.statuses for customer in customers), Counter[int]())
        assert statuses[503] > 0
        for customer in customers:
            await assert_kept(customer)
    with psycopg.connect(shelf.database_url, autocommit=True) as db:
        assert_whole(db)


async def assert_kept(customer: Customer) -> None:
    """Every answer is given again, every order is paid, and there is no other."""
    for key, body in customer.acknowledged:
        assert (await customer.client.check_out(key=key)).body == body
    async with asyncio.timeout(15):
        while True:
            orders = await customer.client.everything("/orders", limit=100)
            if not {"pending", "requires_action"} & {order["status"] for order in orders}:
                break
            await asyncio.sleep(0.1)
    assert {order["status"] for order in orders} == {"paid"}
    assert len(orders) == len(customer.acknowledged)


def assert_whole(db: psycopg.Connection[Any]) -> None:
    """The provider took what the orders cost, each once, and the numbers have no gap."""
    [totals] = db.execute(
        "select (select count(*) from checkout), (select sum(total) from checkout),"
        " (select count(*) from invoice), (select sum(captured) from payment)"
    ).fetchall()
    [charged] = db.execute(
        "select count(*), count(distinct payment_intent), sum(amount) / 100.0 from mockpay.charge"
    ).fetchall()
    count, total, invoices, captured = totals
    assert (count, total) == (invoices, captured)
    assert charged == (count, count, total)
    assert_numbers_have_no_gap(db)
