"""The mock payment provider as an ASGI app: routes, pool, worker, and Stripe's shape for every error."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from litestar import Litestar, Response
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.types import LifeSpanScope, Message, Scope

from store.db import UNAVAILABLE, open_pool
from store.headers import strip_values
from store.mockpay.calls import (
    ApiRequest,
    Shared,
    header,
    json_response,
    log_received,
    read_call,
    request_id_of,
)
from store.mockpay.clock import Clock
from store.mockpay.config import MockpaySettings
from store.mockpay.controllers import mock
from store.mockpay.controllers.balance import BalanceTransactions, get_balance
from store.mockpay.controllers.charges import Charges
from store.mockpay.controllers.checkout_sessions import CheckoutSessions
from store.mockpay.controllers.customers import Customers
from store.mockpay.controllers.deliveries import list_deliveries
from store.mockpay.controllers.disputes import Disputes
from store.mockpay.controllers.events import Events
from store.mockpay.controllers.faults import FaultRules
from store.mockpay.controllers.payment_intents import PaymentIntents
from store.mockpay.controllers.payment_methods import PaymentMethods
from store.mockpay.controllers.refunds import Refunds
from store.mockpay.controllers.test_clocks import TestClocks
from store.mockpay.controllers.webhook_endpoints import WebhookEndpoints, rotate_secret
from store.mockpay.errors import StripeError
from store.mockpay.faults.requests import inject_faults
from store.mockpay.faults.rules import Faults
from store.mockpay.idempotency import unforeseen
from store.mockpay.objects import API_VERSION
from store.mockpay.pages import challenge, checkout
from store.mockpay.received import RequestLog
from store.mockpay.saving import GroupCommit
from store.mockpay.settings_endpoint import SettingsEndpoint
from store.mockpay.worker import Worker, guard

log = logging.getLogger(__name__)


class Mockpay(Litestar):
    """The app, which reads every header without the blanks around its value."""

    async def __call__(self, scope: Scope | LifeSpanScope, receive: Any, send: Any) -> None:
        if scope["type"] != "lifespan":
            strip_values(scope)
        await super().__call__(scope, receive, send)


def create_app(settings: MockpaySettings) -> Litestar:
    """mockpay on the database of the settings, which `migrate(url, "mockpay")` has made ready."""
    return Mockpay(
        route_handlers=[
            PaymentIntents,
            PaymentMethods,
            Customers,
            Charges,
            Refunds,
            Disputes,
            get_balance,
            BalanceTransactions,
            Events,
            WebhookEndpoints,
            TestClocks,
            CheckoutSessions,
            challenge.show_challenge,
            challenge.answer_challenge,
            checkout.show_checkout,
            checkout.answer_checkout,
            mock.is_live,
            mock.is_ready,
            mock.list_requests,
            mock.reset,
            list_deliveries,
            rotate_secret,
            FaultRules,
        ],
        dependencies={"call": Provide(read_call)},
        lifespan=[lambda app: _lifespan(app, settings)],
        middleware=[inject_faults],
        before_request=_refuse_nul,
        before_send=[_mark],
        exception_handlers={
            StripeError: _answer_error,
            HTTPException: _answer_http,
            Exception: _answer_unforeseen,
        },
        request_max_body_size=settings.max_body_bytes,
        openapi_config=None,
        logging_config=None,
    )


@asynccontextmanager
async def _lifespan(app: Litestar, settings: MockpaySettings) -> AsyncIterator[None]:
    pool = open_pool(
        settings.database_url,
        size=settings.pool_size,
        statement_cache=settings.statement_cache,
        application_name="mockpay",
        lock_seconds=settings.lock_seconds,
    )
    shared = Shared(
        settings,
        pool,
        set(),
        asyncio.Event(),
        RequestLog(pool, settings.request_log_size),
        Faults(pool),
        Clock(pool),
        GroupCommit(pool),
    )

    app.state.shared = shared
    endpoint = SettingsEndpoint(pool, settings, shared.clock)
    await _begin(shared, endpoint)
    worker = Worker(shared, endpoint)
    running = asyncio.create_task(worker.run())
    try:
        yield
    finally:
        worker.stop()
        await running
        await guard(shared.received.write)
        await guard(endpoint.release)
        await pool.close()


async def _begin(shared: Shared, endpoint: SettingsEndpoint) -> None:
    """The clock, and the settings' endpoint, told at each start so that no event misses it.

    A database that is just starting is waited for.
    """
    for patience in range(20, -1, -1):
        try:
            await shared.clock.read()
            await endpoint.begin()
            return
        except UNAVAILABLE:
            if not patience:
                raise
            await asyncio.sleep(0.5)


async def _refuse_nul(request: ApiRequest) -> None:
    """PostgreSQL takes no NUL in text, so nothing can have an id with one."""
    if "\0" in request.scope["path"]:
        raise StripeError(404, "Unrecognized request URL: it contains a NUL character.")


async def _mark(message: Message, scope: Scope) -> None:
    """Every answer names its request and its version; every call of the API is logged."""
    if message["type"] != "http.response.start":
        return
    request_id = request_id_of(scope)
    version = header(scope, b"stripe-version") or API_VERSION
    message["headers"] = [
        *message["headers"],
        (b"request-id", request_id.encode()),
        (b"stripe-version", version.encode("latin-1")),
    ]
    if scope["path"].startswith("/v1/"):
        log_received(scope, message["status"])


def _answer_error(request: ApiRequest, error: StripeError) -> Response[bytes]:
    request_id = request_id_of(request.scope)
    headers = dict(error.headers)
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Basic realm="mockpay"'
    if error.status == 409:
        headers["Stripe-Should-Retry"] = "true"
    if intent := error.error.get("payment_intent"):
        request.scope["state"]["object_id"] = intent["id"]
    return json_response(error.status, error.body(request_id), headers)


def _answer_http(request: ApiRequest, error: HTTPException) -> Response[bytes]:
    """The framework's own: no such route, wrong method, too large."""
    path = request.scope["path"]
    message = {
        404: f"Unrecognized request URL ({request.method}: {path}).",
        405: f"Unrecognized request URL ({request.method}: {path}): this method is not allowed here.",
    }.get(error.status_code, error.detail)
    shown = StripeError(error.status_code, message)
    if error.status_code >= 500:
        shown = unforeseen()
    headers = {name: value for name, value in (error.headers or {}).items() if name.lower() == "allow"}
    return json_response(shown.status, shown.body(request_id_of(request.scope)), headers)


def _answer_unforeseen(request: ApiRequest, error: Exception) -> Response[bytes]:
    request_id = request_id_of(request.scope)
    if isinstance(error, UNAVAILABLE):
        log.warning("mockpay cannot reach its database: %s", error)
        shown = StripeError(503, "mockpay cannot reach its database just now.", type="api_error")
        return json_response(503, shown.body(request_id), {"Retry-After": "1", "Stripe-Should-Retry": "true"})
    if isinstance(error, asyncpg.LockNotAvailableError):
        locked = StripeError(
            429,
            "This object cannot be accessed right now because another API request or Stripe process is "
            "currently accessing it. If you see this error intermittently, retry the request.",
            code="lock_timeout",
        )
        return json_response(429, locked.body(request_id), {"Stripe-Should-Retry": "true"})
    log.error("mockpay failed at %s %s", request.method, request.scope["path"], exc_info=error)
    return json_response(500, unforeseen().body(request_id), {"Stripe-Should-Retry": "false"})
