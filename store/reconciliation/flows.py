"""Reconciles with the provider: lists what it has, matches it with what is here, looks again at differences.

The lists are staged in the database and matched there, so that memory does not grow with them. What differs
is asked for once more, payment by payment, before it counts: meanwhile the news may have come, or, where the
run adopts, what the provider says has been settled.
"""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import stripe

from store.checkout.refresh import refresh_dispute, refresh_payment, refresh_refund
from store.config import Settings
from store.db import UNAVAILABLE, Pool, Queryable
from store.payments.client import Provider
from store.payments.listing import ListingFailed, ProviderLists
from store.problems import found
from store.reconciliation import queries
from store.reconciliation.models import DIFFERENCES, Differing, Reconciliation, ResultCount, Run
from store.reconciliation.staging import Progress, stage_older, stage_payments, stage_range

log = logging.getLogger("store.reconciliation")

# Seconds that a run lives on without a sign of its process, and between two such signs.
LEASE = 30.0
RENEWED = 5.0
FIRST_RANGE = timedelta(days=30)
# Seconds for news that is on its way, before what differs is looked at again.
SECOND_LOOK = 5.0
# Seconds that one statement of the matching may take.
MATCHING = 600.0
# How many payments are looked at again, and how many differences are stored.
MOST = 1000
RUNS_KEPT = 100
# Of what has just been read again everything is judged.
_NO_CUTOFF = datetime(9999, 1, 1, tzinfo=UTC)


class LeaseLost(Exception):
    """The run was given up, or what was staged is gone."""


def ignore(kind: str, count: int, share: float) -> None:
    """Progress that nobody watches."""


def is_in_range(since: datetime) -> bool:
    """Whether a run may begin there: at a time with its offset, between 1970 and now."""
    return since.tzinfo is not None and datetime.fromtimestamp(0, UTC) <= since <= datetime.now(UTC)


async def begin(db: Queryable, *, since: datetime | None, adopt: bool) -> Run | None:
    """Take the one place there is for a run; None while another runs."""
    await queries.end_dead_runs(db)
    return await queries.add_run(
        db,
        adopt=adopt,
        since=since or datetime.now(UTC) - FIRST_RANGE,
        lease_seconds=LEASE,
    )


async def reconcile(
    pool: Pool,
    provider: Provider,
    lists: ProviderLists,
    settings: Settings,
    run: Run,
    progress: Progress = ignore,
) -> Reconciliation:
    """Carry out a run that has begun; what goes wrong is its `failure`."""
    failure = None
    try:
        await _while_leased(pool, run, _carry_out(pool, provider, lists, settings, run, progress))
    except stripe.StripeError as error:
        failure = f"The provider could not be asked: {type(error).__name__}."
    except (ListingFailed, LeaseLost) as error:
        failure = str(error)
    except UNAVAILABLE as error:
        failure = f"The database could not be reached: {type(error).__name__}."
    except asyncio.CancelledError:
        failure = "It was stopped."
        raise
    except Exception:
        log.exception("the reconciliation failed")
        failure = "It failed; the log says why."
    finally:
        if failure is not None:
            log.warning("reconciliation %s failed: %s", run.id, failure)
            with suppress(*UNAVAILABLE):
                await queries.fail_run(pool, run_id=run.id, failure=failure)
    return found(await queries.get_run(pool, run_id=run.id))


async def _while_leased(pool: Pool, run: Run, work: Coroutine[Any, Any, None]) -> None:
    """Do the work, and give signs of life meanwhile; LeaseLost ends it."""

    async def renew() -> None:
        while True:
            await asyncio.sleep(RENEWED)
            with suppress(*UNAVAILABLE):
                await _renew(pool, run)

    tasks = [asyncio.create_task(work), asyncio.create_task(renew())]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            await task
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _renew(pool: Pool, run: Run) -> None:
    if await queries.renew_run(pool, run_id=run.id, lease_seconds=LEASE) is None:
        raise LeaseLost("The run was given up, or the database was restarted.")


async def _carry_out(
    pool: Pool,
    provider: Provider,
    lists: ProviderLists,
    settings: Settings,
    run: Run,
    progress: Progress,
) -> None:
    cutoff = run.started_at - timedelta(seconds=settings.reconciliation_margin_seconds)
    try:
        await stage_range(pool, lists, run, progress)
        await stage_older(pool, lists, run, progress)
        await _match(pool, run, cutoff, None)
        before = _differing(await queries.count_results(pool, run_id=run.id))
        await _look_again(pool, provider, lists, settings, run, cutoff, progress)
        counts = await queries.count_results(pool, run_id=run.id)
        await queries.add_differences(pool, run_id=run.id, results=DIFFERENCES, limit=MOST)
        # Before what was found counts: all that was staged was there to the last.
        await _renew(pool, run)
        adopted = max(before - _differing(counts), 0) if run.adopt else 0
        encoded = msgspec.json.encode(counts).decode()
        if await queries.complete_run(pool, run_id=run.id, adopted=adopted, counts=encoded) is None:
            raise LeaseLost("The run was given up.")
    finally:
        with suppress(*UNAVAILABLE):
            await queries.remove_items(pool, run_id=run.id)
            await queries.remove_results(pool, run_id=run.id)
            await queries.remove_old_runs(pool, keep=RUNS_KEPT)
            await queries.remove_old_differences(pool)


class _Patient:
    """A connection whose statements may take longer than the pool's do."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def execute(self, query: str, /, *args: Any) -> Any:
        return await self._connection.execute(query, *args, timeout=MATCHING)

    async def fetch(self, query: str, /, *args: Any) -> list[Any]:
        rows: list[Any] = await self._connection.fetch(query, *args, timeout=MATCHING)
        return rows

    async def fetchrow(self, query: str, /, *args: Any) -> Any:
        return await self._connection.fetchrow(query, *args, timeout=MATCHING)


async def _match(pool: Pool, run: Run, cutoff: datetime, touched: list[str] | None) -> None:
    """Both ways, on one snapshot of what is here; of `touched` payments only, or of the whole range."""
    run_id, since = run.id, run.since
    async with pool.acquire() as connection, connection.transaction(isolation="repeatable_read"):
        await connection.execute("set local work_mem = '64MB'")
        db = _Patient(connection)
        await queries.match_charges(db, run_id=run_id, cutoff=cutoff, touched=touched)
        await queries.match_payments(db, run_id=run_id, cutoff=cutoff, since=since, touched=touched)
        await queries.match_refunds(db, run_id=run_id, cutoff=cutoff, touched=touched)
        await queries.match_refunds_here(db, run_id=run_id, cutoff=cutoff, since=since, touched=touched)
        await queries.match_disputes(db, run_id=run_id, cutoff=cutoff, touched=touched)
        await queries.match_disputes_here(db, run_id=run_id, cutoff=cutoff, since=since, touched=touched)
        await queries.match_balance(db, run_id=run_id, cutoff=cutoff, touched=touched)
        await queries.match_balance_transactions(db, run_id=run_id, touched=touched)


async def _look_again(
    pool: Pool,
    provider: Provider,
    lists: ProviderLists,
    settings: Settings,
    run: Run,
    cutoff: datetime,
    progress: Progress,
) -> None:
    """What differs may have settled meanwhile; where the run adopts, it is asked for and settled now."""
    differing = await queries.list_differing(pool, run_id=run.id, results=DIFFERENCES, limit=MOST)
    if not differing:
        return
    touched = sorted({each.payment_intent for each in differing})
    if run.adopt:
        for at, each in enumerate(differing, 1):
            await _adopt(pool, provider, settings, each)
            progress("adopted", at, at / len(differing))
    else:
        await asyncio.sleep(min(SECOND_LOOK, settings.reconciliation_margin_seconds))
    await stage_payments(pool, lists, run, touched)
    await queries.remove_results_of_payments(pool, run_id=run.id, touched=touched)
    await _match(pool, run, _NO_CUTOFF if run.adopt else cutoff, touched)


async def _adopt(pool: Pool, provider: Provider, settings: Settings, each: Differing) -> None:
    """Ask for it and settle it; one that cannot be must not keep the others from being."""
    try:
        match each.kind:
            case "refund" if each.provider_id:
                await refresh_refund(pool, provider, settings, each.provider_id)
            case "dispute":
                await refresh_dispute(pool, provider, settings, each.provider_id)
            case _:
                await refresh_payment(pool, provider, settings, each.payment_intent)
    except asyncio.CancelledError:
        raise
    except Exception:
        log.exception("%s %s cannot be adopted", each.kind, each.provider_id)


def _differing(counts: list[ResultCount]) -> int:
    return sum(count.items for count in counts if count.result in DIFFERENCES)
