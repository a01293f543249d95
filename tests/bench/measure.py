"""Each path in its turn, round after round, with the floor just before it.

A machine's speed changes from minute to minute, so a rate says little; its ratio to the floor's of the same
moment does. The ratio of the CPU that the two take for a request says the same with less noise, as long as
the worker is what a path waits for. After a run at full load (all that 32 connections get answered) the
store's paths are asked at 70 % of that, by 128 connections that each wait a random time before every
request: there latencies count, which at full load are but the queue's length.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

import click
import msgspec

from tests.bench.load import Load, NotMeasured, put
from tests.bench.rows import Row, Spread, figure
from tests.bench.servers import Served
from tests.bench.wire import raw

FLOOR = [raw("GET", "/")]
PART, CALM_CONNECTIONS = 0.7, 128
# Latencies take as long again as the rates: not in every round.
CALM_ROUNDS = 2


class Target(msgspec.Struct, kw_only=True):
    """What can be loaded; `calm` loads it at about that rate, `cpu_seconds` is what it has used so far."""

    name: str
    title: str
    section: str
    peak: Callable[[int], Load]
    calm: Callable[[int, float], Load] | None = None
    cpu_seconds: Callable[[], float] | None = None
    goal: float | None = None


class Run(msgspec.Struct, frozen=True):
    """At full load, and that as a part of the floor's; the CPU of a request, and likewise; at part of it."""

    peak: Load
    ratio: float
    cpu_us: float | None
    cpu_ratio: float | None
    calm: Load | None

    @property
    def failed(self) -> int:
        return self.peak.failed + (self.calm.failed if self.calm else 0)


def http_target(
    url: str,
    requests: Callable[[], Sequence[bytes]],
    *,
    name: str,
    title: str,
    section: str,
    goal: float | None = None,
    cpu_seconds: Callable[[], float] | None = None,
    with_calm: bool = False,
) -> Target:
    """What answers HTTP; the requests are made anew before each run."""

    def peak(seconds: int) -> Load:
        return put(url, requests(), seconds)

    def calm(seconds: int, rate: float) -> Load:
        think_ms = 1000 * CALM_CONNECTIONS / rate
        return put(url, requests(), seconds, connections=CALM_CONNECTIONS, think_ms=think_ms)

    return Target(
        name=name,
        title=title,
        section=section,
        peak=peak,
        calm=calm if with_calm else None,
        cpu_seconds=cpu_seconds,
        goal=goal,
    )


def measure(
    targets: Sequence[Target], floor: Served, seconds: int, rounds: int, has_time: Callable[[], bool]
) -> dict[str, list[Run]]:
    """The runs of each target; fewer of them where the time is up."""
    found: dict[str, list[Run]] = {target.name: [] for target in targets}
    left = [*targets]
    for target in targets:
        if target.cpu_seconds and has_time():
            _warm_up(target)
    for number in range(1, rounds + 1):
        # In another order each time: what one leaves behind, a vacuum, is not always the same one's to bear.
        for target in random.sample(left, len(left)):
            if not has_time():
                click.echo(f"  The time is up in round {number} of {rounds}.")
                return found
            try:
                one = _run(target, floor, seconds, with_calm=number <= CALM_ROUNDS)
            except NotMeasured as reason:
                click.echo(f"  {target.title}: not measured, {reason}")
                left.remove(target)
                continue
            found[target.name].append(one)
            click.echo(f"  {number}/{rounds}  {target.title:<36} {_said(one)}")
    return found


def _warm_up(target: Target) -> None:
    """Connections opened, statements planned, code met once; what is wrong comes out when it counts."""
    with suppress(NotMeasured):
        target.peak(1)


def _run(target: Target, floor: Served, seconds: int, *, with_calm: bool) -> Run:
    short = max(1, seconds // 3)
    least, floor_us = _with_cpu(lambda: put(floor.url, FLOOR, short), short, floor.cpu_seconds)
    peak, cpu_us = _with_cpu(lambda: target.peak(seconds), seconds, target.cpu_seconds)
    calm = target.calm(seconds, max(PART * peak.rate, 1)) if target.calm and with_calm else None
    cpu_ratio = floor_us / cpu_us if floor_us and cpu_us else None
    return Run(peak, peak.rate / least.rate, cpu_us, cpu_ratio, calm)


def _with_cpu(
    load: Callable[[], Load], seconds: int, cpu_seconds: Callable[[], float] | None
) -> tuple[Load, float | None]:
    """What came of it, and the CPU in microseconds that each request took of its server."""
    if cpu_seconds is None:
        return load(), None
    before = cpu_seconds()
    found = load()
    return found, (cpu_seconds() - before) / max(found.rate * seconds, 1) * 1e6


def _said(one: Run) -> str:
    cpu = f"  {one.cpu_us:6,.0f} us CPU" if one.cpu_us is not None else ""
    calm = f"  p50 {one.calm.p50:.1f} p99 {one.calm.p99:.1f} ms at {one.calm.rate:,.0f}/s" if one.calm else ""
    failed = f"  {one.failed} FAILED" if one.failed else ""
    return f"{one.peak.rate:8,.0f}/s  {one.ratio:7.4f}{cpu}{calm}{failed}"


def rate_rows(targets: Sequence[Target], found: dict[str, list[Run]]) -> Iterator[Row]:
    for target in targets:
        runs = found[target.name]
        if not runs:
            continue
        detail = f"{Spread.of(one.peak.rate for one in runs).median:,.0f}/s"
        if used := [one.cpu_us for one in runs if one.cpu_us is not None]:
            detail += f", {Spread.of(used).median:,.0f} us CPU"
        if parts := [one.cpu_ratio for one in runs if one.cpu_ratio is not None]:
            detail += f" ({figure(Spread.of(parts).median)} by CPU)"
        if failed := sum(one.failed for one in runs):
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


def latency_rows(targets: Sequence[Target], found: dict[str, list[Run]]) -> Iterator[Row]:
    for target in targets:
        if calm := [one.calm for one in found[target.name] if one.calm and one.calm.p50]:
            p50 = Spread.of(one.p50 for one in calm).median
            p99 = Spread.of(one.p99 for one in calm).median
            yield Row(
                section=f"p99 as a multiple of p50, at {PART:.0%} of each one's peak",
                name=f"{target.name} p99/p50",
                title=target.title,
                value=Spread.of(one.p99 / one.p50 for one in calm),
                unit="x p50",
                goal=4,
                at_most=True,
                detail=f"p50 {p50:.2f} ms, p99 {p99:.2f} ms",
            )


def against(
    found: dict[str, list[Run]], name: str, limit: str, *, title: str, section: str, goal: float
) -> Iterator[Row]:
    """What one reaches of what the other does, in the same round."""
    pairs = list(zip(found.get(name, []), found.get(limit, []), strict=False))
    if pairs:
        yield Row(
            section=section,
            name=f"{name}/{limit}",
            title=title,
            value=Spread.of(one.peak.rate / most.peak.rate for one, most in pairs),
            unit="of it",
            goal=goal,
        )
