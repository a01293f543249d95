"""Programs that serve as children of a command, beside the database that it makes ready for them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

import click
import msgspec
from rich.console import Console

from store.cli.target import serving
from store.postgres import Server, revive
from store.roles import let_in

# Seconds for a program to be ready, and for one that was asked to end to do so.
_READY, _END = 30.0, 12.0
# A program that dies so soon after its start, so many times in a row, is not started again.
_TOO_SOON, _TOO_OFTEN = 5.0, 3
# Seconds that a command which was just killed leaves its children to end.
PORT_PATIENCE = 3.0

# Makes the database ready, saying what it does; answers with the environment that the programs serve with.
Prepare = Callable[[str | None, Callable[[str], None]], dict[str, str]]


class Stopped(Exception):
    """Ctrl-C, SIGTERM, or the terminal is gone."""


@contextmanager
def running(programs: "list[Program]", data_dir: Path | None, prepare: Prepare) -> Iterator[Server | None]:
    """The programs, ready; on the way out they end, and then the embedded server, which is yielded."""
    with ExitStack() as stack:
        with Console(stderr=True).status("Starting PostgreSQL") as doing:
            for program in programs:
                program.spawn()
                stack.callback(program.end)
            # They load while the database is made ready.
            url, server = stack.enter_context(serving(data_dir))
            for program in programs:
                # Once more, so that they end before their database does.
                stack.callback(program.end)
            environment = prepare(url, doing.update)
            doing.update(f"Starting {' and '.join(program.name for program in programs)}")
            for program in programs:
                program.begin(environment | _database_of(program.name, url, server))
            for program in programs:
                program.wait_until_ready()
        yield server


def _database_of(name: str, url: str | None, server: Server | None) -> dict[str, str]:
    """What a program connects with: on the embedded server its own role, elsewhere what the user says."""
    if url is None:
        return {}
    return {f"{name.upper()}_DATABASE_URL": let_in(url, name)} if server else {"DATABASE_URL": url}


def watch(programs: "list[Program]", server: Server | None) -> None:
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


@contextmanager
def stoppable() -> Iterator[None]:
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


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
