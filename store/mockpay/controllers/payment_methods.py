"""`/v1/payment_methods`."""

from typing import Literal

from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import customers, idempotency, statements
from store.mockpay.books import author_of, tell
from store.mockpay.calls import ApiCall
from store.mockpay.cards import BillingDetails, CardPatch, MethodDescription, describe_method, renew
from store.mockpay.customers import attach, detach, find_customer, take_customer, take_method
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import ListParams, answer_list, page_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change
from store.mockpay.objects.payment_methods import render_payment_method


class NewPaymentMethod(MethodDescription, frozen=True, kw_only=True):
    expand: list[str] | None = None


class PaymentMethodPatch(Params, frozen=True, kw_only=True):
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None
    billing_details: BillingDetails | None = None
    card: CardPatch | None = None
    metadata: Metadata = None


class AttachParams(Params, frozen=True, kw_only=True):
    customer: str


class ListPaymentMethods(ListParams, frozen=True, kw_only=True):
    type: Literal["card", "us_bank_account"] | None = None
    customer: str | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None


class PaymentMethods(Controller):
    path = "/v1/payment_methods"

    @post()
    async def create_payment_method(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewPaymentMethod)
        method = describe_method(call, params)

        async def work(_: Queryable) -> Reply:
            change = Change(payment_methods=[method])
            return Reply(render_payment_method(method), change, expand=params.expand)

        return await idempotency.create(call, work)

    @get()
    async def list_payment_methods(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListPaymentMethods)
        given = {**page_of(params), "allow_redisplay": params.allow_redisplay, "type": params.type}
        if params.customer is None:
            rows = await statements.list_payment_methods(call.pool, **given)
        else:
            await find_customer(call.pool, params.customer)
            rows = await customers.list_payment_methods_of(call.pool, **given, customer=params.customer)
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

    @post("/{method_id:str}")
    async def update_payment_method(self, call: ApiCall, method_id: FromPath[str]) -> Response[bytes]:
        params = call.read(PaymentMethodPatch)

        async def work(db: Queryable) -> Reply:
            method = await take_method(db, call, method_id)
            if method.customer is None:
                raise StripeError(
                    400,
                    "You must save this PaymentMethod to a customer before you can update it.",
                    stored=True,
                )
            if params.card and method.type != "card":
                raise invalid("This PaymentMethod is not a card.", "card")
            change = Change(payment_methods=[method])
            before = render_payment_method(method)
            if params.card:
                renew(method, params.card)
            if params.billing_details:
                method.billing_details = params.billing_details.over(method.billing_details)
            method.allow_redisplay = params.allow_redisplay or method.allow_redisplay
            method.metadata = merge(method.metadata, params.metadata)
            rendered = render_payment_method(method)
            if rendered != before:
                tell(author_of(call), change, "payment_method.updated", rendered, before)
            return Reply(render_payment_method(method), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{method_id:str}/attach")
    async def attach_payment_method(self, call: ApiCall, method_id: FromPath[str]) -> Response[bytes]:
        params = call.read(AttachParams)

        async def work(db: Queryable) -> Reply:
            customer = await take_customer(db, params.customer, "customer", status=400)
            method = await take_method(db, call, method_id)
            change = Change()
            attach(author_of(call), change, method, customer)
            return Reply(render_payment_method(method), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{method_id:str}/detach")
    async def detach_payment_method(self, call: ApiCall, method_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)

        async def work(db: Queryable) -> Reply:
            found = await statements.get_payment_methods(db, ids=[method_id])
            if not found:
                raise missing("PaymentMethod", method_id, "payment_method")
            owner = found[0].row.customer
            customer = await customers.lock_customer(db, id=owner) if owner else None
            method = await take_method(db, call, method_id)
            if customer is None or method.customer != owner:
                raise StripeError(
                    400,
                    "The payment method you provided is not attached to a customer so detachment is "
                    "impossible.",
                    stored=True,
                )
            change = Change()
            if customer.row.default_payment_method == method.id:
                customer.row.default_payment_method = None
                change.customers.append(customer.row)
            detach(author_of(call), change, method)
            return Reply(render_payment_method(method), change, expand=params.expand)

        return await idempotency.change(call, work)
