"""`expand[]`: puts objects in the place of their ids, a level at a time, each level one statement a kind."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from store.db import Queryable
from store.mockpay import checkout_sessions, customers, disputes, statements
from store.mockpay.errors import StripeError
from store.mockpay.models import Change
from store.mockpay.objects import Rendered
from store.mockpay.objects.balance import render_balance_transaction
from store.mockpay.objects.charges import render_charge
from store.mockpay.objects.checkout_sessions import render_line_items, render_product
from store.mockpay.objects.customers import render_customer
from store.mockpay.objects.disputes import render_dispute
from store.mockpay.objects.payment_intents import render_payment_intent
from store.mockpay.objects.payment_methods import render_payment_method
from store.mockpay.objects.refunds import render_refund

# What an object's field can be expanded to is told by its id's prefix.
EXPANDABLE = {
    "payment_intent": {"customer", "latest_charge", "payment_method"},
    "charge": {"balance_transaction", "customer", "payment_intent"},
    "payment_method": {"customer"},
    "customer": {"invoice_settings"},
    "": {"default_payment_method"},  # of a customer's invoice_settings, which are no object of their own
    "refund": {"balance_transaction", "charge", "failure_balance_transaction", "payment_intent"},
    "dispute": {"balance_transactions", "charge", "payment_intent"},
    "balance_transaction": {"source"},
    "checkout.session": {"customer", "line_items", "payment_intent"},
    "list": {"data"},  # of a session's line items, each with its price
    "item": {"price"},
    "price": {"product"},
}
MOST_LEVELS = 4


async def _customers(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    return [render_customer(found.row) for found in await customers.get_customers(db, ids=ids)]


async def _payment_intents(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    return [render_payment_intent(f.row) for f in await statements.get_payment_intents(db, ids=ids)]


async def _charges(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    return [render_charge(found.row) for found in await statements.get_charges(db, ids=ids)]


async def _refunds(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    return [render_refund(found.row) for found in await statements.get_refunds(db, ids=ids)]


async def _disputes(db: Queryable, ids: list[str], now: int) -> list[Rendered]:
    return [render_dispute(found.row, now) for found in await disputes.get_disputes(db, ids=ids)]


async def _payment_methods(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    return [render_payment_method(f.row) for f in await statements.get_payment_methods(db, ids=ids)]


async def _balance_transactions(db: Queryable, ids: list[str], now: int) -> list[Rendered]:
    rows = await statements.get_balance_transactions(db, ids=ids)
    return [render_balance_transaction(found.row, now) for found in rows]


async def _products(db: Queryable, ids: list[str], _: int) -> list[Rendered]:
    wanted = [msgspec.json.encode([{"product": id_}]).decode() for id_ in ids]
    return [render_product(found.row) for found in await checkout_sessions.list_products(db, wanted=wanted)]


LOADERS: dict[str, Callable[[Queryable, list[str], int], Awaitable[list[Rendered]]]] = {
    "cus": _customers,
    "pi": _payment_intents,
    "ch": _charges,
    "re": _refunds,
    "dp": _disputes,
    "pm": _payment_methods,
    "txn": _balance_transactions,
    "prod": _products,
}


async def expand(
    db: Queryable, now: int, found: list[Rendered], paths: list[str] | None, change: Change | None = None
) -> None:
    """Expand in place; `change` has the rows not saved yet. Raises StripeError where it cannot."""
    if not paths:
        return
    known = _known(change, now) if change else {}
    for path in paths:
        steps = path.split(".")
        if len(steps) > MOST_LEVELS:
            raise _refused(path, f"You cannot expand more than {MOST_LEVELS} levels of a property.")
        level = found
        for step in steps:
            level = await _expand_step(db, now, level, step, path, known)


async def _expand_step(
    db: Queryable, now: int, level: list[Rendered], step: str, path: str, known: dict[str, Rendered]
) -> list[Rendered]:
    for item in level:
        if step not in EXPANDABLE.get(item.get("object", ""), ()):
            raise _refused(path, f"This property cannot be expanded ({path}).")
    if step == "line_items":
        await _give_line_items(db, level, known)
    ids = {item[step] for item in level if isinstance(item[step], str)}
    by_id = {id_: known[id_] for id_ in ids if id_ in known}
    for prefix, load in LOADERS.items():
        if wanted := [id_ for id_ in ids if id_.startswith(f"{prefix}_") and id_ not in by_id]:
            by_id |= {one["id"]: one for one in await load(db, wanted, now)}
    for item in level:
        if isinstance(item[step], str):
            # A copy each: the same object may stand in several places, expanded differently.
            item[step] = dict(by_id.get(item[step], {})) or item[step]
    below = [item[step] for item in level]
    # What is always there in full may be a list, as a dispute's balance transactions are.
    flat = [one for found in below for one in (found if isinstance(found, list) else [found])]
    return [one for one in flat if isinstance(one, dict)]


async def _give_line_items(db: Queryable, level: list[Rendered], known: dict[str, Rendered]) -> None:
    """The first of each session's line items, which no id stands for."""
    ids = [item["id"] for item in level if item["line_items"] is None and item["id"] not in known]
    found = await checkout_sessions.get_checkout_sessions(db, ids=ids) if ids else []
    lists = {one.row.id: render_line_items(one.row) for one in found}
    for item in level:
        item["line_items"] = item["line_items"] or lists.get(item["id"]) or known[item["id"]]


def _known(change: Change, now: int) -> dict[str, Rendered]:
    rendered: list[dict[str, Any]] = [
        *map(render_customer, change.customers),
        *map(render_payment_intent, change.payment_intents),
        *map(render_charge, change.charges),
        *map(render_refund, change.refunds),
        *(render_dispute(row, now) for row in change.disputes),
        *map(render_payment_method, change.payment_methods),
        *(render_balance_transaction(row, now) for row in change.balance_transactions),
        *(render_product(item) for session in change.checkout_sessions for item in session.line_items),
    ]
    return {
        **{one["id"]: one for one in rendered},
        **{session.id: render_line_items(session) for session in change.checkout_sessions},
    }


def _refused(path: str, message: str) -> StripeError:
    return StripeError(400, message, param=f"expand[{path}]")
