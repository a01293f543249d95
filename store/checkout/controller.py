"""Checkout, and one's own orders, purchases and refunds."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody
from litestar.status_codes import HTTP_200_OK

from store.accounts.access import need_session
from store.accounts.models import Bearer, Principal
from store.checkout import queries
from store.checkout.cancellation import OrderNotCancelable, cancel_order
from store.checkout.flows import (
    AmountNotPayable,
    CartChanged,
    CartEmpty,
    CurrencyMixed,
    PaymentDeclined,
    PaymentRefused,
    PriceChanged,
    check_out,
)
from store.checkout.models import NewCheckout, NewRefund, Order, Purchase
from store.checkout.refunds import NotRefundable, RefundNotPayable, refund_purchase
from store.config import Settings
from store.db import Pool
from store.idempotency import PROBLEMS, Answer, Claim, KeyHeader
from store.paging import Cursor, Limit, Page, last_id, page
from store.paths import PathId
from store.payments.client import Provider
from store.payments.models import Refund
from store.problems import MEDIA_TYPE, NotFound, documented, found
from store.room import Room


class CheckoutController(Room):
    """Buying, and what was bought."""

    tags = ["checkout"]

    pool: Pool
    provider: Provider
    settings: Settings

    @post(
        "/checkout",
        responses={
            201: ResponseSpec(Order, description="Paid.", generate_examples=False),
            202: ResponseSpec(
                Order,
                description="The payment is under way, or the buyer must open `next_action.url` first.",
                generate_examples=False,
            ),
        }
        | documented(
            *PROBLEMS,
            CartChanged,
            CartEmpty,
            PriceChanged,
            CurrencyMixed,
            AmountNotPayable,
            PaymentDeclined,
            PaymentRefused,
        ),
    )
    async def check_out(
        self,
        bearer: NamedDependency[Bearer],
        data: JSONBody[NewCheckout],
        idempotency_key: KeyHeader = None,
    ) -> Response[bytes]:
        """Buy selected rows of your cart."""
        async with Claim(self.pool, bearer.account_id, idempotency_key) as claim:
            answer = await check_out(self.pool, self.provider, self.settings, bearer, claim, data)
        return response_of(answer)

    @get("/orders")
    async def list_orders(
        self, bearer: NamedDependency[Bearer], limit: Limit = 20, cursor: Cursor = None
    ) -> Page[Order]:
        """Your orders, the newest first."""
        rows = await self._orders(bearer, last_id(cursor), limit + 1)
        return page(rows, limit, lambda row: (row.id,))

    @get("/orders/{order_id:int}", responses=documented(NotFound))
    async def get_order(self, bearer: NamedDependency[Bearer], order_id: PathId) -> Order:
        """One of your orders."""
        rows = await self._orders(bearer, order_id, 1)
        return found(next((order for order in rows if order.id == order_id), None))

    @post(
        "/orders/{order_id:int}/cancel",
        status_code=HTTP_200_OK,
        responses=documented(NotFound, OrderNotCancelable),
    )
    async def cancel_order(self, me: NamedDependency[Principal], order_id: PathId) -> Order:
        """Cancel an order that is not paid yet: its rows are back in your cart.

        The payment is canceled first. Sent again, it gets the canceled order again, with no key needed.
        """
        return await cancel_order(self.pool, self.provider, self.settings, me.account_id, order_id)

    async def _orders(self, bearer: Bearer, last: int, limit: int) -> list[Order]:
        rows = await queries.list_orders(
            self.pool, account_id=bearer.account_id, session_id=bearer.session_id, last_id=last, limit=limit
        )
        if not rows:
            await need_session(self.pool, bearer)
        return rows

    @get("/purchases")
    async def list_purchases(
        self,
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Purchase]:
        """The lines of your orders, the newest first."""
        rows = await queries.list_purchases(
            self.pool, account_id=me.account_id, last_id=last_id(cursor), limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))

    @get("/purchases/{purchase_id:int}", responses=documented(NotFound))
    async def get_purchase(self, me: NamedDependency[Principal], purchase_id: PathId) -> Purchase:
        """One line of one of your orders."""
        return found(await queries.get_purchase(self.pool, account_id=me.account_id, purchase_id=purchase_id))

    @post(
        "/purchases/{purchase_id:int}/refund",
        responses={
            201: ResponseSpec(
                Refund, description="Refunded, or asked for (`pending`).", generate_examples=False
            )
        }
        | documented(*PROBLEMS, NotFound, NotRefundable, RefundNotPayable),
    )
    async def refund(
        self,
        bearer: NamedDependency[Bearer],
        purchase_id: PathId,
        data: JSONBody[NewRefund],
        idempotency_key: KeyHeader = None,
    ) -> Response[bytes]:
        """Refund a bought line, in whole or in part."""
        async with Claim(self.pool, bearer.account_id, idempotency_key) as claim:
            answer = await refund_purchase(
                self.pool, self.provider, self.settings, bearer, purchase_id, claim, data
            )
        return response_of(answer)


def response_of(answer: Answer) -> Response[bytes]:
    return Response(
        answer.body,
        status_code=answer.status,
        media_type=MEDIA_TYPE if answer.status >= 400 else "application/json",
    )
