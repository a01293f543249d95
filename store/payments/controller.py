"""One's own payments and refunds."""

from litestar import get
from litestar.di import NamedDependency

from store.accounts.models import Principal
from store.db import Pool
from store.paging import Cursor, Limit, Page, last_id, page
from store.paths import PathId
from store.payments import queries
from store.payments.models import Transaction
from store.problems import NotFound, documented
from store.room import Room


class TransactionController(Room):
    """What was paid and what came back."""

    path = "/transactions"
    tags = ["transactions"]

    pool: Pool

    @get("/")
    async def list_transactions(
        self,
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Transaction]:
        """Your payments and refunds, the newest first."""
        rows = await queries.list_transactions(
            self.pool,
            account_id=me.account_id,
            last_id=last_id(cursor),
            limit=limit + 1,
        )
        return page(rows, limit, lambda row: (row.id,))

    @get("/{transaction_id:int}", responses=documented(NotFound))
    async def get_transaction(self, me: NamedDependency[Principal], transaction_id: PathId) -> Transaction:
        """One of your payments or refunds."""
        rows = await queries.list_transactions(
            self.pool, account_id=me.account_id, last_id=transaction_id, limit=1
        )
        if not rows or rows[0].id != transaction_id:
            raise NotFound
        return rows[0]
