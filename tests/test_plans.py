"""Every statement's plan on large tables: what it costs does not grow with them."""

import itertools
import os
import typing
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
import psycopg
import pytest
import pytest_asyncio
from psycopg.sql import SQL, Identifier, Literal

from store.config import ShopSettings
from store.data import load_many
from store.sql import Statement
from tests.conftest import named
from tests.test_statements import STATEMENTS

ROWS = 1_000
# As if each table had a thousand times its rows: a million of most, three million prices.
TIMES = 1_000
# In the planner's unit, a page read in sequence. A page of a list costs tens, a million rows at least 10,000.
MOST = 3_000
MOST_SORTED = 5_000

# Not held to that, and why. Of `verify*` each statement reads all that there is, by design; those of the
# reconciliation read the range of a run.
APART = {
    "catalog.count_categories": "exact counts read the smallest index that has the categories",
    "catalog.search_products": "called where a walk found little: what is rare, or far ahead",
    "catalog.sort_products": "called where a walk found little: what is rare, or far ahead",
    "ledger.sum_accounts": "the books of all time, for admins",
    "mockpay.sum_balance": "the balance of all time",
    "mockpay_checkout.list_products": "what a JSON holds is not known, so one row is taken for many",
    "idempotency.remove_old_keys": "cleans up, all that is old",
    "limits.remove_past_turns": "cleans up, nearly all of the table",
    "mockpay.forget_answers": "cleans up, all that is old",
}
# A handful of rows however long it runs, but for the request log, which is kept short.
SMALL = [
    "ledger_account",
    "invoice_series",
    "verification",
    "webhook_endpoint",
    "fault_rule",
    "test_clock",
    "request",
]
CHECKS = ("verify.", "mockpay_verify.", "reconciliation.")

# Where a list begins, so that all of it lies ahead.
FIRST: dict[str, Any] = {
    "limit": 21,
    "count": 21,
    "keep": 10_000,
    "last_id": 2**63 - 1,
    "before_version": 2**31 - 1,
    "after_id": 0,
    "after_name": "",
    "after_created_at": datetime(9999, 1, 1, tzinfo=UTC),
    "last_created_at": datetime(9999, 1, 1, tzinfo=UTC),
    "window": 10_000,
    "after_price": Decimal(0),
    "min_price": Decimal(5),
    "max_price": Decimal(20),
    "below": "~",
    "above": "",
    "event_below": "~",
    "webhook_endpoint_below": "~",
    "since": 0,
    "until": 2**62,
    "account": "disputes",
    "category": "games",
    "q": "lantern",
    "sort": "name",
}
SAMPLES: dict[str, Any] = {
    "int2": 1,
    "int4": 1,
    "int8": 1,
    "text": "1",
    "varchar": "1",
    "bool": True,
    "numeric": Decimal(1),
    "float8": 1.0,
    "timestamptz": datetime(2026, 1, 1, tzinfo=UTC),
    "uuid": UUID(int=1),
    "bytea": b"1",
    "jsonb": "{}",
    "json": "[]",
}
# Columns of few values, in tables that a load leaves empty; of the others most rows have one of their own.
FEW = [
    "status",
    "type",
    "currency",
    "allow_redisplay",
    "webhook_endpoint",
    "what",
    "kind",
    "livemode",
    "deleted",
    "reason",
]
# A column's value in row `g`.
FILLING = {
    "bigint": "g % {few}",
    "integer": "g % {few}",
    "numeric": "g % {few}",
    "double precision": "g % {few}",
    "text": "(g % {few})::text",
    "boolean": "g % 2 = 0",
    "timestamp with time zone": "timestamptz '2025-01-01' + g * interval '1 minute'",
    "uuid": "md5(g::text)::uuid",
    "bytea": "convert_to(g::text, 'UTF8')",
    "jsonb": "'{{}}'",
    "json": "'{{}}'",
    "ARRAY": "'{{}}'",
}


@pytest.fixture(scope="module")
def large_url(server_url: str, template: str) -> Iterator[str]:
    """A database that the planner takes for a large one: a thousand rows a table, and their number forged."""
    name = f"store_plans_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {template} strategy file_copy")
        try:
            url = named(server_url, name)
            load_many(
                url,
                products=ROWS,
                accounts=ROWS,
                orders=ROWS,
                seed=1,
                shop=ShopSettings(),
                progress=lambda _: None,
            )
            with psycopg.connect(url, autocommit=True) as connection:
                fill_empty_tables(connection)
                connection.execute("analyze")
                connection.execute(
                    "update pg_class set reltuples = reltuples * %s"
                    " where relnamespace in ('public'::regnamespace, 'mockpay'::regnamespace)"
                    " and reltuples >= %s and relname <> all(%s)",
                    [TIMES, ROWS / 20, SMALL],
                )
            yield url
        finally:
            server.execute(f"drop database {name} with (force)")


def fill_empty_tables(connection: psycopg.Connection[Any]) -> None:
    """Rows for what a load leaves empty; they need to make no sense, only to be many."""
    keys = connection.execute(
        "select conrelid::regclass::text, conname from pg_constraint where contype in ('c', 'f')"
        " and connamespace in ('public'::regnamespace, 'mockpay'::regnamespace)"
        " order by contype desc"
    ).fetchall()
    for table, key in keys:
        connection.execute(SQL("alter table {} drop constraint {}").format(SQL(table), Identifier(key)))
    columns = connection.execute(
        "select table_schema, table_name, column_name, data_type, column_name = any(%s)"
        " from information_schema.columns join information_schema.tables using (table_schema, table_name)"
        " where table_schema in ('public', 'mockpay') and table_type = 'BASE TABLE'"
        " and is_generated = 'NEVER' and table_name !~ 'yoyo|checksum'"
        " order by table_schema, table_name, ordinal_position",
        [FEW],
    ).fetchall()
    for (schema, table), group in itertools.groupby(columns, key=lambda row: row[:2]):
        target = Identifier(schema, table)
        if connection.execute(SQL("select from {} limit 1").format(target)).rowcount:
            continue
        chosen = list(group)
        names = SQL(", ").join(Identifier(row[2]) for row in chosen)
        values = SQL(", ").join(
            SQL(FILLING[kind].format(few=5 if few else 10 * ROWS)) for *_, kind, few in chosen
        )
        connection.execute(
            SQL(
                "insert into {} ({}) select {} from generate_series(1, {}) as g on conflict do nothing"
            ).format(target, names, values, Literal(ROWS))
        )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def large(large_url: str) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(large_url)
    try:
        yield connection
    finally:
        await connection.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def large_tables(large: Any) -> set[str]:
    return {
        row[0]
        for row in await large.fetch(
            "select relname from pg_class where reltuples >= $1 and relkind = 'r'", TIMES * ROWS / 20
        )
    }


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("Plans", []):
        yield from nodes(child)


def choices(statement: Statement) -> list[set[str]]:
    """Which of the parameters that may be null are: all, all but one, none."""
    optional = {name for name, hint in statement.parameters.items() if type(None) in typing.get_args(hint)}
    return [optional, *(optional - {one} for one in sorted(optional)), set()]


def sample(name: str, of: asyncpg.Type) -> Any:
    if of.kind == "array":
        return [SAMPLES[of.name.removesuffix("[]")]]
    return FIRST.get(name, SAMPLES[of.name])


@pytest.mark.parametrize(
    "statement",
    [each for each in STATEMENTS if not each.name.startswith(CHECKS) and each.name not in APART],
    ids=lambda statement: statement.name,
)
@pytest.mark.asyncio(loop_scope="module")
async def test_it_reads_no_table_whole(statement: Statement, large: Any, large_tables: set[str]) -> None:
    if statement.text.split("\n")[1].split()[0] in ("truncate", "lock"):
        return  # neither has a plan
    kinds = (await large.prepare(statement.text)).get_parameters()
    for absent in choices(statement):
        values = [
            None if name in absent else sample(name, of)
            for name, of in zip(statement.order, kinds, strict=True)
        ]
        explained = await large.fetchval(f"explain (format json)\n{statement.text}", *values)
        plan = msgspec.json.decode(explained)[0]["Plan"]
        told = f"{dict(zip(statement.order, values, strict=True))}\n{explained}"
        for node in nodes(plan):
            assert not (node["Node Type"] == "Seq Scan" and node["Relation Name"] in large_tables), told
            assert not (node["Node Type"] == "Sort" and node["Plans"][0]["Plan Rows"] > MOST_SORTED), told
        assert plan["Total Cost"] <= MOST, told
