"""The statements that keep the runs of the checks."""

from store.db import Queryable
from store.sql import Statements
from store.verify.models import Run

sql = Statements("verification")


@sql
async def give_up_silent_runs(db: Queryable, *, silent_seconds: float) -> None: ...
@sql
async def start_run(db: Queryable) -> int | None: ...
@sql
async def renew_run(db: Queryable, *, id: int) -> None: ...
@sql
async def end_run(db: Queryable, *, id: int, failure: str | None, checks: str | None) -> None: ...
@sql
async def remove_old_runs(db: Queryable) -> None: ...
@sql
async def list_runs(db: Queryable, *, silent_seconds: float) -> list[Run]: ...
