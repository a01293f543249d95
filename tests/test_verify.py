"""`store verify`: it finds nothing in a healthy store, and each of its checks what that one is for."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import asyncpg
import psycopg
import pytest
from click.testing import CliRunner, Result

from store.app import create_app
from store.cli import main
from store.cli.verify import MOCKPAY, STORE
from store.mockpay.app import create_app as create_mockpay
from tests.client import Client
from tests.conftest import Shop, World, named, served
from tests.ports import free_port
from tests.processes import until
from tests.sdk import sdk
from tests.test_refunds import refund

CHECKS = {check.name: check for check in [*STORE, *MOCKPAY]}

# What breaks a check, and no other. A healthy store has an order of each status, and refunds of each.
CORRUPTIONS = {
    "Lines add up to their order": """
        update purchase set quantity = 3, amount = 3 * unit_price
        where id = (select max(purchase.id) from purchase join checkout on checkout.id = order_id
            where status = 'paid')
    """,
    "Lines keep the price they were bought at": """
        update product_price_version set price = price + 1
        where product_id = (select min(product_id) from purchase)
    """,
    "Orders have one payment of their total": """
        update payment set amount = amount + 1 where status = 'failed'
    """,
    "Payments stand where their orders do": "update payment set status = 'canceled' where status = 'failed'",
    "Lines stand where their order does": """
        update payment set status = 'canceled' where status = 'failed';
        update checkout set status = 'canceled' where status = 'failed'
    """,
    "Lines say what has come back": """
        update purchase set purchase_status = 'refunded' where purchase_status = 'partially_refunded'
    """,
    "Payments give back no more than they took": """
        update payment set refunded = refunded + 1
        where id = (select max(id) from payment where captured > refunded)
    """,
    "Lines give back no more than they cost": """
        update purchase set refunded = refunded - 1
        where id = (select min(id) from purchase where refunded > 0)
    """,
    "Refunds are of their own order": """
        update refund set order_id = (select min(id) from checkout where status = 'failed')
        where id = (select max(id) from refund where status = 'failed')
    """,
    "Captured money has its paid order": """
        alter table payment drop constraint payment_order_id_fkey;
        insert into payment (account_id, order_id, status, amount, captured, currency, payment_method,
            provider_id)
        values (1, 1000000, 'succeeded', 10, 10, 'USD', 'pm_card_visa', 'generated_1')
    """,
    "Cart rows in checkout have an open order": """
        insert into cart (account_id, is_bundle, product_id, product_version, quantity, price_snapshot,
            currency, group_id)
        select account_id, false, product_id, product_version, 1, unit_price, 'USD', (
            select group_id from checkout where status = 'paid' limit 1)
        from purchase where product_id is not null limit 1
    """,
    "Open orders hold their cart rows": "delete from cart where group_id is not null",
    "Provider ids are of one payment or refund": """
        update payment set provider_id = (select min(provider_id) from payment where status = 'failed')
        where status = 'failed'
    """,
    "Answers name what is there": "update idempotency_key set order_id = 1000000 where order_id is not null",
    "Deleted accounts have nothing under way": """
        update account set deleted_at = now() where id = (
            select min(account_id) from checkout where status = 'requires_action')
    """,
    "Invoice numbers have no gaps": "update invoice_series set last_number = last_number + 1",
    "Every number is one document": """
        update invoice set number = 'INV-1000000' where id = (select min(id) from invoice)
    """,
    "Every paid order has one invoice": """
        update invoice set currency = 'EUR' where id = (select max(id) from invoice)
    """,
    "The ledger nets to zero": """
        alter table ledger_transfer drop constraint ledger_transfer_debit_account_fkey;
        alter table ledger_transfer drop constraint ledger_transfer_credit_account_fkey;
        delete from ledger_account where code = 'fees'
    """,
    "Transfers are between the accounts of their kind": """
        update ledger_transfer set debit_account = 'disputes' where kind = 'payment_fee'
    """,
    "Reversals undo what they name": """
        update ledger_transfer set reverses = (
            select min(id) from ledger_transfer as sale
            where sale.account_id = ledger_transfer.account_id and kind = 'sale')
        where kind = 'refund_reversed'
    """,
    "Orders are posted as they were paid": """
        update ledger_transfer set amount = amount + 0.01
        where id = (select min(id) from ledger_transfer where kind = 'sale')
    """,
    "Refunds are posted when they succeed": """
        update ledger_transfer set reference = 'another'
        where id = (select min(id) from ledger_transfer where kind = 'refund')
    """,
    "Refunds are credited when they succeed": """
        update credit_note set voided_at = now() where id = (select min(id) from credit_note)
    """,
    "Credit notes stay within their invoice": "update credit_note set position = position + 10",
    "Disputes are posted as the money moved": """
        update dispute set fee = fee + 1 where status = 'lost'
    """,
    "One charge pays an intent": """
        insert into mockpay.charge (id, created, payment_intent, amount, amount_captured, amount_refunded,
            currency, status, captured, metadata, payment_method, payment_method_details, billing_details,
            outcome, test_card, kept)
        select id || '2', created, payment_intent, amount, 0, 0, currency, status, false, '{}',
            payment_method, payment_method_details, billing_details, outcome, test_card, kept
        from mockpay.charge where status = 'succeeded' limit 1
    """,
    "One key charges once": """
        update mockpay.event set idempotency_key = 'twice' where type = 'charge.succeeded'
    """,
    "Charges give back no more than they took": """
        update mockpay.charge set amount_refunded = 1
        where id = (select max(id) from mockpay.charge where captured and amount_refunded = 0)
    """,
    "The balance is what happened": """
        update mockpay.balance_transaction set fee = fee - 1, amount = amount - 1
        where source = (select min(id) from mockpay.dispute)
    """,
    "Every event is on its way": """
        delete from mockpay.delivery where event = (select max(event) from mockpay.delivery)
    """,
}

# What else breaks them, where a check has several sides.
FURTHER_CORRUPTIONS = [
    (
        "Lines keep the price they were bought at",
        "update purchase set currency = 'EUR' where id = (select min(id) from purchase)",
    ),
    (
        "Orders have one payment of their total",
        "update payment set currency = 'EUR' where status = 'failed'",
    ),
    (
        "Payments stand where their orders do",
        "update payment set settled_at = null where status = 'succeeded'",
    ),
    (
        "Payments stand where their orders do",
        "update payment set settled_at = now() where status = 'requires_action'",
    ),
    (
        "Open orders hold their cart rows",
        "update cart set quantity = quantity + 1 where group_id is not null",
    ),
    (
        "Answers name what is there",
        "update idempotency_key set refund_id = 1000000 where refund_id is not null",
    ),
    ("Answers name what is there", "update idempotency_key set body = null"),
    (
        "Answers name what is there",
        "update idempotency_key set refund_account_id = 1000000 where refund_id is not null",
    ),
    (
        "Invoice numbers have no gaps",
        "insert into invoice_series (series, last_number) values ('NEW', 1)",
    ),
    (
        "Orders are posted as they were paid",
        """
        insert into ledger_transfer (account_id, order_id, kind, reference, debit_account, credit_account,
            amount, currency)
        select account_id, id, 'payment_fee', 'none', 'fees', 'provider_cash', 1, 'USD' from checkout
        where status = 'requires_action'
        """,
    ),
    (
        "Transfers are between the accounts of their kind",
        "update ledger_transfer set kind = 'gift' where kind = 'payment_fee'",
    ),
    (
        "The balance is what happened",
        """
        delete from mockpay.balance_transaction where source = (
            select max(dispute.id) from mockpay.dispute join mockpay.charge on charge.id = charge
            where not charge.metadata ? 'account_id')
        """,
    ),
]


async def trade(world: World) -> None:
    """Orders and refunds that end in every way, and a customer of the provider who is not the store's."""
    async with (
        served(create_mockpay(world.mockpay_settings), world.mockpay_socket) as mockpay,
        served(create_app(world.settings), world.store_socket) as store,
        Client(store) as nobody,
        sdk(mockpay) as provider,
    ):
        with psycopg.connect(world.database_url, autocommit=True) as db:
            shop = Shop(db)
            games = [
                ("product", shop.product(name, price), 1) for name, price in [("A", "9.99"), ("B", "25")]
            ]
            bundle = ("bundle", shop.bundle(*(at for _, at, _ in games)), 2)

            async def buy(buyer: Client, method: str, *items: Any) -> Any:
                await buyer.add(*items)
                return (await buyer.check_out(method=method)).json

            ada, bob = await nobody.register("ada"), await nobody.register("bob")
            part = await buy(ada, "pm_card_visa", *games, bundle)
            await refund(ada, part["purchases"][0], "part", amount="3.33", reason="Less")
            whole = await buy(ada, "pm_card_mastercard", games[1])
            await refund(ada, whole["purchases"][0], "some", amount="10.00")
            await refund(ada, whole["purchases"][0], "rest")
            fails = await buy(bob, "pm_card_refundFail", games[0])
            await refund(bob, fails["purchases"][0], "fails")
            late = await buy(bob, "pm_card_pendingRefund", bundle)
            await refund(bob, late["purchases"][0], "late")
            for _ in range(2):
                await bob.check_out(method="pm_card_visa_chargeDeclined")
                await buy(bob, "pm_card_visa_chargeDeclined", games[1])
            await buy(bob, "pm_card_visa", games[0])
            await buy(ada, "pm_card_authenticationRequired", games[0])
            for answer in ("winning_evidence", "losing_evidence", None):
                disputed = await buy(ada, "pm_card_createDispute", games[1])
                await until(
                    lambda at=disputed["id"]: shop.row("select status from dispute where order_id = %s", at)
                )
                if answer:
                    await provider.v1.disputes.update_async(
                        shop.row("select provider_id from dispute where order_id = %s", disputed["id"]),
                        {"evidence": {"uncategorized_text": answer}},
                    )
            # Whoever holds the provider's key may have a payment tried again whose order has failed.
            failed = shop.row("select provider_id from payment where status = 'failed' order by id limit 1")
            await provider.v1.payment_intents.confirm_async(failed, {"payment_method": "pm_card_visa"})
            await until(
                lambda: shop.row("select status from refund where purchase_id is null") == "succeeded"
            )
            await until(lambda: shop.row("select count(*) from dispute where status in ('won', 'lost')") == 2)
            for card in ("pm_card_createDispute", "pm_card_visa"):
                await provider.v1.payment_intents.create_async(
                    {
                        "amount": 700,
                        "currency": "usd",
                        "payment_method": card,
                        "confirm": True,
                        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
                    }
                )
            undone = (
                "select exists (select from mockpay.delivery where status = 'pending')"
                " or exists (select from refund where status = 'pending')"
            )
            await until(lambda: not shop.row(undone))


@pytest.fixture(scope="module")
def healthy(server_url: str, template: str) -> Iterator[str]:
    """A database in which much has happened, all of it well."""
    name = f"store_verify_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {template} strategy file_copy")
        try:
            world = World(named(server_url, name))
            asyncio.run(trade(world))
            world.store_socket.close()
            world.mockpay_socket.close()
            yield world.database_url
        finally:
            server.execute(f"drop database {name} with (force)")


@pytest.fixture
async def undone(healthy: str) -> AsyncIterator[Any]:
    """A connection on which nothing is for good."""
    connection = await asyncpg.connect(healthy)
    try:
        undo = connection.transaction()
        await undo.start()
        yield connection
        await undo.rollback()
    finally:
        await connection.close()


@pytest.fixture(autouse=True)
def no_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the provider lists is matched in test_reconciliation.py."""
    monkeypatch.setenv("STORE_PAYMENTS_URL", f"http://127.0.0.1:{free_port()}")


@pytest.fixture
def verify(healthy: str, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Result]:
    """The command, on that database."""
    monkeypatch.setenv("DATABASE_URL", healthy)
    return lambda: CliRunner().invoke(main, ["verify"])


async def findings(connection: Any) -> dict[str, Any]:
    """The checks that find something, and what."""
    return {name: rows for name, check in CHECKS.items() if (rows := await check.find(connection))}


def test_much_has_happened(healthy: str) -> None:
    with psycopg.connect(healthy) as db:
        for table, statuses in {
            "checkout": {
                "paid",
                "partially_refunded",
                "refunded",
                "failed",
                "requires_action",
                "disputed",
                "charged_back",
            },
            "refund": {"succeeded", "failed"},
            "dispute": {"needs_response", "won", "lost"},
        }.items():
            found = db.execute(f"select distinct status from {table}").fetchall()
            assert {status for (status,) in found} == statuses


async def test_a_healthy_store_breaks_nothing(undone: Any) -> None:
    assert await findings(undone) == {}


def test_every_check_has_its_corruption() -> None:
    assert CORRUPTIONS.keys() == CHECKS.keys()


@pytest.mark.parametrize(("name", "corruption"), [*CORRUPTIONS.items(), *FURTHER_CORRUPTIONS])
async def test_a_corruption_is_found_by_its_check_alone(name: str, corruption: str, undone: Any) -> None:
    await undone.execute(corruption)
    assert [*await findings(undone)] == [name]


def test_the_command_says_what_holds(verify: Callable[[], Result]) -> None:
    well = verify()
    assert (well.exit_code, well.stderr) == (0, "")
    *lines, left_out, last = well.stdout.splitlines()
    assert left_out == "The payment provider cannot be reached: reconciliation is left out."
    assert [line[10:].partition("   ")[0].strip() for line in lines] == [*CHECKS]
    assert all(re.fullmatch(r"ok {8}\S.*\d\.\d{3} s", line) for line in lines)
    assert last.startswith(f"All {len(CHECKS)} invariants hold (")


def test_the_command_says_what_is_broken(healthy: str, verify: Callable[[], Result]) -> None:
    with psycopg.connect(healthy, autocommit=True) as db:
        db.execute(
            "update payment set refunded = refunded + 0.01 where id in ("
            "select id from payment where status = 'succeeded' and refunded = 0 order by id limit 2)"
        )
        [last] = db.execute("select last_number from invoice_series where series = 'INV'").fetchone() or (0,)
        db.execute("update invoice_series set last_number = last_number + 1 where series = 'INV'")
        try:
            broken = verify()
        finally:
            db.execute("update payment set refunded = refunded - 0.01 where refunded = 0.01")
            db.execute("update invoice_series set last_number = last_number - 1 where series = 'INV'")
    assert broken.exit_code == 1
    assert "2 broken  Payments give back no more than they took" in broken.stdout
    assert " of account 2: 0.01 refunded of 9.99 captured of 9.99, its refunds come to 0" in broken.stdout
    assert f"          series INV: {last} numbers from 1 to {last}, the counter stands at {last + 1}\n" in (
        broken.stdout
    )
    assert broken.stdout.splitlines()[-1].startswith(f"2 of {len(CHECKS)} invariants are broken (")


def test_a_store_without_mockpay_is_verified_alone(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(database_url) as db:
        db.execute("drop schema mockpay cascade")
    monkeypatch.setenv("DATABASE_URL", database_url)
    alone = CliRunner().invoke(main, ["verify"])
    assert alone.exit_code == 0
    assert "mockpay is not in this database" in alone.stdout
    assert f"All {len(STORE)} invariants hold" in alone.stdout


def test_a_database_without_tables_is_told_from_a_broken_one(
    server_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", named(server_url, "postgres"))
    refused = CliRunner().invoke(main, ["verify"])
    assert refused.exit_code == 1
    assert "store db migrate" in refused.stderr


def test_generated_orders_are_as_a_store_leaves_them(
    database_url: str, monkeypatch: pytest.MonkeyPatch, db: psycopg.Connection[Any]
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    run = CliRunner().invoke
    refused = run(main, ["db", "load", "--orders", "1"])
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "--accounts" in refused.stderr
    for seed in ("1", "2"):
        loaded = run(main, ["db", "load", "--demo", "--orders", "1000", "--seed", seed])
        assert loaded.exit_code == 0, loaded.output
    statuses = db.execute("select status, count(*) from checkout group by status").fetchall()
    assert dict(statuses).keys() == {"paid", "failed", "refunded", "partially_refunded"}
    assert sum(count for _, count in statuses) == 2000
    assert db.execute("select count(*) from refund where status = 'failed'").fetchone() != (0,)
    assert db.execute("select count(*) from purchase where is_bundle").fetchone() != (0,)
    assert "generated" in str(db.execute("select provider_id from payment").fetchone())
    verified = run(main, ["verify"])
    assert verified.exit_code == 0, verified.output


async def test_admins_may_ask(store: Client, shop: Shop) -> None:
    ada = await store.register()
    assert (await store.get("/admin/verify")).status == 401
    assert (await ada.get("/admin/verify")).status == 403
    shop.db.execute("update account set role = 'admin'")
    well = (await ada.get("/admin/verify")).json
    assert well["ok"]
    assert [check["name"] for check in well["checks"]] == [check.name for check in STORE]
    assert all(check["about"].endswith(".") and check["seconds"] >= 0 for check in well["checks"])
    shop.db.execute("insert into invoice_series values ('INV', 3)")
    reply = await ada.get("/admin/verify")
    assert (reply.status, reply.json["ok"]) == (200, False)
    [broken] = [check for check in reply.json["checks"] if not check["ok"]]
    assert (broken["name"], broken["found"]) == ("Invoice numbers have no gaps", 1)
    assert broken["broken"] == [
        {
            "account_id": None,
            "subject": "series INV",
            "detail": "0 numbers from  to , the counter stands at 3",
        }
    ]
