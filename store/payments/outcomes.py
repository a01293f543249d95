"""What the provider says of payments, refunds and disputes, in the store's words; money in major units."""

import logging
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from store.fields import BIGINT
from store.payments import reported
from store.payments.money import major_units

log = logging.getLogger("store.payments")

GONE = "resource_missing"


class Mark(Struct, frozen=True):
    """What the store wrote in a payment's metadata: whose it is, and for which checkout."""

    account_id: Annotated[int, Meta(ge=1, le=BIGINT)]
    group_id: UUID


class PaymentOutcome(Struct, frozen=True):
    """What the provider says of a payment.

    `received` is in `currency`. The fee is unknown without `fee_currency`. `asked_id` is set where the
    payment was asked for by its id, and not by the checkout's idempotency key.
    """

    status: Literal["pending", "requires_action", "succeeded", "failed", "canceled"]
    provider_id: str | None = None
    received: Decimal = Decimal(0)
    currency: str | None = None
    fee: Decimal = Decimal(0)
    fee_currency: str | None = None
    method_brand: str | None = None
    method_last4: str | None = None
    next_action_url: str | None = None
    failure_code: str | None = None
    decline_code: str | None = None
    failure_message: str | None = None
    mark: Mark | None = None
    asked_id: str | None = None


class RefundOutcome(Struct, frozen=True):
    """What the provider says of a refund, and of which payment it is."""

    status: Literal["pending", "succeeded", "failed", "canceled"]
    provider_id: str | None = None
    amount: Decimal = Decimal(0)
    currency: str | None = None
    payment_id: str | None = None
    refund_key: str | None = None
    failure_code: str | None = None
    mark: Mark | None = None


class DisputeOutcome(Struct, frozen=True):
    """What the provider says of a dispute, and of which payment it is.

    `withdrawn`, `reinstated` and `fee` are in `moved_currency`, which is None where its balance transactions
    are in more than one currency.
    """

    provider_id: str
    payment_id: str | None
    status: str
    reason: str
    amount: Decimal
    currency: str
    withdrawn: Decimal
    reinstated: Decimal
    fee: Decimal
    moved_currency: str | None
    mark: Mark | None


def payment_outcome(intent: dict[str, Any], asked_id: str | None = None) -> PaymentOutcome:
    """A PaymentIntent (https://docs.stripe.com/payments/paymentintents/lifecycle).

    Raises ValidationError where it cannot be read, or is another one than was asked for.
    """
    return _payment(msgspec.convert(intent, reported.PaymentIntent), asked_id)


def _payment(intent: reported.PaymentIntent, asked_id: str | None) -> PaymentOutcome:
    if asked_id not in (None, intent.id):
        raise msgspec.ValidationError(f"the answer is about {intent.id}")
    charge = intent.latest_charge if isinstance(intent.latest_charge, reported.Charge) else reported.Charge()
    if charge.payment_intent not in (None, intent.id):
        raise msgspec.ValidationError(f"the charge of {intent.id} is of {charge.payment_intent}")
    card = _card(charge.payment_method_details)
    error = intent.last_payment_error
    fee, fee_currency = _fee(intent, charge)
    common: dict[str, Any] = {
        "provider_id": intent.id,
        "received": _major(intent.amount_received, intent.currency),
        "currency": intent.currency.upper(),
        "fee": fee,
        "fee_currency": fee_currency,
        "method_brand": card.brand,
        "method_last4": card.last4,
        "mark": read_mark(intent.metadata),
        "asked_id": asked_id,
    }
    match intent.status:
        case "succeeded":
            return PaymentOutcome("succeeded", **common)
        case "requires_action":
            redirect = (intent.next_action or reported.NextAction()).redirect_to_url
            return PaymentOutcome(
                "requires_action", **common, next_action_url=redirect.url if redirect else None
            )
        case "canceled":
            return PaymentOutcome("canceled", **common)
        case "requires_payment_method" if error:
            return PaymentOutcome(
                "failed",
                **common,
                failure_code=error.code,
                decline_code=error.decline_code,
                failure_message=error.message,
            )
        case _:
            return PaymentOutcome("pending", **common)


def declined_outcome(body: Any) -> PaymentOutcome:
    """A card that was declined. Raises ValidationError where the error cannot be read."""
    error = msgspec.convert((body or {}).get("error") or {}, reported.Declined)
    intent = error.payment_intent
    card = _card(error.payment_method)
    return PaymentOutcome(
        "failed",
        provider_id=intent.id if intent else None,
        mark=read_mark(intent.metadata) if intent else None,
        method_brand=card.brand,
        method_last4=card.last4,
        failure_code=error.code,
        decline_code=error.decline_code,
        failure_message=error.message,
    )


def refund_outcome(refund: dict[str, Any], asked_id: str | None = None) -> RefundOutcome:
    """A Refund. Raises ValidationError where it cannot be read, or is another one than was asked for."""
    row = msgspec.convert(refund, reported.Refund)
    if asked_id not in (None, row.id):
        raise msgspec.ValidationError(f"the answer is about {row.id}")
    payment = row.payment_intent
    return RefundOutcome(
        row.status if row.status in ("succeeded", "failed", "canceled") else "pending",  # type: ignore[arg-type]
        provider_id=row.id,
        amount=_major(row.amount, row.currency),
        currency=row.currency.upper(),
        payment_id=_id(payment),
        refund_key=(row.metadata or {}).get("refund_key"),
        failure_code=row.failure_reason,
        mark=_mark_of(payment),
    )


def dispute_outcome(dispute: dict[str, Any], asked_id: str) -> DisputeOutcome:
    """A Dispute whose payment is expanded (https://docs.stripe.com/api/disputes/object).

    Raises ValidationError where it cannot be read, or is another one than was asked for.
    """
    row = msgspec.convert(dispute, reported.Dispute)
    if row.id != asked_id:
        raise msgspec.ValidationError(f"the answer is about {row.id}")
    moved = row.balance_transactions
    currencies = {each.currency.upper() for each in moved} or {row.currency.upper()}

    def total(amounts: list[int]) -> Decimal:
        return _major(sum(amounts), min(currencies))

    return DisputeOutcome(
        provider_id=row.id,
        payment_id=_id(row.payment_intent),
        status=row.status,
        reason=row.reason,
        amount=_major(row.amount, row.currency),
        currency=row.currency.upper(),
        withdrawn=total([-each.amount for each in moved if each.amount < 0]),
        reinstated=total([each.amount for each in moved if each.amount > 0]),
        fee=total([each.fee for each in moved]),
        moved_currency=min(currencies) if len(currencies) == 1 else None,
        mark=_mark_of(row.payment_intent),
    )


def _fee(intent: reported.PaymentIntent, charge: reported.Charge) -> tuple[Decimal, str | None]:
    booked = charge.balance_transaction
    if isinstance(booked, reported.BalanceTransaction):
        return _major(booked.fee, booked.currency), booked.currency.upper()
    if intent.status == "succeeded":
        log.warning("the fee of payment %s is not told: the ledger has none", intent.id)
    return Decimal(0), None


def _major(minor: int, currency: str) -> Decimal:
    return major_units(minor, currency.upper())


def _card(details: reported.MethodDetails | None) -> reported.Card:
    return (details and details.card) or reported.Card()


def _id(payment: reported.PaymentReference | str | None) -> str | None:
    return payment.id if isinstance(payment, reported.PaymentReference) else payment


def _mark_of(payment: reported.PaymentReference | str | None) -> Mark | None:
    return read_mark(payment.metadata) if isinstance(payment, reported.PaymentReference) else None


def read_mark(metadata: object) -> Mark | None:
    """The store's mark in an object's metadata; None in what others made."""
    try:
        return msgspec.convert(metadata, Mark, strict=False)
    except msgspec.ValidationError:
        return None
