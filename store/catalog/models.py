"""The bodies of the catalog."""

from datetime import UTC, datetime
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from store.fields import Category, Currency, Description, Id, Money, Name, Price, Time, Version


class Product(Struct):
    """A product at today's price."""

    id: Id
    name: Name
    description: Description
    category: Category
    price: Money
    price_version: Version
    currency: Currency
    created_at: Time


class BundleItem(Struct):
    """A product in a bundle, and what it costs singly."""

    product_id: Id
    name: Name
    category: Category
    price: Money


class Bundle(Struct):
    """Products sold together, at today's price; `saving` is against buying them singly."""

    id: Id
    name: Name
    description: Description
    items: list[BundleItem]
    items_total: Money
    saving: Money
    price: Money
    price_version: Version
    currency: Currency
    created_at: Time


class PriceVersion(Struct):
    """A price as it was set: never edited, in force from `starts_at` until another starts.

    Of two that start at the same time the higher version is in force.
    """

    version: Version
    price: Money
    currency: Currency
    starts_at: Time
    created_at: Time
    in_force: Annotated[bool, Meta(examples=[True])]


class CategoryCount(Struct):
    """A category and how many products it has."""

    name: Category
    count: Annotated[int, Meta(examples=[12])]


class ProductRow(Struct):
    """Of a product, what an admin can change."""

    id: int
    name: str
    description: str
    category: str


class BundleRow(Struct):
    """Of a bundle, what an admin can change."""

    id: int
    name: str
    description: str


class NewPrice(Struct, forbid_unknown_fields=True):
    """A price to come into force now, or at `starts_at`."""

    price: Price
    starts_at: Annotated[datetime, Meta(tz=True, examples=["2099-01-01T00:00:00Z"])] | None = None

    def __post_init__(self) -> None:
        if self.starts_at is not None and self.starts_at < datetime.now(UTC):
            raise ValueError("starts_at is in the past: what was charged then stays as it was")


class NewProduct(Struct, forbid_unknown_fields=True):
    """A product and its first price, in force at once."""

    name: Name
    description: Description
    category: Category
    price: Price


class ProductPatch(Struct, forbid_unknown_fields=True):
    """What is to change; what is left out stays. A price is changed by a new version."""

    name: Name | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    category: Category | UnsetType = UNSET


class NewBundle(Struct, forbid_unknown_fields=True):
    """A bundle, what is in it, and its first price, in force at once."""

    name: Name
    description: Description
    product_ids: Annotated[list[Id], Meta(min_length=2, max_length=100, examples=[[1, 2, 3]])]
    price: Price

    def __post_init__(self) -> None:
        if len(set(self.product_ids)) < len(self.product_ids):
            raise ValueError("product_ids names a product twice")


class BundlePatch(Struct, forbid_unknown_fields=True):
    """What is to change; what is left out stays. A price is changed by a new version."""

    name: Name | UnsetType = UNSET
    description: Description | UnsetType = UNSET
