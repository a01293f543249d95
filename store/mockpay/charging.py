"""What becomes of an intent when money is tried: charged, declined, authenticated, booked."""

from typing import Any

from store.mockpay import disputes
from store.mockpay.books import Author, book, tell
from store.mockpay.errors import StripeError
from store.mockpay.ids import new_id
from store.mockpay.models import Change, Charge, Payment, PaymentIntent, PaymentMethod
from store.mockpay.objects.charges import KEPT_BY_CHARGE, render_charge
from store.mockpay.objects.payment_intents import render_payment_intent
from store.mockpay.objects.payment_methods import (
    render_billing_details,
    render_payment_method,
    render_payment_method_details,
)
from store.mockpay.rules import STATES, Decline, Happening, behaviour


def move(intent: PaymentIntent, happening: Happening) -> None:
    """The intent's status after this; KeyError for what the table does not allow."""
    intent.status = STATES[intent.status, happening]


def charge(author: Author, change: Change, payment: Payment, *, authenticated: bool) -> StripeError | None:
    """Make the charge of a confirmed intent, as its card would have it."""
    intent, method = payment.intent, payment.payment_method
    assert method is not None  # noqa: S101 - a confirmed intent has one
    card = behaviour(method.test_card)
    if card.decline is not None:
        return decline(author, change, payment, card.decline, authenticated=authenticated)
    made = new_charge(author, intent, method, "succeeded", APPROVED, authenticated=authenticated)
    payment.charge = made
    change.charges.append(made)
    intent.latest_charge = made.id
    intent.next_action = None
    intent.last_payment_error = None
    keep_method(author, change, payment)
    if intent.capture_method == "manual":
        move(intent, "authorized")
        intent.amount_capturable = intent.amount
        intent.settles_as, intent.settles_at = "canceled", author.later(author.settings.authorization_seconds)
        made.payment_method_details["card"]["capture_before"] = int(intent.settles_at.timestamp())
        tell(author, change, "charge.succeeded", render_charge(made))
        tell(author, change, "payment_intent.amount_capturable_updated", render_payment_intent(intent))
        return None
    move(intent, "charged")
    collect(author, change, payment, made, intent.amount)
    tell(author, change, "charge.succeeded", render_charge(made))
    tell(author, change, "payment_intent.succeeded", render_payment_intent(intent))
    disputes.open_dispute(author, change, made)
    return None


def decline(
    author: Author, change: Change, payment: Payment, why: Decline, *, authenticated: bool = False
) -> StripeError:
    """Record a failed charge and put the intent back; the 402 to answer with."""
    intent, method = payment.intent, payment.payment_method
    assert method is not None  # noqa: S101 - only a confirmed intent is declined
    made = new_charge(author, intent, method, "failed", outcome(why), authenticated=authenticated)
    made.failure_code, made.failure_message = why.code, why.message
    payment.charge = made
    change.charges.append(made)
    error = StripeError(
        402,
        why.message,
        type="card_error",
        code=why.code,
        param="cvc" if why.code == "incorrect_cvc" else None,
        decline_code=why.decline_code,
        charge=made.id,
        advice_code=why.advice,
        payment_method=render_payment_method(method),
        payment_method_type="card",
    )
    put_back(payment, error.error)
    intent.latest_charge = made.id
    tell(author, change, "charge.failed", render_charge(made))
    tell(author, change, "payment_intent.payment_failed", render_payment_intent(intent))
    error.error["payment_intent"] = render_payment_intent(intent)
    return error


def keep_method(author: Author, change: Change, payment: Payment) -> None:
    """With setup_future_usage the method of a payment becomes its customer's."""
    intent, method = payment.intent, payment.payment_method
    if not (intent.kept.get("setup_future_usage") and intent.customer and method) or method.customer:
        return
    method.customer = intent.customer
    if method not in change.payment_methods:
        change.payment_methods.append(method)
    tell(author, change, "payment_method.attached", render_payment_method(method))


def fail_authentication(author: Author, change: Change, payment: Payment) -> None:
    """The person did not pass the challenge: there is no charge, and the intent wants a method again."""
    assert payment.payment_method is not None  # noqa: S101 - only a confirmed intent is challenged
    error = StripeError(
        402,
        "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new "
        "PaymentMethod to attempt to fulfill this PaymentIntent again.",
        code="payment_intent_authentication_failure",
        payment_method=render_payment_method(payment.payment_method),
        payment_method_type="card",
    )
    put_back(payment, error.error)
    tell(author, change, "payment_intent.payment_failed", render_payment_intent(payment.intent))


def put_back(payment: Payment, error: dict[str, Any], happening: Happening = "declined") -> None:
    intent = payment.intent
    move(intent, happening)
    intent.payment_method = None
    intent.next_action = None
    intent.last_payment_error = dict(error)
    payment.payment_method = None


def collect(author: Author, change: Change, payment: Payment, made: Charge, amount: int) -> None:
    made.captured = True
    made.amount_captured = amount
    payment.intent.amount_received = amount
    if payment.intent.capture_method == "automatic_async":
        made.books_at = author.later(author.settings.capture_async_seconds)
    else:
        made.balance_transaction = _book(author, change, made)


def book_charge(author: Author, change: Change, made: Charge) -> str:
    """The balance transaction that automatic_async lets come later, by its id (docs.stripe.com)."""
    made.balance_transaction = _book(author, change, made)
    rendered = render_charge(made)
    tell(author, change, "charge.updated", rendered, {**rendered, "balance_transaction": None})
    return made.balance_transaction


def _book(author: Author, change: Change, made: Charge) -> str:
    return book(
        author,
        change,
        "charge",
        made.id,
        made.amount_captured,
        made.currency,
        available=behaviour(made.test_card).available_at_once,
        description=made.description,
    )


def new_charge(
    author: Author,
    intent: PaymentIntent,
    method: PaymentMethod,
    status: str,
    outcome: dict[str, Any],
    *,
    authenticated: bool,
) -> Charge:
    return Charge(
        id=new_id("ch"),
        created=author.now,
        payment_intent=intent.id,
        amount=intent.amount,
        currency=intent.currency,
        status=status,
        customer=intent.customer,
        description=intent.description,
        receipt_email=intent.receipt_email,
        metadata=intent.metadata,
        payment_method=method.id,
        payment_method_details=render_payment_method_details(
            method, intent.amount, authenticated=authenticated
        ),
        billing_details=render_billing_details(method.billing_details),
        outcome=outcome,
        test_card=method.test_card,
        kept={name: intent.kept[name] for name in KEPT_BY_CHARGE if name in intent.kept},
    )


APPROVED: dict[str, Any] = {
    "advice_code": None,
    "network_advice_code": None,
    "network_decline_code": None,
    "network_status": "approved_by_network",
    "reason": None,
    "risk_level": "normal",
    "risk_score": 32,
    "rule": None,
    "seller_message": "Payment complete.",
    "type": "authorized",
}


def outcome(why: Decline) -> dict[str, Any]:
    blocked = why.decline_code == "fraudulent"
    return {
        **APPROVED,
        "advice_code": why.advice,
        "network_status": "not_sent_to_network" if blocked else "declined_by_network",
        "reason": "highest_risk_level" if blocked else why.decline_code,
        "risk_level": "highest" if blocked else "normal",
        "risk_score": 92 if blocked else 32,
        "seller_message": "Stripe blocked this payment as too risky."
        if blocked
        else f"The bank returned the decline code `{why.decline_code}`.",
        "type": "blocked" if blocked else "issuer_declined",
    }
