"""`/v1/charges`."""

from litestar import Controller, Response, get
from litestar.params import FromPath

from store.mockpay import statements
from store.mockpay.calls import ApiCall
from store.mockpay.errors import missing
from store.mockpay.expand import expand
from store.mockpay.forms import Params
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.objects import render_charge


class ListCharges(CreatedListParams, frozen=True, kw_only=True):
    customer: str | None = None
    payment_intent: str | None = None


class Charges(Controller):
    path = "/v1/charges"

    @get()
    async def list_charges(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListCharges)
        rows = await statements.list_charges(
            call.pool,
            **page_of(params),
            **span_of(params),
            customer=params.customer,
            payment_intent=params.payment_intent,
        )
        return await answer_list(call, params, rows, lambda found: render_charge(found.row))

    @get("/{charge_id:str}")
    async def get_charge(self, call: ApiCall, charge_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await statements.get_charges(call.pool, ids=[charge_id])
        if not found:
            raise missing("charge", charge_id, "id")
        rendered = render_charge(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)
