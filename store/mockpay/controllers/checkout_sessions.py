"""`/v1/checkout/sessions`."""

from typing import Any, Literal

import msgspec
from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import checkout_sessions, idempotency
from store.mockpay.amounts import read_currency
from store.mockpay.books import author_of
from store.mockpay.calls import ApiCall
from store.mockpay.checkout_new import currency_of, read_session
from store.mockpay.checkout_params import NewCheckoutSession
from store.mockpay.customers import find_customer
from store.mockpay.errors import invalid, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Kept, Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, ListParams, answer_list, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, CheckoutItem
from store.mockpay.objects.checkout_sessions import render_checkout_session, render_line_item


class CheckoutSessionPatch(Params, frozen=True, kw_only=True):
    collected_information: Kept = None
    line_items: Kept = None
    metadata: Metadata = None
    payment_intent_data: Kept = None
    shipping_options: Kept = None


class CustomerDetails(msgspec.Struct, frozen=True, kw_only=True):
    email: str


class ListCheckoutSessions(CreatedListParams, frozen=True, kw_only=True):
    customer: str | None = None
    customer_account: str | None = None
    customer_details: CustomerDetails | None = None
    payment_intent: str | None = None
    payment_link: str | None = None
    status: Literal["complete", "expired", "open"] | None = None
    subscription: str | None = None


class CheckoutSessions(Controller):
    path = "/v1/checkout/sessions"

    @post()
    async def create_checkout_session(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewCheckoutSession)
        currency = read_currency(currency_of(params))

        async def work(db: Queryable) -> Reply:
            customer = await find_customer(db, params.customer) if params.customer else None
            session = read_session(call, params, currency, customer)
            change = Change(checkout_sessions=[session])
            return Reply(render_checkout_session(session), change, expand=params.expand)

        return await idempotency.create(call, work)

    @get()
    async def list_checkout_sessions(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListCheckoutSessions)
        page, span = page_of(params), span_of(params)
        filters: dict[str, Any] = {
            "customer": params.customer,
            "email": params.customer_details.email if params.customer_details else None,
            "status": params.status,
        }
        if params.customer_account or params.payment_link or params.subscription:
            rows = []  # mockpay has none of these, so no session is of one
        elif params.payment_intent:
            rows = await checkout_sessions.list_checkout_sessions_of(
                call.pool,
                payment_intent=params.payment_intent,
                below=page["below"],
                above=page["above"],
                **span,
                **filters,
            )
        else:
            rows = await checkout_sessions.list_checkout_sessions(call.pool, **page, **span, **filters)
        return await answer_list(call, params, rows, lambda found: render_checkout_session(found.row))

    @get("/{session_id:str}")
    async def get_checkout_session(self, call: ApiCall, session_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await checkout_sessions.get_checkout_sessions(call.pool, ids=[session_id])
        if not found:
            raise missing("checkout.session", session_id, "session")
        rendered = render_checkout_session(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)

    @post("/{session_id:str}")
    async def update_checkout_session(self, call: ApiCall, session_id: FromPath[str]) -> Response[bytes]:
        params = call.read(CheckoutSessionPatch)
        for name in ("collected_information", "line_items", "payment_intent_data", "shipping_options"):
            if getattr(params, name):
                raise invalid(
                    f"{name} can be updated on embedded Checkout Sessions alone, and mockpay has only the "
                    "hosted page.",
                    name,
                )

        async def work(db: Queryable) -> Reply:
            session, _ = await checkout_sessions.take_session(db, session_id)
            session.metadata = merge(session.metadata, params.metadata)
            change = Change(checkout_sessions=[session])
            return Reply(render_checkout_session(session), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{session_id:str}/expire")
    async def expire_checkout_session(self, call: ApiCall, session_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)

        async def work(db: Queryable) -> Reply:
            session, payment = await checkout_sessions.take_session(db, session_id)
            change = Change()
            checkout_sessions.expire(author_of(call), change, session, payment)
            return Reply(render_checkout_session(session), change, expand=params.expand)

        return await idempotency.change(call, work)

    @get("/{session_id:str}/line_items")
    async def list_line_items(self, call: ApiCall, session_id: FromPath[str]) -> Response[bytes]:
        params = call.read(ListParams)
        page = page_of(params)
        found = await checkout_sessions.get_checkout_sessions(call.pool, ids=[session_id])
        if not found:
            raise missing("checkout.session", session_id, "session")
        session = found[0].row
        rows = _page_of_items(session.line_items, params, page["count"])
        return await answer_list(call, params, rows, lambda item: render_line_item(session, item))


def _page_of_items(items: list[CheckoutItem], params: ListParams, count: int) -> list[CheckoutItem]:
    """In the order in which they were given; from the end, as a page before one is fetched."""
    at = {item.id: place for place, item in enumerate(items)}
    for name in ("starting_after", "ending_before"):
        if (given := getattr(params, name)) is not None and given not in at:
            raise missing("line_item", given, name, status=400)
    if params.ending_before is not None:
        return items[: at[params.ending_before]][::-1][:count]
    first = at[params.starting_after] + 1 if params.starting_after is not None else 0
    return items[first : first + count]
