"""Settling an order by what the provider says of its payment, whoever asked: reply, webhook or reconciler."""

import uuid
from decimal import Decimal
from typing import Literal

from msgspec.structs import replace

from store.cart import queries as cart
from store.checkout import queries
from store.checkout.facts import is_other_payment, payment_difference
from store.checkout.rules import AFTER_PAYMENT, CANCELED, FAILED, PAID, sources_of_payment
from store.config import Settings
from store.db import Connection, Pool
from store.invoices.issue import issue_invoice
from store.ledger.posting import post_late_payment, post_payment
from store.payments import queries as payments
from store.payments.client import Charge, Provider
from store.payments.models import PaymentRecord
from store.payments.outcomes import PaymentOutcome
from store.problems import Unavailable
from store.unmatched.models import Facts
from store.unmatched.recording import record

# Of a refund that nobody asked for.
CAME_TOO_LATE = "The payment came after its order was over"


async def ask(
    pool: Pool, provider: Provider, settings: Settings, account_id: int, order_id: int
) -> PaymentOutcome | None:
    """Ask the provider for a payment that is written down, or how one that it knows stands.

    None is unknown, or nothing to ask. Providers forget keys (Stripe after a day): what is settled is not
    asked for again, and what may be forgotten is looked for.
    """
    charge = await payments.get_open_charge(
        pool,
        account_id=account_id,
        order_id=order_id,
        forgotten_after_seconds=settings.payments_key_seconds,
    )
    if charge is None:
        return None
    if charge.provider_id is not None:
        return await provider.read_payment(charge.provider_id)
    if charge.is_forgotten:
        return await _find_forgotten(provider, charge)
    return await provider.pay(charge)


async def _find_forgotten(provider: Provider, charge: Charge) -> PaymentOutcome | None:
    try:
        found = await find_payment(provider, charge)
    except Unavailable:
        return None
    return found or PaymentOutcome("failed", failure_code="not_asked", failure_message="It was never tried.")


async def find_payment(provider: Provider, charge: Charge) -> PaymentOutcome | None:
    """The payment that names the checkout, if any: the one with what is due, else the oldest.

    Raises Unavailable where the provider cannot be asked.
    """
    named = await provider.find_payments(charge.group_id)
    if named is None:
        raise Unavailable("The payment provider cannot be asked now.")
    due = (charge.amount, charge.currency)
    fitting = [each for each in named if (each.received, each.currency) == due]
    return next(iter(fitting or named), None)


async def settle(
    db: Connection, settings: Settings, account_id: int, order_id: int, outcome: PaymentOutcome
) -> bool:
    """Move the order to where the provider says its payment is; late or repeated news moves nothing.

    What differs from what is recorded settles nothing: money that came is recorded as unmatched. Answers
    whether it fits.
    """
    recorded = await payments.lock_payment_record(db, account_id=account_id, order_id=order_id)
    if recorded is None:
        # `store db reset-data` has emptied the database since.
        return True
    if difference := payment_difference(recorded, outcome):
        await _record_unmatched(db, account_id, order_id, recorded, outcome, difference)
        return False
    status = AFTER_PAYMENT[outcome.status]
    order = await queries.settle_order(
        db,
        account_id=account_id,
        order_id=order_id,
        status=status,
        sources=sources_of_payment(status),
        next_action_url=outcome.next_action_url,
        payment_status=outcome.status,
        provider_id=outcome.provider_id,
        method_brand=outcome.method_brand,
        method_last4=outcome.method_last4,
        failure_code=outcome.failure_code,
        decline_code=outcome.decline_code,
        failure_message=outcome.failure_message,
    )
    if order is None:
        await _settle_late(db, account_id, order_id, outcome)
    elif status == PAID:
        net = await issue_invoice(
            db, settings, account_id=account_id, order_id=order_id, total=order.total, currency=order.currency
        )
        await post_payment(
            db,
            account_id=account_id,
            order_id=order_id,
            payment_id=order.payment_id,
            currency=order.currency,
            net=net,
            tax=order.total - net,
            fee=outcome.fee,
        )
    elif status in (FAILED, CANCELED):
        await cart.return_group(db, account_id=account_id, group_id=order.group_id)
    return True


async def _record_unmatched(
    db: Connection,
    account_id: int,
    order_id: int,
    recorded: PaymentRecord,
    outcome: PaymentOutcome,
    difference: str,
) -> None:
    """Money that came and is not the order's goes back by itself where it is surely another payment's."""
    if outcome.provider_id is None:
        return
    is_other = is_other_payment(recorded, outcome.provider_id)
    if not is_other and outcome.asked_id is None:
        # The answer to the checkout's own key: ask about this one from now on.
        await payments.set_provider_id(
            db, account_id=account_id, order_id=order_id, provider_id=outcome.provider_id
        )
    if outcome.status != "succeeded":
        return
    owner = await payments.find_payment_owner(db, provider_id=outcome.provider_id)
    await record(
        db,
        unmatched_payment(
            outcome,
            account_id,
            order_id,
            difference,
            status="returning" if is_other and outcome.asked_id is not None and owner is None else "open",
        ),
    )


def unmatched_payment(
    outcome: PaymentOutcome,
    account_id: int | None,
    order_id: int | None,
    reason: str,
    status: Literal["open", "returning"] = "open",
) -> Facts:
    """A payment that succeeded, as it is recorded where it fits nothing."""
    return Facts(
        kind="payment",
        provider_id=outcome.provider_id or "",
        payment_provider_id=outcome.provider_id,
        account_id=account_id,
        order_id=order_id,
        reason=reason,
        amount=outcome.received,
        fee=outcome.fee if outcome.fee_currency == outcome.currency else Decimal(0),
        currency=outcome.currency,
        said=replace(outcome, asked_id=None),
        status=status,
    )


async def _settle_late(db: Connection, account_id: int, order_id: int, outcome: PaymentOutcome) -> None:
    """Take in news that moved nothing: the payment's id may be new, and money may have come after all."""
    if AFTER_PAYMENT[outcome.status] == PAID:
        await _give_back(db, account_id, order_id, outcome)
    elif outcome.provider_id is not None:
        await payments.set_provider_id(
            db, account_id=account_id, order_id=order_id, provider_id=outcome.provider_id
        )


async def _give_back(db: Connection, account_id: int, order_id: int, outcome: PaymentOutcome) -> None:
    """Write down that money which came for an order that is over goes back; the reconciler asks for it."""
    late = await payments.capture_late(
        db,
        account_id=account_id,
        order_id=order_id,
        provider_id=outcome.provider_id,
        method_brand=outcome.method_brand,
        method_last4=outcome.method_last4,
    )
    if late is None:
        return
    await post_late_payment(
        db,
        account_id=account_id,
        order_id=order_id,
        payment_id=late.id,
        currency=late.currency,
        amount=late.amount,
        fee=outcome.fee,
    )
    await payments.add_refund(
        db,
        account_id=account_id,
        payment_id=late.id,
        purchase_id=None,
        order_id=order_id,
        provider_key=uuid.uuid4(),
        provider_id=None,
        amount=late.amount,
        currency=late.currency,
        reason=CAME_TOO_LATE,
    )
