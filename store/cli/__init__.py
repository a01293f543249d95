"""The `store` command."""

from importlib import import_module
from typing import Any

import click

from store.config import MendableProblem, load_environment

# Loaded when called: a server needs none of what the others import, and starts sooner without.
_COMMANDS = {
    "up": "store.cli.up",
    "serve": "store.cli.serve",
    "mockpay": "store.cli.mockpay",
    "db": "store.cli.database",
    "account": "store.cli.account",
    "verify": "store.cli.verify",
    "reconcile": "store.cli.reconcile",
}


class Program(click.Group):
    """A group whose commands end with one line where the user can mend what is wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except MendableProblem as problem:
            raise click.ClickException(str(problem)) from None


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """A mock game store and a mock payment provider on PostgreSQL.

    Every option can also be set in the environment or in ./.env, by the name that its help shows.
    """
    load_environment()
