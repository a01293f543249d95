"""Calls the payment provider with the official Stripe SDK; a base URL and a key say which provider it is."""

import logging
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import stripe
from msgspec import Struct
from stripe.params import PaymentIntentCreateParams

from store.payments.money import major_units, minor_units

log = logging.getLogger("store.payments")

# What a payment is read with: the card that paid, and what the provider took for it.
_EXPAND = ["latest_charge.balance_transaction"]


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


class Held(Struct, frozen=True):
    """What the provider holds in a currency, in major units: ready to be paid out, and not yet."""

    available: Decimal
    pending: Decimal


class Charge(Struct, frozen=True):
    """A payment to be asked for. The group id is the checkout's own, and names it to the provider."""

    account_id: int
    order_id: int
    group_id: UUID
    amount: Decimal
    currency: str
    payment_method: str
    return_url: str | None = None


class Provider:
    """The provider. None for an answer is unknown: it may have happened, so ask again with the same key."""

    def __init__(self, *, url: str, key: str, timeout_seconds: float) -> None:
        self._http = stripe.AIOHTTPClient(timeout=timeout_seconds)
        self._client = stripe.StripeClient(
            key, base_addresses={"api": url}, http_client=self._http, max_network_retries=1
        )

    async def pay(self, charge: Charge) -> PaymentOutcome | None:
        """Create and confirm the payment of a checkout, once however often it is asked for."""
        request: PaymentIntentCreateParams = {
            "amount": minor_units(charge.amount, charge.currency),
            "currency": charge.currency.lower(),
            "payment_method": charge.payment_method,
            "allowed_payment_method_types": ["card"],
            "capture_method": "automatic",
            "confirm": True,
            "description": f"Order {charge.order_id}",
            "metadata": {
                "account_id": str(charge.account_id),
                "order_id": str(charge.order_id),
                "group_id": str(charge.group_id),
            },
            "expand": _EXPAND,
        }
        if charge.return_url:
            request["return_url"] = charge.return_url
        try:
            intent = await self._client.v1.payment_intents.create_async(
                request, {"idempotency_key": f"checkout-{charge.group_id}"}
            )
        except stripe.CardError as error:
            return _declined(error)
        except stripe.InvalidRequestError as error:
            return PaymentOutcome(
                "failed", failure_code=error.code or "invalid_request", failure_message=error.user_message
            )
        except stripe.StripeError as error:
            log.warning("payment of order %s is unknown: %s", charge.order_id, type(error).__name__)
            return None
        return payment_outcome(intent.to_dict())

    async def read_payment(self, provider_id: str) -> PaymentOutcome | None:
        """How a payment stands now."""
        try:
            intent = await self._client.v1.payment_intents.retrieve_async(provider_id, {"expand": _EXPAND})
        except stripe.StripeError as error:
            log.warning("payment %s cannot be read: %s", provider_id, type(error).__name__)
            return None
        return payment_outcome(intent.to_dict())

    async def cancel(self, provider_id: str) -> PaymentOutcome | None:
        """Give up a payment that its buyer has not completed; or, too late for that, how it stands now."""
        try:
            intent = await self._client.v1.payment_intents.cancel_async(
                provider_id, {"cancellation_reason": "abandoned", "expand": _EXPAND}
            )
        except stripe.InvalidRequestError:
            return await self.read_payment(provider_id)
        except stripe.StripeError as error:
            log.warning("payment %s cannot be canceled: %s", provider_id, type(error).__name__)
            return None
        return payment_outcome(intent.to_dict())

    async def refund(
        self, *, account_id: int, provider_id: str, amount: Decimal, currency: str, key: UUID
    ) -> RefundOutcome | None:
        """Refund part of a payment, once for a key."""
        try:
            refund = await self._client.v1.refunds.create_async(
                {
                    "payment_intent": provider_id,
                    "amount": minor_units(amount, currency),
                    "reason": "requested_by_customer",
                    "metadata": {"account_id": str(account_id), "refund_key": str(key)},
                },
                {"idempotency_key": f"refund-{key}"},
            )
        except stripe.InvalidRequestError as error:
            return RefundOutcome("failed", failure_code=error.code or "invalid_request")
        except stripe.StripeError as error:
            log.warning("refund %s is unknown: %s", key, type(error).__name__)
            return None
        return refund_outcome(refund.to_dict())

    async def read_refund(self, provider_id: str) -> RefundOutcome | None:
        """How a refund stands now."""
        try:
            refund = await self._client.v1.refunds.retrieve_async(provider_id)
        except stripe.StripeError as error:
            log.warning("refund %s cannot be read: %s", provider_id, type(error).__name__)
            return None
        return refund_outcome(refund.to_dict())

    async def balance(self) -> dict[str, Held] | None:
        """What it holds by currency, of everybody's payments that it takes for this key."""
        try:
            balance = (await self._client.v1.balance.retrieve_async()).to_dict()
        except stripe.StripeError as error:
            log.warning("the balance cannot be read: %s", type(error).__name__)
            return None
        available, pending = _amounts(balance["available"]), _amounts(balance["pending"])
        return {
            currency: Held(available.get(currency, Decimal(0)), pending.get(currency, Decimal(0)))
            for currency in sorted({*available, *pending})
        }

    async def close(self) -> None:
        await self._http.close_async()  # type: ignore[no-untyped-call]


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
        case "requires_payment_method":
            error = intent.get("last_payment_error") or {}
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


def _declined(error: stripe.CardError) -> PaymentOutcome:
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


def _amounts(funds: list[dict[str, Any]]) -> dict[str, Decimal]:
    return {fund["currency"].upper(): major_units(fund["amount"], fund["currency"].upper()) for fund in funds}


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
