"""Says which database a command works on: the user's own server, or the embedded one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo
from psycopg.sql import SQL, Identifier

from store.config import MendableProblem, database_is_elsewhere
from store.postgres import default_data_dir, running, start

_EMBEDDED_NAME = "store"

_HINTS: dict[type[psycopg.Error], str] = {
    psycopg.errors.UndefinedTable: "Run `store db migrate` first.",
    psycopg.errors.LockNotAvailable: "Another program uses the tables: stop the store and try again.",
}


class DatabaseProblem(MendableProblem):
    """What PostgreSQL refused."""


@contextmanager
def target(data_dir: Path | None) -> Iterator[str | None]:
    """The database's URL, or None where PG* says where it is.

    An embedded server that does not run yet is started, and stopped at the end. Raises MendableProblem.
    """
    if database_is_elsewhere():
        with _explaining():
            yield os.environ.get("DATABASE_URL") or None
        return
    folder = data_dir or default_data_dir()
    found = running(folder)
    server = found or start(folder)
    try:
        url = server.database_url(_EMBEDDED_NAME)
        with _explaining():
            ensure_database(url)
            yield url
    finally:
        if found is None:
            server.stop()


@contextmanager
def _explaining() -> Iterator[None]:
    """What PostgreSQL refuses becomes one line, and what to do about it."""
    try:
        yield
    except psycopg.Error as error:
        said = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
        hint = _HINTS.get(type(error), "")
        # What failed before there was a session carries no code.
        if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
            hint = (
                "Does the server run, and are DATABASE_URL, PG* and .pgpass right? "
                "`store db init` creates a missing database."
            )
        raise DatabaseProblem(f"{said}. {hint}".rstrip()) from None


def running_url(data_dir: Path | None) -> str | None:
    """As `target`, without starting a server: None also where the embedded one does not run."""
    if database_is_elsewhere():
        return os.environ.get("DATABASE_URL") or "postgresql://"
    server = running(data_dir or default_data_dir())
    return server.database_url(_EMBEDDED_NAME) if server else None


def ensure_database(database_url: str | None) -> bool:
    """Create the database where only it is missing; whether it was created.

    A refused connection carries no error code, so the server's database `postgres` is asked. Raises the
    OperationalError of the first attempt where that is no help.
    """
    conninfo = database_url or ""
    try:
        psycopg.connect(conninfo).close()
    except psycopg.OperationalError as error:
        refusal = error
    else:
        return False
    try:
        server = psycopg.connect(conninfo, dbname="postgres", autocommit=True)
    except psycopg.OperationalError:
        raise refusal from None
    with server:
        name = str(conninfo_to_dict(conninfo).get("dbname") or _default_name() or server.info.user)
        if server.execute("select from pg_database where datname = %s", [name]).rowcount:
            raise refusal
        try:
            server.execute(SQL("create database {}").format(Identifier(name)))
        except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            return False
    return True


def _default_name() -> str | None:
    """What PGDATABASE or a service file says."""
    named = [option.val for option in Conninfo.get_defaults() if option.keyword == b"dbname"]
    return named[0].decode() if named and named[0] else None
