"""What the programs' roles cannot do, whatever a program is made to try."""

import asyncio
import logging
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import msgspec
import psycopg
import pytest
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from store.app import create_app
from store.config import read_settings
from store.migrate import migrate
from store.mockpay.config import MockpaySettings
from store.roles import ROLES, create_role, let_in, role_url
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.test_refunds import bought

Db = psycopg.Connection[Any]


@pytest.fixture(params=[*ROLES])
def program(request: pytest.FixtureRequest, database_url: str) -> Iterator[tuple[str, Db]]:
    with psycopg.connect(role_url(database_url, request.param), autocommit=True) as connection:
        yield request.param, connection


@pytest.fixture
def as_store(database_url: str) -> Iterator[Db]:
    with psycopg.connect(role_url(database_url, "store"), autocommit=True) as connection:
        yield connection


@pytest.mark.usefixtures("mockpay")
async def test_the_ledger_only_grows(store: Client, shop: Shop, as_store: Db) -> None:
    await bought(await store.register(), ("product", shop.product(), 1))
    posted = "select array_agg(t::text order by id) from ledger_transfer t"
    before = shop.row(posted)
    for statement in (
        "update ledger_transfer set amount = amount + 1",
        "update ledger_transfer set amount = amount where false",
        "delete from ledger_transfer",
        "truncate ledger_transfer",
        "drop table ledger_transfer",
        "alter table ledger_transfer drop constraint ledger_transfer_once_key",
        "select id from ledger_transfer for update",
        "update ledger_account set kind = 'asset'",
        "insert into ledger_account values ('pocket', 'Pocket', 'asset')",
    ):
        with pytest.raises(InsufficientPrivilege):
            as_store.execute(statement.encode())
    assert shop.row(posted) == before


@pytest.mark.parametrize(
    "statement",
    [
        "create table extra (n int)",
        "create table mockpay.extra (n int)",
        "create schema extra",
        "alter table product add column extra int",
        "alter table mockpay.charge add column extra int",
        "drop table cart",
        "drop index ledger_transfer_id_idx",
        "drop schema mockpay cascade",
        "create function now() returns timestamptz language sql as 'select null'",
        "delete from _yoyo_migration",
        "delete from mockpay._yoyo_migration",
        "update migration_checksum set sha256 = ''",
        "alter role store_program superuser",
        "set role store",
    ],
)
def test_no_program_changes_a_schema_or_a_role(program: tuple[str, Db], statement: str) -> None:
    with pytest.raises(InsufficientPrivilege):
        program[1].execute(statement.encode())


def test_neither_sees_the_other_s_rows(db: Db, program: tuple[str, Db]) -> None:
    source, connection = program
    others = "mockpay" if source == "store" else "public"
    tables = db.execute("select tablename from pg_tables where schemaname = %s", [others]).fetchall()
    assert len(tables) > 10
    for (table,) in tables:
        with pytest.raises(InsufficientPrivilege):
            connection.execute(sql.SQL("select from {}").format(sql.Identifier(others, table)))


@pytest.mark.parametrize(
    "table",
    ["audit", "invoice", "invoice_number", "bundle_item"],
)
def test_what_is_written_once_stays(db: Db, as_store: Db, table: str) -> None:
    column = db.execute(
        "select column_name from information_schema.columns where table_name = %s limit 1", [table]
    ).fetchone()
    assert column is not None
    for statement in ("update {table} set {column} = {column}", "delete from {table}", "truncate {table}"):
        with pytest.raises(InsufficientPrivilege):
            as_store.execute(
                sql.SQL(statement).format(table=sql.Identifier(table), column=sql.Identifier(column[0]))
            )


def test_a_credit_note_is_voided_and_no_more(as_store: Db) -> None:
    as_store.execute("update credit_note set voided_at = now()")
    for statement in ("update credit_note set total = 0", "delete from credit_note"):
        with pytest.raises(InsufficientPrivilege):
            as_store.execute(statement.encode())


@pytest.mark.parametrize("table", ["product_price_version", "bundle_price_version"])
def test_a_price_loses_its_start_and_no_more(as_store: Db, table: str) -> None:
    as_store.execute(sql.SQL("update {} set starts_at = null").format(sql.Identifier(table)))
    for statement in ("update {} set price = 1", "delete from {}", "truncate {}"):
        with pytest.raises(InsufficientPrivilege):
            as_store.execute(sql.SQL(statement).format(sql.Identifier(table)))


def test_every_table_is_granted(db: Db, as_store: Db) -> None:
    """A migration that adds a table has to say in sql/store_grants.sql what the program may do with it."""
    tables = {row[0] for row in db.execute("select tablename from pg_tables where schemaname = 'public'")}
    hidden = {"_yoyo_log", "_yoyo_version", "yoyo_lock", "migration_checksum"}
    for table in sorted(tables - hidden):
        as_store.execute(sql.SQL("select from {}").format(sql.Identifier(table)))


def test_a_lost_grant_comes_back_with_the_next_migration(database_url: str, db: Db, as_store: Db) -> None:
    db.execute("revoke all on cart from store_program")
    with pytest.raises(InsufficientPrivilege):
        as_store.execute("select from cart")
    assert migrate(database_url, "store") == []
    as_store.execute("select from cart")


def test_many_databases_let_the_same_role_in_at_once(server_url: str, database_url: str) -> None:
    together = Barrier(8)

    def enter(number: int) -> None:
        together.wait(10)
        for _ in range(10):
            let_in([server_url, database_url][number % 2], "store")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(enter, range(8)))
    psycopg.connect(role_url(database_url, "store")).close()


def test_many_databases_create_the_same_role_at_once(server_url: str, db: Db) -> None:
    together, role = Barrier(8), f"program_of_{os.getpid()}"

    def create(_: int) -> None:
        with psycopg.connect(server_url, autocommit=True) as connection:
            together.wait(10)
            create_role(connection, role)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(create, range(8)))
    assert db.execute("select rolcanlogin from pg_roles where rolname = %s", [role]).fetchall() == [(False,)]
    db.execute(sql.SQL("drop role {}").format(sql.Identifier(role)))


def test_a_program_s_own_database_goes_first() -> None:
    common = {"DATABASE_URL": "postgresql://owner@db/shop"}
    own = {"MOCKPAY_DATABASE_URL": "postgresql://mockpay_program@db/shop"}
    for environ, wanted in ((common, common["DATABASE_URL"]), (common | own, own["MOCKPAY_DATABASE_URL"])):
        assert read_settings(MockpaySettings, "MOCKPAY", environ).database_url == wanted


@pytest.mark.parametrize("is_owner", [True, False])
async def test_a_store_that_may_change_the_ledger_says_so(
    world: World, database_url: str, caplog: pytest.LogCaptureFixture, *, is_owner: bool
) -> None:
    settings = world.settings
    if is_owner:
        settings = msgspec.structs.replace(settings, database_url=database_url)
    with caplog.at_level(logging.WARNING, "store"):
        async with served(create_app(settings), world.store_socket):
            await asyncio.sleep(0.3)
    warned = [record for record in caplog.records if "may change the ledger" in record.message]
    assert len(warned) == is_owner
