"""What payments do: functions that change rows in memory and collect them in a Change, saved at once."""

from typing import Any

from store.db import Queryable
from store.mockpay import disputes, statements
from store.mockpay.books import Author, book, tell
from store.mockpay.errors import StripeError, missing, unexpected_state
from store.mockpay.ids import new_id
from store.mockpay.models import (
    Change,
    Charge,
    Payment,
    PaymentIntent,
    PaymentMethod,
)
from store.mockpay.objects.charges import KEPT_BY_CHARGE, render_charge
from store.mockpay.objects.payment_intents import render_payment_intent, types_of
from store.mockpay.objects.payment_methods import (
    render_billing_details,
    render_payment_method,
    render_payment_method_details,
)
from store.mockpay.rules import STATES, UNAUTHENTICATED, Decline, Happening, behaviour, statuses_for


async def take_payment(db: Queryable, intent_id: str, param: str = "intent") -> Payment:
    """The payment under its row lock, which every change of it or of its refunds holds."""
    if await statements.lock_payment_intent(db, id=intent_id) is None:
        raise missing("payment_intent", intent_id, param)
    payment = await statements.get_payment(db, id=intent_id)
    if payment is None:
        raise missing("payment_intent", intent_id, param)
    return payment


def move(intent: PaymentIntent, happening: Happening) -> None:
    """The intent's status after this; KeyError for what the table does not allow."""
    intent.status = STATES[intent.status, happening]


def check_owner(intent: PaymentIntent, method: PaymentMethod) -> None:
    """A method that belongs to a customer pays for that one alone, and a detached one for nobody."""
    if method.detached:
        raise StripeError(
            400,
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer "
            "attachment, shared with a connected account without Customer attachment, or was detached from a "
            "Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it "
            "to a Customer first.",
            param="payment_method",
            stored=True,
        )
    if method.customer in (None, intent.customer):
        return
    if intent.customer is None:
        raise StripeError(
            400,
            f"The `payment_method` parameter supplied {method.id} belongs to the Customer {method.customer}. "
            "Please include the Customer in the `customer` parameter on the PaymentIntent.",
            code="parameter_missing",
            param="source",
            stored=True,
        )
    raise StripeError(
        400,
        f"The PaymentMethod {method.id} does not belong to the Customer you supplied {intent.customer}. "
        "Please use this PaymentMethod with the Customer that it belongs to instead.",
        param="payment_method",
        stored=True,
    )


def check_type(intent: PaymentIntent, method: PaymentMethod) -> None:
    """An intent takes the types that it names, or all; a bank account is debited in dollars and in full."""
    types = types_of(intent)
    if types and method.type not in types:
        raise StripeError(
            400,
            f"The PaymentMethod provided ({method.type}) is not allowed for this PaymentIntent. Please "
            f"attach a PaymentMethod of one of the following types: {', '.join(types)}. Alternatively update "
            f"the allowed payment_method_types for this PaymentIntent to include {method.type}.",
            param="payment_method",
            stored=True,
        )
    if method.type == "us_bank_account" and intent.currency != "usd":
        raise StripeError(
            400,
            f"The currency provided ({intent.currency}) is invalid for the payment method type "
            "us_bank_account. It must be usd.",
            param="currency",
            stored=True,
        )
    if method.type == "us_bank_account" and intent.capture_method == "manual":
        raise StripeError(
            400,
            "The payment method type us_bank_account does not support capture_method=manual.",
            param="capture_method",
            stored=True,
        )


def check_way_back(intent: PaymentIntent) -> None:
    """Automatic payment methods may lead off the page, so there must be a way back ("Accept a payment")."""
    automatic = intent.kept.get("automatic_payment_methods") or {}
    if types_of(intent):
        return  # of the types that mockpay has none leads away
    if automatic.get("enabled") and automatic.get("allow_redirects") == "always" and not intent.return_url:
        raise StripeError(
            400,
            "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because "
            "some of these payment methods might redirect your customer off of your page, you must provide a "
            "`return_url`. If you don't want to accept redirect-based payment methods, set "
            "`automatic_payment_methods[enabled]` to `true` and "
            "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment "
            "Intents.",
            param="return_url",
        )


def give_method(payment: Payment, method: PaymentMethod) -> None:
    """Put a payment method on an intent that is not paid."""
    check_owner(payment.intent, method)
    payment.payment_method = method
    payment.intent.payment_method = method.id
    payment.intent.next_action = None
    move(payment.intent, "method_given")


def confirm(
    author: Author, change: Change, payment: Payment, *, unattended: bool, return_url: str | None
) -> StripeError | None:
    """Charge, or ask for authentication; the error is the 402 to answer with, its rows are in `change`."""
    intent, method = payment.intent, payment.payment_method
    if intent.status not in statuses_for("charged"):
        past = {
            "succeeded": "it has already succeeded after being previously confirmed.",
            "requires_capture": "it has already been authorized and is waiting to be captured.",
        }
        because = past.get(intent.status, f"it has a status of {intent.status}.")
        raise unexpected_state(
            f"You cannot confirm this PaymentIntent because {because}", render_payment_intent(intent)
        )
    if method is None:
        raise unexpected_state(
            "You cannot confirm this PaymentIntent because it's missing a payment method. You can either "
            "update the PaymentIntent with a payment method and then confirm it again, or confirm it again "
            "directly with a payment method.",
            render_payment_intent(intent),
        )
    check_owner(intent, method)
    check_type(intent, method)
    intent.return_url = return_url or intent.return_url
    check_way_back(intent)
    if method.type == "us_bank_account":
        debit(author, change, payment)
        return None
    if not behaviour(method.test_card).challenge:
        return charge(author, change, payment, authenticated=False)
    if unattended:
        return decline(author, change, payment, UNAUTHENTICATED)
    move(intent, "challenged")
    intent.last_payment_error = None
    intent.next_action = {
        "type": "redirect_to_url",
        "redirect_to_url": {
            "return_url": intent.return_url,
            "url": f"{author.settings.public_url.rstrip('/')}/3ds/{intent.id}"
            f"?client_secret={intent.client_secret}",
        },
    }
    tell(author, change, "payment_intent.requires_action", render_payment_intent(intent))
    return None


def charge(author: Author, change: Change, payment: Payment, *, authenticated: bool) -> StripeError | None:
    """Make the charge of a confirmed intent, as its card would have it."""
    intent, method = payment.intent, payment.payment_method
    assert method is not None  # noqa: S101 - a confirmed intent has one
    card = behaviour(method.test_card)
    if card.decline is not None:
        return decline(author, change, payment, card.decline, authenticated=authenticated)
    made = _new_charge(author, intent, method, "succeeded", _APPROVED, authenticated=authenticated)
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
    _collect(author, change, payment, made, intent.amount)
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
    made = _new_charge(author, intent, method, "failed", _outcome(why), authenticated=authenticated)
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
    _put_back(payment, error.error)
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
    _put_back(payment, error.error)
    tell(author, change, "payment_intent.payment_failed", render_payment_intent(payment.intent))


def _put_back(payment: Payment, error: dict[str, Any], happening: Happening = "declined") -> None:
    intent = payment.intent
    move(intent, happening)
    intent.payment_method = None
    intent.next_action = None
    intent.last_payment_error = dict(error)
    payment.payment_method = None


def capture(author: Author, change: Change, payment: Payment, amount: int | None) -> None:
    """Take all or a part of what was authorized; the rest is released."""
    intent, made = payment.intent, payment.charge
    if intent.status not in statuses_for("captured") or made is None:
        raise unexpected_state(
            f"This PaymentIntent could not be captured because it has a status of {intent.status}. Only a "
            "PaymentIntent with one of the following statuses may be captured: requires_capture.",
            render_payment_intent(intent),
        )
    wanted = intent.amount_capturable if amount is None else amount
    if not 1 <= wanted <= intent.amount_capturable:
        raise StripeError(
            400,
            f"The provided amount_to_capture ({wanted}) is not within the remaining capturable amount "
            f"({intent.amount_capturable}) of the PaymentIntent.",
            code="amount_too_large" if wanted > 0 else "parameter_invalid_integer",
            param="amount_to_capture",
            stored=True,
        )
    move(intent, "captured")
    intent.amount_capturable = 0
    intent.settles_as = intent.settles_at = None
    _collect(author, change, payment, made, wanted)
    change.charges.append(made)
    tell(author, change, "charge.captured", render_charge(made))
    tell(author, change, "payment_intent.succeeded", render_payment_intent(intent))
    disputes.open_dispute(author, change, made)


def cancel(author: Author, change: Change, payment: Payment, reason: str | None) -> None:
    """End an intent that is not paid; an authorization is released."""
    intent = payment.intent
    allowed = statuses_for("canceled")
    if intent.status not in allowed:
        raise unexpected_state(
            f"You cannot cancel this PaymentIntent because it has a status of {intent.status}. Only a "
            f"PaymentIntent with one of the following statuses may be canceled: {', '.join(allowed)}.",
            render_payment_intent(intent),
        )
    move(intent, "canceled")
    intent.amount_capturable = 0
    intent.settles_as = intent.settles_at = None
    intent.next_action = None
    intent.canceled_at = author.now
    intent.cancellation_reason = reason
    tell(author, change, "payment_intent.canceled", render_payment_intent(intent))


def settle(author: Author, change: Change, payment: Payment) -> None:
    """What becomes of an intent by itself: a debit comes through or back, an authorization expires."""
    made = payment.charge
    assert made is not None  # noqa: S101 - both have one
    if payment.intent.settles_as == "canceled":
        tell(author, change, "charge.expired", render_charge(made))
        cancel(author, change, payment, "automatic")
        return
    payment.intent.settles_as = payment.intent.settles_at = None
    change.charges.append(made)
    if why := behaviour(made.test_card).decline:
        _return_debit(author, change, payment, made, why)
    else:
        _clear_debit(author, change, payment, made)


def debit(author: Author, change: Change, payment: Payment) -> None:
    """Ask the bank for the money; its answer takes days (docs.stripe.com/payments/ach-direct-debit)."""
    intent, method = payment.intent, payment.payment_method
    assert method is not None  # noqa: S101 - a confirmed intent has one
    made = _new_charge(author, intent, method, "pending", _APPROVED, authenticated=False)
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


def _clear_debit(author: Author, change: Change, payment: Payment, made: Charge) -> None:
    move(payment.intent, "settled")
    made.status = "succeeded"
    _collect(author, change, payment, made, payment.intent.amount)
    tell(author, change, "charge.succeeded", render_charge(made))
    tell(author, change, "payment_intent.succeeded", render_payment_intent(payment.intent))


def _return_debit(author: Author, change: Change, payment: Payment, made: Charge, why: Decline) -> None:
    assert payment.payment_method is not None  # noqa: S101 - an intent keeps it while its debit is under way
    made.status = "failed"
    made.failure_code, made.failure_message = why.code, why.message
    made.outcome = _outcome(why)
    error = StripeError(
        402,
        why.message,
        code="payment_intent_payment_attempt_failed",
        payment_method=render_payment_method(payment.payment_method),
        payment_method_type=payment.payment_method.type,
    )
    _put_back(payment, error.error, "returned")
    tell(author, change, "charge.failed", render_charge(made))
    tell(author, change, "payment_intent.payment_failed", render_payment_intent(payment.intent))


def _collect(author: Author, change: Change, payment: Payment, made: Charge, amount: int) -> None:
    made.captured = True
    made.amount_captured = amount
    payment.intent.amount_received = amount
    if payment.intent.capture_method == "automatic_async":
        made.books_at = author.later(author.settings.capture_async_seconds)
    else:
        _book(author, change, made)


def book_charge(author: Author, change: Change, made: Charge) -> None:
    """The balance transaction that automatic_async lets come later (docs.stripe.com, async capture)."""
    before = render_charge(made)
    made.books_at = None
    _book(author, change, made)
    change.charges.append(made)
    tell(author, change, "charge.updated", render_charge(made), before)


def _book(author: Author, change: Change, made: Charge) -> None:
    made.balance_transaction = book(
        author,
        change,
        "charge",
        made.id,
        made.amount_captured,
        made.currency,
        available=behaviour(made.test_card).available_at_once,
        description=made.description,
    )


def _new_charge(
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


_APPROVED: dict[str, Any] = {
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


def _outcome(why: Decline) -> dict[str, Any]:
    blocked = why.decline_code == "fraudulent"
    return {
        **_APPROVED,
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
