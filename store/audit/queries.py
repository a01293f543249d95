"""The statements of sql/audit.sql."""

from store.audit.models import AuditEntry
from store.db import Queryable
from store.sql import Statements

sql = Statements("audit")


@sql
async def add_audit(
    db: Queryable,
    *,
    account_id: int | None,
    via: str,
    what: str,
    row_id: int,
    before: str | None,
    after: str | None,
) -> None: ...
@sql
async def list_audit(
    db: Queryable, *, last_id: int, account_id: int | None, what: str | None, limit: int
) -> list[AuditEntry]: ...
