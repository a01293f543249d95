"""The memory of the store's programs while they are under load, and whether it grows."""

from statistics import median
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]

# What starts with `store up` or is it, by the word after `python -m store`.
PROGRAMS = {"serve": "store", "mockpay": "mockpay"}
MIB = 2**20


class Growth(NamedTuple):
    """A program's MiB after its warm-up and at the end."""

    program: str
    before: float
    after: float

    @property
    def percent(self) -> float:
        return 100 * (self.after / self.before - 1)


class Memory:
    """Resident memory of the programs below a process, sampled in turn."""

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._samples: dict[str, list[float]] = {}

    def sample(self) -> None:
        for process in [self._root, *self._root.children()]:
            try:
                word = next(iter(process.cmdline()[3:4]), "")
                if word in PROGRAMS:
                    # A program with workers is the supervisor of their processes.
                    whole = [process, *process.children(recursive=True)]
                    used = sum(each.memory_info().rss for each in whole) / MIB
                    self._samples.setdefault(PROGRAMS[word], []).append(used)
            except psutil.Error:
                # One that has just ended; the others are there the next time.
                continue

    def growths(self) -> list[Growth]:
        return [Growth(program, *grown) for program, used in self._samples.items() if (grown := growth(used))]


def growth(used: list[float]) -> tuple[float, float] | None:
    """Before and after: medians of the first and the last quarter of what follows a third of warm-up.

    None where the samples are too few to tell.
    """
    settled = used[len(used) // 3 :]
    quarter = len(settled) // 4
    return (median(settled[:quarter]), median(settled[-quarter:])) if quarter else None
