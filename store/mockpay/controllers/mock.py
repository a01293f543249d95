"""mockpay's own addresses, beside Stripe's: health, what was received, and starting afresh."""

from litestar import Response, get, post

from store.db import UNAVAILABLE
from store.mockpay import statements
from store.mockpay.calls import ApiCall, ApiRequest, json_response


@get("/health/live")
async def is_live() -> dict[str, str]:
    return {"status": "ok"}


@get("/health/ready")
async def is_ready(request: ApiRequest) -> Response[bytes]:
    """200 when the database is there and migrated."""
    try:
        ready = await statements.is_migrated(request.app.state.shared.pool)
    except UNAVAILABLE:
        ready = False
    if ready:
        return json_response(200, b'{"status":"ok"}')
    return json_response(503, b'{"status":"unavailable"}', {"Retry-After": "1"})


@get("/_mockpay/requests")
async def list_requests(call: ApiCall) -> Response[bytes]:
    """The latest calls of `/v1` that this process received, newest first."""
    received = [
        {name: getattr(line, name) for name in line.__struct_fields__}
        for line in reversed(call.shared.received)
    ]
    return call.answer({"object": "list", "data": received, "has_more": False, "url": call.path})


@post("/_mockpay/reset")
async def reset(call: ApiCall) -> Response[bytes]:
    """Forget every payment, event, key and fault; the webhook endpoints stay."""
    # Whole once more where it and the worker wait for each other.
    await call.pool.transact(statements.reset)
    await call.shared.faults.clear()
    await call.shared.clock.read()
    call.shared.received.clear()
    return call.answer({"reset": True})
