"""The statements of sql/ledger.sql."""

from decimal import Decimal

from store.db import Queryable
from store.ledger.models import AccountSums, Transfer
from store.sql import Statements

sql = Statements("ledger")


@sql
async def add_transfers(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    reference: str,
    currency: str,
    kinds: list[str],
    debit_accounts: list[str],
    credit_accounts: list[str],
    amounts: list[Decimal],
) -> None: ...
@sql
async def reverse_transfers(
    db: Queryable, *, account_id: int, order_id: int, reference: str, kinds: list[str]
) -> None: ...
@sql
async def list_transfers(
    db: Queryable, *, last_id: int, account: str | None, limit: int
) -> list[Transfer]: ...
@sql
async def list_transfers_of_account(
    db: Queryable, *, account_id: int, last_id: int, account: str | None, limit: int
) -> list[Transfer]: ...
@sql
async def list_transfers_of_order(
    db: Queryable,
    *,
    order_id: int,
    account_id: int | None,
    last_id: int,
    account: str | None,
    limit: int,
) -> list[Transfer]: ...
@sql
async def sum_accounts(db: Queryable) -> list[AccountSums]: ...
