"""The bodies of transactions, and the rows behind them."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, Struct

from store.fields import Currency, Id, Money, Time

TransactionStatus = Annotated[
    Literal["pending", "requires_action", "succeeded", "failed", "canceled"], Meta(examples=["succeeded"])
]


class Transaction(Struct):
    """A payment or a refund: what was asked of the provider, and what came of it."""

    id: Id
    kind: Annotated[Literal["payment", "refund"], Meta(examples=["payment"])]
    status: TransactionStatus
    amount: Money
    currency: Currency
    order_id: Id
    purchase_id: Annotated[Id | None, Meta(examples=[None])]
    payment_method: Annotated[str, Meta(examples=["pm_card_visa"])]
    method_brand: Annotated[str | None, Meta(examples=["visa"])]
    method_last4: Annotated[str | None, Meta(examples=["4242"])]
    provider_id: Annotated[str | None, Meta(examples=["pi_0001"])]
    reason: Annotated[str | None, Meta(examples=[None])]
    failure_code: Annotated[str | None, Meta(examples=[None])]
    decline_code: Annotated[str | None, Meta(examples=[None])]
    failure_message: Annotated[str | None, Meta(examples=[None])]
    created_at: Time
    updated_at: Time
    settled_at: Time | None


class Payment(Struct):
    """An order's payment."""

    id: Id
    status: TransactionStatus
    amount: Money
    captured: Money
    refunded: Annotated[Decimal, Meta(examples=["0.00"])]
    currency: Currency
    payment_method: Annotated[str, Meta(examples=["pm_card_visa"])]
    method_brand: Annotated[str | None, Meta(examples=["visa"])]
    method_last4: Annotated[str | None, Meta(examples=["4242"])]
    provider_id: Annotated[str | None, Meta(examples=["pi_0001"])]
    failure_code: Annotated[str | None, Meta(examples=[None])]
    decline_code: Annotated[str | None, Meta(examples=[None])]
    failure_message: Annotated[str | None, Meta(examples=[None])]
    settled_at: Time | None


class Dispute(Struct):
    """What the cardholder's bank disputes of a payment; its status is the provider's."""

    id: Id
    status: Annotated[
        Literal[
            "warning_needs_response",
            "warning_under_review",
            "warning_closed",
            "needs_response",
            "under_review",
            "won",
            "lost",
        ],
        Meta(examples=["needs_response"]),
    ]
    reason: Annotated[str, Meta(examples=["fraudulent"])]
    amount: Money
    fee: Annotated[Decimal, Meta(examples=["15.00"])]
    currency: Currency
    provider_id: Annotated[str, Meta(examples=["dp_0001"])]
    created_at: Time
    updated_at: Time


class Refund(Struct):
    """Money given back for a bought line, or, of a payment that came too late, for no line."""

    id: Id
    order_id: Id
    purchase_id: Id | None
    status: Annotated[Literal["pending", "succeeded", "failed", "canceled"], Meta(examples=["succeeded"])]
    amount: Money
    currency: Currency
    reason: Annotated[str | None, Meta(examples=["Bought twice"])]
    provider_id: Annotated[str | None, Meta(examples=["re_0001"])]
    failure_code: Annotated[str | None, Meta(examples=[None])]
    created_at: Time
    updated_at: Time
    settled_at: Time | None


class OpenRefund(Struct):
    """A refund as the provider is to be asked for it."""

    id: int
    order_id: int
    provider_key: UUID
    provider_id: str | None
    payment_provider_id: str
    amount: Decimal
    currency: str
    is_forgotten: bool


class RefundSubject(Struct):
    """Whose refund, and which."""

    account_id: int
    id: int


class LatePayment(Struct):
    """A payment that succeeded after its order was over."""

    id: int
    amount: Decimal
    currency: str


class PaymentRecord(Struct):
    """What is recorded of an order's payment."""

    id: int
    order_status: str
    group_id: UUID
    status: str
    provider_id: str | None
    amount: Decimal
    currency: str
    refundable: Decimal


class PaymentOwner(Struct):
    """Whose order a payment is of."""

    account_id: int
    order_id: int


class RefundPart(Struct):
    """What one line, or none, has of a refund of the provider's."""

    id: int
    provider_id: str | None
    amount: Decimal
    currency: str
    payment_provider_id: str | None
