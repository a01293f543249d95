"""The bodies of the cart."""

from decimal import Decimal
from typing import Annotated

from msgspec import Meta, Struct

from store.fields import Currency, Group, Id, Money, Name, Quantity, Time, Version


class CartItem(Struct):
    """A row of the cart: the price that was seen, today's, and the line's total at today's.

    `group_id` is set while a checkout of the row is being paid.
    """

    id: Id
    is_bundle: bool
    product_id: Id | None
    product_version: Version | None
    bundle_id: Id | None
    bundle_version: Version | None
    name: Name
    quantity: Quantity
    price_snapshot: Money
    current_price: Money
    line_total: Money
    currency: Currency
    group_id: Group | None
    created_at: Time
    updated_at: Time


class Cart(Struct):
    """The whole cart; `total` is that of the rows no checkout is being paid for, at today's prices."""

    items: list[CartItem]
    total: Money
    currency: Currency


class NewCartItem(Struct, forbid_unknown_fields=True):
    """A product or a bundle, and how many."""

    product_id: Id | None = None
    bundle_id: Annotated[Id | None, Meta(examples=[None])] = None
    quantity: Quantity = 1

    def __post_init__(self) -> None:
        if (self.product_id is None) == (self.bundle_id is None):
            raise ValueError("name either a product_id or a bundle_id")


class NewCartItems(Struct, forbid_unknown_fields=True):
    """Items to add, all or none."""

    items: Annotated[list[NewCartItem], Meta(min_length=1, max_length=100)]


class CartItemPatch(Struct, forbid_unknown_fields=True):
    """How many there are to be."""

    quantity: Quantity


class Item(Struct, frozen=True):
    """A product or a bundle."""

    product_id: int | None
    bundle_id: int | None


class LockedItem(Struct):
    """A row locked for checkout, beside the price that is in force."""

    id: int
    name: str
    quantity: int
    price_snapshot: Decimal
    current_version: int
    current_price: Decimal
    currency: str
