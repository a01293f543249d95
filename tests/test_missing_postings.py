"""The migration that posts what earlier versions did not: it writes what today's code would have written."""

import asyncio
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from store.invoices.credit import credited_tax
from store.invoices.issue import net_of
from store.invoices.models import InvoiceCredit
from store.resources import resource_dir
from tests.client import Client
from tests.conftest import Shop
from tests.test_refunds import bought, refund

Db = psycopg.Connection[Any]

NOTES = (
    "select account_id, invoice_id, order_id, purchase_id, refund_id, position, number, currency, net, tax,"
    " total, remaining, issued_at, voided_at from credit_note order by account_id, refund_id"
)
TRANSFERS = (
    "select account_id, debit_account, credit_account, amount, currency, kind, order_id, reference, reverses,"
    " created_at from ledger_transfer where kind <> 'payment_fee'"
    " order by account_id, order_id, kind, reference"
)
NUMBERS = "select series, number, account_id, order_id from invoice_number order by series, number"
SERIES = "select series, last_number from invoice_series order by series"


def post_what_is_missing(db: Db) -> None:
    [file] = (resource_dir("migrations") / "store").glob("*.missing_postings.sql")
    with db.transaction():
        db.execute(file.read_bytes())


def written(db: Db) -> list[Any]:
    return [db.execute(question.encode()).fetchall() for question in (NOTES, TRANSFERS, NUMBERS, SERIES)]


async def test_it_writes_what_the_code_would_have(store: Client, shop: Shop, mockpay: str) -> None:
    ada, bob = await store.register(), await store.register("bob")
    games, maps = shop.product("Games", "9.99"), shop.product("Maps", "24.50")
    yen = shop.product("Yen", "1.00")
    shop.price(yen, "1501.00", currency="JPY")
    parts = {"3.33", "0.01", "0.02", "5.05"}
    for client, lines in ((ada, [(games, 3), (maps, 1)]), (bob, [(maps, 2)]), (ada, [(yen, 3)])):
        order = await bought(client, *(("product", product, quantity) for product, quantity in lines))
        for purchase in order["purchases"]:
            amounts = parts if order["currency"] == "USD" else {"4.00", "1499.00"}
            for amount in sorted(amounts):
                assert (
                    await refund(client, purchase, f"{purchase['id']} {amount}", amount=amount)
                ).status == 201
    for purchase in order["purchases"]:
        assert (await refund(ada, purchase, "rest")).status == 201
    await bought(bob, ("product", games, 1))
    before = written(shop.db)
    assert len(before[0]) == 15
    await shop.change(
        "delete from credit_note",
        "delete from ledger_transfer where kind <> 'payment_fee'",
        "delete from invoice_number where series = 'CN'",
        "delete from invoice_series where series = 'CN'",
    )
    await asyncio.to_thread(post_what_is_missing, shop.db)
    assert written(shop.db) == before
    await asyncio.to_thread(post_what_is_missing, shop.db)
    assert written(shop.db) == before


@pytest.fixture
def orders(db: Db) -> Iterator["Orders"]:
    db.execute(
        "insert into account (handle_name, display_name, password_hash, email) values ('a', 'A', '', 'a')"
    )
    db.execute("insert into product (name, description, category) values ('Game', '', 'games')")
    db.execute(
        "insert into product_price_version (product_id, version, price, currency) values (1, 1, 1.00, 'USD')"
    )
    with db.transaction():
        yield Orders(db)


class Orders:
    """Paid orders and their refunds as earlier versions left them, without HTTP."""

    def __init__(self, db: Db) -> None:
        self.db = db

    def invoice(self, total: Decimal, rate: Decimal, currency: str) -> InvoiceCredit:
        order_id = self._id(
            "insert into checkout (account_id, group_id, status, total, currency)"
            " values (1, gen_random_uuid(), 'paid', %s, %s) returning id",
            total,
            currency,
        )
        self._id(
            "insert into purchase (account_id, order_id, is_bundle, product_id, product_version, name,"
            " quantity, unit_price, amount, currency)"
            " values (1, %s, false, 1, 1, '', 1, %s, %s, %s) returning id",
            order_id,
            total,
            total,
            currency,
        )
        self._id(
            "insert into payment (account_id, order_id, status, amount, captured, currency, payment_method,"
            " settled_at) values (1, %s, 'succeeded', %s, %s, %s, 'pm', now()) returning id",
            order_id,
            total,
            total,
            currency,
        )
        net = net_of(total, rate, currency)
        invoice_id = self._id(
            "insert into invoice (account_id, order_id, number, currency, net, tax_name, tax_rate, tax,"
            " total, seller_name, seller_address, seller_tax_id)"
            " values (1, %s, %s, %s, %s, 'VAT', %s, %s, %s, '', '', '') returning id",
            order_id,
            f"INV-{order_id:06}",
            currency,
            net,
            rate,
            total - net,
            total,
        )
        return InvoiceCredit(
            id=invoice_id,
            currency=currency,
            tax_rate=rate,
            tax=total - net,
            total=total,
            notes=0,
            credited_tax=Decimal(0),
            credited=Decimal(0),
        )

    def refund(self, invoice: InvoiceCredit, amount: Decimal, status: str = "succeeded") -> int:
        return self._id(
            "insert into refund (account_id, payment_id, purchase_id, order_id, provider_key, status, amount,"
            " currency, settled_at) select 1, payment.id, purchase.id, order_id, gen_random_uuid(), %s, %s,"
            " payment.currency, clock_timestamp() from invoice join payment using (account_id, order_id)"
            " join purchase using (account_id, order_id) where invoice.id = %s returning id",
            status,
            amount,
            invoice.id,
        )

    def note(
        self, invoice: InvoiceCredit, refund_id: int, amount: Decimal, tax: Decimal, *, void: bool
    ) -> None:
        self._id(
            "insert into credit_note (account_id, invoice_id, order_id, purchase_id, refund_id, position,"
            " number, currency, net, tax, total, remaining, voided_at)"
            " select 1, %s, order_id, purchase_id, id, %s, %s, currency, %s, %s, %s, %s,"
            " case when %s then now() end from refund where id = %s returning id",
            invoice.id,
            invoice.notes + 1,
            f"CREDIT-{refund_id:06}",
            amount - tax,
            tax,
            amount,
            invoice.total - invoice.credited - amount,
            void,
            refund_id,
        )

    def post(self, refund_id: int, amount: Decimal, tax: Decimal) -> None:
        """As a version with a ledger and no credit notes did."""
        for kind, debited, part in (("refund", "refunds", amount - tax), ("refund_tax", "tax", tax)):
            if part:
                self._id(
                    "insert into ledger_transfer (account_id, debit_account, credit_account, amount,"
                    " currency, kind, order_id, reference)"
                    " select 1, %s, 'provider_cash', %s, currency, %s, order_id, id::text"
                    " from refund where id = %s returning id",
                    debited,
                    part,
                    kind,
                    refund_id,
                )

    def _id(self, statement: str, *values: Any) -> int:
        row = self.db.execute(statement.encode(), values).fetchone()
        assert row
        return int(row[0])


def credited(invoice: InvoiceCredit, amount: Decimal, tax: Decimal, *, void: bool = False) -> InvoiceCredit:
    """What the invoice's next note is reckoned from."""
    return InvoiceCredit(
        id=invoice.id,
        currency=invoice.currency,
        tax_rate=invoice.tax_rate,
        tax=invoice.tax,
        total=invoice.total,
        notes=invoice.notes + 1,
        credited_tax=invoice.credited_tax + (0 if void else tax),
        credited=invoice.credited + (0 if void else amount),
    )


def test_its_tax_is_that_of_the_code_beside_notes_that_are_there(orders: Orders) -> None:
    """Some refunds have notes, some of them voided; some are in the ledger alone; the rest have nothing."""
    drawn = random.Random(7)
    expected: dict[int, tuple[Decimal, Decimal, int]] = {}
    for _ in range(150):
        currency = drawn.choice(["USD", "USD", "JPY"])
        unit = Decimal(1) if currency == "JPY" else Decimal("0.01")
        rate = drawn.choice(
            [Decimal(each) for each in ("0", "0.2000", "0.0700", "0.5000", "0.9900", "0.1925")]
        )
        total = unit * drawn.randint(50, drawn.choice([60, 400, 9999]))
        invoice = orders.invoice(total, rate, currency)
        kinds = sorted(
            drawn.choices(("note", "void", "ledger", "nothing"), k=drawn.randint(1, 8)), key=_order
        )
        for kind in kinds:
            left = invoice.total - invoice.credited
            if left <= 0:
                break
            amount = min(left, unit * drawn.randint(1, drawn.choice([2, 9, 300])))
            tax = credited_tax(invoice, amount)
            if kind in ("note", "void"):
                # As much rounding as the voided note of a larger refund can leave.
                tax = min(max(tax + unit * drawn.randint(-1, 1), Decimal(0)), amount)
            refund_id = orders.refund(invoice, amount, "failed" if kind == "void" else "succeeded")
            if kind in ("note", "void"):
                orders.note(invoice, refund_id, amount, tax, void=kind == "void")
            elif kind == "ledger":
                orders.post(refund_id, amount, tax)
            if kind in ("ledger", "nothing"):
                expected[refund_id] = (tax, invoice.total - invoice.credited - amount, invoice.notes + 1)
            invoice = credited(invoice, amount, tax, void=kind == "void")
    db = orders.db
    assert len(expected) > 200
    post_what_is_missing(db)
    found = db.execute(
        "select refund_id, tax, remaining, position from credit_note where refund_id = any(%s)", [[*expected]]
    ).fetchall()
    assert {row[0]: row[1:] for row in found} == expected
    numbered = db.execute(
        "select array_agg(number order by issued_at, refund_id) from credit_note where refund_id = any(%s)",
        [[*expected]],
    ).fetchone()
    assert numbered == ([f"CREDIT-{at:06}" for at in range(1, len(expected) + 1)],)
    assert db.execute(SERIES.encode()).fetchall() == [("CREDIT", len(expected))]
    posted = db.execute(
        "select reference::bigint, sum(amount) filter (where kind = 'refund_tax') from ledger_transfer"
        " where kind in ('refund', 'refund_tax') and reference::bigint = any(%s) group by reference",
        [[*expected]],
    ).fetchall()
    assert {key: tax or Decimal(0) for key, tax in posted} == {
        key: tax for key, (tax, *_) in expected.items()
    }


def _order(kind: str) -> int:
    """What is there, then what the ledger knows, then what nobody has written down."""
    return ("note", "void", "ledger", "nothing").index(kind) // (2 if kind in ("note", "void") else 1)
