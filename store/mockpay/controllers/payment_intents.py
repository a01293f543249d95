"""`/v1/payment_intents`."""

from typing import Any, Literal

import msgspec
from litestar import Controller, Response, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import books, checkout_sessions, flows, idempotency, statements
from store.mockpay.amounts import check_amount, read_currency
from store.mockpay.calls import ApiCall, Call
from store.mockpay.cards import MethodDescription, describe_method, find_payment_method
from store.mockpay.checks import check_owner
from store.mockpay.customers import find_customer
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.expand import expand
from store.mockpay.faults.tokens import carry_out, strike_of_token
from store.mockpay.forms import Kept, Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.ids import new_id, new_secret
from store.mockpay.lists import CreatedListParams, answer_list, limit_of, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, Payment, PaymentIntent, PaymentMethod
from store.mockpay.objects.payment_intents import KEPT_BY_INTENT, render_payment_intent
from store.mockpay.rules import statuses_for
from store.mockpay.search import (
    PAYMENT_INTENT_FIELDS,
    SearchParams,
    answer_search,
    below_of,
    parse_query,
)

CaptureMethod = Literal["automatic", "automatic_async", "manual"]
Usage = Literal["", "off_session", "on_session"]


class AutomaticPaymentMethods(msgspec.Struct, frozen=True, kw_only=True):
    enabled: bool
    allow_redirects: Literal["always", "never"] = "always"


class Shown(Params, frozen=True, kw_only=True):
    """What is kept on an intent and shown again."""

    amount_details: Kept = None
    hooks: Kept = None
    payment_details: Kept = None
    payment_method_options: Kept = None
    setup_future_usage: Usage | None = None
    shipping: Kept = None
    allowed_payment_method_types: list[str] | None = None
    excluded_payment_method_types: list[str] | None = None
    receipt_email: str | None = None
    capture_method: CaptureMethod | None = None
    payment_method: str | None = None
    payment_method_data: MethodDescription | None = None


class Confirming(Shown, frozen=True, kw_only=True):
    error_on_requires_action: bool = False
    mandate_data: Kept = None
    off_session: Literal["true", "false", "one_off", "recurring"] = "false"
    radar_options: Kept = None
    return_url: str | None = None
    use_stripe_sdk: bool = False


class NewPaymentIntent(Confirming, frozen=True, kw_only=True):
    amount: int
    currency: str
    application_fee_amount: int | None = None
    customer: str | None = None
    description: str | None = None
    metadata: Metadata = None
    payment_method_types: list[Literal["card", "link", "us_bank_account"]] | None = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    transfer_data: Kept = None
    transfer_group: str | None = None
    automatic_payment_methods: AutomaticPaymentMethods | None = None
    confirm: bool = False
    confirmation_method: Literal["automatic", "manual"] = "automatic"
    on_behalf_of: str | None = None


class PaymentIntentPatch(Shown, frozen=True, kw_only=True):
    amount: int | None = None
    currency: str | None = None
    application_fee_amount: int | None = None
    customer: str | None = None
    description: str | None = None
    metadata: Metadata = None
    payment_method_types: list[Literal["card", "link", "us_bank_account"]] | None = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    transfer_data: Kept = None
    transfer_group: str | None = None


class Confirmation(Confirming, frozen=True, kw_only=True):
    amount_to_confirm: int | None = None


class CaptureParams(Params, frozen=True, kw_only=True):
    amount_to_capture: int | None = None
    application_fee_amount: int | None = None
    final_capture: bool = True
    metadata: Metadata = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None


class CancelParams(Params, frozen=True, kw_only=True):
    cancellation_reason: Literal["duplicate", "fraudulent", "requested_by_customer", "abandoned"] | None = (
        None
    )


class ListPaymentIntents(CreatedListParams, frozen=True, kw_only=True):
    customer: str | None = None


def kept_of(params: Shown | NewPaymentIntent) -> dict[str, Any]:
    """The parameters that were given and are only shown again."""
    given = {name: getattr(params, name, None) for name in KEPT_BY_INTENT}
    return {name: value or None for name, value in given.items() if value is not None}


async def given_method(db: Queryable, call: Call, params: Shown, change: Change) -> PaymentMethod | None:
    """The payment method that the parameters name or describe."""
    if params.payment_method:
        return await find_payment_method(db, call, params.payment_method, change)
    if params.payment_method_data is None:
        return None
    method = describe_method(call, params.payment_method_data, "payment_method_data")
    change.payment_methods.append(method)
    return method


class PaymentIntents(Controller):
    path = "/v1/payment_intents"

    @post()
    async def create_payment_intent(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewPaymentIntent)
        currency = read_currency(params.currency)
        check_amount(params.amount, currency)
        strike = strike_of_token(params.payment_method) if params.confirm else None
        author = books.author_of(call, strike)

        async def work(db: Queryable) -> Reply:
            payment = Payment(new_payment_intent(call, params, currency))
            change = Change(payment_intents=[payment.intent])
            if params.customer:
                await find_customer(db, params.customer)
            if method := await given_method(db, call, params, change):
                flows.give_method(payment, method)
            books.tell(author, change, "payment_intent.created", render_payment_intent(payment.intent))
            error = None
            if params.confirm:
                error = flows.confirm(
                    author, change, payment, unattended=is_unattended(params), return_url=params.return_url
                )
            return Reply(render_payment_intent(payment.intent), change, error, params.expand)

        return await carry_out(call, strike, lambda: idempotency.create(call, work))

    @get()
    async def list_payment_intents(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListPaymentIntents)
        rows = await statements.list_payment_intents(
            call.pool, **page_of(params), **span_of(params), customer=params.customer
        )
        return await answer_list(call, params, rows, lambda found: render_payment_intent(found.row))

    @get("/{intent_id:str}")
    async def get_payment_intent(self, call: ApiCall, intent_id: FromPath[str]) -> Response[bytes]:
        params = call.read(RetrievePaymentIntent)
        found = await statements.get_payment_intents(call.pool, ids=[intent_id])
        if not found or params.client_secret not in (None, found[0].row.client_secret):
            raise missing("payment_intent", intent_id, "intent")
        rendered = render_payment_intent(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)

    @post("/{intent_id:str}")
    async def update_payment_intent(self, call: ApiCall, intent_id: FromPath[str]) -> Response[bytes]:
        params = call.read(PaymentIntentPatch)
        currency = read_currency(params.currency) if params.currency is not None else None

        async def work(db: Queryable) -> Reply:
            payment = await flows.take_payment(db, intent_id)
            if params.amount is not None or currency is not None:
                checkout_sessions.check_unbound(payment.intent, "change the amount of")
            change = Change(payment_intents=[payment.intent])
            await patch_payment_intent(db, call, payment, params, currency, change)
            return Reply(render_payment_intent(payment.intent), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{intent_id:str}/confirm")
    async def confirm_payment_intent(self, call: ApiCall, intent_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Confirmation)
        strike = strike_of_token(params.payment_method)
        author = books.author_of(call, strike)

        async def work(db: Queryable) -> Reply:
            payment = await flows.take_payment(db, intent_id)
            intent = payment.intent
            checkout_sessions.check_unbound(intent, "confirm")
            if params.amount_to_confirm not in (None, intent.amount):
                raise invalid("The amount_to_confirm is not the PaymentIntent's amount.", "amount_to_confirm")
            change = Change(payment_intents=[intent])
            if intent.status in statuses_for("charged"):
                await put_given(db, call, payment, params, change)
            error = flows.confirm(
                author, change, payment, unattended=is_unattended(params), return_url=params.return_url
            )
            return Reply(render_payment_intent(intent), change, error, params.expand)

        return await carry_out(call, strike, lambda: idempotency.change(call, work))

    @post("/{intent_id:str}/capture")
    async def capture_payment_intent(self, call: ApiCall, intent_id: FromPath[str]) -> Response[bytes]:
        params = call.read(CaptureParams)

        async def work(db: Queryable) -> Reply:
            payment = await flows.take_payment(db, intent_id)
            change = Change(payment_intents=[payment.intent])
            payment.intent.metadata = merge(payment.intent.metadata, params.metadata)
            author = books.author_of(call)
            flows.capture(author, change, payment, params.amount_to_capture)
            await checkout_sessions.follow(db, author, change, payment)
            return Reply(render_payment_intent(payment.intent), change, expand=params.expand)

        return await idempotency.change(call, work)

    @post("/{intent_id:str}/cancel")
    async def cancel_payment_intent(self, call: ApiCall, intent_id: FromPath[str]) -> Response[bytes]:
        params = call.read(CancelParams)

        async def work(db: Queryable) -> Reply:
            payment = await flows.take_payment(db, intent_id)
            checkout_sessions.check_unbound(payment.intent, "cancel")
            change = Change(payment_intents=[payment.intent])
            flows.cancel(books.author_of(call), change, payment, params.cancellation_reason)
            return Reply(render_payment_intent(payment.intent), change, expand=params.expand)

        return await idempotency.change(call, work)

    @get("/search")
    async def search_payment_intents(self, call: ApiCall) -> Response[bytes]:
        params = call.read(SearchParams)
        query = parse_query(params.query, "payment_intents", PAYMENT_INTENT_FIELDS)
        rows = await statements.search_payment_intents(
            call.pool,
            below=below_of(params),
            every=query.every,
            clauses=msgspec.json.encode(query.clauses).decode(),
            count=limit_of(params.limit) + 1,
        )
        return await answer_search(call, params, [render_payment_intent(found.row) for found in rows])


class RetrievePaymentIntent(Params, frozen=True, kw_only=True):
    client_secret: str | None = None


def is_unattended(params: Confirming) -> bool:
    """Whether nobody is there to authenticate."""
    return params.off_session != "false" or params.error_on_requires_action


def new_payment_intent(call: Call, params: NewPaymentIntent, currency: str) -> PaymentIntent:
    """An intent that nothing has happened to yet."""
    intent_id = new_id("pi")
    kept = kept_of(params)
    automatic = params.automatic_payment_methods
    if automatic is not None:
        kept["automatic_payment_methods"] = {
            "allow_redirects": automatic.allow_redirects,
            "enabled": automatic.enabled,
        }
    elif params.payment_method_types is None:
        kept["automatic_payment_methods"] = {"allow_redirects": "always", "enabled": True}
    return PaymentIntent(
        id=intent_id,
        created=call.now,
        amount=params.amount,
        currency=currency,
        capture_method=params.capture_method or "automatic_async",
        confirmation_method=params.confirmation_method,
        client_secret=f"{intent_id}_secret_{new_secret()}",
        customer=params.customer or None,
        description=params.description or None,
        receipt_email=params.receipt_email or None,
        metadata=merge({}, params.metadata),
        kept=kept,
    )


async def put_given(db: Queryable, call: Call, payment: Payment, params: Shown, change: Change) -> None:
    """What confirming and updating may bring along, on an intent that is not paid."""
    intent = payment.intent
    if method := await given_method(db, call, params, change):
        flows.give_method(payment, method)
    intent.kept = {**intent.kept, **kept_of(params)}
    intent.capture_method = params.capture_method or intent.capture_method
    if params.receipt_email is not None:
        intent.receipt_email = params.receipt_email or None


async def patch_payment_intent(
    db: Queryable,
    call: Call,
    payment: Payment,
    params: PaymentIntentPatch,
    currency: str | None,
    change: Change,
) -> None:
    """Apply an update; what the money depends on can change only before it is charged."""
    intent = payment.intent
    open_statuses = statuses_for("charged")
    for name in ("amount", "currency", "payment_method", "payment_method_data", "capture_method"):
        if getattr(params, name) is not None and intent.status not in open_statuses:
            raise StripeError(
                400,
                f"This PaymentIntent's {name} could not be updated because it has a status of "
                f"{intent.status}. You may only update the {name} of a PaymentIntent with one of the "
                f"following statuses: {', '.join(open_statuses)}.",
                code="payment_intent_unexpected_state",
                param=name,
                stored=True,
                payment_intent=render_payment_intent(intent),
            )
    intent.currency = currency or intent.currency
    if params.amount is not None or currency is not None:
        intent.amount = intent.amount if params.amount is None else params.amount
        check_amount(intent.amount, intent.currency)
    if params.customer is not None:
        if params.customer:
            await find_customer(db, params.customer)
        intent.customer = params.customer or None
        if payment.payment_method and not (params.payment_method or params.payment_method_data):
            check_owner(intent, payment.payment_method)
    await put_given(db, call, payment, params, change)
    if params.description is not None:
        intent.description = params.description or None
    intent.metadata = merge(intent.metadata, params.metadata)
