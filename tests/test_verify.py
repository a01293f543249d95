"""`store verify`: it finds nothing in a healthy store, and each of its checks what that one is for."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from typing import Any

import asyncpg
import psycopg
import pytest
from click.testing import CliRunner, Result

from store.app import create_app
from store.cli import main
from store.cli.verify import MOCKPAY, STORE
from store.resources import resource_dir
from store.verify.checks import judge
from tests.client import Client
from tests.conftest import Shop, World, named, served
from tests.mutation.judging import WAIT_SECONDS
from tests.ports import free_port
from tests.processes import until
from tests.verifying import has_ended, verified

CHECKS = {check.name: check for check in [*STORE, *MOCKPAY]}

# What breaks a check. A healthy store has an order of each status, and refunds of each.
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
    "Nothing is unmatched": """
        update unmatched set status = 'open', resolved_at = null, amount = 0 where status = 'written_off'
    """,
    "Unmatched money is posted": """
        update ledger_transfer set reference = reference || 'x' where kind = 'write_off_of_payment'
    """,
    "What is unmatched is as it was reported": "update unmatched set amount = amount + 1",
    "Lines keep the name they were bought at": "update purchase set name = 'Another'",
    "Cart rows have the price of their version": """
        update cart set price_snapshot = price_snapshot + 1 where group_id is null
    """,
    "Held cart rows are the lines of their order": """
        update cart set quantity = quantity + 1 where group_id is not null
    """,
    "Stored responses are as they were sent": "update idempotency_key set status = 202 where status = 201",
    "Stored responses tell what was done": "update refund set reason = 'Another' where status = 'failed'",
    "Recent orders have their key": "delete from idempotency_key where order_id is not null",
    "Invoices say what they said": "update invoice set seller_name = 'Another'",
    "Tax is the share that its rate says": "update invoice set tax_rate = 0.1",
    "Buyers are named while their account is": """
        delete from invoice_buyer where invoice_id = (select min(invoice_id) from invoice_buyer)
    """,
    "Deleted accounts tell of nobody": """
        update account set email = 'cyd@example.com' where deleted_at is not null
    """,
    "Credit notes are of their refund": """
        update credit_note set voided_at = null where voided_at is not null
    """,
    "Credit notes are reckoned one after another": "update credit_note set remaining = remaining + 1",
    "Disputes are of a captured payment": "update dispute set currency = 'EUR'",
    "Transfers are in the currency of their order": """
        update ledger_transfer set currency = 'EUR' where kind = 'payment_fee'
    """,
    "The ledger has its accounts": "update ledger_account set kind = 'asset' where code = 'fees'",
    "Amounts exist in their currency": "update payment set currency = 'JPY'",
    "Orders were made at one moment": "update purchase set created_at = created_at - interval '1 day'",
    "Times follow one another": "update refund set updated_at = now() + interval '1 day'",
    "Printed documents are of their account": "update printed set document_id = document_id + 1000000",
    "Sessions have their refresh tokens": "delete from refresh_token",
    "Prices are those that were set": """
        update product_price_version set starts_at = starts_at - interval '1 day'
    """,
    "Prices are numbered one after another": """
        update product_price_version set created_at = created_at - interval '1 day' where version = 2
    """,
    "The catalog is what admins made it": "update product set category = 'films'",
    "Bundles hold what was put in them": """
        delete from bundle_item where product_id = (select min(product_id) from bundle_item)
    """,
    "Acts follow one another": "update audit set before = null where what = 'product.change'",
    "No id is ahead of its sequence": "update dispute set id = id + 1000000",
    "No id is drawn twice": """
        update dispute set id = other.id from (select account_id, id from dispute limit 1) as other
        where dispute.id = (
            select max(id) from dispute where account_id <> (select account_id from dispute limit 1))
    """,
    "Nothing waits for ever": """
        update checkout set created_at = created_at - interval '1 day' where status = 'requires_action'
    """,
    "Charges are as their newest event tells": "update mockpay.charge set description = 'Another'",
    "Intents are as their newest event tells": """
        update mockpay.payment_intent set status = 'canceled' where status = 'succeeded'
    """,
    "Refunds are as their newest event tells": "update mockpay.refund set reason = 'duplicate'",
    "Disputes are as their newest event tells": "update mockpay.dispute set reason = 'general'",
    "Customers are as their newest event tells": """
        update mockpay.customer set name = 'Another' where not deleted
    """,
    "Checkout sessions end as they tell": """
        update mockpay.checkout_session set amount = amount + 1 where status = 'complete'
    """,
    "What happened is told": "delete from mockpay.event where type = 'charge.dispute.created'",
    "Events are of what they say": """
        update mockpay.event set type = 'refund.created' where type = 'charge.succeeded'
    """,
    "Charges are of their intent and method": "update mockpay.payment_method set fingerprint = 'another'",
    "Intents and their charges agree": """
        update mockpay.payment_intent set amount_capturable = 0 where status = 'requires_capture'
    """,
    "Refunds and disputes are of their charge": "update mockpay.refund set currency = 'eur'",
    "The balance names what moved": "update mockpay.balance_transaction set type = 'payout'",
    "Charges and refunds name their balance transactions": """
        update mockpay.refund set balance_transaction = null
    """,
    "What is to come has its time": "update mockpay.refund set settles_at = null",
    "Deliveries stand as their last attempt went": """
        update mockpay.delivery set last_status = 500 where status = 'delivered'
    """,
    "Payment methods are whole": "update mockpay.payment_method set exp_month = 13",
    "Stored responses are whole": "update mockpay.idempotency_key set status = 201",
    "What is due is carried out": """
        update mockpay.refund set settles_at = settles_at - interval '1 day'
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


@pytest.fixture
def healthy(history: str) -> str:
    """A database in which much has happened, all of it well."""
    return history


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
    return {
        name: rows
        for name, check in CHECKS.items()
        if (rows := await check.find(connection, wait_seconds=WAIT_SECONDS))
    }


def test_much_has_happened(healthy: str) -> None:
    with psycopg.connect(healthy) as db:
        for table, statuses in {
            "checkout": {
                "pending",
                "requires_action",
                "paid",
                "failed",
                "canceled",
                "partially_refunded",
                "refunded",
                "disputed",
                "charged_back",
            },
            "refund": {"pending", "succeeded", "failed", "canceled"},
            "dispute": {
                "warning_needs_response",
                "warning_closed",
                "needs_response",
                "under_review",
                "won",
                "lost",
            },
        }.items():
            found = db.execute(f"select distinct status from {table}").fetchall()
            assert {status for (status,) in found} == statuses


async def test_a_healthy_store_breaks_nothing(undone: Any) -> None:
    assert await findings(undone) == {}


def test_every_check_has_its_corruption() -> None:
    assert CORRUPTIONS.keys() == CHECKS.keys()


@pytest.mark.parametrize(("name", "corruption"), [*CORRUPTIONS.items(), *FURTHER_CORRUPTIONS])
async def test_a_corruption_is_found_by_its_check(name: str, corruption: str, undone: Any) -> None:
    assert "UPDATE 0" not in await undone.execute(corruption)
    assert await CHECKS[name].find(undone, wait_seconds=WAIT_SECONDS)


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
    assert re.search(
        r" of account \d+: 0\.01 refunded of (\d+\.\d\d) captured of \1, its refunds come to 0", broken.stdout
    )
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
    for method in ("GET", "POST"):
        assert (await store.call(method, "/admin/verify")).status == 401
        assert (await ada.call(method, "/admin/verify")).status == 403
    shop.db.execute("update account set role = 'admin'")
    never = (await ada.get("/admin/verify")).json
    assert never == dict.fromkeys(never) | {"checks": []}
    well = await verified(ada)
    assert (well["ok"], well["failure"]) == (True, None)
    assert 0 <= well["age_seconds"] < 10
    assert well["started_at"] <= well["ended_at"]
    assert [check["name"] for check in well["checks"]] == [check.name for check in STORE]
    assert all(check["about"].endswith(".") and check["seconds"] >= 0 for check in well["checks"])
    shop.db.execute("insert into invoice_series values ('INV', 3)")
    assert (await ada.get("/admin/verify")).json["ok"]
    found = await verified(ada)
    assert not found["ok"]
    [broken] = [check for check in found["checks"] if not check["ok"]]
    assert (broken["name"], broken["found"]) == ("Invoice numbers have no gaps", 1)
    assert broken["broken"] == [
        {
            "account_id": None,
            "subject": "series INV",
            "detail": "0 numbers from  to , the counter stands at 3",
        }
    ]
    assert shop.row("select count(*) from verification") == 1


async def test_one_run_at_a_time(store: Client, shop: Shop, world: World) -> None:
    admin = await store.register()
    shop.db.execute("update account set role = 'admin'")
    with psycopg.connect(shop.db.info.dsn, password=shop.db.info.password) as holder:
        # A table that cannot be read for now: the run waits, and no request does.
        holder.execute("lock table dispute in access exclusive mode")
        started = await asyncio.gather(*[admin.post("/admin/verify") for _ in range(3)])
        assert {reply.status for reply in started} == {202}
        assert len({reply.json["running_since"] for reply in started}) == 1
        assert (await admin.get("/products")).status == 200
    await until(lambda: has_ended(admin))
    assert shop.row("select count(*) from verification") == 1
    # The one that another process runs is not this one's, and is given up once nobody renews it.
    shop.db.execute("insert into verification default values")
    assert (await admin.post("/admin/verify")).json["running_since"] is not None
    assert shop.row("select count(*) from verification where ended_at is null") == 1
    shop.db.execute("update verification set alive_at = now() - interval '1 minute' where ended_at is null")
    silent = (await admin.get("/admin/verify")).json
    assert (silent["running_since"], silent["ok"]) == (None, True)
    assert "died" in silent["failure"]
    assert (await verified(admin))["failure"] is None


async def test_a_run_that_is_stopped_says_so(world: World, shop: Shop) -> None:
    with psycopg.connect(shop.db.info.dsn, password=shop.db.info.password) as holder:
        async with served(create_app(world.settings), world.store_socket) as url, Client(url) as store:
            admin = await store.register()
            shop.db.execute("update account set role = 'admin'")
            holder.execute("lock table dispute in access exclusive mode")
            assert (await admin.post("/admin/verify")).status == 202
    assert shop.row("select failure from verification where ended_at is not null") == (
        "The process that ran it was stopped."
    )


async def test_a_check_that_cannot_be_computed_is_broken(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    await connection.execute(
        """
        insert into audit (via, what, row_id, after)
        values ('command line', 'product.price', 1, '{"price": "much", "version": 1}')
        """
    )
    [judgement] = [
        each async for each in judge(connection, [CHECKS["Prices are those that were set"]], wait_seconds=1)
    ]
    await connection.close()
    assert (judgement.ok, judgement.broken[0].subject) == (False, "the check itself")


async def test_the_migration_brings_what_was_there_up_to_it(undone: Any) -> None:
    await undone.execute(
        """
        update invoice set digest = null;
        update invoice_buyer set digest = null;
        update idempotency_key set digest = null;
        update payment set return_url = 'https://example.com' where status = 'failed';
        update checkout set next_action_url = 'https://example.com' where status = 'paid'
        """
    )
    assert len(await findings(undone)) >= 4
    await undone.execute((resource_dir("migrations") / "store" / "0020.verification.sql").read_text())
    assert await findings(undone) == {}


def test_the_command_names_what_waits(verify: Callable[[], Result], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORE_VERIFY_WAIT_SECONDS", "0.001")
    waiting = verify()
    assert waiting.exit_code == 1
    assert " broken  Nothing waits for ever" in waiting.stdout
    monkeypatch.setenv("STORE_VERIFY_WAIT_SECONDS", "soon")
    assert "STORE_VERIFY_WAIT_SECONDS" in verify().stderr


async def test_what_waits_is_named_after_its_time(undone: Any) -> None:
    check = CHECKS["Nothing waits for ever"]
    assert await check.find(undone, wait_seconds=WAIT_SECONDS) == []
    named = {row.subject.split()[0] for row in await check.find(undone, wait_seconds=0.001)}
    assert named == {"order", "refund", "key"}
