"""The statements of sql/cart.sql."""

from uuid import UUID

from store.cart.models import CartItem, Item, LockedItem
from store.db import Queryable
from store.sql import Statements

sql = Statements("cart")


@sql
async def list_items(db: Queryable, *, account_id: int, session_id: int | None) -> list[CartItem]: ...
@sql
async def add_items(
    db: Queryable,
    *,
    account_id: int,
    session_id: int,
    product_ids: list[int | None],
    bundle_ids: list[int | None],
    quantities: list[int],
) -> list[CartItem]: ...
@sql
async def list_for_sale(
    db: Queryable, *, product_ids: list[int | None], bundle_ids: list[int | None]
) -> list[Item]: ...
@sql
async def set_quantity(db: Queryable, *, account_id: int, item_id: int, quantity: int) -> int | None: ...
@sql
async def remove_item(db: Queryable, *, account_id: int, item_id: int) -> int | None: ...
@sql
async def get_item_group(db: Queryable, *, account_id: int, item_id: int) -> UUID | None: ...
@sql
async def remove_items(db: Queryable, *, account_id: int) -> None: ...
@sql
async def lock_items(db: Queryable, *, account_id: int, item_ids: list[int] | None) -> list[LockedItem]: ...
@sql
async def return_group(db: Queryable, *, account_id: int, group_id: UUID) -> None: ...
