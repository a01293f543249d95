"""The catalog, for anyone to read."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated

from litestar import get
from litestar.params import FromQuery, QueryParameter
from msgspec import Meta

from store.catalog import queries
from store.catalog.listing import Filters, Sort, list_products
from store.catalog.models import Bundle, CategoryCount, PriceVersion, Product
from store.db import Pool
from store.fields import PLAIN_DECIMAL
from store.paging import Cursor, Limit, Page, after_id, decode_cursor, page
from store.paths import PathId
from store.problems import NotFound, documented, found
from store.room import Room

MAX_VERSION = 2**31 - 1
_Version = Annotated[int, Meta(ge=1, le=MAX_VERSION)]

Amount = Annotated[str | None, QueryParameter(pattern=PLAIN_DECIMAL, max_length=13, description="Inclusive.")]
Words = Annotated[
    str | None,
    QueryParameter(
        max_length=200, description="Words that the name or the description must begin a word with."
    ),
]
At = Annotated[
    datetime | None, QueryParameter(description="Only the version that was in force then (RFC 3339).")
]


class CatalogController(Room):
    """Products, bundles, categories and prices."""

    tags = ["catalog"]

    pool: Pool

    @get("/products")
    async def list_products(
        self,
        category: Annotated[str | None, QueryParameter(max_length=64)] = None,
        q: Words = None,
        min_price: Amount = None,
        max_price: Amount = None,
        sort: FromQuery[Sort | None] = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Product]:
        """Products on sale, filtered, searched and sorted."""
        filters = Filters(
            q,
            category,
            None if min_price is None else Decimal(min_price),
            None if max_price is None else Decimal(max_price),
        )
        return await list_products(self.pool, filters, sort, limit, cursor)

    @get("/products/{product_id:int}", responses=documented(NotFound))
    async def get_product(self, product_id: PathId) -> Product:
        """A product at today's price."""
        return found(await queries.get_product(self.pool, product_id=product_id))

    @get("/products/{product_id:int}/prices", responses=documented(NotFound))
    async def list_product_prices(
        self,
        product_id: PathId,
        at: At = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[PriceVersion]:
        """Every price version of a product, the newest first."""
        if at is not None:
            row = await queries.get_product_price_at(self.pool, product_id=product_id, at=_zoned(at))
            if row is None:
                found(await queries.get_product(self.pool, product_id=product_id))
            return Page([row] if row else [], None)
        rows = await queries.list_product_prices(
            self.pool, product_id=product_id, before_version=_before_version(cursor), limit=limit + 1
        )
        return _priced(page(rows, limit, lambda row: (row.version,)), cursor)

    @get("/bundles")
    async def list_bundles(self, limit: Limit = 20, cursor: Cursor = None) -> Page[Bundle]:
        """Bundles on sale, with what is in them and what they save."""
        after = after_id(cursor)
        rows = await queries.list_bundles(self.pool, after_id=after, limit=limit + 1)
        return page(rows, limit, lambda row: (row.id,))

    @get("/bundles/{bundle_id:int}", responses=documented(NotFound))
    async def get_bundle(self, bundle_id: PathId) -> Bundle:
        """A bundle at today's price."""
        return found(await queries.get_bundle(self.pool, bundle_id=bundle_id))

    @get("/bundles/{bundle_id:int}/prices", responses=documented(NotFound))
    async def list_bundle_prices(
        self,
        bundle_id: PathId,
        at: At = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[PriceVersion]:
        """Every price version of a bundle, the newest first."""
        if at is not None:
            row = await queries.get_bundle_price_at(self.pool, bundle_id=bundle_id, at=_zoned(at))
            if row is None:
                found(await queries.get_bundle(self.pool, bundle_id=bundle_id))
            return Page([row] if row else [], None)
        rows = await queries.list_bundle_prices(
            self.pool, bundle_id=bundle_id, before_version=_before_version(cursor), limit=limit + 1
        )
        return _priced(page(rows, limit, lambda row: (row.version,)), cursor)

    @get("/categories")
    async def list_categories(
        self,
    ) -> Page[CategoryCount]:
        """The categories, and how many products each has."""
        return Page(await queries.count_categories(self.pool), None)


def _priced(prices: Page[PriceVersion], cursor: str | None) -> Page[PriceVersion]:
    """What is for sale has a price; what has none is not there."""
    if not prices.items and cursor is None:
        raise NotFound
    return prices


def _before_version(cursor: str | None) -> int:
    return MAX_VERSION if cursor is None else decode_cursor(cursor, tuple[_Version])[0]


def _zoned(at: datetime) -> datetime:
    """A time without an offset is taken as UTC."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)
