"""What the books must say when all is quiet: nothing is open, and the store and the provider agree."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import psycopg

from store.payments.money import minor_units
from tests.faults.customer import Customer
from tests.faults.house import House
from tests.faults.provider_acts import DESCRIPTION
from tests.faults.tally import Tally, ToldOrder, broken_promise, is_explained
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
    "unmatched": "select count(*) from unmatched where status in ('open', 'returning')",
}

# A run that began so many seconds after the faults ended judges all that was done before, and takes it in.
RECONCILED = """
    select count(*)
    from reconciliation
    where is_periodic
        and status = 'complete'
        and started_at > now() - make_interval(secs => %s) + interval '6 seconds'
"""

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
            and intent.description is distinct from %(other_hands)s
        group by intent.metadata ->> 'group_id'
        having count(*) > 1
    """,
    "store and provider disagree on a payment": """
        select payment.account_id, payment.order_id, payment.status, payment.captured, charge.amount_captured,
            payment.refunded, written_off.amount, charge.amount_refunded
        from payment
        left join mockpay.charge on charge.payment_intent = payment.provider_id
            and charge.status = 'succeeded'
        left join lateral (
            select sum(unmatched.amount) as amount
            from unmatched
            where unmatched.kind = 'refund'
                and unmatched.status = 'written_off'
                and unmatched.payment_provider_id = payment.provider_id
        ) as written_off on true
        where payment.captured > 0
            and payment.provider_id <> all(%(removed)s::text[])
            and (
                payment.captured * case when payment.currency = 'JPY' then 1 else 100 end,
                (payment.refunded + coalesce(written_off.amount, 0))
                    * case when payment.currency = 'JPY' then 1 else 100 end,
                lower(payment.currency)
            ) is distinct from (charge.amount_captured, charge.amount_refunded, charge.currency)
    """,
    "a charge is no order's, and was neither sent back nor written off": """
        select charge.id, charge.payment_intent, charge.amount_captured, charge.amount_refunded,
            charge.currency, unmatched.status, unmatched.amount
        from mockpay.charge
        left join unmatched on unmatched.kind = 'payment' and unmatched.provider_id = charge.payment_intent
        where charge.status = 'succeeded'
            and not exists (
                select
                from payment
                where payment.provider_id = charge.payment_intent
                    and payment.captured > 0
            )
            and (
                unmatched.status is null
                or unmatched.status not in ('sent_back', 'written_off')
                or (unmatched.status = 'sent_back' and charge.amount_refunded <> charge.amount_captured)
                or lower(unmatched.currency) <> charge.currency
                or unmatched.amount * case when unmatched.currency = 'JPY' then 1 else 100 end
                    <> charge.amount_captured
            )
    """,
    "a payment is an order's and unmatched too": """
        select payment.account_id, payment.order_id, payment.provider_id, unmatched.status
        from payment
        inner join unmatched on unmatched.kind = 'payment' and unmatched.provider_id = payment.provider_id
        where payment.captured > 0
            and unmatched.status not in ('matched', 'attached')
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
        left join refund on refund.account_id = account.id
            and refund.reason <> all(%(own_words)s::text[])
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


# The reasons that the store itself gives, which tell of nobody.
OWN_WORDS = ["Refunded at the payment provider", "The payment came after its order was over"]
RECONCILIATION = "The provider tells the same"
_BROKEN_LINE = re.compile(r"(?P<count>[0-9]+) broken +(?P<name>.+?) +[0-9.]+ s$")

# What stands here and was removed at the provider, as the reconciliation must find it.
MISSING_THERE = """
    with payment as (
        select *
        from payment
        where provider_id = any(%(removed)s::text[])
            and captured > 0
            and provider_id not in (select id from mockpay.payment_intent)
    )
    select 'payment', 'missing_there', provider_id
    from payment
    union all
    select 'refund', 'missing_there', refund.provider_id
    from refund
    inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
    where refund.status = 'succeeded'
    union all
    select 'dispute', 'missing_there', dispute.provider_id
    from dispute
    inner join payment on payment.account_id = dispute.account_id and payment.order_id = dispute.order_id
"""


def still_open(db: Db, seconds: float) -> dict[str, int]:
    """What has not settled, by kind; the faults ended so many seconds ago."""
    counts = {name: _one(db, query) for name, query in OPEN.items()}
    counts["reconciliations with the provider"] = int(not _one(db, RECONCILED, [seconds]))
    return {name: count for name, count in counts.items() if count}


def broken(db: Db, tally: Tally) -> Iterator[str]:
    """Every rule that is broken, with its first rows."""
    known = {"other_hands": DESCRIPTION, "removed": sorted(tally.removed), "own_words": OWN_WORDS}
    still_there = db.execute(
        "select id from mockpay.payment_intent where id = any(%(removed)s::text[])", known
    ).fetchall()
    known["removed"] = sorted(tally.removed.difference(at for (at,) in still_there))
    for name, query in BROKEN.items():
        if rows := db.execute(query, known).fetchall():
            yield f"{name}: {len(rows)}, {rows[:3]}"
    yield from _unexplained(db, tally)
    ours, theirs = money_here(db, known["removed"]), money_there(db)
    if ours != theirs:
        yield f"the store has {ours} and the provider {theirs}, in minor units"


def _unexplained(db: Db, tally: Tally) -> Iterator[str]:
    rows = db.execute(
        "select checkout.account_id, checkout.id, checkout.status, payment.provider_id, payment.failure_code"
        " from checkout inner join payment using (account_id)"
        " where payment.order_id = checkout.id and checkout.status in ('failed', 'canceled')"
    ).fetchall()
    for account_id, order_id, status, payment_id, failure_code in rows:
        order = ToldOrder(order_id, status, payment_id=payment_id, failure_code=failure_code)
        if not is_explained(tally, account_id, order):
            yield f"order {order_id} of account {account_id} is {status} with {failure_code}; nobody did that"


def money_here(db: Db, removed: Sequence[str] = ()) -> dict[str, int]:
    """What the store holds of each currency for orders: captured, less refunded; in minor units.

    Payments that were removed at the provider are left out, and refunds that were written off are gone.
    """
    rows: list[tuple[str, Decimal]] = db.execute(
        "select currency, sum(held) from ("
        "select currency, captured - refunded as held from payment"
        " where captured > 0 and provider_id <> all(%(removed)s::text[])"
        " union all select payment.currency, -unmatched.amount from unmatched"
        " inner join payment on payment.provider_id = unmatched.payment_provider_id"
        " where kind = 'refund' and unmatched.status = 'written_off' and payment.captured > 0"
        " and payment.provider_id <> all(%(removed)s::text[])"
        ") as movement group by currency",
        {"removed": list(removed)},
    ).fetchall()
    return {currency: minor_units(held, currency) for currency, held in rows}


def money_there(db: Db) -> dict[str, int]:
    """The same as the provider has it, without what is no order's."""
    rows = db.execute(
        "select upper(currency), sum(amount_captured - amount_refunded)::bigint from mockpay.charge"
        " where status = 'succeeded'"
        " and payment_intent in (select provider_id from payment where captured > 0)"
        " group by currency"
    ).fetchall()
    return dict(rows)


def lost(db: Db, tally: Tally, customers: list[Customer]) -> Iterator[str]:
    """What accounts that are gone were told, and is not so; they cannot look for themselves."""
    rows = db.execute(
        "select checkout.account_id, checkout.id, checkout.status, payment.provider_id, payment.failure_code"
        " from checkout inner join payment using (account_id) where payment.order_id = checkout.id"
    ).fetchall()
    there = {(account_id, order_id): said for account_id, order_id, *said in rows}
    for customer in customers:
        for identity in customer.past:
            for told in identity.orders.values():
                said = there.get((identity.account_id, told.id))
                if said is None:
                    yield f"order {told.id} of account {identity.account_id} is lost"
                    continue
                status, payment_id, failure_code = said
                now = ToldOrder(
                    told.id, status, told.total, told.lines, payment_id=payment_id, failure_code=failure_code
                )
                if promise := broken_promise(tally, identity.account_id, told, now):
                    yield f"{promise} (account {identity.account_id}, gone)"


def orders_by_status(db: Db) -> dict[str, int]:
    return dict(
        db.execute("select status, count(*) from checkout group by status order by status").fetchall()
    )


def refunds_by_status(db: Db) -> dict[str, int]:
    return dict(db.execute("select status, count(*) from refund group by status order by status").fetchall())


def unmatched_by_status(db: Db) -> dict[str, int]:
    return dict(
        db.execute(
            "select concat(kind, ' ', status), count(*) from unmatched group by kind, status order by 1"
        ).fetchall()
    )


def verify(house: House) -> tuple[dict[str, int], str]:
    """What `store verify` says: the broken invariants with how often each is, and the lines about them."""
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
    lines = (done.stdout + done.stderr).splitlines()
    found = [match for line in lines if (match := _BROKEN_LINE.match(line))]
    broken = {match["name"]: int(match["count"]) for match in found}
    if "reconciliation is left out" in done.stdout or (done.returncode and not broken):
        broken["store verify itself"] = 1
    return broken, "\n".join(line for line in lines if not line.startswith("ok "))


# Money that came for an order that was over, and that the buyer's bank would not take back.
CAPTURED = "Captured money has its paid order"
LATE_AND_REFUSED = """
    select count(*)
    from payment
    inner join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
    where checkout.status in ('failed', 'canceled')
        and payment.refunded < payment.captured
        and exists (
            select
            from refund
            where refund.account_id = payment.account_id
                and refund.payment_id = payment.id
                and refund.purchase_id is null
                and refund.failure_code = 'expired_or_canceled_card'
        )
"""


def not_expected(db: Db, tally: Tally, broken: dict[str, int]) -> Iterator[str]:
    """What `store verify` says beyond what must be missing at the provider: all that was removed there."""
    rows = db.execute(
        "select kind, result, provider_id, detail from reconciliation_difference"
        " where run_id = (select max(id) from reconciliation where not is_periodic)"
    ).fetchall()
    # A refund that was made at the provider may be several here.
    differing = Counter((kind, result, provider_id) for kind, result, provider_id, _ in rows)
    expected = Counter(db.execute(MISSING_THERE, {"removed": sorted(tally.removed)}).fetchall())
    allowed = {RECONCILIATION: expected.total(), CAPTURED: _one(db, LATE_AND_REFUSED)}
    for name, count in broken.items():
        if count != allowed.get(name):
            yield f"store verify, above: {name}, {count}"
    if differing != expected:
        yield f"the reconciliation found {differing - expected} and not {expected - differing}"


def _one(db: Db, query: str, parameters: list[Any] | None = None) -> int:
    row = db.execute(query, parameters).fetchone()
    return int(row[0]) if row else 0
