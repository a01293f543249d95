"""Refunds that were made at the provider by other hands: taken in as if they had been asked for here."""

import uuid
from decimal import Decimal

from store.checkout import queries
from store.checkout.refund_settlement import record_unmatched_refund, settle_parts
from store.checkout.rules import CANCELED, FAILED, allocate
from store.checkout.settlement import CAME_TOO_LATE
from store.config import Settings
from store.db import Connection
from store.payments import queries as payments
from store.payments.models import PaymentRecord
from store.payments.outcomes import RefundOutcome

MADE_THERE = "Refunded at the payment provider"


async def take_in_refund(
    db: Connection, settings: Settings, account_id: int, order_id: int, outcome: RefundOutcome
) -> bool:
    """Settle a refund of the provider's, whoever asked for it; answers whether it fits.

    One that is not known here is given to the lines of its order that have so much left.
    """
    provider_id = outcome.provider_id or ""
    await queries.lock_order(db, account_id=account_id, order_id=order_id)
    refund_id = await payments.find_refund(
        db,
        account_id=account_id,
        order_id=order_id,
        provider_id=provider_id,
        refund_key=outcome.refund_key,
    )
    is_new = refund_id is None
    if refund_id is None:
        if outcome.status in ("failed", "canceled"):
            return True
        recorded = await payments.get_payment_record(db, account_id=account_id, order_id=order_id)
        lines = await queries.list_refundable_lines(db, account_id=account_id, order_id=order_id)
        parts = (
            {None: outcome.amount}
            if recorded.order_status in (FAILED, CANCELED)
            else allocate(outcome.amount, {line.id: line.remaining for line in lines})
        )
        difference = _difference(recorded, outcome)
        if difference is None and (not parts or outcome.amount > recorded.refundable):
            difference = f"{outcome.amount} was refunded, less than that was left of the order"
        if difference or not parts:
            await record_unmatched_refund(db, outcome, account_id, order_id, difference or "")
            return False
        for purchase_id, amount in parts.items():
            refund_id = await _add_part(
                db, account_id, order_id, recorded, purchase_id, amount, provider_id, MADE_THERE
            )
    assert refund_id is not None  # noqa: S101 - found, or added
    known = await payments.list_refund_parts(db, account_id=account_id, refund_id=refund_id)
    fits = await settle_parts(db, settings, account_id, order_id, known, outcome)
    if is_new:
        await _give_back_rest(db, account_id, order_id)
    return fits


async def _give_back_rest(db: Connection, account_id: int, order_id: int) -> None:
    """Money that came for an order that is over goes back whole, also where others refunded a part of it."""
    recorded = await payments.get_payment_record(db, account_id=account_id, order_id=order_id)
    if recorded.order_status in (FAILED, CANCELED) and recorded.refundable > 0:
        await _add_part(db, account_id, order_id, recorded, None, recorded.refundable, None, CAME_TOO_LATE)


def _difference(recorded: PaymentRecord, outcome: RefundOutcome) -> str | None:
    if recorded.status != "succeeded":
        return f"the payment is {recorded.status}"
    if outcome.payment_id != recorded.provider_id:
        return f"it is of payment {outcome.payment_id}, and not of {recorded.provider_id}"
    if outcome.currency != recorded.currency or outcome.amount <= 0:
        return f"{outcome.amount} {outcome.currency} was refunded of a payment in {recorded.currency}"
    return None


async def _add_part(
    db: Connection,
    account_id: int,
    order_id: int,
    recorded: PaymentRecord,
    purchase_id: int | None,
    amount: Decimal,
    provider_id: str | None,
    reason: str,
) -> int:
    if purchase_id is not None:
        await queries.reserve_line_part(db, account_id=account_id, purchase_id=purchase_id, amount=amount)
    await payments.reserve_refund(db, account_id=account_id, order_id=order_id, amount=amount)
    return await payments.add_refund(
        db,
        account_id=account_id,
        payment_id=recorded.id,
        purchase_id=purchase_id,
        order_id=order_id,
        provider_key=uuid.uuid4(),
        provider_id=provider_id,
        amount=amount,
        currency=recorded.currency,
        reason=reason,
    )
