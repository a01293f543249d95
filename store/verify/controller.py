"""The store's own invariants, judged on request."""

from litestar import Controller, get
from litestar.di import NamedDependency

from store.accounts.models import Principal
from store.db import Pool
from store.verify.checks import judge, read_checks
from store.verify.models import Verification

CHECKS = read_checks("verify")


class VerifyController(Controller):
    """Whether the books add up; admins only."""

    tags = ["admin"]

    @get("/admin/verify")
    async def verify(self, pool: NamedDependency[Pool], admin: NamedDependency[Principal]) -> Verification:
        """Check every invariant over all accounts, on one snapshot.

        Reads whole tables, for seconds where there are many orders. What the provider holds is not looked at,
        since only who owns the database may read it: `store verify` does.
        """
        async with pool.acquire() as connection:
            checks = [each async for each in judge(connection, CHECKS)]
        return Verification(ok=all(each.ok for each in checks), checks=checks)
