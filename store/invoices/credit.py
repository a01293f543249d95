"""Issues a credit note, in the transaction that settles its refund, and voids it when the refund fails."""

from decimal import Decimal

from store.config import Settings
from store.db import Connection
from store.invoices import queries
from store.invoices.issue import net_of, next_number
from store.invoices.models import Credited, InvoiceCredit


async def issue_credit_note(
    db: Connection,
    settings: Settings,
    *,
    account_id: int,
    order_id: int,
    purchase_id: int,
    refund_id: int,
    total: Decimal,
) -> Credited:
    """The credit note of a refund that has just succeeded.

    The caller holds the order's lock, so that its refunds are credited one after another.
    """
    invoice = await queries.get_invoice_credit(db, account_id=account_id, order_id=order_id)
    tax = credited_tax(invoice, total)
    return await queries.add_credit_note(
        db,
        account_id=account_id,
        invoice_id=invoice.id,
        order_id=order_id,
        purchase_id=purchase_id,
        refund_id=refund_id,
        position=invoice.notes + 1,
        number=await next_number(db, settings.credit_note_series, account_id=account_id, order_id=order_id),
        currency=invoice.currency,
        net=total - tax,
        tax=tax,
        total=total,
        remaining=invoice.total - invoice.credited - total,
    )


async def void_credit_note(db: Connection, *, account_id: int, refund_id: int) -> Credited | None:
    """Void the note of a refund that failed after all; its number stays used. None where none stands."""
    return await queries.void_credit_note(db, account_id=account_id, refund_id=refund_id)


def credited_tax(invoice: InvoiceCredit, total: Decimal) -> Decimal:
    """What the invoice's tax falls by when what is left of it, once `total` is credited, is taxed anew.

    So whatever the parts, notes for the whole of an invoice come to exactly its net and tax. A voided note
    takes its own rounding out of the sum; the bounds keep that from making the next one's net or tax
    negative.
    """
    left = invoice.total - invoice.credited - total
    tax = invoice.tax - (left - net_of(left, invoice.tax_rate, invoice.currency)) - invoice.credited_tax
    return min(max(tax, Decimal("0.00")), total)
