"""What a run saw: the answers, the retries, the faults that struck, and everything that must not be."""

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from store.checkout.rules import EDGES, UNSETTLED

# A list that only grows says nothing more.
MOST_FINDINGS = 100

REFUND_EDGES = {"pending": ("succeeded", "failed", "canceled"), "succeeded": ("failed",)}


@dataclass
class Tally:
    """The counts of one run, and its findings: what an answer, or the books, should not have said."""

    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    retries: Counter[str] = field(default_factory=Counter)
    strikes: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    diary: list[str] = field(default_factory=list)
    answered_at: float = field(default_factory=time.monotonic)
    silence: float = 0.0
    slowest: tuple[float, str] = (0.0, "nothing asked")

    def begin(self) -> float:
        """From now on time counts; what the clock says."""
        self.began = self.answered_at = time.monotonic()
        self.silence = 0.0
        self.diary.clear()
        return self.began

    def find(self, text: str) -> None:
        """Note what is broken, once."""
        if text not in self.findings and len(self.findings) < MOST_FINDINGS:
            self.findings.append(text)
            self.note(f"BROKEN {text}")

    def note(self, text: str) -> None:
        """For the diary of the run."""
        self.diary.append(f"{time.monotonic() - self.began:7.1f} s  {text}")

    def answered(self, what: str, status: int, seconds: float) -> None:
        """Count an answer; the longest silence is between two that were more than a 503."""
        self.slowest = max(self.slowest, (seconds, what))
        self.answers[what, status] += 1
        if status < 500:
            now = time.monotonic()
            if (silence := now - self.answered_at) > 3:
                self.note(f"answers again after {silence:.1f} s")
            self.silence = max(self.silence, silence)
            self.answered_at = now


@dataclass
class ToldOrder:
    """What a customer was told of an order; `ends_as` is what the bank's page promised of it."""

    id: int
    status: str
    total: str | None = None
    lines: frozenset[tuple[int, str, str]] = frozenset()
    purchases: tuple[int, ...] = ()
    ends_as: str | None = None


@dataclass
class ToldRefund:
    """What a customer was told of a refund."""

    id: int
    status: str
    amount: str


def told_order(order: dict[str, Any]) -> ToldOrder:
    """An order as its JSON tells of it."""
    return ToldOrder(
        order["id"],
        order["status"],
        order["total"],
        frozenset((line["id"], line["name"], line["amount"]) for line in order["purchases"]),
        tuple(line["id"] for line in order["purchases"]),
    )


def broken_promise(told: ToldOrder, now: ToldOrder) -> str | None:
    """How what is there now goes back on what was told."""
    if not is_later(told.status, now.status, EDGES):
        return f"order {told.id} was {told.status} and is {now.status}"
    is_over = now.status not in UNSETTLED
    if told.ends_as and is_over and not is_later(told.ends_as, now.status, EDGES):
        return f"the bank made order {told.id} {told.ends_as}, and it is {now.status}"
    if told.total is not None and (told.total, told.lines) != (now.total, now.lines):
        return (
            f"order {told.id} has other lines than it had: {told.total} {told.lines}, {now.total} {now.lines}"
        )
    return None


def is_later(was: str, now: str, edges: dict[str, tuple[str, ...]]) -> bool:
    """Whether published edges lead from one status to the other; one not known yet may be anywhere."""
    if now not in edges and all(now not in targets for targets in edges.values()):
        return True
    reached, fresh = {was}, [was]
    while fresh:
        targets = set(edges.get(fresh.pop(), ())) - reached
        reached |= targets
        fresh += targets
    return now in reached
