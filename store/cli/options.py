"""Options that several commands share; nothing heavy is imported here, since a server reads this too."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


def data_dir_option(command: F) -> F:
    """Where the embedded PostgreSQL keeps its files."""
    return click.option(
        "--data-dir",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="STORE_DATA_DIR",
        show_envvar=True,
        metavar="DIR",
        help="Where the embedded PostgreSQL keeps its files: .store/postgres here, for root a folder under"
        " /var/lib/mock-store. Without effect where DATABASE_URL or PG* names a server.",
    )(command)


def workers_option(prefix: str) -> Callable[[F], F]:
    return click.option(
        "--workers",
        type=click.IntRange(1, 64),
        default=1,
        envvar=f"{prefix}_WORKERS",
        show_default=True,
        show_envvar=True,
        metavar="N",
        help="How many processes serve.",
    )


def address_options(prefix: str, port: int) -> Callable[[F], F]:
    """Where to listen."""

    def decorate(command: F) -> F:
        command = click.option(
            "--port",
            type=click.IntRange(1, 65535),
            default=port,
            envvar=f"{prefix}_PORT",
            show_default=True,
            show_envvar=True,
            metavar="PORT",
            help="The port to listen on.",
        )(command)
        return click.option(
            "--host",
            default="127.0.0.1",
            envvar=f"{prefix}_HOST",
            show_default=True,
            show_envvar=True,
            metavar="ADDRESS",
            help="The address to listen on; 0.0.0.0 is every one that this machine has.",
        )(command)

    return decorate
