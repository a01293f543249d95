"""How admins see and resolve what the provider reported and what fits nothing here."""

from decimal import Decimal
from functools import partial
from typing import Annotated

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter
from litestar.status_codes import HTTP_200_OK
from msgspec.structs import replace

from store.accounts.models import Principal
from store.audit.recording import record as record_act
from store.checkout.facts import payment_difference
from store.checkout.refresh import REFRESH
from store.checkout.returns import end_order, settle_return
from store.checkout.rules import UNSETTLED
from store.checkout.settlement import settle
from store.config import Settings
from store.db import Connection, Pool
from store.paging import Cursor, Limit, Page, last_id, page
from store.paths import PathId
from store.payments import queries as payments
from store.payments.client import Provider
from store.problems import NotFound, Problem, Unavailable, documented
from store.room import Room
from store.unmatched import queries
from store.unmatched.models import NewResolution, StatusName, Unmatched
from store.unmatched.recording import OPEN, resolve

StatusFilter = Annotated[StatusName | None, QueryParameter(description="Only those in this status.")]


class AlreadyResolved(Problem, status=409, title="This is resolved already"):
    """`status` says how."""


class NotAttachable(Problem, status=409, title="This fits no order"):
    """The provider's facts differ from what is due, or the order does not wait; `reason` says which."""


class NotReturnable(Problem, status=409, title="Only a payment can be sent back"):
    """A refund or a dispute is money that has left."""


class UnmatchedController(Room):
    """What fits nothing here; admins only."""

    path = "/admin/unmatched"
    tags = ["admin"]

    pool: Pool
    provider: Provider
    settings: Settings

    @get("/")
    async def list_unmatched(
        self,
        admin: NamedDependency[Principal],
        status: StatusFilter = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Unmatched]:
        """What the provider reported that fits no payment, refund or dispute, the newest first."""
        rows = await queries.list_unmatched(
            self.pool, last_id=last_id(cursor), status=status, limit=limit + 1
        )
        return page(rows, limit, lambda row: (row.id,))

    @post(
        "/{unmatched_id:int}",
        status_code=HTTP_200_OK,
        responses=documented(NotFound, AlreadyResolved, NotAttachable, NotReturnable, Unavailable),
    )
    async def resolve_unmatched(
        self,
        admin: NamedDependency[Principal],
        unmatched_id: PathId,
        data: JSONBody[NewResolution],
    ) -> Unmatched:
        """Send it back, attach it to its order, or write it off."""
        row = await self._get(unmatched_id)
        if row.status not in OPEN:
            raise AlreadyResolved(unmatched_status=row.status)
        match data.resolution:
            case "send_back":
                await self._send_back(admin, row)
            case "attach":
                await self._attach(admin, row)
            case "write_off":
                await self._write_off(admin, row)
        return await self._get(unmatched_id)

    async def _get(self, unmatched_id: int) -> Unmatched:
        rows = await queries.list_unmatched(self.pool, last_id=unmatched_id, status=None, limit=1)
        if not rows or rows[0].id != unmatched_id:
            raise NotFound
        return rows[0]

    async def _send_back(self, admin: Principal, row: Unmatched) -> None:
        if row.kind != "payment":
            raise NotReturnable

        async def begin(db: Connection) -> None:
            locked = await self._lock(db, row)
            await queries.set_unmatched_status(db, id=locked.id, status="returning")
            await self._record(db, admin, locked)

        await self.pool.transact(begin)
        await settle_return(self.pool, self.provider, self.settings, row.provider_id, ask_for_it=True)

    async def _attach(self, admin: Principal, row: Unmatched) -> None:
        if row.kind == "payment":
            await self._attach_payment(admin, row)
            return
        await REFRESH[row.kind](self.pool, self.provider, self.settings, row.provider_id)
        after = await self._get(row.id)
        if after.status in OPEN:
            raise NotAttachable(reason=after.reason)
        await self.pool.transact(lambda db: self._record(db, admin, row))

    async def _attach_payment(self, admin: Principal, row: Unmatched) -> None:
        """The payment, as the provider tells of it now, becomes the one of an order that still waits."""
        if row.account_id is None or row.order_id is None:
            raise NotAttachable(reason=row.reason)
        account_id, order_id = row.account_id, row.order_id
        outcome = await self.provider.read_payment(row.provider_id)
        if outcome is None:
            raise Unavailable("The provider cannot be asked now.")
        if outcome.status != "succeeded":
            raise NotAttachable(reason=f"the payment is {outcome.status}")
        await self._give_up_recorded(account_id, order_id, row.provider_id)

        async def attach(db: Connection) -> None:
            recorded = await payments.lock_payment_record(db, account_id=account_id, order_id=order_id)
            if recorded is None or recorded.order_status not in UNSETTLED:
                raise NotAttachable(reason="the order does not wait for a payment")
            if difference := payment_difference(replace(recorded, provider_id=row.provider_id), outcome):
                raise NotAttachable(reason=difference)
            locked = await self._lock(db, row)
            await payments.attach_payment(
                db, account_id=account_id, order_id=order_id, provider_id=row.provider_id
            )
            await resolve(db, locked, "attached")
            await settle(db, self.settings, account_id, order_id, outcome)
            await self._record(db, admin, locked)

        await self.pool.transact(attach)

    async def _give_up_recorded(self, account_id: int, order_id: int, attached_id: str) -> None:
        """Cancel the payment that the order waits for; one that was paid after all settles the order."""
        recorded = await payments.get_payment_record(self.pool, account_id=account_id, order_id=order_id)
        if recorded.provider_id in (None, attached_id) or recorded.order_status not in UNSETTLED:
            return
        outcome = await self.provider.cancel(str(recorded.provider_id))
        if outcome is None:
            raise Unavailable("The provider cannot be asked now.")
        if outcome.status != "canceled":
            await self.pool.transact(
                partial(
                    settle, settings=self.settings, account_id=account_id, order_id=order_id, outcome=outcome
                )
            )

    async def _write_off(self, admin: Principal, row: Unmatched) -> None:
        refunds = await self.provider.list_refunds(row.provider_id) if row.kind == "payment" else []
        if refunds is None:
            raise Unavailable("The provider cannot be asked now.")
        returned = sum((each.amount for each in refunds if each.status == "succeeded"), Decimal(0))

        async def write_off(db: Connection) -> None:
            locked = await self._lock(db, row)
            await resolve(db, locked, "written_off", returned=returned)
            if locked.kind == "payment":
                await end_order(db, self.settings, locked)
            await self._record(db, admin, locked)

        await self.pool.transact(write_off)

    async def _lock(self, db: Connection, row: Unmatched) -> Unmatched:
        locked = await queries.lock_unmatched(db, kind=row.kind, provider_id=row.provider_id)
        if locked is None or locked.status not in OPEN:
            raise AlreadyResolved
        return locked

    async def _record(self, db: Connection, admin: Principal, before: Unmatched) -> None:
        after = await queries.lock_unmatched(db, kind=before.kind, provider_id=before.provider_id)
        assert after is not None  # noqa: S101 - rows stay
        await record_act(db, admin, "unmatched.resolve", before.id, before=before, after=after)
