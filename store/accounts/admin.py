"""Every account, for admins to read."""

from typing import Annotated, Literal

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from store.accounts import queries
from store.accounts.models import AdminAccount, Principal
from store.db import Pool
from store.fields import BIGINT
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
from store.problems import NotFound, documented, found
from store.room import Room

Which = Annotated[int | None, QueryParameter(ge=1, le=BIGINT, description="Only the account with this id.")]
Beginning = Annotated[
    str | None,
    QueryParameter(
        max_length=254,
        description="How the handle, the e-mail address or the display name begins, in upper or lower case.",
    ),
]


class AdminAccountController(Room):
    """Accounts of all customers; admins only."""

    path = "/admin/accounts"
    tags = ["admin"]

    pool: Pool

    @get("/")
    async def admin_list_accounts(
        self,
        admin: NamedDependency[Principal],
        status: FromQuery[Literal["active", "deleted"] | None] = None,
        role: FromQuery[Literal["customer", "admin"] | None] = None,
        account: Which = None,
        q: Beginning = None,
        created_after: CreatedAfter = None,
        created_before: CreatedBefore = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[AdminAccount]:
        """Accounts, the newest first."""
        last_created_at, last_id = before_newest(cursor)
        rows = await queries.list_accounts(
            self.pool,
            last_created_at=last_created_at,
            last_id=last_id,
            account_id=account,
            role=role,
            is_deleted=None if status is None else status == "deleted",
            created_after=time_parameter(created_after, "created_after"),
            created_before=time_parameter(created_before, "created_before"),
            q=q or None,
            limit=limit + 1,
        )
        return page(rows, limit, lambda row: (row.created_at, row.id))

    @get("/{account_id:int}", responses=documented(NotFound))
    async def admin_get_account(self, admin: NamedDependency[Principal], account_id: PathId) -> AdminAccount:
        """An account, deleted ones too."""
        last_created_at, last_id = before_newest(None)
        rows = await queries.list_accounts(
            self.pool,
            last_created_at=last_created_at,
            last_id=last_id,
            account_id=account_id,
            role=None,
            is_deleted=None,
            created_after=None,
            created_before=None,
            q=None,
            limit=1,
        )
        return found(next(iter(rows), None))
