"""The commands as a user meets them: real processes, watched, stopped and killed."""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import psutil

from store import postgres

STORE = [sys.executable, "-m", "store"]
# News comes by webhook or not at all; hashing is quick.
QUICK = {
    "STORE_RECONCILE_SECONDS": "3600",
    "STORE_RECONCILIATION_SECONDS": "0",
    "STORE_ARGON2_MEMORY_KIB": "64",
    "STORE_ARGON2_TIME_COST": "1",
}


def environment(**more: str) -> dict[str, str]:
    """This process' own, without anything that leads to a server."""
    names = re.compile("STORE_|MOCKPAY_|PG|DATABASE_URL")
    return {name: value for name, value in os.environ.items() if not names.match(name)} | QUICK | more


@contextmanager
def servers_home() -> Iterator[Path]:
    """A folder that the server's user may enter; its servers end with it."""
    made = Path(tempfile.mkdtemp(prefix="store-processes-"))
    made.chmod(0o711)
    try:
        yield made
    finally:
        for pid_file in made.glob("**/postmaster.pid"):
            if server := postgres.running(pid_file.parent):
                server.stop()
        shutil.rmtree(made)


async def until(what: Callable[[], bool | Awaitable[bool]], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while True:
            answer = what()
            if await answer if isinstance(answer, Awaitable) else answer:
                return
            await asyncio.sleep(0.05)


def are_gone(family: list[psutil.Process]) -> bool:
    """A container's first process may be late to bury them."""
    return all(
        not each.is_running() or each.status() == psutil.STATUS_ZOMBIE
        for each in psutil.wait_procs(family, 0)[1]
    )


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


class Running:
    """A command that serves, and what it printed."""

    def __init__(self, cwd: Path, *words: str, **variables: str) -> None:
        self.output = cwd.parent / f"output-{time.monotonic_ns()}"
        with self.output.open("wb") as output:
            self.process = psutil.Popen(
                [*STORE, *words],
                cwd=cwd,
                env=environment(**variables),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_: object) -> None:
        """After a test that failed."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)

    @property
    def said(self) -> str:
        return self.output.read_text()

    def program(self, word: str) -> psutil.Process:
        [found] = [child for child in self.process.children() if child.cmdline()[3] == word]
        return found

    async def until_open(self) -> None:
        await until(lambda: "Ctrl-C ends it" in self.said or self.process.poll() is not None)
        assert self.process.poll() is None, self.said

    async def end(self, number: signal.Signals) -> None:
        """It ends well, and so do all processes that it had."""
        family = self.process.children(recursive=True)
        self.process.send_signal(number)
        assert self.process.wait(30) == 0, self.said
        assert self.said.endswith("Stopped.\n")
        assert are_gone(family)


async def is_ready(url: str) -> bool:
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{url}/health/ready") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


def run(cwd: Path, *words: str, **variables: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*STORE, *words],
        cwd=cwd,
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def refused(process: "subprocess.Popen[str]") -> str:
    """The one line that a command ended with."""
    output, errors = process.communicate(timeout=30)
    assert (process.returncode, output) == (1, ""), (output, errors)
    [line] = errors.splitlines()
    assert line.startswith("Error: ")
    return line
