"""`/v1/refunds`."""

from typing import Literal

from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import books, disputes, flows, idempotency, refunds, statements
from store.mockpay.calls import ApiCall
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, Charge
from store.mockpay.objects.refunds import render_refund


class NewRefund(Params, frozen=True, kw_only=True):
    charge: str | None = None
    payment_intent: str | None = None
    amount: int | None = None
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None = None
    metadata: Metadata = None
    refund_application_fee: bool = False
    reverse_transfer: bool = False


class RefundPatch(Params, frozen=True, kw_only=True):
    metadata: Metadata = None


class ListRefunds(CreatedListParams, frozen=True, kw_only=True):
    charge: str | None = None
    payment_intent: str | None = None


class Refunds(Controller):
    path = "/v1/refunds"

    @post()
    async def create_refund(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewRefund)
        if (params.charge is None) == (params.payment_intent is None):
            raise StripeError(
                400,
                "One of the following params should be provided for this request: payment_intent or charge.",
            )
        if params.amount is not None and params.amount < 1:
            raise invalid("Invalid positive integer", "amount", "parameter_invalid_integer")

        async def work(db: Queryable) -> Reply:
            made = await take_charge(db, params)
            change = Change()
            row = refunds.refund(
                books.author_of(call),
                change,
                made,
                params.amount,
                await disputes.disputes_of(db, made),
                reason=params.reason,
                metadata=merge({}, params.metadata),
            )
            return Reply(render_refund(row), change, expand=params.expand)

        return await idempotency.change(call, work)

    @get()
    async def list_refunds(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListRefunds)
        rows = await statements.list_refunds(
            call.pool,
            **page_of(params),
            **span_of(params),
            charge=params.charge,
            payment_intent=params.payment_intent,
        )
        return await answer_list(call, params, rows, lambda found: render_refund(found.row))

    @get("/{refund_id:str}")
    async def get_refund(self, call: ApiCall, refund_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await statements.get_refunds(call.pool, ids=[refund_id])
        if not found:
            raise missing("refund", refund_id, "id")
        rendered = render_refund(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)

    @post("/{refund_id:str}")
    async def update_refund(self, call: ApiCall, refund_id: FromPath[str]) -> Response[bytes]:
        params = call.read(RefundPatch)

        async def work(db: Queryable) -> Reply:
            row, _ = await refunds.take_refund(db, refund_id)
            change = Change(refunds=[row])
            before = render_refund(row)
            row.metadata = merge(row.metadata, params.metadata)
            rendered = render_refund(row)
            if rendered != before:
                books.tell(books.author_of(call), change, "refund.updated", rendered, before)
            return Reply(render_refund(row), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{refund_id:str}/cancel")
    async def cancel_refund(self, call: ApiCall, refund_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)

        async def work(db: Queryable) -> Reply:
            row, made = await refunds.take_refund(db, refund_id)
            change = Change()
            refunds.cancel_refund(books.author_of(call), change, made, row)
            return Reply(render_refund(row), change, expand=params.expand)

        return await idempotency.change(call, work)


async def take_charge(db: Queryable, params: NewRefund) -> Charge:
    """The charge to refund, its intent locked: two refunds of one charge go one after the other."""
    if params.payment_intent is not None:
        payment = await flows.take_payment(db, params.payment_intent, param="payment_intent")
        if payment.charge is None or payment.charge.status != "succeeded":
            raise StripeError(
                400,
                f"This PaymentIntent ({payment.intent.id}) does not have a successful charge to refund.",
                code="payment_intent_unexpected_state",
                param="payment_intent",
                stored=True,
            )
        return payment.charge
    return await refunds.take_charge(db, params.charge or "", "charge")
