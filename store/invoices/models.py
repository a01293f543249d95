"""What an invoice says: the values that the API answers with and the PDF prints."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from msgspec import Meta, Struct

from store.fields import Currency, Id, Money, Time


class InvoiceLine(Struct, frozen=True):
    """One bought line; prices include tax."""

    position: int
    name: str
    is_bundle: bool
    quantity: int
    unit_price: Decimal
    amount: Decimal


class Buyer(Struct, frozen=True):
    """The account as it was when the invoice was issued."""

    display_name: str
    handle_name: str
    email: str


class Seller(Struct, frozen=True):
    """The store; the address may have several lines."""

    name: str
    address: str
    tax_id: str


class Invoice(Struct, frozen=True):
    """A finalized invoice, as it is printed at any time; `tax_rate` is a fraction (0.09).

    `buyer` alone goes: it is None after the account was deleted.
    """

    id: int
    number: str
    order_id: int
    currency: str
    net: Decimal
    tax_name: str
    tax_rate: Decimal
    tax: Decimal
    total: Decimal
    payment_method: str
    payment_reference: str
    issued_at: datetime
    paid_at: datetime
    seller: Seller
    buyer: Buyer | None
    lines: list[InvoiceLine]


Number = Annotated[str, Meta(examples=["CN-000007"])]


class CreditNoteSummary(Struct, frozen=True):
    """A credit note as its invoice lists it."""

    id: Id
    number: Number
    purchase_id: Id
    refund_id: Id
    net: Money
    tax: Money
    total: Money
    issued_at: Time
    voided_at: Annotated[datetime | None, Meta(examples=[None])]


class CurrentInvoice(Invoice, frozen=True):
    """An invoice, and what has come of it: its order's status, and what was credited, the oldest first."""

    status: str
    credit_notes: list[CreditNoteSummary]


class CreditNote(Struct, frozen=True):
    """What of an invoice was given back; amounts are above zero, `line` is the credited one as invoiced.

    `voided_at` is when the refund failed after all: nothing is credited then.
    """

    id: Id
    number: Number
    invoice_id: Id
    invoice_number: Annotated[str, Meta(examples=["INV-000042"])]
    order_id: Id
    purchase_id: Id
    refund_id: Id
    currency: Currency
    net: Annotated[Decimal, Meta(examples=["16.66"])]
    tax_name: Annotated[str, Meta(examples=["VAT"])]
    tax_rate: Annotated[Decimal, Meta(examples=["0.2000"])]
    tax: Annotated[Decimal, Meta(examples=["3.33"])]
    total: Money
    payment_method: Annotated[str, Meta(examples=["visa •••• 4242"])]
    refund_reference: Annotated[str, Meta(examples=["re_0001"])]
    reason: Annotated[str | None, Meta(examples=["Bought twice"])]
    invoiced_at: Time
    issued_at: Time
    voided_at: Annotated[datetime | None, Meta(examples=[None])]
    seller: Seller
    buyer: Buyer | None
    line: InvoiceLine


class InvoiceCredit(Struct, frozen=True):
    """An invoice and its notes: `notes` counts them all, `credited` and `credited_tax` sum those in force."""

    id: int
    currency: str
    tax_rate: Decimal
    tax: Decimal
    total: Decimal
    notes: int
    credited_tax: Decimal
    credited: Decimal


class Credited(Struct, frozen=True):
    """What a credit note took back, or no longer takes back."""

    id: int
    net: Decimal
    tax: Decimal
