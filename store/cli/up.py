"""`store up`: PostgreSQL, migrations, demo data, the store and mockpay, in one command."""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

import click
import msgspec
from rich.console import Console

from store.cli.database import data_dir_option, load_demo_data
from store.cli.serve import address_options, need_port, workers_option
from store.cli.target import serving
from store.config import Settings, database_is_elsewhere, read_settings
from store.data import SCHEMAS
from store.migrate import migrate
from store.mockpay.config import MockpaySettings
from store.postgres import Server, default_data_dir, key_file, revive

# Seconds for a program to be ready, and for one that was asked to end to do so.
_READY, _END = 30.0, 12.0
# A program that dies so soon after its start, so many times in a row, is not started again.
_TOO_SOON, _TOO_OFTEN = 5.0, 3
# Seconds that a `store up` which was just killed leaves its children to end.
_PORT_PATIENCE = 3.0

# Where the two programs have to agree, saying it to one of them is enough.
_PAIRS = (
    ("STORE_PAYMENTS_KEY", "MOCKPAY_SECRET_KEY"),
    ("STORE_WEBHOOK_SECRET", "MOCKPAY_WEBHOOK_SECRET"),
)


class Stopped(Exception):
    """Ctrl-C, SIGTERM, or the terminal is gone."""


@click.command()
@address_options("STORE", 8000)
@click.option(
    "--mockpay-port",
    type=click.IntRange(1, 65535),
    default=8001,
    envvar="MOCKPAY_PORT",
    show_default=True,
    show_envvar=True,
    metavar="PORT",
    help="The port that mockpay listens on.",
)
@data_dir_option
@workers_option("STORE")
@click.option(
    "--demo/--no-demo",
    default=True,
    envvar="STORE_DEMO",
    show_envvar=True,
    help="Load the demo shop (the default).",
)
def up(host: str, port: int, mockpay_port: int, data_dir: Path | None, workers: int, *, demo: bool) -> None:
    """Start everything: PostgreSQL, the store and mockpay.

    PostgreSQL is one of its own, or the server that DATABASE_URL or PG* names. Ctrl-C ends everything.
    """
    began = time.monotonic()
    database = "your own PostgreSQL" if database_is_elsewhere() else "its own PostgreSQL"
    if port == mockpay_port:
        raise click.ClickException(
            f"The store and mockpay cannot both have port {port}: change --mockpay-port."
        )
    with _stoppable(), ExitStack() as stack:
        environment = _environment(reachable(host), port, mockpay_port)
        # What can be wrong is found before anything starts; the kept key needs the data's folder.
        read_settings(Settings, "STORE", {"STORE_JWT_KEY": secrets.token_hex()} | environment)
        key = read_settings(MockpaySettings, "MOCKPAY", environment).secret_key
        need_port(host, port, "--port", _PORT_PATIENCE)
        need_port(host, mockpay_port, "--mockpay-port", _PORT_PATIENCE)
        programs = [
            Program("mockpay", host, mockpay_port, ["mockpay", "serve"]),
            Program("store", host, port, ["serve", "--workers", str(workers)]),
        ]
        with Console(stderr=True).status("Starting PostgreSQL") as doing:
            for program in programs:
                program.spawn()
                stack.callback(program.end)
            # They load while the database is made ready.
            url, server = stack.enter_context(serving(data_dir))
            for program in programs:
                # Once more, so that they end before their database does.
                stack.callback(program.end)
            doing.update("Migrating")
            for source in SCHEMAS:
                migrate(url, source)
            if demo:
                doing.update("Loading the demo")
                load_demo_data(url)
            doing.update("Starting the store and mockpay")
            if url:
                environment["DATABASE_URL"] = url
            if "STORE_JWT_KEY" not in environment:
                environment["STORE_JWT_KEY"] = _kept_key(key_file(data_dir or default_data_dir()))
            for program in programs:
                program.begin(environment)
            for program in programs:
                program.wait_until_ready()
        how = f"{database}, in {time.monotonic() - began:.1f} s"
        _greet(reachable(host), port, mockpay_port, key, how, demo=demo)
        _watch(programs, server)


def _watch(programs: "list[Program]", server: Server | None) -> None:
    """Start again what dies, until a signal comes."""
    while True:
        time.sleep(0.2)
        if server and revive(server):
            click.echo("PostgreSQL ended; it is started again.", err=True)
        for program in programs:
            program.revive()


class Program:
    """A child process that serves, ends when this process does, and is started again when it dies."""

    def __init__(self, name: str, host: str, port: int, words: list[str]) -> None:
        self.name = name
        self._command = [
            *(sys.executable, "-m", "store", *words),
            *("--host", host, "--port", str(port), "--child"),
        ]
        self._process: subprocess.Popen[bytes] | None = None
        self._environment: Mapping[str, str] = {}
        self._started = 0.0
        self._quick_ends = 0
        self._address = (reachable(host).strip("[]"), port)

    def spawn(self) -> None:
        """Load it; it waits to begin."""
        self._started = time.monotonic()
        # A session of its own: Ctrl-C is for this process, which ends the others in order.
        self._process = subprocess.Popen(  # noqa: S603
            self._command, stdin=subprocess.PIPE, start_new_session=True
        )

    def begin(self, environment: Mapping[str, str]) -> None:
        """Let it serve with the environment."""
        self._environment = environment
        if self._process is not None and self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.write(msgspec.json.encode(environment) + b"\n")
                self._process.stdin.flush()

    def end(self) -> None:
        """Let it finish what it was asked, then end it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + _READY
        while time.monotonic() < deadline:
            self._fail_if_ended()
            if self._is_ready():
                return
            time.sleep(0.05)
        raise click.ClickException(f"{self.name} did not become ready within {_READY:.0f} s.")

    def _is_ready(self) -> bool:
        # Not urllib, which would ask a proxy that the environment names.
        connection = HTTPConnection(*self._address, timeout=2)
        try:
            connection.request("GET", "/health/ready")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def revive(self) -> None:
        """Start it again where it has died, unless it always dies at once."""
        if self._process is None or self._process.poll() is None:
            return
        soon = time.monotonic() - self._started < _TOO_SOON
        self._quick_ends = self._quick_ends + 1 if soon else 0
        if self._quick_ends == _TOO_OFTEN:
            self._fail_if_ended()
        click.echo(f"{self.name} ended ({_how(self._process.returncode)}); it is started again.", err=True)
        self.spawn()
        self.begin(self._environment)

    def _fail_if_ended(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            raise click.ClickException(
                f"{self.name} ended while starting ({_how(self._process.returncode)}); see above."
            )


def reachable(host: str) -> str:
    """The address under which this machine reaches a server that listens on host, as URLs have it."""
    found = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
    return f"[{found}]" if ":" in found else found


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ends quietly on Ctrl-C and SIGTERM, with everything stopped on the way out."""

    def stop(_: int, __: FrameType | None) -> None:
        # A second signal must not cut the orderly end short.
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)
        raise Stopped

    numbers = [signal.SIGINT, signal.SIGTERM]
    # A closed terminal; under nohup it is ignored, and stays so.
    if os.name == "posix" and signal.getsignal(signal.SIGHUP) == signal.SIG_DFL:
        numbers.append(signal.SIGHUP)
    for number in numbers:
        signal.signal(number, stop)
    try:
        yield
    except Stopped:
        # Nobody may be left to read it.
        with suppress(OSError):
            click.echo("Stopped.")


def _environment(host: str, port: int, mockpay_port: int) -> dict[str, str]:
    """The environment, with what the programs need to find each other added."""
    found = {
        "STORE_PAYMENTS_URL": f"http://{host}:{mockpay_port}",
        "STORE_CORS_ORIGINS": r"https?://(localhost|127\.0\.0\.1)(:\d+)?",
        "MOCKPAY_PUBLIC_URL": f"http://{host}:{mockpay_port}",
        "MOCKPAY_WEBHOOK_URL": f"http://{host}:{port}/webhooks/mockpay",
        # It is for one's own machine, and so are the endpoints.
        "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES": "true",
    }
    for pair in _PAIRS:
        if value := next(filter(None, map(os.environ.get, pair)), None):
            found |= dict.fromkeys(pair, value)
    return found | {name: value for name, value in os.environ.items() if value}


def _kept_key(path: Path) -> str:
    """The key that signs access tokens: made at the first start, so that tokens survive the next."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            return path.read_text()
        # Whole or not at all; of two that start at once, the first one's counts.
        scratch = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        scratch.touch(0o600)
        scratch.write_text(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            scratch.rename(path) if os.name == "nt" else os.link(scratch, path)
        scratch.unlink(missing_ok=True)
        return path.read_text()
    except OSError as error:
        raise click.ClickException(
            f"The key of the access tokens cannot be kept in {path} ({error.strerror}):"
            " choose another --data-dir, or set STORE_JWT_KEY."
        ) from None


def _greet(host: str, port: int, mockpay_port: int, key: str, how: str, *, demo: bool) -> None:
    store = f"http://{host}:{port}"
    # A key of the user's own is not for the screen.
    shown = f"   key {key}" if key == MockpaySettings().secret_key else ""
    lines = [
        "",
        click.style(f"  The store is open, on {how}.", bold=True),
        "",
        f"  API       {store}",
        f"  Docs      {store}/docs",
        f"  mockpay   http://{host}:{mockpay_port}{shown}",
    ]
    if demo:
        lines += [
            "  Log in    ada / ada-demo-password, admin / admin-demo-password",
            "",
            "  Look around:",
            f"    curl '{store}/products?sort=price&limit=3'",
            "  Log in:",
            f"    curl {store}/sessions -H 'Content-Type: application/json' \\",
            """      -d '{"login": "ada", "password": "ada-demo-password"}'""",
        ]
    click.echo("\n".join([*lines, "", "  Ctrl-C ends it.", ""]))
