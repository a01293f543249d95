"""Bank debits: asked for now, answered in days (docs.stripe.com/payments/ach-direct-debit)."""

from store.mockpay.books import Author, tell
from store.mockpay.charging import APPROVED, collect, keep_method, move, new_charge, outcome, put_back
from store.mockpay.errors import StripeError
from store.mockpay.models import Change, Charge, Payment
from store.mockpay.objects.charges import render_charge
from store.mockpay.objects.payment_intents import render_payment_intent
from store.mockpay.objects.payment_methods import (
    render_payment_method,
)
from store.mockpay.rules import Decline, behaviour


def debit(author: Author, change: Change, payment: Payment) -> None:
    """Ask the bank for the money; its answer takes days (docs.stripe.com/payments/ach-direct-debit)."""
    intent, method = payment.intent, payment.payment_method
    assert method is not None  # noqa: S101 - a confirmed intent has one
    made = new_charge(author, intent, method, "pending", APPROVED, authenticated=False)
    payment.charge = made
    change.charges.append(made)
    move(intent, "debited")
    intent.latest_charge = made.id
    intent.next_action = None
    intent.last_payment_error = None
    keep_method(author, change, payment)
    if behaviour(method.test_card).answered:
        intent.settles_as, intent.settles_at = "debited", author.later(author.settings.debit_settle_seconds)
    tell(author, change, "charge.pending", render_charge(made))
    tell(author, change, "payment_intent.processing", render_payment_intent(intent))


def settle_debit(author: Author, change: Change, payment: Payment, made: Charge) -> None:
    """The bank's answer: the money, or why there is none."""
    payment.intent.settles_as = payment.intent.settles_at = None
    change.charges.append(made)
    if why := behaviour(made.test_card).decline:
        _return_debit(author, change, payment, made, why)
    else:
        _clear_debit(author, change, payment, made)


def _clear_debit(author: Author, change: Change, payment: Payment, made: Charge) -> None:
    move(payment.intent, "settled")
    made.status = "succeeded"
    collect(author, change, payment, made, payment.intent.amount)
    tell(author, change, "charge.succeeded", render_charge(made))
    tell(author, change, "payment_intent.succeeded", render_payment_intent(payment.intent))


def _return_debit(author: Author, change: Change, payment: Payment, made: Charge, why: Decline) -> None:
    assert payment.payment_method is not None  # noqa: S101 - an intent keeps it while its debit is under way
    made.status = "failed"
    made.failure_code, made.failure_message = why.code, why.message
    made.outcome = outcome(why)
    error = StripeError(
        402,
        why.message,
        code="payment_intent_payment_attempt_failed",
        payment_method=render_payment_method(payment.payment_method),
        payment_method_type=payment.payment_method.type,
    )
    put_back(payment, error.error, "returned")
    tell(author, change, "charge.failed", render_charge(made))
    tell(author, change, "payment_intent.payment_failed", render_payment_intent(payment.intent))
