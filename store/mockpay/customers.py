"""Customers and the payment methods that belong to them: their statements, and who may use what."""

import re

from store.db import Queryable
from store.mockpay.books import Author, tell
from store.mockpay.calls import Call
from store.mockpay.cards import new_payment_method
from store.mockpay.errors import StripeError, missing
from store.mockpay.ids import new_id, new_secret
from store.mockpay.models import Change, Customer, CustomerRow, PaymentMethod, PaymentMethodRow
from store.mockpay.objects.payment_methods import render_payment_method
from store.mockpay.rules import card_of_token, decline_of_attaching
from store.sql import Statements

sql = Statements("mockpay_customers")

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


@sql
async def get_customers(db: Queryable, *, ids: list[str]) -> list[CustomerRow]: ...


@sql
async def lock_customer(db: Queryable, *, id: str) -> CustomerRow | None: ...


@sql
async def lock_payment_method(db: Queryable, *, id: str) -> PaymentMethodRow | None: ...


@sql
async def lock_payment_methods_of(db: Queryable, *, customer: str) -> list[PaymentMethodRow]: ...


@sql
async def list_customers(
    db: Queryable, *, backward: bool, below: str, above: str, since: int, until: int, count: int
) -> list[CustomerRow]: ...


@sql
async def list_customers_with(
    db: Queryable, *, backward: bool, below: str, above: str, since: int, until: int, count: int, email: str
) -> list[CustomerRow]: ...


@sql
async def list_payment_methods_of(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    count: int,
    customer: str,
    allow_redisplay: str | None,
    type: str | None,
) -> list[PaymentMethodRow]: ...


def is_email(given: str) -> bool:
    """As much of an address as can be told without sending to it; Stripe's longest is 512."""
    return len(given) <= 512 and _EMAIL.fullmatch(given) is not None


def new_customer(created: int) -> Customer:
    """A customer of whom nothing is known yet."""
    prefix = new_secret()[:8].upper()
    return Customer(id=new_id("cus"), created=created, metadata={}, kept={"invoice_prefix": prefix})


async def find_customer(db: Queryable, id_: str, param: str = "customer", *, status: int = 400) -> Customer:
    """The customer, unless deleted; raises StripeError `resource_missing`."""
    found = await get_customers(db, ids=[id_])
    if not found or found[0].row.deleted:
        raise missing("customer", id_, param, status=status)
    return found[0].row


async def take_customer(db: Queryable, id_: str, param: str = "id", *, status: int = 404) -> Customer:
    """The same under its row lock, which every change of it or of what it owns holds."""
    found = await lock_customer(db, id=id_)
    if found is None or found.row.deleted:
        raise missing("customer", id_, param, status=status)
    return found.row


async def take_method(db: Queryable, call: Call, id_: str, *, status: int = 404) -> PaymentMethod:
    """The payment method under its row lock, or a new one of a test token."""
    if name := card_of_token(id_):
        return new_payment_method(call, name)
    found = await lock_payment_method(db, id=id_)
    if found is None:
        raise missing("PaymentMethod", id_, "payment_method", status=status)
    return found.row


def attach(author: Author, change: Change, method: PaymentMethod, customer: Customer) -> None:
    """Give a method to a customer; raises the bank's 402 for a card that it does not let be kept."""
    if method.customer is not None:
        raise StripeError(
            400, "The payment method you provided has already been attached to a customer.", stored=True
        )
    if method.detached:
        raise StripeError(
            400,
            "This PaymentMethod was previously used without being attached to a Customer or was detached "
            "from a Customer, and may not be used again.",
            stored=True,
        )
    if (why := decline_of_attaching(method.test_card)) is not None:
        raise StripeError(
            402,
            why.message,
            type="card_error",
            code=why.code,
            param="cvc" if why.code == "incorrect_cvc" else None,
            decline_code=why.decline_code,
            advice_code=why.advice,
            stored=True,
        )
    method.customer = customer.id
    change.payment_methods.append(method)
    tell(author, change, "payment_method.attached", render_payment_method(method))


def detach(author: Author, change: Change, method: PaymentMethod) -> None:
    """Take a method from its customer, for good."""
    before = render_payment_method(method)
    method.customer = None
    method.detached = True
    change.payment_methods.append(method)
    tell(author, change, "payment_method.detached", render_payment_method(method), before)
