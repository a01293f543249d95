"""Checkout in its three steps: reserve, ask the provider, settle.

The rows are reserved and the payment is written down in one transaction; the provider is asked with no
connection held; what it answers is settled in another. Whatever is killed in between, the payment that was
written down is asked for again under the same key, and settling twice changes nothing.
"""

import uuid
from decimal import Decimal

import msgspec

from store import idempotency
from store.accounts.access import session_ended
from store.accounts.models import Bearer
from store.cart import queries as cart
from store.cart.models import LockedItem
from store.checkout import queries
from store.checkout.models import NewCheckout, Order
from store.checkout.rules import CANCELED, FAILED, UNSETTLED, changed_prices, total_of
from store.checkout.settlement import ask, settle
from store.config import Settings
from store.currencies import why_not_chargeable
from store.db import Connection, Pool, Queryable
from store.idempotency import Answer, Claim
from store.payments.client import Charge, Provider
from store.problems import Problem
from store.steps import Step, reach


class CartChanged(Problem, status=409, title="A row is no longer in the cart"):
    """It was removed, bought, or is being bought by another checkout; `missing` has the ids."""


class CartEmpty(Problem, status=409, title="There is nothing to buy in the cart"):
    """All of an empty cart."""


class PriceChanged(Problem, status=409, title="A price has changed since it was put in the cart"):
    """`changes` has old and new; send the new `total` as `expected_total` to agree to it."""


class CurrencyMixed(Problem, status=409, title="The rows are not in one currency"):
    """A checkout is paid in one currency."""


class AmountNotPayable(Problem, status=409, title="The total cannot be paid in its currency"):
    """It has decimals that a charge in the currency has not, or is outside of the provider's bounds."""


class PaymentDeclined(Problem, status=402, title="The payment was declined"):
    """The items are back in the cart; `decline_code` says why, as the provider does."""


class PaymentRefused(Problem, status=422, title="The provider refuses this payment"):
    """It does not know the payment method, or the amount is beyond its limits; the items are in the cart."""


async def check_out(
    pool: Pool,
    provider: Provider,
    settings: Settings,
    bearer: Bearer,
    claim: Claim,
    request: NewCheckout,
) -> Answer:
    """Buy rows of the cart; the answer, which the key keeps."""
    account_id = bearer.account_id
    fingerprint = idempotency.fingerprint_of("POST /checkout", request)

    async def reserve(db: Connection) -> Charge | int | Answer:
        known = await claim.take(db, bearer.session_id, fingerprint, lease_seconds=settings.key_lease_seconds)
        if known is not None and known.status is not None:
            return Answer(known.status, known.body or b"")
        if known is not None and known.order_id is not None:
            return known.order_id
        charge = await _reserve(db, account_id, claim.key, request)
        reach(Step.CHECKOUT_RESERVING)
        return charge

    reserved = await pool.transact(reserve)
    if isinstance(reserved, Answer):
        return reserved
    reach(Step.CHECKOUT_RESERVED)
    if isinstance(reserved, Charge):
        order_id = reserved.order_id
        outcome = await provider.pay(reserved)
    else:
        order_id = reserved
        outcome = await ask(pool, provider, settings, account_id, order_id)
    reach(Step.CHECKOUT_ASKED)

    async def finish(db: Connection) -> Answer:
        if outcome is not None:
            await settle(db, settings, account_id, order_id, outcome)
        answer = _answer(await read_order(db, account_id, order_id))
        kept = await idempotency.keep(db, account_id, claim.key, answer)
        reach(Step.CHECKOUT_SETTLING)
        return kept

    answer = await pool.transact(finish)
    reach(Step.CHECKOUT_SETTLED)
    return answer


async def _reserve(db: Connection, account_id: int, key: str, request: NewCheckout) -> Charge:
    """Lock the rows, check their prices, and write down the order and the payment to be asked for."""
    wanted = request.item_ids if isinstance(request.item_ids, list) else None
    items = await cart.lock_items(db, account_id=account_id, item_ids=wanted)
    if wanted is not None and len(items) < len(wanted):
        raise CartChanged(missing=sorted(set(wanted) - {item.id for item in items}))
    if not items:
        raise CartEmpty
    if len({item.currency for item in items}) > 1:
        raise CurrencyMixed
    total = _agreed_total(items, request.expected_total)
    currency = items[0].currency
    if reason := why_not_chargeable(total, currency):
        raise AmountNotPayable(reason)
    group_id = uuid.uuid4()
    order_id = await queries.add_order(
        db,
        account_id=account_id,
        key=key,
        group_id=group_id,
        item_ids=[item.id for item in items],
        versions=[item.current_version for item in items],
        prices=[item.current_price for item in items],
        total=total,
        currency=currency,
        payment_method=request.payment_method,
        return_url=request.return_url,
    )
    return Charge(
        account_id=account_id,
        order_id=order_id,
        group_id=group_id,
        amount=total,
        currency=currency,
        payment_method=request.payment_method,
        return_url=request.return_url,
        provider_id=None,
        is_forgotten=False,
    )


def _agreed_total(items: list[LockedItem], expected: Decimal | None) -> Decimal:
    """The total at the prices in force, which the buyer has seen or has agreed to."""
    total = total_of(items)
    changed = changed_prices(items)
    if expected == total or (expected is None and not changed):
        return total
    raise PriceChanged(
        total=str(total),
        currency=items[0].currency,
        changes=[
            {
                "item_id": item.id,
                "name": item.name,
                "old_price": str(item.price_snapshot),
                "new_price": str(item.current_price),
            }
            for item in changed
        ],
    )


async def read_order(db: Queryable, account_id: int, order_id: int) -> Order:
    """An order that was made, unless `store db reset-data` has emptied the database since."""
    found = await queries.list_orders(db, account_id=account_id, session_id=None, last_id=order_id, limit=1)
    if not found:
        raise session_ended()
    return found[0]


def _answer(order: Order) -> Answer:
    if order.status not in (FAILED, CANCELED):
        # What was paid may be refunded or disputed by now.
        return Answer(202 if order.status in UNSETTLED else 201, msgspec.json.encode(order))
    payment = order.payment
    # What the provider would not even try, it does not know.
    kind = PaymentRefused if payment.provider_id is None else PaymentDeclined
    problem = kind(
        payment.failure_message or "",
        order_id=order.id,
        failure_code=payment.failure_code,
        decline_code=payment.decline_code,
    )
    return Answer(problem.status, msgspec.json.encode(problem.body()))
