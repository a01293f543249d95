"""The statements of sql/unmatched.sql."""

from decimal import Decimal

from store.db import Queryable
from store.sql import Statements
from store.unmatched.models import Unmatched, Unresolved

sql = Statements("unmatched")


@sql
async def add_unmatched(
    db: Queryable,
    *,
    kind: str,
    provider_id: str,
    payment_provider_id: str | None,
    account_id: int | None,
    order_id: int | None,
    status: str,
    reason: str,
    amount: Decimal,
    fee: Decimal,
    currency: str | None,
    facts: str,
) -> int | None: ...
@sql
async def lock_unmatched(db: Queryable, *, kind: str, provider_id: str) -> Unmatched | None: ...
@sql
async def set_unmatched_facts(
    db: Queryable,
    *,
    kind: str,
    provider_id: str,
    payment_provider_id: str | None,
    account_id: int | None,
    order_id: int | None,
    status: str,
    reason: str,
    amount: Decimal,
    fee: Decimal,
    currency: str | None,
    facts: str,
) -> None: ...
@sql
async def set_unmatched_status(db: Queryable, *, id: int, status: str) -> None: ...
@sql
async def hold_unmatched(db: Queryable, *, id: int, reason: str) -> None: ...
@sql
async def list_unmatched(
    db: Queryable, *, last_id: int, status: str | None, limit: int
) -> list[Unmatched]: ...
@sql
async def take_unmatched(db: Queryable, *, older_than_seconds: float, limit: int) -> list[Unresolved]: ...
