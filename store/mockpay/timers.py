"""What happens by itself once its time has come, by mockpay's clock; any worker may be first."""

import logging
from collections.abc import Awaitable, Callable

from store.db import UNAVAILABLE, Queryable
from store.mockpay import charging, checkout_sessions, disputes, flows, refunds, statements
from store.mockpay.books import Author
from store.mockpay.calls import Shared
from store.mockpay.models import Change
from store.mockpay.saving import Saving, save

log = logging.getLogger(__name__)

# Changes one row and what hangs on it, under its lock; nothing where another was first.
Settle = Callable[[Queryable, Author, Change, str], Awaitable[None]]


async def _each(shared: Shared, due: list[str], settle: Settle) -> None:
    """In a transaction each, so that one that cannot be settled holds up no other."""

    async def work(db: Queryable, id_: str) -> None:
        author, change = Author(shared.settings, shared.clock.now()), Change()
        await settle(db, author, change, id_)
        if change.events:
            await save(db, Saving(author.at, change))

    for id_ in due:
        try:
            await shared.pool.transact(lambda db, id_=id_: work(db, id_))  # type: ignore[misc]
        except UNAVAILABLE:
            raise
        except Exception:
            log.exception("mockpay could not settle %s", id_)
        shared.wake.set()


async def settle_refunds(shared: Shared) -> None:
    """Refunds that take time succeed, or fail after all."""
    await _each(
        shared, await statements.list_due_refunds(shared.pool, now=shared.clock.now()), _settle_refund
    )


async def _settle_refund(db: Queryable, author: Author, change: Change, refund_id: str) -> None:
    row, made = await refunds.take_refund(db, refund_id)
    if author.is_due(row.settles_at):
        refunds.settle_refund(author, change, made, row)


async def settle_payments(shared: Shared) -> None:
    """Authorizations that nobody captures expire; banks answer to debits."""
    await _each(
        shared, await statements.list_due_payments(shared.pool, now=shared.clock.now()), _settle_payment
    )


async def _settle_payment(db: Queryable, author: Author, change: Change, intent_id: str) -> None:
    payment = await flows.take_payment(db, intent_id)
    if author.is_due(payment.intent.settles_at):
        change.payment_intents.append(payment.intent)
        flows.settle(author, change, payment)
        await checkout_sessions.follow(db, author, change, payment)


async def settle_disputes(shared: Shared) -> None:
    """Banks decide on what was submitted; who does not respond in time has lost."""
    await _each(
        shared, await disputes.list_due_disputes(shared.pool, now=shared.clock.now()), _settle_dispute
    )


async def _settle_dispute(db: Queryable, author: Author, change: Change, dispute_id: str) -> None:
    row, made = await disputes.take_dispute(db, dispute_id)
    if author.is_due(row.settles_at):
        change.disputes.append(row)
        disputes.settle_dispute(author, change, made, row)


async def expire_sessions(shared: Shared) -> None:
    """Checkout Sessions that nobody paid in time."""
    due = await checkout_sessions.list_due_sessions(shared.pool, now=int(shared.clock.now()))
    await _each(shared, due, _expire_session)


async def _expire_session(db: Queryable, author: Author, change: Change, session_id: str) -> None:
    session, payment = await checkout_sessions.take_session(db, session_id)
    if session.status == "open":
        checkout_sessions.expire(author, change, session, payment)


async def book_charges(shared: Shared) -> None:
    """Charges captured with automatic_async get their balance transactions, many in one transaction."""
    while await shared.pool.transact(lambda db: _book_charges(shared, db)):
        shared.wake.set()


async def _book_charges(shared: Shared, db: Queryable) -> int:
    author = Author(shared.settings, shared.clock.now())
    ids = await statements.lock_charges_to_book(db, now=author.at, count=100)
    found = await statements.get_charges(db, ids=ids) if ids else []
    charges = [each.row for each in found if each.row.books_at is not None]
    if charges:
        change = Change()
        transactions = [charging.book_charge(author, change, each) for each in charges]
        await save(db, Saving(author.at, change))
        await statements.set_booked(
            db, charges=[each.id for each in charges], balance_transactions=transactions
        )
    return len(charges)


DUTIES: tuple[Callable[[Shared], Awaitable[None]], ...] = (
    settle_refunds,
    settle_payments,
    settle_disputes,
    book_charges,
    expire_sessions,
)
