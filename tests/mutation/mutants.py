"""The mutants: every column and every row of a schema, from the catalog, changed as its type allows."""

import random
import re
from collections.abc import Iterator
from typing import Any

import psycopg
from msgspec import Struct

# Of yoyo and of store/migrate.py: what the schema is, not what happened.
BOOKKEEPING = re.compile("yoyo|migration_checksum")
# A state's rows are changed alike; this many of each.
ROWS_OF_A_STATE = 4
ROWS_OF_A_TABLE = 60
# Columns that tell a table's states apart.
STATES = ("status", "purchase_status", "kind", "type", "reporting_category", "document", "what", "series")
# Unix seconds, in a schema that has times as numbers.
UNIX = (
    "created",
    "available_on",
    "canceled_at",
    "due_by",
    "expires_at",
    "at",
    "frozen_time",
    "deletes_after",
)
DAY, YEAR = 86_400, 365 * 86_400


class Column(Struct, frozen=True):
    """A column as the catalog has it; `allowed` are the words of its check, `target` what it refers to."""

    name: str
    type: str
    nullable: bool
    allowed: tuple[str, ...]
    target: tuple[str, str] | None


class Table(Struct, frozen=True):
    schema: str
    name: str
    columns: tuple[Column, ...]

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"


class Mutant(Struct, frozen=True):
    """One change: `column` is empty where it is of a whole row; `ctid` is the row's address."""

    program: str
    table: str
    column: str
    kind: str
    state: str
    ctid: str
    sql: str

    @property
    def name(self) -> str:
        return f"{self.table}.{self.column or '(row)'}: {self.kind}"


def read_tables(db: psycopg.Connection[Any], schema: str) -> list[Table]:
    """The schema's tables, without those that tell of the schema itself."""
    names = db.execute(
        "select table_name::text from information_schema.tables"
        " where table_schema = %s and table_type = 'BASE TABLE' order by 1",
        [schema],
    ).fetchall()
    return [
        Table(schema, name, tuple(_columns(db, schema, name)))
        for (name,) in names
        if not BOOKKEEPING.search(name)
    ]


def _columns(db: psycopg.Connection[Any], schema: str, table: str) -> Iterator[Column]:
    rows = db.execute(
        "select column_name::text, udt_name::text, is_nullable = 'YES' from information_schema.columns"
        " where table_schema = %s and table_name = %s and is_generated = 'NEVER' order by ordinal_position",
        [schema, table],
    ).fetchall()
    checks = db.execute(
        "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = %s::regclass",
        [f"{schema}.{table}"],
    ).fetchall()
    # Of a composite key the last column names the row; those before it are the account's.
    targets = {
        column: (target, key)
        for column, target, key in db.execute(
            """
            select a.attname::text, c.confrelid::regclass::text, f.attname::text
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
            join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[cardinality(c.confkey)]
            where c.contype = 'f' and c.conrelid = %s::regclass
            """,
            [f"{schema}.{table}"],
        ).fetchall()
    }
    for name, type_, nullable in rows:
        allowed = {
            word
            for (check,) in checks
            if re.match(rf"CHECK \(\(+{name} = ANY", check)
            for word in re.findall("'([^']*)'::text", check)
        }
        yield Column(name, type_, nullable, tuple(sorted(allowed)), targets.get(name))


def mutants_of(db: psycopg.Connection[Any], program: str, table: Table, seed: int) -> Iterator[Mutant]:
    """Of some rows of each state, every value changed in every way, and the row gone and there twice."""
    for ctid, state in _rows(db, table, seed):
        where = f"where ctid = '{ctid}'::tid"

        def of(column: str, kind: str, sql: str, ctid: str = ctid, state: str = state) -> Mutant:
            return Mutant(program, table.name, column, kind, state, ctid, sql)

        for column in table.columns:
            it = f'"{column.name}"'
            for kind, value in _values(table, column):
                # What cannot be changed so, or is so already, is no mutant.
                new = f"({value})" if kind == "null" else f"coalesce(({value})::text, {it}::text)"
                yield of(
                    column.name,
                    kind,
                    f"update {table.full_name} set {it} = {value} {where}"
                    f" and {new}::text is distinct from {it}::text",
                )
        yield of("", "gone", f"delete from {table.full_name} {where}")
        yield of("", "twice", _copy(db, table, where))


def _rows(db: psycopg.Connection[Any], table: Table, seed: int) -> list[tuple[str, str]]:
    names = [column.name for column in table.columns]
    states = [name for name in STATES if name in names]
    state = " || ' ' || ".join(f"coalesce({name}::text, '')" for name in states) or "''"
    rows = db.execute(f"select ctid::text, {state} from {table.full_name} order by ctid").fetchall()
    drawn = random.Random(f"{seed} {table.name}")
    drawn.shuffle(rows)
    chosen: dict[str, list[str]] = {}
    for ctid, of in rows:
        if len(rows_of := chosen.setdefault(of, [])) < (ROWS_OF_A_STATE if states else ROWS_OF_A_TABLE // 2):
            rows_of.append(ctid)
    picked = [(ctid, of) for of, ctids in chosen.items() for ctid in ctids]
    drawn.shuffle(picked)
    return sorted(picked[:ROWS_OF_A_TABLE], key=lambda row: (row[1], row[0]))


def _values(table: Table, column: Column) -> Iterator[tuple[str, str]]:
    """What else the column could hold, as SQL, each with what the change is called."""
    it = f'"{column.name}"'
    another = (
        f"(select other.{it} from {table.full_name} as other"
        f" where other.{it}::text <> {table.name}.{it}::text order by md5(other::text) limit 1)"
    )
    if column.nullable:
        yield "null", "null"
    if column.target and column.type in ("int8", "text"):
        of, key = column.target
        yield (
            "another row's",
            f"(select there.{key} from {of} as there where there.{key} is distinct from {table.name}.{it}"
            f" order by there.{key} <= {table.name}.{it}, there.{key} limit 1)",
        )
    match column.type:
        case "numeric":
            for kind, value in [
                ("a cent more", f"{it} + 0.01"),
                ("a cent less", f"{it} - 0.01"),
                ("twice", f"{it} * 2"),
                ("zero", f"nullif({it}, 0) * 0"),
                ("the other sign", f"-nullif({it}, 0)"),
            ]:
                yield kind, value
        case "int8" | "int4" | "float8" if column.name in UNIX:
            for kind, seconds in [("a day later", DAY), ("a day earlier", -DAY), ("a year later", YEAR)]:
                yield kind, f"{it} + {seconds}"
        case "int8" | "int4" if column.name == "id" or column.name.endswith("_id"):
            yield "moved", f"{it} + 1000000"
            yield "another", another
        case "int8" | "int4" | "int2" | "float8":
            yield "one more", f"{it} + 1"
            yield "one less", f"{it} - 1"
            yield "twice", f"nullif({it}, 0) * 2"
            yield "the other sign", f"-nullif({it}, 0)"
        case "timestamptz":
            for kind, interval in [
                ("a day later", "+ interval '1 day'"),
                ("a day earlier", "- interval '1 day'"),
                ("a year later", "+ interval '1 year'"),
            ]:
                yield kind, f"{it} {interval}"
            if column.nullable:
                yield "not null", f"case when {it} is null then now() end"
        case "bool":
            yield "the other", f"not {it}"
        case "uuid":
            yield "another's", another
            yield "a new one", "gen_random_uuid()"
        case "bytea":
            yield "a bit", f"set_bit({it}, 0, 1 - get_bit({it}, 0))"
            yield "no bytes", "''::bytea"
        case "text" if column.allowed:
            for word in column.allowed:
                yield f"to {word}", f"nullif('{word}', {it})"
        case "text":
            yield from _texts(column, another)
        case "jsonb" | "json":
            yield "another's", another
            yield "nothing", f"'{{}}'::{column.type}"
        case "_text":
            yield "one less", f"{it}[2:]"


def _texts(column: Column, another: str) -> Iterator[tuple[str, str]]:
    it = f'"{column.name}"'
    if column.name == "currency":
        for currency in ("eur", "jpy", "kwd"):
            yield (
                f"to {currency}",
                f"case when {it} = upper({it}) then upper('{currency}') else '{currency}' end",
            )
        return
    yield "another's", another
    yield "altered", f"{it} || 'x'"
    if column.nullable:
        yield "not null", f"case when {it} is null then 'x' end"


def _copy(db: psycopg.Connection[Any], table: Table, where: str) -> str:
    """The row once more, under another id where it has one."""
    key = {
        name
        for (name,) in db.execute(
            "select a.attname::text from pg_index i join pg_attribute a"
            " on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
            " where i.indisprimary and i.indrelid = %s::regclass",
            [table.full_name],
        ).fetchall()
    }
    last = [column for column in table.columns if column.name in key][-1:]
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    values = ", ".join(_next(column) if column in last else f'"{column.name}"' for column in table.columns)
    return f"insert into {table.full_name} ({names}) select {values} from {table.full_name} {where}"


def _next(column: Column) -> str:
    it = f'"{column.name}"'
    match column.type:
        case "int8" | "int4":
            return f"{it} + 1000000"
        case "text":
            return f"{it} || 'x'"
        case "bytea":
            return f"{it} || '\\x00'::bytea"
    return it
