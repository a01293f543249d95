"""Fills a store with made-up orders that happened as orders do: paid, declined, refunded, invoiced, posted.

They are drawn and written by the database, a stretch at a time; the provider has never heard of them.
"""

from collections.abc import Callable
from typing import Any

import psycopg

from store.config import ShopSettings
from store.currencies import smallest_unit
from store.data.bulk import filling, reserve_ids
from store.data.demo import DataProblem
from store.sql import number_parameters, read_statements

TABLES = [
    "checkout",
    "purchase",
    "payment",
    "refund",
    "invoice",
    "invoice_number",
    "invoice_buyer",
    "credit_note",
    "ledger_transfer",
]

_STRETCH = 50_000

_DRAW = ("empty_drafts", "draw_lines", "draw_orders", "draw_credits")
_ADD = (
    "add_checkouts",
    "add_purchases",
    "add_payments",
    "add_refunds",
    "add_numbers",
    "add_invoices",
    "add_buyers",
    "add_credits",
    "post_payments",
    "post_refunds",
)


def load_orders(
    connection: psycopg.Connection[Any],
    *,
    orders: int,
    seed: int,
    shop: ShopSettings,
    progress: Callable[[int], None],
) -> None:
    """Add orders of the accounts and at the prices that there are, in the connection's transaction.

    Raises DataProblem where there is nobody to buy or nothing to be bought.
    """
    statements = {name: number_parameters(text) for name, text in read_statements("demo/orders").items()}
    values: dict[str, Any] = {
        "seed": seed,
        "orders": orders,
        "unit": smallest_unit(shop.currency),
        "currency": shop.currency,
        "tax_name": shop.tax_name,
        "tax_rate": shop.tax_rate,
        "series": shop.invoice_series,
        "credit_series": shop.credit_note_series,
        "seller_name": shop.seller_name,
        "seller_address": shop.seller_address,
        "seller_tax_id": shop.seller_tax_id,
    }
    # Placeholders are $1, $2: as read from the file.
    cursor = psycopg.RawCursor(connection)

    def run(name: str) -> psycopg.RawCursor[Any]:
        text, order = statements[name]
        return cursor.execute(text.encode(), [values[parameter] for parameter in order] or None)

    def take_numbers(series: str, count: int) -> int:
        values["drawn_series"], values["drawn"] = series, count
        return int((run("take_numbers").fetchone() or (0,))[0])

    for name in ("make_drafts", "find_buyers", "find_prices"):
        run(name)
    connection.execute("analyze draft_buyer, draft_price")
    values["buyers"], values["prices"] = run("count_choices").fetchone() or (0, 0)
    if not (values["buyers"] and values["prices"]):
        raise DataProblem(
            f"Orders need accounts and prices in {shop.currency}: load the demo, or --products --accounts."
        )
    values["order_id"] = reserve_ids(connection, "checkout", orders).start
    values["purchase_id"] = reserve_ids(connection, "purchase", 3 * orders).start
    values["invoice_id"] = reserve_ids(connection, "invoice", orders).start
    values["credit_id"] = reserve_ids(connection, "credit_note", 3 * orders).start
    values["transfer_id"] = reserve_ids(connection, "ledger_transfer", 10 * orders).start
    values["transaction_id"] = _reserve_transactions(connection, 4 * orders)
    with filling(connection, TABLES, orders):
        for first in range(0, orders, _STRETCH):
            values["first_place"] = first
            values["last_place"] = min(first + _STRETCH, orders) - 1
            for name in _DRAW:
                run(name)
            invoices, credits = run("count_numbers").fetchone() or (0, 0)
            values["number"] = take_numbers(shop.invoice_series, invoices)
            values["credit_number"] = take_numbers(shop.credit_note_series, credits)
            for name in _ADD:
                run(name)
            progress(values["last_place"] - first + 1)


def _reserve_transactions(connection: psycopg.Connection[Any], count: int) -> int:
    """Payments and refunds draw from one sequence, which no table owns."""
    row = connection.execute(
        "select setval('transaction_id', nextval('transaction_id') - 1 + %s)", [count]
    ).fetchone()
    return int(row[0]) - count + 1 if row else 1
