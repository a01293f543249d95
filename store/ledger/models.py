"""The bodies of the ledger, and the rows behind them."""

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct

from store.fields import Currency, Id, Money, Time

Code = Literal[
    "receivable", "provider_cash", "tax", "revenue", "refunds", "fees", "disputes", "unmatched", "write_offs"
]
AccountCode = Annotated[Code, Meta(examples=["provider_cash"])]
AccountName = Annotated[str, Meta(examples=["Held by the payment provider"])]
AccountKind = Annotated[Literal["asset", "liability", "income", "expense"], Meta(examples=["asset"])]
Debits = Annotated[Decimal, Meta(examples=["120.00"])]
Credits = Annotated[Decimal, Meta(examples=["23.78"])]
Balance = Annotated[
    Decimal,
    Meta(
        examples=["96.22"],
        description="Debits less credits for assets and expenses, credits less debits for the others.",
    ),
]


class Transfer(Struct):
    """An amount moved from the credited account to the debited one; it never changes."""

    id: Id
    account_id: Id
    debit_account: AccountCode
    credit_account: Annotated[Code, Meta(examples=["receivable"])]
    amount: Money
    currency: Currency
    kind: Annotated[str, Meta(examples=["payment"])]
    order_id: Id
    reference: Annotated[
        str,
        Meta(examples=["17"], description="The transaction's id, or the provider's id of a dispute."),
    ]
    reverses: Annotated[Id | None, Meta(examples=[None])]
    created_at: Time


class AccountSums(Struct):
    """What an account has been debited and credited in a currency; in none, where nothing was posted."""

    code: AccountCode
    name: AccountName
    kind: AccountKind
    currency: str | None
    debits: Decimal
    credits: Decimal
    balance: Decimal


class CurrencyBalance(Struct):
    """An account in one currency."""

    currency: Currency
    debits: Debits
    credits: Credits
    balance: Balance


class LedgerAccount(Struct):
    """An account of the books."""

    code: AccountCode
    name: AccountName
    kind: AccountKind
    balances: list[CurrencyBalance]


class TrialAccount(Struct):
    """An account's line in a trial balance."""

    code: AccountCode
    name: AccountName
    kind: AccountKind
    debits: Debits
    credits: Credits
    balance: Balance


class TrialBalance(Struct):
    """All accounts in one currency."""

    currency: Currency
    debits: Annotated[Decimal, Meta(examples=["340.00"])]
    credits: Annotated[Decimal, Meta(examples=["340.00"])]
    is_balanced: Annotated[bool, Meta(examples=[True])]
    accounts: list[TrialAccount]
