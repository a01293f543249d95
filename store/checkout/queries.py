"""The statements of sql/checkout.sql."""

from decimal import Decimal
from uuid import UUID

from store.checkout.models import (
    Order,
    Purchase,
    RefundedLine,
    SettledCheckout,
    UnsettledCheckout,
)
from store.db import Queryable
from store.sql import Statements

sql = Statements("checkout")


@sql
async def add_order(
    db: Queryable,
    *,
    account_id: int,
    key: str,
    group_id: UUID,
    item_ids: list[int],
    versions: list[int],
    prices: list[Decimal],
    total: Decimal,
    currency: str,
    payment_method: str,
    return_url: str | None,
) -> int: ...
@sql
async def move_checkout(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    status: str,
    next_action_url: str | None,
    sources: list[str],
) -> SettledCheckout | None: ...
@sql
async def set_purchase_statuses(db: Queryable, *, account_id: int, order_id: int, status: str) -> None: ...
@sql
async def find_checkout(db: Queryable, *, account_id: int, group_id: UUID) -> int | None: ...
@sql
async def get_checkout_status(db: Queryable, *, account_id: int, order_id: int) -> str | None: ...
@sql
async def take_unsettled(
    db: Queryable, *, older_than_seconds: float, abandoned_after_seconds: float, limit: int
) -> list[UnsettledCheckout]: ...
@sql
async def list_orders(
    db: Queryable, *, account_id: int, session_id: int | None, last_id: int, limit: int
) -> list[Order]: ...
@sql
async def list_purchases(db: Queryable, *, account_id: int, last_id: int, limit: int) -> list[Purchase]: ...
@sql
async def get_purchase(db: Queryable, *, account_id: int, purchase_id: int) -> Purchase | None: ...
@sql
async def reserve_line_refund(
    db: Queryable, *, account_id: int, purchase_id: int, amount: Decimal | None
) -> RefundedLine | None: ...
@sql
async def release_line_refund(
    db: Queryable, *, account_id: int, purchase_id: int, amount: Decimal
) -> None: ...
@sql
async def lock_order(db: Queryable, *, account_id: int, order_id: int) -> int | None: ...
@sql
async def set_standing(db: Queryable, *, account_id: int, order_id: int) -> None: ...
@sql
async def get_standing(db: Queryable, *, account_id: int, order_id: int) -> str: ...
