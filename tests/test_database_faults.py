"""PostgreSQL lost under load, a backend of it or all: who comes meanwhile is told to come again, and what was
acknowledged is there afterwards."""

import asyncio
import os
import shutil
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
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
from tests.test_checkout import until_settled
from tests.test_crash_points import answered, assert_numbers_have_no_gap
from tests.test_faults import command

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


async def set_server(shelf: Shelf, **settings: str | None) -> None:
    """Settings of the running server, which its open connections take up too; None is the default again."""

    def change() -> None:
        with psycopg.connect(shelf.server.url, autocommit=True) as connection:
            for name, value in settings.items():
                to = "default" if value is None else f"'{value}'"
                connection.execute(f"alter system set {name} = {to}".encode())
            connection.execute("select pg_reload_conf()")

    await asyncio.to_thread(change)


async def until_ready(shelf: Shelf, status: int) -> None:
    """Until both programs say so."""
    async with asyncio.timeout(10), aiohttp.ClientSession() as session:
        for program in (shelf.store, shelf.mockpay):
            while True:
                async with session.get(f"{program.url}/health/ready") as answer:
                    if answer.status == status:
                        assert status == 200 or answer.headers["Retry-After"] == "1"
                        break
                await asyncio.sleep(0.02)


async def assert_takes_no_writes(shelf: Shelf, customer: Client, product_id: int) -> None:
    """What only reads is answered; what writes is told to come again."""
    for path in ("/health/live", "/me", "/cart", "/orders", f"/products/{product_id}"):
        assert (await customer.get(path)).status == 200, path
    somebody = {
        "handle_name": "late",
        "display_name": "L",
        "email": "l@example.com",
        "password": "long enough",
    }
    for refused in (
        await customer.post("/accounts", somebody),
        await customer.post("/sessions", {"login": "late", "password": "long enough"}),
        await customer.post("/cart/items", {"items": [{"product_id": product_id, "quantity": 1}]}),
        await customer.patch("/me", {"display_name": "Ada"}),
        await customer.check_out(key="while read-only"),
    ):
        assert (refused.status, refused.json["code"]) == (503, "unavailable")
        assert refused.headers["Retry-After"] == "1"
    mockpay = customer.with_token("sk_test_mockpay")
    mockpay.url = shelf.mockpay.url
    assert (await mockpay.get("/health/live")).status == 200
    assert (await mockpay.get("/v1/customers")).status == 200
    created = await mockpay.post("/v1/customers", headers={"Idempotency-Key": "while read-only"})
    assert (created.status, created.json["error"]["type"]) == (503, "api_error")
    assert (created.headers["Retry-After"], created.headers["Stripe-Should-Retry"]) == ("1", "true")


@asynccontextmanager
async def shopping(shelf: Shelf, name: str) -> AsyncIterator[tuple[Client, int]]:
    """Somebody with one thing in the cart, and its id."""
    await shelf.mockpay.until_open()
    await shelf.store.until_open()
    with psycopg.connect(shelf.database_url, autocommit=True) as db:
        product_id = Shop(db).product(price="1.00")
    async with Client(shelf.store.url) as nobody:
        customer = await nobody.register(name)
        await customer.add(("product", product_id, 1))
        yield customer, product_id


async def test_a_server_turned_read_only(shelf: Shelf) -> None:
    async with shopping(shelf, "ada") as (ada, product_id):
        await set_server(shelf, default_transaction_read_only="on")
        try:
            await until_ready(shelf, 503)
            await assert_takes_no_writes(shelf, ada, product_id)
        finally:
            await set_server(shelf, default_transaction_read_only=None)
        await until_ready(shelf, 200)
        paid = await ada.check_out(key="while read-only")
        assert (paid.status, paid.json["status"]) == (201, "paid")
        assert (await ada.check_out(key="while read-only")).body == paid.body


async def test_a_server_turned_read_only_while_the_provider_is_asked(shelf: Shelf) -> None:
    async with shopping(shelf, "ben") as (ben, _):
        await command(
            shelf.mockpay.url, "POST", {"match": "payment_intents", "fault": "latency", "seconds": 0.8}
        )
        asked = asyncio.create_task(ben.check_out(key="buy"))
        with psycopg.connect(shelf.database_url, autocommit=True) as db:
            account_id = (await ben.get("/me")).json["id"]
            orders = "select count(*) from checkout where account_id = %s"
            await until(lambda: db.execute(orders, [account_id]).fetchone() == (1,))
        await set_server(shelf, default_transaction_read_only="on")
        try:
            refused = await asked
            assert (refused.status, refused.json["code"]) == (503, "unavailable")
            again = await ben.check_out(key="buy")
            assert (again.status, again.json["code"]) == (503, "unavailable")
        finally:
            await set_server(shelf, default_transaction_read_only=None)
        await until_ready(shelf, 200)
        reply = await answered(lambda: ben.check_out(key="buy"))
        assert reply.status in (201, 202)
        assert (await until_settled(ben, reply.json["id"]))["status"] == "paid"
        assert len((await ben.get("/orders")).json["items"]) == 1
    with psycopg.connect(shelf.database_url, autocommit=True) as db:
        charges = "select count(*) from mockpay.payment_intent where metadata ->> 'account_id' = %s"
        assert db.execute(charges, [str(account_id)]).fetchone() == (1,)


@pytest.mark.parametrize("name", ["lock_timeout", "statement_timeout"])
async def test_a_wait_that_the_server_ends(shelf: Shelf, name: str) -> None:
    async with shopping(shelf, name) as (customer, _):
        await set_server(shelf, **{name: "100ms"})
        try:
            with psycopg.connect(shelf.database_url) as db:
                db.execute("set local statement_timeout = 0")
                db.execute("lock table cart in access exclusive mode")
                for refused in (await customer.get("/cart"), await customer.check_out(key="buy")):
                    assert (refused.status, refused.json["code"]) == (503, "unavailable")
                    assert refused.headers["Retry-After"] == "1"
            assert (await customer.check_out(key="buy")).status == 201
        finally:
            await set_server(shelf, **{name: None})


async def test_a_standby_that_is_promoted(shelf: Shelf) -> None:
    async with shopping(shelf, "eve") as (eve, product_id):
        port = int(shelf.server.url.rpartition(":")[2].partition("/")[0])
        await asyncio.to_thread(shelf.server.stop)
        # Without a primary to follow: it answers reads, and waits.
        signal_file = shelf.server.data_dir / "standby.signal"
        signal_file.touch()
        shutil.chown(signal_file, shelf.server.data_dir.stat().st_uid)
        await asyncio.to_thread(postgres.start, shelf.server.data_dir, port=port)
        await until_ready(shelf, 503)
        await assert_takes_no_writes(shelf, eve, product_id)
        with psycopg.connect(shelf.server.url, autocommit=True) as db:
            await asyncio.to_thread(db.execute, "select pg_promote()")
        await until_ready(shelf, 200)
        paid = await eve.check_out(key="while read-only")
        assert (paid.status, paid.json["status"]) == (201, "paid")


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
