"""The demo shop, generated rows, and emptying a database again."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import psycopg
import pytest
from argon2 import PasswordHasher
from click.testing import CliRunner, Result
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from store.cli import main
from store.config import ShopSettings
from store.currencies import smallest_unit, why_not_chargeable
from store.data import DataProblem, drop_all, load_demo, load_many, reset_data, status
from store.data.demo import read_demo
from store.data.many import PASSWORD
from store.data.orders import TABLES as ORDER_TABLES
from store.migrate import migrate
from store.resources import migration_ids
from tests.conftest import named

NAME = f"test_data_{os.getpid()}"

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def empty_url(server_url: str) -> Iterator[str]:
    """A database without tables."""
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {NAME}")
        try:
            yield named(server_url, NAME)
        finally:
            server.execute(f"drop database if exists {NAME} with (force)")


@pytest.fixture
def url(server_url: str, template: str, empty_url: str) -> str:
    """The same database with the tables of both programs."""
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"drop database {NAME}")
        server.execute(f"create database {NAME} template {template} strategy file_copy")
    return empty_url


@pytest.fixture
def ask(empty_url: str) -> Ask:
    """Runs a statement by itself; its rows."""

    def run(query: str, *values: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(empty_url) as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    return run


@pytest.fixture
def store(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The command `store`, on the database of the test."""
    monkeypatch.setenv("DATABASE_URL", empty_url)
    return lambda *words: CliRunner().invoke(main, words)


def everything(ask: Ask) -> dict[str, list[tuple[Any, ...]]]:
    tables = ["account", "product", "product_price_version", "bundle", "bundle_item", "bundle_price_version"]
    tables += ORDER_TABLES
    return {table: ask(f"select {table}::text from {table} order by 1") for table in tables}


def rows(url: str) -> dict[str, int]:
    return {table.table: table.rows for table in status(url).tables}


CURRENT = """
    (select price from {0}_price_version where {0}_id = {0}.id and starts_at <= {1}
     order by starts_at desc, version desc limit 1)
"""


def test_demo_is_a_shop(url: str, ask: Ask) -> None:
    load_demo(url, "EUR")
    assert ask(
        "select count(*) >= 120, count(distinct category), count(distinct name) = count(*) from product"
    ) == [(True, 12, True)]
    assert ask("select count(*) from bundle") == [(12,)]
    items = ask("select count(*) from bundle_item group by bundle_id")
    assert {count for (count,) in items} <= {3, 4, 5, 6}
    for kind in ("product", "bundle"):
        assert ask(f"select id from {kind} where {CURRENT.format(kind, 'now()')} is null") == []
        assert ask(f"select distinct currency from {kind}_price_version") == [("EUR",)]
    counts = ask("select count(*), max(version), min(version) from product_price_version group by product_id")
    assert {count for count, *_ in counts} == {1, 2, 3, 4, 5}
    assert all(count == last and first == 1 for count, last, first in counts)
    assert ask("select count(*) between 1 and 30 from product_price_version where starts_at > now()") == [
        (True,)
    ]


def test_demo_prices_rise_in_time_with_their_versions(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    for kind in ("product", "bundle"):
        listed = ask(f"select {kind}_id, version, starts_at from {kind}_price_version order by 1, 2")
        assert all(a[2] < b[2] for a, b in pairwise(listed) if a[0] == b[0])


@pytest.mark.parametrize("moment", ["now()", "now() + interval '1 year'"])
def test_demo_bundles_are_cheaper_than_their_items(url: str, ask: Ask, moment: str) -> None:
    load_demo(url, "USD")
    prices = ask(
        f"select {CURRENT.format('bundle', moment)}, sum({CURRENT.format('product', moment)}) from bundle"
        " join bundle_item on bundle_id = bundle.id join product on product.id = product_id"
        " group by bundle.id"
    )
    assert len(prices) == 12
    assert all(bundle < singly for bundle, singly in prices)


def test_demo_accounts_log_in_with_the_documented_passwords(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    documented = {row["handle_name"]: row["password"] for row in read_demo("accounts")}
    stored = ask("select handle_name, password_hash, role, email from account")
    assert len(stored) == len(documented) == 10
    for handle, password_hash, role, email in stored:
        assert PasswordHasher().verify(password_hash, documented[handle])
        assert password_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
        assert role == ("admin" if handle == "admin" else "customer")
        assert email == f"{handle}@example.com"


def test_demo_loads_once(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    ask("update product set name = 'Renamed since' where id = 1")
    before = everything(ask)
    load_demo(url, "USD")
    assert everything(ask) == before


def test_demo_loads_once_when_programs_start_together(url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: load_demo(url, "USD"), range(4)))
    assert rows(url)["product"] == len(read_demo("products"))


def test_rows_added_after_the_demo_get_free_ids(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    (last,) = ask("select max(id) from product")[0]
    added = "insert into product (name, description, category) values ('a', 'b', 'c') returning id"
    assert ask(added) == [(last + 1,)]


def test_demo_leaves_the_rows_of_others_alone(url: str, ask: Ask) -> None:
    ask("insert into product (name, description, category) values ('Mine', '', 'c')")
    with pytest.raises(DataProblem, match="reset-data"):
        load_demo(url, "USD")
    assert ask("select name from product") == [("Mine",)]
    assert ask("select count(*) from account") == [(0,)]


@pytest.mark.parametrize("currency", ["JPY", "ISK", "KWD", "SEK", "HUF"])
def test_demo_prices_can_be_charged_in_their_currency(url: str, ask: Ask, currency: str) -> None:
    load_demo(url, currency)
    load_many(
        url,
        products=50,
        accounts=2,
        orders=20,
        seed=7,
        shop=ShopSettings(currency=currency),
        progress=lambda _: None,
    )
    for table in ("product_price_version", "bundle_price_version"):
        prices = [price for (price,) in ask(f"select distinct price from {table}")]
        assert [price for price in prices if why_not_chargeable(price, currency)] == []
    parts = [part for row in ask("select net, tax, total from invoice") for part in row]
    assert all(part == part.quantize(smallest_unit(currency)) for part in parts)


SHOP = ShopSettings()


def many(url: str, *, products: int = 300, accounts: int = 20, orders: int = 0, seed: int = 7) -> list[int]:
    told: list[int] = []
    load_many(
        url, products=products, accounts=accounts, orders=orders, seed=seed, shop=SHOP, progress=told.append
    )
    return told


def test_the_same_seed_gives_the_same_rows(url: str, ask: Ask) -> None:
    many(url, orders=100)
    first = everything(ask)
    assert all(first[table] for table in ORDER_TABLES)
    reset_data(url)
    many(url, orders=100)
    assert everything(ask) == first
    reset_data(url)
    many(url, seed=8)
    assert everything(ask)["product"] != first["product"]


def test_many_adds_to_what_is_there(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    demo = rows(url)
    assert sum(many(url)) == 320
    assert sum(many(url, products=5_001, accounts=0)) == 5_001
    assert rows(url)["product"] == demo["product"] + 5_301
    assert rows(url)["account"] == demo["account"] + 20
    (last,) = ask("select max(id) from product")[0]
    added = "insert into product (name, description, category) values ('a', 'b', 'c') returning id"
    assert ask(added) == [(last + 1,)]


def test_the_demo_fits_under_generated_rows(url: str) -> None:
    many(url)
    load_demo(url, "USD")
    assert rows(url)["bundle"] == 12


def test_generated_price_versions_are_consistent(url: str, ask: Ask) -> None:
    many(url, products=2_000, accounts=0)
    histories = ask(
        "select product.created_at = min(starts_at), array_agg(version order by starts_at),"
        " min(price) >= 0.99, max(starts_at) < now(), count(distinct starts_at) = count(*)"
        " from product join product_price_version on product_id = product.id group by product.id"
    )
    assert len(histories) == 2_000
    assert {(one, *rest) for one, _, *rest in histories} == {(True, True, True, True)}
    assert {tuple(versions) for _, versions, *_ in histories} == {(1,), (1, 2), (1, 2, 3)}


def test_generated_accounts_share_the_password(url: str, ask: Ask) -> None:
    many(url, products=0, accounts=3)
    hashes = ask("select distinct password_hash from account")
    assert len(hashes) == 1
    assert PasswordHasher().verify(hashes[0][0], PASSWORD)


def test_a_large_load_leaves_every_index_and_key(url: str, ask: Ask) -> None:
    definitions = (
        "select indexdef from pg_indexes where schemaname = 'public' union all"
        " select conname || pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0 order by 1"
    )
    before = ask(definitions)
    many(url, products=20_000, accounts=20, orders=20_000)
    assert ask(definitions) == before


def test_reset_data_empties_and_keeps_the_migrations(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    ask("create table theirs as select 1 as id")
    assert ask("select nextval('transaction_id'), nextval('transaction_id')") == [(1, 2)]
    reset_data(url)
    left = rows(url)
    # What a migration filled is part of the schema.
    assert left.pop("ledger_account") > 0
    assert set(left.values()) == {0}
    assert status(url).sources[0].missing == []
    assert ask("select id from theirs") == [(1,)]
    assert ask("select nextval('transaction_id')") == [(1,)]
    assert migrate(url, "store") == []


def test_no_token_of_before_fits_a_session_of_after(url: str, ask: Ask, store: Callable[..., Result]) -> None:
    account = (
        "insert into account (handle_name, display_name, password_hash, email) values ('a', 'a', '', 'a')"
    )
    session = "insert into session (account_id, expires_at) select id, now() from account returning id"
    seen = set()
    for command in ("reset-data", "reset-data", "reset", "reset-data"):
        ask(account)
        numbers = {number for (number,) in ask(session)}
        assert not numbers & seen
        seen |= numbers
        assert store("db", command, "--yes").exit_code == 0


def test_drop_all_leaves_nothing_of_ours(url: str, ask: Ask) -> None:
    load_demo(url, "USD")
    ask("create table theirs as select 1 as id")
    drop_all(url)
    relations = "select relname from pg_class where relnamespace = 'public'::regnamespace"
    assert ask(relations) == [("theirs",)]
    assert ask("select to_regnamespace('mockpay')") == [(None,)]
    drop_all(url)
    assert migrate(url, "store") == migration_ids("store")


def test_status_tells_what_is_missing(empty_url: str) -> None:
    before = status(empty_url)
    assert before.tables == []
    assert before.sources[0].missing == migration_ids("store")
    migrate(empty_url, "store")
    after = status(empty_url)
    assert (after.sources[0].applied, after.sources[0].missing) == (migration_ids("store"), [])
    assert after.database == NAME


def test_status_estimates_large_tables(url: str, ask: Ask) -> None:
    added = "insert into invoice_series (series) select number from generate_series(1, %s) as number"
    ask(added, 100_001)
    assert [t.rows for t in status(url).tables if t.estimated] == [100_001]
    ask("insert into invoice_series (series) select series || '+' from invoice_series")
    ask("analyze invoice_series")
    assert [t.rows for t in status(url).tables if t.estimated] == [pytest.approx(200_002, rel=0.05)]


def test_init_makes_a_missing_database(store: Callable[..., Result], empty_url: str, server_url: str) -> None:
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"drop database {NAME}")
    refused = store("db", "status")
    assert refused.exit_code == 1
    assert "store db init" in refused.stderr
    assert refused.stderr.count("\n") == 1
    first = store("db", "init")
    assert (first.exit_code, first.stderr) == (0, "")
    assert "Created the database" in first.stdout
    assert store("db", "init").exit_code == 0
    assert rows(empty_url)["account"] == 10


def test_commands_of_the_database(store: Callable[..., Result], empty_url: str) -> None:
    unmigrated = store("db", "load")
    assert (unmigrated.exit_code, unmigrated.stderr.count("\n")) == (1, 1)
    assert "store db migrate" in unmigrated.stderr
    assert store("db", "migrate").exit_code == 0
    assert store("db", "load", "--products", "10", "--accounts", "2").exit_code == 0
    assert (rows(empty_url)["product"], rows(empty_url)["account"]) == (10, 2)
    assert store("db", "reset", "--yes").exit_code == 0
    assert rows(empty_url)["bundle"] == 12
    assert store("db", "reset-data", "--yes").exit_code == 0
    assert rows(empty_url)["bundle"] == 0
    assert store("db", "url").stdout.strip() == empty_url
    shown = store("db", "status")
    assert f"database {NAME}" in shown.stdout
    assert "product_price_version" in shown.stdout


@pytest.mark.parametrize("command", ["reset", "reset-data"])
def test_a_server_of_the_users_own_is_not_emptied_unasked(
    store: Callable[..., Result], url: str, command: str
) -> None:
    load_demo(url, "USD")
    refused = store("db", command)
    assert refused.exit_code == 1
    assert "--yes" in refused.stderr
    assert NAME in refused.stderr
    assert rows(url)["account"] == 10


def test_options_come_from_the_environment(
    store: Callable[..., Result], url: str, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STORE_LOAD_PRODUCTS", "4")
    monkeypatch.setenv("STORE_CURRENCY", "CHF")
    assert store("db", "load").exit_code == 0
    assert ask("select count(distinct product_id), min(currency) from product_price_version") == [(4, "CHF")]
    monkeypatch.setenv("STORE_CURRENCY", "francs")
    refused = store("db", "load")
    assert (refused.exit_code, "STORE_CURRENCY" in refused.stderr) == (1, True)


def test_pg_variables_name_the_database(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where = conninfo_to_dict(url)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    for name, key in {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user", "PGPASSWORD": "password"}.items():
        if where.get(key):
            monkeypatch.setenv(name, str(where[key]))
    monkeypatch.setenv("PGDATABASE", NAME)
    drop_all(make_conninfo(url))
    assert CliRunner().invoke(main, ["db", "init"]).exit_code == 0
    assert rows(url)["account"] == 10
