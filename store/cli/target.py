"""Says which database a command works on: the user's own server, or the embedded one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo
from psycopg.sql import SQL, Identifier

from store.config import MendableProblem, database_is_elsewhere
from store.postgres import Server, default_data_dir, hold, running, start

T = TypeVar("T")

_EMBEDDED_NAME = "store"

_HINTS = {
    psycopg.errors.UndefinedTable.sqlstate: "Run `store db migrate` first.",
    psycopg.errors.LockNotAvailable.sqlstate: "Others use the tables: stop the store and try again.",
    psycopg.errors.InsufficientPrivilege.sqlstate: "Grant it, or name a user that may.",
}
_UNREACHED = (
    "Does the server run, and are DATABASE_URL, PG* and .pgpass right? "
    "`store db init` creates a missing database."
)
_NO_URL = "DATABASE_URL looks like postgresql://user:password@host:5432/store."


class DatabaseProblem(MendableProblem):
    """What PostgreSQL refused."""


@contextmanager
def target(data_dir: Path | None, *, make: bool = False) -> Iterator[str | None]:
    """The database's URL, or None where PG* says where it is.

    An embedded server that does not run yet is started, and first made where that is wanted; the last command
    that uses it stops it. Raises MendableProblem.
    """
    folder = data_dir or default_data_dir()
    if not (make or database_is_elsewhere() or folder.exists()):
        raise DatabaseProblem(
            f"There is no database in {folder} yet: `store up` or `store db init` makes it."
        )
    with serving(data_dir) as (url, _):
        yield url


@contextmanager
def serving(data_dir: Path | None) -> Iterator[tuple[str | None, Server | None]]:
    """As `target`, with the embedded server where it is that."""
    if database_is_elsewhere():
        with _explaining():
            yield os.environ.get("DATABASE_URL") or None, None
        return
    with hold(data_dir or default_data_dir()) as server, _explaining():
        url = server.database_url(_EMBEDDED_NAME)
        despite_kills(server, lambda: ensure_database(url))
        yield url, server


def despite_kills(server: Server, work: Callable[[], T]) -> T:
    """What can be done twice, done again where the embedded server is killed meanwhile: thrice at most."""
    for attempt in (1, 2, 3):
        try:
            return work()
        except psycopg.OperationalError:
            if attempt == 3 or running(server.data_dir):
                raise
            start(server.data_dir, port=urlsplit(server.url).port)
    raise AssertionError("unreachable")


@contextmanager
def _explaining() -> Iterator[None]:
    """What PostgreSQL refuses becomes one line, and what to do about it."""
    try:
        yield
    except Exception as error:
        # asyncpg's have a code as well; it is not loaded here for their sake.
        if not (isinstance(error, psycopg.Error) or hasattr(error, "sqlstate")):
            raise
        said = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
        said = said.removeprefix("connection failed: ")
        code = getattr(error, "sqlstate", None)
        hint = _HINTS.get(code, "") if code else ""
        # What failed before there was a session carries no code.
        if code is None and isinstance(error, psycopg.OperationalError):
            hint = _UNREACHED
        elif code is None and isinstance(error, psycopg.ProgrammingError):
            hint = _NO_URL
        raise DatabaseProblem(f"{said[:1].upper()}{said[1:]}. {hint}".rstrip()) from None


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
