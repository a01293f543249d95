"""Empties, drops and counts what a database holds, and offers all that fills it."""

import re
import time
from typing import Any

import msgspec
import psycopg
from psycopg.sql import SQL, Identifier, Literal

from store.data.demo import DataProblem, load_demo
from store.data.many import load_many
from store.data.programs import connected_programs, tell_of_catalog
from store.resources import migration_ids, resource_dir

__all__ = [
    "DataProblem",
    "SourceStatus",
    "Status",
    "TableRows",
    "connected_programs",
    "drop_all",
    "load_demo",
    "load_many",
    "renew_session_ids",
    "reset_data",
    "status",
]

# Each source of migrations with its schema.
SCHEMAS = {"store": "public", "mockpay": "mockpay"}

# Tables larger than this are not counted; PostgreSQL's estimate is taken.
_COUNTED = 100_000

# Filled by its migration, and no data of anybody's.
_FIXED = ["ledger_account"]

# One row of it is the settings', and is not data either.
_ENDPOINTS = ("mockpay", "webhook_endpoint")

# Whoever is at work in the tables may be waited for by what is emptied, and wait for it.
_TRIES = 5

_BOOKKEEPING = ["_yoyo_log", "_yoyo_migration", "_yoyo_version", "yoyo_lock", "migration_checksum"]

_LIST_RELATIONS = """
select
    own.schema,
    own.name,
    class.relkind::text,
    class.reltuples
from unnest(%s::text[], %s::text[]) as own (schema, name)
join pg_class as class on class.oid = to_regclass(format('%%I.%%I', own.schema, own.name))
where class.relkind = any(%s::"char"[])
order by own.schema desc, own.name
"""

_CREATES = re.compile(
    r"^create (?:unlogged )?(?:table|sequence|(?:materialized )?view) (?:if not exists )?(?:\w+\.)?(\w+)",
    re.M,
)


class SourceStatus(msgspec.Struct, frozen=True):
    """The migrations of a source that the database has, and those that it lacks."""

    source: str
    applied: list[str]
    missing: list[str]


class TableRows(msgspec.Struct, frozen=True):
    """A table's size, estimated where it is large."""

    schema: str
    table: str
    rows: int
    estimated: bool


class Status(msgspec.Struct, frozen=True):
    """What `status` found."""

    server_version: str
    database: str
    sources: list[SourceStatus]
    tables: list[TableRows]


def reset_data(database_url: str | None) -> None:
    """Empty every table of the store and of mockpay; migrations stay applied, and what settings have made.

    Ids start at 1 again, unless programs are connected: what they are in the middle of must not meet a new
    row that has the id of the one that is gone.
    """
    for attempt in range(1, _TRIES + 1):
        try:
            with psycopg.connect(database_url or "") as connection:
                connection.execute("set local lock_timeout = '5s'")
                _empty(connection)
            return
        except psycopg.errors.DeadlockDetected:
            if attempt == _TRIES:
                raise


def _empty(connection: psycopg.Connection[Any]) -> None:
    tables = [(schema, name) for schema, name, *_ in _relations(connection, "rp") if name not in _FIXED]
    emptied = [table for table in tables if table != _ENDPOINTS]
    runs_on = bool(connected_programs(connection))
    if emptied:
        names = SQL(", ").join(Identifier(*table) for table in emptied)
        ids = SQL("continue identity" if runs_on else "restart identity")
        connection.execute(SQL("truncate {} {}").format(names, ids))
    for schema, name, *_ in [] if runs_on else _relations(connection, "S"):
        connection.execute(SQL("alter sequence {} restart").format(Identifier(schema, name)))
    if _ENDPOINTS in tables:
        # Without it no event would be sent until mockpay is started again.
        connection.execute("delete from mockpay.webhook_endpoint where id <> 'we_of_the_settings'")
    if ("public", "session") in tables:
        _renew_session_ids(connection)
        tell_of_catalog(connection)


def renew_session_ids(database_url: str | None) -> None:
    """Give sessions numbers that none had before: no token of an account that is gone may fit a new one."""
    with psycopg.connect(database_url or "") as connection:
        _renew_session_ids(connection)


def _renew_session_ids(connection: psycopg.Connection[Any]) -> None:
    # Unix milliseconds: more than there were sessions, whenever it is done again.
    number = Literal(time.time_ns() // 1_000_000)
    connection.execute(SQL("alter table session alter id restart {}").format(number))


def drop_all(database_url: str | None) -> None:
    """Drop mockpay's schema, and of `public` what the store's migrations made and the bookkeeping of them."""
    with psycopg.connect(database_url or "") as connection:
        connection.execute("set local lock_timeout = '5s'")
        connection.execute("drop schema if exists mockpay cascade")
        for kinds, word in (("v", "view"), ("m", "materialized view"), ("rp", "table"), ("S", "sequence")):
            names = [Identifier(schema, name) for schema, name, *_ in _relations(connection, kinds)]
            if kinds == "rp":
                names += [Identifier("public", name) for name in _BOOKKEEPING]
            if names:
                connection.execute(
                    SQL("drop {} if exists {} cascade").format(SQL(word), SQL(", ").join(names))
                )


def status(database_url: str | None) -> Status:
    """The server, the migrations and the number of rows of every table."""
    with psycopg.connect(database_url or "") as connection:
        version = connection.execute("show server_version").fetchone()
        return Status(
            server_version=str(version[0]) if version else "",
            database=connection.info.dbname,
            sources=[_source_status(connection, source) for source in SCHEMAS],
            tables=[
                _count(connection, schema, name, estimate)
                for schema, name, _, estimate in _relations(connection, "rp")
            ],
        )


def _relations(connection: psycopg.Connection[Any], kinds: str) -> list[tuple[str, str, str, float]]:
    """What the migrations created and is there: a database of the user's own may hold other tables."""
    own = [
        (schema, name)
        for source, schema in SCHEMAS.items()
        for path in (resource_dir("migrations") / source).glob("*.sql")
        for name in _CREATES.findall(path.read_text(encoding="utf-8"))
    ]
    parameters = [[schema for schema, _ in own], [name for _, name in own], list(kinds)]
    return connection.execute(_LIST_RELATIONS, parameters).fetchall()


def _source_status(connection: psycopg.Connection[Any], source: str) -> SourceStatus:
    table = f"{SCHEMAS[source]}._yoyo_migration"
    known = migration_ids(source)
    found = connection.execute("select to_regclass(%s)", [table]).fetchone()
    if found is None or found[0] is None:
        return SourceStatus(source, [], known)
    rows = connection.execute(
        SQL("select migration_id from {} order by migration_id").format(Identifier(*table.split(".")))
    ).fetchall()
    applied = [str(row[0]) for row in rows]
    return SourceStatus(source, applied, [name for name in known if name not in applied])


def _count(connection: psycopg.Connection[Any], schema: str, table: str, estimate: float) -> TableRows:
    if estimate > _COUNTED:
        return TableRows(schema, table, round(estimate), estimated=True)
    query = SQL("select count(id) from (select 1 as id from {} limit %s) as some_rows")
    row = connection.execute(query.format(Identifier(schema, table)), [_COUNTED + 1]).fetchone()
    rows = int(row[0]) if row else 0
    return TableRows(schema, table, rows, estimated=rows > _COUNTED)
