"""What is read of the provider's objects, by type (https://docs.stripe.com/api).

A field that is missing or of another type, and text that PostgreSQL cannot store, raise ValidationError when
the object is converted: a reply that cannot be read says nothing.
"""

from typing import Annotated

from msgspec import Meta, Struct

from store.fields import BIGINT, END

Identifier = Annotated[str, Meta(min_length=1, max_length=255, pattern=r"^[!-~]+" + END)]
Text = Annotated[str, Meta(max_length=5000, pattern=r"^[^\x00]*$")]
# In the currency's minor unit.
Minor = Annotated[int, Meta(ge=-BIGINT, le=BIGINT)]
CurrencyCode = Annotated[str, Meta(pattern=r"^[A-Za-z]{3}" + END)]


class BalanceTransaction(Struct):
    """What an object changed of the provider's balance, and what the provider took for it."""

    amount: Minor
    fee: Minor
    currency: CurrencyCode


class Card(Struct):
    brand: Text | None = None
    last4: Text | None = None


class MethodDetails(Struct):
    card: Card | None = None


class Charge(Struct):
    payment_intent: Text | None = None
    balance_transaction: BalanceTransaction | str | None = None
    payment_method_details: MethodDetails | None = None


class Redirect(Struct):
    url: Text | None = None


class NextAction(Struct):
    redirect_to_url: Redirect | None = None


class PaymentError(Struct):
    code: Text | None = None
    decline_code: Text | None = None
    message: Text | None = None


class PaymentIntent(Struct):
    id: Identifier
    status: Text
    currency: CurrencyCode
    amount: Minor
    amount_received: Minor = 0
    latest_charge: Charge | str | None = None
    last_payment_error: PaymentError | None = None
    next_action: NextAction | None = None
    metadata: dict[str, str] = {}


class PaymentReference(Struct):
    """An expanded PaymentIntent, of which only whose it is is read."""

    id: Identifier
    metadata: dict[str, str] = {}


class Refund(Struct):
    id: Identifier
    status: Text
    amount: Minor
    currency: CurrencyCode
    payment_intent: PaymentReference | Identifier | None = None
    failure_reason: Text | None = None
    metadata: dict[str, str] | None = None


class Dispute(Struct):
    id: Identifier
    status: Text
    reason: Text
    amount: Minor
    currency: CurrencyCode
    balance_transactions: list[BalanceTransaction]
    payment_intent: PaymentReference | Identifier | None = None


class Declined(Struct):
    """The `error` of a 402 (https://docs.stripe.com/api/errors)."""

    code: Text | None = None
    decline_code: Text | None = None
    message: Text | None = None
    payment_intent: PaymentIntent | None = None
    payment_method: MethodDetails | None = None
