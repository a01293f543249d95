"""Every order, for admins to read, and every purchase, for them to refund."""

from typing import Annotated

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromQuery, JSONBody, QueryParameter

from store.accounts.models import Principal
from store.checkout import queries
from store.checkout.controller import response_of
from store.checkout.models import AdminOrder, AnyOrderStatus, NewRefund
from store.checkout.refunds import NotRefundable, RefundNotPayable, refund_any_purchase
from store.config import Settings
from store.db import Pool
from store.fields import BIGINT
from store.idempotency import PROBLEMS, Claim, KeyHeader
from store.paging import (
    CreatedAfter,
    CreatedBefore,
    Cursor,
    Limit,
    Page,
    before_newest,
    page,
    time_parameter,
)
from store.paths import PathId
from store.payments.client import Provider
from store.payments.models import Refund
from store.problems import NotFound, documented, found
from store.room import Room

AccountId = Annotated[int | None, QueryParameter(ge=1, le=BIGINT, description="Only this account's.")]
CalledSo = Annotated[
    str | None,
    QueryParameter(
        max_length=255,
        description="Only the order with this id, with this invoice number, or with a payment or a refund "
        "that has this id at the provider.",
    ),
]


class AdminOrderController(Room):
    """Orders and refunds of all customers; admins only."""

    path = "/admin"
    tags = ["admin"]

    pool: Pool
    provider: Provider
    settings: Settings

    @get("/orders")
    async def admin_list_orders(
        self,
        admin: NamedDependency[Principal],
        status: FromQuery[AnyOrderStatus | None] = None,
        account: AccountId = None,
        q: CalledSo = None,
        created_after: CreatedAfter = None,
        created_before: CreatedBefore = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[AdminOrder]:
        """Orders of all accounts, the newest first."""
        last_created_at, last_id = before_newest(cursor)
        after = time_parameter(created_after, "created_after")
        before = time_parameter(created_before, "created_before")
        rows = await queries.list_all_orders(
            self.pool,
            last_created_at=last_created_at,
            last_id=last_id,
            order_ids=await self._called(q) if q else None,
            account_id=account,
            status=status,
            created_after=after,
            created_before=before,
            limit=limit + 1,
        )
        return page(rows, limit, lambda row: (row.created_at, row.id))

    async def _called(self, name: str) -> list[int]:
        is_id = name.isascii() and name.isdigit() and 0 < int(name) <= BIGINT
        return await queries.find_order_ids(self.pool, order_id=int(name) if is_id else None, name=name)

    @get("/orders/{order_id:int}", responses=documented(NotFound))
    async def admin_get_order(self, admin: NamedDependency[Principal], order_id: PathId) -> AdminOrder:
        """An order of any account."""
        last_created_at, last_id = before_newest(None)
        rows = await queries.list_all_orders(
            self.pool,
            last_created_at=last_created_at,
            last_id=last_id,
            order_ids=[order_id],
            account_id=None,
            status=None,
            created_after=None,
            created_before=None,
            limit=1,
        )
        return found(next(iter(rows), None))

    @post(
        "/purchases/{purchase_id:int}/refund",
        responses={
            201: ResponseSpec(
                Refund, description="Refunded, or asked for (`pending`).", generate_examples=False
            )
        }
        | documented(*PROBLEMS, NotFound, NotRefundable, RefundNotPayable),
    )
    async def admin_refund(
        self,
        admin: NamedDependency[Principal],
        purchase_id: PathId,
        data: JSONBody[NewRefund],
        idempotency_key: KeyHeader = None,
    ) -> Response[bytes]:
        """Refund a bought line of any account, in whole or in part."""
        async with Claim(self.pool, admin.account_id, idempotency_key) as claim:
            answer = await refund_any_purchase(
                self.pool, self.provider, self.settings, admin, purchase_id, claim, data
            )
        return response_of(answer)
