"""What the provider says of payments, refunds and disputes, in the store's words."""

import logging
from decimal import Decimal
from typing import Any, Literal

import stripe
from msgspec import Struct

from store.payments.money import major_units

log = logging.getLogger("store.payments")


class PaymentOutcome(Struct, frozen=True):
    """What the provider says of a payment; `fee` is what it keeps of one that succeeded, in major units."""

    status: Literal["pending", "requires_action", "succeeded", "failed", "canceled"]
    provider_id: str | None = None
    method_brand: str | None = None
    method_last4: str | None = None
    next_action_url: str | None = None
    failure_code: str | None = None
    decline_code: str | None = None
    failure_message: str | None = None
    fee: Decimal = Decimal(0)


class RefundOutcome(Struct, frozen=True):
    """What the provider says of a refund."""

    status: Literal["pending", "succeeded", "failed", "canceled"]
    provider_id: str | None = None
    failure_code: str | None = None


class DisputeOutcome(Struct, frozen=True):
    """What the provider says of a dispute, of which payment; money in major units."""

    provider_id: str
    payment_id: str
    status: str
    reason: str
    amount: Decimal
    currency: str
    withdrawn: Decimal
    reinstated: Decimal
    fee: Decimal
    metadata: dict[str, str]


def payment_outcome(intent: dict[str, Any]) -> PaymentOutcome:
    """A PaymentIntent, in the store's words (https://docs.stripe.com/payments/paymentintents/lifecycle)."""
    card = _card(intent)
    common = {
        "provider_id": intent["id"],
        "method_brand": card.get("brand"),
        "method_last4": card.get("last4"),
    }
    match intent["status"]:
        case "succeeded":
            return PaymentOutcome("succeeded", **common, fee=_fee(intent))
        case "requires_action":
            return PaymentOutcome("requires_action", **common, next_action_url=_next_action_url(intent))
        case "canceled":
            return PaymentOutcome("canceled", **common)
        case "requires_payment_method" if error := intent.get("last_payment_error"):
            return PaymentOutcome(
                "failed",
                **common,
                failure_code=error.get("code"),
                decline_code=error.get("decline_code"),
                failure_message=error.get("message"),
            )
        case _:
            return PaymentOutcome("pending", **common)


def refund_outcome(refund: dict[str, Any]) -> RefundOutcome:
    """A Refund, in the store's words."""
    status = refund["status"]
    return RefundOutcome(
        status if status in ("succeeded", "failed", "canceled") else "pending",
        provider_id=refund["id"],
        failure_code=refund.get("failure_reason"),
    )


def declined_outcome(error: stripe.CardError) -> PaymentOutcome:
    answer: Any = error.json_body or {}
    body = answer.get("error") or {}
    intent = body.get("payment_intent") or {}
    card = (body.get("payment_method") or {}).get("card") or {}
    return PaymentOutcome(
        "failed",
        provider_id=intent.get("id"),
        method_brand=card.get("brand"),
        method_last4=card.get("last4"),
        failure_code=body.get("code"),
        decline_code=body.get("decline_code"),
        failure_message=body.get("message"),
    )


def _card(intent: dict[str, Any]) -> Any:
    charge = intent.get("latest_charge")
    if not charge or isinstance(charge, str):
        return {}
    return (charge.get("payment_method_details") or {}).get("card") or {}


def _fee(intent: dict[str, Any]) -> Decimal:
    """Nothing where it is not told, or told in the account's currency and not in the payment's."""
    charge = intent.get("latest_charge") or {}
    booked = charge.get("balance_transaction") if isinstance(charge, dict) else None
    if not isinstance(booked, dict) or booked["currency"] != intent["currency"]:
        log.warning("the fee of payment %s is unknown: the ledger has none", intent["id"])
        return Decimal(0)
    return major_units(booked["fee"], booked["currency"].upper())


def _next_action_url(intent: dict[str, Any]) -> str | None:
    redirect = (intent.get("next_action") or {}).get("redirect_to_url") or {}
    url: str | None = redirect.get("url")
    return url


def dispute_outcome(dispute: dict[str, Any]) -> DisputeOutcome:
    """A Dispute whose payment is expanded (https://docs.stripe.com/api/disputes/object)."""
    currency = dispute["currency"].upper()
    moved = dispute["balance_transactions"]
    intent = dispute["payment_intent"] or {}

    def total(amounts: list[int]) -> Decimal:
        return major_units(sum(amounts), currency)

    return DisputeOutcome(
        provider_id=dispute["id"],
        payment_id=intent.get("id", ""),
        status=dispute["status"],
        reason=dispute["reason"],
        amount=major_units(dispute["amount"], currency),
        currency=currency,
        withdrawn=total([-each["amount"] for each in moved if each["amount"] < 0]),
        reinstated=total([each["amount"] for each in moved if each["amount"] > 0]),
        fee=total([each["fee"] for each in moved]),
        metadata=intent.get("metadata", {}),
    )
