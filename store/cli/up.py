"""`store up`: PostgreSQL, migrations, demo data, the store and mockpay, in one command."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import FrameType

import click
import msgspec

from store.cli.database import data_dir_option, load_demo_data
from store.cli.serve import address_options, workers_option
from store.cli.target import target
from store.config import Settings, database_is_elsewhere, read_settings
from store.data import SCHEMAS
from store.migrate import migrate
from store.mockpay.config import MockpaySettings
from store.postgres import default_data_dir

# Seconds for a program to be ready, and for one that was asked to end to do so.
_READY, _END = 30.0, 12.0
# A program that dies so soon after its start is not started again.
_TOO_SOON = 5.0


class Stopped(Exception):
    """Ctrl-C or SIGTERM."""


@click.command()
@address_options("STORE", 8000)
@click.option(
    "--mockpay-port",
    type=click.IntRange(1, 65535),
    default=8001,
    envvar="MOCKPAY_PORT",
    show_default=True,
    show_envvar=True,
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
    """Start everything: PostgreSQL, the store and mockpay."""
    began = time.monotonic()
    database = "your own PostgreSQL" if database_is_elsewhere() else "its own PostgreSQL"
    for wanted, option in ((port, "--port"), (mockpay_port, "--mockpay-port")):
        _wait_for_port(host, wanted, option)
    with _stoppable(), ExitStack() as stack:
        programs = [
            Program("mockpay", host, mockpay_port, ["mockpay", "serve"]),
            Program("store", host, port, ["serve", "--workers", str(workers)]),
        ]
        for program in programs:
            program.spawn()
            stack.callback(program.end)
        # They load while the database is made ready.
        url = stack.enter_context(target(data_dir))
        for program in programs:
            # Once more, so that they end before their database does.
            stack.callback(program.end)
        for source in SCHEMAS:
            migrate(url, source)
        if demo:
            load_demo_data(url)
        environment = _environment(url, port, mockpay_port, (data_dir or default_data_dir()).parent)
        read_settings(Settings, "STORE", environment)
        read_settings(MockpaySettings, "MOCKPAY", environment)
        for program in programs:
            program.begin(environment)
        for program in programs:
            program.wait_until_ready()
        _greet(host, port, mockpay_port, f"{database}, in {time.monotonic() - began:.1f} s", demo=demo)
        while True:
            time.sleep(0.2)
            for program in programs:
                program.revive()


class Program:
    """A child process that serves, ends when this process does, and is started again when it dies."""

    def __init__(self, name: str, host: str, port: int, words: list[str]) -> None:
        self.name, self.port = name, port
        self._command = [
            *(sys.executable, "-m", "store", *words),
            *("--host", host, "--port", str(port), "--child"),
        ]
        self._process: subprocess.Popen[bytes] | None = None
        self._environment: Mapping[str, str] = {}
        self._started = 0.0
        self._url = f"http://{reachable(host)}:{port}/health/ready"

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
            try:
                with urllib.request.urlopen(self._url, timeout=2) as answer:  # noqa: S310 - http, ours
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise click.ClickException(f"{self.name} did not become ready within {_READY:.0f} s.")

    def revive(self) -> None:
        """Start it again where it has died, unless it dies at once."""
        if self._process is None or self._process.poll() is None:
            return
        if time.monotonic() - self._started < _TOO_SOON:
            self._fail_if_ended()
        click.echo(f"{self.name} ended ({_how(self._process.returncode)}); starting it again.", err=True)
        self.spawn()
        self.begin(self._environment)

    def _fail_if_ended(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            raise click.ClickException(
                f"{self.name} ended while starting ({_how(self._process.returncode)}); see above."
            )


def reachable(host: str) -> str:
    """The address under which this machine reaches a server that listens on host."""
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ends quietly on Ctrl-C and SIGTERM, with everything stopped on the way out."""

    def stop(_: int, __: FrameType | None) -> None:
        # A second signal must not cut the orderly end short.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        raise Stopped

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        yield
    except Stopped:
        click.echo("Stopped.")


def _wait_for_port(host: str, port: int, option: str) -> None:
    """A `store up` that was just killed leaves its children a moment to end."""
    for attempt in range(30):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
                return
            except OSError as error:
                if attempt == 29:
                    raise click.ClickException(
                        f"Port {port} on {host} cannot be taken ({error.strerror}): "
                        f"end what listens there, or choose another with {option}."
                    ) from None
        time.sleep(0.1)


def _environment(url: str | None, port: int, mockpay_port: int, home: Path) -> dict[str, str]:
    """The environment, with what the programs need to find the database and each other added."""
    found = {
        "STORE_PAYMENTS_URL": f"http://127.0.0.1:{mockpay_port}",
        "STORE_CORS_ORIGINS": r"https?://(localhost|127\.0\.0\.1)(:\d+)?",
        "MOCKPAY_PUBLIC_URL": f"http://127.0.0.1:{mockpay_port}",
        "MOCKPAY_WEBHOOK_URL": f"http://127.0.0.1:{port}/webhooks/mockpay",
    }
    if url is not None:
        found["DATABASE_URL"] = url
    if not os.environ.get("STORE_JWT_KEY"):
        found["STORE_JWT_KEY"] = _kept_key(home / "jwt.key")
    return found | {name: value for name, value in os.environ.items() if value}


def _kept_key(path: Path) -> str:
    """The key that signs access tokens: made at the first start, so that tokens survive the next."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        if key := path.read_text().strip():
            return key
        path.unlink()
        return _kept_key(path)
    with os.fdopen(descriptor, "w") as file:
        key = secrets.token_urlsafe(48)
        file.write(key)
    return key


def _greet(host: str, port: int, mockpay_port: int, how: str, *, demo: bool) -> None:
    store = f"http://{reachable(host)}:{port}"
    lines = [
        "",
        click.style(f"  The store is open, on {how}.", bold=True),
        "",
        f"  API       {store}",
        f"  Docs      {store}/docs",
        f"  mockpay   http://{reachable(host)}:{mockpay_port}   key sk_test_mockpay",
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
