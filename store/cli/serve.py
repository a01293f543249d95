"""The commands that run one program: `store serve` and `store mockpay serve`."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

import click
import uvicorn

from store.config import Settings, read_settings
from store.mockpay.config import MockpaySettings

F = TypeVar("F", bound=Callable[..., object])


def workers_option(prefix: str) -> Callable[[F], F]:
    return click.option(
        "--workers",
        type=click.IntRange(1, 64),
        default=1,
        envvar=f"{prefix}_WORKERS",
        show_default=True,
        show_envvar=True,
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
        )(command)
        return click.option(
            "--host", default="127.0.0.1", envvar=f"{prefix}_HOST", show_default=True, show_envvar=True
        )(command)

    return decorate


# Set by `store up` for its children: they end when it does, however it ends.
_child_option = click.option("--until-stdin-closes", is_flag=True, hidden=True)


@click.command()
@address_options("STORE", 8000)
@workers_option("STORE")
@_child_option
def serve(host: str, port: int, workers: int, *, until_stdin_closes: bool) -> None:
    """Run the store alone, on the database and the provider that the environment names."""
    read_settings(Settings, "STORE")
    _run("store.asgi:from_environment", host, port, workers, until_stdin_closes=until_stdin_closes)


@click.group()
def mockpay() -> None:
    """The mock payment provider."""


@mockpay.command("serve")
@address_options("MOCKPAY", 8001)
@workers_option("MOCKPAY")
@_child_option
def serve_mockpay(host: str, port: int, workers: int, *, until_stdin_closes: bool) -> None:
    """Run mockpay alone, on the database that the environment names."""
    read_settings(MockpaySettings, "MOCKPAY")
    _run("store.mockpay.asgi:from_environment", host, port, workers, until_stdin_closes=until_stdin_closes)


def _run(factory: str, host: str, port: int, workers: int, *, until_stdin_closes: bool) -> None:
    if until_stdin_closes:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    uvicorn.run(
        factory,
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
