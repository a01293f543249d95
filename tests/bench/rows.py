"""What was found, a row a figure, with the goal beside it; as a table and as JSON."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

import msgspec


class Spread(msgspec.Struct, frozen=True):
    """The median of several runs, the least and the most."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Spread":
        found = sorted(values)
        return cls(median(found), found[0], found[-1])


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A figure; `goal` is what it is to reach, or not to exceed where `at_most`."""

    section: str
    name: str
    title: str
    value: Spread
    unit: str
    goal: float | None = None
    at_most: bool = False
    detail: str = ""

    @property
    def is_reached(self) -> bool | None:
        if self.goal is None:
            return None
        found = self.value.median
        return found <= self.goal if self.at_most else found >= self.goal


def table(rows: Sequence[Row]) -> str:
    """Section by section, in the order in which they were first met."""
    lines = []
    for section in dict.fromkeys(row.section for row in rows):
        lines += ["", section, *(_line(row) for row in rows if row.section == section)]
    return "\n".join(lines)


def _line(row: Row) -> str:
    spread = f"({figure(row.value.least)} - {figure(row.value.most)})"
    goal = "" if row.goal is None else f"{'<=' if row.at_most else '>='} {figure(row.goal)}"
    mark = {None: "", True: "yes", False: "NO"}[row.is_reached]
    value = f"{figure(row.value.median):>8} {row.unit:<9}"
    return f"  {row.title:<38}{value} {spread:<19} {goal:<9}{mark:<4} {row.detail}".rstrip()


def figure(value: float) -> str:
    """Three digits that say something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def write_json(rows: Sequence[Row], path: Path) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n")
