"""How many customers there are and when: the shapes that `just load-test` gives to a run.

Without locust, which rewires whatever process reads it: session.py hands them to it.
"""

from abc import ABC, abstractmethod
from math import ceil
from typing import ClassVar, NamedTuple

# Above it locust warns, and may stumble.
MAX_RATE = 100.0
# Customers who leave finish what they do, and delete their account.
LEAVE_SECONDS = 15.0
STEPS = 5
# A calm shop has a fifth of the customers of its burst, who come within seconds.
CALM, BURST_SECONDS = 5, 3.0


class Phase(NamedTuple):
    """So many customers until then, coming or leaving so many a second."""

    until: float
    users: int
    rate: float


class Shape(ABC):
    """Phases of a number of customers each, and then all leave."""

    default_seconds: ClassVar[int] = 60

    def __init__(self, users: int, seconds: float, spawn_rate: float) -> None:
        self.users, self.seconds, self.spawn_rate = users, seconds, spawn_rate
        self.phases = self.plan()

    @abstractmethod
    def plan(self) -> list[Phase]:
        """The phases, in order."""

    def at(self, second: float) -> tuple[int, float] | None:
        """What locust wants to know of that second: customers and rate; None once it is over."""
        for phase in self.phases:
            if second < phase.until:
                return phase.users, phase.rate
        return (0, self.rate(self.users)) if second < self.seconds + LEAVE_SECONDS else None

    def rate(self, users: int, within: float = 1.0) -> float:
        """The rate at which so many come or leave in time, where that is faster than asked for."""
        return min(MAX_RATE, max(self.spawn_rate, users / within))

    def __str__(self) -> str:
        first, *later = self.phases
        starts = [phase.until for phase in self.phases]
        changes = [f", {phase.users} from {start:.0f} s" for phase, start in zip(later, starts, strict=False)]
        return f"{first.users} users{''.join(changes)}, for {self.seconds:.0f} s"


class Steady(Shape):
    """All of them, from the start."""

    def plan(self) -> list[Phase]:
        return [Phase(self.seconds, self.users, self.rate(self.users, self.seconds / 3))]


class Step(Shape):
    """More of them in equal steps: where does it bend?"""

    def plan(self) -> list[Phase]:
        steps = min(STEPS, self.users)
        length = self.seconds / steps
        rate = self.rate(ceil(self.users / steps), length / 3)
        return [Phase(length * step, ceil(self.users * step / steps), rate) for step in range(1, steps + 1)]


class Spike(Shape):
    """Calm, a burst, and calm again: does it come through, and recover?"""

    def plan(self) -> list[Phase]:
        calm = ceil(self.users / CALM)
        burst = self.users - calm
        return [
            Phase(self.seconds * 0.4, calm, self.rate(calm, self.seconds / 10)),
            Phase(self.seconds * 0.6, self.users, self.rate(burst, min(BURST_SECONDS, self.seconds / 10))),
            Phase(self.seconds, calm, self.rate(burst)),
        ]


class Soak(Steady):
    """Long and even: does its memory grow?"""

    default_seconds = 900


SHAPES: dict[str, type[Shape]] = {"steady": Steady, "step": Step, "spike": Spike, "soak": Soak}
