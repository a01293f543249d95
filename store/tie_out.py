"""Whether what the books say the provider holds is what the provider says."""

from decimal import Decimal
from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from msgspec import Meta, Struct

from store.accounts.models import Principal
from store.currencies import exponent
from store.db import Pool
from store.fields import Currency
from store.ledger import queries
from store.paging import Page
from store.payments.client import Held, Provider
from store.problems import Unavailable, documented
from store.room import Room


class TieOut(Struct):
    """The two in one currency."""

    currency: Currency
    ledger: Annotated[Decimal, Meta(examples=["96.22"], description="The account provider_cash.")]
    provider: Annotated[Decimal, Meta(examples=["96.22"], description="Available and pending together.")]
    provider_available: Annotated[Decimal, Meta(examples=["0.00"])]
    provider_pending: Annotated[Decimal, Meta(examples=["96.22"])]
    difference: Annotated[Decimal, Meta(examples=["0.00"], description="The ledger's less the provider's.")]


class TieOutController(Room):
    """The books against the provider; admins only."""

    tags = ["admin"]

    pool: Pool
    provider: Provider

    @get("/admin/ledger/tie-out", responses=documented(Unavailable))
    async def tie_out(
        self,
        admin: NamedDependency[Principal],
    ) -> Page[TieOut]:
        """The ledger's cash at the provider beside the provider's own balance, by currency.

        A payment, refund or dispute that is under way makes a difference until it settles on both sides, and
        so do payments that others made at the provider with the same key.
        """
        held = await self.provider.balance()
        if held is None:
            raise Unavailable("The provider cannot be asked now.")
        ledger = {
            row.currency: row.balance
            for row in await queries.sum_accounts(self.pool)
            if row.code == "provider_cash" and row.currency is not None
        }
        nothing = Held(Decimal(0), Decimal(0))
        return Page(
            [
                compare(currency, ledger.get(currency, Decimal(0)), held.get(currency, nothing))
                for currency in sorted({*ledger, *held})
            ],
            None,
        )


def compare(currency: str, ledger: Decimal, held: Held) -> TieOut:
    """Both sides to the minor unit, or to two decimals where that has fewer."""
    unit = Decimal(1).scaleb(-max(2, exponent(currency)))
    provider = held.available + held.pending
    amounts = (ledger, provider, held.available, held.pending, ledger - provider)
    return TieOut(currency, *(amount.quantize(unit) for amount in amounts))
