"""The statements of sql/catalog.sql."""

from datetime import datetime
from decimal import Decimal

from store.catalog.models import Bundle, BundleRow, CategoryCount, PriceVersion, Product, ProductRow
from store.db import Queryable
from store.sql import Statements

sql = Statements("catalog")


@sql
async def get_product(db: Queryable, *, product_id: int) -> Product | None: ...
@sql
async def walk_products_by_id(
    db: Queryable,
    *,
    after_id: int,
    q: str | None,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    window: int,
    limit: int,
) -> list[Product]: ...
@sql
async def walk_products_by_name(
    db: Queryable,
    *,
    after_name: str,
    after_id: int,
    q: str | None,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    window: int,
    limit: int,
) -> list[Product]: ...
@sql
async def walk_products_newest(
    db: Queryable,
    *,
    after_created_at: datetime,
    after_id: int,
    q: str | None,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    window: int,
    limit: int,
) -> list[Product]: ...
@sql
async def walk_products_by_price(
    db: Queryable,
    *,
    after_price: Decimal,
    after_id: int,
    q: str | None,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    window: int,
    limit: int,
) -> list[Product]: ...
@sql
async def walk_products_by_price_desc(
    db: Queryable,
    *,
    after_price: Decimal,
    after_id: int,
    q: str | None,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    window: int,
    limit: int,
) -> list[Product]: ...
@sql
async def search_products(
    db: Queryable,
    *,
    sort: str | None,
    after_name: str | None,
    after_price: Decimal | None,
    after_created_at: datetime | None,
    after_id: int,
    q: str,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    limit: int,
) -> list[Product]: ...
@sql
async def sort_products(
    db: Queryable,
    *,
    sort: str | None,
    after_name: str | None,
    after_price: Decimal | None,
    after_created_at: datetime | None,
    after_id: int,
    category: str | None,
    min_price: Decimal | None,
    max_price: Decimal | None,
    limit: int,
) -> list[Product]: ...
@sql
async def count_categories(db: Queryable) -> list[CategoryCount]: ...
@sql
async def get_bundle(db: Queryable, *, bundle_id: int) -> Bundle | None: ...
@sql
async def list_bundles(db: Queryable, *, after_id: int, limit: int) -> list[Bundle]: ...
@sql
async def list_product_prices(
    db: Queryable, *, product_id: int, before_version: int, limit: int
) -> list[PriceVersion]: ...
@sql
async def list_bundle_prices(
    db: Queryable, *, bundle_id: int, before_version: int, limit: int
) -> list[PriceVersion]: ...
@sql
async def get_product_price_at(db: Queryable, *, product_id: int, at: datetime) -> PriceVersion | None: ...
@sql
async def get_bundle_price_at(db: Queryable, *, bundle_id: int, at: datetime) -> PriceVersion | None: ...
@sql
async def get_seconds_to_next_price(db: Queryable) -> float | None: ...
@sql
async def tell_of_change(db: Queryable) -> None: ...
@sql
async def add_product(db: Queryable, *, name: str, description: str, category: str) -> int: ...
@sql
async def set_product(
    db: Queryable, *, product_id: int, name: str | None, description: str | None, category: str | None
) -> ProductRow: ...
@sql
async def lock_product(db: Queryable, *, product_id: int) -> ProductRow | None: ...
@sql
async def add_product_price(
    db: Queryable, *, product_id: int, price: Decimal, currency: str, starts_at: datetime | None
) -> PriceVersion: ...
@sql
async def get_product_price(db: Queryable, *, product_id: int, version: int) -> PriceVersion | None: ...
@sql
async def withdraw_product_price(db: Queryable, *, product_id: int, version: int) -> int | None: ...
@sql
async def add_bundle(db: Queryable, *, name: str, description: str) -> int: ...
@sql
async def add_bundle_items(db: Queryable, *, bundle_id: int, product_ids: list[int]) -> None: ...
@sql
async def set_bundle(
    db: Queryable, *, bundle_id: int, name: str | None, description: str | None
) -> BundleRow: ...
@sql
async def lock_bundle(db: Queryable, *, bundle_id: int) -> BundleRow | None: ...
@sql
async def add_bundle_price(
    db: Queryable, *, bundle_id: int, price: Decimal, currency: str, starts_at: datetime | None
) -> PriceVersion: ...
@sql
async def get_bundle_price(db: Queryable, *, bundle_id: int, version: int) -> PriceVersion | None: ...
@sql
async def withdraw_bundle_price(db: Queryable, *, bundle_id: int, version: int) -> int | None: ...
