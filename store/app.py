"""The store's ASGI app: routes, what handlers are given, and what runs while the app does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.types import ASGIApp

from store.accounts.access import Admission, admin, bearer, me
from store.accounts.admin import AdminAccountController
from store.accounts.controller import SessionController
from store.accounts.credentials import AccessTokens, Passwords
from store.answers import JsonAnswer
from store.audit.controller import AuditController
from store.bodies import JsonBody
from store.cart.controller import CartController
from store.catalog.admin import AdminCatalogController
from store.catalog.controller import CatalogController
from store.catalog.kept import KeptAnswers
from store.catalog.news import News
from store.checkout.admin import AdminOrderController
from store.checkout.controller import CheckoutController
from store.checkout.reconcile import reconcile_forever
from store.checkout.resolution import UnmatchedController
from store.checkout.webhook import WebhookController
from store.config import Settings
from store.db import open_pool
from store.docs.controller import DocsController
from store.docs.schema import Document
from store.edge import Edge
from store.erasure import ErasableAccountController
from store.health import HealthController, warn_of_rights
from store.invoices.controller import CreditNoteController, InvoiceController
from store.invoices.printing import Printer
from store.ledger.controller import LedgerController
from store.limits import Attempts, RequestLimit
from store.payments.client import Provider
from store.payments.controller import TransactionController
from store.problems import EXCEPTION_HANDLERS
from store.reconciliation.controller import ReconciliationController
from store.reconciliation.runner import Reconciler
from store.room import furnished
from store.steps import end_at
from store.tie_out import TieOutController
from store.verify.controller import VerifyController
from store.verify.runs import Verifier

CONTROLLERS = (
    ErasableAccountController,
    SessionController,
    CatalogController,
    CartController,
    CheckoutController,
    TransactionController,
    InvoiceController,
    CreditNoteController,
    AdminCatalogController,
    AdminAccountController,
    AdminOrderController,
    AuditController,
    LedgerController,
    TieOutController,
    UnmatchedController,
    VerifyController,
    ReconciliationController,
    WebhookController,
    HealthController,
    DocsController,
)


def create_app(settings: Settings) -> ASGIApp:
    """The store on the settings' database and provider; opens its pool when it starts."""
    end_at(settings.crash_at)
    passwords = Passwords(
        time_cost=settings.argon2_time_cost,
        memory_kib=settings.argon2_memory_kib,
        queue=settings.argon2_queue,
    )
    access_tokens = AccessTokens(
        settings.jwt_key, seconds=settings.access_token_seconds, old_keys=settings.old_keys
    )
    pool = open_pool(
        settings.database_url,
        size=settings.pool_size,
        statement_cache=settings.statement_cache,
        application_name="store",
    )
    provider = Provider(
        url=settings.payments_url,
        key=settings.payments_key,
        timeout_seconds=settings.payments_timeout_seconds,
    )
    reconciler = Reconciler(pool, provider, settings)
    printer = Printer()
    news = News(pool)
    verifier = Verifier(pool, settings)
    admission = Admission(pool, access_tokens, RequestLimit(settings))

    @asynccontextmanager
    async def running(_: Litestar) -> AsyncIterator[None]:
        beside = [
            asyncio.create_task(reconcile_forever(pool, provider, settings)),
            asyncio.create_task(reconciler.run_forever()),
            asyncio.create_task(warn_of_rights(pool)),
            asyncio.create_task(news.listen_forever()),
        ]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await asyncio.gather(verifier.close(), reconciler.close())
            await provider.close()
            await pool.close()
            passwords.close()
            printer.close()

    dependencies = {"me": Provide(me), "admin": Provide(admin), "bearer": Provide(bearer)}
    state = furnished(
        *(settings, pool, provider, passwords, access_tokens, printer, Attempts(settings), news),
        *(verifier, reconciler),
    )
    state.parts[Document] = Document(CONTROLLERS, dependencies, state)
    app = Litestar(
        route_handlers=[*CONTROLLERS],
        state=state,
        dependencies=dependencies,
        before_request=admission,
        lifespan=[running],
        dto=JsonBody,
        return_dto=None,
        response_class=JsonAnswer,
        exception_handlers=EXCEPTION_HANDLERS,
        request_max_body_size=settings.max_body_bytes,
        cors_config=CORSConfig(
            allow_origins=[],  # The framework's default is all, whatever the regex says.
            allow_origin_regex=settings.cors_origins or "(?!)",
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match"],
            expose_headers=["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"],
            max_age=600,
        ),
        openapi_config=None,
        logging_config=None,
    )
    kept = KeptAnswers(app, news, admission)
    return Edge(kept, kept.find)
