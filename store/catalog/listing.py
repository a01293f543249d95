"""Pages of products: which statement serves an order, how far it looks, and what its cursor holds."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from store.catalog import queries
from store.catalog.models import Product
from store.db import Queryable
from store.fields import BIGINT
from store.paging import Page, decode_cursor, page

Sort = Literal["name", "price", "-price", "newest"]

_Id = Annotated[int, Meta(ge=0, le=BIGINT)]
_Time = Annotated[datetime, Meta(tz=True)]

# How many rows of an index a walk looks at. What is common is found in the first, what is rare is better
# sorted whole, and the second is for what lies between.
_WINDOWS = (500, 10_000)


class Filters(Struct, frozen=True):
    """What a product must be to be listed; None is anything."""

    q: str | None
    category: str | None
    min_price: Decimal | None
    max_price: Decimal | None


class _Order(Struct, frozen=True):
    """The walk of an order, and its key: the parameters, their types, where it begins, and a row's own."""

    walk: Callable[..., Awaitable[list[Product]]]
    names: tuple[str, ...]
    kind: Any
    first: tuple[Any, ...]
    key: Callable[[Product], tuple[Any, ...]]

    def after(self, cursor: str | None) -> dict[str, Any]:
        """The key to go on from; finite, since PostgreSQL sorts NaN above everything."""
        key = self.first if cursor is None else decode_cursor(cursor, self.kind)
        finite = (Decimal(0) if isinstance(v, Decimal) and not v.is_finite() else v for v in key)
        return dict(zip(self.names, finite, strict=True))


_ORDERS = {
    None: _Order(queries.walk_products_by_id, ("after_id",), tuple[_Id], (0,), lambda row: (row.id,)),
    "name": _Order(
        queries.walk_products_by_name,
        ("after_name", "after_id"),
        tuple[str, _Id],
        ("", 0),
        lambda row: (row.name, row.id),
    ),
    "price": _Order(
        queries.walk_products_by_price,
        ("after_price", "after_id"),
        tuple[Decimal, _Id],
        (Decimal(0), 0),
        lambda row: (row.price, row.id),
    ),
    "-price": _Order(
        queries.walk_products_by_price_desc,
        ("after_price", "after_id"),
        tuple[Decimal, _Id],
        (Decimal("1e12"), BIGINT),
        lambda row: (row.price, row.id),
    ),
    "newest": _Order(
        queries.walk_products_newest,
        ("after_created_at", "after_id"),
        tuple[_Time, _Id],
        (datetime.max.replace(tzinfo=UTC), BIGINT),
        lambda row: (row.created_at, row.id),
    ),
}


async def list_products(
    db: Queryable, filters: Filters, sort: Sort | None, limit: int, cursor: str | None
) -> Page[Product]:
    """One page, after the cursor."""
    order = _ORDERS[sort]
    after = order.after(cursor)
    wanted: dict[str, Any] = {
        "category": filters.category,
        "min_price": filters.min_price,
        "max_price": filters.max_price,
        "limit": limit + 1,
    }
    for window in _WINDOWS:
        rows = await order.walk(db, **after, **wanted, q=filters.q, window=window)
        # A walk that met its end before the page was full says so by a row of nulls.
        if not rows or rows[-1].id is not None:
            return page(rows, limit, order.key)
        # As many as it found, over the longer window, would not fill the page either.
        if (len(rows) - 1) * _WINDOWS[1] <= limit * _WINDOWS[0]:
            break
    wanted |= {"after_name": None, "after_price": None, "after_created_at": None} | after
    if filters.q is not None:
        rows = await queries.search_products(db, **wanted, q=filters.q, sort=sort)
    else:
        rows = await queries.sort_products(db, **wanted, sort=sort)
    return page(rows, limit, order.key)
