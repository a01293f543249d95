"""Changes of several rows that agree with one another, as a careless script or a careful thief makes them."""

from typing import Any, Literal

import psycopg
from msgspec import Struct


class Coherent(Struct, frozen=True):
    """Statements that keep every row in agreement with the others, as far as their author has thought."""

    name: str
    seen_from: Literal["store", "provider"]
    statements: tuple[str, ...]


def coherent_mutants(db: psycopg.Connection[Any]) -> list[Coherent]:
    """Of the orders that there are."""
    return [
        Coherent(
            "all tax booked as net, invoice and ledger together",
            "store",
            (
                """
                update ledger_transfer as sale set amount = sale.amount + tax.amount
                from ledger_transfer as tax
                where sale.account_id = tax.account_id and sale.order_id = tax.order_id
                    and sale.kind = 'sale' and tax.kind = 'sale_tax'
                """,
                """
                update ledger_transfer as back set amount = back.amount + tax.amount
                from ledger_transfer as tax
                where back.account_id = tax.account_id and back.reference = tax.reference
                    and (back.kind, tax.kind) in (
                        ('refund', 'refund_tax'), ('refund_reversed', 'refund_tax_reversed'))
                """,
                "delete from ledger_transfer where kind = 'refund_tax_reversed'",
                "delete from ledger_transfer where kind in ('sale_tax', 'refund_tax')",
                "update invoice set net = total, tax = 0",
                "update credit_note set net = total, tax = 0",
                _SEAL,
            ),
        ),
        Coherent(
            "a cent of an order's net booked as tax, invoice and ledger together",
            "store",
            (
                f"update invoice set net = net - 0.01, tax = tax + 0.01 where {_OF} order_id = {_UNTOUCHED}",
                f"update ledger_transfer set amount = amount - 0.01 where kind = 'sale'"
                f" and order_id = {_UNTOUCHED}",
                f"update ledger_transfer set amount = amount + 0.01 where kind = 'sale_tax'"
                f" and order_id = {_UNTOUCHED}",
                _SEAL,
            ),
        ),
        Coherent("the newest order gone with its number", "provider", _newest_order_gone(db)),
        Coherent("an order moved to another account", "store", _order_moved(db)),
        Coherent(
            "the ledger of an order a month older",
            "store",
            (
                "update ledger_transfer set created_at = created_at - interval '1 month'"
                f" where order_id = {_UNTOUCHED}",
            ),
        ),
        Coherent("a refund gone with its note and its transfers", "store", _refund_gone(db)),
    ]


_OF = "account_id is not null and"
# Paid, and nothing has come back of it.
_UNTOUCHED = """(
    select min(id) from checkout where status = 'paid' and not exists (
        select from refund where refund.account_id = checkout.account_id and refund.order_id = checkout.id))
"""
# Who knows of the digests takes them anew.
_SEAL = """
    update invoice set digest = invoice_digest(
        invoice.account_id, order_id, group_id, payment_reference, payment_method, number, invoice.currency,
        net, tax_name, tax_rate, tax, invoice.total, seller_name, seller_address, seller_tax_id, issued_at)
    from (
        select checkout.account_id, checkout.id, group_id, provider_id as payment_reference,
            concat_ws(' ', method_brand, method_last4) as payment_method
        from checkout join payment on payment.account_id = checkout.account_id and order_id = checkout.id
    ) as settled
    where settled.account_id = invoice.account_id and settled.id = invoice.order_id
"""
_TABLES = (
    "ledger_transfer",
    "credit_note",
    "refund",
    "dispute",
    "printed",
    "invoice_buyer",
    "invoice",
    "payment",
    "purchase",
)


def _value(db: psycopg.Connection[Any], statement: str) -> Any:
    row = db.execute(statement.encode()).fetchone()
    if row is None:
        raise LookupError(statement)
    return row[0]


def _newest_order_gone(db: psycopg.Connection[Any]) -> tuple[str, ...]:
    """Of a restored backup: the invoice's counter and the sequences stand where they stood before it."""
    order = _value(db, "select order_id from invoice order by id desc limit 1")
    invoice = _value(db, f"select id from invoice where order_id = {order}")
    return (
        f"delete from credit_note where order_id = {order}",
        f"delete from refund where order_id = {order}",
        f"delete from ledger_transfer where order_id = {order}",
        f"delete from dispute where order_id = {order}",
        f"delete from invoice_buyer where invoice_id = {invoice}",
        f"delete from printed where document = 'invoice' and document_id = {invoice}",
        f"delete from invoice where order_id = {order}",
        f"delete from invoice_number where order_id = {order} and series = 'INV'",
        "update invoice_series set last_number = last_number - 1 where series = 'INV'",
        f"delete from payment where order_id = {order}",
        f"delete from purchase where order_id = {order}",
        f"delete from idempotency_key where order_id = {order}"
        f" or refund_id is not null and not exists (select from refund where id = refund_id)",
        f"delete from checkout where id = {order}",
    )


def _order_moved(db: psycopg.Connection[Any]) -> tuple[str, ...]:
    """Every row that carries the account, in all of the tables at once."""
    order = _value(db, f"select {_UNTOUCHED}")
    owner = _value(db, f"select account_id from checkout where id = {order}")
    other = _value(
        db, f"select id from account where id <> {owner} and deleted_at is null and role = 'customer' limit 1"
    )
    invoice = _value(db, f"select id from invoice where order_id = {order}")
    by_order = ("checkout", "purchase", "payment", "invoice", "ledger_transfer", "invoice_number",
                "idempotency_key")  # fmt: skip
    moved = [
        f"update {table} set account_id = {other} where account_id = {owner}"
        f" and {'id' if table == 'checkout' else 'order_id'} = {order}"
        for table in by_order
    ]
    return (
        # As a dump is loaded: with the keys that refer to others out of the way.
        "set local session_replication_role = replica",
        *moved,
        f"update printed set account_id = {other} where document = 'invoice' and document_id = {invoice}",
        f"update invoice_buyer set account_id = {other}, (display_name, handle_name, email) ="
        f" (select display_name, handle_name, email from account where id = {other})"
        f" where invoice_id = {invoice}",
        "set local session_replication_role = origin",
    )


def _refund_gone(db: psycopg.Connection[Any]) -> tuple[str, ...]:
    """Of a whole line, whose order is as if nothing had come back of it."""
    refund = _value(
        db,
        "select refund.id from refund join credit_note on refund_id = refund.id"
        " join purchase on purchase.id = refund.purchase_id"
        " where refund.status = 'succeeded' and purchase.amount = refund.amount order by 1 limit 1",
    )
    number, invoice, total, position = (
        _value(db, f"select {column} from credit_note where refund_id = {refund}")
        for column in ("split_part(number, '-', 2)::bigint", "invoice_id", "total", "position")
    )
    return (
        f"delete from idempotency_key where refund_id = {refund}",
        f"delete from ledger_transfer where reference = '{refund}' and kind like 'refund%'",
        f"delete from printed where document = 'credit_note'"
        f" and document_id = (select id from credit_note where refund_id = {refund})",
        f"delete from credit_note where refund_id = {refund}",
        f"update credit_note set position = position - 1, remaining = remaining + {total}"
        f" where invoice_id = {invoice} and position > {position}",
        f"update payment set refunded = payment.refunded - refund.amount from refund"
        f" where refund.id = {refund} and payment.id = refund.payment_id",
        f"update purchase set refunded = 0, purchase_status = 'paid' from refund"
        f" where refund.id = {refund} and purchase.id = refund.purchase_id",
        f"delete from refund where id = {refund}",
        f"delete from invoice_number where series = 'CN' and number = {number}",
    )
