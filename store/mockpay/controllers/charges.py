"""`/v1/charges`."""

from typing import Literal

import msgspec
from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import books, idempotency, refunds, statements
from store.mockpay.calls import ApiCall
from store.mockpay.customers import find_customer
from store.mockpay.errors import StripeError, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Kept, Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, answer_list, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, Charge
from store.mockpay.objects.charges import render_charge


class ListCharges(CreatedListParams, frozen=True, kw_only=True):
    customer: str | None = None
    payment_intent: str | None = None


class FraudDetails(msgspec.Struct, frozen=True, kw_only=True):
    user_report: Literal["", "fraudulent", "safe"]


class ChargePatch(Params, frozen=True, kw_only=True):
    customer: str | None = None
    description: str | None = None
    fraud_details: FraudDetails | None = None
    metadata: Metadata = None
    receipt_email: str | None = None
    shipping: Kept = None
    transfer_group: str | None = None


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

    @post("/{charge_id:str}")
    async def update_charge(self, call: ApiCall, charge_id: FromPath[str]) -> Response[bytes]:
        params = call.read(ChargePatch)

        async def work(db: Queryable) -> Reply:
            charge = await refunds.take_charge(db, charge_id)
            change = Change(charges=[charge])
            before = render_charge(charge)
            await patch_charge(db, charge, params)
            rendered = render_charge(charge)
            if rendered != before:
                books.tell(books.author_of(call), change, "charge.updated", rendered, before)
            return Reply(render_charge(charge), change, expand=params.expand)

        return await idempotency.change(call, work)


async def patch_charge(db: Queryable, charge: Charge, params: ChargePatch) -> None:
    """Apply what was given; an empty string clears, and a customer once told stays."""
    if params.customer:
        if charge.customer not in (None, params.customer):
            raise StripeError(
                400,
                f"You cannot change the customer of charge {charge.id}: it already has one.",
                param="customer",
                stored=True,
            )
        charge.customer = (await find_customer(db, params.customer)).id
    if params.description is not None:
        charge.description = params.description or None
    if params.receipt_email is not None:
        charge.receipt_email = params.receipt_email or None
    if params.fraud_details is not None:
        report = params.fraud_details.user_report
        charge.kept = {**charge.kept, "fraud_details": {"user_report": report} if report else None}
    for name in ("shipping", "transfer_group"):
        if (given := getattr(params, name)) is not None:
            charge.kept = {**charge.kept, name: given or None}
    charge.metadata = merge(charge.metadata, params.metadata)
