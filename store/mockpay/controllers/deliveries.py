"""`/_mockpay/deliveries`: the log of what was sent where, and what came of each try."""

from typing import Literal

import msgspec
from litestar import Response, get

from store.mockpay import deliveries
from store.mockpay.calls import ApiCall
from store.mockpay.deliveries import Delivery
from store.mockpay.forms import Params
from store.mockpay.lists import LAST, limit_of
from store.mockpay.objects import Rendered


class ListDeliveries(Params, frozen=True, kw_only=True):
    event: str | None = None
    webhook_endpoint: str | None = None
    status: Literal["pending", "delivered", "failed"] | None = None
    limit: int | None = None
    starting_after: str | None = None


@get("/_mockpay/deliveries")
async def list_deliveries(call: ApiCall) -> Response[bytes]:
    """Deliveries with their tries, those of the newest event first."""
    params = call.read(ListDeliveries)
    limit = limit_of(params.limit)
    event, _, endpoint = (params.starting_after or LAST).partition(":")
    rows = await deliveries.list_deliveries(
        call.pool,
        event_below=event,
        webhook_endpoint_below=endpoint,
        event=params.event,
        webhook_endpoint=params.webhook_endpoint,
        status=params.status,
        count=limit + 1,
    )
    page = [render_delivery(row) for row in rows[:limit]]
    return call.answer({"object": "list", "data": page, "has_more": len(rows) > limit, "url": call.path})


def render_delivery(row: Delivery) -> Rendered:
    """With an id of its two parts, for paging, and when the next try is due, if there is to be one."""
    return {
        "id": f"{row.event}:{row.webhook_endpoint}",
        "object": "mockpay.delivery",
        "event": row.event,
        "type": row.type,
        "webhook_endpoint": row.webhook_endpoint,
        "url": row.url,
        "status": row.status,
        "next_attempt_at": row.due_at if row.status == "pending" else None,
        "attempts": msgspec.to_builtins(row.attempts),
    }
