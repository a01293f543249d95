"""The roles that the programs connect as: each may do what sql/<source>_grants.sql says, and no more."""

import hashlib
import hmac
import logging
from contextlib import suppress
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier, Literal

from store.resources import resource_dir

log = logging.getLogger("store.roles")

# By the source of the program's migrations.
ROLES = {"store": "store_program", "mockpay": "mockpay_program"}


def grant_rights(connection: psycopg.Connection[Any], source: str) -> None:
    """Create the program's role where it is missing, and grant what it needs, on a migrated database.

    A user who may not is warned: the programs then connect as somebody with more rights than they need.
    """
    role = ROLES[source]
    try:
        create_role(connection, role)
        connection.execute((resource_dir("sql") / f"{source}_grants.sql").read_bytes())
    except psycopg.errors.InsufficientPrivilege as refused:
        log.warning(
            "role %s has not the rights that %s needs: %s", role, source, refused.diag.message_primary
        )


def create_role(connection: psycopg.Connection[Any], role: str) -> None:
    """Create a role that cannot log in yet, unless it is there."""
    if connection.execute("select from pg_roles where rolname = %s", [role]).rowcount:
        return
    # The migration of another database on the server may be first.
    with suppress(psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
        connection.execute(SQL("create role {} nologin").format(Identifier(role)))


def let_in(database_url: str, source: str) -> str:
    """Let the program's role log in, which a superuser may; the URL that the program connects with."""
    role, password = ROLES[source], _password(database_url, source)
    with psycopg.connect(database_url) as connection:
        # Two that change a role at once would fail, and an advisory lock is of one database alone.
        connection.execute("lock table pg_authid in share row exclusive mode")
        # Not as it is, which a server may log.
        secret = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
        connection.execute(
            SQL("alter role {} login password {}").format(Identifier(role), Literal(secret.decode()))
        )
    return role_url(database_url, source)


def role_url(database_url: str, source: str) -> str:
    """The same database, as the program whose role was let in."""
    parts = urlsplit(database_url)
    user = f"{ROLES[source]}:{quote(_password(database_url, source), safe='')}"
    return urlunsplit(parts._replace(netloc=f"{user}@{parts.netloc.rpartition('@')[2]}"))


def _password(database_url: str, source: str) -> str:
    """Drawn from the owner's, which is kept beside the data: nothing more to keep, and no way back to it."""
    owners = str(conninfo_to_dict(database_url).get("password") or "")
    return hmac.new(owners.encode(), ROLES[source].encode(), hashlib.sha256).hexdigest()
