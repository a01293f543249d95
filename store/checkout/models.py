"""The bodies of checkout, orders, purchases and refunds."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, Struct

from store.fields import (
    END,
    LARGEST_AMOUNT,
    Amount,
    Currency,
    Id,
    Money,
    Name,
    Quantity,
    Time,
    Version,
    check_money,
)
from store.payments.models import Dispute, Payment

AnyOrderStatus = Literal[
    "pending",
    "requires_action",
    "paid",
    "failed",
    "canceled",
    "partially_refunded",
    "refunded",
    "disputed",
    "charged_back",
]
OrderStatus = Annotated[AnyOrderStatus, Meta(examples=["paid"])]
PurchaseStatus = Annotated[
    Literal[
        "pending",
        "paid",
        "failed",
        "canceled",
        "partially_refunded",
        "refunded",
        "disputed",
        "charged_back",
    ],
    Meta(examples=["paid"]),
]

Refunded = Annotated[Decimal, Meta(examples=["0.00"])]
ItemIds = Annotated[list[Id], Meta(min_length=1, max_length=1000)]
Reason = Annotated[str, Meta(max_length=500, pattern=r"^[^\x00]*$", examples=["Bought twice"])]
ReturnUrl = Annotated[
    str,
    Meta(
        max_length=2048,
        pattern=r"^https?://[^\s\x00-\x1f]+" + END,
        description="Where the buyer goes after authenticating with the bank.",
        examples=["http://localhost:3000/thanks"],
    ),
]


class NewCheckout(Struct, forbid_unknown_fields=True):
    """Which rows of the cart to buy, and how.

    With `expected_total` the buyer agrees to that total, even where a price has changed since it was seen.
    """

    item_ids: Annotated[ItemIds | Literal["all"], Meta(examples=["all"])]
    # An id of the provider's, never a card's number: it is kept.
    payment_method: Annotated[
        str, Meta(pattern=r"^[a-z]{1,16}_[A-Za-z0-9_]{1,238}" + END, examples=["pm_card_visa"])
    ]
    expected_total: Annotated[Amount | None, Meta(examples=[None])] = None
    return_url: Annotated[ReturnUrl | None, Meta(examples=[None])] = None

    def __post_init__(self) -> None:
        if self.expected_total is not None:
            check_money(self.expected_total, Decimal("0.01"), LARGEST_AMOUNT)
        if isinstance(self.item_ids, list) and len(set(self.item_ids)) < len(self.item_ids):
            raise ValueError("item_ids names a row twice")


class NextAction(Struct):
    """What the buyer has to do for the payment to go on: open the URL."""

    url: Annotated[str, Meta(examples=["http://127.0.0.1:8001/3ds/pi_0001"])]


class Purchase(Struct):
    """One bought line, at the name and price version that it was bought at."""

    id: Id
    order_id: Id
    is_bundle: bool
    product_id: Id | None
    product_version: Version | None
    bundle_id: Annotated[Id | None, Meta(examples=[None])]
    bundle_version: Annotated[Version | None, Meta(examples=[None])]
    name: Name
    quantity: Quantity
    unit_price: Money
    amount: Money
    refunded: Refunded
    currency: Currency
    purchase_status: PurchaseStatus
    created_at: Time
    updated_at: Time


class Order(Struct):
    """A checkout as its buyer sees it."""

    id: Id
    status: OrderStatus
    total: Money
    currency: Currency
    purchases: list[Purchase]
    payment: Payment
    next_action: Annotated[NextAction | None, Meta(examples=[None])]
    dispute: Annotated[Dispute | None, Meta(examples=[None])]
    invoice_id: Id | None
    created_at: Time
    updated_at: Time


class AdminOrder(Order):
    """An order as an admin sees it: whose it is, beside what its buyer sees."""

    account_id: Id


class NewRefund(Struct, forbid_unknown_fields=True):
    """How much of a purchase to refund, all that is left of it when not said, and why."""

    amount: Annotated[Amount | None, Meta(examples=["5.00"])] = None
    reason: Reason | None = None

    def __post_init__(self) -> None:
        if self.amount is not None:
            check_money(self.amount, Decimal("0.01"), LARGEST_AMOUNT)


class UnderWay(Struct):
    """An order or a refund that the provider has not settled yet."""

    kind: Literal["order", "refund"]
    id: int


class KnownCheckout(Struct):
    """A checkout that the provider names, where it is, and its recorded payment."""

    account_id: int
    id: int
    status: str
    provider_id: str | None


class RefundableLine(Struct):
    """What can still be refunded of a line."""

    id: int
    remaining: Decimal


class SettledOrder(Struct):
    """An order that its payment has just moved."""

    payment_id: int
    group_id: UUID
    total: Decimal
    currency: str


class UnsettledCheckout(Struct):
    """A checkout that waits for the provider's word."""

    account_id: int
    id: int
    status: str
    provider_id: str | None
    is_abandoned: bool


class RefundedLine(Struct):
    """The line that a refund was reserved on."""

    order_id: int
    currency: str
    amount: Decimal
