"""What a run shows: a line now and then while it goes on, and tables at its end."""

from collections.abc import Iterator

from locust.stats import (
    RequestStats,
    StatsEntry,
    calculate_response_time_percentile,
    diff_response_time_dicts,
)
from rich.console import Console
from rich.table import Table

from tests.load.thresholds import Verdict, route

MEDIAN, P95, P99 = 0.5, 0.95, 0.99
HEAD = f"{'seconds':>7} {'users':>6} {'req/s':>7} {'p50 ms':>7} {'p95 ms':>7} {'failed':>7}"


class Progress:
    """A line for what happened since the line before."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._second, self._requests, self._failures = 0.0, 0, 0
        self._times: dict[int, int] = {}

    def show(self, second: float, users: int, total: StatsEntry) -> None:
        if not self._second:
            self._console.print(HEAD)
        requests = total.num_requests - self._requests
        failures = total.num_failures - self._failures
        times = diff_response_time_dicts(total.response_times, self._times)
        p50, p95 = (calculate_response_time_percentile(times, requests, each) for each in (MEDIAN, P95))
        rps = requests / max(second - self._second, 0.001)
        self._console.print(
            f"{second:>7.0f} {users:>6} {rps:>7.1f} {p50:>7.0f} {p95:>7.0f} {failures:>7}",
            style="red" if failures else None,
        )
        self._second, self._requests, self._failures = second, total.num_requests, total.num_failures
        self._times = {**total.response_times}


def show_routes(console: Console, stats: RequestStats) -> None:
    """A row for each route; the times in milliseconds."""
    table = _table("route", "requests", "failed", "p50", "p95", "p99", "max ms")
    for entry in sorted(stats.entries.values(), key=lambda entry: (entry.name, entry.method)):
        table.add_row(route(entry), *_cells(entry), style="red" if entry.num_failures else None)
    table.add_section()
    table.add_row("all", *_cells(stats.total), style="bold")
    console.print("", table)
    for error in sorted(stats.errors.values(), key=lambda error: -error.occurrences):
        console.print(
            f"{error.occurrences} x {error.method} {error.name}: {error.error}", style="red", soft_wrap=True
        )


def show_verdicts(console: Console, verdicts: list[Verdict]) -> None:
    """A row for each threshold, and what was missed."""
    table = Table("threshold", box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for name in ("limit", "found", "of", ""):
        table.add_column(name, justify="right" if name in ("limit", "found") else "left")
    for each in verdicts:
        words = (each.what, each.limit, each.found, each.where, "kept" if each.ok else "MISSED")
        table.add_row(*words, style="green" if each.ok else "bold red")
    console.print("", table, "")


def _cells(entry: StatsEntry) -> Iterator[str]:
    yield str(entry.num_requests)
    yield str(entry.num_failures)
    for share in (MEDIAN, P95, P99):
        yield f"{entry.get_response_time_percentile(share):.0f}"
    yield f"{entry.max_response_time:.0f}"


def _table(first: str, *numbers: str) -> Table:
    table = Table(first, box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for name in numbers:
        table.add_column(name, justify="right")
    return table
