"""Payments that are no order's go back: refunded at the provider, whole."""

from decimal import Decimal
from functools import partial
from typing import Literal

from store.checkout.rules import UNSETTLED
from store.checkout.settlement import settle, unmatched_payment
from store.config import Settings
from store.db import Connection, Pool
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.outcomes import GONE, PaymentOutcome, RefundOutcome
from store.problems import Unavailable
from store.steps import Step, reach
from store.unmatched import queries as unmatched
from store.unmatched.models import Unmatched
from store.unmatched.recording import OPEN, record, reopen, resolve


async def settle_return(
    pool: Pool, provider: Provider, settings: Settings, payment_id: str, *, ask_for_it: bool
) -> bool:
    """Take in how the refunds of an unmatched payment stand, asking for one where it is to go back.

    Answers whether the payment is one that is unmatched, so that its refunds are nobody else's. Unavailable
    where the provider cannot be asked.
    """
    row = await unmatched.lock_unmatched(pool, kind="payment", provider_id=payment_id)
    if row is None or row.status not in (*OPEN, "sent_back"):
        return False
    reach(Step.RETURN_TAKEN)
    outcome, refunds = await provider.read_payment(payment_id), await provider.list_refunds(payment_id)
    if outcome is None or refunds is None:
        raise Unavailable("The provider cannot be asked now.")
    if outcome.failure_code == GONE:
        await unmatched.hold_unmatched(pool, id=row.id, reason="the provider does not know this payment")
        return True
    if outcome.status == "succeeded" and outcome.fee_currency is None:
        # Booked a moment later; the fee is posted before the money goes back.
        return True
    row = await pool.transact(partial(_record_again, row=row, outcome=outcome))
    if row is None:
        # Others moved it meanwhile: what was read of its refunds may be from before.
        return True
    received = Decimal(str(row.facts["received"]))
    if ask_for_it and row.status == "returning" and _given(refunds, "succeeded", "pending") < received:
        # Others may have refunded a part of it: the provider refunds what is left.
        asked = await provider.return_payment(payment_id, row.id, attempt=len(refunds))
        if asked is None:
            raise Unavailable("The provider cannot be asked now.")
        refunds.append(asked)
    reach(Step.RETURN_ASKED)
    is_whole = _given(refunds, "succeeded") >= received
    is_waiting = any(each.status == "pending" for each in refunds)
    if is_whole and row.status in OPEN:
        await pool.transact(partial(_finish, settings=settings, row=row))
    elif not is_whole and not is_waiting and row.status == "sent_back":
        await pool.transact(partial(reopen, row=row, reason="its refund failed at the provider"))
    reach(Step.RETURN_SETTLED)
    return True


def _given(refunds: list[RefundOutcome], *statuses: str) -> Decimal:
    return sum((each.amount for each in refunds if each.status in statuses), Decimal(0))


async def _record_again(db: Connection, row: Unmatched, outcome: PaymentOutcome) -> Unmatched | None:
    """The row with what the provider says now; None where it is not the one that was read before."""
    locked = await unmatched.lock_unmatched(db, kind=row.kind, provider_id=row.provider_id)
    if locked is None or (locked.revision, locked.status) != (row.revision, row.status):
        return None
    if outcome.status == "succeeded" and row.status in OPEN:
        status: Literal["open", "returning"] = "returning" if row.status == "returning" else "open"
        await record(db, unmatched_payment(outcome, row.account_id, row.order_id, row.reason, status))
    return await unmatched.lock_unmatched(db, kind=row.kind, provider_id=row.provider_id)


async def _finish(db: Connection, settings: Settings, row: Unmatched) -> None:
    locked = await unmatched.lock_unmatched(db, kind=row.kind, provider_id=row.provider_id)
    if locked is not None and locked.status in OPEN and locked.revision == row.revision:
        await resolve(db, locked, "sent_back")
        await end_order(db, settings, locked)


async def end_order(db: Connection, settings: Settings, row: Unmatched) -> None:
    """Cancel the order that was to be paid by a payment which did not fit; its rows are back in the cart."""
    if row.account_id is None or row.order_id is None:
        return
    recorded = await payments.lock_payment_record(db, account_id=row.account_id, order_id=row.order_id)
    if (
        recorded is not None
        and recorded.provider_id == row.provider_id
        and recorded.order_status in UNSETTLED
    ):
        outcome = PaymentOutcome(
            "canceled",
            provider_id=row.provider_id,
            failure_code="payment_unmatched",
            failure_message="What was received is not what was due.",
        )
        await settle(db, settings, row.account_id, row.order_id, outcome)
