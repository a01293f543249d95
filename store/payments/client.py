"""Calls the payment provider with the official Stripe SDK; a base URL and a key say which provider it is."""

import logging
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import stripe
from msgspec import Struct
from stripe.params import PaymentIntentCreateParams

from store.payments.money import major_units, minor_units
from store.payments.outcomes import (
    DisputeOutcome,
    PaymentOutcome,
    RefundOutcome,
    declined_outcome,
    dispute_outcome,
    payment_outcome,
    refund_outcome,
)

log = logging.getLogger("store.payments")

# What a payment is read with: the card that paid, and what the provider took for it.
_EXPAND = ["latest_charge.balance_transaction"]


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
    return_url: str | None
    provider_id: str | None
    is_forgotten: bool


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
            return declined_outcome(error)
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

    async def find_payment(self, group_id: UUID) -> PaymentOutcome | None:
        """How the payment of a checkout stands whose key the provider may have forgotten; failed if none."""
        try:
            found = await self._client.v1.payment_intents.search_async(
                {
                    "query": f'metadata["group_id"]:"{group_id}"',
                    "expand": [f"data.{path}" for path in _EXPAND],
                }
            )
        except stripe.StripeError as error:
            log.warning("the payment of checkout %s cannot be found: %s", group_id, type(error).__name__)
            return None
        if not found.data:
            return PaymentOutcome("failed", failure_code="not_asked", failure_message="It was never tried.")
        return payment_outcome(found.data[0].to_dict())

    async def cancel(
        self, provider_id: str, reason: Literal["abandoned", "requested_by_customer"] = "abandoned"
    ) -> PaymentOutcome | None:
        """Give up a payment that its buyer has not completed; or, too late for that, how it stands now."""
        try:
            intent = await self._client.v1.payment_intents.cancel_async(
                provider_id, {"cancellation_reason": reason, "expand": _EXPAND}
            )
        except stripe.InvalidRequestError:
            return await self.read_payment(provider_id)
        except stripe.StripeError as error:
            log.warning("payment %s cannot be canceled: %s", provider_id, type(error).__name__)
            return None
        return payment_outcome(intent.to_dict())

    async def refund(
        self,
        *,
        account_id: int,
        provider_id: str,
        amount: Decimal,
        currency: str,
        key: UUID,
        is_forgotten: bool,
    ) -> RefundOutcome | None:
        """Refund part of a payment, once for a key, whether or not the provider still knows it."""
        try:
            if is_forgotten and (known := await self._find_refund(provider_id, key)):
                return known
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

    async def _find_refund(self, payment_id: str, key: UUID) -> RefundOutcome | None:
        """The refund that was asked for with a key which the provider may have forgotten.

        Raises StripeError.
        """
        refunds = await self._client.v1.refunds.list_async({"payment_intent": payment_id, "limit": 100})
        async for refund in refunds.auto_paging_iter():
            if (found := refund.to_dict())["metadata"].get("refund_key") == str(key):
                return refund_outcome(found)
        return None

    async def read_dispute(self, provider_id: str) -> DisputeOutcome | None:
        """How a dispute stands now."""
        try:
            dispute = await self._client.v1.disputes.retrieve_async(
                provider_id, {"expand": ["payment_intent"]}
            )
        except stripe.StripeError as error:
            log.warning("dispute %s cannot be read: %s", provider_id, type(error).__name__)
            return None
        return dispute_outcome(dispute.to_dict())

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


def _amounts(funds: list[dict[str, Any]]) -> dict[str, Decimal]:
    return {fund["currency"].upper(): major_units(fund["amount"], fund["currency"].upper()) for fund in funds}
