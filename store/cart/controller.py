"""One's own cart."""

from collections import Counter
from decimal import Decimal

from litestar import delete, get, patch, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from store.accounts.access import need_session
from store.accounts.models import Bearer, Principal
from store.cart import queries
from store.cart.models import Cart, CartItem, CartItemPatch, Item, NewCartItems
from store.config import Settings
from store.db import Pool, Queryable
from store.paths import PathId
from store.problems import Fault, Invalid, NotFound, Problem, documented
from store.room import Room


class QuantityTooLarge(Problem, status=422, title="At most 99 of an item", constraint="cart_quantity_check"):
    """What is in the cart already and what is added come to more than a row may hold."""


class ItemInCheckout(Problem, status=409, title="A payment of this item is running"):
    """The row is the checkout's until its payment succeeds or fails."""


class CartController(Room):
    """View, add, change, remove."""

    path = "/cart"
    tags = ["cart"]

    pool: Pool
    settings: Settings

    @get("/")
    async def get_cart(self, bearer: NamedDependency[Bearer]) -> Cart:
        """Your cart, the newest row first."""
        items = await queries.list_items(
            self.pool, account_id=bearer.account_id, session_id=bearer.session_id
        )
        if not items:
            await need_session(self.pool, bearer)
        return _cart(items, self.settings.currency)

    @post("/items", responses=documented(QuantityTooLarge))
    async def add_items(self, bearer: NamedDependency[Bearer], data: JSONBody[NewCartItems]) -> Cart:
        """Add products and bundles, all or none; what is there already adds up."""
        wanted: Counter[Item] = Counter()
        for item in data.items:
            wanted[Item(item.product_id, item.bundle_id)] += item.quantity
        product_ids = [item.product_id for item in wanted]
        bundle_ids = [item.bundle_id for item in wanted]
        items = await queries.add_items(
            self.pool,
            account_id=bearer.account_id,
            session_id=bearer.session_id,
            product_ids=product_ids,
            bundle_ids=bundle_ids,
            quantities=[*wanted.values()],
        )
        if not items:
            await need_session(self.pool, bearer)
            there = await queries.list_for_sale(self.pool, product_ids=product_ids, bundle_ids=bundle_ids)
            raise Invalid(errors=_not_for_sale(data, there))
        return _cart(items, self.settings.currency)

    @patch("/items/{item_id:int}", responses=documented(NotFound, ItemInCheckout))
    async def set_quantity(
        self,
        me: NamedDependency[Principal],
        item_id: PathId,
        data: JSONBody[CartItemPatch],
    ) -> Cart:
        """Change how many there are of an item."""
        changed = await queries.set_quantity(
            self.pool, account_id=me.account_id, item_id=item_id, quantity=data.quantity
        )
        if changed is None:
            await _explain_untouched(self.pool, me.account_id, item_id)
        items = await queries.list_items(self.pool, account_id=me.account_id, session_id=None)
        return _cart(items, self.settings.currency)

    @delete("/items/{item_id:int}", responses=documented(NotFound, ItemInCheckout))
    async def remove_item(self, me: NamedDependency[Principal], item_id: PathId) -> None:
        """Remove an item."""
        if await queries.remove_item(self.pool, account_id=me.account_id, item_id=item_id) is None:
            await _explain_untouched(self.pool, me.account_id, item_id)

    @delete("/")
    async def remove_items(self, me: NamedDependency[Principal]) -> None:
        """Empty the cart; what is being paid stays."""
        await queries.remove_items(self.pool, account_id=me.account_id)


def _cart(items: list[CartItem], currency: str) -> Cart:
    """The cart with its total, which the rows of a running checkout are not part of."""
    total = sum((item.line_total for item in items if item.group_id is None), Decimal("0.00"))
    return Cart(items, total, items[0].currency if items else currency)


def _not_for_sale(data: NewCartItems, there: list[Item]) -> list[Fault]:
    return [
        Fault(detail="This is not for sale.", pointer=f"/items/{at}")
        for at, item in enumerate(data.items)
        if Item(item.product_id, item.bundle_id) not in there
    ]


async def _explain_untouched(db: Queryable, account_id: int, item_id: int) -> None:
    """Why a row was not changed: it is in checkout, or not there (any more)."""
    if await queries.get_item_group(db, account_id=account_id, item_id=item_id) is not None:
        raise ItemInCheckout
    raise NotFound
