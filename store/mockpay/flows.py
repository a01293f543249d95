"""What payments do: functions that change rows in memory and collect them in a Change, saved at once."""

from store.db import Queryable
from store.mockpay import disputes, statements
from store.mockpay.amounts import check_step
from store.mockpay.books import Author, tell
from store.mockpay.charging import charge, collect, decline, move
from store.mockpay.checks import check_owner, check_type, check_way_back
from store.mockpay.debits import debit, settle_debit
from store.mockpay.errors import StripeError, missing, unexpected_state
from store.mockpay.models import Change, Payment, PaymentMethod
from store.mockpay.objects.charges import render_charge
from store.mockpay.objects.payment_intents import render_payment_intent
from store.mockpay.rules import UNAUTHENTICATED, behaviour, statuses_for


async def take_payment(db: Queryable, intent_id: str, param: str = "intent") -> Payment:
    """The payment under its row lock, which every change of it or of its refunds holds."""
    if await statements.lock_payment_intent(db, id=intent_id) is None:
        raise missing("payment_intent", intent_id, param)
    payment = await statements.get_payment(db, id=intent_id)
    if payment is None:
        raise missing("payment_intent", intent_id, param)
    return payment


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
    check_step(wanted, intent.currency, "amount_to_capture")
    move(intent, "captured")
    intent.amount_capturable = 0
    intent.settles_as = intent.settles_at = None
    collect(author, change, payment, made, wanted)
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
    settle_debit(author, change, payment, made)
