"""`just bench`: the store beside the bare floor, PostgreSQL's own limit, and peers, in one run."""

import time
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import click

from store.cli.programs import stoppable
from tests.bench import servers
from tests.bench.load import generator
from tests.bench.measure import Target, measure, rows_of
from tests.bench.paths import PATHS
from tests.bench.profile import profile
from tests.bench.rows import table, write_json
from tests.bench.shop import Shop, make_data, open_shop
from tests.processes import servers_home

NAMES = [path.name for path in PATHS]
# Seconds for all of it, of which the last phases keep their part.
LIMIT = 570.0


@click.command(context_settings={"show_default": True})
@click.option("--seconds", type=click.IntRange(1, 60), default=3, help="How long each run takes.")
@click.option("--rounds", type=click.IntRange(1, 20), default=3)
@click.option("--only", "names", multiple=True, type=click.Choice(NAMES), help="These paths alone.")
@click.option(
    "--profile", "profiled", type=click.Choice(NAMES), help="Show where this path's CPU goes instead."
)
@click.argument("more", nargs=-1, type=click.Choice(NAMES))
@click.option(
    "--json", "json_path", type=click.Path(dir_okay=False, path_type=Path), help="Write it there too."
)
def main(
    seconds: int,
    rounds: int,
    names: tuple[str, ...],
    more: tuple[str, ...],
    profiled: str | None,
    json_path: Path | None,
) -> None:
    """Measure the store; --only NAME NAME ... takes some of its paths."""
    end = time.monotonic() + LIMIT
    wanted = [*names, *more]
    with stoppable(), servers_home() as folder:
        click.echo(f"Load comes from {generator()}. Making a shop ...")
        make_data(folder)
        if profiled:
            with open_shop(folder) as shop:
                shop.let_customers_in()
                [path] = [path for path in PATHS if path.name == profiled]
                profile(shop.url, path.requests(shop), shop.store.pid, max(seconds, 5))
            return
        with floor() as floor_url, open_shop(folder) as shop:
            shop.let_customers_in()
            targets = [each for each in ours(shop) if not wanted or each.name in wanted]
            found = measure(targets, floor_url, seconds, rounds, lambda: time.monotonic() < end)
            rows = [*rows_of(targets, found)]
        click.echo(table(rows))
        if json_path:
            write_json(rows, json_path)


def floor(workers: int = 1) -> AbstractContextManager[str]:
    port = servers.free_port()
    return servers.serving(servers.uvicorn("tests.bench.floor:app", port, workers), port)


def ours(shop: Shop) -> list[Target]:
    return [
        Target(
            name=path.name,
            title=path.title,
            section="The store, as a part of the bare floor",
            url=shop.url,
            requests=partial(path.requests, shop),
            goal=path.goal,
            cpu_seconds=shop.cpu_seconds,
        )
        for path in PATHS
    ]


if __name__ == "__main__":
    main()
