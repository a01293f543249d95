"""How an act of an admin is recorded: in its own transaction, so that there is no act without its record."""

import msgspec

from store.accounts.models import Principal
from store.audit import queries
from store.audit.models import Act
from store.db import Connection


async def record(
    db: Connection,
    admin: Principal | None,
    what: Act,
    row_id: int,
    *,
    before: msgspec.Struct | None,
    after: msgspec.Struct | None,
) -> None:
    """Keep what the admin, or nobody known on the command line, did to the row."""
    await queries.add_audit(
        db,
        account_id=admin.account_id if admin else None,
        via="api" if admin else "command line",
        what=what,
        row_id=row_id,
        before=msgspec.json.encode(before).decode() if before else None,
        after=msgspec.json.encode(after).decode() if after else None,
    )
