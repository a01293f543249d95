"""Refunding a bought line, in whole or in part: reserve, ask the provider, settle."""

import uuid
from decimal import Decimal

import msgspec

from store import idempotency
from store.checkout import queries
from store.checkout.models import NewRefund
from store.checkout.rules import sources_of
from store.db import Connection, Pool
from store.idempotency import Answer
from store.invoices.issue import net_of
from store.ledger.posting import post_refund, reverse_refund
from store.payments import queries as payments
from store.payments.client import Provider, RefundOutcome
from store.payments.models import Refund
from store.problems import NotFound, Problem


class NotRefundable(Problem, status=409, title="There is not so much left to refund"):
    """The line is not paid, or less is left of it than was asked for; `left` says how much."""


async def refund_purchase(
    pool: Pool, provider: Provider, account_id: int, purchase_id: int, key: str | None, request: NewRefund
) -> Answer:
    """Refund a purchase; the answer, which the key keeps."""
    fingerprint = idempotency.fingerprint_of(f"POST /purchases/{purchase_id}/refund", request)

    async def reserve(db: Connection) -> int | Answer:
        known = await idempotency.claim(db, account_id, key, fingerprint)
        if known is not None and known.status is not None:
            return Answer(known.status, known.body or b"")
        if known is not None and known.refund_id is not None:
            return known.refund_id
        refund_id = await _reserve(db, account_id, purchase_id, request)
        await idempotency.set_key_subject(
            db, account_id=account_id, key=key or "", order_id=None, refund_id=refund_id
        )
        return refund_id

    refund_id = await pool.transact(reserve)
    if isinstance(refund_id, Answer):
        return refund_id
    outcome = await ask(pool, provider, account_id, refund_id)

    async def finish(db: Connection) -> Answer:
        if outcome is not None:
            await settle_refund(db, account_id, refund_id, outcome)
        refund = await payments.get_refund(db, account_id=account_id, refund_id=refund_id)
        answer = Answer(201, msgspec.json.encode(refund))
        await idempotency.answer_key(
            db, account_id=account_id, key=key or "", status=answer.status, body=answer.body
        )
        return answer

    return await pool.transact(finish)


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


async def ask(pool: Pool, provider: Provider, account_id: int, refund_id: int) -> RefundOutcome | None:
    """Ask the provider for a refund that is written down, or how one that it knows stands."""
    refund = await payments.get_open_refund(pool, account_id=account_id, refund_id=refund_id)
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
    )


async def settle_refund(db: Connection, account_id: int, refund_id: int, outcome: RefundOutcome) -> None:
    """Move the refund to where the provider says it is, and its line and order with it."""
    await queries.lock_order_of_refund(db, account_id=account_id, refund_id=refund_id)
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
        await queries.release_line_refund(
            db, account_id=account_id, purchase_id=refund.purchase_id, amount=refund.amount
        )
        await payments.release_refund(
            db, account_id=account_id, order_id=refund.order_id, amount=refund.amount
        )
        await reverse_refund(db, account_id=account_id, order_id=refund.order_id, refund_id=refund_id)
    else:
        tax = await _tax_of(db, account_id, refund)
        await post_refund(
            db,
            account_id=account_id,
            order_id=refund.order_id,
            refund_id=refund_id,
            currency=refund.currency,
            net=refund.amount - tax,
            tax=tax,
        )
    await queries.set_refund_status(db, account_id=account_id, purchase_id=refund.purchase_id)
    status = await queries.get_refund_status_of_order(db, account_id=account_id, order_id=refund.order_id)
    await queries.move_checkout(
        db,
        account_id=account_id,
        order_id=refund.order_id,
        status=status,
        next_action_url=None,
        sources=sources_of(status),
    )


async def _tax_of(db: Connection, account_id: int, refund: Refund) -> Decimal:
    """The tax in a refund that has just succeeded.

    What stays of the order is taxed anew, and the tax falls to that: so refunds of the whole give back the
    whole tax, whatever the parts. What was never invoiced has none.
    """
    taxed = await queries.get_taxed(db, account_id=account_id, order_id=refund.order_id)
    if taxed is None:
        return Decimal(0)
    left = taxed.total - taxed.refunded
    falls = taxed.tax - (left - net_of(left, taxed.tax_rate)) - taxed.tax_refunded
    return min(max(falls, Decimal(0)), refund.amount)
