"""The statements of sql/reconciliation.sql."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from store.db import Queryable
from store.reconciliation.models import Differing, LastRuns, Reconciliation, ResultCount, Run
from store.sql import Statements

sql = Statements("reconciliation")


@sql
async def end_dead_runs(db: Queryable) -> None: ...
@sql
async def add_run(db: Queryable, *, adopt: bool, since: datetime, lease_seconds: float) -> Run | None: ...
@sql
async def add_periodic_run(
    db: Queryable,
    *,
    overlap_seconds: float,
    first_seconds: float,
    every_seconds: float,
    lease_seconds: float,
) -> Run | None: ...
@sql
async def renew_run(db: Queryable, *, run_id: int, lease_seconds: float) -> int | None: ...
@sql
async def complete_run(db: Queryable, *, run_id: int, adopted: int, counts: str) -> int | None: ...
@sql
async def fail_run(db: Queryable, *, run_id: int, failure: str) -> None: ...
@sql
async def get_run(db: Queryable, *, run_id: int) -> Reconciliation | None: ...
@sql
async def get_last_runs(db: Queryable) -> LastRuns: ...
@sql
async def remove_old_runs(db: Queryable, *, keep: int) -> None: ...
@sql
async def remove_old_differences(db: Queryable) -> None: ...
@sql
async def remove_items(db: Queryable, *, run_id: int) -> None: ...
@sql
async def remove_results(db: Queryable, *, run_id: int) -> None: ...
@sql
async def add_sentinel(db: Queryable, *, run_id: int) -> None: ...
@sql
async def add_items(
    db: Queryable,
    *,
    run_id: int,
    kind: str,
    provider_ids: list[str],
    payment_intents: list[str | None],
    account_ids: list[int | None],
    group_ids: list[UUID | None],
    refund_keys: list[UUID | None],
    statuses: list[str],
    amounts: list[Decimal],
    fees: list[Decimal],
    currencies: list[str],
    sources: list[str | None],
    created_ats: list[datetime],
) -> int: ...
@sql
async def list_orphans(db: Queryable, *, run_id: int, after: str, limit: int) -> list[str]: ...
@sql
async def set_payment_intent(
    db: Queryable, *, run_id: int, provider_id: str, payment_intent: str
) -> None: ...
@sql
async def list_partial(db: Queryable, *, run_id: int, after: str, limit: int) -> list[str]: ...
@sql
async def remove_items_of_payment(db: Queryable, *, run_id: int, payment_intent: str) -> None: ...
@sql
async def remove_results_of_payments(db: Queryable, *, run_id: int, touched: list[str]) -> None: ...
@sql
async def match_charges(
    db: Queryable, *, run_id: int, cutoff: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_payments(
    db: Queryable, *, run_id: int, cutoff: datetime, since: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_refunds(
    db: Queryable, *, run_id: int, cutoff: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_refunds_here(
    db: Queryable, *, run_id: int, cutoff: datetime, since: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_disputes(
    db: Queryable, *, run_id: int, cutoff: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_disputes_here(
    db: Queryable, *, run_id: int, cutoff: datetime, since: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_balance(
    db: Queryable, *, run_id: int, cutoff: datetime, touched: list[str] | None
) -> None: ...
@sql
async def match_balance_transactions(db: Queryable, *, run_id: int, touched: list[str] | None) -> None: ...
@sql
async def count_results(db: Queryable, *, run_id: int) -> list[ResultCount]: ...
@sql
async def list_differing(
    db: Queryable, *, run_id: int, results: list[str], limit: int
) -> list[Differing]: ...
@sql
async def add_differences(db: Queryable, *, run_id: int, results: list[str], limit: int) -> None: ...
