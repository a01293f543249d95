"""Disputes: their statements, and what they do under the lock of their payment's intent, as refunds.py."""

from datetime import UTC, datetime

from store.db import Queryable
from store.mockpay import statements
from store.mockpay.books import Author, book, tell
from store.mockpay.errors import StripeError, missing
from store.mockpay.evidence import Evidence, add_evidence
from store.mockpay.ids import new_id
from store.mockpay.models import Change, Charge, Dispute, DisputeRow
from store.mockpay.objects.disputes import render_dispute
from store.mockpay.rules import (
    DECISIONS,
    DISPUTE_OVER,
    DISPUTE_STATES,
    DisputeHappening,
    behaviour,
    is_refundable,
)
from store.sql import Statements

sql = Statements("mockpay_disputes")


@sql
async def get_disputes(db: Queryable, *, ids: list[str]) -> list[DisputeRow]: ...


@sql
async def get_disputes_of_charge(db: Queryable, *, charge: str) -> list[DisputeRow]: ...


@sql
async def list_disputes(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    charge: str | None,
    payment_intent: str | None,
) -> list[DisputeRow]: ...


@sql
async def list_due_disputes(db: Queryable, *, now: float) -> list[str]: ...


async def take_dispute(db: Queryable, dispute_id: str) -> tuple[Dispute, Charge]:
    """The dispute and its charge under the lock of the intent, which every change of them holds."""
    found = await get_disputes(db, ids=[dispute_id])
    if not found:
        raise missing("dispute", dispute_id, "dispute")
    await statements.lock_payment_intent(db, id=found[0].row.payment_intent)
    [dispute] = await get_disputes(db, ids=[dispute_id])
    [charge] = await statements.get_charges(db, ids=[dispute.row.charge])
    return dispute.row, charge.row


async def disputes_of(db: Queryable, made: Charge) -> list[Dispute]:
    """The charge's disputes; nothing is asked for one that has none."""
    if not made.disputed:
        return []
    return [found.row for found in await get_disputes_of_charge(db, charge=made.id)]


def open_dispute(author: Author, change: Change, made: Charge) -> None:
    """The cardholder of a card that disputes does so, now that the charge is captured."""
    complaint = behaviour(made.test_card).complaint
    if complaint is None:
        return
    card = made.payment_method_details["card"]
    row = Dispute(
        id=new_id("dp"),
        created=author.now,
        charge=made.id,
        payment_intent=made.payment_intent,
        amount=made.amount_captured - made.amount_refunded,
        currency=made.currency,
        status="warning_needs_response" if complaint.inquiry else "needs_response",
        reason=complaint.reason,
        network_reason_code=complaint.network_reason_code,
        metadata={},
        payment_method_details={
            "card": {
                "brand": card["brand"],
                "case_type": "inquiry" if complaint.inquiry else "chargeback",
                "network": card["network"],
                "network_reason_code": complaint.network_reason_code,
            }
        },
        evidence={},
        due_by=0,
        balance_transactions=[],
    )
    made.disputed = True
    change.disputes.append(row)
    _await_response(author, row)
    if not complaint.inquiry:
        _withdraw(author, change, row)
    _tell(author, change, row, "created")
    if not complaint.inquiry:
        _tell(author, change, row, "funds_withdrawn")


def respond(author: Author, row: Dispute, evidence: Evidence | None, *, submit: bool | None) -> None:
    """Stage evidence, or send what there is to the bank, which can be done once for each time it asks.

    Evidence is sent along unless `submit` is false; without any given, only what `submit` says is sent.
    """
    if evidence is None and not submit:
        return
    if (row.status, "submitted") not in DISPUTE_STATES:
        raise StripeError(
            400,
            f"The evidence of this dispute cannot be changed because it was submitted already; its status is "
            f"{row.status}.",
            param="evidence",
            stored=True,
        )
    if evidence is not None:
        row.evidence = add_evidence(row.evidence, evidence)
    if submit is False:
        return
    if not row.evidence:
        raise StripeError(400, "There is no evidence to submit.", param="evidence", stored=True)
    _move(row, "submitted")
    row.submission_count += 1
    decision = DECISIONS.get(row.evidence.get("uncategorized_text", ""))
    if decision and (row.status, decision) in DISPUTE_STATES:
        row.settles_as = decision
        row.settles_at = author.later(author.settings.dispute_decide_seconds)


def accept(author: Author, change: Change, row: Dispute) -> None:
    """Give up what the cardholder disputes."""
    if (row.status, "accepted") not in DISPUTE_STATES:
        raise StripeError(
            400,
            f"This dispute cannot be closed because it has a status of {row.status}. Only a dispute with one "
            "of the following statuses may be closed: needs_response, warning_needs_response.",
            stored=True,
        )
    _conclude(author, change, row, "accepted")


def settle_dispute(author: Author, change: Change, made: Charge, row: Dispute) -> None:
    """What becomes of a dispute by itself: the bank decides, or the time to respond is over."""
    happening = row.settles_as
    assert happening is not None  # noqa: S101 - only one that is due is settled
    if happening == "escalated":
        _escalate(author, change, made, row)
        return
    row.past_due = happening == "expired"
    _conclude(author, change, row, happening)


def check_open(author: Author, row: Dispute) -> None:
    """Raises StripeError for a dispute that is over, or whose time is over since a moment."""
    if row.status in DISPUTE_OVER or (row.settles_as == "expired" and author.is_due(row.settles_at)):
        raise StripeError(400, "This dispute is already closed", stored=True)


def check_refundable(made: Charge, disputes: list[Dispute]) -> None:
    """Raises StripeError for a charge whose funds the bank has taken back."""
    if not all(is_refundable(row.status) for row in disputes):
        raise StripeError(
            400,
            f"Charge {made.id} has been charged back; cannot issue a refund.",
            code="charge_disputed",
            stored=True,
        )


def close_refunded(author: Author, change: Change, made: Charge, disputes: list[Dispute]) -> None:
    """Who has everything back has nothing left to inquire about ("How disputes work", inquiries)."""
    if made.amount_refunded < made.amount_captured:
        return
    for row in disputes:
        if (row.status, "refunded") in DISPUTE_STATES:
            change.disputes.append(row)
            _conclude(author, change, row, "refunded")


def _escalate(author: Author, change: Change, made: Charge, row: Dispute) -> None:
    """An inquiry becomes a chargeback of what is not refunded, and may be responded to once more."""
    before = render_dispute(row, author.now)
    _move(row, "escalated")
    row.amount = made.amount_captured - made.amount_refunded
    row.payment_method_details = {"card": {**row.payment_method_details["card"], "case_type": "chargeback"}}
    _await_response(author, row)
    _withdraw(author, change, row)
    tell(author, change, "charge.dispute.updated", render_dispute(row, author.now), before)
    _tell(author, change, row, "funds_withdrawn")


def _conclude(author: Author, change: Change, row: Dispute, happening: DisputeHappening) -> None:
    _move(row, happening)
    if row.status == "won":
        _book(author, change, row, row.amount, "dispute_reversal", "Chargeback reversal", 0)
        _tell(author, change, row, "funds_reinstated")
    _tell(author, change, row, "closed")


def _move(row: Dispute, happening: DisputeHappening) -> None:
    """The status after this, with nothing to come by itself; KeyError for what the table does not allow."""
    row.status = DISPUTE_STATES[row.status, happening]
    row.settles_as = row.settles_at = None


def _await_response(author: Author, row: Dispute) -> None:
    row.due_by = author.now + author.settings.dispute_respond_seconds
    row.settles_as, row.settles_at = "expired", datetime.fromtimestamp(row.due_by, UTC)


def _withdraw(author: Author, change: Change, row: Dispute) -> None:
    """The fee is kept even if the dispute is won (stripe.com/docs/disputes, fees)."""
    _book(author, change, row, -row.amount, "dispute", "Chargeback withdrawal", author.settings.dispute_fee)


def _book(
    author: Author, change: Change, row: Dispute, amount: int, category: str, what: str, cost: int
) -> None:
    book(
        author,
        change,
        "adjustment",
        row.id,
        amount,
        row.currency,
        available=False,
        description=f"{what} for {row.charge}",
        category=category,
        cost=cost,
    )
    row.balance_transactions.append(change.balance_transactions[-1])


def _tell(author: Author, change: Change, row: Dispute, what: str) -> None:
    tell(author, change, f"charge.dispute.{what}", render_dispute(row, author.now))
