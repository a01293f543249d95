"""What refunds do, under the lock of their payment's intent; as flows.py does for payments."""

from store.db import Queryable
from store.mockpay import disputes, statements
from store.mockpay.amounts import check_step
from store.mockpay.books import Author, book, tell
from store.mockpay.errors import StripeError, missing
from store.mockpay.ids import new_id
from store.mockpay.models import (
    Change,
    Charge,
    Dispute,
    Refund,
)
from store.mockpay.objects.charges import render_charge
from store.mockpay.objects.refunds import render_refund
from store.mockpay.rules import behaviour


async def take_charge(db: Queryable, charge_id: str, param: str = "id") -> Charge:
    """The charge, its intent locked, which every change of the charge or of its refunds holds."""
    intent_id = await statements.find_payment_of_charge(db, id=charge_id)
    if intent_id is None:
        raise missing("charge", charge_id, param)
    await statements.lock_payment_intent(db, id=intent_id)
    return (await statements.get_charges(db, ids=[charge_id]))[0].row


async def take_refund(db: Queryable, refund_id: str) -> tuple[Refund, Charge]:
    """The refund and its charge, under the same lock."""
    found = await statements.get_refunds(db, ids=[refund_id])
    if not found:
        raise missing("refund", refund_id, "id")
    made = await take_charge(db, found[0].row.charge)
    return (await statements.get_refunds(db, ids=[refund_id]))[0].row, made


def refund(
    author: Author,
    change: Change,
    made: Charge,
    amount: int | None,
    disputed: list[Dispute],
    *,
    reason: str | None,
    metadata: dict[str, str],
) -> Refund:
    """Give back a part or the rest of a captured charge, whose intent is locked; with its disputes."""
    if made.status != "succeeded" or not made.captured:
        raise StripeError(
            400, f"Charge {made.id} cannot be refunded: it was not captured.", code="charge_not_refundable",
            param="charge", stored=True,
        )  # fmt: skip
    disputes.check_refundable(made, disputed)
    left = made.amount_captured - made.amount_refunded
    if left == 0:
        raise StripeError(
            400,
            f"Charge {made.id} has already been refunded.",
            code="charge_already_refunded",
            charge=made.id,
            stored=True,
        )
    wanted = left if amount is None else amount
    if not 1 <= wanted <= left:
        raise StripeError(
            400,
            f"Refund amount ({wanted}) is greater than unrefunded amount on charge ({left})."
            if wanted > left
            else "Invalid positive integer",
            code=None if wanted > left else "parameter_invalid_integer",
            param="amount",
            stored=True,
        )
    check_step(wanted, made.currency, "amount")
    behaves = behaviour(made.test_card).refund
    row = Refund(
        id=new_id("re"),
        created=author.now,
        charge=made.id,
        payment_intent=made.payment_intent,
        amount=wanted,
        currency=made.currency,
        status="pending" if behaves == "pending" else "succeeded",
        reason=reason,
        metadata=metadata,
        pending_reason="processing" if behaves == "pending" else None,
    )
    if behaves != "succeeded":
        row.settles_as = "succeeded" if behaves == "pending" else "failed"
        row.settles_at = author.later(author.settings.refund_settle_seconds)
    row.balance_transaction = book(author, change, "refund", row.id, -wanted, made.currency, available=True)
    made.amount_refunded += wanted
    change.charges.append(made)
    change.refunds.append(row)
    tell(author, change, "charge.refunded", render_charge(made))
    tell(author, change, "refund.created", render_refund(row))
    disputes.close_refunded(author, change, made, disputed)
    return row


def settle_refund(author: Author, change: Change, made: Charge, row: Refund) -> None:
    """What becomes of a refund that was not final; one that comes to nothing gives its amount back."""
    before, charge_before = render_refund(row), render_charge(made)
    row.status = row.settles_as or row.status
    row.settles_as = row.settles_at = row.pending_reason = None
    if row.status == "failed":
        row.failure_reason = "expired_or_canceled_card"
    if row.status != "succeeded":
        row.failure_balance_transaction = book(
            author, change, "refund_failure", row.id, row.amount, row.currency, available=True
        )
        made.amount_refunded -= row.amount
        change.charges.append(made)
    change.refunds.append(row)
    tell(author, change, "refund.updated", render_refund(row), before)
    if row.status == "failed":
        tell(author, change, "refund.failed", render_refund(row))
    if row.status != "succeeded":
        tell(author, change, "charge.updated", render_charge(made), charge_before)


def cancel_refund(author: Author, change: Change, made: Charge, row: Refund) -> None:
    """Call off a refund that still waits for the customer; Stripe lets no other be canceled."""
    if row.status != "requires_action":
        raise StripeError(
            400,
            f"You cannot cancel this Refund because it has a status of {row.status}. Only a Refund with a "
            "status of requires_action may be canceled.",
            code="refund_unexpected_state",
            stored=True,
        )
    row.settles_as = "canceled"
    settle_refund(author, change, made, row)
