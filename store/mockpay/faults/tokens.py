"""Faults by payment method: `pm_mockpay_<fault>` is a Visa card that strikes the request charging with it.

As with the header, errors, `timeout` and `drop_before` strike before the idempotency key is claimed, each
time that they are asked for. `drop_after_commit` loses the answer of the request that charged: the same key
sent again charges nothing, and gets that answer. A webhook fault strikes the first try of the deliveries of
the request's events.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from litestar import Response
from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from store.mockpay.calls import Call, log_received
from store.mockpay.faults.models import FAULTS, TOKEN_PREFIX, TOKEN_SECONDS, WEBHOOK_FAULTS, Strike
from store.mockpay.faults.requests import cut, error_of, hold


def strike_of_token(payment_method: str | None) -> Strike | None:
    """The fault that a payment method asks for."""
    if payment_method is None or not payment_method.startswith(TOKEN_PREFIX):
        return None
    fault = payment_method.removeprefix(TOKEN_PREFIX)
    return Strike(fault, TOKEN_SECONDS.get(fault) or 0.0) if fault in FAULTS else None


async def carry_out(
    call: Call, strike: Strike | None, work: Callable[[], Awaitable[Response[bytes]]]
) -> Response[bytes]:
    """The answer of `work`, or what the fault leaves of it."""
    if strike is None:
        return await work()
    state = call.scope["state"]
    state["fault"] = strike.fault
    if strike.fault in WEBHOOK_FAULTS:
        return await work()
    if strike.fault == "latency":
        await asyncio.sleep(strike.seconds)
        return await work()
    if strike.fault.startswith("error_"):
        raise error_of(strike)
    if strike.fault == "drop_after_commit":
        answer = await work()
        if answer.status_code != 200 or "Idempotent-Replayed" in answer.headers:
            del state["fault"]
            return answer
    return Cut(strike)


class Cut(Response[bytes]):
    """No answer: the connection is closed, for `timeout` after a while."""

    def __init__(self, strike: Strike) -> None:
        super().__init__(b"")
        self.seconds = strike.seconds if strike.fault == "timeout" else 0.0

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIResponse:
        return _Cutting(self.seconds)


class _Cutting(ASGIResponse):
    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.seconds:
            await hold(receive, self.seconds)
        log_received(scope, None)
        await cut(receive)
