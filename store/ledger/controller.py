"""The books, for admins to read; nobody writes them but what they tell of."""

from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from store.accounts.models import Principal
from store.db import Pool
from store.fields import BIGINT
from store.ledger import queries
from store.ledger.models import (
    AccountSums,
    Code,
    CurrencyBalance,
    LedgerAccount,
    Transfer,
    TrialAccount,
    TrialBalance,
)
from store.paging import Cursor, Limit, Page, last_id, page
from store.room import Room

AccountId = Annotated[int | None, QueryParameter(ge=1, le=BIGINT, description="Only this customer's.")]
OrderId = Annotated[int | None, QueryParameter(ge=1, le=BIGINT, description="Only this order's.")]
Account = Annotated[Code | None, QueryParameter(description="Only those that debit or credit this account.")]


class LedgerController(Room):
    """Accounts and transfers; admins only."""

    path = "/admin/ledger"
    tags = ["admin"]

    pool: Pool

    @get("/accounts")
    async def list_ledger_accounts(self, admin: NamedDependency[Principal]) -> Page[LedgerAccount]:
        """The accounts of the books, each with its balances by currency."""
        return Page(accounts_of(await queries.sum_accounts(self.pool)), None)

    @get("/transfers")
    async def list_ledger_transfers(
        self,
        admin: NamedDependency[Principal],
        account_id: AccountId = None,
        order_id: OrderId = None,
        account: Account = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Transfer]:
        """The transfers between the accounts, the newest first."""
        before, count = last_id(cursor), limit + 1
        if order_id is not None:
            rows = await queries.list_transfers_of_order(
                self.pool,
                order_id=order_id,
                account_id=account_id,
                last_id=before,
                account=account,
                limit=count,
            )
        elif account_id is not None:
            rows = await queries.list_transfers_of_account(
                self.pool, account_id=account_id, last_id=before, account=account, limit=count
            )
        else:
            rows = await queries.list_transfers(self.pool, last_id=before, account=account, limit=count)
        return page(rows, limit, lambda row: (row.id,))

    @get("/trial-balance")
    async def get_trial_balance(self, admin: NamedDependency[Principal]) -> Page[TrialBalance]:
        """The trial balance of each currency: what all accounts were debited and credited."""
        return Page(trial_balances_of(await queries.sum_accounts(self.pool)), None)


def accounts_of(sums: list[AccountSums]) -> list[LedgerAccount]:
    """The accounts, which come one after another, with their currencies gathered."""
    return [
        LedgerAccount(
            *account,
            [
                CurrencyBalance(row.currency, row.debits, row.credits, row.balance)
                for row in rows
                if row.currency is not None
            ],
        )
        for account, rows in groupby(sums, attrgetter("code", "name", "kind"))
    ]


def trial_balances_of(sums: list[AccountSums]) -> list[TrialBalance]:
    """A trial balance for each currency that something was posted in."""
    found = []
    for currency in sorted({row.currency for row in sums if row.currency is not None}):
        rows = [row for row in sums if row.currency == currency]
        debits = sum((row.debits for row in rows), Decimal(0))
        credits_ = sum((row.credits for row in rows), Decimal(0))
        found.append(
            TrialBalance(
                currency,
                debits,
                credits_,
                debits == credits_,
                [
                    TrialAccount(row.code, row.name, row.kind, row.debits, row.credits, row.balance)
                    for row in rows
                ],
            )
        )
    return found
