"""Refunding a bought line, in whole or in part: reserve, ask the provider, settle."""

import uuid
from contextlib import suppress

import msgspec

from store import idempotency
from store.accounts.access import session_ended
from store.accounts.models import Bearer, Principal
from store.audit.recording import record
from store.checkout import queries
from store.checkout.models import NewRefund, Purchase
from store.checkout.refresh import refresh_refunds_of
from store.checkout.refund_settlement import settle_refund
from store.checkout.rules import CANCELED, FAILED
from store.checkout.settlement import CAME_TOO_LATE
from store.config import Settings
from store.db import Connection, Pool
from store.idempotency import Answer, Claim
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.models import Refund
from store.payments.money import is_payable
from store.payments.outcomes import RefundOutcome
from store.problems import NotFound, Problem, Unavailable, found
from store.steps import Step, reach


class NotRefundable(Problem, status=409, title="There is not so much left to refund"):
    """The line is not paid, or less is left of it than was asked for; `left` says how much."""


class RefundRefused(Problem, status=409, title="The provider refuses this refund"):
    """Nothing was refunded; `failure_code` says why, as the provider does."""


class RefundNotPayable(Problem, status=422, title="The amount cannot be refunded in its currency"):
    """It has a fraction of the currency's smallest unit."""


async def refund_purchase(
    pool: Pool,
    provider: Provider,
    settings: Settings,
    bearer: Bearer,
    purchase_id: int,
    claim: Claim,
    request: NewRefund,
) -> Answer:
    """Refund a purchase of the bearer's own; the answer, which the key keeps."""
    route = f"POST /purchases/{purchase_id}/refund"
    return await _refund(
        pool, provider, settings, bearer, bearer.account_id, purchase_id, claim, route, request
    )


async def refund_any_purchase(
    pool: Pool,
    provider: Provider,
    settings: Settings,
    admin: Principal,
    purchase_id: int,
    claim: Claim,
    request: NewRefund,
) -> Answer:
    """Refund a purchase of any account's, deleted ones too, and record that the admin did.

    The key is the admin's own: it lies under the admin's account, and meets none of the buyer's.
    """
    account_id = found(await queries.find_purchase_account(pool, purchase_id=purchase_id))
    route = f"POST /admin/purchases/{purchase_id}/refund"
    by = Bearer(admin.account_id, admin.session_id)
    return await _refund(pool, provider, settings, by, account_id, purchase_id, claim, route, request, admin)


async def _refund(
    pool: Pool,
    provider: Provider,
    settings: Settings,
    by: Bearer,
    account_id: int,
    purchase_id: int,
    claim: Claim,
    route: str,
    request: NewRefund,
    admin: Principal | None = None,
) -> Answer:
    """Refund a purchase of `account_id` under a key of the bearer's; an admin's act is recorded."""
    fingerprint = idempotency.fingerprint_of(route, request)

    async def reserve(db: Connection) -> int | Answer:
        known = await claim.take(db, by.session_id, fingerprint, lease_seconds=settings.key_lease_seconds)
        if known is not None and known.status is not None:
            return Answer(known.status, known.body or b"")
        if known is not None and known.refund_id is not None:
            return known.refund_id
        refund_id = await _reserve(db, account_id, purchase_id, request)
        await idempotency.set_key_refund(
            db, account_id=by.account_id, key=claim.key, refund_account_id=account_id, refund_id=refund_id
        )
        if admin is not None:
            made = found(await payments.get_refund(db, account_id=account_id, refund_id=refund_id))
            # The reason is free text, which may tell of a person; the record of an act stays for ever.
            made.reason = None
            await record(db, admin, "refund.add", refund_id, before=None, after=made)
        reach(Step.REFUND_RESERVING)
        return refund_id

    refund_id = await pool.transact(reserve)
    if isinstance(refund_id, Answer):
        return refund_id
    reach(Step.REFUND_RESERVED)
    outcome = await ask(pool, provider, settings, account_id, refund_id)
    reach(Step.REFUND_ASKED)

    async def finish(db: Connection) -> Answer:
        if outcome is not None:
            await settle_refund(db, settings, account_id, refund_id, outcome)
        refund = await payments.get_refund(db, account_id=account_id, refund_id=refund_id)
        if refund is None:
            # `store db reset-data` has emptied the database since.
            raise session_ended()
        answer = await idempotency.keep(db, by.account_id, claim.key, _answer(refund))
        reach(Step.REFUND_SETTLING)
        return answer

    answer = await pool.transact(finish)
    reach(Step.REFUND_SETTLED)
    if outcome is not None and outcome.status == "failed":
        # Somebody else may have refunded it at the provider.
        with suppress(Unavailable):
            await refresh_refunds_of(pool, provider, settings, account_id, refund_id)
    return answer


def _answer(refund: Refund) -> Answer:
    if refund.status not in ("failed", "canceled"):
        return Answer(201, msgspec.json.encode(refund))
    problem = RefundRefused(refund_id=refund.id, failure_code=refund.failure_code)
    return Answer(problem.status, msgspec.json.encode(problem.body()))


async def _reserve(db: Connection, account_id: int, purchase_id: int, request: NewRefund) -> int:
    """Take the amount from what is left of the line and of its payment, and write the refund down."""
    line = await queries.reserve_line_refund(
        db, account_id=account_id, purchase_id=purchase_id, amount=request.amount
    )
    if line is None:
        purchase = await queries.get_purchase(db, account_id=account_id, purchase_id=purchase_id)
        if purchase is None:
            raise NotFound
        late = await _reserve_late(db, account_id, purchase, request)
        if late is not None:
            return late
        bought = purchase.purchase_status in ("paid", "partially_refunded")
        left = purchase.amount - purchase.refunded if bought else purchase.amount * 0
        raise NotRefundable(left=str(left), purchase_status=purchase.purchase_status)
    if not is_payable(line.amount, line.currency):
        raise RefundNotPayable
    payment_id = await payments.reserve_refund(
        db, account_id=account_id, order_id=line.order_id, amount=line.amount
    )
    if payment_id is None:
        raise NotRefundable(left="0.00")
    return await payments.add_refund(
        db,
        account_id=account_id,
        payment_id=payment_id,
        purchase_id=purchase_id,
        order_id=line.order_id,
        provider_key=uuid.uuid4(),
        provider_id=None,
        amount=line.amount,
        currency=line.currency,
        reason=request.reason,
    )


async def _reserve_late(
    db: Connection, account_id: int, purchase: Purchase, request: NewRefund
) -> int | None:
    """Give back once more what came after the order was over and whose refund has failed, if any did."""
    order_id = purchase.order_id
    await queries.lock_order(db, account_id=account_id, order_id=order_id)
    recorded = await payments.get_payment_record(db, account_id=account_id, order_id=order_id)
    if recorded.order_status not in (FAILED, CANCELED) or recorded.refundable <= 0:
        return None
    if request.amount not in (None, recorded.refundable):
        raise NotRefundable(left=str(recorded.refundable), purchase_status=purchase.purchase_status)
    await payments.reserve_refund(db, account_id=account_id, order_id=order_id, amount=recorded.refundable)
    return await payments.add_refund(
        db,
        account_id=account_id,
        payment_id=recorded.id,
        purchase_id=None,
        order_id=order_id,
        provider_key=uuid.uuid4(),
        provider_id=None,
        amount=recorded.refundable,
        currency=recorded.currency,
        reason=CAME_TOO_LATE,
    )


async def ask(
    pool: Pool, provider: Provider, settings: Settings, account_id: int, refund_id: int
) -> RefundOutcome | None:
    """Ask the provider for a refund that is written down, or how one that it knows stands."""
    refund = await payments.get_open_refund(
        pool,
        account_id=account_id,
        refund_id=refund_id,
        forgotten_after_seconds=settings.payments_key_seconds,
    )
    if refund is None:
        return None
    if refund.provider_id is not None:
        return await provider.read_refund(refund.provider_id)
    return await provider.refund(
        account_id=account_id,
        provider_id=refund.payment_provider_id,
        amount=refund.amount,
        currency=refund.currency,
        key=refund.provider_key,
        is_forgotten=refund.is_forgotten,
    )
