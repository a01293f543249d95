"""The catalog, for admins to change: a new price is a new version, never an edit."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import TypeVar

from litestar import delete, patch, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from store.accounts.models import Principal
from store.audit.recording import record
from store.catalog import queries
from store.catalog.models import (
    Bundle,
    BundlePatch,
    NewBundle,
    NewPrice,
    NewProduct,
    PriceVersion,
    Product,
    ProductPatch,
)
from store.catalog.news import News
from store.config import Settings
from store.currencies import why_not_chargeable
from store.db import Connection, Pool
from store.fields import given
from store.paths import PathId
from store.problems import Fault, Invalid, NotFound, Problem, documented, found
from store.room import Room

T = TypeVar("T")

_AFTER_EVERY_VERSION = 2**31 - 1


class UnknownProduct(
    Problem,
    status=422,
    title="A product of the bundle does not exist",
    constraint="bundle_item_product_id_fkey",
):
    """A bundle is made of products that are there."""


class PriceStarted(Problem, status=409, title="The price has started"):
    """What was in force stays on record; set another price instead."""


class AdminCatalogController(Room):
    """Products, bundles and their prices; admins only."""

    path = "/admin"
    tags = ["admin"]

    pool: Pool
    settings: Settings
    news: News

    async def _change(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Run the change and tell of it: this worker at once, the others as soon as they hear."""

        async def change(db: Connection) -> T:
            changed = await work(db)
            await queries.tell_of_change(db)
            return changed

        changed = await self.pool.transact(change)
        self.news.moved()
        return changed

    def _chargeable(self, price: Decimal) -> Decimal:
        """The price, or Invalid where the provider would not charge it in the store's currency."""
        if reason := why_not_chargeable(price, self.settings.currency):
            raise Invalid(errors=[Fault(detail=reason, pointer="/price")])
        return price

    @post("/products")
    async def add_product(
        self,
        admin: NamedDependency[Principal],
        data: JSONBody[NewProduct],
    ) -> Product:
        """Add a product and its first price."""
        price = self._chargeable(data.price)

        async def add(db: Connection) -> Product:
            product_id = await queries.add_product(
                db, name=data.name, description=data.description, category=data.category
            )
            await queries.add_product_price(
                db, product_id=product_id, price=price, currency=self.settings.currency, starts_at=None
            )
            added = found(await queries.get_product(db, product_id=product_id))
            await record(db, admin, "product.add", product_id, before=None, after=added)
            return added

        return await self._change(add)

    @patch("/products/{product_id:int}", responses=documented(NotFound))
    async def change_product(
        self,
        admin: NamedDependency[Principal],
        product_id: PathId,
        data: JSONBody[ProductPatch],
    ) -> Product:
        """Change a product's name, description or category."""

        async def change(db: Connection) -> Product:
            before = found(await queries.lock_product(db, product_id=product_id))
            after = await queries.set_product(
                db,
                product_id=product_id,
                name=given(data.name),
                description=given(data.description),
                category=given(data.category),
            )
            await record(db, admin, "product.change", product_id, before=before, after=after)
            return found(await queries.get_product(db, product_id=product_id))

        return await self._change(change)

    @post("/products/{product_id:int}/prices", responses=documented(NotFound))
    async def add_product_price(
        self,
        admin: NamedDependency[Principal],
        product_id: PathId,
        data: JSONBody[NewPrice],
    ) -> PriceVersion:
        """Set a product's next price, from now or from a later time on."""
        price = self._chargeable(data.price)

        async def add(db: Connection) -> PriceVersion:
            found(await queries.lock_product(db, product_id=product_id))
            before = await queries.list_product_prices(
                db, product_id=product_id, before_version=_AFTER_EVERY_VERSION, limit=1
            )
            after = await queries.add_product_price(
                db,
                product_id=product_id,
                price=price,
                currency=self.settings.currency,
                starts_at=data.starts_at,
            )
            await record(
                db, admin, "product.price", product_id, before=before[0] if before else None, after=after
            )
            return after

        return await self._change(add)

    @delete("/products/{product_id:int}/prices/{version:int}", responses=documented(NotFound, PriceStarted))
    async def withdraw_product_price(
        self, admin: NamedDependency[Principal], product_id: PathId, version: PathId
    ) -> None:
        """Take back a product's price that has not started; no other price gets its version."""

        async def withdraw(db: Connection) -> None:
            found(await queries.lock_product(db, product_id=product_id))
            before = found(await queries.get_product_price(db, product_id=product_id, version=version))
            if await queries.withdraw_product_price(db, product_id=product_id, version=version) is None:
                raise PriceStarted
            await record(db, admin, "product.price.withdraw", product_id, before=before, after=None)

        await self._change(withdraw)

    @post("/bundles", responses=documented(UnknownProduct))
    async def add_bundle(
        self,
        admin: NamedDependency[Principal],
        data: JSONBody[NewBundle],
    ) -> Bundle:
        """Add a bundle of products and its first price."""
        price = self._chargeable(data.price)

        async def add(db: Connection) -> Bundle:
            bundle_id = await queries.add_bundle(db, name=data.name, description=data.description)
            await queries.add_bundle_items(db, bundle_id=bundle_id, product_ids=data.product_ids)
            await queries.add_bundle_price(
                db, bundle_id=bundle_id, price=price, currency=self.settings.currency, starts_at=None
            )
            added = found(await queries.get_bundle(db, bundle_id=bundle_id))
            await record(db, admin, "bundle.add", bundle_id, before=None, after=added)
            return added

        return await self._change(add)

    @patch("/bundles/{bundle_id:int}", responses=documented(NotFound))
    async def change_bundle(
        self,
        admin: NamedDependency[Principal],
        bundle_id: PathId,
        data: JSONBody[BundlePatch],
    ) -> Bundle:
        """Change a bundle's name or description."""

        async def change(db: Connection) -> Bundle:
            before = found(await queries.lock_bundle(db, bundle_id=bundle_id))
            after = await queries.set_bundle(
                db, bundle_id=bundle_id, name=given(data.name), description=given(data.description)
            )
            await record(db, admin, "bundle.change", bundle_id, before=before, after=after)
            return found(await queries.get_bundle(db, bundle_id=bundle_id))

        return await self._change(change)

    @post("/bundles/{bundle_id:int}/prices", responses=documented(NotFound))
    async def add_bundle_price(
        self,
        admin: NamedDependency[Principal],
        bundle_id: PathId,
        data: JSONBody[NewPrice],
    ) -> PriceVersion:
        """Set a bundle's next price, from now or from a later time on."""
        price = self._chargeable(data.price)

        async def add(db: Connection) -> PriceVersion:
            found(await queries.lock_bundle(db, bundle_id=bundle_id))
            before = await queries.list_bundle_prices(
                db, bundle_id=bundle_id, before_version=_AFTER_EVERY_VERSION, limit=1
            )
            after = await queries.add_bundle_price(
                db,
                bundle_id=bundle_id,
                price=price,
                currency=self.settings.currency,
                starts_at=data.starts_at,
            )
            await record(
                db, admin, "bundle.price", bundle_id, before=before[0] if before else None, after=after
            )
            return after

        return await self._change(add)

    @delete("/bundles/{bundle_id:int}/prices/{version:int}", responses=documented(NotFound, PriceStarted))
    async def withdraw_bundle_price(
        self, admin: NamedDependency[Principal], bundle_id: PathId, version: PathId
    ) -> None:
        """Take back a bundle's price that has not started; no other price gets its version."""

        async def withdraw(db: Connection) -> None:
            found(await queries.lock_bundle(db, bundle_id=bundle_id))
            before = found(await queries.get_bundle_price(db, bundle_id=bundle_id, version=version))
            if await queries.withdraw_bundle_price(db, bundle_id=bundle_id, version=version) is None:
                raise PriceStarted
            await record(db, admin, "bundle.price.withdraw", bundle_id, before=before, after=None)

        await self._change(withdraw)
