"""Idempotency keys: the first answer to a key is kept with the change that it tells of, and replayed.

After draft-ietf-httpapi-idempotency-key-header: another body under the same key is 422, a key whose request
is still running is 409, and what was refused before anything changed is not kept.
"""

import asyncio
import hashlib
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from typing import Annotated

import asyncpg
import msgspec
from litestar.params import HeaderParameter
from msgspec import Struct

from store.db import UNAVAILABLE, Connection, Pool, Queryable
from store.problems import Problem, Unauthenticated
from store.sql import Statements

sql = Statements("idempotency")

# The client waits meanwhile for the error that it is to get.
_RELEASE_SECONDS = 0.5

KeyHeader = Annotated[
    str | None,
    HeaderParameter(
        name="Idempotency-Key",
        max_length=255,
        description="A key of your own making for this one act; sent again, it gets the same answer again.",
    ),
]


class IdempotencyKeyMissing(Problem, status=400, title="An Idempotency-Key header is needed"):
    """Make one up, a UUID say, and send the same one when you try again."""


class IdempotencyKeyReused(Problem, status=422, title="This Idempotency-Key was used for something else"):
    """The same key came with another request before."""


class RequestInProgress(
    Problem,
    status=409,
    title="A request with this Idempotency-Key is still running",
    headers={"Retry-After": "1"},
):
    """Its answer will be this request's answer too."""


PROBLEMS = (IdempotencyKeyMissing, IdempotencyKeyReused, RequestInProgress)


class Answer(Struct, frozen=True):
    """A status and a JSON body."""

    status: int
    body: bytes


class KeyRecord(Struct, frozen=True):
    """What is known of a key; without a status, its request has not answered."""

    fingerprint: bytes
    order_id: int | None
    refund_id: int | None
    status: int | None
    body: bytes | None


@sql
async def claim_key(
    db: Queryable, *, account_id: int, session_id: int, key: str, fingerprint: bytes
) -> datetime | None: ...
@sql
async def get_owner(db: Queryable, *, account_id: int, session_id: int) -> int | None: ...
@sql
async def reclaim_key(
    db: Queryable, *, account_id: int, key: str, lease_seconds: float
) -> datetime | None: ...
@sql
async def is_order_running(
    db: Queryable, *, account_id: int, order_id: int, lease_seconds: float
) -> bool: ...
@sql
async def release_key(db: Queryable, *, account_id: int, key: str, claimed_at: datetime) -> None: ...
@sql
async def get_key(db: Queryable, *, account_id: int, key: str) -> KeyRecord | None: ...
@sql
async def set_key_refund(
    db: Queryable, *, account_id: int, key: str, refund_account_id: int, refund_id: int
) -> None: ...
@sql
async def answer_key(
    db: Queryable, *, account_id: int, key: str, status: int, body: bytes
) -> Answer | None: ...
@sql
async def remove_keys(db: Queryable, *, account_id: int) -> None: ...
@sql
async def remove_old_keys(db: Queryable) -> None: ...


def fingerprint_of(route: str, body: Struct) -> bytes:
    """What makes two requests the same: where they went and what they said."""
    return hashlib.sha256(route.encode() + b"\0" + msgspec.json.encode(body, enc_hook=str)).digest()


class Claim:
    """A request's hold on its key, given up when the request fails, so that the client's next try goes on.

    Where the database does not take that, the key waits for its order or refund to move, or for its lease.
    """

    def __init__(self, pool: Pool, account_id: int, key: str | None) -> None:
        self.key = key or ""
        self._pool, self._account_id = pool, account_id
        self._claimed_at: datetime | None = None

    async def __aenter__(self) -> "Claim":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._claimed_at is None or not isinstance(error, Exception):
            return
        # A refusal has rolled the claim back. After any other error it may have been committed.
        if isinstance(error, Problem) and error.status < 500:
            return
        with suppress(asyncpg.PostgresError, *UNAVAILABLE):
            async with asyncio.timeout(_RELEASE_SECONDS):
                await release_key(
                    self._pool, account_id=self._account_id, key=self.key, claimed_at=self._claimed_at
                )

    async def take(
        self, db: Connection, session_id: int, fingerprint: bytes, *, lease_seconds: float
    ) -> KeyRecord | None:
        """Take the key for this request, whose session lasts: None when it is new.

        Otherwise what it made before: with an answer to replay, or without one, so that this request goes on
        from there. It does when whoever was at it has failed, or has been silent for `lease_seconds`, or when
        a webhook or the reconciler has moved the order or the refund. One that lives after all asks the
        provider under the same key, settles what is settled once, and answers alike.

        Raises the problems above.
        """
        account_id, key = self._account_id, self.key
        if not key:
            raise IdempotencyKeyMissing
        self._claimed_at = await claim_key(
            db, account_id=account_id, session_id=session_id, key=key, fingerprint=fingerprint
        )
        if self._claimed_at is not None:
            return None
        if await get_owner(db, account_id=account_id, session_id=session_id) is None:
            raise Unauthenticated("The session has ended.")
        known = await get_key(db, account_id=account_id, key=key)
        if known is None:
            raise RequestInProgress
        if known.fingerprint != fingerprint:
            raise IdempotencyKeyReused
        if known.status is None:
            self._claimed_at = await reclaim_key(
                db, account_id=account_id, key=key, lease_seconds=lease_seconds
            )
            if self._claimed_at is None:
                raise RequestInProgress
        return known


async def keep(db: Connection, account_id: int, key: str, answer: Answer) -> Answer:
    """Keep the answer for the key, in the transaction of what it tells; or the one that is kept already."""
    kept = await answer_key(db, account_id=account_id, key=key, status=answer.status, body=answer.body)
    # The key is gone when its account was deleted meanwhile.
    return kept or answer
