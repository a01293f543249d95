"""The memory of the store's processes while they are under load, and whether it grows."""

from statistics import median
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]

# Below `store up`, however far below `just` or `uv` that is, by the word after `python -m store`.
PROGRAMS = {"serve": "store", "mockpay": "mockpay"}
MIB = 2**20


class Growth(NamedTuple):
    """A process's MiB after its warm-up and at the end."""

    program: str
    before: float
    after: float

    @property
    def percent(self) -> float:
        return 100 * (self.after / self.before - 1)


class Memory:
    """Resident memory of the programs below a process, each of their processes by itself.

    One that starts late, such as the printer of invoices, is no growth of those that were there.
    """

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._times = 0
        self._used: dict[psutil.Process, list[float]] = {}
        self._programs: dict[psutil.Process, str] = {}

    def sample(self) -> None:
        self._times += 1
        for process in [self._root, *self._root.children(recursive=True)]:
            try:
                word = next(iter(process.cmdline()[3:4]), "")
                # What a program starts, its workers above all, belongs to it.
                program = PROGRAMS.get(word) or self._programs.get(process.parent())
                if program is not None:
                    self._programs[process] = program
                    self._used.setdefault(process, []).append(process.memory_info().rss / MIB)
            except psutil.Error:
                # It has just ended.
                continue

    def growths(self) -> list[Growth]:
        """Of each program the process that grew most, of those that were there for half of the time."""
        worst: dict[str, Growth] = {}
        for process, used in self._used.items():
            if len(used) * 2 < self._times or (grown := growth(used)) is None:
                continue
            found = Growth(self._programs[process], *grown)
            worst[found.program] = max(found, worst.get(found.program, found), key=lambda each: each.percent)
        return [*worst.values()]


def growth(used: list[float]) -> tuple[float, float] | None:
    """Before and after: medians of the first and the last quarter of what follows a third of warm-up.

    None where the samples are too few to tell.
    """
    settled = used[len(used) // 3 :]
    quarter = len(settled) // 4
    return (median(settled[:quarter]), median(settled[-quarter:])) if quarter else None
