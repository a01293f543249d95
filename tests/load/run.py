"""`just load-test`: a store of its own on free ports, locust against it, and nothing left behind."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tests.load.loopback import is_loopback

HERE = Path(__file__).parent
REPORT = HERE / "report.html"
# Seconds to be ready, and to end after being asked to.
READY, END = 90.0, 30.0


@click.command(context_settings={"auto_envvar_prefix": "LOAD", "show_default": True})
@click.option("--seconds", type=click.IntRange(min=1), default=60, show_envvar=True)
@click.option("--users", type=click.IntRange(min=1), default=20, show_envvar=True)
@click.option(
    "--spawn-rate",
    type=click.FloatRange(min=0, min_open=True),
    default=4.0,
    show_envvar=True,
    help="New users a second; each costs about 40 ms of the store's password thread.",
)
@click.option("--tag", "tags", multiple=True, type=click.Choice(["browse", "cart", "checkout", "invoice"]))
@click.option("--workers", type=click.IntRange(min=1), default=1, help="Of the store that is started.")
@click.option("--url", show_envvar=True, help="A store that runs already, on this machine.")
@click.option("--max-p95-ms", type=float, default=2500.0, show_envvar=True, help="For every route.")
@click.option("--max-error-ratio", type=click.FloatRange(0, 1), default=0.0, show_envvar=True)
def main(
    seconds: int,
    users: int,
    spawn_rate: float,
    tags: tuple[str, ...],
    workers: int,
    url: str | None,
    max_p95_ms: float,
    max_error_ratio: float,
) -> None:
    """Load the store; exit code 1 where a request failed or a threshold was missed."""
    if url is not None and not is_loopback(url):
        raise click.BadParameter("load goes to a store on this machine only.", param_hint="--url")
    command = [
        *(sys.executable, "-m", "locust", "-f", str(HERE / "locustfile.py"), "--headless", "--only-summary"),
        *("--users", str(users), "--spawn-rate", str(spawn_rate), "--run-time", f"{seconds}s"),
        *("--stop-timeout", "10", "--html", str(REPORT), *(["--tags", *tags] if tags else [])),
        *("--max-p95-ms", str(max_p95_ms), "--max-error-ratio", str(max_error_ratio)),
    ]
    with stoppable(), store(url, workers) as (host, folder):
        click.echo(f"{users} users on {host} for {seconds} s ...")
        locust = subprocess.Popen([*command, "--host", host], cwd=HERE.parents[1])
        try:
            code = locust.wait()
        finally:
            end(locust)
        # Of a store that runs elsewhere its own `store verify` says the same.
        code = code or (verify(folder) if folder else 0)
    click.echo(f"Report: {REPORT}")
    sys.exit(code)


@contextmanager
def store(url: str | None, workers: int) -> Iterator[tuple[str, Path | None]]:
    """The store at url, or one that is started for this on an empty database in a folder, and ended after."""
    if url is not None:
        yield url.rstrip("/"), None
        return
    with tempfile.TemporaryDirectory(prefix="store-load-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # Root's PostgreSQL runs as another user, who has to get through.
        folder.chmod(0o711)
        port, mockpay_port = free_ports()
        host = f"http://127.0.0.1:{port}"
        process = start(
            folder,
            *("up", "--port", str(port), "--mockpay-port", str(mockpay_port)),
            *("--data-dir", str(folder / "data"), "--workers", str(workers)),
        )
        try:
            wait_until_ready(process, host)
            yield host, folder
        finally:
            end(process)
            if said := (folder / "stderr").read_text(encoding="utf-8", errors="replace").strip():
                click.echo(f"The store wrote:\n{said[-10_000:]}", err=True)


def verify(folder: Path) -> int:
    """Whether the books add up after it, shown; the exit code."""
    click.echo("Does it all add up?")
    command = [sys.executable, "-m", "store", "verify", "--data-dir", str(folder / "data")]
    return subprocess.run(command, cwd=folder, env=clean_environment(), check=False).returncode


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


def free_ports() -> tuple[int, int]:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


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


@contextmanager
def stoppable() -> Iterator[None]:
    """Ends on Ctrl-C, SIGTERM and a closed terminal, once: a second signal does not cut the end short."""
    numbers = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if os.name == "posix" else [])]

    def stop(number: int, _: object) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        sys.exit(128 + number)

    for number in numbers:
        signal.signal(number, stop)
    yield


if __name__ == "__main__":
    main()
