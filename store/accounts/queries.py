"""The statements of sql/accounts.sql."""

from datetime import datetime

from store.accounts.models import Account, AccountRole, AdminAccount, Credentials, Principal, Session
from store.db import Queryable
from store.sql import Statements

sql = Statements("accounts")


@sql
async def add_account(
    db: Queryable, *, handle_name: str, display_name: str, email: str, password_hash: str
) -> Account: ...
@sql
async def get_own_account(db: Queryable, *, account_id: int, session_id: int) -> Account | None: ...
@sql
async def get_credentials(db: Queryable, *, login: str) -> Credentials | None: ...
@sql
async def get_credentials_by_id(db: Queryable, *, account_id: int) -> Credentials | None: ...
@sql
async def set_account(
    db: Queryable, *, account_id: int, handle_name: str | None, display_name: str | None, email: str | None
) -> Account | None: ...
@sql
async def set_password_hash(
    db: Queryable, *, account_id: int, old_hash: str, password_hash: str
) -> int | None: ...
@sql
async def lock_password_hash(db: Queryable, *, account_id: int, password_hash: str) -> int | None: ...
@sql
async def lock_role(db: Queryable, *, handle_name: str) -> AccountRole | None: ...
@sql
async def set_role(db: Queryable, *, account_id: int, role: str) -> AccountRole: ...
@sql
async def count_admins(db: Queryable) -> int: ...
@sql
async def erase_account(db: Queryable, *, account_id: int) -> None: ...
@sql
async def list_accounts(
    db: Queryable,
    *,
    last_created_at: datetime,
    last_id: int,
    account_id: int | None,
    role: str | None,
    is_deleted: bool | None,
    created_after: datetime | None,
    created_before: datetime | None,
    q: str | None,
    limit: int,
) -> list[AdminAccount]: ...
@sql
async def add_session(db: Queryable, *, account_id: int, expires_at: datetime) -> int: ...
@sql
async def add_refresh_token(
    db: Queryable, *, account_id: int, session_id: int, token_hash: bytes
) -> None: ...
@sql
async def use_refresh_token(
    db: Queryable, *, account_id: int, session_id: int, token_hash: bytes
) -> int | None: ...
@sql
async def end_session_of_used_token(
    db: Queryable, *, account_id: int, session_id: int, token_hash: bytes
) -> None: ...
@sql
async def authenticate(db: Queryable, *, account_id: int, session_id: int) -> Principal | None: ...
@sql
async def list_sessions(
    db: Queryable, *, account_id: int, session_id: int, last_id: int, limit: int
) -> list[Session]: ...
@sql
async def end_session(db: Queryable, *, account_id: int, session_id: int) -> int | None: ...
@sql
async def end_sessions(db: Queryable, *, account_id: int) -> None: ...
@sql
async def end_other_sessions(db: Queryable, *, account_id: int, session_id: int) -> None: ...
@sql
async def remove_sessions(db: Queryable, *, account_id: int) -> None: ...
@sql
async def remove_past_sessions(db: Queryable, *, limit: int) -> None: ...
