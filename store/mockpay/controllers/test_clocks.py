"""`/v1/test_helpers/test_clocks`: mockpay's whole time, frozen and advanced.

At Stripe a clock moves the customers that were made on it, and a test account has many; here one moves
everything, so that payments, deadlines and deliveries without a customer follow it too.
"""

import time
from datetime import UTC, datetime

from litestar import Controller, Response, delete, get, post
from litestar.params import FromPath

from store.db import Queryable
from store.mockpay import clock, idempotency
from store.mockpay.calls import ApiCall, Call
from store.mockpay.clock import find_test_clock
from store.mockpay.errors import StripeError, invalid, missing
from store.mockpay.forms import Params
from store.mockpay.idempotency import Reply
from store.mockpay.ids import new_id
from store.mockpay.lists import ListParams, answer_list, limit_of
from store.mockpay.models import Change, TestClock
from store.mockpay.objects.test_clocks import render_test_clock

# The last second of the year 9999.
LATEST = 253_402_300_799
KEPT_SECONDS = 30 * 86400


class NewTestClock(Params, frozen=True, kw_only=True):
    frozen_time: int
    name: str | None = None


class Advance(Params, frozen=True, kw_only=True):
    frozen_time: int


class TestClocks(Controller):
    path = "/v1/test_helpers/test_clocks"

    @post()
    async def create_test_clock(self, call: ApiCall) -> Response[bytes]:
        params = call.read(NewTestClock)
        check_time(params.frozen_time)

        async def work(db: Queryable) -> Reply:
            await clock.lock_test_clocks(db)
            if found := await clock.get_test_clocks(db):
                raise StripeError(
                    400,
                    f"mockpay's time is held by the test clock {found[0].row.id} already. Delete it first.",
                    stored=True,
                )
            made = TestClock(
                id=new_id("clock"),
                created=int(time.time()),
                name=params.name or None,
                frozen_time=params.frozen_time,
                deletes_after=int(time.time()) + KEPT_SECONDS,
                advanced_at=datetime.now(UTC),
            )
            return Reply(
                render_test_clock(made, ready=True), Change(test_clocks=[made]), expand=params.expand
            )

        answer = await idempotency.change(call, work)
        await call.shared.clock.read()
        return answer

    @get()
    async def list_test_clocks(self, call: ApiCall) -> Response[bytes]:
        params = call.read(ListParams)
        limit_of(params.limit)
        rows = [await rendered(call, found.row) for found in await clock.get_test_clocks(call.pool)]
        return await answer_list(call, params, rows, lambda found: found)

    @get("/{clock_id:str}")
    async def get_test_clock(self, call: ApiCall, clock_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)
        return call.answer(await rendered(call, await find_test_clock(call.pool, clock_id)))

    @post("/{clock_id:str}/advance")
    async def advance_test_clock(self, call: ApiCall, clock_id: FromPath[str]) -> Response[bytes]:
        params = call.read(Advance)
        check_time(params.frozen_time)

        async def work(db: Queryable) -> Reply:
            await clock.lock_test_clocks(db)
            found = await find_test_clock(db, clock_id)
            if params.frozen_time <= found.frozen_time:
                raise invalid(
                    f"The frozen_time must be after the clock's present one ({found.frozen_time}).",
                    "frozen_time",
                )
            found.frozen_time = params.frozen_time
            found.advanced_at = datetime.now(UTC)
            return Reply(render_test_clock(found, ready=False), Change(test_clocks=[found]))

        answer = await idempotency.change(call, work)
        await call.shared.clock.read()
        call.shared.wake.set()
        return answer

    @delete("/{clock_id:str}", status_code=200)
    async def delete_test_clock(self, call: ApiCall, clock_id: FromPath[str]) -> Response[bytes]:
        call.read(Params)
        if await clock.remove_test_clock(call.pool, id=clock_id) is None:
            raise missing("test clock", clock_id, "id")
        await call.shared.clock.read()
        return call.answer({"id": clock_id, "object": "test_helpers.test_clock", "deleted": True})


def check_time(given: int) -> None:
    """A second that every column can hold."""
    if not 0 <= given <= LATEST:
        raise invalid(f"Invalid timestamp: {given}", "frozen_time", "parameter_invalid_integer")


async def rendered(call: Call, found: TestClock) -> dict[str, object]:
    """Advancing until every process has heard of it and what came due is done."""
    heard = (datetime.now(UTC) - found.advanced_at).total_seconds() > 2 * call.settings.poll_seconds
    ready = heard and not await clock.count_due(call.pool, now=float(found.frozen_time))
    return render_test_clock(found, ready=ready)
