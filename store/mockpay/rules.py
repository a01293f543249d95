"""The rules of payments, without any input or output: the intent's states, the test cards, the fees."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

import msgspec

from store.mockpay.faults.models import FAULTS, TOKEN_PREFIX

Happening = Literal["method_given", "charged", "authorized", "challenged", "declined", "captured", "canceled"]

# Status and what happens to it -> the status after; what is not here cannot happen ("How intents work").
STATES: dict[tuple[str, Happening], str] = {
    ("requires_payment_method", "method_given"): "requires_confirmation",
    ("requires_payment_method", "charged"): "succeeded",
    ("requires_payment_method", "authorized"): "requires_capture",
    ("requires_payment_method", "challenged"): "requires_action",
    ("requires_payment_method", "declined"): "requires_payment_method",
    ("requires_payment_method", "canceled"): "canceled",
    ("requires_confirmation", "method_given"): "requires_confirmation",
    ("requires_confirmation", "charged"): "succeeded",
    ("requires_confirmation", "authorized"): "requires_capture",
    ("requires_confirmation", "challenged"): "requires_action",
    ("requires_confirmation", "declined"): "requires_payment_method",
    ("requires_confirmation", "canceled"): "canceled",
    ("requires_action", "method_given"): "requires_confirmation",
    ("requires_action", "charged"): "succeeded",
    ("requires_action", "authorized"): "requires_capture",
    ("requires_action", "challenged"): "requires_action",
    ("requires_action", "declined"): "requires_payment_method",
    ("requires_action", "canceled"): "canceled",
    ("requires_capture", "captured"): "succeeded",
    ("requires_capture", "canceled"): "canceled",
}


def statuses_for(happening: Happening) -> list[str]:
    """The statuses in which this can happen."""
    return [status for status, what in STATES if what == happening]


class Decline(msgspec.Struct, frozen=True):
    """Why a card is declined; `advice` is the network's, as Stripe passes it on."""

    code: str
    decline_code: str
    message: str
    advice: str = "try_again_later"


_DECLINED = "Your card was declined."
GENERIC = Decline("card_declined", "generic_decline", _DECLINED)
INSUFFICIENT = Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.")
LOST = Decline("card_declined", "lost_card", _DECLINED, "do_not_try_again")
STOLEN = Decline("card_declined", "stolen_card", _DECLINED, "do_not_try_again")
VELOCITY = Decline(
    "card_declined",
    "card_velocity_exceeded",
    "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
)
EXPIRED = Decline("expired_card", "expired_card", "Your card has expired.", "do_not_try_again")
CVC = Decline(
    "incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.", "confirm_card_data"
)
PROCESSING = Decline(
    "processing_error",
    "processing_error",
    "An error occurred while processing your card. Try again in a little bit.",
)
FRAUDULENT = Decline("card_declined", "fraudulent", _DECLINED, "do_not_try_again")
UNAUTHENTICATED = Decline(
    "authentication_required",
    "authentication_required",
    "Your card was declined. This transaction requires authentication.",
)


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A published test card and how it behaves."""

    number: str
    brand: str = "visa"
    funding: str = "credit"
    country: str = "US"
    decline: Decline | None = None
    challenge: bool = False
    refund: Literal["succeeded", "pending", "failed"] = "succeeded"
    available_at_once: bool = False


# By the name that comes after `pm_card_` (and `tok_`).
CARDS: dict[str, Card] = {
    "visa": Card(number="4242424242424242"),
    "visa_debit": Card(number="4000056655665556", funding="debit"),
    "mastercard": Card(number="5555555555554444", brand="mastercard"),
    "mastercard_debit": Card(number="5200828282828210", brand="mastercard", funding="debit"),
    "mastercard_prepaid": Card(number="5105105105105100", brand="mastercard", funding="prepaid"),
    "amex": Card(number="378282246310005", brand="amex"),
    "discover": Card(number="6011111111111117", brand="discover"),
    "diners": Card(number="3056930009020004", brand="diners"),
    "jcb": Card(number="3566002020360505", brand="jcb"),
    "unionpay": Card(number="6200000000000005", brand="unionpay"),
    "visa_chargeDeclined": Card(number="4000000000000002", decline=GENERIC),
    "visa_chargeDeclinedInsufficientFunds": Card(number="4000000000009995", decline=INSUFFICIENT),
    "visa_chargeDeclinedLostCard": Card(number="4000000000009987", decline=LOST),
    "visa_chargeDeclinedStolenCard": Card(number="4000000000009979", decline=STOLEN),
    "visa_chargeDeclinedVelocityLimitExceeded": Card(number="4000000000006975", decline=VELOCITY),
    "chargeDeclinedExpiredCard": Card(number="4000000000000069", decline=EXPIRED),
    "chargeDeclinedIncorrectCvc": Card(number="4000000000000127", decline=CVC),
    "chargeDeclinedProcessingError": Card(number="4000000000000119", decline=PROCESSING),
    "chargeDeclinedFraudulent": Card(number="4100000000000019", decline=FRAUDULENT),
    "chargeCustomerFail": Card(number="4000000000000341", decline=GENERIC),
    "authenticationRequired": Card(number="4000002760003184", challenge=True),
    "threeDSecure2Required": Card(number="4000000000003220", challenge=True),
    "threeDSecureRequiredChargeDeclined": Card(number="4000008400001629", challenge=True, decline=GENERIC),
    "pendingRefund": Card(number="4000000000007726", refund="pending"),
    "refundFail": Card(number="4000000000005126", refund="failed"),
    "bypassPending": Card(number="4000000000000077", available_at_once=True),
}

# Other published names of the same cards.
ALIASES = {
    "chargeDeclined": "visa_chargeDeclined",
    "chargeDeclinedInsufficientFunds": "visa_chargeDeclinedInsufficientFunds",
    "chargeDeclinedLostCard": "visa_chargeDeclinedLostCard",
    "chargeDeclinedStolenCard": "visa_chargeDeclinedStolenCard",
    "chargeDeclinedVelocityLimitExceeded": "visa_chargeDeclinedVelocityLimitExceeded",
    "visa_chargeDeclinedExpiredCard": "chargeDeclinedExpiredCard",
    "visa_chargeDeclinedIncorrectCvc": "chargeDeclinedIncorrectCvc",
    "visa_chargeDeclinedProcessingError": "chargeDeclinedProcessingError",
    "visa_chargeDeclinedFraudulent": "chargeDeclinedFraudulent",
    "radarBlock": "chargeDeclinedFraudulent",
    "threeDSecureRequired": "threeDSecure2Required",
}

_NAME_OF = {card.number: name for name, card in CARDS.items()}


def card_of_token(token: str) -> str | None:
    """The card that `pm_card_visa` or `tok_visa` stands for; `pm_mockpay_error_500` pays as Visa too."""
    if token.startswith(TOKEN_PREFIX):
        return "visa" if token.removeprefix(TOKEN_PREFIX) in FAULTS else None
    for prefix in ("pm_card_", "tok_"):
        if token.startswith(prefix):
            name = token.removeprefix(prefix)
            name = ALIASES.get(name, name)
            return name if name in CARDS else None
    return None


def decline_of_attaching(name: str) -> Decline | None:
    """Why the bank refuses to have this card kept; some cards fail only when they are charged."""
    card = CARDS[name]
    kept = card.challenge or card.decline is FRAUDULENT or name == "chargeCustomerFail"
    return None if kept else card.decline


def card_of_number(number: str) -> str | None:
    """The test card with this number, which is forgotten at once."""
    return _NAME_OF.get(number)


def passes_luhn(number: str) -> bool:
    """The check digit that every card number ends in (ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in reversed(number)]
    return sum(d if at % 2 == 0 else sum(divmod(2 * d, 10)) for at, d in enumerate(digits)) % 10 == 0


# Stripe's least charge in the minor unit; 50 where it names none.
LEAST_AMOUNT = {
    "usd": 50, "eur": 50, "gbp": 30, "chf": 50, "cad": 50, "aud": 50, "nzd": 50, "sgd": 50, "brl": 50,
    "jpy": 50, "inr": 50, "dkk": 250, "nok": 300, "sek": 300, "pln": 200, "czk": 1500, "huf": 17500,
    "mxn": 1000, "hkd": 400, "myr": 200, "thb": 1000, "aed": 200, "ron": 200, "bgn": 100,
}  # fmt: skip
MOST_AMOUNT = 99_999_999


def fee(amount: int, percent: float, fixed: int) -> int:
    """The provider's share of a charge in minor units, halves up, never above the charge."""
    share = (Decimal(amount) * Decimal(str(percent)) / 100).quantize(Decimal(1), ROUND_HALF_UP)
    return min(amount, int(share) + fixed)
