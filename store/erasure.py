"""Deleting one's account: what ends first, what each room forgets, and what the books keep."""

from litestar import delete
from litestar.di import NamedDependency

from store import idempotency
from store.accounts import queries as accounts
from store.accounts.controller import AccountController
from store.accounts.models import Principal
from store.cart import queries as cart
from store.checkout import queries as checkout
from store.checkout.cancellation import cancel_payment
from store.config import Settings
from store.db import Connection, Pool
from store.invoices import queries as invoices
from store.payments import queries as payments
from store.payments.client import Provider
from store.problems import Problem, Unavailable, documented


class PaymentsUnderWay(Problem, status=409, title="The account has payments or refunds under way"):
    """They cannot be canceled now: try again when they have settled. `orders` and `refunds` have the ids."""


class ErasableAccountController(AccountController):
    """Registering, and one's own account, to its end: one path's methods are one controller's."""

    provider: Provider
    settings: Settings

    @delete("/me", responses=documented(PaymentsUnderWay))
    async def delete_me(self, me: NamedDependency[Principal]) -> None:
        """Delete your account: its tokens end at once, its orders and invoices stay with no name on them.

        Orders that are not paid yet are canceled first. While a payment or a refund is still under way at the
        provider, nothing is deleted.
        """
        await _cancel_open_payments(self.pool, self.provider, self.settings, me.account_id)

        async def erase(db: Connection) -> None:
            await accounts.erase_account(db, account_id=me.account_id)
            # No checkout can begin from here on, since it locks the account's row; one that began is seen.
            await _need_nothing_under_way(db, me.account_id)
            await accounts.remove_sessions(db, account_id=me.account_id)
            await cart.remove_items(db, account_id=me.account_id)
            await invoices.remove_buyers(db, account_id=me.account_id)
            await invoices.remove_printed(db, account_id=me.account_id)
            await payments.remove_reasons(db, account_id=me.account_id)
            await payments.remove_return_urls(db, account_id=me.account_id)
            await idempotency.remove_keys(db, account_id=me.account_id)

        await self.pool.transact(erase)


async def _cancel_open_payments(pool: Pool, provider: Provider, settings: Settings, account_id: int) -> None:
    """Cancel what can be canceled; what cannot is still under way when the deletion looks."""
    for each in await checkout.list_under_way(pool, account_id=account_id):
        if each.kind == "order":
            try:
                await cancel_payment(pool, provider, settings, account_id, each.id)
            except Unavailable:
                # The others would wait for the provider as long, and all must be canceled.
                return


async def _need_nothing_under_way(db: Connection, account_id: int) -> None:
    """Raise PaymentsUnderWay where an order or a refund is not settled."""
    under_way = await checkout.list_under_way(db, account_id=account_id)
    if under_way:
        raise PaymentsUnderWay(
            orders=[each.id for each in under_way if each.kind == "order"],
            refunds=[each.id for each in under_way if each.kind == "refund"],
        )
