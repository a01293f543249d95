"""Canceling an order that is not paid: at the provider first, to one end, beside whatever else moves it."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from store.checkout.reconcile import reconcile
from store.db import open_pool
from store.payments.client import Provider
from tests.client import Client, Reply
from tests.conftest import Shop, World
from tests.test_checkout import answer_challenge, until_settled
from tests.test_faults import command

CHALLENGE = "pm_card_threeDSecure2Required"


async def cancel(client: Client, order_id: int, **how: Any) -> Reply:
    return await client.post(f"/orders/{order_id}/cancel", **how)


async def waiting_order(client: Client, shop: Shop) -> Any:
    """An order that waits for its buyer's authentication."""
    await client.add(("product", shop.product(), 2))
    reply = await client.check_out("all", CHALLENGE, key="buy")
    assert (reply.status, reply.json["status"]) == (202, "requires_action")
    return reply.json


def assert_canceled_once(shop: Shop) -> None:
    """The payment is canceled on both sides and was not charged; the row is back."""
    assert shop.row("select status from checkout") == "canceled"
    assert shop.row("select status from payment") == "canceled"
    assert shop.row("select purchase_status from purchase") == "canceled"
    assert shop.row("select status from mockpay.payment_intent") == "canceled"
    assert shop.row("select count(*) from mockpay.charge where status = 'succeeded'") == 0
    assert shop.row("select count(*) from ledger_transfer") == 0
    rows = shop.db.execute("select quantity, group_id from cart").fetchall()
    assert rows == [(2, None)]


def assert_paid_once(shop: Shop) -> None:
    assert shop.row("select status from checkout") == "paid"
    assert shop.row("select count(*) from mockpay.charge where status = 'succeeded'") == 1
    assert shop.row("select count(*) from invoice") == 1
    assert shop.row("select count(*) from cart") == 0


async def test_an_order_that_waits_for_its_buyer_is_canceled(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    canceled = await cancel(ada, order["id"])
    assert canceled.status == 200
    assert (canceled.json["status"], canceled.json["payment"]["status"]) == ("canceled", "canceled")
    assert (canceled.json["next_action"], canceled.json["id"]) == (None, order["id"])
    assert_canceled_once(shop)
    assert shop.row("select cancellation_reason from mockpay.payment_intent") == "requested_by_customer"
    again = await cancel(ada, order["id"], headers={"Idempotency-Key": "again"})
    assert (again.status, again.body) == (200, canceled.body)
    assert (await ada.check_out(key="anew")).status == 201
    # The checkout's own answer is replayed as it was.
    assert (await ada.check_out("all", CHALLENGE, key="buy")).json == order


async def test_what_is_paid_refunded_or_failed_cannot_be_canceled(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    product = shop.product()
    await ada.add(("product", product, 1))
    paid = (await ada.check_out()).json
    refused = await cancel(ada, paid["id"])
    assert (refused.status, refused.json["code"], refused.json["order_status"]) == (
        409,
        "order_not_cancelable",
        "paid",
    )
    await ada.post(f"/purchases/{paid['purchases'][0]['id']}/refund", {}, headers={"Idempotency-Key": "back"})
    assert (await cancel(ada, paid["id"])).json["order_status"] == "refunded"
    await ada.add(("product", product, 1))
    failed = await ada.check_out("all", "pm_card_visa_chargeDeclined")
    refused = await cancel(ada, failed.json["order_id"])
    assert (refused.status, refused.json["order_status"]) == (409, "failed")


async def test_another_s_order_is_not_there(store: Client, shop: Shop, mockpay: str) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    order = await waiting_order(ada, shop)
    assert (await cancel(ben, order["id"])).status == 404
    assert (await cancel(store, order["id"])).status == 401
    assert (await cancel(ada, order["id"] + 1)).status == 404
    for path in ("0", "-1", "x", "99999999999999999999"):
        assert (await ada.post(f"/orders/{path}/cancel")).status == 404
    assert shop.row("select status from mockpay.payment_intent") == "requires_action"
    assert (await cancel(ada, order["id"])).status == 200


async def test_what_the_provider_says_was_paid_meanwhile_is_paid(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    order = await waiting_order(ada, shop)
    await answer_challenge(order["next_action"]["url"], "approve")
    refused = await cancel(ada, order["id"])
    assert (refused.status, refused.json["order_status"]) == (409, "paid")
    assert_paid_once(shop)


async def test_a_payment_whose_reply_was_lost_is_asked_for_and_canceled(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    order = await waiting_order(ada, shop)
    await shop.change(
        "update payment set status = 'pending', provider_id = null",
        "update checkout set status = 'pending', asked_at = now() + interval '1 hour'",
    )
    canceled = await cancel(ada, order["id"])
    assert (canceled.status, canceled.json["status"]) == (200, "canceled")
    assert canceled.json["payment"]["provider_id"] == order["payment"]["provider_id"]
    assert_canceled_once(shop)


async def test_a_payment_that_was_made_although_its_reply_was_lost_is_paid(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 2))
    order = (await ada.check_out()).json
    await shop.forget_payments()
    await shop.change("update checkout set asked_at = now() + interval '1 hour'")
    refused = await cancel(ada, order["id"])
    assert (refused.status, refused.json["order_status"]) == (409, "paid")
    assert shop.row("select count(*) from mockpay.charge") == 1


@pytest.mark.parametrize("fault", ["error_429", "error_500", "drop_before"])
async def test_a_provider_that_does_not_answer_changes_nothing(
    store: Client, shop: Shop, mockpay: str, fault: str
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    before = (await ada.get(f"/orders/{order['id']}")).body
    await command(mockpay, "POST", {"match": "payment_intents", "fault": fault, "times": 50})
    refused = await cancel(ada, order["id"])
    assert (refused.status, refused.json["code"], refused.headers["Retry-After"]) == (503, "unavailable", "1")
    assert (await ada.get(f"/orders/{order['id']}")).body == before
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is not None


async def test_a_cancellation_whose_reply_is_lost_ends_as_the_provider_has_it(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "drop_after_commit", "times": 2})
    assert (await cancel(ada, order["id"])).status in (200, 503)
    assert (await until_settled(ada, order["id"]))["status"] == "canceled"
    assert_canceled_once(shop)
    assert (await cancel(ada, order["id"])).status == 200


async def test_a_provider_that_is_away_changes_nothing(store: Client, shop: Shop, world: World) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 2))
    pending = await ada.check_out()
    assert (pending.status, pending.json["status"]) == (202, "pending")
    refused = await cancel(ada, pending.json["id"])
    assert (refused.status, refused.json["code"]) == (503, "unavailable")
    assert (await ada.get(f"/orders/{pending.json['id']}")).json["status"] == "pending"


async def test_of_many_cancellations_one_returns_the_rows(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    replies = await asyncio.gather(*[cancel(ada, order["id"]) for _ in range(10)])
    assert {(reply.status, reply.json["status"]) for reply in replies} == {(200, "canceled")}
    assert_canceled_once(shop)


@pytest.mark.parametrize("delay", [0, 0.005, 0.01, 0.02, 0.04])
async def test_beside_the_buyer_s_approval_there_is_one_end(
    store: Client, shop: Shop, mockpay: str, delay: float
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)

    async def approve() -> None:
        await asyncio.sleep(delay)
        # The page refuses what has been canceled.
        with suppress(AssertionError):
            await answer_challenge(order["next_action"]["url"], "approve")

    reply, _ = await asyncio.gather(cancel(ada, order["id"]), approve())
    end = await until_settled(ada, order["id"])
    if reply.status == 200:
        assert end["status"] == "canceled"
        assert_canceled_once(shop)
    else:
        assert (reply.status, reply.json["code"], end["status"]) == (409, "order_not_cancelable", "paid")
        assert_paid_once(shop)


async def test_beside_the_webhook_and_the_reconciler_there_is_one_end(
    store: Client, shop: Shop, mockpay: str, world: World
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    pool = open_pool(world.database_url, size=4, statement_cache=True, application_name="test")
    provider = Provider(url=mockpay, key=world.settings.payments_key, timeout_seconds=3)
    await shop.change("update checkout set asked_at = now() - interval '1 hour'")
    reply, *_ = await asyncio.gather(
        cancel(ada, order["id"]), *[reconcile(pool, provider, world.settings) for _ in range(3)]
    )
    assert reply.status == 200
    await asyncio.sleep(0.3)  # The webhook tells of the cancellation, too.
    await provider.close()
    await pool.close()
    assert_canceled_once(shop)
