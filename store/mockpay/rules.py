"""The rules of payments, without any input or output: the intent's states, the test cards, the fees."""

from typing import Literal

import msgspec

from store.mockpay.faults.models import FAULTS, TOKEN_PREFIX

Happening = Literal[
    "method_given", "charged", "authorized", "challenged", "declined", "captured", "canceled",
    "debited", "settled", "returned",
]  # fmt: skip

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
    ("requires_payment_method", "debited"): "processing",
    ("requires_confirmation", "debited"): "processing",
    ("requires_action", "debited"): "processing",
    ("processing", "settled"): "succeeded",
    ("processing", "returned"): "requires_payment_method",
    ("requires_capture", "captured"): "succeeded",
    ("requires_capture", "canceled"): "canceled",
}


def statuses_for(happening: Happening) -> list[str]:
    """The statuses in which this can happen."""
    return [status for status, what in STATES if what == happening]


DisputeHappening = Literal["submitted", "accepted", "expired", "won", "lost", "escalated", "refunded"]

# The same of disputes ("How disputes work"); those that begin with `warning` are inquiries.
DISPUTE_STATES: dict[tuple[str, DisputeHappening], str] = {
    ("needs_response", "submitted"): "under_review",
    ("needs_response", "accepted"): "lost",
    ("needs_response", "expired"): "lost",
    ("under_review", "won"): "won",
    ("under_review", "lost"): "lost",
    ("warning_needs_response", "submitted"): "warning_under_review",
    ("warning_needs_response", "accepted"): "warning_closed",
    ("warning_needs_response", "expired"): "warning_closed",
    ("warning_needs_response", "refunded"): "warning_closed",
    ("warning_under_review", "won"): "warning_closed",
    ("warning_under_review", "lost"): "warning_closed",
    ("warning_under_review", "escalated"): "needs_response",
    ("warning_under_review", "refunded"): "warning_closed",
}

# What the bank makes of a submission whose `uncategorized_text` is this ("Testing", disputes); another
# is never decided.
DECISIONS: dict[str, DisputeHappening] = {
    "winning_evidence": "won",
    "losing_evidence": "lost",
    "escalate_inquiry_evidence": "escalated",
}

DISPUTE_OVER = ("won", "lost", "warning_closed")


def is_refundable(dispute_status: str) -> bool:
    """Whether a charge with such a dispute may be refunded: its funds were not withdrawn, or are back."""
    return dispute_status == "won" or dispute_status.startswith("warning_")


class Complaint(msgspec.Struct, frozen=True):
    """Why a cardholder disputes a charge; an inquiry only asks, and takes no money yet."""

    reason: str
    network_reason_code: str
    inquiry: bool = False


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
    """A published test card or bank account, and how it behaves."""

    number: str
    type: Literal["card", "us_bank_account"] = "card"
    brand: str = "visa"
    funding: str = "credit"
    country: str = "US"
    decline: Decline | None = None
    challenge: bool = False
    refund: Literal["succeeded", "pending", "failed"] = "succeeded"
    available_at_once: bool = False
    complaint: Complaint | None = None
    # A bank's answer to a debit comes later, or never.
    answered: bool = True


def _account(number: str, code: str | None = None, message: str = "") -> Card:
    returned = Decline(code, "", message, "") if code else None
    return Card(
        number=number, type="us_bank_account", brand="", funding="", decline=returned, refund="pending"
    )


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
    "createDispute": Card(number="4000000000000259", complaint=Complaint("fraudulent", "10.4")),
    "createDisputeProductNotReceived": Card(
        number="4000000000002685", complaint=Complaint("product_not_received", "13.1")
    ),
    "createDisputeInquiry": Card(
        number="4000000000001976", complaint=Complaint("fraudulent", "10", inquiry=True)
    ),
}

# Bank accounts, by the name that comes after `pm_` (docs.stripe.com/payments/ach-direct-debit, testing).
ACCOUNTS: dict[str, Card] = {
    "usBankAccount_success": _account("000123456789"),
    "usBankAccount_accountClosed": _account("000111111113", "account_closed", "The bank account is closed."),
    "usBankAccount_noAccount": _account(
        "000111111116", "no_account", "No bank account was found with these details."
    ),
    "usBankAccount_insufficientFunds": _account(
        "000222222227", "insufficient_funds", "The account has insufficient funds to cover this payment."
    ),
    "usBankAccount_debitNotAuthorized": _account(
        "000333333335",
        "debit_not_authorized",
        "The customer says that this debit was not authorized.",
    ),
    "usBankAccount_processing": Card(number="000000000009", type="us_bank_account", answered=False),
}
ROUTING_NUMBER = "110000000"

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
    "visa_createDispute": "createDispute",
    "visa_createDisputeProductNotReceived": "createDisputeProductNotReceived",
    "visa_createDisputeInquiry": "createDisputeInquiry",
}

_NAME_OF = {card.number: name for name, card in [*CARDS.items(), *ACCOUNTS.items()]}


def behaviour(name: str) -> Card:
    """How a payment method made of this card or account behaves."""
    return CARDS.get(name) or ACCOUNTS[name]


def card_of_token(token: str) -> str | None:
    """The card or account of a test token, such as `pm_card_visa`, `tok_visa` or `pm_usBankAccount_success`.

    `pm_mockpay_error_500` and its like pay as Visa does.
    """
    if token.startswith(TOKEN_PREFIX):
        return "visa" if token.removeprefix(TOKEN_PREFIX) in FAULTS else None
    if (name := token.removeprefix("pm_")) in ACCOUNTS:
        return name
    for prefix in ("pm_card_", "tok_"):
        if token.startswith(prefix):
            name = token.removeprefix(prefix)
            name = ALIASES.get(name, name)
            return name if name in CARDS else None
    return None


def decline_of_attaching(name: str) -> Decline | None:
    """Why the bank refuses to have this card kept; some cards fail only when they are charged."""
    card = behaviour(name)
    kept = card.challenge or card.type != "card" or card.decline is FRAUDULENT or name == "chargeCustomerFail"
    return None if kept else card.decline


def card_of_number(number: str) -> str | None:
    """The test card or account with this number, which is forgotten at once."""
    return _NAME_OF.get(number)


def passes_luhn(number: str) -> bool:
    """The check digit that every card number ends in (ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in reversed(number)]
    return sum(d if at % 2 == 0 else sum(divmod(2 * d, 10)) for at, d in enumerate(digits)) % 10 == 0


def fee(amount: int, percent: float, fixed: int, step: int = 1) -> int:
    """The provider's share of a charge in minor units: a multiple of `step`, at most the charge."""
    millionths = round(percent * 10_000)
    share = (amount * millionths + 500_000) // 1_000_000 + fixed
    return min(amount, (share + step // 2) // step * step)
