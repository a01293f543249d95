"""`/v1/payment_methods`."""

from typing import Literal

from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import idempotency, statements
from store.mockpay.calls import ApiCall
from store.mockpay.cards import BillingDetails, CardParams, payment_method_of_card
from store.mockpay.errors import invalid, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import ListParams, answer_list, page_of
from store.mockpay.models import Change
from store.mockpay.objects import render_payment_method


class NewPaymentMethod(Params, frozen=True, kw_only=True):
    type: Literal["card"]
    card: CardParams | None = None
    billing_details: BillingDetails | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] = "unspecified"
    metadata: Metadata = None


class ListPaymentMethods(ListParams, frozen=True, kw_only=True):
    type: Literal["card"] | None = None
    customer: str | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None


class PaymentMethods(Controller):
    path = "/v1/payment_methods"

    @post()
    async def create_payment_method(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewPaymentMethod)
        if params.card is None:
            raise invalid("Missing required param: card.", "card", "parameter_missing")
        method = payment_method_of_card(call, params.card, "card")
        method.billing_details = params.billing_details.kept() if params.billing_details else {}
        method.metadata = params.metadata or {}
        method.allow_redisplay = params.allow_redisplay

        async def work(_: Queryable) -> Reply:
            change = Change(payment_methods=[method])
            return Reply(render_payment_method(method), change, expand=params.expand)

        return await idempotency.create(call, work)

    @get()
    async def list_payment_methods(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListPaymentMethods)
        rows = await statements.list_payment_methods(
            call.pool,
            **page_of(params),
            customer=params.customer,
            allow_redisplay=params.allow_redisplay,
        )
        return await answer_list(call, params, rows, lambda found: render_payment_method(found.row))

    @get("/{method_id:str}")
    async def get_payment_method(self, call: ApiCall, method_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await statements.get_payment_methods(call.pool, ids=[method_id])
        if not found:
            raise missing("PaymentMethod", method_id, "payment_method")
        rendered = render_payment_method(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)
