"""The acts of admins, as they are told."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from store.fields import Id, Time

Act = Literal[
    "account.promote",
    "account.demote",
    "product.add",
    "product.change",
    "product.price",
    "product.price.withdraw",
    "bundle.add",
    "bundle.change",
    "bundle.price",
    "bundle.price.withdraw",
    "unmatched.resolve",
    "reconciliation.start",
    "refund.add",
]
Via = Literal["api", "command line"]
Snapshot = Annotated[
    dict[str, Any],
    Meta(examples=[{"id": 42, "name": "Moss & Lantern", "description": "", "category": "games"}]),
]


class AuditEntry(Struct):
    """An act of an admin: `row_id` is of the table that `what` begins with.

    `account_id` is null for the command line. `before` is null for what was not there.
    """

    id: Id
    account_id: Id | None
    via: Annotated[Via, Meta(examples=["api"])]
    what: Annotated[Act, Meta(examples=["product.change"])]
    row_id: Id
    before: Snapshot | None
    after: Snapshot | None
    created_at: Time
