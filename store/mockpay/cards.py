"""Payment methods: from a token, from a card's number (which goes no further than here), or as kept."""

import time
from hashlib import blake2b
from typing import Any, Literal

import msgspec

from store.db import Queryable
from store.mockpay import statements
from store.mockpay.books import Author
from store.mockpay.calls import Call
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.forms import Metadata
from store.mockpay.ids import new_id
from store.mockpay.models import Change, PaymentMethod
from store.mockpay.rules import ROUTING_NUMBER, behaviour, card_of_number, card_of_token, passes_luhn


class Address(msgspec.Struct, frozen=True, kw_only=True):
    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None

    def kept(self) -> dict[str, str | None]:
        """Every key of Stripe's."""
        return {name: getattr(self, name) or None for name in _ADDRESS}


class BillingDetails(msgspec.Struct, frozen=True, kw_only=True):
    address: Address | None = None
    email: str | None = None
    name: str | None = None
    phone: str | None = None
    tax_id: str | None = None

    def kept(self) -> dict[str, Any]:
        """What was given, for the row."""
        return {
            "address": self.address.kept() if self.address else None,
            **{name: getattr(self, name) or None for name in _CONTACT},
        }

    def over(self, old: dict[str, Any]) -> dict[str, Any]:
        """The row's, with what was given in its place."""
        given = {name: getattr(self, name) or None for name in _CONTACT if getattr(self, name) is not None}
        if self.address:
            given["address"] = {
                **(old.get("address") or {}),
                **{
                    n: getattr(self.address, n) or None
                    for n in _ADDRESS
                    if getattr(self.address, n) is not None
                },
            }
        return {**old, **given}


_BANK_ACCOUNT = {
    "account_holder_type": "individual",
    "account_type": "checking",
    "routing_number": ROUTING_NUMBER,
}
_CONTACT = ("email", "name", "phone", "tax_id")
_ADDRESS = ("city", "country", "line1", "line2", "postal_code", "state")


class CardParams(msgspec.Struct, frozen=True, kw_only=True):
    number: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    cvc: str | None = None
    token: str | None = None
    networks: dict[str, Any] | None = None


class BankAccountParams(msgspec.Struct, frozen=True, kw_only=True):
    account_holder_type: Literal["individual", "company"]
    account_number: str
    routing_number: str
    account_type: Literal["checking", "savings"] = "checking"


class CardPatch(msgspec.Struct, frozen=True, kw_only=True):
    exp_month: int | None = None
    exp_year: int | None = None
    networks: dict[str, Any] | None = None


class MethodDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A payment method as the parameters describe it."""

    type: Literal["card", "us_bank_account"]
    card: CardParams | None = None
    us_bank_account: BankAccountParams | None = None
    billing_details: BillingDetails | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] = "unspecified"
    metadata: Metadata = None


def describe_method(call: Call, given: MethodDescription, prefix: str = "") -> PaymentMethod:
    """The payment method of a description whose parameters stand under `prefix`."""
    path = f"{prefix}[{given.type}]" if prefix else given.type
    if given.type == "card" and given.card:
        method = payment_method_of_card(call, given.card, path)
    elif given.type == "us_bank_account" and given.us_bank_account:
        method = payment_method_of_account(call, given.us_bank_account, path)
    else:
        raise invalid(f"Missing required param: {path}.", path, "parameter_missing")
    method.billing_details = given.billing_details.kept() if given.billing_details else {}
    method.metadata = given.metadata or {}
    method.allow_redisplay = given.allow_redisplay
    return method


async def find_payment_method(db: Queryable, call: Call, given: str, change: Change) -> PaymentMethod:
    """The one of this id, or a new one of a test token such as `pm_card_visa`; added to `change` if new."""
    if name := card_of_token(given):
        method = new_payment_method(call, name)
        change.payment_methods.append(method)
        return method
    found = await statements.get_payment_methods(db, ids=[given])
    if not found:
        raise missing("PaymentMethod", given, "payment_method", status=400)
    return found[0].row


def payment_method_of_card(call: Call, card: CardParams, path: str) -> PaymentMethod:
    """A payment method of a number and expiry or a token; raises StripeError for a card that is none."""
    if card.token is not None:
        if (name := card_of_token(card.token)) is None:
            raise missing("token", card.token, f"{path}[token]", status=400)
        return new_payment_method(call, name)
    for field in ("number", "exp_month", "exp_year"):
        if getattr(card, field) in (None, ""):
            raise invalid(
                f"Missing required param: {path}[{field}].", f"{path}[{field}]", "parameter_missing"
            )
    number = (card.number or "").replace(" ", "").replace("-", "")
    if not number.isascii() or not number.isdigit() or not 12 <= len(number) <= 19 or not passes_luhn(number):
        raise _refused("Your card number is incorrect.", "incorrect_number", f"{path}[number]")
    month, year = _expiry(card, path)
    if card.cvc is not None and not (card.cvc.isascii() and card.cvc.isdigit() and 3 <= len(card.cvc) <= 4):
        raise _refused("Your card's security code is invalid.", "invalid_cvc", f"{path}[cvc]")
    if (name := card_of_number(number)) is None:
        raise _refused(
            "Your card was declined. Your request was in test mode, but used a non test card. For a list of "
            "valid test cards, visit: https://stripe.com/docs/testing.",
            "card_declined",
            f"{path}[number]",
            decline_code="test_mode_live_card",
        )
    return new_payment_method(call, name, month, year)


def payment_method_of_account(call: Call, account: BankAccountParams, path: str) -> PaymentMethod:
    """A payment method of a test bank account; raises StripeError for one that is none."""
    name = card_of_number(account.account_number)
    if name is None or behaviour(name).type != "us_bank_account" or account.routing_number != ROUTING_NUMBER:
        raise invalid(
            "You must use a test bank account number in test mode: one of Stripe's, with the routing number "
            f"{ROUTING_NUMBER}.",
            f"{path}[account_number]",
            "account_number_invalid",
        )
    method = new_payment_method(call, name)
    method.us_bank_account = {
        "account_holder_type": account.account_holder_type,
        "account_type": account.account_type,
        "routing_number": account.routing_number,
    }
    return method


def renew(method: PaymentMethod, card: CardPatch) -> None:
    """A new expiry for a kept card; raises StripeError for one that cannot be."""
    given = CardParams(
        exp_month=method.exp_month if card.exp_month is None else card.exp_month,
        exp_year=method.exp_year if card.exp_year is None else card.exp_year,
    )
    method.exp_month, method.exp_year = _expiry(given, "card")


def _expiry(card: CardParams, path: str) -> tuple[int, int]:
    month, year = card.exp_month or 0, card.exp_year or 0
    today = time.gmtime()
    year += 2000 if year < 100 else 0
    if not 1 <= month <= 12:
        raise _refused(
            "Your card's expiration month is invalid.", "invalid_expiry_month", f"{path}[exp_month]"
        )
    if not (today.tm_year, today.tm_mon) <= (year, month) <= (today.tm_year + 50, 12):
        raise _refused("Your card's expiration year is invalid.", "invalid_expiry_year", f"{path}[exp_year]")
    return month, year


def _refused(message: str, code: str, param: str, decline_code: str | None = None) -> StripeError:
    return StripeError(402, message, type="card_error", code=code, param=param, decline_code=decline_code)


def new_payment_method(
    call: Call | Author, name: str, exp_month: int = 12, exp_year: int | None = None
) -> PaymentMethod:
    """A payment method of a test card or account; `fingerprint` tells its number, keyed."""
    card = behaviour(name)
    is_card = card.type == "card"
    key = call.settings.secret_key.encode()[:64]
    return PaymentMethod(
        id=new_id("pm"),
        created=call.now,
        type=card.type,
        test_card=name,
        brand=card.brand if is_card else None,
        last4=card.number[-4:],
        exp_month=exp_month if is_card else None,
        exp_year=(exp_year or time.gmtime(call.now).tm_year + 3) if is_card else None,
        fingerprint=blake2b(card.number.encode(), digest_size=8, key=key).hexdigest(),
        funding=card.funding if is_card else None,
        country=card.country,
        us_bank_account=None if is_card else _BANK_ACCOUNT,
        billing_details={},
        metadata={},
    )
