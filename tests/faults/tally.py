"""What a run saw: the answers, the retries, the faults that struck, and everything that must not be."""

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from store.checkout.rules import EDGES, UNSETTLED

# A list that only grows says nothing more.
MOST_FINDINGS = 100

# Of payments that their buyers approved: the amount was not what was due, or the provider forgot them.
EXPLAINED = ("payment_unmatched", "resource_missing")

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
    # What other hands did at the provider, or may have done: payments with a changed amount, accounts whose
    # payments were removed, and the ids of all that was.
    edited: set[str] = field(default_factory=set)
    forgotten: set[int] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)

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
    payment_id: str | None = None
    failure_code: str | None = None


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
        payment_id=order["payment"]["provider_id"],
        failure_code=order["payment"]["failure_code"],
    )


def broken_promise(tally: Tally, account_id: int, told: ToldOrder, now: ToldOrder) -> str | None:
    """How what is there now goes back on what was told."""
    if told.failure_code != now.failure_code and not is_explained(tally, account_id, now):
        return f"order {told.id} is {now.status} with {now.failure_code}, and nobody did that to it"
    if not is_later(told.status, now.status, EDGES):
        return f"order {told.id} was {told.status} and is {now.status}"
    is_over = now.status not in UNSETTLED
    if (
        told.ends_as
        and is_over
        and not is_later(told.ends_as, now.status, EDGES)
        and now.failure_code not in EXPLAINED
    ):
        return f"the bank made order {told.id} {told.ends_as}, and it is {now.status}"
    if told.total is not None and (told.total, told.lines) != (now.total, now.lines):
        return (
            f"order {told.id} has other lines than it had: {told.total} {told.lines}, {now.total} {now.lines}"
        )
    return None


def is_explained(tally: Tally, account_id: int, order: ToldOrder) -> bool:
    """Whether other hands did at the provider what the order's failure tells of."""
    match order.failure_code:
        case "payment_unmatched":
            return order.payment_id in tally.edited
        case "resource_missing":
            # Without a payment it is a payment method that the provider does not know.
            return order.payment_id is None or account_id in tally.forgotten
    return True


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
