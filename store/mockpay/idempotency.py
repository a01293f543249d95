"""Carries a call out once per idempotency key: effects, events and the stored answer in one statement.

Two calls with one key in this process: the second is answered 409 at once. In two processes: the second
waits on the key's row, finds it taken, writes nothing and answers as the first did.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import msgspec
from litestar import Response

from store.db import UNAVAILABLE, Queryable
from store.mockpay import statements
from store.mockpay.calls import Call, json_response
from store.mockpay.errors import StripeError
from store.mockpay.expand import expand
from store.mockpay.models import Change
from store.mockpay.objects import Rendered
from store.mockpay.saving import KeyedAnswer, Saving, save


class Reply(msgspec.Struct):
    """What a flow decided: the object, or the error that stands for it, and the rows to write."""

    object: Rendered
    change: Change
    error: StripeError | None = None
    expand: list[str] | None = None
    status: int = 200
    body: bytes = b""


Work = Callable[[Queryable], Awaitable[Reply]]


async def create(call: Call, work: Work) -> Response[bytes]:
    """For what only adds rows: no transaction but the saving statement's own."""

    async def once() -> tuple[Reply, int | None]:
        reply = await _decide(call, work, call.pool)
        return reply, await call.shared.commits.save(_saving(call, reply))

    return await _once(call, once)


async def change(call: Call, work: Work) -> Response[bytes]:
    """For what changes a payment: in a transaction, whose row lock `work` takes."""

    async def once() -> tuple[Reply, int | None]:
        async def whole(db: Queryable) -> tuple[Reply, int | None]:
            reply = await _decide(call, work, db)
            return reply, await save(db, _saving(call, reply))

        return await call.pool.transact(whole)

    return await _once(call, once)


async def _decide(call: Call, work: Work, db: Queryable) -> Reply:
    try:
        reply = await work(db)
    except StripeError as error:
        if not error.stored:
            raise
        reply = Reply({}, Change(), error)
    if reply.error is not None:
        reply.status, reply.body = reply.error.status, reply.error.body(call.request_id)
    else:
        await expand(db, call.now, [reply.object], reply.expand, reply.change)
        reply.body = msgspec.json.encode(reply.object)
    return reply


def _saving(call: Call, reply: Reply) -> Saving:
    answer = None
    if call.key is not None:
        answer = KeyedAnswer(
            call.key, call.path, call.fingerprint(), call.request_id, reply.status, reply.body.decode()
        )
    return Saving(call.at, reply.change, answer)


async def _once(call: Call, work: Callable[[], Awaitable[tuple[Reply, int | None]]]) -> Response[bytes]:
    async with _in_flight(call):
        try:
            reply, deliveries = await work()
        except StripeError:
            raise
        except (*UNAVAILABLE, asyncpg.LockNotAvailableError):
            # Nothing was done and nothing is known: the client may ask again, so no answer is kept.
            raise
        except Exception:
            await _keep_failure(call)
            raise
        if deliveries is None:
            return await _replay(call)
    if deliveries:
        call.shared.wake.set()
    call.note(reply.object.get("id"))
    return json_response(reply.status, reply.body)


@asynccontextmanager
async def _in_flight(call: Call) -> AsyncIterator[None]:
    keys = call.shared.in_flight
    if call.key is None:
        yield
        return
    if call.key in keys:
        raise StripeError(
            409,
            "There is currently another in-progress request using this Idempotent Key (that probably "
            "means you submitted twice, and the other request is still going through): "
            f"{call.key}. Please try again later.",
            type="idempotency_error",
            code="idempotency_key_in_use",
        )
    keys.add(call.key)
    try:
        yield
    finally:
        keys.discard(call.key)


async def _keep_failure(call: Call) -> None:
    """Stripe keeps a 500 as well: the same key is answered alike, whatever was wrong."""
    if call.key is not None:
        error = unforeseen()
        failed = Reply({}, Change(), error, status=500, body=error.body(call.request_id))
        await save(call.pool, _saving(call, failed))


def unforeseen() -> StripeError:
    return StripeError(
        500, "An unexpected error occurred in mockpay; its log has the details.", type="api_error"
    )


async def _replay(call: Call) -> Response[bytes]:
    answer = await statements.get_answer(call.pool, key=call.key or "")
    if answer is None:
        raise StripeError(409, "This key was just forgotten.", code="idempotency_key_in_use")
    if answer.endpoint != call.path:
        raise _mismatch(
            "Keys for idempotent requests can only be used for the same endpoint they were first used for "
            f"('{call.path}' vs '{answer.endpoint}'). Try using a key other than '{call.key}' if you "
            "meant to execute a different request."
        )
    if answer.fingerprint != call.fingerprint():
        raise _mismatch(
            "Keys for idempotent requests can only be used with the same parameters they were first used "
            f"with. Try using a key other than '{call.key}' if you meant to execute a different request."
        )
    body: dict[str, Any] = msgspec.json.decode(answer.body)
    call.note(body.get("id"), replayed=True)
    headers = {"Idempotent-Replayed": "true", "Original-Request": answer.request_id}
    return json_response(answer.status, answer.body.encode(), headers)


def _mismatch(message: str) -> StripeError:
    return StripeError(400, message, type="idempotency_error")
