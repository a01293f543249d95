"""The store's own invariants, judged on request."""

from litestar import get
from litestar.di import NamedDependency

from store.accounts.models import Principal
from store.db import Pool
from store.room import Room
from store.verify.checks import judge, read_checks
from store.verify.models import Verification

CHECKS = read_checks("verify")


class VerifyController(Room):
    """Whether the books add up; admins only."""

    tags = ["admin"]

    pool: Pool

    @get("/admin/verify")
    async def verify(self, admin: NamedDependency[Principal]) -> Verification:
        """Check every invariant over all accounts, on one snapshot.

        Reads whole tables, for seconds where there are many orders. What the provider holds is not looked at,
        since only who owns the database may read it: `store verify` does.
        """
        async with self.pool.acquire() as connection:
            checks = [each async for each in judge(connection, CHECKS)]
        return Verification(ok=all(each.ok for each in checks), checks=checks)
