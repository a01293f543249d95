"""The store's own invariants, judged on request."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.status_codes import HTTP_202_ACCEPTED

from store.accounts.models import Principal
from store.room import Room
from store.verify.models import Verification
from store.verify.runs import Verifier


class VerifyController(Room):
    """Whether the books add up; admins only."""

    tags = ["admin"]

    verifier: Verifier

    @get("/admin/verify")
    async def get_verification(self, admin: NamedDependency[Principal]) -> Verification:
        """What the last run found, how old that is, and since when another one runs."""
        return await self.verifier.read()

    @post("/admin/verify", status_code=HTTP_202_ACCEPTED)
    async def start_verification(self, admin: NamedDependency[Principal]) -> Verification:
        """Check every invariant over all accounts, on one snapshot.

        Reads whole tables, for seconds where there are many orders, so it goes on after the response: ask
        with GET until `running_since` is null. While a run is under way no other one is started. What the
        provider holds is not looked at.
        """
        await self.verifier.start()
        return await self.verifier.read()
