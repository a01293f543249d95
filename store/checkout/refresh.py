"""Asks the provider about one of its objects, and settles it here or records it as unmatched.

A webhook and a list only say that there may be something new: what it is, the provider is asked for. Whose
an object is, its payment's metadata says, as the provider has it.
"""

from functools import partial
from typing import TypeVar

from store.checkout import queries
from store.checkout.disputes import record_unmatched_dispute, settle_dispute
from store.checkout.models import KnownCheckout
from store.checkout.provider_refunds import take_in_refund
from store.checkout.refund_settlement import record_unmatched_refund
from store.checkout.returns import settle_return
from store.checkout.rules import UNSETTLED
from store.checkout.settlement import ask, settle, unmatched_payment
from store.config import Settings
from store.db import Connection, Pool
from store.payments import queries as payments
from store.payments.client import ObjectMissing, Provider
from store.payments.outcomes import DisputeOutcome, Mark, PaymentOutcome, RefundOutcome
from store.problems import Unavailable
from store.steps import Step, reach
from store.unmatched.models import Unresolved
from store.unmatched.recording import record, resolve_as_matched

T = TypeVar("T")

NOT_HERE = "it names an order that is not here"


async def refresh_payment(pool: Pool, provider: Provider, settings: Settings, provider_id: str) -> None:
    """Take in how a payment stands. Unavailable where the provider cannot be asked."""
    outcome = _told(await provider.read_payment(provider_id))
    reach(Step.REFRESH_PAYMENT_ASKED)
    checkout = await _checkout_of(pool, outcome.mark)
    if checkout is None:
        if outcome.mark is not None and outcome.status == "succeeded":
            await pool.transact(partial(record, facts=unmatched_payment(outcome, None, None, NOT_HERE)))
        return
    own_id = checkout.provider_id
    if own_id is None and checkout.status in UNSETTLED:
        # It may be another payment that names this checkout: the checkout's own is found by its own key.
        own = await ask(pool, provider, settings, checkout.account_id, checkout.id)
        if own is not None:
            await pool.transact(partial(_settle_payment, settings=settings, checkout=checkout, outcome=own))
            own_id = own.provider_id
        if outcome.status != "succeeded":
            return
        if own is None:
            raise Unavailable("The checkout's own payment cannot be asked for now.")
    if own_id is None and outcome.status == "succeeded" and outcome.fee_currency is None:
        raise Unavailable("The payment is not booked yet: what it costs is known in a moment.")
    await pool.transact(partial(_settle_payment, settings=settings, checkout=checkout, outcome=outcome))
    reach(Step.REFRESH_PAYMENT_SETTLED)


async def _settle_payment(
    db: Connection, settings: Settings, checkout: KnownCheckout, outcome: PaymentOutcome
) -> None:
    if await settle(db, settings, checkout.account_id, checkout.id, outcome):
        await resolve_as_matched(db, "payment", outcome.provider_id)


async def refresh_refund(pool: Pool, provider: Provider, settings: Settings, provider_id: str) -> None:
    """Take in how a refund stands. Unavailable where the provider cannot be asked."""
    outcome = _told(await provider.read_refund(provider_id))
    reach(Step.REFRESH_REFUND_ASKED)
    await take_in(pool, provider, settings, outcome)
    reach(Step.REFRESH_REFUND_SETTLED)


async def take_in(pool: Pool, provider: Provider, settings: Settings, outcome: RefundOutcome) -> None:
    """Settle a refund that was read at the provider, or record it as unmatched."""
    if outcome.mark is None or outcome.payment_id is None:
        return
    if await settle_return(pool, provider, settings, outcome.payment_id, ask_for_it=False):
        return
    checkout = await _checkout_of(pool, outcome.mark)
    if checkout is None:
        await pool.transact(
            partial(record_unmatched_refund, outcome=outcome, account_id=None, order_id=None, reason=NOT_HERE)
        )
        return
    if checkout.status in UNSETTLED or checkout.provider_id != outcome.payment_id:
        # It may be the first that is heard of the payment, or of another one that goes back whole.
        await refresh_payment(pool, provider, settings, outcome.payment_id)
        if await settle_return(pool, provider, settings, outcome.payment_id, ask_for_it=False):
            return

    async def settle_it(db: Connection) -> None:
        if await take_in_refund(db, settings, checkout.account_id, checkout.id, outcome):
            await resolve_as_matched(db, "refund", outcome.provider_id)

    await pool.transact(settle_it)


async def refresh_refunds_of(
    pool: Pool, provider: Provider, settings: Settings, account_id: int, refund_id: int
) -> None:
    """Take in every refund of the payment of a refund that the provider refused."""
    refund = await payments.get_refund(pool, account_id=account_id, refund_id=refund_id)
    if refund is None:
        return
    recorded = await payments.get_payment_record(pool, account_id=account_id, order_id=refund.order_id)
    if recorded.provider_id is not None:
        for outcome in await provider.list_refunds(recorded.provider_id) or []:
            await take_in(pool, provider, settings, outcome)


async def refresh_dispute(pool: Pool, provider: Provider, settings: Settings, provider_id: str) -> None:
    """Take in how a dispute stands. Unavailable where the provider cannot be asked."""
    try:
        outcome: DisputeOutcome = _told(await provider.read_dispute(provider_id))
    except ObjectMissing:
        # Nothing tells how it ended: the order stays disputed, and the reconciliation names it.
        return
    reach(Step.REFRESH_DISPUTE_ASKED)
    checkout = await _checkout_of(pool, outcome.mark)
    if checkout is None:
        if outcome.mark is not None:
            await pool.transact(
                partial(
                    record_unmatched_dispute,
                    outcome=outcome,
                    account_id=None,
                    order_id=None,
                    reason=NOT_HERE,
                )
            )
        return
    if checkout.status in UNSETTLED and outcome.payment_id is not None:
        # It may be the first that is heard of the payment.
        await refresh_payment(pool, provider, settings, outcome.payment_id)

    async def settle_it(db: Connection) -> None:
        if await settle_dispute(db, checkout.account_id, checkout.id, outcome):
            await resolve_as_matched(db, "dispute", outcome.provider_id)

    await pool.transact(settle_it)
    reach(Step.REFRESH_DISPUTE_SETTLED)


async def refresh_unmatched(pool: Pool, provider: Provider, settings: Settings, row: Unresolved) -> None:
    """Ask again about what is unmatched: it may fit by now, or has to go back."""
    if row.status == "returning":
        await settle_return(pool, provider, settings, row.provider_id, ask_for_it=True)
    else:
        await REFRESH[row.kind](pool, provider, settings, row.provider_id)


REFRESH = {"payment": refresh_payment, "refund": refresh_refund, "dispute": refresh_dispute}


async def _checkout_of(pool: Pool, mark: Mark | None) -> KnownCheckout | None:
    if mark is None:
        return None
    return await queries.find_checkout(pool, account_id=mark.account_id, group_id=mark.group_id)


def _told(outcome: T | None) -> T:
    if outcome is None:
        raise Unavailable("The provider cannot be asked now.")
    return outcome
