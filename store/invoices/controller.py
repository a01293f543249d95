"""One's own invoices, as JSON and as PDF."""

import hashlib
from typing import Annotated

import msgspec
from litestar import Controller, Response, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from store.accounts.models import Principal
from store.db import Pool
from store.fields import Cursor, Limit, PathId
from store.invoices import queries
from store.invoices.models import Invoice
from store.invoices.printing import Printer
from store.paging import Page, last_id, page
from store.problems import NotFound, documented, found


class InvoiceController(Controller):
    """What was invoiced."""

    path = "/invoices"
    tags = ["invoices"]

    @get("/")
    async def list_invoices(
        self,
        pool: NamedDependency[Pool],
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Invoice]:
        """Your invoices, the newest first."""
        rows = await queries.list_invoices(
            pool, account_id=me.account_id, last_id=last_id(cursor), limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))

    @get("/{invoice_id:int}", responses=documented(NotFound))
    async def get_invoice(
        self, pool: NamedDependency[Pool], me: NamedDependency[Principal], invoice_id: PathId
    ) -> Invoice:
        """One of your invoices."""
        return await _read(pool, me, invoice_id)

    # Reached as /invoices/{invoice_id}.pdf: the router takes whole path segments alone, so edge.py writes
    # the address so.
    @get(
        "/{invoice_id:int}/pdf",
        responses={
            200: ResponseSpec(bytes, media_type="application/pdf", description="The document."),
            304: ResponseSpec(None, description="You have it already."),
        }
        | documented(NotFound),
    )
    async def get_invoice_pdf(
        self,
        pool: NamedDependency[Pool],
        printer: NamedDependency[Printer],
        me: NamedDependency[Principal],
        invoice_id: PathId,
        if_none_match: Annotated[str, HeaderParameter(name="If-None-Match", max_length=1000)] = "",
    ) -> Response[bytes]:
        """One of your invoices, as PDF."""
        invoice = await _read(pool, me, invoice_id)
        etag = f'"{hashlib.sha256(msgspec.json.encode(invoice)).hexdigest()[:32]}"'
        headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
        if etag in if_none_match or if_none_match.strip() == "*":  # RFC 9110, 13.1.2
            return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers)
        return Response(
            await printer.print(invoice),
            media_type="application/pdf",
            headers=headers | {"Content-Disposition": f'inline; filename="{invoice.number}.pdf"'},
        )


async def _read(pool: Pool, me: Principal, invoice_id: int) -> Invoice:
    rows = await queries.list_invoices(pool, account_id=me.account_id, last_id=invoice_id, limit=1)
    return found(next((invoice for invoice in rows if invoice.id == invoice_id), None))
