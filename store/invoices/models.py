"""What an invoice says: the values that the API answers with and the PDF prints."""

from datetime import datetime
from decimal import Decimal

from msgspec import Struct


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
    """A finalized invoice; `buyer` is None after the account was deleted, `tax_rate` is a fraction (0.09)."""

    id: int
    number: str
    order_id: int
    status: str
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
