"""Deleting one's account: what each room forgets, and what the books keep."""

from litestar import delete
from litestar.di import NamedDependency

from store import idempotency
from store.accounts import queries as accounts
from store.accounts.controller import AccountController
from store.accounts.models import Principal
from store.cart import queries as cart
from store.db import Connection
from store.invoices import queries as invoices
from store.payments import queries as payments


class ErasableAccountController(AccountController):
    """Registering, and one's own account, to its end: one path's methods are one controller's."""

    @delete("/me")
    async def delete_me(self, me: NamedDependency[Principal]) -> None:
        """Delete your account: its tokens end at once, its orders and invoices stay with no name on them."""

        async def erase(db: Connection) -> None:
            await accounts.erase_account(db, account_id=me.account_id)
            await accounts.remove_sessions(db, account_id=me.account_id)
            await cart.remove_items(db, account_id=me.account_id)
            await invoices.remove_buyers(db, account_id=me.account_id)
            await invoices.remove_printed(db, account_id=me.account_id)
            await payments.remove_reasons(db, account_id=me.account_id)
            await payments.remove_return_urls(db, account_id=me.account_id)
            await idempotency.remove_keys(db, account_id=me.account_id)

        await self.pool.transact(erase)
