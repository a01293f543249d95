"""The test cards to choose from, grouped by what becomes of the payment, in words."""

import re

import msgspec

from store.mockpay.rules import CARDS, Card

PAYS = "Pays"
DECLINED = "Declined"
ASKS = "Asks the bank (3-D Secure)"
LATER = "Pays, and later"

_WORDS = {
    "visa_chargeDeclined": "No reason given",
    "visa_chargeDeclinedInsufficientFunds": "Insufficient funds",
    "visa_chargeDeclinedLostCard": "Lost card",
    "visa_chargeDeclinedStolenCard": "Stolen card",
    "visa_chargeDeclinedVelocityLimitExceeded": "Too many payments",
    "chargeDeclinedExpiredCard": "Expired card",
    "chargeDeclinedIncorrectCvc": "Wrong security code",
    "chargeDeclinedProcessingError": "Processing error",
    "chargeDeclinedFraudulent": "Blocked as fraud",
    "chargeCustomerFail": "Fails when charged",
    "authenticationRequired": "On every payment",
    "threeDSecure2Required": "On this payment",
    "threeDSecureRequiredChargeDeclined": "Then declined",
    "pendingRefund": "A refund takes time",
    "refundFail": "A refund fails",
    "bypassPending": "Funds come at once",
    "createDispute": "Disputed as fraud",
    "createDisputeProductNotReceived": "Disputed: not received",
    "createDisputeInquiry": "The bank inquires",
    "amex": "American Express",
    "diners": "Diners Club",
    "jcb": "JCB",
    "unionpay": "UnionPay",
}


class Choice(msgspec.Struct, frozen=True):
    """`token` is the published name of the payment method that it makes."""

    token: str
    words: str
    last4: str


def group_choices() -> dict[str, list[Choice]]:
    """The groups in their order, each with its cards."""
    groups: dict[str, list[Choice]] = {PAYS: [], DECLINED: [], ASKS: [], LATER: []}
    for name, card in CARDS.items():
        groups[_group(card)].append(Choice(f"pm_card_{name}", _words(name), card.number[-4:]))
    return {title: choices for title, choices in groups.items() if choices}


def _group(card: Card) -> str:
    if card.challenge:
        return ASKS
    if card.decline is not None:
        return DECLINED
    plain = Card(number=card.number, brand=card.brand, funding=card.funding, country=card.country)
    return PAYS if card == plain else LATER


def _words(name: str) -> str:
    """What the card does; without words of its own, its name: `createDispute` as `Create dispute`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ")
    return _WORDS.get(name) or spaced[0].upper() + spaced[1:].lower()
