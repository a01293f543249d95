"""Where a paid order stands: what its refunds and its disputes make of it together."""

from store.checkout import queries
from store.checkout.rules import sources_of_standing
from store.db import Connection


async def settle_standing(db: Connection, account_id: int, order_id: int) -> None:
    """Move the order's lines, and the order with them; its lock is held."""
    await queries.set_standing(db, account_id=account_id, order_id=order_id)
    status = await queries.get_standing(db, account_id=account_id, order_id=order_id)
    await queries.move_checkout(
        db,
        account_id=account_id,
        order_id=order_id,
        status=status,
        sources=sources_of_standing(status),
    )
