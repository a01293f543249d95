"""The statements of sql/checkout.sql."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from store.checkout.models import (
    AdminOrder,
    KnownCheckout,
    Order,
    Purchase,
    RefundableLine,
    RefundedLine,
    SettledOrder,
    UnderWay,
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
async def settle_order(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    status: str,
    sources: list[str],
    next_action_url: str | None,
    payment_status: str,
    provider_id: str | None,
    method_brand: str | None,
    method_last4: str | None,
    failure_code: str | None,
    decline_code: str | None,
    failure_message: str | None,
) -> SettledOrder | None: ...
@sql
async def move_checkout(
    db: Queryable, *, account_id: int, order_id: int, status: str, sources: list[str]
) -> None: ...
@sql
async def find_checkout(db: Queryable, *, account_id: int, group_id: UUID) -> KnownCheckout | None: ...
@sql
async def list_refundable_lines(db: Queryable, *, account_id: int, order_id: int) -> list[RefundableLine]: ...
@sql
async def reserve_line_part(db: Queryable, *, account_id: int, purchase_id: int, amount: Decimal) -> None: ...
@sql
async def take_unsettled(
    db: Queryable, *, older_than_seconds: float, abandoned_after_seconds: float, limit: int
) -> list[UnsettledCheckout]: ...
@sql
async def list_under_way(db: Queryable, *, account_id: int) -> list[UnderWay]: ...
@sql
async def list_orders(
    db: Queryable, *, account_id: int, session_id: int | None, last_id: int, limit: int
) -> list[Order]: ...
@sql
async def find_order_ids(db: Queryable, *, order_id: int | None, name: str) -> list[int]: ...
@sql
async def list_all_orders(
    db: Queryable,
    *,
    last_created_at: datetime,
    last_id: int,
    order_ids: list[int] | None,
    account_id: int | None,
    status: str | None,
    created_after: datetime | None,
    created_before: datetime | None,
    limit: int,
) -> list[AdminOrder]: ...
@sql
async def find_purchase_account(db: Queryable, *, purchase_id: int) -> int | None: ...
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
