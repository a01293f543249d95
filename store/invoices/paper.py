"""What is written on an invoice and on a credit note, and where: pure."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from store.invoices.models import Buyer, CreditNote, Invoice, InvoiceLine, Seller


class Item(NamedTuple):
    """A row of the table: a name, what kind of thing it is, and the figures, one under each heading."""

    name: str
    kind: str
    figures: tuple[str, str, str, str]


class Paper(NamedTuple):
    """A document's words: `void` is what is said of one that holds no more, else empty."""

    title: str
    number: str
    order_id: int
    issued_at: datetime
    void: str
    seller: Seller
    buyer: Buyer | None
    facts: Sequence[tuple[str, str]]
    headings: tuple[str, str, str, str]
    items: Sequence[Item]
    money: Sequence[tuple[str, str]]
    sums: Sequence[tuple[str, str]]
    total: tuple[str, str]
    note: str


def paper_of(document: Invoice | CreditNote) -> Paper:
    """The words of either."""
    return _invoice(document) if isinstance(document, Invoice) else _credit_note(document)


def _invoice(invoice: Invoice) -> Paper:
    currency = invoice.currency.upper()
    return Paper(
        title="Invoice",
        number=invoice.number,
        order_id=invoice.order_id,
        issued_at=invoice.issued_at,
        void="",
        seller=invoice.seller,
        buyer=invoice.buyer,
        facts=[
            ("Invoice number", invoice.number),
            ("Issued", _date(invoice.issued_at)),
            ("Paid", _date(invoice.paid_at)),
            ("Order", str(invoice.order_id)),
        ],
        headings=("#", "Qty", "Unit price", f"Amount {currency}"),
        items=[
            _item(line, f"{line.quantity:,}", _money(line.unit_price), _money(line.amount))
            for line in invoice.lines
        ],
        money=[("Paid with", invoice.payment_method), ("Reference", invoice.payment_reference)],
        sums=_sums(invoice),
        total=(f"Total {currency}", _money(invoice.total)),
        note=f"Prices include {invoice.tax_name}.",
    )


def _credit_note(note: CreditNote) -> Paper:
    """Its amounts are above zero, as on the invoice: the title says which way they go."""
    currency = note.currency.upper()
    voided = [] if note.voided_at is None else [("Voided", _date(note.voided_at))]
    # A reason may hold line ends, which do not print.
    reason = " ".join((note.reason or "").split())
    return Paper(
        title="Credit note",
        number=note.number,
        order_id=note.order_id,
        issued_at=note.issued_at,
        void="Void: the refund failed, nothing is credited." if voided else "",
        seller=note.seller,
        buyer=note.buyer,
        facts=[
            ("Credit note", note.number),
            ("Issued", _date(note.issued_at)),
            *voided,
            ("For invoice", f"{note.invoice_number} of {_date(note.invoiced_at)}"),
            ("Order", str(note.order_id)),
        ],
        headings=("#", "Qty", f"Billed {currency}", f"Credit {currency}"),
        items=[_item(note.line, f"{note.line.quantity:,}", _money(note.line.amount), _money(note.total))],
        money=[
            ("Refunded to", note.payment_method),
            ("Reference", note.refund_reference),
            *([("Reason", reason)] if reason else []),
        ],
        sums=_sums(note),
        total=(f"Total credit {currency}", _money(note.total)),
        note=f"Amounts include {note.tax_name}.",
    )


def _item(line: InvoiceLine, quantity: str, before: str, amount: str) -> Item:
    return Item(line.name, "Bundle" if line.is_bundle else "", (str(line.position), quantity, before, amount))


def _sums(document: Invoice | CreditNote) -> list[tuple[str, str]]:
    rate = format((document.tax_rate * 100).normalize(), "f")
    return [("Net", _money(document.net)), (f"{document.tax_name} {rate}%", _money(document.tax))]


def _money(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def _date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
