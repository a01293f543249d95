"""Settles what is unknown: asks the provider about payments and refunds whose news did not come.

Runs in every store process. An unknown payment that has no provider id is asked for again under its own key,
which charges at most once, for as long as the provider keeps keys, and looked for from then on. One that its
buyer left half way is canceled in the end. Keys, turns and sessions that are past are removed on the way.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from store import idempotency
from store.accounts.queries import remove_past_sessions
from store.checkout import queries, refunds
from store.checkout.models import UnsettledCheckout
from store.checkout.refresh import refresh_dispute, refresh_refunds_of, refresh_unmatched
from store.checkout.refund_settlement import settle_refund
from store.checkout.rules import AFTER_PAYMENT, UNSETTLED
from store.checkout.settlement import ask, settle
from store.config import Settings
from store.db import UNAVAILABLE, Pool
from store.limits import remove_past_turns
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.models import RefundSubject
from store.payments.outcomes import PaymentOutcome
from store.problems import Unavailable
from store.steps import Step, reach
from store.unmatched import queries as unmatched

log = logging.getLogger("store.reconcile")

BATCH = 20
# More than can log in meanwhile: one takes 20 ms of hashing.
PAST_SESSIONS = 1000


async def reconcile_forever(pool: Pool, provider: Provider, settings: Settings) -> None:
    """A round every `reconcile_seconds`, whatever the last one met."""
    while True:
        await asyncio.sleep(settings.reconcile_seconds)
        try:
            await reconcile(pool, provider, settings)
        except UNAVAILABLE as error:
            log.warning("reconciling waits for the database: %s", str(error) or type(error).__name__)
        except Exception:
            log.exception("reconciling failed; the next round tries again")


async def reconcile(pool: Pool, provider: Provider, settings: Settings) -> None:
    """One round over what has been unsettled for `reconcile_seconds`."""
    for checkout in await queries.take_unsettled(
        pool,
        older_than_seconds=settings.reconcile_seconds,
        abandoned_after_seconds=settings.abandon_seconds,
        limit=BATCH,
    ):
        with _others_go_on("order", checkout.id):
            await _reconcile_payment(pool, provider, settings, checkout)
    for subject in await payments.take_unsettled_refunds(
        pool, older_than_seconds=settings.reconcile_seconds, limit=BATCH
    ):
        with _others_go_on("refund", subject.id):
            await _reconcile_refund(pool, provider, settings, subject)
    for dispute_id in await payments.take_open_disputes(
        pool, older_than_seconds=settings.reconcile_seconds, limit=BATCH
    ):
        with _others_go_on("dispute", dispute_id):
            await refresh_dispute(pool, provider, settings, dispute_id)
    for row in await unmatched.take_unmatched(
        pool, older_than_seconds=settings.reconcile_seconds, limit=BATCH
    ):
        with _others_go_on(row.kind, row.provider_id):
            await refresh_unmatched(pool, provider, settings, row)
    await idempotency.remove_old_keys(pool)
    await remove_past_turns(pool)
    await remove_past_sessions(pool, limit=PAST_SESSIONS)


@contextmanager
def _others_go_on(kind: str, row_id: int | str) -> Iterator[None]:
    """One that cannot be settled must not keep those behind it from being."""
    try:
        yield
    except Unavailable:
        log.warning("%s %s is asked about again: the provider cannot be asked now", kind, row_id)
    except Exception:
        log.exception("%s %s cannot be reconciled", kind, row_id)


async def _reconcile_payment(
    pool: Pool, provider: Provider, settings: Settings, checkout: UnsettledCheckout
) -> None:
    reach(Step.RECONCILE_PAYMENT_TAKEN)
    outcome = await _ask_payment(pool, provider, settings, checkout)
    if outcome is not None:
        reach(Step.RECONCILE_PAYMENT_ASKED)
        await pool.transact(
            partial(
                settle,
                settings=settings,
                account_id=checkout.account_id,
                order_id=checkout.id,
                outcome=outcome,
            )
        )
        reach(Step.RECONCILE_PAYMENT_SETTLED)


async def _reconcile_refund(
    pool: Pool, provider: Provider, settings: Settings, subject: RefundSubject
) -> None:
    reach(Step.RECONCILE_REFUND_TAKEN)
    outcome = await refunds.ask(pool, provider, settings, subject.account_id, subject.id)
    if outcome is not None:
        reach(Step.RECONCILE_REFUND_ASKED)
        await pool.transact(
            partial(
                settle_refund,
                settings=settings,
                account_id=subject.account_id,
                refund_id=subject.id,
                outcome=outcome,
            )
        )
        reach(Step.RECONCILE_REFUND_SETTLED)
        if outcome.status == "failed":
            # Somebody else may have refunded it at the provider.
            await refresh_refunds_of(pool, provider, settings, subject.account_id, subject.id)


async def _ask_payment(
    pool: Pool, provider: Provider, settings: Settings, checkout: UnsettledCheckout
) -> PaymentOutcome | None:
    outcome = await ask(pool, provider, settings, checkout.account_id, checkout.id)
    if outcome is None or AFTER_PAYMENT[outcome.status] not in UNSETTLED:
        return outcome
    if checkout.provider_id is None or not checkout.is_abandoned:
        return outcome
    reach(Step.CANCEL_DUE)
    outcome = await provider.cancel(checkout.provider_id)
    reach(Step.CANCEL_ASKED)
    return outcome
