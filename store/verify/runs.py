"""Runs the checks in the background, one run at a time for all workers; the database keeps what it found."""

import asyncio
import logging

import msgspec

from store.config import Settings
from store.db import UNAVAILABLE, Pool
from store.verify import queries
from store.verify.checks import judge, read_checks
from store.verify.models import Judgement, Verification

log = logging.getLogger("store.verify")

CHECKS = read_checks("verify")
RENEW_SECONDS = 5.0
# A run that was not renewed for so long is not running any more.
SILENT_SECONDS = 30.0


class Verifier:
    """Starts runs and reads what they found."""

    def __init__(self, pool: Pool, settings: Settings) -> None:
        self._pool = pool
        self._settings = settings
        self._running: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start a run, unless one runs in this worker or another."""
        await queries.give_up_silent_runs(self._pool, silent_seconds=SILENT_SECONDS)
        run_id = await queries.start_run(self._pool)
        if run_id is not None:
            task = asyncio.create_task(self._run(run_id))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def read(self) -> Verification:
        """The last result and whether a run is under way."""
        runs = await queries.list_runs(self._pool, silent_seconds=SILENT_SECONDS)
        last = next((run for run in runs if run.checks is not None), None)
        checks = last.checks or [] if last else []
        newest = next((run for run in runs if not run.is_running), None)
        silent = newest is not None and newest.ended_at is None
        return Verification(
            running_since=next((run.started_at for run in runs if run.is_running), None),
            ok=all(check.ok for check in checks) if last else None,
            started_at=last.started_at if last else None,
            ended_at=last.ended_at if last else None,
            age_seconds=last.age_seconds if last else None,
            failure="The process that ran it died." if silent else newest.failure if newest else None,
            checks=checks,
        )

    async def close(self) -> None:
        """End what runs here; the database keeps that it came to nothing."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _run(self, run_id: int) -> None:
        renewing = asyncio.create_task(self._renew(run_id))
        checks: list[Judgement] | None = None
        failure: str | None = "The process that ran it was stopped."
        try:
            checks = await self._judge()
            failure = None
        except Exception as error:
            log.exception("the checks could not be run")
            failure = f"The checks could not be run: {type(error).__name__}."
        finally:
            renewing.cancel()
            await self._end(run_id, failure, checks)

    async def _judge(self) -> list[Judgement]:
        """On a connection outside the pool, since it is held for as long as the checks take."""
        connection = await self._pool.connect(command_timeout=None)
        try:
            return [
                each
                async for each in judge(connection, CHECKS, wait_seconds=self._settings.verify_wait_seconds)
            ]
        finally:
            connection.terminate()

    async def _renew(self, run_id: int) -> None:
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            try:
                await queries.renew_run(self._pool, id=run_id)
            except UNAVAILABLE as error:
                log.warning("a run of the checks cannot be renewed: %s", error)

    async def _end(self, run_id: int, failure: str | None, checks: list[Judgement] | None) -> None:
        told = None if checks is None else msgspec.json.encode(checks).decode()
        try:
            await queries.end_run(self._pool, id=run_id, failure=failure, checks=told)
            await queries.remove_old_runs(self._pool)
        except UNAVAILABLE as error:
            log.warning("what the checks found cannot be kept: %s", error)
