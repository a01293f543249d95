"""What the provider has beside what is here, for admins."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.status_codes import HTTP_202_ACCEPTED

from store.accounts.models import Principal
from store.db import Pool
from store.problems import Fault, Invalid, Problem, documented, found
from store.reconciliation import queries
from store.reconciliation.flows import is_in_range
from store.reconciliation.models import LastReconciliation, NewReconciliation, Reconciliation
from store.reconciliation.runner import Reconciler
from store.room import Room

# Without a body.
_EVERYTHING = NewReconciliation()


class ReconciliationRunning(
    Problem, status=409, title="A reconciliation runs already", headers={"Retry-After": "5"}
):
    """Only one runs at a time; `GET /admin/reconciliation` tells when it has ended."""


class ReconciliationController(Room):
    """The reconciliation with the payment provider; admins only."""

    path = "/admin/reconciliation"
    tags = ["admin"]

    pool: Pool
    reconciler: Reconciler

    @post("/", status_code=HTTP_202_ACCEPTED, responses=documented(ReconciliationRunning))
    async def start_reconciliation(
        self, admin: NamedDependency[Principal], data: JSONBody[NewReconciliation] = _EVERYTHING
    ) -> Reconciliation:
        """Start a run, which goes on after the response: `GET /admin/reconciliation` has its result.

        Charges, refunds, disputes and balance transactions that the provider made since `since` are matched
        with payments, refunds, disputes and the ledger. With `adopt` what differs is asked for and settled.
        """
        if data.since is not None and not is_in_range(data.since):
            raise Invalid(
                errors=[Fault(detail="A past time with its offset is needed, since 1970.", pointer="/since")]
            )
        run = await self.reconciler.start(admin, data)
        if run is None:
            raise ReconciliationRunning
        return found(await queries.get_run(self.pool, run_id=run.id))

    @get("/")
    async def get_reconciliation(self, admin: NamedDependency[Principal]) -> LastReconciliation:
        """The run that ended last: counts of all results, and the first thousand differences."""
        ids = await queries.get_last_runs(self.pool)
        last = None
        if ids.ended_id is not None:
            last = await queries.get_run(self.pool, run_id=ids.ended_id)
        return LastReconciliation(ids.running_id, last)
