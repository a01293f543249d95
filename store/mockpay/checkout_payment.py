"""A person's try to pay a Checkout Session: its PaymentIntent, its customer, and the card that was picked."""

import msgspec

from store.db import Queryable
from store.mockpay import flows
from store.mockpay.books import Author, tell
from store.mockpay.cards import new_payment_method
from store.mockpay.checkout_sessions import SESSION, align, complete, own_customer, put
from store.mockpay.customers import new_customer
from store.mockpay.ids import new_id, new_secret
from store.mockpay.models import Change, CheckoutSession, Customer, Payment, PaymentIntent
from store.mockpay.objects.customers import render_customer
from store.mockpay.objects.payment_intents import KEPT_BY_INTENT, render_payment_intent
from store.mockpay.objects.payment_methods import render_billing_details
from store.mockpay.rules import statuses_for


class Paying(msgspec.Struct, frozen=True):
    """What a person entered on the page; `card` is a name of rules.CARDS, or empty where nothing is due."""

    email: str
    name: str | None
    card: str


async def pay(
    db: Queryable,
    author: Author,
    change: Change,
    session: CheckoutSession,
    payment: Payment | None,
    given: Paying,
) -> Payment | None:
    """Try to pay an open session; every try is on one and the same intent. None where nothing is due."""
    customer = await _customer(db, author, change, session, payment, given)
    if session.amount == 0:
        complete(author, change, session, customer, render_billing_details({"email": given.email}))
        return None
    if payment is None:
        payment = Payment(_new_intent(author, session))
        payment.intent.customer = customer.id if customer else None
        session.payment_intent = payment.intent.id
        put(change, session)
        tell(author, change, "payment_intent.created", render_payment_intent(payment.intent))
    change.payment_intents.append(payment.intent)
    method = None
    if payment.intent.status in statuses_for("charged"):
        method = new_payment_method(author, given.card)
        method.billing_details = {
            "address": {"country": method.country},
            "email": given.email,
            "name": given.name,
        }
        flows.give_method(payment, method)
        flows.confirm(author, change, payment, unattended=False, return_url=session.url)
    await align(db, author, change, session, payment)
    if method is not None and method not in change.payment_methods:
        change.payment_methods.append(method)
    return payment


async def _customer(
    db: Queryable,
    author: Author,
    change: Change,
    session: CheckoutSession,
    payment: Payment | None,
    given: Paying,
) -> Customer | None:
    """Whose the payment is: the customer that was named, that of the first try, a new one, or none."""
    known = session.customer or (payment.intent.customer if payment else None)
    if known:
        customer = await own_customer(db, change, known)
        if customer is not None and not customer.email:
            before = render_customer(customer)
            customer.email = given.email
            change.customers.append(customer)
            tell(author, change, "customer.updated", render_customer(customer), before)
        return customer
    invoiced = (session.kept.get("invoice_creation") or {}).get("enabled")
    if session.kept.get("customer_creation") != "always" and not invoiced:
        return None
    customer = new_customer(author.now)
    customer.email, customer.name = given.email, given.name
    change.customers.append(customer)
    tell(author, change, "customer.created", render_customer(customer))
    return customer


def _new_intent(author: Author, session: CheckoutSession) -> PaymentIntent:
    intent_id, data = new_id("pi"), session.payment_intent_data
    kept = {name: data[name] for name in KEPT_BY_INTENT if name in data}
    for name in ("payment_method_options", "payment_method_types", "allowed_payment_method_types"):
        if session.kept.get(name):
            kept[name] = session.kept[name]
    return PaymentIntent(
        id=intent_id,
        created=author.now,
        amount=session.amount,
        currency=session.currency,
        capture_method=data.get("capture_method") or "automatic_async",
        confirmation_method="automatic",
        client_secret=f"{intent_id}_secret_{new_secret()}",
        description=data.get("description"),
        receipt_email=data.get("receipt_email"),
        metadata=data.get("metadata") or {},
        kept={**kept, SESSION: session.id},
    )
