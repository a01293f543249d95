"""A store of the load test's own: on free ports, on an empty database, and gone after it."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from tests.ports import free_port

# Seconds to be ready, and to end after being asked to.
READY, END = 90.0, 30.0


class Store(NamedTuple):
    """Where it is; its folder and its process are known of one that was started here."""

    url: str
    folder: Path | None = None
    pid: int | None = None


@contextmanager
def store(url: str | None, workers: int) -> Iterator[Store]:
    """The store at url, or one that is started for this on an empty database in a folder, and ended after."""
    if url is not None:
        yield Store(url.rstrip("/"))
        return
    with tempfile.TemporaryDirectory(prefix="store-load-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # Root's PostgreSQL runs as another user, who has to get through.
        folder.chmod(0o711)
        port, mockpay_port = free_port(), free_port()
        host = f"http://127.0.0.1:{port}"
        process = start(
            folder,
            *("up", "--port", str(port), "--mockpay-port", str(mockpay_port)),
            *("--data-dir", str(folder / "data"), "--workers", str(workers)),
        )
        try:
            wait_until_ready(process, host)
            yield Store(host, folder, process.pid)
        finally:
            end(process)
            if said := (folder / "stderr").read_text(encoding="utf-8", errors="replace").strip():
                click.echo(f"The store wrote:\n{said[-10_000:]}", err=True)


def verify(folder: Path) -> int:
    """Whether its books add up, shown: all that is asked of them where they do not; the exit code."""
    command = [sys.executable, "-m", "store", "verify", "--data-dir", str(folder / "data")]
    found = subprocess.run(
        command, cwd=folder, env=clean_environment(), check=False, stdout=subprocess.PIPE, text=True
    )
    said = found.stdout.strip()
    click.echo(f"store verify: {said if found.returncode else said.rpartition(chr(10))[2]}")
    return found.returncode


def start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    """A `store` command in that folder, away from the .env here; what it complains of goes to a file there.

    In a session of its own: Ctrl-C is for this process, which ends it.
    """
    with (folder / "stderr").open("wb") as stderr:
        return subprocess.Popen(
            [sys.executable, "-m", "store", *words],
            cwd=folder,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            start_new_session=True,
        )


def clean_environment() -> dict[str, str]:
    """The environment without what would point the store at another database or provider, or limit it."""
    ours = ("STORE_", "MOCKPAY_", "DATABASE_URL", "PG")
    found = {
        name: value for name, value in os.environ.items() if name == "PG_BIN" or not name.startswith(ours)
    }
    return found | {"STORE_LIMITS": "false"}


def wait_until_ready(process: subprocess.Popen[bytes], host: str) -> None:
    # Whatever proxy the environment names, this machine is asked directly.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + READY
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise click.ClickException("The store ended while starting.")
        try:
            opener.open(f"{host}/health/ready", timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise click.ClickException(f"The store was not ready within {READY:.0f} s.")


def end(process: subprocess.Popen[bytes]) -> None:
    """End it in order where it still runs."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
