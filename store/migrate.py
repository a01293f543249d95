"""Applies the migrations of a program: once, in order, whoever starts them and however often."""

import hashlib
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql
from yoyo import get_backend, read_migrations

from store.config import MendableProblem, NewerDatabase
from store.resources import resource_dir
from store.roles import grant_rights

# One lock for every source: two programs that start together share the database's catalog.
_ADVISORY_LOCK = 0x53544F52


class MigrationProblem(MendableProblem):
    """The database cannot be brought to the code's schema; the text says why."""


def migrate(database_url: str | None, source: str) -> list[str]:
    """Apply what is missing of migrations/<source> in the schema of that name; the ids applied.

    Then the program's role is granted what it needs of it.

    yoyo's own lock is a row that a killed process leaves behind, so an advisory lock, which dies with its
    connection, stands in for it, and a row that yoyo's own commands left is cleared under it.
    """
    schema = "public" if source == "store" else source
    with psycopg.connect(database_url or "", autocommit=True) as guard:
        guard.execute("select pg_advisory_lock(%s)", [_ADVISORY_LOCK])
        if schema != "public":
            guard.execute(sql.SQL("create schema if not exists {}").format(sql.Identifier(schema)))
        with get_backend(_yoyo_url(database_url, guard.info.dbname, schema)) as backend:
            backend.break_lock()
            migrations = read_migrations(str(resource_dir("migrations") / source))
            known = {migration.id for migration in migrations}
            if newer := sorted(set(_applied(guard, schema)) - known):
                raise NewerDatabase(newer[-1])
            _check_unedited(guard, schema, resource_dir("migrations") / source)
            missing = backend.to_apply(migrations)
            applied = [migration.id for migration in missing]
            backend.apply_migrations(missing)
            _remember(guard, schema, resource_dir("migrations") / source)
        grant_rights(guard, source)
    return applied


def _yoyo_url(database_url: str | None, database: str, schema: str) -> str:
    """The database is always named: yoyo takes none for the user's own, whatever PGDATABASE says.

    As a parameter, since yoyo leaves a path's percent signs as they are.
    """
    parts = urlsplit(database_url or "postgresql://")
    query = "&".join(filter(None, [parts.query, f"dbname={quote(database, safe='')}", f"schema={schema}"]))
    return urlunsplit(parts._replace(scheme="postgresql+psycopg", path="/", query=query))


def _applied(guard: psycopg.Connection[tuple[str, ...]], schema: str) -> list[str]:
    table = sql.Identifier(schema, "_yoyo_migration")
    exists = guard.execute("select to_regclass(%s)", [f"{schema}._yoyo_migration"]).fetchone()
    if exists is None or exists[0] is None:
        return []
    rows = guard.execute(sql.SQL("select migration_id from {}").format(table)).fetchall()
    return [row[0] for row in rows]


def _checksums(folder: Path) -> dict[str, str]:
    # As text: git may end the lines of a checkout on Windows otherwise than those of the wheel.
    return {
        path.stem: hashlib.sha256(path.read_text("utf-8").encode()).hexdigest()
        for path in folder.glob("*.sql")
    }


def _check_unedited(guard: psycopg.Connection[tuple[str, ...]], schema: str, folder: Path) -> None:
    table = sql.Identifier(schema, "migration_checksum")
    guard.execute(
        sql.SQL("create table if not exists {} (migration_id text primary key, sha256 text not null)").format(
            table
        )
    )
    now = _checksums(folder)
    for row in guard.execute(sql.SQL("select migration_id, sha256 from {}").format(table)).fetchall():
        if now.get(row[0], row[1]) != row[1]:
            raise MigrationProblem(
                f"Migration {row[0]} was edited after it was applied: undo the edit and add a new migration."
            )


def _remember(guard: psycopg.Connection[tuple[str, ...]], schema: str, folder: Path) -> None:
    table = sql.Identifier(schema, "migration_checksum")
    applied = set(_applied(guard, schema))
    guard.cursor().executemany(
        sql.SQL("insert into {} (migration_id, sha256) values (%s, %s) on conflict do nothing").format(table),
        [(name, checksum) for name, checksum in _checksums(folder).items() if name in applied],
    )
