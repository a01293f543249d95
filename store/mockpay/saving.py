"""Writes what was decided: a change alone, or those that many calls decide at one time in one commit."""

import asyncio
from typing import Any

import asyncpg
import msgspec

from store.db import UNAVAILABLE, Connection, Pool, PoolBusy, Queryable
from store.mockpay import statements
from store.mockpay.models import Change

# What travels as rows of JSON.
_ROWS = tuple(name for name in Change.__struct_fields__ if name != "events")
# So many calls share a commit at most.
_MOST = 50


class KeyedAnswer(msgspec.Struct, frozen=True):
    """The answer that a call's idempotency key keeps."""

    key: str
    endpoint: str
    fingerprint: str
    request_id: str
    status: int
    body: str


class Saving(msgspec.Struct, frozen=True):
    """What one call writes, at a time of mockpay's clock in unix seconds."""

    now: float
    change: Change
    answer: KeyedAnswer | None = None


async def save(db: Queryable, *savings: Saving) -> int | None:
    """Write all of it; how many deliveries it made, or None, and nothing written, where a key is taken."""
    savings = tuple(saving for saving in savings if saving.answer or saving.change != Change())
    if not savings:
        return 0
    # In one order, whoever writes: two processes with the same keys wait for each other in turn.
    answers = sorted((s.answer for s in savings if s.answer), key=lambda answer: answer.key)
    events = [event for saving in savings for event in saving.change.events]
    return await statements.save(
        db,
        keys=[answer.key for answer in answers],
        endpoints=[answer.endpoint for answer in answers],
        fingerprints=[answer.fingerprint for answer in answers],
        request_ids=[answer.request_id for answer in answers],
        statuses=[answer.status for answer in answers],
        bodies=[answer.body for answer in answers],
        event_ids=[event.id for event in events],
        event_created=[event.created for event in events],
        event_types=[event.type for event in events],
        event_data=[msgspec.json.encode(event.data).decode() for event in events],
        event_request_ids=[event.request_id for event in events],
        event_keys=[event.idempotency_key for event in events],
        event_api_versions=[event.api_version for event in events],
        event_faults=[event.fault for event in events],
        now=savings[0].now,
        **{
            name: _rows([row for saving in savings for row in getattr(saving.change, name)]) for name in _ROWS
        },
    )


def _rows(rows: list[Any]) -> str:
    return msgspec.json.encode(rows).decode() if rows else "[]"


class _KeyTaken(Exception):
    """Of the calls that would share a commit, one has a key that is taken."""


class GroupCommit:
    """While one commit is under way, the calls that come wait and share the next.

    A call that meets no other waits for nothing. When something is wrong with one of a group, each is written
    by itself, so that it alone hears of it.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._waiting: list[tuple[Saving, asyncio.Future[int | None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def save(self, saving: Saving) -> int | None:
        """As `save`."""
        done: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((saving, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await done

    async def _write_all(self) -> None:
        try:
            while group := self._waiting[:_MOST]:
                del self._waiting[:_MOST]
                try:
                    await self._write(group)
                finally:
                    # Where the writing itself was called off, nobody waits for ever.
                    _fail(group, PoolBusy())
        finally:
            self._writing = None

    async def _write(self, group: list[tuple[Saving, asyncio.Future[int | None]]]) -> None:
        try:
            made = await self._write_together([saving for saving, _ in group])
        except (asyncpg.PostgresError, _KeyTaken) as error:
            # Where it is not known whether it was committed, nothing is written again.
            if len(group) == 1 or isinstance(error, UNAVAILABLE):
                _fail(group, error)
            else:
                await asyncio.gather(*(self._write_alone(*each) for each in group))
        except Exception as error:
            _fail(group, error)
        else:
            for _, done in group:
                _settle(done, made)

    async def _write_together(self, savings: list[Saving]) -> int | None:
        if len(savings) == 1:
            return await save(self._pool, *savings)

        async def whole(db: Connection) -> int:
            made = await save(db, *savings)
            if made is None:
                raise _KeyTaken
            return made

        return await self._pool.transact(whole)

    async def _write_alone(self, saving: Saving, done: asyncio.Future[int | None]) -> None:
        try:
            _settle(done, await save(self._pool, saving))
        except Exception as error:
            _fail([(saving, done)], error)


def _settle(done: asyncio.Future[int | None], made: int | None) -> None:
    # Who asked may have gone.
    if not done.done():
        done.set_result(made)


def _fail(group: list[tuple[Saving, asyncio.Future[int | None]]], error: Exception) -> None:
    for _, done in group:
        if not done.done():
            done.set_exception(error)
