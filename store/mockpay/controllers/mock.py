"""mockpay's own addresses, beside Stripe's: health, what was received, and starting afresh."""

import msgspec
from litestar import Response, get, post

from store.db import UNAVAILABLE, ReadOnlyDatabase
from store.mockpay import statements
from store.mockpay.calls import ApiCall, ApiRequest, json_response
from store.mockpay.forms import Params
from store.mockpay.lists import LAST, limit_of

MOST_LINES = 1000


@get("/health/live")
async def is_live() -> dict[str, str]:
    return {"status": "ok"}


@get("/health/ready")
async def is_ready(request: ApiRequest) -> Response[bytes]:
    """200 when the database is there, migrated, and takes writes."""
    try:
        async with request.app.state.shared.pool.acquire() as db:
            if await statements.is_read_only(db):
                raise ReadOnlyDatabase
            ready = await statements.is_migrated(db)
    except UNAVAILABLE:
        ready = False
    if ready:
        return json_response(200, b'{"status":"ok"}')
    return json_response(503, b'{"status":"unavailable"}', {"Retry-After": "1"})


class ListRequests(Params, frozen=True, kw_only=True):
    idempotency_key: str | None = None
    path: str | None = None
    limit: int = 100
    starting_after: str | None = None


@get("/_mockpay/requests")
async def list_requests(call: ApiCall) -> Response[bytes]:
    """The latest calls of `/v1`, newest first; `store.mockpay.received` says what can be missing."""
    params = call.read(ListRequests)
    limit = limit_of(params.limit, most=MOST_LINES)
    lines = await call.shared.received.list(
        below=params.starting_after or LAST,
        idempotency_key=params.idempotency_key,
        path=params.path,
        count=limit + 1,
    )
    shown = [msgspec.structs.asdict(line) for line in lines[:limit]]
    return call.answer({"object": "list", "data": shown, "has_more": len(lines) > limit, "url": call.path})


@post("/_mockpay/reset")
async def reset(call: ApiCall) -> Response[bytes]:
    """Forget every payment, event, key, fault and logged request; the webhook endpoints stay."""
    # Whole once more where it and the worker wait for each other.
    await call.pool.transact(statements.reset)
    await call.shared.faults.clear()
    await call.shared.clock.read()
    await call.shared.received.clear()
    return call.answer({"reset": True})
