"""`just bench`: the store beside the bare floor, PostgreSQL's own limit, and peers, in one run."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path

import click

from store.cli.programs import stoppable
from tests.bench import company, limits, pgbench, plot, servers
from tests.bench.load import NotMeasured, generator
from tests.bench.measure import Target, http_target, latency_rows, measure, rate_rows
from tests.bench.paths import PATHS
from tests.bench.peers.start import fetching, peers
from tests.bench.profile import profile
from tests.bench.rows import Row, table, write_json
from tests.bench.shop import Shop, made_data, open_shop
from tests.ports import free_port
from tests.processes import servers_home

# Besides the paths: a limit stands beside the path that it bounds.
PARTS = ["pgbench", "argon2", "peers", "logins", "workers", "printing", "upkeep"]
PATH_NAMES = [path.name for path in PATHS]
BOUNDED = {"checkout": "pgbench", "login": "argon2"}
# Only where they are named: the one is too long for a whole run, the other tells of the machine.
APART = ["million", "work"]
# Seconds for all of it, and of these what the rounds leave to what comes after them.
LIMIT, AFTER = 530.0, 90.0
PLOT = Path(__file__).parent / "bench.svg"


@click.command(context_settings={"show_default": True})
@click.option("--seconds", type=click.IntRange(1, 60), default=3, help="How long each run takes.")
@click.option("--rounds", type=click.IntRange(1, 20), default=3)
@click.option("--only", is_flag=True, help="Measure the paths and parts that are named, not all.")
@click.option("--no-peers", is_flag=True, help="Without the peers, which need the network once.")
@click.option("--profile", "profiled", type=click.Choice(PATH_NAMES), help="Where does this path's CPU go?")
@click.option(
    "--json", "json_path", type=click.Path(dir_okay=False, path_type=Path), help="Write it there too."
)
@click.argument("names", nargs=-1, type=click.Choice([*PATH_NAMES, *PARTS, *APART]))
def main(
    seconds: int,
    rounds: int,
    names: tuple[str, ...],
    profiled: str | None,
    json_path: Path | None,
    *,
    only: bool,
    no_peers: bool,
) -> None:
    """Measure the store, in at most ten minutes; `--only product checkout` measures these alone.

    A whole run draws the README's plot anew.
    """
    if only != bool(names):
        raise click.UsageError("--only goes with the names of what is to be measured.")
    end = time.monotonic() + LIMIT
    wanted = {*names, *(BOUNDED[name] for name in names if name in BOUNDED)} or {*PATH_NAMES, *PARTS}
    if no_peers:
        wanted.discard("peers")
    with stoppable(), work_folder() as folder:
        if profiled:
            with made_data(folder):
                pass
            with open_shop(folder) as shop:
                _profile(shop, profiled, max(seconds, 5))
            return
        rows = list(_bench(folder, wanted, seconds, rounds, end))
        click.echo(table(rows))
        if json_path:
            write_json(rows, json_path)
        if not names and not no_peers:
            plot.draw(rows, PLOT)
            click.echo(f"\nPlot: {PLOT}")


@contextmanager
def work_folder() -> Iterator[Path]:
    """A folder whose servers end with it; a signal that comes while they do is not heard."""
    with servers_home() as folder:
        try:
            yield folder
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if os.name == "posix" else [])):
                signal.signal(number, signal.SIG_IGN)


def _bench(folder: Path, wanted: set[str], seconds: int, rounds: int, end: float) -> Iterator[Row]:
    click.echo(f"Load comes from {generator()}. Making a shop ...")
    with ExitStack() as stack:
        npm = stack.enter_context(fetching(folder / "peers")) if "peers" in wanted else None
        with made_data(folder) as url:
            trials = pgbench.prepare(url, folder) if wanted & {"pgbench", "peers"} else None
        bare = stack.enter_context(floor())
        shop = stack.enter_context(open_shop(folder))
        shop.let_customers_in()
        targets = [each for each in [*ours(shop), limits.work_target(bare)] if each.name in wanted]
        if trials and "pgbench" in wanted:
            trials.find(shop.database_url)
            targets += limits.pgbench_targets(trials)
        if "argon2" in wanted:
            targets.append(limits.argon2_target())
        if trials and "peers" in wanted:
            targets += stack.enter_context(peers(trials.find(shop.database_url), folder / "peers", npm))
        found = measure(targets, bare, seconds, rounds, lambda: time.monotonic() < end - AFTER)
        yield from rate_rows(targets, found)
        yield from limits.rows(found)
        yield from latency_rows(targets, found)
        if trials and "checkout" in wanted:
            yield from limits.counted(trials)
        for name, part in _parts(shop, bare, seconds, min(rounds, 2)):
            if name in wanted and time.monotonic() < end:
                click.echo(f"  {name} ...")
                try:
                    yield from part()
                except NotMeasured as reason:
                    click.echo(f"  {name}: not measured, {reason}")


def _parts(
    shop: Shop, bare: servers.Served, seconds: int, rounds: int
) -> Sequence[tuple[str, Callable[[], Iterator[Row]]]]:
    return [
        ("checkout", partial(company.commits_under_load, shop, seconds)),
        ("logins", partial(company.beside_logins, shop, seconds, rounds)),
        ("printing", partial(company.printing, shop)),
        ("upkeep", partial(company.upkeep, shop)),
        ("workers", partial(company.two_workers, shop, bare, seconds, rounds)),
        ("million", partial(company.million, shop)),
    ]


def _profile(shop: Shop, name: str, seconds: int) -> None:
    shop.let_customers_in()
    [path] = [path for path in PATHS if path.name == name]
    profile(shop.url, path.requests(shop), shop.store.pid, seconds)


def floor() -> AbstractContextManager[servers.Served]:
    port = free_port()
    return servers.serving(servers.uvicorn("tests.bench.floor:app", port), port)


def ours(shop: Shop) -> list[Target]:
    return [
        http_target(
            shop.url,
            partial(path.requests, shop),
            name=path.name,
            title=path.title,
            section="The store, as a part of the bare floor",
            goal=path.goal,
            cpu_seconds=shop.cpu_seconds,
            with_calm=True,
        )
        for path in PATHS
    ]


if __name__ == "__main__":
    main()
