"""Refunding a bought line, in whole or in part: reserve, ask the provider, settle."""

import uuid

import msgspec

from store import idempotency
from store.accounts.models import Bearer
from store.checkout import queries
from store.checkout.models import NewRefund
from store.checkout.standing import settle_standing
from store.config import Settings
from store.db import Connection, Pool
from store.idempotency import Answer, Claim
from store.invoices.credit import issue_credit_note, void_credit_note
from store.ledger.posting import post_late_refund, post_refund, reverse_refund
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.models import Refund
from store.payments.money import is_payable
from store.payments.outcomes import RefundOutcome
from store.problems import NotFound, Problem
from store.steps import Step, reach


class NotRefundable(Problem, status=409, title="There is not so much left to refund"):
    """The line is not paid, or less is left of it than was asked for; `left` says how much."""


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
    """Refund a purchase; the answer, which the key keeps."""
    account_id = bearer.account_id
    fingerprint = idempotency.fingerprint_of(f"POST /purchases/{purchase_id}/refund", request)

    async def reserve(db: Connection) -> int | Answer:
        known = await claim.take(db, bearer.session_id, fingerprint, lease_seconds=settings.key_lease_seconds)
        if known is not None and known.status is not None:
            return Answer(known.status, known.body or b"")
        if known is not None and known.refund_id is not None:
            return known.refund_id
        refund_id = await _reserve(db, account_id, purchase_id, request)
        await idempotency.set_key_refund(db, account_id=account_id, key=claim.key, refund_id=refund_id)
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
        answer = await idempotency.keep(db, account_id, claim.key, Answer(201, msgspec.json.encode(refund)))
        reach(Step.REFUND_SETTLING)
        return answer

    answer = await pool.transact(finish)
    reach(Step.REFUND_SETTLED)
    return answer


async def _reserve(db: Connection, account_id: int, purchase_id: int, request: NewRefund) -> int:
    """Take the amount from what is left of the line and of its payment, and write the refund down."""
    line = await queries.reserve_line_refund(
        db, account_id=account_id, purchase_id=purchase_id, amount=request.amount
    )
    if line is None:
        purchase = await queries.get_purchase(db, account_id=account_id, purchase_id=purchase_id)
        if purchase is None:
            raise NotFound
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
        amount=line.amount,
        currency=line.currency,
        reason=request.reason,
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


async def settle_refund(
    db: Connection, settings: Settings, account_id: int, refund_id: int, outcome: RefundOutcome
) -> None:
    """Move the refund to where the provider says it is, its line and order with it, and credit the invoice.

    A credit note stands for each refund that succeeded: one that fails after all voids its note.
    """
    asked = await payments.get_refund(db, account_id=account_id, refund_id=refund_id)
    await queries.lock_order(db, account_id=account_id, order_id=asked.order_id)
    refund = await payments.settle_refund(
        db,
        account_id=account_id,
        refund_id=refund_id,
        status=outcome.status,
        provider_id=outcome.provider_id,
        failure_code=outcome.failure_code,
    )
    if refund is None or refund.status == "pending":
        return
    if refund.status in ("failed", "canceled"):
        await _release(db, refund, account_id)
        return
    await settle_standing(db, account_id, refund.order_id)
    await _credit(db, settings, refund, account_id)


async def _release(db: Connection, refund: Refund, account_id: int) -> None:
    """The provider did not refund it, or its bank sent it back after all.

    The lines before the payment, as who reserves a refund of another line locks them.
    """
    if refund.purchase_id is not None:
        await queries.release_line_refund(
            db, account_id=account_id, purchase_id=refund.purchase_id, amount=refund.amount
        )
    await settle_standing(db, account_id, refund.order_id)
    await payments.release_refund(db, account_id=account_id, order_id=refund.order_id, amount=refund.amount)
    await void_credit_note(db, account_id=account_id, refund_id=refund.id)
    await reverse_refund(db, account_id=account_id, order_id=refund.order_id, refund_id=refund.id)


async def _credit(db: Connection, settings: Settings, refund: Refund, account_id: int) -> None:
    """Last of all, since everybody's next number waits for this transaction's end."""
    if refund.purchase_id is None:
        await post_late_refund(
            db,
            account_id=account_id,
            order_id=refund.order_id,
            refund_id=refund.id,
            currency=refund.currency,
            amount=refund.amount,
        )
        return
    credited = await issue_credit_note(
        db,
        settings,
        account_id=account_id,
        order_id=refund.order_id,
        purchase_id=refund.purchase_id,
        refund_id=refund.id,
        total=refund.amount,
    )
    await post_refund(
        db,
        account_id=account_id,
        order_id=refund.order_id,
        refund_id=refund.id,
        currency=refund.currency,
        net=credited.net,
        tax=credited.tax,
    )
