"""Real servers for the tests: PostgreSQL with a database for each test, the store and mockpay on ports."""

import asyncio
import os
import shutil
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest
import uvicorn
from litestar.types import ASGIApp

from store import postgres
from store.app import create_app
from store.config import Settings
from store.migrate import migrate
from store.mockpay.app import create_app as create_mockpay
from store.mockpay.config import MockpaySettings
from store.roles import ROLES, let_in, role_url
from tests.client import Client

TEMPLATE = "store_template"


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A PostgreSQL for the run: TEST_DATABASE_URL's, or an embedded one on a folder of its own."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    folder = Path(tempfile.mkdtemp(prefix="store-tests-", dir=memory()))
    folder.chmod(0o711)
    server = postgres.start(folder / "data", durable=False)
    try:
        yield server.url
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def memory() -> str | None:
    """A file system in memory with room for it: a database is hundreds of files, made anew for each test."""
    there = Path("/dev/shm")
    return str(there) if there.is_dir() and shutil.disk_usage(there).free > 2**30 else None


@pytest.fixture(scope="session")
def template(server_url: str) -> str:
    """A migrated database, which the tests' own are cloned from."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"drop database if exists {TEMPLATE}")
        connection.execute(f"create database {TEMPLATE}")
    migrate(named(server_url, TEMPLATE), "store")
    migrate(named(server_url, TEMPLATE), "mockpay")
    for source in ROLES:
        let_in(named(server_url, TEMPLATE), source)
    return TEMPLATE


@pytest.fixture(scope="session")
def history(server_url: str, template: str) -> Iterator[str]:
    """A database in which everything has happened, filled once; nothing may be changed in it for good."""
    from tests.mutation.history import fill, world_of

    name = f"store_history_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {template} strategy file_copy")
        try:
            world = world_of(named(server_url, name))
            asyncio.run(fill(world))
            world.store_socket.close()
            world.mockpay_socket.close()
            yield world.database_url
        finally:
            server.execute(f"drop database {name} with (force)")


_count = iter(range(1_000_000))


@pytest.fixture
def database_url(server_url: str, template: str) -> Iterator[str]:
    """A database of the test's own."""
    name = f"store_test_{os.getpid()}_{next(_count)}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name} template {template} strategy file_copy")
        yield named(server_url, name)
        connection.execute(f"drop database {name} with (force)")


def named(url: str, database: str) -> str:
    """The same server, another database."""
    head, _, _ = url.rpartition("/")
    return f"{head}/{database}"


class PromptServer(uvicorn.Server):
    """Ends when told to, not at its next tick."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.told = asyncio.Event()

    async def main_loop(self) -> None:
        await self.told.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, without its fixed tenth of a second."""
        for listening in (*self.servers, *(sockets or [])):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        async with asyncio.timeout(5):
            while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - uvicorn's own
                await asyncio.sleep(0.005)
        await self.lifespan.shutdown()


@asynccontextmanager
async def served(app: ASGIApp, listener: socket.socket) -> AsyncIterator[str]:
    """An app on a port of its own, from start-up to shutdown."""
    config = uvicorn.Config(
        app, log_level="warning", lifespan="on", timeout_graceful_shutdown=2, access_log=False
    )
    server = PromptServer(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        if serving.done():
            serving.result()
            raise RuntimeError("the app did not start")
        await asyncio.sleep(0.005)
    host, port = listener.getsockname()[:2]
    try:
        yield f"http://{host}:{port}"
    finally:
        server.told.set()
        await serving


def listen() -> socket.socket:
    """A loopback socket on a free port."""
    # The protocol by name: asyncio asks it before it turns Nagle off, which costs 40 ms a request.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    return listener


def url_of(listener: socket.socket) -> str:
    return "http://{}:{}".format(*listener.getsockname()[:2])


class World:
    """The store and its provider, and what a test wants to know of them."""

    def __init__(self, database_url: str) -> None:
        self.database_url = database_url
        self.store_socket, self.mockpay_socket = listen(), listen()
        self.settings = Settings(
            jwt_key="a key for the tests, long enough to be one",
            database_url=role_url(database_url, "store"),
            payments_url=url_of(self.mockpay_socket),
            argon2_memory_kib=64,
            argon2_time_cost=1,
            limits=False,
            reconcile_seconds=0.3,
            reconciliation_seconds=0,
            reconciliation_margin_seconds=0,
            payments_timeout_seconds=3,
        )
        self.mockpay_settings = MockpaySettings(
            database_url=role_url(database_url, "mockpay"),
            public_url=url_of(self.mockpay_socket),
            webhook_url=f"{url_of(self.store_socket)}/webhooks/mockpay",
            refund_settle_seconds=0.3,
            poll_seconds=0.1,
        )


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    """Settings of a store and a mockpay on the test's database, each as its own role."""
    made = World(database_url)
    yield made
    made.store_socket.close()
    made.mockpay_socket.close()


@pytest.fixture
async def mockpay(world: World) -> AsyncIterator[str]:
    """The real provider, running."""
    async with served(create_mockpay(world.mockpay_settings), world.mockpay_socket) as url:
        yield url


@pytest.fixture
async def store(world: World) -> AsyncIterator[Client]:
    """The store, running; a client that is nobody yet."""
    async with served(create_app(world.settings), world.store_socket) as url, Client(url) as client:
        yield client


@pytest.fixture
def db(database_url: str) -> Iterator[psycopg.Connection[Any]]:
    """A look behind the scenes."""
    # What waits for the app's locks on the app's own event loop would wait for ever.
    with psycopg.connect(database_url, autocommit=True, options="-c lock_timeout=10s") as connection:
        yield connection


@pytest.fixture
def shop(db: psycopg.Connection[Any]) -> "Shop":
    return Shop(db)


class Shop:
    """Makes rows of the catalog."""

    def __init__(self, db: psycopg.Connection[Any]) -> None:
        self.db = db

    def product(
        self, name: str = "Moss & Lantern", price: str = "10.00", category: str = "games", text: str = ""
    ) -> int:
        """A product on sale; its id."""
        product_id: int = self.row(
            "insert into product (name, description, category) values (%s, %s, %s) returning id",
            name,
            text,
            category,
        )
        self.price(product_id, price)
        return product_id

    def price(self, product_id: int, price: str, *, starts: str = "now()", currency: str = "USD") -> None:
        """The next version of a product's price."""
        self.db.execute(
            "insert into product_price_version (product_id, version, price, currency, starts_at)"
            f" select %s, coalesce(max(version), 0) + 1, %s, %s, {starts}"
            " from product_price_version where product_id = %s",
            [product_id, Decimal(price), currency, product_id],
        )

    def bundle(self, *product_ids: int, name: str = "Night pack", price: str = "15.00") -> int:
        """A bundle on sale; its id."""
        bundle_id: int = self.row("insert into bundle (name, description) values (%s, '') returning id", name)
        for product_id in product_ids:
            self.db.execute("insert into bundle_item values (%s, %s)", [bundle_id, product_id])
        self.db.execute(
            "insert into bundle_price_version (bundle_id, version, price, currency)"
            " values (%s, 1, %s, 'USD')",
            [bundle_id, Decimal(price)],
        )
        return bundle_id

    async def change(self, *statements: str) -> None:
        """Change rows behind the app's back; in a thread, since the app may hold their locks."""
        for statement in statements:
            await asyncio.to_thread(self.db.execute, statement.encode())

    async def forget_payments(self, age: str = "0") -> None:
        """As if each process had died between the provider's answer and its settling, `age` ago."""
        await self.change(
            "truncate invoice, invoice_buyer, credit_note, invoice_number, invoice_series, ledger_transfer",
            "update payment set status = 'pending', provider_id = null, captured = 0, settled_at = null",
            "update checkout set status = 'pending', asked_at = now() - interval '1 minute',"
            f" created_at = now() - interval '{age}'",
        )

    def row(self, statement: str, *values: Any) -> Any:
        """The only column of the only row."""
        found = self.db.execute(statement, values).fetchone()
        return None if found is None else found[0]
