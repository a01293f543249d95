"""The checks: a file's statements, each of which returns what breaks it; its comment says what must hold."""

import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from typing import Any

import asyncpg
from msgspec import Struct

from store.db import Queryable
from store.sql import Statements, number_parameters
from store.verify.models import Broken, BrokenRow, Judgement

# With `wait_seconds`: after so long what waits is named.
Find = Callable[..., Coroutine[Any, Any, list[BrokenRow]]]


class Check(Struct, frozen=True):
    """An invariant: its name and what it is about in words, and how what breaks it is found."""

    name: str
    about: str
    find: Find


def read_checks(room: str) -> list[Check]:
    """The statements of sql/<room>.sql, in their order there."""
    sql = Statements(room)
    return [
        Check(name.replace("_", " ").capitalize(), _comment(text), _declare(sql, name))
        for name, text in sql.texts.items()
    ]


def _comment(text: str) -> str:
    """What stands above the statement, on one line."""
    lines = text.splitlines()
    end = next(at for at, line in enumerate(lines) if not line.startswith("--"))
    return " ".join(line.removeprefix("--").strip() for line in lines[:end])


def _declare(sql: Statements, name: str) -> Find:
    """As queries.py of a room does by hand; here the file is the only list."""

    async def find_waiting(db: Queryable, *, wait_seconds: float) -> list[BrokenRow]: ...
    async def find_broken(db: Queryable) -> list[BrokenRow]: ...

    find_waiting.__name__ = find_broken.__name__ = name
    if number_parameters(sql.texts[name])[1]:
        return sql(find_waiting)
    find = sql(find_broken)

    async def find_at_once(db: Queryable, *, wait_seconds: float) -> list[BrokenRow]:
        return await find(db)

    return find_at_once


async def _find(connection: Any, check: Check, wait_seconds: float) -> list[BrokenRow]:
    """What breaks it; that it cannot be computed, where a value is not of the shape that it needs."""
    try:
        async with connection.transaction():
            return await check.find(connection, wait_seconds=wait_seconds)
    except asyncpg.DataError as error:
        return [BrokenRow(None, "the check itself", f"it cannot be computed: {error}", 1)]


async def judge(connection: Any, checks: Iterable[Check], *, wait_seconds: float) -> AsyncIterator[Judgement]:
    """Each check in turn, on one snapshot of the database: a store under load is judged at one instant.

    What waits for the provider longer than `wait_seconds` is broken.
    """
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        # Whole tables are hashed and joined: walking them along an index takes thrice as long.
        await connection.execute("set local enable_indexscan = off; set local work_mem = '128MB'")
        for check in checks:
            began = time.perf_counter()
            rows = await _find(connection, check, wait_seconds)
            yield Judgement(
                name=check.name,
                about=check.about,
                ok=not rows,
                found=rows[0].found if rows else 0,
                broken=[Broken(row.account_id, row.subject, row.detail) for row in rows],
                seconds=round(time.perf_counter() - began, 3),
            )
