"""The statements of sql/invoices.sql."""

from decimal import Decimal

from store.db import Queryable
from store.invoices.models import Credited, CreditNote, CurrentInvoice, InvoiceCredit
from store.sql import Statements

sql = Statements("invoices")


@sql
async def take_number(db: Queryable, *, series: str, account_id: int, order_id: int) -> int: ...
@sql
async def add_invoice(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    number: str,
    currency: str,
    net: Decimal,
    tax_name: str,
    tax_rate: Decimal,
    tax: Decimal,
    total: Decimal,
    seller_name: str,
    seller_address: str,
    seller_tax_id: str,
) -> None: ...
@sql
async def remove_buyers(db: Queryable, *, account_id: int) -> None: ...
@sql
async def list_invoices(
    db: Queryable, *, account_id: int, last_id: int, limit: int
) -> list[CurrentInvoice]: ...
@sql
async def get_invoice_credit(db: Queryable, *, account_id: int, order_id: int) -> InvoiceCredit: ...
@sql
async def add_credit_note(
    db: Queryable,
    *,
    account_id: int,
    invoice_id: int,
    order_id: int,
    purchase_id: int,
    refund_id: int,
    position: int,
    number: str,
    currency: str,
    net: Decimal,
    tax: Decimal,
    total: Decimal,
    remaining: Decimal,
) -> Credited: ...
@sql
async def void_credit_note(db: Queryable, *, account_id: int, refund_id: int) -> Credited | None: ...
@sql
async def list_credit_notes(
    db: Queryable, *, account_id: int, last_id: int, limit: int
) -> list[CreditNote]: ...
@sql
async def get_printed(
    db: Queryable, *, account_id: int, document: str, document_id: int, digest: str
) -> bytes | None: ...
@sql
async def keep_printed(
    db: Queryable,
    *,
    account_id: int,
    document: str,
    document_id: int,
    digest: str,
    body: bytes,
    checksum: bytes,
) -> None: ...
@sql
async def remove_printed(db: Queryable, *, account_id: int) -> None: ...
