"""The Event object."""

from store.mockpay.models import Event
from store.mockpay.objects import Rendered


def render_event(event: Event, pending_webhooks: int) -> Rendered:
    return {
        "id": event.id,
        "object": "event",
        "account": None,
        "api_version": event.api_version,
        "context": None,
        "created": event.created,
        "data": event.data,
        "livemode": False,
        "pending_webhooks": pending_webhooks,
        "request": {"id": event.request_id, "idempotency_key": event.idempotency_key},
        "type": event.type,
    }
