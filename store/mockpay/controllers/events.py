"""`/v1/events`."""

from litestar import Controller, Response, get
from litestar.params import FromPath

from store.mockpay import statements
from store.mockpay.calls import ApiCall
from store.mockpay.errors import StripeError, missing
from store.mockpay.forms import Params
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.objects.events import render_event


class ListEvents(CreatedListParams, frozen=True, kw_only=True):
    type: str | None = None
    types: list[str] | None = None
    delivery_success: bool | None = None


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


def like(type_: str) -> str:
    """A type or a group such as `charge.*` as a pattern of SQL's like."""
    return type_.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%")
