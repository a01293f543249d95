"""`store serve`, and how one program serves: on its port, in workers, ending with what started it."""

import asyncio
import errno
import gc
import logging
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from importlib import import_module
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

import click
import msgspec

from store.cli.options import address_options, workers_option
from store.config import (
    DEVELOPMENT_WEBHOOK_SECRET,
    NEW_KEY,
    ConfigProblem,
    Settings,
    read_settings,
)

if TYPE_CHECKING:
    from litestar.types import ASGIApp

# Set by commands for their children: they load while the database is made ready, hear on standard input what
# to add to their environment, and end when that closes, however it does.
child_option = click.option("--child", is_flag=True, hidden=True)
# Seconds. A killed supervisor may leave a worker that still loads, and holds the port until it has.
CHILD_PORT_PATIENCE = 20.0


@click.command(short_help="Run the store alone.")
@address_options("STORE", 8000)
@workers_option("STORE")
@child_option
def serve(host: str, port: int, workers: int, *, child: bool) -> None:
    """Run the store alone, on the database and the provider that the environment names.

    It needs STORE_JWT_KEY, and a database that `store db init` has made.
    """
    if child:
        hear_parent("store.asgi", workers)
    if not os.environ.get("STORE_JWT_KEY"):
        raise ConfigProblem(
            f"STORE_JWT_KEY is not set: {NEW_KEY}, for the environment or ./.env;"
            " `store up` makes and keeps one of its own."
        )
    settings = read_settings(Settings, "STORE")
    if not child:
        # A supervisor of workers loads it for this alone; `store up` has migrated.
        from store.health import refuse_newer

        asyncio.run(refuse_newer(settings.database_url))
    need_port(host, port, "--port", CHILD_PORT_PATIENCE if child else 0)
    # Here and not where the app is made, which each worker does.
    _warn_of(settings, child=child)
    run("store", host, port, workers)


def _warn_of(settings: Settings, *, child: bool) -> None:
    """Tell the operator, a line each, what is fit for tests and one's own machine alone."""
    warnings = []
    if settings.hashes_cheaply:
        warnings.append(
            "passwords are hashed with less than OWASP asks for: set STORE_ARGON2_MEMORY_KIB=19456 and"
            " STORE_ARGON2_TIME_COST=2, or more"
        )
    # `store up` is for one's own machine.
    if settings.webhook_secret == DEVELOPMENT_WEBHOOK_SECRET and not child:
        warnings.append(
            "whoever reaches the store can tell it that an order was paid: set STORE_WEBHOOK_SECRET, here and"
            " at the provider, to what nobody knows"
        )
    if warnings:
        from store.logs import configure

        configure(settings.log)
        for warning in warnings:
            logging.getLogger("store").warning(warning)


def need_port(host: str, port: int, option: str, patience: float = 0) -> None:
    """See that the port can be listened on, or becomes free within `patience` seconds.

    Raises ClickException that names what to change.
    """
    deadline = time.monotonic() + patience
    while True:
        try:
            with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
                if os.name == "posix":
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
                return
        except OSError as error:
            where = f"{host}:{port} cannot be listened on ({error.strerror})"
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise click.ClickException(f"{where}: choose another --host.") from None
            if error.errno == errno.EACCES or time.monotonic() > deadline:
                cure = "end what listens there, or " if error.errno == errno.EADDRINUSE else ""
                raise click.ClickException(f"{where}: {cure}choose another port with {option}.") from None
        time.sleep(0.1)


def store_app() -> "ASGIApp":
    """The store, in a worker or alone."""
    from store.asgi import from_environment

    return _served(from_environment())


def mockpay_app() -> "ASGIApp":
    """mockpay, in a worker or alone."""
    from store.mockpay.asgi import from_environment

    return _served(from_environment())


def _served(app: "ASGIApp") -> "ASGIApp":
    # A killed supervisor leaves its workers, which would keep the port from the next one.
    if supervisor := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=[supervisor], daemon=True).start()
    # What is loaded by now stays, so no collection need look through it: 6 % of a payment's CPU.
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)
    return app


def _end_after(supervisor: BaseProcess) -> None:
    supervisor.join()
    _end()


def run(program: str, host: str, port: int, workers: int) -> None:
    # Not above: `store up` reads this module as well, and serves nothing itself.
    import uvicorn

    uvicorn.run(
        f"store.cli.serve:{program}_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )


def hear_parent(module: str, workers: int) -> None:
    # A supervisor of workers serves nothing itself.
    if workers == 1:
        import_module(module)
    line = sys.stdin.buffer.readline()
    if not line:
        sys.exit()
    os.environ.update(msgspec.json.decode(line, type=dict[str, str]))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # Not through sys.stdin, whose lock the interpreter wants at its end.
    os.read(0, 1)
    _end()


def _end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
