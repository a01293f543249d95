"""What becomes of Checkout Sessions: completed, expired, and kept in line with their PaymentIntent.

Row locks are taken in one order: the PaymentIntent's, then the session's, then the customer's. A session has
no intent until a person pays, and then always that one; the intent's row says whose it is.
"""

from typing import Any
from urllib.parse import quote

import asyncpg

from store.db import Queryable
from store.mockpay import customers, flows
from store.mockpay.books import Author, tell
from store.mockpay.errors import StripeError, missing, unexpected_state
from store.mockpay.models import (
    Change,
    CheckoutItemRow,
    CheckoutSession,
    CheckoutSessionRow,
    Customer,
    Payment,
    PaymentIntent,
)
from store.mockpay.objects.checkout_sessions import render_checkout_session
from store.mockpay.objects.payment_intents import render_payment_intent
from store.mockpay.objects.payment_methods import render_billing_details
from store.mockpay.rules import statuses_for
from store.sql import Statements

sql = Statements("mockpay_checkout")

SESSION = "checkout_session"  # what an intent keeps the id of its session under


@sql
async def get_checkout_sessions(db: Queryable, *, ids: list[str]) -> list[CheckoutSessionRow]: ...


@sql
async def find_payment_of_session(db: Queryable, *, id: str) -> str | None: ...


@sql
async def lock_checkout_session(db: Queryable, *, id: str) -> str | None: ...


@sql
async def list_checkout_sessions(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    customer: str | None,
    email: str | None,
    status: str | None,
) -> list[CheckoutSessionRow]: ...


@sql
async def list_checkout_sessions_of(
    db: Queryable,
    *,
    payment_intent: str,
    below: str,
    above: str,
    since: int,
    until: int,
    customer: str | None,
    email: str | None,
    status: str | None,
) -> list[CheckoutSessionRow]: ...


@sql
async def list_products(db: Queryable, *, wanted: list[str]) -> list[CheckoutItemRow]: ...


@sql
async def list_due_sessions(db: Queryable, *, now: int) -> list[str]: ...


async def take_session(db: Queryable, session_id: str) -> tuple[CheckoutSession, Payment | None]:
    """The session with its payment, both locked; StripeError 404 where there is none."""
    seen = await find_payment_of_session(db, id=session_id)
    payment = await flows.take_payment(db, seen) if seen else None
    session = await _lock(db, session_id)
    if session is None:
        raise missing("checkout.session", session_id, "session")
    if session.payment_intent != seen:
        # Another paid for the first time while this one waited. Locking that intent now would break the
        # order of locks, so the whole transaction begins again.
        raise asyncpg.SerializationError("the session has got a PaymentIntent")
    return session, payment


async def _lock(db: Queryable, session_id: str) -> CheckoutSession | None:
    if await lock_checkout_session(db, id=session_id) is None:
        return None
    return (await get_checkout_sessions(db, ids=[session_id]))[0].row


def check_unbound(intent: PaymentIntent, doing: str) -> None:
    """While a session is being paid, its intent is confirmed and canceled through it alone."""
    if SESSION in intent.kept and intent.status in statuses_for("charged"):
        raise unexpected_state(
            f"You cannot {doing} this PaymentIntent because it was created by a Checkout Session: a person "
            "pays it on the session's page. To cancel it, expire the Checkout Session instead.",
            render_payment_intent(intent),
        )


async def follow(db: Queryable, author: Author, change: Change, payment: Payment) -> CheckoutSession | None:
    """Bring the session of an intent that was just changed, and whose row is locked, in line with it.

    To be called wherever an intent succeeds, fails or is canceled; None for an intent of no session.
    """
    session_id = payment.intent.kept.get(SESSION)
    session = await _lock(db, session_id) if session_id else None
    if session is not None:
        await align(db, author, change, session, payment)
    return session


def way_on(session: CheckoutSession) -> str:
    """Where the person goes from here: on to the shop once done, else back to the session's page."""
    if session.status != "complete":
        return session.url
    url = session.success_url.replace("{CHECKOUT_SESSION_ID}", session.id)
    return quote(url, safe="%/:?#[]@!$&'()*+,;=")  # a header holds ASCII alone


def expire(author: Author, change: Change, session: CheckoutSession, payment: Payment | None) -> None:
    """End a session that nobody paid, and with it the intent of those who tried."""
    if session.status != "open":
        raise StripeError(
            400,
            'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a '
            f"status of {session.status}.",
            stored=True,
        )
    session.status = "expired"
    put(change, session)
    if payment is not None and payment.intent.status in statuses_for("canceled"):
        flows.cancel(author, change, payment, "expired")
        change.payment_intents.append(payment.intent)
    tell(author, change, "checkout.session.expired", render_checkout_session(session))


async def align(
    db: Queryable, author: Author, change: Change, session: CheckoutSession, payment: Payment
) -> None:
    """What the intent's status means for its session; both are locked."""
    intent, method = payment.intent, payment.payment_method
    if session.status == "open" and intent.status in ("succeeded", "requires_capture", "processing"):
        session.payment_status = "paid" if intent.status == "succeeded" else "unpaid"
        customer = await own_customer(db, change, intent.customer) if intent.customer else None
        session.customer = intent.customer
        details = render_billing_details(method.billing_details if method else {})
        complete(author, change, session, customer, details)
    elif session.status == "complete" and session.payment_status == "unpaid":
        _settle(author, change, session, intent)


def _settle(author: Author, change: Change, session: CheckoutSession, intent: PaymentIntent) -> None:
    """What was authorized only is captured or let go; what was processing tells how it ended."""
    told = None
    if intent.status == "succeeded":
        session.payment_status, told = "paid", "checkout.session.async_payment_succeeded"
        put(change, session)
    elif intent.status in ("requires_payment_method", "canceled"):
        told = "checkout.session.async_payment_failed"
    if told and intent.capture_method != "manual":
        tell(author, change, told, render_checkout_session(session))


def complete(
    author: Author,
    change: Change,
    session: CheckoutSession,
    customer: Customer | None,
    details: dict[str, Any],
) -> None:
    """The person is done; `details` are billing details as they are shown."""
    session.status = "complete"
    session.customer = customer.id if customer else session.customer
    session.customer_details = customer_details(
        details["email"],
        name=details["name"] or (customer.name if customer else None),
        address=details["address"],
        phone=customer.phone if customer else None,
        tax_exempt=customer.kept.get("tax_exempt") if customer else None,
    )
    put(change, session)
    tell(author, change, "checkout.session.completed", render_checkout_session(session))


def customer_details(
    email: str | None,
    *,
    name: str | None = None,
    address: dict[str, Any] | None = None,
    phone: str | None = None,
    tax_exempt: str | None = None,
) -> dict[str, Any]:
    """Every key of Stripe's."""
    return {
        "address": address,
        "business_name": None,
        "email": email,
        "individual_name": None,
        "name": name,
        "phone": phone,
        "tax_exempt": tax_exempt or "none",
        "tax_ids": [],
    }


async def own_customer(db: Queryable, change: Change, customer_id: str) -> Customer | None:
    """The customer, locked, or as this change has it already; None for a deleted one."""
    for customer in change.customers:
        if customer.id == customer_id:
            return customer
    found = await customers.lock_customer(db, id=customer_id)
    return found.row if found and not found.row.deleted else None


def put(change: Change, session: CheckoutSession) -> None:
    """Have the session saved, once."""
    if not any(one.id == session.id for one in change.checkout_sessions):
        change.checkout_sessions.append(session)
