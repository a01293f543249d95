"""Carries faults out on requests of `/v1`, from outside of the handlers, which know nothing of them.

All but `latency` and `drop_after_commit` strike before the idempotency key is claimed, and nothing of them is
stored: the same key sent again is carried out as if for the first time. `drop_after_commit` strikes after the
answer is stored: the same key sent again gets that answer, with `Idempotent-Replayed: true`.
"""

import asyncio
import math

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from store.mockpay.calls import Shared, authenticate, header, log_received
from store.mockpay.errors import StripeError
from store.mockpay.faults.models import REQUEST_FAULTS, Strike
from store.mockpay.faults.reading import HEADER, read_header

# A read commits nothing that could be lost.
READ_FAULTS = REQUEST_FAULTS - {"drop_after_commit"}


def inject_faults(app: ASGIApp) -> ASGIApp:
    """Middleware: strikes what the rules or the request's own header say; who has no key is not struck."""

    async def struck(scope: Scope, receive: Receive, send: Send) -> None:
        strike = await _strike_of(scope)
        if strike is None:
            await app(scope, receive, send)
            return
        scope["state"]["fault"] = strike.fault
        if strike.fault == "latency":
            await asyncio.sleep(strike.seconds)
            await app(scope, receive, send)
        elif strike.fault.startswith("error_"):
            raise error_of(strike)
        else:
            if strike.fault == "timeout":
                await hold(receive, strike.seconds)
            elif strike.fault == "drop_after_commit":
                await app(scope, receive, _lose)
            log_received(scope, None)
            await cut(receive)

    return struck


async def _strike_of(scope: Scope) -> Strike | None:
    if not scope["path"].startswith("/v1/"):
        return None
    shared: Shared = scope["app"].state.shared
    asked = header(scope, HEADER)
    if asked is None and not await shared.faults.any_live():
        return None
    authenticate(header(scope, b"authorization") or "", shared.settings.secret_key)
    if asked is not None:
        return read_header(asked)
    faults = REQUEST_FAULTS if scope.get("method") in ("POST", "DELETE") else READ_FAULTS
    return await shared.faults.strike(scope["path"].split("/")[2], faults)


def error_of(strike: Strike) -> StripeError:
    """The answer that stands for it."""
    after = {"Retry-After": str(math.ceil(strike.seconds))}
    if strike.fault == "error_429":
        return StripeError(
            429,
            "Too many requests hit the API too quickly. We recommend an exponential backoff.",
            code="rate_limit",
            headers={**after, "Stripe-Should-Retry": "true"},
        )
    if strike.fault == "error_503":
        return StripeError(503, "Unavailable, as a fault on command.", type="api_error", headers=after)
    return StripeError(500, "An unexpected error, as a fault on command.", type="api_error")


async def _lose(message: Message) -> None:
    """An answer that nobody gets."""


async def hold(receive: Receive, seconds: float) -> None:
    """Keep the client waiting, unless it gives up first."""
    try:
        async with asyncio.timeout(seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        pass


async def cut(receive: Receive) -> None:
    """Close the socket without an answer.

    ASGI has no word for it: an app that returns without a response is answered for with a 500, and one that
    breaks off a response has sent its status already. So this reaches for the transport of uvicorn's
    request, whose method `receive` is, and waits until uvicorn knows, or it would still send its 500.
    """
    receive.__self__.transport.abort()  # type: ignore[attr-defined]
    while (await receive())["type"] != "http.disconnect":
        pass
