"""The `store` command."""

from typing import Any

import click
import psycopg

from store.cli.account import account
from store.cli.database import db
from store.cli.serve import mockpay, serve
from store.cli.up import up
from store.config import ConfigProblem, load_environment
from store.data import DataProblem
from store.migrate import MigrationProblem
from store.postgres import PostgresProblem

_HINTS: dict[type[psycopg.Error], str] = {
    psycopg.errors.UndefinedTable: "Run `store db migrate` first.",
    psycopg.errors.LockNotAvailable: "Another program uses the tables: stop the store and try again.",
}


class Program(click.Group):
    """A group whose commands end with one line where the user can mend what is wrong."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (ConfigProblem, DataProblem, MigrationProblem, PostgresProblem) as problem:
            raise click.ClickException(str(problem)) from None
        except psycopg.Error as error:
            raise click.ClickException(_explain(error)) from None


def _explain(error: psycopg.Error) -> str:
    """The first line of what PostgreSQL said, and what to do about it."""
    said = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
    hint = _HINTS.get(type(error), "")
    # What failed before there was a session carries no code.
    if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
        hint = (
            "Does the server run, and are DATABASE_URL, PG* and .pgpass right? "
            "`store db init` creates a missing database."
        )
    return f"{said}. {hint}".rstrip()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """A mock game store and a mock payment provider on PostgreSQL.

    Every option can also be set in the environment or in ./.env, by the name that its help shows.
    """
    load_environment()


for command in (up, serve, mockpay, db, account):
    main.add_command(command)
