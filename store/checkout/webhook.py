"""The provider's events: let in by their signature, never believed in what they say."""

from typing import Annotated, Any

import msgspec
from litestar import Request, post
from litestar.params import HeaderParameter
from litestar.status_codes import HTTP_200_OK
from msgspec import Meta, Struct

from store.checkout import queries
from store.checkout.refresh import refresh_dispute, refresh_payment, refresh_refund
from store.checkout.rules import CANCELED, FAILED, UNSETTLED
from store.config import Settings
from store.db import Pool
from store.limits import UNLIMITED
from store.nesting import NestedTooDeep, check_depth
from store.payments.client import Provider
from store.payments.outcomes import read_mark
from store.payments.reported import Identifier
from store.payments.signature import is_genuine
from store.problems import Problem, documented
from store.room import Room


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
    """Ask the provider about what the event names.

    What it says only spares a question: where it is about others' payments, or one that is settled.
    """
    kind, _, _ = event.type.rpartition(".")
    if kind == "payment_intent":
        if await _may_move(pool, event.data.object):
            await refresh_payment(pool, provider, settings, _id(event))
    elif kind in ("refund", "charge.refund"):
        await refresh_refund(pool, provider, settings, _id(event))
    elif kind == "charge.dispute":
        await refresh_dispute(pool, provider, settings, _id(event))


def _id(event: Event) -> str:
    try:
        return msgspec.convert(event.data.object.get("id"), Identifier)
    except msgspec.ValidationError:
        raise SignatureInvalid("Signed, but about nothing that has an id.") from None


async def _may_move(pool: Pool, intent: dict[str, Any]) -> bool:
    """Whether a payment names a checkout of this store's, which it has not paid already."""
    mark = read_mark(intent.get("metadata"))
    if mark is None:
        return False
    checkout = await queries.find_checkout(pool, account_id=mark.account_id, group_id=mark.group_id)
    if checkout is None:
        return False
    return checkout.status in (*UNSETTLED, FAILED, CANCELED) or checkout.provider_id != intent.get("id")
