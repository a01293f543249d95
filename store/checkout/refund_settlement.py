"""Settling a refund by what the provider says of it: its line, its order, its credit note and the ledger."""

from decimal import Decimal

from store.checkout import queries
from store.checkout.facts import refund_difference
from store.checkout.standing import settle_standing
from store.config import Settings
from store.db import Connection
from store.invoices.credit import issue_credit_note, void_credit_note
from store.ledger.posting import post_late_refund, post_refund, reverse_refund
from store.payments import queries as payments
from store.payments.models import Refund, RefundPart
from store.payments.outcomes import RefundOutcome
from store.unmatched.models import Facts
from store.unmatched.recording import record


async def settle_refund(
    db: Connection, settings: Settings, account_id: int, refund_id: int, outcome: RefundOutcome
) -> bool:
    """Move the refund to where the provider says it is, its line and order with it, and credit the invoice.

    What differs from what is recorded settles nothing and is recorded as unmatched. Answers whether it fits.
    """
    asked = await payments.get_refund(db, account_id=account_id, refund_id=refund_id)
    if asked is None:
        return True
    await queries.lock_order(db, account_id=account_id, order_id=asked.order_id)
    parts = await payments.list_refund_parts(db, account_id=account_id, refund_id=refund_id)
    return await settle_parts(db, settings, account_id, asked.order_id, parts, outcome)


async def settle_parts(
    db: Connection,
    settings: Settings,
    account_id: int,
    order_id: int,
    parts: list[RefundPart],
    outcome: RefundOutcome,
) -> bool:
    """Settle all rows of one refund of the provider's; the order's lock is held.

    A credit note stands for each row that succeeded: one that fails after all voids its note.
    """
    if difference := refund_difference(parts, outcome):
        await record_unmatched_refund(db, outcome, account_id, order_id, difference)
        return False
    for part in parts:
        refund = await payments.settle_refund(
            db,
            account_id=account_id,
            refund_id=part.id,
            status=outcome.status,
            provider_id=outcome.provider_id,
            failure_code=outcome.failure_code,
        )
        if refund is None or refund.status == "pending":
            continue
        if refund.status in ("failed", "canceled"):
            await _release(db, refund, account_id)
            continue
        await settle_standing(db, account_id, refund.order_id)
        await _credit(db, settings, refund, account_id)
    return True


async def record_unmatched_refund(
    db: Connection,
    outcome: RefundOutcome,
    account_id: int | None,
    order_id: int | None,
    reason: str,
) -> None:
    """A refund at the provider that fits none here; one that came to nothing is nothing to record."""
    if outcome.provider_id is None or outcome.status in ("failed", "canceled"):
        return
    await record(
        db,
        Facts(
            kind="refund",
            provider_id=outcome.provider_id,
            payment_provider_id=outcome.payment_id,
            account_id=account_id,
            order_id=order_id,
            reason=reason,
            amount=outcome.amount if outcome.status == "succeeded" else Decimal(0),
            fee=Decimal(0),
            currency=outcome.currency,
            said=outcome,
        ),
    )


async def _release(db: Connection, refund: Refund, account_id: int) -> None:
    """The provider did not refund it, or its bank sent it back after all.

    The lines before the payment, as who reserves a refund of another line locks them.
    """
    if refund.purchase_id is not None:
        await queries.release_line_refund(
            db, account_id=account_id, purchase_id=refund.purchase_id, amount=refund.amount
        )
    await settle_standing(db, account_id, refund.order_id)
    await payments.release_refund(db, account_id=account_id, order_id=refund.order_id, amount=refund.amount)
    await void_credit_note(db, account_id=account_id, refund_id=refund.id)
    await reverse_refund(db, account_id=account_id, order_id=refund.order_id, refund_id=refund.id)


async def _credit(db: Connection, settings: Settings, refund: Refund, account_id: int) -> None:
    """Last of all, since everybody's next number waits for this transaction's end."""
    if refund.purchase_id is None:
        await post_late_refund(
            db,
            account_id=account_id,
            order_id=refund.order_id,
            refund_id=refund.id,
            currency=refund.currency,
            amount=refund.amount,
        )
        return
    credited = await issue_credit_note(
        db,
        settings,
        account_id=account_id,
        order_id=refund.order_id,
        purchase_id=refund.purchase_id,
        refund_id=refund.id,
        total=refund.amount,
    )
    await post_refund(
        db,
        account_id=account_id,
        order_id=refund.order_id,
        refund_id=refund.id,
        currency=refund.currency,
        net=credited.net,
        tax=credited.tax,
    )
