"""The rows of mockpay, field for field as its tables have them, and the change that one request makes."""

from datetime import datetime
from typing import Any

import msgspec

from store.mockpay.rules import DisputeHappening


class Customer(msgspec.Struct, kw_only=True):
    id: str
    created: int
    email: str | None = None
    name: str | None = None
    phone: str | None = None
    description: str | None = None
    default_payment_method: str | None = None
    metadata: dict[str, str]
    deleted: bool = False
    kept: dict[str, Any]


class PaymentMethod(msgspec.Struct, kw_only=True):
    id: str
    created: int
    type: str = "card"
    test_card: str
    brand: str | None
    last4: str
    exp_month: int | None
    exp_year: int | None
    fingerprint: str
    funding: str | None
    country: str
    us_bank_account: dict[str, str] | None = None
    customer: str | None = None
    billing_details: dict[str, Any]
    metadata: dict[str, str]
    allow_redisplay: str = "unspecified"
    detached: bool = False


class PaymentIntent(msgspec.Struct, kw_only=True):
    id: str
    created: int
    amount: int
    amount_capturable: int = 0
    amount_received: int = 0
    currency: str
    status: str = "requires_payment_method"
    capture_method: str
    confirmation_method: str
    client_secret: str
    payment_method: str | None = None
    customer: str | None = None
    description: str | None = None
    receipt_email: str | None = None
    metadata: dict[str, str]
    return_url: str | None = None
    next_action: dict[str, Any] | None = None
    last_payment_error: dict[str, Any] | None = None
    latest_charge: str | None = None
    canceled_at: int | None = None
    cancellation_reason: str | None = None
    settles_as: str | None = None
    settles_at: datetime | None = None
    kept: dict[str, Any]


class Charge(msgspec.Struct, kw_only=True):
    id: str
    created: int
    payment_intent: str
    amount: int
    amount_captured: int = 0
    amount_refunded: int = 0
    currency: str
    status: str
    captured: bool = False
    customer: str | None = None
    description: str | None = None
    receipt_email: str | None = None
    metadata: dict[str, str]
    payment_method: str
    payment_method_details: dict[str, Any]
    billing_details: dict[str, Any]
    outcome: dict[str, Any]
    failure_code: str | None = None
    failure_message: str | None = None
    balance_transaction: str | None = None
    books_at: datetime | None = None
    test_card: str
    disputed: bool = False
    kept: dict[str, Any]


class Refund(msgspec.Struct, kw_only=True):
    id: str
    created: int
    charge: str
    payment_intent: str
    amount: int
    currency: str
    status: str
    reason: str | None = None
    metadata: dict[str, str]
    balance_transaction: str | None = None
    failure_balance_transaction: str | None = None
    failure_reason: str | None = None
    pending_reason: str | None = None
    settles_as: str | None = None
    settles_at: datetime | None = None


class BalanceTransaction(msgspec.Struct, kw_only=True):
    id: str
    created: int
    available_on: int
    type: str
    reporting_category: str
    amount: int
    fee: int
    net: int
    currency: str
    source: str
    description: str | None = None


class Dispute(msgspec.Struct, kw_only=True):
    """Its balance transactions are rows of their own: read with it, and not written by it."""

    id: str
    created: int
    charge: str
    payment_intent: str
    amount: int
    currency: str
    status: str
    reason: str
    network_reason_code: str
    metadata: dict[str, str]
    payment_method_details: dict[str, Any]
    evidence: dict[str, Any]
    due_by: int
    past_due: bool = False
    submission_count: int = 0
    intended_submission_method: str | None = None
    settles_as: DisputeHappening | None = None
    settles_at: datetime | None = None
    balance_transactions: list[BalanceTransaction]


class Event(msgspec.Struct, kw_only=True):
    id: str
    created: int
    type: str
    data: dict[str, Any]
    request_id: str | None
    idempotency_key: str | None
    api_version: str
    fault: str | None = None


class OldSecret(msgspec.Struct):
    """A secret that still signs beside the present one, until a time of mockpay's."""

    secret: str
    expires_at: float


class WebhookEndpoint(msgspec.Struct, kw_only=True):
    id: str
    created: int
    url: str
    secret: str
    old_secrets: list[OldSecret] = []
    enabled_events: list[str]
    status: str = "enabled"
    description: str | None = None
    metadata: dict[str, str]
    api_version: str | None = None


class TestClock(msgspec.Struct, kw_only=True):
    id: str
    created: int
    name: str | None
    frozen_time: int
    deletes_after: int
    advanced_at: datetime


class CheckoutItem(msgspec.Struct, kw_only=True):
    """A line of a session, with the price and the product that Stripe makes of its `price_data`."""

    id: str
    created: int
    price: str
    product: str
    name: str
    unit_amount: str
    quantity: int
    amount: int
    tax_behavior: str
    adjustable_quantity: dict[str, Any] | None = None
    metadata: dict[str, str]
    product_data: dict[str, Any]


class CheckoutSession(msgspec.Struct, kw_only=True):
    id: str
    created: int
    status: str = "open"
    payment_status: str = "unpaid"
    currency: str
    amount: int
    customer: str | None = None
    customer_email: str | None = None
    customer_details: dict[str, Any] | None = None
    payment_intent: str | None = None
    metadata: dict[str, str]
    success_url: str
    cancel_url: str | None = None
    url: str
    expires_at: int
    line_items: list[CheckoutItem]
    payment_intent_data: dict[str, Any]
    kept: dict[str, Any]


class Payment(msgspec.Struct):
    """An intent with the latest of its charges and its payment method."""

    intent: PaymentIntent
    charge: Charge | None = None
    payment_method: PaymentMethod | None = None


class Resend(msgspec.Struct):
    """An event to be sent to an endpoint once more, whatever became of it before."""

    event: str
    webhook_endpoint: str


class Change(msgspec.Struct):
    """The rows that a request writes, each as it will be."""

    customers: list[Customer] = []
    payment_methods: list[PaymentMethod] = []
    payment_intents: list[PaymentIntent] = []
    charges: list[Charge] = []
    refunds: list[Refund] = []
    disputes: list[Dispute] = []
    balance_transactions: list[BalanceTransaction] = []
    events: list[Event] = []
    webhook_endpoints: list[WebhookEndpoint] = []
    test_clocks: list[TestClock] = []
    checkout_sessions: list[CheckoutSession] = []
    resends: list[Resend] = []


class Answer(msgspec.Struct):
    """What was answered first to an idempotency key."""

    endpoint: str
    fingerprint: str
    request_id: str
    status: int
    body: str


class Due(msgspec.Struct):
    """A delivery that this worker has claimed for its `attempts`th try.

    `tried_before` of them were in past rounds; `age` is the event's, or the round's when it was sent again,
    in seconds of mockpay's time.
    """

    webhook_endpoint: str
    enabled: bool
    url: str
    secret: str
    old_secrets: list[OldSecret]
    attempts: int
    tried_before: int
    age: int
    event: Event
    pending_webhooks: int


class CurrencyBalance(msgspec.Struct):
    currency: str
    available: int
    pending: int


class CustomerRow(msgspec.Struct):
    row: Customer


class PaymentIntentRow(msgspec.Struct):
    row: PaymentIntent


class ChargeRow(msgspec.Struct):
    row: Charge


class RefundRow(msgspec.Struct):
    row: Refund


class DisputeRow(msgspec.Struct):
    row: Dispute


class PaymentMethodRow(msgspec.Struct):
    row: PaymentMethod


class BalanceTransactionRow(msgspec.Struct):
    row: BalanceTransaction


class WebhookEndpointRow(msgspec.Struct):
    row: WebhookEndpoint


class TestClockRow(msgspec.Struct):
    row: TestClock


class CheckoutSessionRow(msgspec.Struct):
    row: CheckoutSession


class CheckoutItemRow(msgspec.Struct):
    row: CheckoutItem


class EventRow(msgspec.Struct):
    row: Event
    pending_webhooks: int
