"""Each path in its turn, round after round, with the floor just before it.

A machine's speed changes from minute to minute, so a rate says little; its ratio to the floor's of the same
moment does. After each run at full load (as many requests as 32 connections get answered) the same path is
asked at 70 % of that, by 128 connections that each wait a random time before every request: there the
latencies count, which at full load are but the queue's length.
"""

from collections.abc import Callable, Iterator, Sequence

import click
import msgspec

from tests.bench.load import Load, put
from tests.bench.paths import NotYet
from tests.bench.rows import Row, Spread
from tests.bench.wire import raw

FLOOR = [raw("GET", "/")]
PART, CALM_CONNECTIONS = 0.7, 128


class Target(msgspec.Struct):
    """A path of some server; `cpu_seconds` is what that has used so far."""

    name: str
    title: str
    section: str
    url: str
    requests: Callable[[], Sequence[bytes]]
    goal: float | None = None
    cpu_seconds: Callable[[], float] | None = None
    is_ours: bool = True


class Run(msgspec.Struct, frozen=True):
    """At full load, in requests a second, and as a part of the floor's; and at part of it."""

    peak: Load
    ratio: float
    cpu_us: float | None
    calm: Load | None


def run(target: Target, floor_url: str, seconds: int) -> Run:
    requests = target.requests()
    floor = put(floor_url, FLOOR, max(1, seconds // 3)).rate
    before = target.cpu_seconds() if target.cpu_seconds else 0.0
    peak = put(target.url, requests, seconds)
    cpu_us = (target.cpu_seconds() - before) / (peak.rate * seconds) * 1e6 if target.cpu_seconds else None
    calm = None
    if target.is_ours:
        think_ms = 1000 * CALM_CONNECTIONS / (PART * peak.rate)
        calm = put(target.url, target.requests(), seconds, connections=CALM_CONNECTIONS, think_ms=think_ms)
    return Run(peak, peak.rate / floor, cpu_us, calm)


def measure(
    targets: Sequence[Target], floor_url: str, seconds: int, rounds: int, has_time: Callable[[], bool]
) -> dict[str, list[Run]]:
    """The runs of each target; fewer rounds where the time is up."""
    found: dict[str, list[Run]] = {target.name: [] for target in targets}
    left = [*targets]
    for number in range(1, rounds + 1):
        for target in [*left]:
            if not has_time():
                click.echo(f"  The time is up in round {number} of {rounds}.")
                return found
            try:
                one = run(target, floor_url, seconds)
            except NotYet as reason:
                click.echo(f"  {target.title}: not measured, {reason}")
                left.remove(target)
                continue
            found[target.name].append(one)
            click.echo(f"  {number}/{rounds}  {target.title:<36} {_said(one)}")
    return found


def _said(one: Run) -> str:
    cpu = f"  {one.cpu_us:6.0f} us CPU" if one.cpu_us is not None else ""
    calm = one.calm
    at_part = f"  p50 {calm.p50:.1f} p99 {calm.p99:.1f} ms at {calm.rate:,.0f}/s" if calm else ""
    failed = one.peak.failed + (calm.failed if calm else 0)
    return f"{one.peak.rate:8,.0f}/s  {one.ratio:5.3f}{cpu}{at_part}" + (
        f"  {failed} FAILED" if failed else ""
    )


def rows_of(targets: Sequence[Target], found: dict[str, list[Run]]) -> Iterator[Row]:
    measured = [(target, found[target.name]) for target in targets if found[target.name]]
    for target, runs in measured:
        failed = sum(one.peak.failed + (one.calm.failed if one.calm else 0) for one in runs)
        detail = f"{Spread.of(one.peak.rate for one in runs).median:,.0f}/s"
        if used := [one.cpu_us for one in runs if one.cpu_us is not None]:
            detail += f", {Spread.of(used).median:,.0f} us CPU"
        if failed:
            detail += f", {failed} FAILED"
        yield Row(
            section=target.section,
            name=target.name,
            title=target.title,
            value=Spread.of(one.ratio for one in runs),
            unit="of floor",
            goal=target.goal,
            detail=detail,
        )
    for target, runs in measured:
        if calm := [one.calm for one in runs if one.calm]:
            p50, p99 = (Spread.of(getattr(one, name) for one in calm).median for name in ("p50", "p99"))
            yield Row(
                section=f"p99 as a multiple of p50, at {PART:.0%} of each one's peak",
                name=f"{target.name} p99/p50",
                title=target.title,
                value=Spread.of(one.p99 / one.p50 for one in calm),
                unit="x",
                goal=4,
                at_most=True,
                detail=f"p50 {p50:.2f} ms, p99 {p99:.2f} ms",
            )
