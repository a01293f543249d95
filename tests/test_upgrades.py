"""Databases of earlier versions, opened by today's: nothing is lost, the books hold, and old orders go on."""

import os
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import psycopg
import pytest

from store.app import create_app
from store.data import SCHEMAS
from store.migrate import migrate
from store.mockpay.app import create_app as create_mockpay
from store.resources import migration_ids, resource_dir
from store.roles import let_in
from store.verify.checks import judge, read_checks
from tests.client import Client
from tests.conftest import World, named, served
from tests.processes import until
from tests.sdk import sdk
from tests.test_refunds import refund
from tests.upgrades.scenario import PASSWORD

Db = psycopg.Connection[Any]

DUMPS = sorted((Path(__file__).parent / "upgrades").glob("*.sql"))
CHECKS = [*read_checks("verify"), *read_checks("mockpay_verify")]
# Migrations that came in one commit with the one that they depend on: no version ran between the two, and
# wrote anything that a dump could hold.
TOGETHER = {
    *("0002.catalog", "0003.cart", "0004.checkout", "0005.payments", "0006.invoices"),
    *("0017.missing_postings", "0018.unmatched", "0019.reconciliation", "0020.verification"),
    *("0021.admin_lists", "0022.printed_checksum", "0011.webhook_lease", "0012.listing"),
}
# A dump has only the newest few events and keys, and its times are moved except where they are numbers.
NOT_IN_A_DUMP = {
    "Recent orders have their key",
    "What happened is told",
    "The balance names what moved",
    "Deliveries stand as their last attempt went",
    "What is to come has its time",
    "Charges are of their intent and method",
    *(f"{what} are as their newest event tells" for what in ("Charges", "Intents", "Refunds", "Disputes")),
    "Customers are as their newest event tells",
}
WAITS_FOR_EVER = "status = 'requires_capture' and settles_at is null"


@pytest.fixture
def old_url(server_url: str) -> Iterator[str]:
    """An empty database, for a dump."""
    name = f"store_upgrade_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
        yield named(server_url, name)
        connection.execute(f"drop database {name} with (force)".encode())


def restore(url: str, dump: Path) -> None:
    """As it was dumped, the tables of both programs at one moment, and that moment is now.

    What is due in a day is due in a day, however old the dump is.
    """
    with psycopg.connect(url) as db:
        db.execute(dump.read_bytes())
        row = db.execute("select now() - max(created_at) from checkout").fetchone()
        for table, moved in db.execute(_MOVED).fetchall():
            db.execute(f"update {table} set {moved}".encode(), {"age": row and row[0]})


# Each table with a time, and its times put off by the dump's age.
_MOVED = """
    select
        format('%I.%I', table_schema, table_name),
        string_agg(format('%1$I = %1$I + %%(age)s', column_name), ', ')
    from information_schema.columns
    where table_schema in ('public', 'mockpay')
        and data_type = 'timestamp with time zone'
    group by 1
"""


async def broken(url: str) -> dict[str, Any]:
    """What breaks an invariant."""
    database = await asyncpg.connect(url)
    try:
        return {
            each.name: each.broken
            async for each in judge(database, CHECKS, wait_seconds=10**9)
            if not each.ok and each.name not in NOT_IN_A_DUMP
        }
    finally:
        await database.close()


def bought(db: Db) -> list[Any]:
    """What no upgrade may change."""
    return db.execute(
        "select 'order', account_id, id, total, currency, group_id::text, created_at from checkout"
        " union all select 'line', account_id, id, amount, currency, name, created_at from purchase"
        " union all select 'payment', account_id, id, captured, status, provider_id, settled_at from payment"
        " union all select 'refund', account_id, id, amount, currency, status, settled_at from refund"
        " union all select 'invoice', account_id, id, total, currency, number, issued_at from invoice"
        " union all select 'cart', account_id, id, price_snapshot, currency, quantity::text, created_at"
        " from cart"
        " union all select 'account', id, null, null, email, password_hash, created_at from account"
        " order by 1, 2, 3"
    ).fetchall()


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
async def test_an_old_database_is_upgraded_and_goes_on(old_url: str, dump: Path) -> None:
    restore(old_url, dump)
    with psycopg.connect(old_url, autocommit=True) as db:
        before = bought(db)
        for source in SCHEMAS:
            migrate(old_url, source)
            let_in(old_url, source)
        assert bought(db) == before
        assert await broken(old_url) == {}
        assert db.execute("select from mockpay.payment_intent where " + WAITS_FOR_EVER).rowcount == 0
        world = World(old_url)
        async with (
            served(create_mockpay(world.mockpay_settings), world.mockpay_socket),
            served(create_app(world.settings), world.store_socket) as url,
            Client(url) as nobody,
        ):
            await browse_and_buy(nobody)
            # Once, since starting the printer takes as long as the rest.
            await refund_what_was_bought_before(nobody, prints=dump == DUMPS[0])
            await capture_what_was_authorized_before(world.settings.payments_url)
            await until(lambda: is_paid(db), 15)
    assert await broken(old_url) == {}


async def browse_and_buy(nobody: Client) -> None:
    """With a cart that lay there, one of whose prices has changed since."""
    products = (await nobody.get("/products?limit=10")).json["items"]
    assert {product["name"]: product["price"] for product in products}["Lantern 2"] == "19.99"
    cyd = await nobody.log_in("cyd", PASSWORD)
    cart = (await cyd.get("/cart")).json["items"]
    assert [(item["quantity"], item["price_snapshot"]) for item in cart] == [(1, "29.99"), (3, "24.50")]
    await cyd.add(("product", 1, 1))
    changed = await cyd.check_out()
    assert (changed.status, changed.json["code"]) == (409, "price_changed")
    order = await cyd.check_out(expected_total=changed.json["total"])
    assert (order.status, order.json["status"], order.json["total"]) == (201, "paid", "99.95"), order


async def refund_what_was_bought_before(nobody: Client, *, prints: bool) -> None:
    """One that is paid, and the rest of one that is refunded in part; both are credited in full."""
    ada = await nobody.log_in("ada", PASSWORD)
    orders = {order["id"]: order for order in await ada.everything("/orders", 20)}
    for order_id, status in ((1, "paid"), (2, "partially_refunded")):
        assert orders[order_id]["status"] == status
        for purchase in orders[order_id]["purchases"]:
            refunded = await refund(ada, purchase, f"rest of {purchase['id']}")
            assert (refunded.status, refunded.json["status"]) == (201, "succeeded"), refunded
        after = (await ada.get(f"/orders/{order_id}")).json
        assert after["status"] == "refunded"
        invoice = (await ada.get(f"/invoices/{after['invoice_id']}")).json
        for part in ("net", "tax", "total"):
            assert sum(Decimal(note[part]) for note in invoice["credit_notes"]) == Decimal(invoice[part])
    if prints:
        oldest = (await ada.everything("/credit-notes", 20))[-1]
        for document in ("invoices/1", f"credit-notes/{oldest['id']}"):
            printed = await ada.get(f"/{document}/pdf")
            assert (printed.status, printed.body[:5]) == (200, b"%PDF-"), document


async def capture_what_was_authorized_before(mockpay: str) -> None:
    """At the provider, by another shop that uses it."""
    async with sdk(mockpay, "sk_test_mockpay") as provider:
        intents = (await provider.v1.payment_intents.list_async({"limit": 100})).data
        [authorized] = [intent for intent in intents if intent.status == "requires_capture"]
        assert (await provider.v1.payment_intents.capture_async(authorized.id)).amount_received == 7700


def is_paid(db: Db) -> bool:
    """Whether the order that the provider had not heard of is paid by now."""
    eve = "select status from checkout where account_id = (select id from account where handle_name = 'eve')"
    return db.execute(eve).fetchall() == [("paid",)]


@pytest.mark.parametrize("source", SCHEMAS)
def test_every_migration_has_a_dump_of_the_state_before_it(source: str) -> None:
    held = [applied(dump, SCHEMAS[source]) for dump in DUMPS]
    for migration in migration_ids(source):
        needed = dependencies(source, migration)
        if needed and migration not in TOGETHER:
            assert any(needed <= state and migration not in state for state in held), (
                f"No dump in tests/upgrades is of the state before {source}/{migration}: without it, run "
                "`uv run just dump-state`, and add the file that is written."
            )


def applied(dump: Path, schema: str) -> set[str]:
    """The migrations that a dump has, by its own record."""
    _, _, after = dump.read_text("utf-8").partition(f"INSERT INTO {schema}._yoyo_migration VALUES")
    return set(re.findall(r"'([0-9]{4}\.[a-z_]+)'", after.partition(";")[0]))


def dependencies(source: str, migration: str) -> set[str]:
    text = (resource_dir("migrations") / source / f"{migration}.sql").read_text("utf-8")
    return {name for line in re.findall(r"(?m)^-- depends: (.*)$", text) for name in line.split()}
