"""Migrations: at once, killed half way, edited, too new, and every file twice; by real processes."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from store import migrate as module
from store.config import NewerDatabase
from store.data import SCHEMAS
from store.migrate import MigrationProblem, migrate
from store.resources import migration_ids, resource_dir
from tests.conftest import named

Db = psycopg.Connection[Any]

# What a process does: both sources from a folder, and the ids that it applied.
MIGRATE = """
import sys
from pathlib import Path
from store import migrate as module
folder = Path(sys.argv[2])
module.resource_dir = lambda name: folder
print(*[id for source in ("store", "mockpay") for id in module.migrate(sys.argv[1], source)])
"""


@pytest.fixture
def empty_url(server_url: str) -> Iterator[str]:
    """A database with nothing in it, whose name would be cut or changed by who does not quote."""
    name = f"Empty 100%_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"'.encode())
        yield named(server_url, name.replace("%", "%25").replace(" ", "%20"))
        connection.execute(f'drop database "{name}" with (force)'.encode())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations, to edit."""
    copy = tmp_path / "migrations"
    shutil.copytree(resource_dir("migrations"), copy)
    monkeypatch.setattr(module, "resource_dir", lambda _: copy)
    return copy


def process(url: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", MIGRATE, url, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def applied(url: str) -> list[str]:
    with psycopg.connect(url) as db:
        rows = db.execute(
            "select migration_id from _yoyo_migration"
            " union all select migration_id from mockpay._yoyo_migration order by 1"
        ).fetchall()
    return [row[0] for row in rows]


def schema_of(db: Db) -> list[Any]:
    """Tables, columns, constraints and indexes, by what they say."""
    return db.execute(
        "select table_schema, table_name, column_name, data_type, is_nullable, column_default"
        " from information_schema.columns where table_schema in ('public', 'mockpay')"
        " union all select connamespace::regnamespace::text, conrelid::regclass::text, conname,"
        " pg_get_constraintdef(oid), null, null from pg_constraint"
        " union all select schemaname, tablename, indexname, indexdef, null, null from pg_indexes"
        " order by 1, 2, 3, 4"
    ).fetchall()


def test_three_at_once_apply_each_file_once(empty_url: str) -> None:
    processes = [process(empty_url, resource_dir("migrations")) for _ in range(3)]
    said = [each.communicate(timeout=50) for each in processes]
    assert [each.returncode for each in processes] == [0, 0, 0], said
    every = sorted(id for source in SCHEMAS for id in migration_ids(source))
    assert sorted(" ".join(output for output, _ in said).split()) == every
    assert applied(empty_url) == every
    assert [migrate(empty_url, source) for source in SCHEMAS] == [[], []]


def test_killed_half_way_the_next_goes_on(empty_url: str, folder: Path) -> None:
    last = sorted((folder / "store").glob("*.sql"))[-1]
    text = last.read_text()
    slow = text.partition(";")[0] + ";\nselect pg_sleep(60);\n"
    last.write_text(slow)
    killed = process(empty_url, folder)
    with psycopg.connect(empty_url, autocommit=True) as db:
        sleeping = "select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = %s"
        while (row := db.execute(sleeping, [db.info.dbname]).fetchone()) is None:
            assert killed.poll() is None, killed.communicate()
            time.sleep(0.05)
        os.kill(killed.pid, signal.SIGKILL)
        killed.communicate()
        # What yoyo's own commands leave when they are killed.
        db.execute("insert into yoyo_lock (locked, pid) values (1, %s)", [killed.pid])
        # The server notices only at the end of the statement.
        db.execute("select pg_terminate_backend(%s)", row)
        last.write_text(text)
        assert migrate(empty_url, "store") == [last.stem]
        assert db.execute("select from yoyo_lock").fetchall() == []
        assert db.execute("select to_regclass('account') is not null").fetchone() == (True,)


def test_edited_and_unknown_ones_are_refused_in_a_line(database_url: str, folder: Path) -> None:
    first, *_, last = sorted((folder / "store").glob("*.sql"))
    text = first.read_text()
    first.write_text(f"{text}\n-- a second thought\n")
    with pytest.raises(MigrationProblem, match=f"^Migration {first.stem} was edited after") as edited:
        migrate(database_url, "store")
    assert "\n" not in str(edited.value)
    # Not an edit: a checkout on Windows.
    first.write_bytes(text.replace("\n", "\r\n").encode())
    assert migrate(database_url, "store") == []
    last.unlink()
    with pytest.raises(NewerDatabase, match=f"^The database has {re.escape(last.stem)}, which") as newer:
        migrate(database_url, "store")
    assert "\n" not in str(newer.value)
    assert migrate(database_url, "mockpay") == []


def test_broken_one_leaves_nothing_and_is_tried_again(database_url: str, db: Db, folder: Path) -> None:
    new = folder / "mockpay" / "9999.new.sql"
    new.write_text("create table if not exists mockpay.half (n int);\nselect 1 / 0;\n")
    with pytest.raises(psycopg.errors.DivisionByZero):
        migrate(database_url, "mockpay")
    assert db.execute("select to_regclass('mockpay.half')").fetchone() == (None,)
    new.write_text("create table if not exists mockpay.half (n int);\n")
    assert migrate(database_url, "mockpay") == ["9999.new"]


@pytest.mark.parametrize("source", SCHEMAS)
def test_every_file_can_run_twice(database_url: str, db: Db, source: str) -> None:
    schema = SCHEMAS[source]
    before = schema_of(db)
    db.execute(f"delete from {schema}._yoyo_migration".encode())
    assert migrate(database_url, source) == migration_ids(source)
    assert schema_of(db) == before


def test_the_database_of_the_environment_is_migrated(
    server_url: str, empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(empty_url) as connection:
        info = connection.info
        given = {"HOST": info.host, "PORT": str(info.port), "USER": info.user, "DATABASE": info.dbname}
        given["PASSWORD"] = info.password
    for name, value in given.items():
        monkeypatch.setenv(f"PG{name}", value)
    assert migrate(None, "store") == migration_ids("store")
    # A URL without a database's name leaves that to PGDATABASE as well.
    assert migrate(server_url.rpartition("/")[0], "mockpay") == migration_ids("mockpay")
    assert applied(empty_url)
