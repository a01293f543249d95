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

from store.cli.revival import Revival
from store.cli.target import despite_kills, serving
from store.postgres import Server, has_died, relaunch
from store.roles import let_in

# Seconds for a program to be ready, and for one that was asked to end to do so.
_READY, _END = 30.0, 12.0
# Seconds that a command which was just killed leaves its children to end.
PORT_PATIENCE = 3.0

# Makes the database ready, saying what it does; answers with the environment that the programs serve with.
Prepare = Callable[[str | None, Callable[[str], None]], dict[str, str]]


class Stopped(Exception):
    """Ctrl-C, SIGTERM, or the terminal is gone."""


@contextmanager
def running(programs: "list[Program]", data_dir: Path | None, prepare: Prepare) -> "Iterator[Supervisor]":
    """The programs, ready; on the way out they end, and then the embedded server."""
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
            environments = _make_ready(programs, url, server, lambda: prepare(url, doing.update))
            doing.update(f"Starting {' and '.join(program.name for program in programs)}")
            for program in programs:
                program.begin(environments[program.name])
            supervisor = Supervisor(programs, server)
            supervisor.wait_until_ready()
        yield supervisor


def _make_ready(
    programs: "list[Program]",
    url: str | None,
    server: Server | None,
    prepare: Callable[[], dict[str, str]],
) -> dict[str, dict[str, str]]:
    """Each program's environment."""

    def make_ready() -> dict[str, dict[str, str]]:
        environment = prepare()
        return {each.name: environment | _database_of(each.name, url, server) for each in programs}

    return despite_kills(server, make_ready) if server else make_ready()


def _database_of(name: str, url: str | None, server: Server | None) -> dict[str, str]:
    """What a program connects with: on the embedded server its own role, elsewhere what the user says."""
    if url is None:
        return {}
    return {f"{name.upper()}_DATABASE_URL": let_in(url, name)} if server else {"DATABASE_URL": url}


class Supervisor:
    """Starts again what ends, each by itself: the others serve on meanwhile."""

    def __init__(self, programs: "list[Program]", server: Server | None) -> None:
        self.has_own_server = server is not None
        self._programs = programs
        self._revivals = [Revival(each.name, each.find_end, each.restart) for each in programs]
        if server:
            log = server.data_dir / "server.log"
            self._revivals.append(
                Revival(
                    "PostgreSQL",
                    lambda: f"see {log}" if has_died(server) else None,
                    lambda: relaunch(server),
                )
            )

    def wait_until_ready(self) -> None:
        """Raises ClickException where a program refuses to start: a setting may be wrong."""
        deadline = time.monotonic() + _READY
        waiting = self._programs
        while waiting:
            for program in waiting:
                program.need_no_refusal()
            self._tend()
            waiting = [program for program in waiting if not program.is_ready()]
            if waiting and time.monotonic() > deadline:
                raise click.ClickException(f"{waiting[0].name} did not become ready within {_READY:.0f} s.")
            time.sleep(0.05)

    def watch(self) -> None:
        """Until a signal comes."""
        while True:
            time.sleep(0.2)
            self._tend()

    def _tend(self) -> None:
        for revival in self._revivals:
            revival.tend()


class Program:
    """A child process that serves, and ends when this process does."""

    def __init__(self, name: str, host: str, port: int, words: list[str]) -> None:
        self.name = name
        self._command = [
            *(sys.executable, "-m", "store", *words),
            *("--host", host, "--port", str(port), "--child"),
        ]
        self._process: subprocess.Popen[bytes] | None = None
        self._environment: Mapping[str, str] = {}
        self._address = (reachable(host).strip("[]"), port)

    def spawn(self) -> None:
        """Load it; it waits to begin."""
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

    def is_ready(self) -> bool:
        # Not urllib, which would ask a proxy that the environment names.
        connection = HTTPConnection(*self._address, timeout=2)
        try:
            connection.request("GET", "/health/ready")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def find_end(self) -> str | None:
        """How it ended, or None while it lives."""
        code = None if self._process is None else self._process.poll()
        if code is None:
            return None
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def restart(self) -> None:
        """Load it again, and let it serve as before."""
        self.spawn()
        self.begin(self._environment)

    def need_no_refusal(self) -> None:
        """Raise ClickException where it has ended by itself."""
        if self._process is not None and (self._process.poll() or 0) >= 0 and (how := self.find_end()):
            raise click.ClickException(f"{self.name} ended while starting ({how}); see above.")


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
