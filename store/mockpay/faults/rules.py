"""Decides which request or delivery is struck, by rules that all workers share.

A process asks the database for the live rules at most once a second, and until one is there a request pays a
glance at the clock. So a rule made in another process is seen within a second; one made in this process, and
every clearing and using up, at once.
"""

import asyncio
import random
import secrets
import time

import msgspec

from store.db import Pool
from store.mockpay.faults import statements
from store.mockpay.faults.models import FaultRule, LiveFault, NewFault, Span, Strike
from store.mockpay.ids import new_id

STALE_SECONDS = 1.0


class Faults:
    """The rules, as one process knows them."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._live: list[LiveFault] = []
        self._stale_at = 0.0
        # Held through a write as well: a reading that began before it must not outlive it.
        self._reading = asyncio.Lock()

    async def any_live(self) -> bool:
        """Whether any rule can still strike."""
        if time.monotonic() >= self._stale_at:
            async with self._reading:
                if time.monotonic() >= self._stale_at:
                    await self._read()
        return bool(self._live)

    async def strike(self, resource: str, faults: frozenset[str]) -> Strike | None:
        """What strikes this one of `resource`, if anything: of the rules whose turn it is, the oldest."""
        if not await self.any_live():
            return None
        for rule in self._live:
            if rule.match not in ("*", resource) or rule.fault not in faults:
                continue
            turn = await statements.strike_fault(self._pool, id=rule.id)
            if turn is None:
                self._live = [other for other in self._live if other.id != rule.id]
            elif turn.strikes:
                return Strike(rule.fault, _draw(rule.seconds, rule.seed, turn.ordinal))
        return None

    async def add(self, new: NewFault) -> FaultRule:
        """A rule that strikes from now on; without a seed it gets one, and shows it."""
        rule = FaultRule(
            id=new_id("fault"),
            created=int(time.time()),
            match=new.match,
            fault=new.fault,
            times=new.times,
            seen=0,
            struck=0,
            probability=new.probability,
            seconds=new.seconds,
            seed=secrets.randbits(32) if new.seed is None else new.seed,
        )
        async with self._reading:
            await statements.add_fault(
                self._pool,
                id=rule.id,
                created=rule.created,
                match=rule.match,
                fault=rule.fault,
                times=rule.times,
                probability=rule.probability,
                seconds=None if rule.seconds is None else msgspec.json.encode(rule.seconds).decode(),
                seed=rule.seed,
            )
            await self._read()
        return rule

    async def list(self) -> "list[FaultRule]":
        """Every rule, oldest first."""
        return await statements.list_faults(self._pool)

    async def clear(self) -> int:
        """Remove every rule; how many there were."""
        async with self._reading:
            count = await statements.remove_faults(self._pool)
            self._live = []
        return count

    async def _read(self) -> None:
        asked_at = time.monotonic()
        self._live = await statements.list_live_faults(self._pool)
        self._stale_at = asked_at + STALE_SECONDS


def _draw(seconds: float | Span | None, seed: int, ordinal: int) -> float:
    if isinstance(seconds, Span):
        return random.Random(f"{seed}:{ordinal}").uniform(seconds.min, seconds.max)  # noqa: S311 - repeatable
    return seconds or 0.0
