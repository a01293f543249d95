"""`just load-test`: locust against a store of its own, and then the books of that store."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import psutil  # type: ignore[import-untyped]

from tests.load.loopback import is_loopback
from tests.load.own_store import Store, end, store, verify
from tests.load.shapes import SHAPES
from tests.load.thresholds import THRESHOLDS, decorate
from tests.ports import free_port

HERE = Path(__file__).parent


@click.command(
    context_settings={"auto_envvar_prefix": "LOAD", "show_default": True, "max_content_width": 100}
)
@click.option(
    "--shape",
    type=click.Choice([*SHAPES]),
    default="steady",
    show_envvar=True,
    help="Customers over time: all at once; in five steps; calm, a burst, calm; long and even, while the"
    " memory of the store's programs is watched.",
)
@click.option("--users", type=click.IntRange(min=1), default=20, show_envvar=True, help="At the most.")
@click.option(
    "--seconds",
    type=click.IntRange(min=1),
    show_envvar=True,
    show_default=", ".join(f"{name} {shape.default_seconds}" for name, shape in SHAPES.items()),
)
@click.option(
    "--spawn-rate",
    type=click.FloatRange(min=0, min_open=True),
    default=4.0,
    show_envvar=True,
    help="New users a second, at least; each costs about 40 ms of the store's password thread.",
)
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_envvar=True,
    help="Of locust: where one is not enough, customers are spread over so many.",
)
@click.option("--tag", "tags", multiple=True, type=click.Choice(["browse", "cart", "checkout", "invoice"]))
@click.option("--workers", type=click.IntRange(min=1), default=1, help="Of the store that is started.")
@click.option("--url", show_envvar=True, help="A store that runs already, on this machine.")
@click.option("--watch", type=int, metavar="PID", help="With --url: its `store up`, whose memory is watched.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("tests/load/report.html"),
    help="Locust's, with its charts.",
)
@decorate
def main(
    shape: str,
    users: int,
    seconds: int | None,
    spawn_rate: float,
    processes: int,
    tags: tuple[str, ...],
    workers: int,
    url: str | None,
    watch: int | None,
    report: Path,
    **limits: float | None,
) -> None:
    """Load the store; exit code 1 where a threshold is missed or the books do not add up."""
    if url is not None and not is_loopback(url):
        raise click.BadParameter("load goes to a store on this machine only.", param_hint="--url")
    if watch is not None and not psutil.pid_exists(watch):
        raise click.BadParameter("there is no such process.", param_hint="--watch")
    seconds = seconds or SHAPES[shape].default_seconds
    command = [
        *(sys.executable, "-m", "locust", "-f", str(HERE / "locustfile.py"), "--headless"),
        # Its log says nothing that the tables do not say better; warnings pass.
        *("--skip-log-setup", "--only-summary", "--html", str(report.absolute()), "--stop-timeout", "10"),
        *("--shape", shape, "--users", str(users), "--run-time", f"{seconds}s"),
        *("--spawn-rate", str(spawn_rate), *(["--tags", *tags] if tags else [])),
        *(distributed(processes) if processes > 1 else []),
    ]
    for each in THRESHOLDS:
        if (limit := limits[each.name]) is not None:
            command += [each.option, str(limit)]
    if url is None:
        click.echo("Starting a store of its own ...")
    with stoppable(), store(url, workers) as there:
        click.echo(f"{shape}: {SHAPES[shape](users, seconds, spawn_rate)}, on {there.url}")
        if shape == "soak":
            watch = watch or there.pid
            if watch is None:
                click.echo("Its memory is not watched: --watch the PID of its `store up`.")
        command += ["--watch", str(watch)] if watch else []
        locust = subprocess.Popen([*command, "--host", there.url], cwd=HERE.parents[1])
        try:
            code = locust.wait()
        finally:
            end(locust)
        code = check_books(there) or code
        click.echo(f"Report: {report}")
    sys.exit(code)


def distributed(processes: int) -> list[str]:
    """Locust's options for a master and workers that talk on this machine alone."""
    port = str(free_port())
    return [
        *("--processes", str(processes), "--master-bind-host", "127.0.0.1", "--master-bind-port", port),
        *("--master-host", "127.0.0.1", "--master-port", port),
    ]


def check_books(there: Store) -> int:
    if there.folder is not None:
        return verify(there.folder)
    click.echo(
        "Do its books add up? `store verify` says so, with the --data-dir or DATABASE_URL of that store."
    )
    return 0


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
