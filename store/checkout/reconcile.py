"""Settles what is unknown: asks the provider about payments and refunds whose news did not come.

Runs in every store process. An unknown payment that has no provider id is asked for again under its own key,
which charges at most once; one that its buyer left half way is canceled in the end.
"""

import asyncio
import logging
from functools import partial

from store import idempotency
from store.checkout import queries
from store.checkout.flows import settle
from store.checkout.models import UnsettledCheckout
from store.checkout.refunds import ask, settle_refund
from store.config import Settings
from store.db import Pool
from store.payments import queries as payments
from store.payments.client import PaymentOutcome, Provider

log = logging.getLogger("store.reconcile")

BATCH = 20


async def reconcile_forever(pool: Pool, provider: Provider, settings: Settings) -> None:
    """A round every `reconcile_seconds`, whatever the last one met."""
    while True:
        await asyncio.sleep(settings.reconcile_seconds)
        try:
            await reconcile(pool, provider, settings)
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
        outcome = await _ask_payment(pool, provider, checkout)
        if outcome is not None:
            await pool.transact(
                partial(
                    settle,
                    settings=settings,
                    account_id=checkout.account_id,
                    order_id=checkout.id,
                    outcome=outcome,
                )
            )
    for subject in await payments.take_unsettled_refunds(
        pool, older_than_seconds=settings.reconcile_seconds, limit=BATCH
    ):
        refund = await ask(pool, provider, subject.account_id, subject.id)
        if refund is not None:
            await pool.transact(
                partial(settle_refund, account_id=subject.account_id, refund_id=subject.id, outcome=refund)
            )
    await idempotency.remove_old_keys(pool)


async def _ask_payment(pool: Pool, provider: Provider, checkout: UnsettledCheckout) -> PaymentOutcome | None:
    if checkout.provider_id is None:
        charge = await payments.get_charge(pool, account_id=checkout.account_id, order_id=checkout.id)
        return await provider.pay(charge)
    outcome = await provider.read_payment(checkout.provider_id)
    if outcome is not None and outcome.status == "requires_action" and checkout.is_abandoned:
        return await provider.cancel(checkout.provider_id)
    return outcome
