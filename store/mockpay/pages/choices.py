"""The test cards and accounts to choose from, grouped by what becomes of the payment, in words."""

import re

import msgspec

from store.mockpay.rules import ACCOUNTS, CARDS, Card

PAYS = "Pays"
DECLINED = "Declined"
ASKS = "Asks the bank (3-D Secure)"
LATER = "Pays, and later"
BANK = "Bank account (the bank answers later)"

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
    "usBankAccount_success": "Pays",
    "usBankAccount_accountClosed": "Account closed",
    "usBankAccount_noAccount": "No such account",
    "usBankAccount_insufficientFunds": "Insufficient funds",
    "usBankAccount_debitNotAuthorized": "Not authorized",
    "usBankAccount_processing": "Never answers",
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


def group_choices(types: list[str]) -> dict[str, list[Choice]]:
    """The groups in their order, each with what it has of these types of payment methods."""
    groups: dict[str, list[Choice]] = {PAYS: [], DECLINED: [], ASKS: [], LATER: [], BANK: []}
    named = {f"card_{name}": card for name, card in CARDS.items()} | ACCOUNTS
    for name, card in named.items():
        if card.type in types:
            words = _words(name.removeprefix("card_"))
            groups[_group(card)].append(Choice(f"pm_{name}", words, card.number[-4:]))
    return {title: choices for title, choices in groups.items() if choices}


def _group(card: Card) -> str:
    if card.type == "us_bank_account":
        return BANK
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
