"""The test_helpers.TestClock object."""

from store.mockpay.models import TestClock
from store.mockpay.objects import Rendered


def render_test_clock(clock: TestClock, *, ready: bool) -> Rendered:
    advancing = {"target_frozen_time": clock.frozen_time}
    return {
        "id": clock.id,
        "object": "test_helpers.test_clock",
        "created": clock.created,
        "deletes_after": clock.deletes_after,
        "frozen_time": clock.frozen_time,
        "livemode": False,
        "name": clock.name,
        "status": "ready" if ready else "advancing",
        "status_details": {} if ready else {"advancing": advancing},
    }
