"""What a cardholder's bank disputes: the order and the ledger follow what the provider says."""

from decimal import Decimal

from store.checkout import queries
from store.checkout.facts import dispute_difference
from store.checkout.rules import DISPUTE_EDGES, sources_of_dispute
from store.checkout.standing import settle_standing
from store.db import Connection
from store.ledger.posting import post_dispute_opened, post_dispute_reinstated
from store.payments import queries as payments
from store.payments.outcomes import DisputeOutcome
from store.unmatched.models import Facts
from store.unmatched.recording import record


async def settle_dispute(db: Connection, account_id: int, order_id: int, outcome: DisputeOutcome) -> bool:
    """Take in how a dispute stands, in any order and any number of times; answers whether it fits.

    Its status moves along its edges; what the bank took and gave back is posted as it came, once each.
    """
    await queries.lock_order(db, account_id=account_id, order_id=order_id)
    recorded = await payments.get_payment_record(db, account_id=account_id, order_id=order_id)
    difference = dispute_difference(recorded, outcome)
    if difference is None and outcome.status not in DISPUTE_EDGES:
        difference = f"its status is {outcome.status}"
    if difference or outcome.moved_currency is None:
        await record_unmatched_dispute(db, outcome, account_id, order_id, difference or "")
        return False
    if not await payments.add_dispute(
        db,
        account_id=account_id,
        order_id=order_id,
        provider_id=outcome.provider_id,
        status=outcome.status,
        reason=outcome.reason,
        amount=outcome.amount,
        currency=outcome.currency,
    ):
        await payments.move_dispute(
            db,
            account_id=account_id,
            provider_id=outcome.provider_id,
            status=outcome.status,
            amount=outcome.amount,
            sources=sources_of_dispute(outcome.status),
        )
    await _post_movements(db, account_id, order_id, outcome, outcome.moved_currency)
    await settle_standing(db, account_id, order_id)
    if outcome.moved_currency != recorded.currency:
        await record_unmatched_dispute(
            db,
            outcome,
            account_id,
            order_id,
            f"the bank's movements are in {outcome.moved_currency}, the payment in {recorded.currency}",
        )
        return False
    return True


async def _post_movements(
    db: Connection, account_id: int, order_id: int, outcome: DisputeOutcome, currency: str
) -> None:
    if await payments.withdraw_dispute(
        db,
        account_id=account_id,
        provider_id=outcome.provider_id,
        withdrawn=outcome.withdrawn,
        fee=outcome.fee,
        currency=currency,
    ):
        await post_dispute_opened(
            db,
            account_id=account_id,
            order_id=order_id,
            dispute_id=outcome.provider_id,
            currency=currency,
            amount=outcome.withdrawn,
            fee=outcome.fee,
        )
    before = await payments.reinstate_dispute(
        db,
        account_id=account_id,
        provider_id=outcome.provider_id,
        reinstated=outcome.reinstated,
        currency=currency,
    )
    if before is not None:
        await post_dispute_reinstated(
            db,
            account_id=account_id,
            order_id=order_id,
            dispute_id=outcome.provider_id,
            currency=currency,
            amount=outcome.reinstated - before,
            before=before,
        )


async def record_unmatched_dispute(
    db: Connection,
    outcome: DisputeOutcome,
    account_id: int | None,
    order_id: int | None,
    reason: str,
) -> None:
    """A dispute that fits no payment here, or whose money does not; nothing is posted of it."""
    await record(
        db,
        Facts(
            kind="dispute",
            provider_id=outcome.provider_id,
            payment_provider_id=outcome.payment_id,
            account_id=account_id,
            order_id=order_id,
            reason=reason,
            amount=Decimal(0),
            fee=Decimal(0),
            currency=outcome.currency,
            said=outcome,
        ),
    )
