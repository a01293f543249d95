"""Issues an invoice, in the transaction that settles its payment."""

from decimal import ROUND_HALF_UP, Decimal

from store.config import Settings
from store.currencies import smallest_unit
from store.db import Connection
from store.invoices import queries


async def issue_invoice(
    db: Connection, settings: Settings, *, account_id: int, order_id: int, total: Decimal, currency: str
) -> Decimal:
    """The invoice of an order that has just been paid, under the next number of its series; its net.

    The caller holds the buyer's lock: while that waits for a deletion, nobody else waits for a number.
    """
    net = net_of(total, settings.tax_rate, currency)
    number = await next_number(db, settings.invoice_series, account_id=account_id, order_id=order_id)
    await queries.add_invoice(
        db,
        account_id=account_id,
        order_id=order_id,
        number=number,
        currency=currency,
        net=net,
        tax_name=settings.tax_name,
        tax_rate=settings.tax_rate,
        tax=total - net,
        total=total,
        seller_name=settings.seller_name,
        seller_address=settings.seller_address,
        seller_tax_id=settings.seller_tax_id,
    )
    return net


async def next_number(db: Connection, series: str, *, account_id: int, order_id: int) -> str:
    """The next number of a series, as it is printed; whoever else wants one waits until this commits."""
    number = await queries.take_number(db, series=series, account_id=account_id, order_id=order_id)
    return f"{series}-{number:06}"


def net_of(total: Decimal, tax_rate: Decimal, currency: str) -> Decimal:
    """What is left of a price that includes tax, to the currency's smallest unit."""
    return (total / (1 + tax_rate)).quantize(smallest_unit(currency), ROUND_HALF_UP)
