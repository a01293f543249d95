"""The commands that run one program: `store serve` and `store mockpay serve`."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

import click
import msgspec
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


# Set by `store up` for its children: they load while it makes the database ready, hear on standard input what
# to add to their environment, and end when that closes, however it does.
_child_option = click.option("--child", is_flag=True, hidden=True)


@click.command()
@address_options("STORE", 8000)
@workers_option("STORE")
@_child_option
def serve(host: str, port: int, workers: int, *, child: bool) -> None:
    """Run the store alone, on the database and the provider that the environment names."""
    if child:
        _hear_parent("store.asgi")
    read_settings(Settings, "STORE")
    _run("store.asgi:from_environment", host, port, workers)


@click.group()
def mockpay() -> None:
    """The mock payment provider."""


@mockpay.command("serve")
@address_options("MOCKPAY", 8001)
@workers_option("MOCKPAY")
@_child_option
def serve_mockpay(host: str, port: int, workers: int, *, child: bool) -> None:
    """Run mockpay alone, on the database that the environment names."""
    if child:
        _hear_parent("store.mockpay.asgi")
    read_settings(MockpaySettings, "MOCKPAY")
    _run("store.mockpay.asgi:from_environment", host, port, workers)


def _run(factory: str, host: str, port: int, workers: int) -> None:
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


def _hear_parent(module: str) -> None:
    import_module(module)
    line = sys.stdin.buffer.readline()
    if not line:
        sys.exit()
    os.environ.update(msgspec.json.decode(line, type=dict[str, str]))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
