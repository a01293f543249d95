"""Calls the payment provider with the official Stripe SDK; a base URL and a key say which provider it is."""

import logging
from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial
from typing import Any, Literal, TypeVar
from uuid import UUID

import msgspec
import stripe
from msgspec import Struct
from stripe.params import PaymentIntentCreateParams

from store.payments.http_client import HttpClient
from store.payments.money import major_units, minor_units
from store.payments.outcomes import (
    GONE,
    DisputeOutcome,
    PaymentOutcome,
    RefundOutcome,
    declined_outcome,
    dispute_outcome,
    payment_outcome,
    refund_outcome,
)

T = TypeVar("T")

log = logging.getLogger("store.payments")

# What a payment is read with: the card that paid, and what the provider took for it.
_EXPAND = ["latest_charge.balance_transaction"]

_TOO_LATE = PaymentOutcome("pending")


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


class ObjectMissing(Exception):
    """The provider has no object of this id."""


class Provider:
    """The provider. None for an answer is unknown: it may have happened, so ask again with the same key."""

    def __init__(self, *, url: str, key: str, timeout_seconds: float) -> None:
        self._http = HttpClient(timeout=timeout_seconds)
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

        def refused(error: stripe.StripeError) -> PaymentOutcome:
            if isinstance(error, stripe.CardError):
                return declined_outcome(error.json_body)
            return PaymentOutcome(
                "failed", failure_code=error.code or "invalid_request", failure_message=error.user_message
            )

        return await self._answer(
            f"payment of order {charge.order_id}",
            self._client.v1.payment_intents.create_async(
                request, {"idempotency_key": f"checkout-{charge.group_id}"}
            ),
            payment_outcome,
            refused,
        )

    async def read_payment(self, provider_id: str) -> PaymentOutcome | None:
        """How a payment stands now; failed where the provider has none of this id."""
        return await self._answer(
            f"payment {provider_id}",
            self._client.v1.payment_intents.retrieve_async(provider_id, {"expand": _EXPAND}),
            partial(payment_outcome, asked_id=provider_id),
            _gone(
                PaymentOutcome(
                    "failed",
                    provider_id=provider_id,
                    failure_code=GONE,
                    failure_message="The provider does not know this payment.",
                    asked_id=provider_id,
                )
            ),
        )

    async def find_payments(self, group_id: UUID) -> list[PaymentOutcome] | None:
        """The payments that name a checkout whose key the provider may have forgotten, the oldest first."""
        return await self._answer(
            f"search for the payment of checkout {group_id}",
            self._client.v1.payment_intents.search_async(
                {
                    "query": f'metadata["group_id"]:"{group_id}"',
                    "expand": [f"data.{path}" for path in _EXPAND],
                }
            ),
            lambda found: [payment_outcome(intent) for intent in reversed(found["data"])],
        )

    async def cancel(
        self, provider_id: str, reason: Literal["abandoned", "requested_by_customer"] = "abandoned"
    ) -> PaymentOutcome | None:
        """Give up a payment that its buyer has not completed; or, too late for that, how it stands now."""
        canceled = await self._answer(
            f"cancellation of payment {provider_id}",
            self._client.v1.payment_intents.cancel_async(
                provider_id, {"cancellation_reason": reason, "expand": _EXPAND}
            ),
            partial(payment_outcome, asked_id=provider_id),
            lambda _: _TOO_LATE,
        )
        return await self.read_payment(provider_id) if canceled is _TOO_LATE else canceled

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
        if is_forgotten:
            known = await self.list_refunds(provider_id)
            if known is None:
                return None
            if found := next((refund for refund in known if refund.refund_key == str(key)), None):
                return found
        return await self._answer(
            f"refund {key}",
            self._client.v1.refunds.create_async(
                {
                    "payment_intent": provider_id,
                    "amount": minor_units(amount, currency),
                    "reason": "requested_by_customer",
                    "metadata": {"account_id": str(account_id), "refund_key": str(key)},
                },
                {"idempotency_key": f"refund-{key}"},
            ),
            refund_outcome,
            _refused_refund,
        )

    async def return_payment(self, provider_id: str, unmatched_id: int, attempt: int) -> RefundOutcome | None:
        """Refund what is left of a payment that is no order's, once for an attempt."""
        return await self._answer(
            f"return of payment {provider_id}",
            self._client.v1.refunds.create_async(
                {"payment_intent": provider_id, "metadata": {"unmatched_id": str(unmatched_id)}},
                {"idempotency_key": f"return-{provider_id}-{attempt}"},
            ),
            refund_outcome,
            _refused_refund,
        )

    async def read_refund(self, provider_id: str) -> RefundOutcome | None:
        """How a refund stands now; failed where the provider has none of this id."""
        return await self._answer(
            f"refund {provider_id}",
            self._client.v1.refunds.retrieve_async(provider_id, {"expand": ["payment_intent"]}),
            partial(refund_outcome, asked_id=provider_id),
            _gone(RefundOutcome("failed", provider_id=provider_id, failure_code=GONE)),
        )

    async def list_refunds(self, payment_id: str) -> list[RefundOutcome] | None:
        """All refunds of a payment, whoever asked for them."""

        async def read_all() -> list[dict[str, Any]]:
            first = await self._client.v1.refunds.list_async(
                {"payment_intent": payment_id, "limit": 100, "expand": ["data.payment_intent"]}
            )
            return [refund.to_dict() async for refund in first.auto_paging_iter()]

        return await self._answer(
            f"refunds of payment {payment_id}",
            read_all(),
            lambda refunds: [refund_outcome(refund) for refund in refunds],
            lambda _: [],
        )

    async def read_dispute(self, provider_id: str) -> DisputeOutcome | None:
        """How a dispute stands now. Raises ObjectMissing where the provider has none of this id."""

        def refused(error: stripe.StripeError) -> DisputeOutcome:
            if _is_missing(error):
                raise ObjectMissing from error
            raise error

        return await self._answer(
            f"dispute {provider_id}",
            self._client.v1.disputes.retrieve_async(provider_id, {"expand": ["payment_intent"]}),
            partial(dispute_outcome, asked_id=provider_id),
            refused,
        )

    async def _answer(
        self,
        what: str,
        call: Awaitable[Any],
        read: Callable[[Any], T],
        refused: Callable[[stripe.StripeError], T] | None = None,
    ) -> T | None:
        """What the provider answers; None, unknown, where it does not, or not in a way that can be read.

        `refused` makes an outcome of an error that is an answer (a declined card, a request that the provider
        does not do), or raises it again.
        """
        try:
            try:
                answer = await call
            except (stripe.CardError, stripe.InvalidRequestError) as error:
                if refused is None:
                    raise
                return refused(error)
            return read(answer.to_dict() if isinstance(answer, stripe.StripeObject) else answer)
        except stripe.StripeError as error:
            log.warning("%s is unknown: %s", what, type(error).__name__)
        except (msgspec.ValidationError, AttributeError, LookupError, TypeError, ValueError) as error:
            log.error("%s cannot be read: %s", what, error)
        return None

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


def _gone(outcome: T) -> Callable[[stripe.StripeError], T]:
    """The outcome, where the provider says that it has no such object; any other error is raised again."""

    def refused(error: stripe.StripeError) -> T:
        if _is_missing(error):
            return outcome
        raise error

    return refused


def _is_missing(error: stripe.StripeError) -> bool:
    return error.http_status == 404 and error.code == GONE


def _refused_refund(error: stripe.StripeError) -> RefundOutcome:
    return RefundOutcome("failed", failure_code=error.code or "invalid_request")
