"""Puts the demo shop of sql/demo into a store: the catalog, its price history, and accounts to log in with.

A price history is written `19.99@-700 14.99@-90 12.99@+30`: the price, and from how many days before or after
the loading it is in force.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
from psycopg import sql

from store.config import MendableProblem
from store.data.price import price_text
from store.data.programs import tell_of_catalog
from store.resources import resource_dir

# Generated rows start after these numbers, so that the demo can still be added to them.
RESERVED_IDS = 10_000

# Held to the end of the transaction: two programs that start together load once.
_ADVISORY_LOCK = 0x44454D4F

Row = dict[str, str]


class DataProblem(MendableProblem):
    """The data cannot be put into this database; the text says why and what to do."""


def load_demo(database_url: str | None, currency: str) -> None:
    """Load the demo with prices in `currency`; where it already is, change nothing.

    Raises DataProblem where other rows have its numbers.
    """
    products, bundles, accounts = (read_demo(name) for name in ("products", "bundles", "accounts"))
    with psycopg.connect(database_url or "") as connection:
        connection.execute("select pg_advisory_xact_lock(%s)", [_ADVISORY_LOCK])
        if _is_loaded(connection, products):
            return
        tables = {"product": products, "bundle": bundles, "account": accounts}
        for table, rows in tables.items():
            _refuse_taken(connection, table, rows)
        now = datetime.now(UTC).replace(microsecond=0)
        _copy(
            connection,
            "account",
            ["id", "handle_name", "display_name", "email", "role", "password_hash"],
            (
                (r["id"], r["handle_name"], r["display_name"], r["email"], r["role"], r["password_hash"])
                for r in accounts
            ),
        )
        _copy(
            connection,
            "product",
            ["id", "category", "name", "description", "created_at"],
            ((r["id"], r["category"], r["name"], r["description"], _first_day(r, now)) for r in products),
        )
        _copy(
            connection,
            "bundle",
            ["id", "name", "description", "created_at"],
            ((r["id"], r["name"], r["description"], _first_day(r, now)) for r in bundles),
        )
        _copy(
            connection,
            "bundle_item",
            ["bundle_id", "product_id"],
            ((row["id"], item) for row in bundles for item in row["items"].split()),
        )
        for table, rows in (("product", products), ("bundle", bundles)):
            _copy(
                connection,
                f"{table}_price_version",
                [f"{table}_id", "version", "price", "currency", "starts_at", "created_at"],
                _price_versions(rows, currency, now),
            )
        for table in tables:
            connection.execute(
                sql.SQL(
                    "select setval(pg_get_serial_sequence(%s, 'id'), greatest(max(id), nextval("
                    "pg_get_serial_sequence(%s, 'id')) - 1)) from {}"
                ).format(sql.Identifier(table)),
                [table, table],
            )
        tell_of_catalog(connection)


def read_demo(name: str) -> list[Row]:
    """The rows of sql/demo/<name>.tsv."""
    text = (resource_dir("sql") / "demo" / f"{name}.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def price_history(written: str) -> list[tuple[Decimal, int]]:
    """The prices of a history, each with the day from which it is in force."""
    pairs = (entry.split("@") for entry in written.split())
    return [(Decimal(price), int(day)) for price, day in pairs]


def _is_loaded(connection: psycopg.Connection[Any], products: list[Row]) -> bool:
    """One product of the demo is enough: the others may have been renamed since."""
    found = connection.execute(
        "select exists (select from product join unnest(%s::bigint[], %s::text[]) as demo (id, name)"
        " using (id, name))",
        [[int(row["id"]) for row in products], [row["name"] for row in products]],
    ).fetchone()
    return bool(found and found[0])


def _refuse_taken(connection: psycopg.Connection[Any], table: str, rows: list[Row]) -> None:
    query = sql.SQL("select exists (select from {} where id = any(%s))").format(sql.Identifier(table))
    found = connection.execute(query, [[int(row["id"]) for row in rows]]).fetchone()
    if found and found[0]:
        raise DataProblem(
            f"Other rows of {table} have the demo's numbers: empty the store first (store db reset-data), "
            "or go without the demo."
        )


def _first_day(row: Row, now: datetime) -> datetime:
    return now + timedelta(days=price_history(row["prices"])[0][1])


def _price_versions(rows: list[Row], currency: str, now: datetime) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        for version, (price, day) in enumerate(price_history(row["prices"]), 1):
            starts_at = now + timedelta(days=day)
            amount = price_text(int(price * 100), currency)
            yield row["id"], version, amount, currency, starts_at, min(starts_at, now)


def _copy(
    connection: psycopg.Connection[Any], table: str, columns: list[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL("copy {} ({}) from stdin").format(sql.Identifier(table), names)
    with connection.cursor().copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
