"""The statements of sql/mockpay_faults.sql, typed."""

from store.db import Queryable
from store.mockpay.faults.models import FaultRule, LiveFault, Turn
from store.sql import Statements

sql = Statements("mockpay_faults")


@sql
async def add_fault(
    db: Queryable,
    *,
    id: str,
    created: int,
    match: str,
    fault: str,
    times: int,
    probability: float,
    seconds: str | None,
    seed: int,
) -> None: ...


@sql
async def list_faults(db: Queryable) -> list[FaultRule]: ...


@sql
async def list_live_faults(db: Queryable) -> list[LiveFault]: ...


@sql
async def strike_fault(db: Queryable, *, id: str) -> Turn | None: ...


@sql
async def remove_faults(db: Queryable) -> int: ...
