"""One's own invoices and credit notes, as JSON and as PDF."""

import hashlib
from typing import Annotated, Any, Literal

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from store.accounts.models import Principal
from store.db import Pool
from store.invoices import queries
from store.invoices.models import CreditNote, CurrentInvoice, Invoice
from store.invoices.printing import Printer
from store.paging import Cursor, Limit, Page, last_id, page
from store.paths import PathId
from store.problems import NotFound, documented, found
from store.room import Room

IfNoneMatch = Annotated[str, HeaderParameter(name="If-None-Match", max_length=1000)]

_PDF = {
    200: ResponseSpec(bytes, media_type="application/pdf", description="The document."),
    304: ResponseSpec(None, description="You have it already."),
} | documented(NotFound)


class InvoiceController(Room):
    """What was invoiced."""

    path = "/invoices"
    tags = ["invoices"]

    pool: Pool
    printer: Printer

    @get("/")
    async def list_invoices(
        self,
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[CurrentInvoice]:
        """Your invoices, the newest first."""
        rows = await queries.list_invoices(
            self.pool, account_id=me.account_id, last_id=last_id(cursor), limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))

    @get("/{invoice_id:int}", responses=documented(NotFound))
    async def get_invoice(self, me: NamedDependency[Principal], invoice_id: PathId) -> CurrentInvoice:
        """One of your invoices, with what was credited of it."""
        return await _read_invoice(self.pool, me, invoice_id)

    # Reached as /invoices/{invoice_id}.pdf: the router takes whole path segments alone, so edge.py writes
    # the address so.
    @get("/{invoice_id:int}/pdf", responses=_PDF)
    async def get_invoice_pdf(
        self,
        me: NamedDependency[Principal],
        invoice_id: PathId,
        if_none_match: IfNoneMatch = "",
    ) -> Response[bytes]:
        """One of your invoices, as PDF: the same whatever is refunded later."""
        invoice = await _read_invoice(self.pool, me, invoice_id)
        document = msgspec.convert(invoice, Invoice, from_attributes=True)
        return await _printed(self.pool, self.printer, me, "invoice", document, if_none_match)


class CreditNoteController(Room):
    """What was credited."""

    path = "/credit-notes"
    tags = ["credit notes"]

    pool: Pool
    printer: Printer

    @get("/")
    async def list_credit_notes(
        self,
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[CreditNote]:
        """Your credit notes, the newest first."""
        rows = await queries.list_credit_notes(
            self.pool, account_id=me.account_id, last_id=last_id(cursor), limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))

    @get("/{credit_note_id:int}", responses=documented(NotFound))
    async def get_credit_note(self, me: NamedDependency[Principal], credit_note_id: PathId) -> CreditNote:
        """One of your credit notes."""
        return await _read_credit_note(self.pool, me, credit_note_id)

    @get("/{credit_note_id:int}/pdf", responses=_PDF)
    async def get_credit_note_pdf(
        self,
        me: NamedDependency[Principal],
        credit_note_id: PathId,
        if_none_match: IfNoneMatch = "",
    ) -> Response[bytes]:
        """One of your credit notes, as PDF."""
        note = await _read_credit_note(self.pool, me, credit_note_id)
        return await _printed(self.pool, self.printer, me, "credit_note", note, if_none_match)


async def _read_invoice(pool: Pool, me: Principal, invoice_id: int) -> CurrentInvoice:
    rows = await queries.list_invoices(pool, account_id=me.account_id, last_id=invoice_id, limit=1)
    return found(next((invoice for invoice in rows if invoice.id == invoice_id), None))


async def _read_credit_note(pool: Pool, me: Principal, credit_note_id: int) -> CreditNote:
    rows = await queries.list_credit_notes(pool, account_id=me.account_id, last_id=credit_note_id, limit=1)
    return found(next((note for note in rows if note.id == credit_note_id), None))


async def _printed(
    pool: Pool,
    printer: Printer,
    me: Principal,
    kind: Literal["invoice", "credit_note"],
    document: Invoice | CreditNote,
    if_none_match: str,
) -> Response[bytes]:
    """The document as PDF, printed once, unless the client holds it; the ETag is of all that is printed."""
    digest = hashlib.sha256(msgspec.json.encode(document)).hexdigest()[:32]
    headers = {"ETag": f'"{digest}"', "Cache-Control": "private, no-cache"}
    if f'"{digest}"' in if_none_match or if_none_match.strip() == "*":  # RFC 9110, 13.1.2
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers)
    its_own: Any = {
        "account_id": me.account_id,
        "document": kind,
        "document_id": document.id,
        "digest": digest,
    }
    body = await queries.get_printed(pool, **its_own)
    if body is None:
        body = await printer.print(document)
        checksum = hashlib.sha256(body).digest()
        await queries.keep_printed(pool, **its_own, body=body, checksum=checksum)
    return Response(
        body,
        media_type="application/pdf",
        headers=headers | {"Content-Disposition": f'inline; filename="{document.number}.pdf"'},
    )
