"""Records what fits nothing here, and what becomes of it; its money stands in the ledger meanwhile."""

import logging
from decimal import Decimal
from typing import Literal, TypedDict

import msgspec

from store.db import Connection
from store.fields import LARGEST_AMOUNT
from store.ledger.posting import (
    post_unmatched_payment,
    post_unmatched_refund,
    post_unmatched_return,
    post_write_off,
    reverse_unmatched,
)
from store.unmatched import queries
from store.unmatched.models import Facts, Unmatched

log = logging.getLogger("store.unmatched")

OPEN = ("open", "returning")
_SMALLEST_UNIT = Decimal("0.01")


class _Values(TypedDict):
    kind: str
    provider_id: str
    payment_provider_id: str | None
    account_id: int | None
    order_id: int | None
    status: str
    reason: str
    amount: Decimal
    fee: Decimal
    currency: str | None
    facts: str


async def record(db: Connection, facts: Facts) -> None:
    """Record what the provider said; said again it changes nothing, and said otherwise it is recorded anew.

    What an admin has resolved stays resolved.
    """
    said = msgspec.json.encode(facts.said).decode()
    values = _Values(
        kind=facts.kind,
        provider_id=facts.provider_id,
        payment_provider_id=facts.payment_provider_id,
        account_id=facts.account_id,
        order_id=facts.order_id,
        status=facts.status,
        reason=facts.reason,
        amount=_postable(facts.amount),
        fee=_postable(facts.fee),
        currency=facts.currency,
        facts=said,
    )
    added = await queries.add_unmatched(db, **values)
    known = await _locked(db, facts.kind, facts.provider_id)
    if added is None:
        if known.status not in (*OPEN, "matched") or known.facts == msgspec.json.decode(said):
            return
        if known.status in OPEN:
            await _reverse(db, known)
        await queries.set_unmatched_facts(db, **values)
        known = await _locked(db, facts.kind, facts.provider_id)
    log.warning("%s %s is unmatched: %s", facts.kind, facts.provider_id, facts.reason)
    await _post(db, known)


async def resolve(
    db: Connection,
    known: Unmatched,
    status: Literal["sent_back", "attached", "written_off", "matched"],
    *,
    returned: Decimal = Decimal(0),
) -> None:
    """Close a row that is locked, and clear its money from the account of what is unmatched.

    `returned` is what others have refunded of a payment that is written off.
    """
    await queries.set_unmatched_status(db, id=known.id, status=status)
    if known.order_id is None or known.account_id is None or known.currency is None:
        return
    if status in ("attached", "matched"):
        await _reverse(db, known)
        return
    returned = known.amount if status == "sent_back" else min(returned, known.amount)
    for post, amount in ((post_unmatched_return, returned), (post_write_off, known.amount - returned)):
        await post(
            db,
            account_id=known.account_id,
            order_id=known.order_id,
            reference=known.reference,
            currency=known.currency,
            kind=known.kind,
            amount=amount,
        )


async def reopen(db: Connection, row: Unmatched, reason: str) -> None:
    """What was sent back has come back: it is held again, once. The provider's fee was posted before."""
    known = await _locked(db, row.kind, row.provider_id)
    if (known.status, known.revision) != ("sent_back", row.revision):
        return
    await queries.set_unmatched_facts(
        db,
        kind=row.kind,
        provider_id=row.provider_id,
        payment_provider_id=row.payment_provider_id,
        account_id=row.account_id,
        order_id=row.order_id,
        status="open",
        reason=reason,
        amount=row.amount,
        fee=Decimal(0),
        currency=row.currency,
        facts=msgspec.json.encode(row.facts).decode(),
    )
    await _post(db, await _locked(db, row.kind, row.provider_id))


async def resolve_as_matched(db: Connection, kind: str, provider_id: str | None) -> None:
    """Close the row of an object that fits by now, where there is one."""
    if provider_id is None:
        return
    known = await queries.lock_unmatched(db, kind=kind, provider_id=provider_id)
    if known is not None and known.status in OPEN:
        await resolve(db, known, "matched")


async def _locked(db: Connection, kind: str, provider_id: str) -> Unmatched:
    known = await queries.lock_unmatched(db, kind=kind, provider_id=provider_id)
    assert known is not None  # noqa: S101 - it was added, or was there
    return known


async def _post(db: Connection, row: Unmatched) -> None:
    if row.order_id is None or row.account_id is None or row.currency is None:
        return
    if row.kind == "payment":
        await post_unmatched_payment(
            db,
            account_id=row.account_id,
            order_id=row.order_id,
            reference=row.reference,
            currency=row.currency,
            amount=row.amount,
            fee=row.fee,
        )
    elif row.kind == "refund":
        await post_unmatched_refund(
            db,
            account_id=row.account_id,
            order_id=row.order_id,
            reference=row.reference,
            currency=row.currency,
            amount=row.amount,
        )


async def _reverse(db: Connection, row: Unmatched) -> None:
    if row.order_id is not None and row.account_id is not None:
        await reverse_unmatched(db, account_id=row.account_id, order_id=row.order_id, reference=row.reference)


def _postable(amount: Decimal) -> Decimal:
    """What the ledger can hold of an amount that may be anything; nothing where it cannot."""
    fits = 0 < amount <= LARGEST_AMOUNT and amount % _SMALLEST_UNIT == 0
    return amount if fits else Decimal(0)
