"""What a cardholder's bank disputes: the order and the ledger follow the provider's word."""

from store.checkout import queries
from store.checkout.rules import sources_of_dispute
from store.checkout.standing import settle_standing
from store.db import Connection
from store.ledger.posting import post_dispute_opened, post_dispute_won
from store.payments import queries as payments
from store.payments.outcomes import DisputeOutcome


async def settle_dispute(db: Connection, account_id: int, order_id: int, outcome: DisputeOutcome) -> None:
    """Take in how a dispute stands, in any order and any number of times.

    Its status moves along its edges; what the bank took and gave back is posted once each.
    """
    await queries.lock_order(db, account_id=account_id, order_id=order_id)
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
    if await payments.withdraw_dispute(
        db,
        account_id=account_id,
        provider_id=outcome.provider_id,
        withdrawn=outcome.withdrawn,
        fee=outcome.fee,
    ):
        await post_dispute_opened(
            db,
            account_id=account_id,
            order_id=order_id,
            dispute_id=outcome.provider_id,
            currency=outcome.currency,
            amount=outcome.withdrawn,
            fee=outcome.fee,
        )
    if await payments.reinstate_dispute(
        db, account_id=account_id, provider_id=outcome.provider_id, reinstated=outcome.reinstated
    ):
        await post_dispute_won(db, account_id=account_id, order_id=order_id, dispute_id=outcome.provider_id)
    await settle_standing(db, account_id, order_id)
