"""`/v1/customers`."""

from typing import Any, Literal

import msgspec
from litestar import Controller, Response, delete, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import customers, idempotency, statements
from store.mockpay.books import author_of, tell
from store.mockpay.calls import ApiCall
from store.mockpay.cards import Address
from store.mockpay.clock import find_test_clock
from store.mockpay.customers import (
    attach,
    detach,
    find_customer,
    is_email,
    new_customer,
    take_customer,
    take_method,
)
from store.mockpay.errors import invalid, missing
from store.mockpay.expand import expand
from store.mockpay.forms import Kept, Metadata, Params
from store.mockpay.idempotency import Reply
from store.mockpay.lists import CreatedListParams, ListParams, answer_list, page_of, span_of
from store.mockpay.metadata import merge
from store.mockpay.models import Change, Customer
from store.mockpay.objects.customers import KEPT_BY_CUSTOMER, render_customer
from store.mockpay.objects.payment_methods import render_payment_method


class Shipping(msgspec.Struct, frozen=True, kw_only=True):
    address: Address
    name: str
    phone: str | None = None

    def kept(self) -> dict[str, Any]:
        """Every key of Stripe's."""
        return {
            "address": self.address.kept(),
            "carrier": None,
            "name": self.name,
            "phone": self.phone or None,
            "tracking_number": None,
        }


class InvoiceSettings(msgspec.Struct, frozen=True, kw_only=True):
    custom_fields: Kept = None
    default_payment_method: str | None = None
    footer: str | None = None
    rendering_options: Kept = None


class CustomerPatch(Params, frozen=True, kw_only=True):
    address: Address | Literal[""] | None = None
    balance: int | None = None
    business_name: str | None = None
    description: str | None = None
    email: str | None = None
    individual_name: str | None = None
    invoice_prefix: str | None = None
    invoice_settings: InvoiceSettings | None = None
    metadata: Metadata = None
    name: str | None = None
    next_invoice_sequence: int | None = None
    phone: str | None = None
    preferred_locales: list[str] | None = None
    shipping: Shipping | Literal[""] | None = None
    tax_exempt: Literal["", "exempt", "none", "reverse"] | None = None
    validate: bool | None = None


class NewCustomer(CustomerPatch, frozen=True, kw_only=True):
    payment_method: str | None = None
    test_clock: str | None = None


class ListCustomers(CreatedListParams, frozen=True, kw_only=True):
    email: str | None = None


class ListMethods(ListParams, frozen=True, kw_only=True):
    type: Literal["card", "us_bank_account"] | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None


class Customers(Controller):
    path = "/v1/customers"

    @post()
    async def create_customer(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewCustomer)
        author = author_of(call)

        async def work(db: Queryable) -> Reply:
            customer = new_customer(call.now)
            change = Change(customers=[customer])
            if params.test_clock:
                await find_test_clock(db, params.test_clock, "test_clock", status=400)
                customer.kept["test_clock"] = params.test_clock
            if params.payment_method:
                method = await take_method(db, call, params.payment_method, status=400)
                attach(author, change, method, customer)
            patch_customer(customer, params)
            await give_default(db, customer, params, change)
            rendered = render_customer(customer)
            tell(author, change, "customer.created", rendered)
            return Reply(render_customer(customer), change, expand=params.expand)

        return await idempotency.change(call, work)

    @get()
    async def list_customers(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListCustomers)
        bounds = {**page_of(params), **span_of(params)}
        if params.email is None:
            rows = await customers.list_customers(call.pool, **bounds)
        else:
            rows = await customers.list_customers_with(call.pool, **bounds, email=params.email)
        return await answer_list(call, params, rows, lambda found: render_customer(found.row))

    @get("/{customer_id:str}")
    async def get_customer(self, call: ApiCall, customer_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Params)
        found = await customers.get_customers(call.pool, ids=[customer_id])
        if not found:
            raise missing("customer", customer_id, "id")
        rendered = render_customer(found[0].row)
        if not found[0].row.deleted:
            await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)

    @post("/{customer_id:str}")
    async def update_customer(self, call: ApiCall, customer_id: FromPath[str]) -> Response[bytes]:
        params = call.read(CustomerPatch)

        async def work(db: Queryable) -> Reply:
            customer = await take_customer(db, customer_id)
            change = Change(customers=[customer])
            before = render_customer(customer)
            patch_customer(customer, params)
            await give_default(db, customer, params, change)
            rendered = render_customer(customer)
            if rendered != before:
                tell(author_of(call), change, "customer.updated", rendered, before)
            return Reply(render_customer(customer), change, expand=params.expand)

        return await idempotency.change(call, work)

    @delete("/{customer_id:str}", status_code=200)
    async def delete_customer(self, call: ApiCall, customer_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)

        async def work(db: Queryable) -> Reply:
            customer = await take_customer(db, customer_id)
            author = author_of(call)
            kept = Customer(id=customer.id, created=customer.created, metadata={}, deleted=True, kept={})
            change = Change(customers=[kept])
            for found in await customers.lock_payment_methods_of(db, customer=customer.id):
                detach(author, change, found.row)
            tell(author, change, "customer.deleted", render_customer(customer))
            return Reply(render_customer(kept), change)

        return await idempotency.change(call, work)

    @get("/{customer_id:str}/payment_methods")
    async def list_methods(self, call: ApiCall, customer_id: FromPath[str]) -> Response[bytes]:
        params = call.read(ListMethods)
        await find_customer(call.pool, customer_id, status=404)
        rows = await customers.list_payment_methods_of(
            call.pool,
            **page_of(params),
            customer=customer_id,
            allow_redisplay=params.allow_redisplay,
            type=params.type,
        )
        return await answer_list(call, params, rows, lambda found: render_payment_method(found.row))

    @get("/{customer_id:str}/payment_methods/{method_id:str}")
    async def get_method(
        self, call: ApiCall, customer_id: FromPath[str], method_id: FromPath[str]
    ) -> Response[bytes]:
        params = call.read(Params)
        await find_customer(call.pool, customer_id, status=404)
        found = await statements.get_payment_methods(call.pool, ids=[method_id])
        if not found or found[0].row.customer != customer_id:
            raise missing("PaymentMethod", method_id, "payment_method")
        rendered = render_payment_method(found[0].row)
        await expand(call.pool, call.now, [rendered], params.expand)
        return call.answer(rendered)


def patch_customer(customer: Customer, params: CustomerPatch) -> None:
    """Apply what was given; an empty string clears."""
    if params.email and not is_email(params.email):
        raise invalid(f"Invalid email address: {params.email[:80]}", "email", "email_invalid")
    for name in ("description", "email", "name", "phone"):
        if (given := getattr(params, name)) is not None:
            setattr(customer, name, given or None)
    for name in KEPT_BY_CUSTOMER:
        if (given := getattr(params, name)) is not None:
            kept = given.kept() if isinstance(given, Address | Shipping) else given
            customer.kept = {**customer.kept, name: kept or None}
    if settings := params.invoice_settings:
        given = {
            name: getattr(settings, name) or None
            for name in ("custom_fields", "footer", "rendering_options")
            if getattr(settings, name) is not None
        }
        customer.kept["invoice_settings"] = {**customer.kept.get("invoice_settings", {}), **given}
    customer.metadata = merge(customer.metadata, params.metadata)


async def give_default(db: Queryable, customer: Customer, params: CustomerPatch, change: Change) -> None:
    """The payment method that invoices would take: one of the customer's own, or none."""
    given = params.invoice_settings and params.invoice_settings.default_payment_method
    if given is None:
        return
    if given:
        saved = [found.row for found in await statements.get_payment_methods(db, ids=[given])]
        own = {method.id for method in [*saved, *change.payment_methods] if method.customer == customer.id}
        if given not in own:
            raise invalid(
                f"The customer does not have a payment method with the ID {given}. The payment method must "
                "be attached to the customer.",
                "invoice_settings[default_payment_method]",
                "resource_missing",
            )
    customer.default_payment_method = given or None
