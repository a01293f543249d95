"""The provider's news, signed: believed by its signature, taken in once, settled as a reply would be."""

import logging
from functools import partial
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, post
from litestar.params import HeaderParameter
from litestar.status_codes import HTTP_200_OK
from msgspec import Meta, Struct

from store.checkout import queries
from store.checkout.disputes import settle_dispute
from store.checkout.flows import settle
from store.checkout.models import KnownCheckout
from store.checkout.refunds import settle_refund
from store.checkout.rules import CANCELED, DISPUTE_EDGES, FAILED, UNSETTLED
from store.config import Settings
from store.db import Pool
from store.fields import BIGINT
from store.limits import UNLIMITED
from store.nesting import NestedTooDeep, check_depth
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.outcomes import refund_outcome
from store.payments.signature import is_genuine
from store.problems import Problem, Unavailable, documented
from store.room import Room
from store.steps import Step, reach

log = logging.getLogger("store.webhook")


class SignatureInvalid(Problem, status=400, title="The Stripe-Signature does not sign this body"):
    """Forged, tampered with, or older than five minutes."""


class Received(Struct):
    """The provider need not send it again."""

    received: Annotated[bool, Meta(examples=[True])] = True


class EventData(Struct):
    """What the event is about, as it was then."""

    object: dict[str, Any]


class Event(Struct):
    """What is read of an event (https://docs.stripe.com/api/events/object)."""

    id: str
    type: str
    data: EventData


class RefundNews(Struct):
    """What is read of a refund (https://docs.stripe.com/api/refunds/object)."""

    id: str
    status: str
    failure_reason: str | None = None


class Metadata(Struct):
    """What the store told the provider of a payment or a refund, to know it again."""

    account_id: Annotated[int, Meta(ge=1, le=BIGINT)]
    group_id: UUID | None = None
    refund_key: UUID | None = None


class WebhookController(Room):
    """For the payment provider alone."""

    tags = ["webhooks"]

    pool: Pool
    provider: Provider
    settings: Settings

    # The provider sends what it has, and what is not signed costs a hash.
    @post(
        "/webhooks/mockpay",
        status_code=HTTP_200_OK,
        responses=documented(SignatureInvalid),
        opt={UNLIMITED: True},
    )
    async def receive(
        self,
        request: Request[Any, Any, Any],
        signature: Annotated[str, HeaderParameter(name="Stripe-Signature", max_length=4096)] = "",
    ) -> Received:
        """Take in an event of the payment provider's."""
        payload = await request.body()
        if not is_genuine(payload, signature, self.settings.webhook_secret):
            raise SignatureInvalid
        try:
            check_depth(payload)
            event = msgspec.json.decode(payload, type=Event)
        except (msgspec.DecodeError, UnicodeDecodeError, NestedTooDeep):
            raise SignatureInvalid("Signed, but not an event.") from None
        await take_in(self.pool, self.provider, self.settings, event)
        return Received()


async def take_in(pool: Pool, provider: Provider, settings: Settings, event: Event) -> None:
    """Settle what the event tells of; events of others' payments are let pass."""
    if event.type.startswith("charge.dispute."):
        await _dispute_news(pool, provider, settings, event)
        return
    metadata = _metadata(event.data.object.get("metadata"))
    if metadata is None:
        return
    if event.type.startswith("payment_intent.") and metadata.group_id is not None:
        checkout = await queries.find_checkout(
            pool, account_id=metadata.account_id, group_id=metadata.group_id
        )
        if checkout is not None:
            intent_id = str(event.data.object.get("id"))
            await _payment_news(pool, provider, settings, metadata.account_id, checkout, intent_id)
    elif event.type.startswith("refund.") and metadata.refund_key is not None:
        await _refund_news(pool, settings, metadata.account_id, metadata.refund_key, event)


def _metadata(given: object) -> Metadata | None:
    try:
        return msgspec.convert(given, Metadata, strict=False)
    except msgspec.ValidationError:
        return None


async def _payment_news(
    pool: Pool,
    provider: Provider,
    settings: Settings,
    account_id: int,
    checkout: KnownCheckout,
    intent_id: str,
) -> None:
    if checkout.status not in (*UNSETTLED, FAILED, CANCELED):
        return
    reach(Step.WEBHOOK_PAYMENT_READ)
    # Events come late and in any order: they say that there is news, the provider says what it is.
    outcome = await provider.read_payment(intent_id)
    if outcome is None:
        raise Unavailable("The provider cannot be asked now; send the event again.")
    reach(Step.WEBHOOK_PAYMENT_ASKED)
    await pool.transact(
        partial(settle, settings=settings, account_id=account_id, order_id=checkout.id, outcome=outcome)
    )
    reach(Step.WEBHOOK_PAYMENT_SETTLED)


async def _dispute_news(pool: Pool, provider: Provider, settings: Settings, event: Event) -> None:
    outcome = await provider.read_dispute(str(event.data.object.get("id")))
    if outcome is None:
        raise Unavailable("The provider cannot be asked now; send the event again.")
    metadata = _metadata(outcome.metadata)
    if metadata is None or metadata.group_id is None or outcome.status not in DISPUTE_EDGES:
        return
    account_id = metadata.account_id
    checkout = await queries.find_checkout(pool, account_id=account_id, group_id=metadata.group_id)
    if checkout is None:
        return
    # It may be the first that is heard of the payment.
    await _payment_news(pool, provider, settings, account_id, checkout, outcome.payment_id)
    reach(Step.WEBHOOK_DISPUTE_READ)
    await pool.transact(partial(settle_dispute, account_id=account_id, order_id=checkout.id, outcome=outcome))
    reach(Step.WEBHOOK_DISPUTE_SETTLED)


async def _refund_news(
    pool: Pool, settings: Settings, account_id: int, refund_key: UUID, event: Event
) -> None:
    try:
        news = msgspec.convert(event.data.object, RefundNews)
    except msgspec.ValidationError:
        raise SignatureInvalid("Signed, but not a refund.") from None
    subject = await payments.find_refund_by_key(pool, account_id=account_id, provider_key=refund_key)
    if subject is not None:
        reach(Step.WEBHOOK_REFUND_READ)
        await pool.transact(
            partial(
                settle_refund,
                settings=settings,
                account_id=subject.account_id,
                refund_id=subject.id,
                outcome=refund_outcome(msgspec.to_builtins(news)),
            )
        )
        reach(Step.WEBHOOK_REFUND_SETTLED)
