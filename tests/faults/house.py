"""The store under the run: `store up` on a folder of its own, and the processes of it that can be struck."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click
import psutil
import psycopg

from store import postgres
from tests.ports import free_port
from tests.processes import Running

# What is unknown is asked about soon, what is promised for later comes soon, and nobody waits for long.
QUICK = {
    "STORE_LIMITS": "false",
    "STORE_RECONCILE_SECONDS": "1",
    "STORE_RECONCILIATION_SECONDS": "10",
    "STORE_RECONCILIATION_MARGIN_SECONDS": "5",
    "STORE_ABANDON_SECONDS": "10",
    # Over two tries of the provider's, and a little.
    "STORE_KEY_LEASE_SECONDS": "6",
    "STORE_PAYMENTS_TIMEOUT_SECONDS": "1.5",
    "STORE_ACCESS_TOKEN_SECONDS": "86400",
    "MOCKPAY_REFUND_SETTLE_SECONDS": "1.5",
    "MOCKPAY_DISPUTE_DECIDE_SECONDS": "1",
    "MOCKPAY_POLL_SECONDS": "0.5",
    "MOCKPAY_DELIVERY_TIMEOUT_SECONDS": "3",
    "MOCKPAY_DELIVERY_RETRY_SECONDS": "0.5",
    "MOCKPAY_DELIVERY_RETRY_MAX_SECONDS": "4",
    "MOCKPAY_REQUEST_LOG_SIZE": "1000000",
}

# A machine with other work takes its time.
OPEN_SECONDS = 120.0


class House:
    """A store that runs; everything of it is found among the children of its own process."""

    def __init__(self, folder: Path, up: Running, url: str, mockpay_url: str) -> None:
        self.folder, self.up, self.url, self.mockpay_url = folder, up, url, mockpay_url

    @property
    def data_dir(self) -> Path:
        return data_of(self.folder)

    @property
    def said(self) -> str:
        return self.up.said

    def program(self, word: str) -> psutil.Process | None:
        """The process of `store serve` or `store mockpay serve`, where one runs."""
        for child in self.up.process.children():
            with suppress(psutil.Error, IndexError):
                if child.cmdline()[3] == word and child.status() != psutil.STATUS_ZOMBIE:
                    return child
        return None

    def workers(self) -> list[psutil.Process]:
        """The processes that answer for the store."""
        supervisor = self.program("serve")
        found = []
        for child in supervisor.children() if supervisor else []:
            with suppress(psutil.Error):
                if any("spawn_main" in word for word in child.cmdline()):
                    found.append(child)
        return found

    def postmaster(self) -> psutil.Process | None:
        """PostgreSQL's first process; it is nobody's child, and its folder is ours alone."""
        with suppress(OSError, ValueError, IndexError, psutil.Error):
            lines = (self.data_dir / "postmaster.pid").read_text().splitlines()
            process = psutil.Process(int(lines[0]))
            if lines[1] == str(self.data_dir.resolve()) and "postgres" in process.name():
                return process
        return None

    def backends(self) -> list[psutil.Process]:
        """The processes of PostgreSQL that work for the store or for mockpay."""
        postmaster = self.postmaster()
        found = []
        for child in postmaster.children() if postmaster else []:
            with suppress(psutil.Error):
                if "127.0.0.1(" in " ".join(child.cmdline()):
                    found.append(child)
        return found

    def connect(self, url: str | None = None) -> psycopg.Connection[Any]:
        """A connection of our own as the owner. Raises psycopg.OperationalError where there is no server."""
        return psycopg.connect(url or self.database_url(), autocommit=True, connect_timeout=5)

    def database_url(self) -> str:
        """Where the database is. Raises psycopg.OperationalError where there is no server."""
        server = postgres.running(self.data_dir)
        if server is None:
            raise psycopg.OperationalError("PostgreSQL does not run")
        return server.database_url("store")


def data_of(folder: Path) -> Path:
    return folder / "shop" / "data"


@contextmanager
def work_folder() -> Iterator[Path]:
    """A folder that the server's user may enter; no server is left running in it."""
    folder = Path(tempfile.mkdtemp(prefix="store-bank-run-"))
    folder.chmod(0o711)
    (folder / "cwd").mkdir()
    try:
        yield folder
    finally:
        if (data_of(folder) / "postmaster.pid").exists() and (server := postgres.running(data_of(folder))):
            server.stop()


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    """`store up` with two workers, ended after."""
    port, mockpay_port = free_port(), free_port()
    words = ["up", "--no-demo", "--workers", "2", "--port", str(port), "--mockpay-port", str(mockpay_port)]
    environment = QUICK | {"STORE_DATA_DIR": str(data_of(folder))}
    with Running(folder / "cwd", *words, **environment) as up:
        _wait_until_open(up)
        yield House(folder, up, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{mockpay_port}")


def _wait_until_open(up: Running) -> None:
    deadline = time.monotonic() + OPEN_SECONDS
    while "Ctrl-C ends it" not in up.said:
        if up.process.poll() is not None or time.monotonic() > deadline:
            raise click.ClickException(f"`store up` did not open, see {up.output}:\n{up.said[-2000:]}")
        time.sleep(0.1)
