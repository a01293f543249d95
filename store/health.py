"""Whether the store lives, whether it can serve, and whether it may do more than it should."""

import logging
from contextlib import suppress
from typing import Annotated

import asyncpg
from litestar import get
from msgspec import Meta, Struct

from store.config import NewerDatabase
from store.db import UNAVAILABLE, Pool, Queryable, ReadOnlyDatabase, open_pool
from store.limits import UNLIMITED
from store.problems import Unavailable, documented
from store.resources import migration_ids
from store.room import Room
from store.sql import Statements

log = logging.getLogger("store")

sql = Statements("health")


@sql
async def may_change_ledger(db: Queryable) -> bool: ...
@sql
async def count_applied(db: Queryable, *, ids: list[str]) -> int: ...
@sql
async def is_read_only(db: Queryable) -> bool: ...
@sql
async def get_unknown_migration(db: Queryable, *, ids: list[str]) -> str | None: ...


class Health(Struct):
    """Fine."""

    status: Annotated[str, Meta(examples=["ok"])] = "ok"


class HealthController(Room):
    """For whoever watches the process."""

    path = "/health"
    tags = ["health"]
    opt = {UNLIMITED: True}

    pool: Pool

    @get("/live")
    async def live(self) -> Health:
        """The process answers."""
        return Health()

    @get("/ready", responses=documented(Unavailable))
    async def ready(
        self,
    ) -> Health:
        """The database answers, takes writes and has every migration."""
        ids = migration_ids("store")
        try:
            applied = await count_applied(self.pool, ids=ids)
        except asyncpg.UndefinedTableError:
            applied = 0
        if applied < len(ids):
            raise Unavailable("Migrations are missing: run `store db migrate`.")
        async with self.pool.acquire() as db:
            if await is_read_only(db):
                raise ReadOnlyDatabase("the database takes no writes")
        return Health()


async def refuse_newer(database_url: str | None) -> None:
    """MendableProblem where the database is made for a newer version; one that is away may yet come."""
    pool = open_pool(database_url, size=1, statement_cache=False, application_name="store start")
    try:
        with suppress(asyncpg.PostgresError, *UNAVAILABLE):
            if newer := await get_unknown_migration(pool, ids=migration_ids("store")):
                raise NewerDatabase(newer)
    finally:
        await pool.close()


async def warn_of_rights(pool: Pool) -> None:
    """Tell the operator, once at the start, that the program's role may change what is in the ledger."""
    with suppress(*UNAVAILABLE):
        if await may_change_ledger(pool):
            log.warning(
                "the store connects as a role that may change the ledger: let store_program log in, and set"
                " STORE_DATABASE_URL to connect as it"
            )
