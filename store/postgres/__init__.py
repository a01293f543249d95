"""Starts, adopts and stops the embedded PostgreSQL that serves one data folder.

Beside the folder `D` stand `D.lock` and `D.password`. The lock's descriptor is handed to every process that
works in the folder, so the kernel frees it when the last of them is gone: who gets the lock knows that a
`postmaster.pid` is stale, whatever process has its number now. `D.use` is shared by the commands that `hold`
the server: the last to let go stops it. `D.up` is held by the one `store up` that may work in the folder.
"""

import errno
import hashlib
import itertools
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote, urlsplit

import psycopg

from store.postgres.claim import claim, need_unclaimed
from store.postgres.folder import (
    beside,
    in_plain_words,
    is_free,
    is_last_use,
    make_whole,
    open_way,
    share_use,
    try_lock,
)
from store.postgres.programs import (
    Outcome,
    PostgresProblem,
    User,
    find_programs,
    programs_for,
    run,
    server_user,
    tool,
)

__all__ = [
    "DataFolderGone",
    "PostgresProblem",
    "Server",
    "claim",
    "default_data_dir",
    "has_died",
    "hold",
    "key_file",
    "need_unclaimed",
    "relaunch",
    "running",
    "start",
    "tool",
]

# Seconds for a server to start or recover. One whose folder was deleted notices within 60.
_PATIENCE = 75
# Seconds for the orderly way of stopping.
_STOPPING = 20

_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "max_wal_size": "512MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    # Without the values of rows that a constraint refused.
    "log_error_verbosity": "terse",
}
_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class DataFolderGone(PostgresProblem):
    """The data of a server that was in use are not there any more."""


@dataclass(frozen=True)
class Server:
    """A server that answers; `url` is its superuser's, on the database `postgres`."""

    url: str = field(repr=False)
    data_dir: Path
    bin_dir: Path

    def database_url(self, name: str) -> str:
        """The URL of another database on the same server."""
        return f"{self.url.rpartition('/')[0]}/{quote(name, safe='')}"

    def stop(self) -> None:
        """End the server, whoever started it, and its clients' sessions; do nothing where none runs."""
        _stop(self.data_dir, self.bin_dir)


def default_data_dir() -> Path:
    """`.store/postgres` here; for root, whose folders the server's user may not enter, one under /var/lib."""
    here = Path.cwd()
    if os.name != "posix" or os.geteuid() != 0:
        return here / ".store" / "postgres"
    digest = hashlib.sha256(os.fsencode(here)).hexdigest()[:8]
    return Path("/var/lib/mock-store", f"{here.name or 'root'}-{digest}", "postgres")


def running(data_dir: Path, bin_dir: Path | None = None) -> Server | None:
    """The server that works in the folder and takes our password, if there is one."""
    data_dir = data_dir.resolve()
    try:
        port = _read_port(data_dir / "postmaster.pid")
        password = beside(data_dir, "password").read_text()
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise PostgresProblem(f"{data_dir} belongs to another user: ask as that user.") from error
    if port is None:
        return None
    try:
        # Every parameter that a PG* variable could turn elsewhere is given.
        with psycopg.connect(
            host="127.0.0.1",
            hostaddr="127.0.0.1",
            port=port,
            user="store",
            password=password,
            dbname="postgres",
            options="",
            sslmode="disable",
            gssencmode="disable",
            require_auth="scram-sha-256",
            connect_timeout=5,
        ) as connection:
            found = connection.execute("select current_setting('data_directory')").fetchone()
    except psycopg.OperationalError:
        return None
    # Another server may have got the port of a dead one.
    if found is None or Path(found[0]) != data_dir:
        return None
    return Server(
        f"postgresql://store:{password}@127.0.0.1:{port}/postgres", data_dir, find_programs(bin_dir)
    )


def start(
    data_dir: Path,
    *,
    durable: bool = True,
    bin_dir: Path | None = None,
    port: int | None = None,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Server:
    """Start the folder's server, made anew where there is none; one that runs already is adopted as it is.

    `durable=False` gives up the data's survival of a power cut for speed. Without `port` a free one is taken.
    Raises PostgresProblem for everything that the user can mend.
    """
    data_dir, bin_dir = data_dir.resolve(), find_programs(bin_dir)
    with in_plain_words(data_dir):
        user = server_user(data_dir)
        open_way(data_dir, user)
        deadline = time.monotonic() + _PATIENCE
        while (lock := try_lock(data_dir, user)) is None:
            if server := running(data_dir, bin_dir):
                return server
            if time.monotonic() > deadline:
                raise PostgresProblem(
                    f"Processes of an earlier PostgreSQL hold {data_dir} and do not answer: "
                    "end them and start again."
                )
            time.sleep(0.05)
        try:
            # A server that was started by hand does not hold the lock.
            if server := running(data_dir, bin_dir):
                return server
            programs = programs_for(user, bin_dir, data_dir.parent)
            make_whole(data_dir, programs, user, lock, durable=durable)
            wanted = _SETTINGS | _shared_memory() | ({} if durable else _NOT_DURABLE) | dict(settings)
            # More than once: it may be killed, or stopped by another process, before it is asked.
            for _ in range(3):
                _launch(data_dir, programs, user, lock, port, wanted)
                if server := running(data_dir, bin_dir):
                    return server
                _pg_ctl_stop(data_dir, bin_dir, user)
            raise PostgresProblem(
                f"PostgreSQL in {data_dir} refuses the password in {beside(data_dir, 'password')}: "
                "put the right one there, or move both away."
            )
        finally:
            os.close(lock)


@contextmanager
def hold(data_dir: Path) -> Iterator[Server]:
    """The folder's server, for as long as any process holds it: whoever lets go last stops it.

    One that a killed holder left behind is adopted, and stopped like any other. Raises PostgresProblem.
    """
    data_dir = data_dir.resolve()
    with in_plain_words(data_dir):
        user = server_user(data_dir)
        open_way(data_dir, user)
        use = share_use(data_dir, user)
    try:
        try:
            server = start(data_dir)
        except PostgresProblem:
            raise
        except BaseException:
            # Told to end in the middle of it.
            if is_last_use(use):
                _stop(data_dir, find_programs())
            raise
        try:
            yield server
        finally:
            if is_last_use(use):
                server.stop()
    finally:
        os.close(use)


def has_died(server: Server) -> bool:
    """Whether neither the server nor any process of it is left."""
    # One that was started by hand does not hold the lock.
    return is_free(server.data_dir) and running(server.data_dir, server.bin_dir) is None


def relaunch(server: Server) -> None:
    """Start a server that has died again, on the same port, without waiting until it answers.

    Nothing is done where another process is starting it. Raises DataFolderGone, and PostgresProblem where it
    may yet succeed.
    """
    data_dir = server.data_dir
    if not (data_dir / "PG_VERSION").exists():
        raise DataFolderGone(f"{data_dir} was removed while PostgreSQL used it: start again.")
    with in_plain_words(data_dir):
        user = server_user(data_dir)
        lock = try_lock(data_dir, user)
        if lock is None:
            return
        try:
            programs = programs_for(user, server.bin_dir, data_dir.parent)
            wanted = _SETTINGS | _shared_memory()
            _launch(data_dir, programs, user, lock, urlsplit(server.url).port, wanted, wait=False)
        finally:
            os.close(lock)


def key_file(data_dir: Path) -> Path:
    """Beside the data: the key of the access tokens that go with it."""
    return beside(data_dir.resolve(), "jwt-key")


def _stop(data_dir: Path, bin_dir: Path) -> None:
    with in_plain_words(data_dir):
        if running(data_dir, bin_dir) is None and is_free(data_dir):
            return
        user = server_user(data_dir)
        # On a full disk the fast way never ends; from the immediate one the next start recovers.
        for mode in ("fast", "immediate"):
            outcome = _pg_ctl_stop(data_dir, bin_dir, user, mode)
            deadline = time.monotonic() + 5
            while time.monotonic() < deadline:
                if is_free(data_dir):
                    return
                time.sleep(0.01)
        raise PostgresProblem(f"PostgreSQL in {data_dir} does not stop: {outcome.advice}")


def _launch(
    data_dir: Path,
    programs: Path,
    user: User | None,
    lock: int,
    port: int | None,
    settings: Mapping[str, str],
    *,
    wait: bool = True,
) -> None:
    """Start the server, and wait until it answers unless told not to.

    Tried again where its free port was just taken, or where it was killed while it started.
    """
    pid_file, log = data_dir / "postmaster.pid", data_dir / "server.log"
    # A killed server's clients still look for it there.
    former = _read_port(pid_file) or 0
    pid_file.unlink(missing_ok=True)
    deadline = time.monotonic() + _STOPPING
    for attempt in itertools.count(1):
        number = _free_port(port) if port else _free_port_or_any(former if attempt == 1 else 0)
        words = [f"--{name}={value}" for name, value in ({**settings, "port": str(number)}).items()]
        options = shlex.join(words) if os.name == "posix" else subprocess.list2cmdline(words)
        known = log.stat().st_size if log.exists() else 0
        patience = ["-w", "-t", str(_PATIENCE)] if wait else ["-W"]
        try:
            outcome = run(
                [tool("pg_ctl", programs), "start", "-D", data_dir, "-l", log, *patience, "-o", options],
                user,
                data_dir.parent,
                keep=[lock],
            )
        except BaseException:
            # Ctrl-C, or what a signal's handler raises.
            _pg_ctl_stop(data_dir, programs, user)
            raise
        if outcome.code == 0:
            return
        said = log.read_bytes()[known:].decode(errors="replace") if log.exists() else ""
        if port is None and attempt < 3 and "Address already in use" in said:
            continue
        # A full disk cuts the log short as well.
        with_space = shutil.disk_usage(data_dir).free > 2**20
        was_killed = "could not start server" in outcome.output and not re.search("FATAL|PANIC", said)
        # The processes of one that was killed may take a moment to end.
        lingers = "pre-existing shared memory block" in said and time.monotonic() < deadline
        if with_space and ((was_killed and attempt < 3) or lingers):
            time.sleep(0.2)
            continue
        fault = (
            Outcome(outcome.code, said or outcome.output)
            if with_space
            else Outcome(1, os.strerror(errno.ENOSPC))
        )
        raise PostgresProblem(f"PostgreSQL in {data_dir} does not start: {fault.advice}")


def _pg_ctl_stop(data_dir: Path, bin_dir: Path, user: User | None, mode: str = "fast") -> Outcome:
    pg_ctl = tool("pg_ctl", programs_for(user, bin_dir, data_dir.parent))
    return run([pg_ctl, "stop", "-D", data_dir, "-m", mode, "-t", str(_STOPPING)], user, data_dir.parent)


def _shared_memory() -> dict[str, str]:
    """Shared memory in files where /dev/shm is a container's 64 MB, which a parallel query can fill."""
    if sys.platform != "linux":
        return {}
    shm = Path("/dev/shm")  # noqa: S108
    roomy = shm.is_dir() and shutil.disk_usage(shm).total >= 256 * 2**20
    return {"dynamic_shared_memory_type": "posix" if roomy else "mmap"}


def _read_port(pid_file: Path) -> int | None:
    """The port in a postmaster.pid, which may be missing or cut short."""
    try:
        return int(pid_file.read_text().splitlines()[3])
    except (FileNotFoundError, NotADirectoryError, ValueError, IndexError):
        return None


def _free_port_or_any(wanted: int) -> int:
    try:
        return _free_port(wanted)
    except PostgresProblem:
        return _free_port(None)


def _free_port(port: int | None) -> int:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port or 0))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            text = f"Port {port} is in use: end what listens there, or choose another port."
            raise PostgresProblem(text) from error
        return int(probe.getsockname()[1])
