"""`/v1/events`."""

from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import idempotency, statements
from store.mockpay.calls import ApiCall
from store.mockpay.deliveries import count_pending
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.forms import Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.models import Change, Event, Resend
from store.mockpay.objects.events import render_event


class ListEvents(CreatedListParams, frozen=True, kw_only=True):
    type: str | None = None
    types: list[str] | None = None
    delivery_success: bool | None = None


class RetryParams(Params, frozen=True, kw_only=True):
    """What `stripe events resend` sends; without an endpoint it says that the event is for itself."""

    webhook_endpoint: str | None = None
    account: str | None = None
    for_stripecli: bool = False


class Events(Controller):
    path = "/v1/events"

    @get()
    async def list_events(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListEvents)
        if params.type is not None and params.types is not None:
            raise StripeError(400, "You may only specify one of these parameters: type, types.")
        types = params.types or ([params.type] if params.type else None)
        rows = await statements.list_events(
            call.pool,
            **page_of(params),
            **span_of(params),
            types=[like(type_) for type_ in types] if types else None,
            delivered=params.delivery_success,
        )
        return await answer_list(
            call, params, rows, lambda found: render_event(found.row, found.pending_webhooks)
        )

    @get("/{event_id:str}")
    async def get_event(self, call: ApiCall, event_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)
        found = await statements.get_event(call.pool, id=event_id)
        if found is None:
            raise missing("event", event_id, "id")
        return call.answer(render_event(found.row, found.pending_webhooks))

    @post("/{event_id:str}/retry", status_code=200)
    async def retry_event(self, call: ApiCall, event_id: FromPath[str]) -> Response[bytes]:
        """Send an event again, to one endpoint or to all that listen, whatever became of it before."""
        params = call.read(RetryParams)

        async def work(db: Queryable) -> Reply:
            found = await statements.get_event(db, id=event_id)
            if found is None:
                raise missing("event", event_id, "id")
            endpoints = await who_hears(db, found.row, params.webhook_endpoint)
            pending = await count_pending(db, event=event_id, others_than=endpoints) + len(endpoints)
            change = Change(resends=[Resend(event_id, endpoint) for endpoint in endpoints])
            return Reply(render_event(found.row, pending), change, expand=params.expand)

        return await idempotency.change(call, work)


async def who_hears(db: Queryable, event: Event, endpoint: str | None) -> list[str]:
    """The endpoint that is named, else all that listen; locked, so that none is deleted meanwhile."""
    if endpoint is None:
        return await statements.list_listeners(db, type=event.type)
    found = await statements.lock_webhook_endpoint(db, id=endpoint)
    if found is None:
        raise missing("webhook endpoint", endpoint, "webhook_endpoint", status=400)
    if found.row.status != "enabled":
        raise invalid(f"The webhook endpoint {endpoint} is disabled.", "webhook_endpoint")
    return [endpoint]


def like(type_: str) -> str:
    """A type or a group such as `charge.*` as a pattern of SQL's like."""
    return type_.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%")
