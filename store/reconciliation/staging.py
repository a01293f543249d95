"""Reads what the provider has into the staging table, a page at a time."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from store.db import Pool
from store.payments.listing import Kind, Listed, ListingFailed, ProviderLists
from store.reconciliation import queries
from store.reconciliation.models import Run

# Balance transactions last: they are placed by what they come from.
KINDS: tuple[Kind, ...] = ("charge", "refund", "dispute", "balance_transaction")
_SOURCES = KINDS[:3]
_BATCH = 100
_AT_ONCE = 4

# What is read, how many so far, and how far through the range, from 0 to 1.
Progress = Callable[[str, int, float], None]


async def stage_range(pool: Pool, lists: ProviderLists, run: Run, progress: Progress) -> None:
    """All that was made in the run's range. Raises StripeError or ListingFailed."""
    await queries.add_sentinel(pool, run_id=run.id)
    for kind in KINDS:
        count = 0
        async for items in lists.pages(kind, since=run.since):
            if items and not await _add(pool, run.id, kind, items):
                raise ListingFailed(f"The list of {kind}s comes back to where it was.")
            count += len(items)
            progress(kind, count, _share(run, items[-1].created_at) if items else 1)
        progress(kind, count, 1)


async def stage_older(pool: Pool, lists: ProviderLists, run: Run, progress: Progress) -> None:
    """Payments that were made before the range, of which something moved in it."""
    after, count = "", 0
    while orphans := await queries.list_orphans(pool, run_id=run.id, after=after, limit=_BATCH):
        after = orphans[-1]
        payments = await asyncio.gather(*map(lists.payment_of_balance_transaction, orphans))
        for provider_id, payment_intent in zip(orphans, payments, strict=True):
            if payment_intent is not None:
                await queries.set_payment_intent(
                    pool, run_id=run.id, provider_id=provider_id, payment_intent=payment_intent
                )
    after = ""
    while partial := await queries.list_partial(pool, run_id=run.id, after=after, limit=_BATCH):
        after = partial[-1]
        await stage_payments(pool, lists, run, partial)
        count += len(partial)
        progress("older payment", count, 0)


async def stage_payments(pool: Pool, lists: ProviderLists, run: Run, payment_intents: list[str]) -> None:
    """Everything of these payments anew, whenever it was made."""
    at_once = asyncio.Semaphore(_AT_ONCE)

    async def stage(payment_intent: str) -> None:
        async with at_once:
            await _stage_payment(pool, lists, run, payment_intent)

    await asyncio.gather(*map(stage, payment_intents))


async def _stage_payment(pool: Pool, lists: ProviderLists, run: Run, payment_intent: str) -> None:
    found: list[tuple[Kind, list[Listed]]] = [
        (kind, items) for kind in _SOURCES async for items in lists.pages(kind, payment_intent=payment_intent)
    ]
    sources = [item.provider_id for _, items in found for item in items]
    booked = [
        items for source in sources async for items in lists.pages("balance_transaction", source=source)
    ]
    await queries.remove_items_of_payment(pool, run_id=run.id, payment_intent=payment_intent)
    for kind, items in found:
        await _add(pool, run.id, kind, items)
    for items in booked:
        await _add(pool, run.id, "balance_transaction", items)


async def _add(pool: Pool, run_id: int, kind: Kind, items: list[Listed]) -> int:
    return await queries.add_items(
        pool,
        run_id=run_id,
        kind=kind,
        provider_ids=[item.provider_id for item in items],
        payment_intents=[item.payment_intent for item in items],
        account_ids=[item.account_id for item in items],
        group_ids=[item.group_id for item in items],
        refund_keys=[item.refund_key for item in items],
        statuses=[item.status for item in items],
        amounts=[item.amount for item in items],
        fees=[item.fee for item in items],
        currencies=[item.currency for item in items],
        sources=[item.source for item in items],
        created_ats=[item.created_at for item in items],
    )


def _share(run: Run, reached: datetime) -> float:
    """Lists begin with the newest."""
    whole = (run.started_at - run.since).total_seconds()
    done = (run.started_at - reached).total_seconds()
    return min(max(done / whole, 0), 1) if whole > 0 else 1
