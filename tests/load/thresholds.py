"""What a run must keep to, and whether it did: the exit code of `just load-test`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from tests.load.memory import Growth

if TYPE_CHECKING:
    # Read, it would rewire the command, which only wants the options.
    from locust.stats import RequestStats, StatsEntry

# A route's percentile is judged from so many requests on: of twelve, the 95th percentile is the slowest.
ENOUGH = {95: 20, 99: 100}


class Threshold(NamedTuple):
    """A limit, as an option of `just load-test` and of the locustfile; None is no limit."""

    name: str
    type: click.ParamType[float]
    default: float | None
    help: str

    @property
    def option(self) -> str:
        return f"--{self.name.replace('_', '-')}"


THRESHOLDS = [
    Threshold("max_p95_ms", click.FLOAT, 2500.0, "Of all, and of each route with 20 requests or more."),
    Threshold("max_p99_ms", click.FLOAT, None, "Of all, and of each route with 100 requests or more."),
    Threshold("max_error_ratio", click.FloatRange(0, 1), 0.0, "Of all requests."),
    Threshold("min_rps", click.FLOAT, None, "Requests a second, over the whole run."),
    Threshold(
        "max_growth_percent", click.FLOAT, 10.0, "Soak: of the memory of any process, once a third is over."
    ),
]


class Verdict(NamedTuple):
    """A limit and what was found; `where` says of which route or program."""

    what: str
    limit: str
    found: str
    where: str
    ok: bool


def add_thresholds(parser: ArgumentParser, **_: object) -> None:
    for each in THRESHOLDS:
        variable = f"LOAD_{each.name.upper()}"
        parser.add_argument(each.option, type=float, default=each.default, help=each.help, env_var=variable)


def decorate(command: Callable[..., None]) -> Callable[..., None]:
    """The same, as options of a click command."""
    for each in reversed(THRESHOLDS):
        command = click.option(
            each.option, type=each.type, default=each.default, help=each.help, show_envvar=True
        )(command)
    return command


def judge(
    stats: "RequestStats", exceptions: int, growths: list[Growth] | None, limits: Namespace
) -> list[Verdict]:
    """Every limit's verdict, the worst alone where several are kept; memory was not watched where None."""
    total = stats.total
    verdicts = [
        Verdict(
            "errors",
            f"<= {limits.max_error_ratio:.2%}",
            f"{total.fail_ratio:.2%}",
            "",
            total.fail_ratio <= limits.max_error_ratio,
        ),
        *_percentile(stats, 95, limits.max_p95_ms),
        *_percentile(stats, 99, limits.max_p99_ms),
    ]
    if limits.min_rps is not None:
        found = total.total_rps
        verdicts.append(
            Verdict("requests/s", f">= {limits.min_rps:g}", f"{found:.1f}", "", found >= limits.min_rps)
        )
    if growths is not None:
        verdicts += _memory(growths, limits.max_growth_percent)
    if not total.num_requests:
        verdicts.append(Verdict("requests", "some", "none", "", False))
    if exceptions:
        verdicts.append(Verdict("exceptions", "none", str(exceptions), "in the customers themselves", False))
    return verdicts


def _memory(growths: list[Growth], limit: float) -> Iterator[Verdict]:
    for each in growths:
        where = f"{each.program}, {each.before:.0f} to {each.after:.0f} MiB"
        yield Verdict(
            "memory growth", f"<= {limit:g} %", f"{each.percent:+.1f} %", where, each.percent <= limit
        )
    if not growths:
        yield Verdict("memory growth", f"<= {limit:g} %", "?", "too short a run, or no store there", False)


def _percentile(stats: "RequestStats", percent: int, limit: float | None) -> Iterator[Verdict]:
    """Each route that misses it; where none does, the slowest."""
    if limit is None:
        return
    routes = [entry for entry in stats.entries.values() if entry.num_requests >= ENOUGH[percent]]
    found = sorted(
        ((entry.get_response_time_percentile(percent / 100), route(entry)) for entry in routes), reverse=True
    )
    whole = (stats.total.get_response_time_percentile(percent / 100), "all routes")
    missed = [each for each in [whole, *found] if each[0] > limit]
    for milliseconds, where in missed or [*found, whole][:1]:
        yield Verdict(
            f"p{percent}", f"<= {limit:g} ms", f"{milliseconds:.0f} ms", where, milliseconds <= limit
        )


def route(entry: "StatsEntry") -> str:
    return f"{entry.method} {entry.name}"
