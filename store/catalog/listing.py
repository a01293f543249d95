"""Pages of products: which statement serves an order, and what its cursor holds."""

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


class Filters(Struct, frozen=True):
    """What a product must be to be listed; None is anything."""

    q: str | None
    category: str | None
    min_price: Decimal | None
    max_price: Decimal | None


async def list_products(
    db: Queryable, filters: Filters, sort: Sort | None, limit: int, cursor: str | None
) -> Page[Product]:
    """One page, after the cursor."""
    if filters.q is not None:
        return await _search(db, filters, filters.q, sort, limit, cursor)
    common: Any = {
        "category": filters.category,
        "min_price": filters.min_price,
        "max_price": filters.max_price,
        "limit": limit + 1,
    }
    if sort == "name":
        name, after = _start(cursor, tuple[str, _Id], ("", 0))
        rows = await queries.list_products_by_name(db, after_name=name, after_id=after, **common)
        return page(rows, limit, lambda row: (row.name, row.id))
    if sort == "price":
        price, after = _start(cursor, tuple[Decimal, _Id], (Decimal(0), 0))
        rows = await queries.list_products_by_price(db, after_price=price, after_id=after, **common)
        return page(rows, limit, lambda row: (row.price, row.id))
    if sort == "-price":
        price, after = _start(cursor, tuple[Decimal, _Id], (Decimal("1e12"), BIGINT))
        rows = await queries.list_products_by_price_desc(db, after_price=price, after_id=after, **common)
        return page(rows, limit, lambda row: (row.price, row.id))
    if sort == "newest":
        before, before_id = _start(cursor, tuple[_Time, _Id], (datetime.max.replace(tzinfo=UTC), BIGINT))
        rows = await queries.list_products_newest(db, before=before, before_id=before_id, **common)
        return page(rows, limit, lambda row: (row.created_at, row.id))
    (after,) = _start(cursor, tuple[_Id], (0,))
    rows = await queries.list_products_by_id(db, after_id=after, **common)
    return page(rows, limit, lambda row: (row.id,))


async def _search(
    db: Queryable, filters: Filters, q: str, sort: Sort | None, limit: int, cursor: str | None
) -> Page[Product]:
    number, text, after = _start(cursor, tuple[Decimal, str, _Id], (None, None, None))
    rows = await queries.search_products(
        db,
        q=q,
        sort=sort,
        after_number=number,
        after_text=text,
        after_id=after,
        category=filters.category,
        min_price=filters.min_price,
        max_price=filters.max_price,
        limit=limit + 1,
    )
    return page(rows, limit, lambda row: _search_key(row, sort))


def _search_key(product: Product, sort: Sort | None) -> tuple[Decimal, str, int]:
    """The key that search_products sorts by."""
    number = Decimal(0)
    if sort == "price":
        number = product.price
    elif sort == "-price":
        number = -product.price
    elif sort == "newest":
        since = product.created_at - datetime(1970, 1, 1, tzinfo=UTC)
        number = -Decimal(since.days * 86400 + since.seconds) - Decimal(since.microseconds) / 1_000_000
    return number, product.name if sort == "name" else "", product.id


def _start(cursor: str | None, kind: Any, first: tuple[Any, ...]) -> tuple[Any, ...]:
    """The key to go on from; finite, since PostgreSQL sorts NaN above everything."""
    if cursor is None:
        return first
    key: tuple[Any, ...] = decode_cursor(cursor, kind)
    return tuple(Decimal(0) if isinstance(v, Decimal) and not v.is_finite() else v for v in key)
