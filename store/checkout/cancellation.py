"""Canceling an order that is not paid yet: the provider cancels the payment first, then the order ends.

Whatever is killed in between, the provider decides: the reconciler, the webhook or the same request again
finds the payment canceled there, or paid.
"""

from store.checkout import queries
from store.checkout.models import Order
from store.checkout.rules import CANCELED, UNSETTLED
from store.checkout.settlement import find_payment, settle
from store.config import Settings
from store.db import Connection, Pool
from store.idempotency import is_order_running
from store.payments import queries as payments
from store.payments.client import Provider
from store.payments.outcomes import PaymentOutcome
from store.problems import Problem, Unavailable, found
from store.steps import Step, reach


class OrderNotCancelable(Problem, status=409, title="It is too late to cancel this order"):
    """It is paid or over, or its payment is being processed; `order_status` says which."""


async def cancel_order(
    pool: Pool, provider: Provider, settings: Settings, account_id: int, order_id: int
) -> Order:
    """The order, canceled, with its rows back in the cart; one that was canceled before is returned as it is.

    Raises NotFound, OrderNotCancelable, or Unavailable while the provider cannot be asked; then nothing has
    changed.
    """
    order = await _find_order(pool, account_id, order_id)
    if order.status in UNSETTLED:
        await cancel_payment(pool, provider, settings, account_id, order_id)
        order = await _find_order(pool, account_id, order_id)
    if order.status != CANCELED:
        raise OrderNotCancelable(order_status=order.status)
    return order


async def cancel_payment(
    pool: Pool, provider: Provider, settings: Settings, account_id: int, order_id: int
) -> None:
    """Cancel the payment of an unsettled order, and settle the order as the provider then says.

    It may say that the payment has succeeded meanwhile, or that it is processing and cannot be canceled.
    Raises Unavailable while the provider cannot be asked.
    """
    order = await _find_order(pool, account_id, order_id)
    provider_id = order.payment.provider_id
    outcome = None
    if provider_id is None:
        # The reply was lost, or is on its way. Asking again under the same key could charge the buyer; a
        # payment that is not there yet and comes after all is given back.
        charge = await payments.get_open_charge(
            pool,
            account_id=account_id,
            order_id=order_id,
            forgotten_after_seconds=settings.payments_key_seconds,
        )
        if charge is None:
            return
        outcome = await find_payment(provider, charge)
        if outcome is None:
            if await is_order_running(
                pool, account_id=account_id, order_id=order_id, lease_seconds=settings.key_lease_seconds
            ):
                raise Unavailable("The payment is being made now.")
            outcome = PaymentOutcome("canceled")
        provider_id = outcome.provider_id
    if provider_id is not None and (outcome is None or outcome.status in UNSETTLED):
        reach(Step.CANCELLATION_DUE)
        outcome = await provider.cancel(provider_id, "requested_by_customer")
        reach(Step.CANCELLATION_ASKED)
    if outcome is None:
        raise _away()
    known = outcome

    async def finish(db: Connection) -> None:
        await settle(db, settings, account_id, order_id, known)
        reach(Step.CANCELLATION_SETTLING)

    await pool.transact(finish)
    reach(Step.CANCELLATION_SETTLED)


async def _find_order(pool: Pool, account_id: int, order_id: int) -> Order:
    rows = await queries.list_orders(pool, account_id=account_id, session_id=None, last_id=order_id, limit=1)
    return found(next((order for order in rows if order.id == order_id), None))


def _away() -> Unavailable:
    return Unavailable("The payment provider cannot be asked now. Nothing has changed.")
