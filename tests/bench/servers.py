"""Servers that are measured beside the store, as processes that end with the run."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

# Where `tests.bench` is found.
ROOT = Path(__file__).parents[2]
# Seconds to listen, and to end after being asked to.
READY, END = 60.0, 10.0


class NoServer(Exception):
    """It did not start; the text says what it wrote last."""


class Served:
    """A server that listens."""

    def __init__(self, url: str, pid: int) -> None:
        self.url, self._process = url, psutil.Process(pid)

    def cpu_seconds(self) -> float:
        """What it has used so far."""
        return cpu_seconds(self._process)


@contextmanager
def serving(
    command: Sequence[str], port: int, *, cwd: Path = ROOT, variables: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """The command's server, once it listens. In a session of its own: Ctrl-C is for this process."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=os.environ | dict(variables or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _wait_until_open(process, port)
        yield Served(f"http://127.0.0.1:{port}", process.pid)
    finally:
        _end(process)


def cpu_seconds(process: psutil.Process) -> float:
    """Of a process and those that work for it."""
    family = [process, *process.children(recursive=True)]
    return float(sum(sum(each.cpu_times()[:2]) for each in family))


def uvicorn(app: str, port: int, workers: int = 1) -> list[str]:
    """As the store itself is served."""
    return [
        *(sys.executable, "-m", "uvicorn", app, "--host", "127.0.0.1", "--port", str(port)),
        *("--loop", "uvloop", "--http", "httptools", "--no-access-log", "--no-server-header"),
        *("--log-level", "warning", "--lifespan", "auto", "--workers", str(workers)),
    ]


def store(port: int, workers: int) -> list[str]:
    """The store alone, on what the environment names."""
    return [sys.executable, "-m", "store", "serve", "--port", str(port), "--workers", str(workers)]


def _wait_until_open(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + READY
    while time.monotonic() < deadline:
        if process.poll() is not None:
            said = process.stderr.read() if process.stderr else b""
            raise NoServer((said.decode(errors="replace").strip().splitlines() or ["it said nothing"])[-1])
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise NoServer(f"it did not listen within {READY:.0f} s")


def _end(process: "subprocess.Popen[bytes]") -> None:
    signal_all(process, signal.SIGTERM)
    try:
        process.communicate(timeout=END)
    except subprocess.TimeoutExpired:
        signal_all(process, signal.SIGKILL)
        process.communicate()


def signal_all(process: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    """The process and what it started, which are a session of their own."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
