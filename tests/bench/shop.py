"""The store that is measured: one worker of each program on a PostgreSQL of its own, with something in it."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import psutil
import psycopg

from store import postgres
from store.cli.target import ensure_database
from store.config import Settings, ShopSettings
from store.data import SCHEMAS, load_demo, load_many
from store.data.many import PASSWORD
from store.migrate import migrate
from tests.bench.servers import cpu_seconds
from tests.bench.wire import Asker
from tests.ports import free_port
from tests.processes import Running

# Customers, each with a token, and those of them who have bought something.
CUSTOMERS, BUYERS = 64, 16
ACCOUNTS = 6100
# Seconds for everything to be ready.
OPEN = 60.0


class Customer:
    """An account with a token; a buyer has an order and its invoice."""

    def __init__(self, account_id: int, login: str, token: str) -> None:
        self.account_id, self.login, self.token = account_id, login, token
        self.order_id = self.invoice_id = 0


class Shop:
    """The store, as its processes and its customers see it."""

    def __init__(self, up: Running, url: str, mockpay_url: str, data_dir: Path, ready_seconds: float) -> None:
        self.url, self.mockpay_url, self.data_dir = url, mockpay_url, data_dir
        self.ready_seconds = ready_seconds
        self.start_cpu_seconds = cpu_seconds(up.process)
        self.store, self.mockpay = up.program("serve"), up.program("mockpay")
        self.asker = Asker(url)
        self.product_ids = [row["id"] for row in self.asker.ask("GET", "/products?limit=50")["items"]]
        self.bundle_ids = [row["id"] for row in self.asker.ask("GET", "/bundles?limit=50")["items"]]
        self.customers: list[Customer] = []

    @property
    def buyers(self) -> list[Customer]:
        return self.customers[:BUYERS]

    @property
    def database_url(self) -> str:
        return database_url(self.data_dir)

    def let_customers_in(self) -> None:
        with psycopg.connect(self.database_url) as connection:
            found = connection.execute(
                "select id, handle_name from account where handle_name like 'player%%' order by id limit %s",
                [CUSTOMERS],
            ).fetchall()
        for account_id, login in found:
            pair = self.asker.ask("POST", "/sessions", json={"login": login, "password": PASSWORD})
            self.customers.append(Customer(account_id, login, pair["access_token"]))
        self.fill_carts(1)
        for buyer in self.buyers:
            order = self._buy(buyer)
            buyer.order_id, buyer.invoice_id = order["id"], order["invoice_id"]

    def _buy(self, buyer: Customer) -> Any:
        request = {"item_ids": "all", "payment_method": "pm_card_visa"}
        key = secrets.token_hex(8)
        return self.asker.ask("POST", "/checkout", buyer.token, request, idempotency_key=key)

    def fill_carts(self, rows: int) -> list[tuple[Customer, int]]:
        """Put so many rows in each cart, and nothing else; those with which each cart begins come first.

        Not through the API: it is done before each run, of thousands.
        """
        by_id = {customer.account_id: customer for customer in self.customers}
        with psycopg.connect(self.database_url) as connection:
            connection.execute("delete from cart")
            found = connection.execute(
                """
                insert into cart (
                    account_id, is_bundle, product_id, product_version, quantity, price_snapshot, currency
                )
                select buyer.id, false, product_id, version, 1, price, currency
                from (
                    select distinct on (product_id) product_id, version, price, currency
                    from product_price_version
                    where product_id = any(%s) and starts_at <= now()
                    order by product_id, starts_at desc, version desc
                    limit %s
                ) as wanted
                cross join unnest(%s::bigint[]) as buyer (id)
                order by product_id, buyer.id
                returning account_id, id
                """,
                [self.product_ids, rows, [*by_id]],
            ).fetchall()
        return [(by_id[account_id], item_id) for account_id, item_id in found]

    def cpu_seconds(self) -> float:
        """What the store's worker, and what works for it, have used so far."""
        return cpu_seconds(self.store)

    def commits(self) -> int:
        """Transactions that the database has seen end well; sessions tell of theirs once a second."""
        time.sleep(1.5)
        with psycopg.connect(self.database_url) as connection:
            found = connection.execute(
                "select xact_commit from pg_stat_database where datname = current_database()"
            ).fetchone()
        assert found is not None
        return int(found[0])

    def memory(self) -> dict[str, float]:
        """MB that each program holds."""
        return {"store": _rss(self.store), "mockpay": _rss(self.mockpay)}


def _rss(process: psutil.Process) -> float:
    return float(process.memory_info().rss) / 2**20


def database_url(data_dir: Path) -> str:
    server = postgres.running(data_dir)
    if server is None:
        raise click.ClickException("PostgreSQL does not run.")
    return server.database_url("store")


@contextmanager
def open_shop(folder: Path) -> Iterator[Shop]:
    """`store up` on the folder, ended after; what is there already stays."""
    port, mockpay_port = free_port(), free_port()
    usual = Settings(jwt_key="x" * 32)
    environment = {
        "STORE_LIMITS": "false",
        "STORE_LOG": "off",
        "STORE_ACCESS_TOKEN_SECONDS": "86400",
        # The tests' processes have theirs quicker than it is.
        "STORE_RECONCILE_SECONDS": str(usual.reconcile_seconds),
        "STORE_ARGON2_MEMORY_KIB": str(usual.argon2_memory_kib),
        "STORE_ARGON2_TIME_COST": str(usual.argon2_time_cost),
        "STORE_DATA_DIR": str(data_of(folder)),
    }
    here = folder / "cwd"
    here.mkdir(exist_ok=True)
    began = time.monotonic()
    words = ["up", "--port", str(port), "--mockpay-port", str(mockpay_port)]
    with Running(here, *words, **environment) as up:
        while "Ctrl-C ends it" not in up.said:
            if up.process.poll() is not None or time.monotonic() > began + OPEN:
                raise click.ClickException(f"`store up` did not open:\n{up.said[-2000:]}")
            time.sleep(0.02)
        ready_seconds = time.monotonic() - began
        url, mockpay_url = (f"http://127.0.0.1:{each}" for each in (port, mockpay_port))
        yield Shop(up, url, mockpay_url, data_of(folder), ready_seconds)


def kept_key(data_dir: Path) -> str:
    """That which signs the customers' tokens."""
    return postgres.key_file(data_dir).read_text()


def data_of(folder: Path) -> Path:
    return folder / "shop" / "data"


@contextmanager
def made_data(folder: Path) -> Iterator[str]:
    """A database with the demo and customers; its server runs within, for what comes before the programs."""
    with postgres.hold(data_of(folder)) as server:
        url = server.database_url("store")
        ensure_database(url)
        for source in SCHEMAS:
            migrate(url, source)
        shop = ShopSettings()
        load_demo(url, shop.currency)
        load_many(url, products=0, accounts=ACCOUNTS, seed=1, shop=shop, progress=lambda _: None)
        yield url
