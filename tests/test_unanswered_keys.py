"""A key whose request has not answered: taken up as soon as that cannot disturb a request that still runs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import msgspec
import pytest

from store.app import create_app
from store.db import Pool
from store.payments.client import Charge
from tests.client import Client, Reply
from tests.conftest import Shop, World, listen, served
from tests.test_checkout import until_settled
from tests.test_crash_points import answered
from tests.test_database_states import fail_writes
from tests.test_faults import command

FORGET_ANSWERS = "update idempotency_key set status = null, body = null, claimed_at = now()"


@pytest.fixture
async def quiet(world: World) -> AsyncIterator[Client]:
    """A store that asks nothing of itself, so that only the same key settles an order."""
    settings = msgspec.structs.replace(world.settings, reconcile_seconds=3600, webhook_secret="another")
    async with served(create_app(settings), world.store_socket) as url, Client(url) as client:
        yield client


async def refund(ada: Client, purchase_id: int, key: str = "back") -> Reply:
    return await ada.post(f"/purchases/{purchase_id}/refund", {}, headers={"Idempotency-Key": key})


@pytest.mark.parametrize(
    ("method", "status"),
    [
        ("pm_card_visa", 201),
        ("pm_card_threeDSecure2Required", 202),
        ("pm_card_chargeDeclined", 402),
        ("pm_no_such_method", 422),
    ],
)
async def test_a_checkout_whose_order_has_moved_is_answered_at_once(
    store: Client, shop: Shop, mockpay: str, method: str, status: int
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    first = await ada.check_out("all", method, key="one")
    assert first.status == status
    await shop.change(FORGET_ANSWERS)
    again = await ada.check_out("all", method, key="one")
    assert (again.status, again.json) == (first.status, first.json)
    assert (await ada.check_out("all", method, key="one")).body == again.body
    assert shop.row("select count(*) from checkout") == 1


async def bought_and_forgotten(ada: Client, shop: Shop) -> int:
    """An order of which the store has heard nothing, and whose key has no answer; its id."""
    await ada.add(("product", shop.product(), 1))
    order_id: int = (await ada.check_out(key="one")).json["id"]
    await shop.forget_payments()
    await shop.change(FORGET_ANSWERS)
    return order_id


async def test_a_key_whose_process_died_is_taken_up_again(quiet: Client, shop: Shop, mockpay: str) -> None:
    ada = await quiet.register()
    order_id = await bought_and_forgotten(ada, shop)
    running = await ada.check_out(key="one")
    assert (running.status, running.headers["Retry-After"]) == (409, "1")
    await shop.change("update idempotency_key set claimed_at = now() - interval '2 minutes'")
    again = await ada.check_out(key="one")
    assert (again.status, again.json["id"], again.json["status"]) == (201, order_id, "paid")
    assert shop.row("select count(*) from mockpay.charge") == 1


async def test_a_checkout_is_answered_as_soon_as_the_reconciler_has_settled_it(
    quiet: Client, shop: Shop, mockpay: str, world: World
) -> None:
    ada = await quiet.register()
    order_id = await bought_and_forgotten(ada, shop)
    assert (await ada.check_out(key="one")).json["code"] == "request_in_progress"
    async with served(create_app(world.settings), (listener := listen())):
        await until_settled(ada, order_id)
    listener.close()
    again = await ada.check_out(key="one")
    assert (again.status, again.json["id"], again.json["status"]) == (201, order_id, "paid")
    assert shop.row("select count(*) from mockpay.charge") == 1


async def test_a_refund_that_has_moved_is_answered_at_once(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    for number, method in enumerate(("pm_card_visa", "pm_card_pendingRefund", "pm_card_refundFail")):
        await ada.add(("product", shop.product(f"Lamp {number}"), 1))
        [line] = (await ada.check_out("all", method)).json["purchases"]
        first = await refund(ada, line["id"], f"back {number}")
        assert first.status == 201
        await shop.change(FORGET_ANSWERS)
        again = await refund(ada, line["id"], f"back {number}")
        assert (again.status, again.json["id"]) == (201, first.json["id"])
    assert shop.row("select count(*) from mockpay.refund") == 3


async def test_a_refund_that_the_provider_has_not_answered_is_under_way(
    quiet: Client, shop: Shop, mockpay: str
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    [line] = (await ada.check_out()).json["purchases"]
    await command(mockpay, "POST", {"match": "refunds", "fault": "latency", "seconds": 0.8})
    first = asyncio.create_task(refund(ada, line["id"]))
    await until_there_is(shop, "select count(*) from refund")
    # Neither of these ends the claim of the one before them.
    for _ in range(3):
        assert (await refund(ada, line["id"])).json["code"] == "request_in_progress"
    assert ((await first).status, (await refund(ada, line["id"])).body) == (201, (await first).body)
    assert shop.row("select count(*) from mockpay.refund") == 1


async def until_there_is(shop: Shop, count: str) -> None:
    async with asyncio.timeout(5):
        while not await asyncio.to_thread(shop.row, count):  # noqa: ASYNC110 - another connection's row
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("sqlstate", ["53100", "XX000"])
async def test_a_checkout_that_fails_in_the_middle_leaves_its_key_free(
    quiet: Client, shop: Shop, mockpay: str, sqlstate: str
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    # The last write of a checkout that is paid.
    await fail_writes(shop, "ledger_transfer", sqlstate)
    assert (await ada.check_out(key="one")).status == (500 if sqlstate == "XX000" else 503)
    assert shop.row("select status from checkout") == "pending"
    await fail_writes(shop, "ledger_transfer", None)
    paid = await ada.check_out(key="one")
    assert (paid.status, paid.json["status"]) == (201, "paid")
    assert (await ada.check_out(key="one")).body == paid.body
    assert shop.row("select count(*) from mockpay.charge") == 1
    assert shop.row("select count(*) from checkout") == 1


async def test_a_refund_that_fails_in_the_middle_leaves_its_key_free(
    quiet: Client, shop: Shop, mockpay: str
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    [line] = (await ada.check_out()).json["purchases"]
    await fail_writes(shop, "ledger_transfer", "53100")
    assert (await refund(ada, line["id"])).status == 503
    await fail_writes(shop, "ledger_transfer", None)
    refunded = await refund(ada, line["id"])
    assert (refunded.status, refunded.json["status"]) == (201, "succeeded")
    assert (await refund(ada, line["id"])).body == refunded.body
    assert shop.row("select count(*) from mockpay.refund") == 1


async def test_many_with_a_key_that_a_failing_request_leaves_buy_once(
    quiet: Client, shop: Shop, mockpay: str
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    await fail_writes(shop, "ledger_transfer", "53100")
    failing: list[Any] = [ada.check_out(key="one") for _ in range(10)]
    assert {reply.status for reply in await asyncio.gather(*failing)} <= {409, 503}
    await fail_writes(shop, "ledger_transfer", None)
    replies = await asyncio.gather(*(answered(lambda: ada.check_out(key="one")) for _ in range(10)))
    assert {reply.body for reply in replies} == {replies[0].body}
    assert shop.row("select count(*) from mockpay.charge") == 1
    assert shop.row("select count(*) from checkout") == 1


async def test_a_key_whose_reservation_was_committed_unheard_is_free(
    quiet: Client, shop: Shop, mockpay: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    transact = Pool.transact

    async def lose_a_reservation(self: Pool, work: Any) -> Any:
        done = await transact(self, work)
        if isinstance(done, Charge):
            raise asyncpg.ConnectionDoesNotExistError("the answer to COMMIT was cut")
        return done

    monkeypatch.setattr(Pool, "transact", lose_a_reservation)
    assert (await ada.check_out(key="one")).status == 503
    assert shop.row("select status from checkout") == "pending"
    paid = await ada.check_out(key="one")
    assert (paid.status, paid.json["status"]) == (201, "paid")
    assert shop.row("select count(*) from mockpay.charge") == 1


async def test_a_failing_request_gives_up_no_claim_but_its_own(
    quiet: Client, shop: Shop, mockpay: str
) -> None:
    ada = await quiet.register()
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "latency", "seconds": 0.8})
    await fail_writes(shop, "ledger_transfer", "53100")
    first = asyncio.create_task(ada.check_out(key="one"))
    await until_there_is(shop, "select count(*) from checkout")
    # As if another request had taken the key up meanwhile.
    await shop.change("update idempotency_key set claimed_at = now() + interval '1 second'")
    assert (await first).status == 503
    assert (await ada.check_out(key="one")).json["code"] == "request_in_progress"
