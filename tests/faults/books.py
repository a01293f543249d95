"""What the books must say when all is quiet: nothing is open, and the store and the provider agree."""

import subprocess
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import psycopg

from store.payments.money import minor_units
from tests.faults.customer import Customer
from tests.faults.house import House
from tests.faults.tally import ToldOrder, broken_promise
from tests.processes import STORE, environment

Db = psycopg.Connection[Any]

# What is still to come, in words, and how many of it there are.
OPEN = {
    "orders": "select count(*) from checkout where status in ('pending', 'requires_action')",
    "refunds": "select count(*) from refund where status = 'pending'",
    "deliveries": "select count(*) from mockpay.delivery where status = 'pending'",
    "disputes that a bank decides": (
        "select count(*) from mockpay.dispute where settles_as in ('won', 'lost', 'escalated')"
    ),
    "refunds at mockpay": "select count(*) from mockpay.refund where settles_at is not null",
}

# What must not be there, with what is wrong about it.
BROKEN = {
    "an answer to a key of an account that lives is missing": """
        select key.account_id, key.key
        from idempotency_key as key
        inner join account on account.id = key.account_id
        where key.status is null
            and account.deleted_at is null
    """,
    "a key of the provider's charged more than once": """
        select idempotency_key, count(distinct data #>> '{object,id}')
        from mockpay.event
        where type = 'charge.succeeded'
        group by idempotency_key
        having count(distinct data #>> '{object,id}') > 1 and idempotency_key is not null
    """,
    "a key in the provider's request log made more than one object": """
        select idempotency_key, count(distinct object_id)
        from mockpay.request
        where idempotency_key is not null
        group by idempotency_key
        having count(distinct object_id) > 1
    """,
    "a checkout was charged more than once": """
        select intent.metadata ->> 'group_id', count(*)
        from mockpay.charge
        inner join mockpay.payment_intent as intent on intent.id = charge.payment_intent
        where charge.status = 'succeeded'
        group by intent.metadata ->> 'group_id'
        having count(*) > 1
    """,
    "store and provider disagree on a payment": """
        select payment.account_id, payment.order_id, payment.status, payment.captured, charge.amount_captured,
            payment.refunded, charge.amount_refunded
        from payment
        full join (
            select charge.*
            from mockpay.charge
            where charge.status = 'succeeded'
        ) as charge on charge.payment_intent = payment.provider_id
        where (payment.captured > 0 or charge.id is not null)
            and (
                payment.captured * case when payment.currency = 'JPY' then 1 else 100 end,
                payment.refunded * case when payment.currency = 'JPY' then 1 else 100 end,
                lower(payment.currency)
            ) is distinct from (charge.amount_captured, charge.amount_refunded, charge.currency)
    """,
    "a paid order has not one invoice of its total, or an unpaid one has any": """
        select checkout.account_id, checkout.id, checkout.status, count(invoice.id)
        from checkout
        left join invoice on invoice.account_id = checkout.account_id
            and invoice.order_id = checkout.id and invoice.total = checkout.total
        group by checkout.account_id, checkout.id, checkout.status
        having count(invoice.id) <> case when checkout.status in ('failed', 'canceled') then 0 else 1 end
    """,
    "invoice numbers have a gap": """
        select series.series, series.last_number, count(number.number)
        from invoice_series as series
        left join invoice_number as number on number.series = series.series
        group by series.series, series.last_number
        having series.last_number <> count(number.number)
    """,
    "something personal is left of an account that is gone": """
        select account.id, refund.reason, payment.return_url, buyer.email
        from account
        left join refund on refund.account_id = account.id and refund.reason is not null
        left join payment on payment.account_id = account.id and payment.return_url is not null
        left join invoice_buyer as buyer on buyer.account_id = account.id
        where account.deleted_at is not null
            and (refund.id is not null or payment.id is not null or buyer.account_id is not null)
    """,
    "a row of the cart is in a checkout that is over": """
        select cart.account_id, cart.id, checkout.status
        from cart
        inner join checkout on checkout.account_id = cart.account_id and checkout.group_id = cart.group_id
        where checkout.status not in ('pending', 'requires_action')
    """,
}


def still_open(db: Db) -> dict[str, int]:
    """What has not settled, by kind."""
    counts = {name: _one(db, query) for name, query in OPEN.items()}
    return {name: count for name, count in counts.items() if count}


def broken(db: Db) -> Iterator[str]:
    """Every rule that is broken, with its first rows."""
    for name, query in BROKEN.items():
        if rows := db.execute(query).fetchall():
            yield f"{name}: {len(rows)}, {rows[:3]}"
    ours, theirs = money_here(db), money_there(db)
    if ours != theirs:
        yield f"the store has {ours} and the provider {theirs}, in minor units"


def money_here(db: Db) -> dict[str, int]:
    """What the store holds of each currency: captured, less refunded; in minor units."""
    rows: list[tuple[str, Decimal]] = db.execute(
        "select currency, sum(captured - refunded) from payment where captured > 0 group by currency"
    ).fetchall()
    return {currency: minor_units(held, currency) for currency, held in rows}


def money_there(db: Db) -> dict[str, int]:
    """The same as the provider has it."""
    rows = db.execute(
        "select upper(currency), sum(amount_captured - amount_refunded)::bigint from mockpay.charge"
        " where status = 'succeeded' group by currency"
    ).fetchall()
    return dict(rows)


def lost(db: Db, customers: list[Customer]) -> Iterator[str]:
    """What accounts that are gone were told, and is not so; they cannot look for themselves."""
    rows = db.execute("select account_id, id, status from checkout").fetchall()
    there = {(account_id, order_id): status for account_id, order_id, status in rows}
    for customer in customers:
        for identity in customer.past:
            for told in identity.orders.values():
                status = there.get((identity.account_id, told.id))
                if status is None:
                    yield f"order {told.id} of account {identity.account_id} is lost"
                    continue
                now = ToldOrder(told.id, status, told.total, told.lines)
                if promise := broken_promise(told, now):
                    yield f"{promise} (account {identity.account_id}, gone)"


def orders_by_status(db: Db) -> dict[str, int]:
    return dict(
        db.execute("select status, count(*) from checkout group by status order by status").fetchall()
    )


def refunds_by_status(db: Db) -> dict[str, int]:
    return dict(db.execute("select status, count(*) from refund group by status order by status").fetchall())


def verify(house: House) -> tuple[bool, str]:
    """What `store verify` says: whether all holds, and what it says of what is broken."""
    done = subprocess.run(
        [*STORE, "verify", "--data-dir", str(house.data_dir)],
        cwd=house.folder / "cwd",
        # All is quiet by now, so what was settled last is judged as well.
        env=environment(STORE_PAYMENTS_URL=house.mockpay_url, STORE_RECONCILIATION_MARGIN_SECONDS="1"),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if "reconciliation is left out" in done.stdout:
        return False, done.stdout
    lines = (done.stdout + done.stderr).splitlines()
    return done.returncode == 0, "\n".join(line for line in lines if not line.startswith("ok "))


def _one(db: Db, query: str) -> int:
    row = db.execute(query).fetchone()
    return int(row[0]) if row else 0
