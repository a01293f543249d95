"""What happens by itself once its time has come, by mockpay's clock; any worker may be first."""

from collections.abc import Awaitable, Callable

from store.db import Queryable
from store.mockpay import charging, checkout_sessions, disputes, flows, refunds, statements
from store.mockpay.books import Author
from store.mockpay.calls import Shared
from store.mockpay.idempotency import save_change
from store.mockpay.models import Change, DuePayment, DueRefund


async def settle_refunds(shared: Shared) -> None:
    """Refunds that take time succeed, or fail after all."""
    for due in await statements.list_due_refunds(shared.pool, now=shared.clock.now()):
        await shared.pool.transact(lambda db, due=due: _settle_refund(shared, db, due))  # type: ignore[misc]
        shared.wake.set()


async def _settle_refund(shared: Shared, db: Queryable, due: DueRefund) -> None:
    row, made = await refunds.take_refund(db, due.id)
    if row.settles_as is None:
        return  # another worker was first
    change = Change()
    author = Author(shared.settings, shared.clock.now())
    refunds.settle_refund(author, change, made, row)
    await save_change(db, author.at, change)


async def settle_payments(shared: Shared) -> None:
    """Authorizations that nobody captures expire."""
    for due in await statements.list_due_payments(shared.pool, now=shared.clock.now()):
        await shared.pool.transact(lambda db, due=due: _settle_payment(shared, db, due))  # type: ignore[misc]
        shared.wake.set()


async def _settle_payment(shared: Shared, db: Queryable, due: DuePayment) -> None:
    payment = await flows.take_payment(db, due.id)
    if payment.intent.settles_as is None:
        return  # another worker was first, or it was captured
    change = Change(payment_intents=[payment.intent])
    author = Author(shared.settings, shared.clock.now())
    flows.settle(author, change, payment)
    await checkout_sessions.follow(db, author, change, payment)
    await save_change(db, author.at, change)


async def settle_disputes(shared: Shared) -> None:
    """Banks decide on what was submitted; who does not respond in time has lost."""
    for id_ in await disputes.list_due_disputes(shared.pool, now=shared.clock.now()):
        await shared.pool.transact(lambda db, id_=id_: _settle_dispute(shared, db, id_))  # type: ignore[misc]
        shared.wake.set()


async def _settle_dispute(shared: Shared, db: Queryable, dispute_id: str) -> None:
    row, made = await disputes.take_dispute(db, dispute_id)
    author = Author(shared.settings, shared.clock.now())
    if not disputes.is_due(author, row):
        return  # another worker was first, or it was responded to, closed or refunded
    change = Change(disputes=[row])
    disputes.settle_dispute(author, change, made, row)
    await save_change(db, author.at, change)


async def book_charges(shared: Shared) -> None:
    """Charges captured with automatic_async get their balance transactions, many in one transaction."""
    while await shared.pool.transact(lambda db: _book_charges(shared, db)):
        shared.wake.set()


async def _book_charges(shared: Shared, db: Queryable) -> int:
    author = Author(shared.settings, shared.clock.now())
    ids = await statements.lock_charges_to_book(db, now=author.at, count=100)
    change = Change()
    for found in await statements.get_charges(db, ids=ids) if ids else []:
        if found.row.books_at is not None:
            charging.book_charge(author, change, found.row)
    if change.charges:
        await save_change(db, author.at, change)
    return len(change.charges)


async def expire_sessions(shared: Shared) -> None:
    """Checkout Sessions that nobody paid in time."""
    for due in await checkout_sessions.list_due_sessions(shared.pool, now=int(shared.clock.now())):
        await shared.pool.transact(lambda db, due=due: _expire_session(shared, db, due))  # type: ignore[misc]
        shared.wake.set()


async def _expire_session(shared: Shared, db: Queryable, session_id: str) -> None:
    session, payment = await checkout_sessions.take_session(db, session_id)
    if session.status != "open":
        return  # it was paid, or another worker was first
    change = Change()
    author = Author(shared.settings, shared.clock.now())
    checkout_sessions.expire(author, change, session, payment)
    await save_change(db, author.at, change)


DUTIES: tuple[Callable[[Shared], Awaitable[None]], ...] = (
    settle_refunds,
    settle_payments,
    settle_disputes,
    book_charges,
    expire_sessions,
)
