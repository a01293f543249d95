"""Runs the reconciliation beside the store's requests: at an interval, and when an admin asks for it."""

import asyncio
import logging
import random
from functools import partial

from store.accounts.models import Principal
from store.audit.recording import record
from store.config import Settings
from store.db import UNAVAILABLE, Connection, Pool
from store.payments.client import Provider
from store.payments.listing import ProviderLists
from store.reconciliation import queries
from store.reconciliation.flows import FIRST_RANGE, LEASE, begin, reconcile
from store.reconciliation.models import NewReconciliation, Reconciliation, Run

log = logging.getLogger("store.reconciliation")

# Seconds between two looks at whether a run is due; any process of the store may be the one to run it.
LOOK = 15.0


class Reconciler:
    """The runs of this process; a database row keeps them to one at a time everywhere."""

    def __init__(self, pool: Pool, provider: Provider, settings: Settings) -> None:
        self._pool, self._provider, self._settings = pool, provider, settings
        self._lists = ProviderLists(
            url=settings.payments_url,
            key=settings.payments_key,
            timeout_seconds=settings.payments_timeout_seconds,
        )
        self._running: set[asyncio.Task[Reconciliation]] = set()

    async def start(self, admin: Principal, request: NewReconciliation) -> Run | None:
        """Begin a run and return at once; None while another runs."""

        async def begin_and_record(db: Connection) -> Run | None:
            run = await begin(db, since=request.since, adopt=request.adopt)
            if run is not None:
                await record(db, admin, "reconciliation.start", run.id, before=None, after=run)
            return run

        run = await self._pool.transact(begin_and_record)
        if run is not None:
            task = asyncio.create_task(self._carry_out(run))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        return run

    async def run_forever(self) -> None:
        """A run every `reconciliation_seconds`; none where that is 0."""
        every = self._settings.reconciliation_seconds
        while every:
            await asyncio.sleep(min(every, LOOK) * random.uniform(0.8, 1.2))  # noqa: S311 - to spread the load
            try:
                await queries.end_dead_runs(self._pool)
                run = await queries.add_periodic_run(
                    self._pool,
                    overlap_seconds=self._settings.reconciliation_overlap_seconds,
                    first_seconds=FIRST_RANGE.total_seconds(),
                    every_seconds=every,
                    lease_seconds=LEASE,
                )
                if run is not None:
                    _tell(await self._carry_out(run))
            except UNAVAILABLE as error:
                log.warning(
                    "reconciling with the provider waits for the database: %s",
                    str(error) or type(error).__name__,
                )
            except Exception:
                log.exception("reconciling with the provider failed; the next round tries again")

    async def _carry_out(self, run: Run) -> Reconciliation:
        carry_out = partial(reconcile, self._pool, self._provider, self._lists, self._settings, run)
        return await carry_out()

    async def close(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._lists.close()


def _tell(found: Reconciliation) -> None:
    if found.differing or found.adopted:
        log.warning(
            "reconciliation %s: %s adopted, %s differ; GET /admin/reconciliation has them",
            found.id,
            found.adopted,
            found.differing,
        )
