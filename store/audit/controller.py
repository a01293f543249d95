"""What admins did, for admins to read."""

from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from store.accounts.models import Principal
from store.audit import queries
from store.audit.models import Act, AuditEntry
from store.db import Pool
from store.fields import BIGINT
from store.paging import Cursor, Limit, Page, last_id, page
from store.room import Room

AccountId = Annotated[int | None, QueryParameter(ge=1, le=BIGINT, description="Only what this admin did.")]
What = Annotated[Act | None, QueryParameter(description="Only acts of this kind.")]


class AuditController(Room):
    """The record of admins' acts; admins only."""

    path = "/admin/audit"
    tags = ["admin"]

    pool: Pool

    @get("/")
    async def list_audit(
        self,
        admin: NamedDependency[Principal],
        account_id: AccountId = None,
        what: What = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[AuditEntry]:
        """What admins did, the newest first: who, what, to which row, before and after."""
        rows = await queries.list_audit(
            self.pool, last_id=last_id(cursor), account_id=account_id, what=what, limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))
