"""A timeout is not a failure: what is unknown stays pending, and settles when the provider answers again."""

import asyncio
from typing import Any

import msgspec

from store.app import create_app
from store.checkout.reconcile import reconcile
from store.db import open_pool
from store.payments.client import Provider
from tests.client import Client
from tests.conftest import Shop, World, create_mockpay, served
from tests.test_checkout import until_settled


async def test_a_provider_that_is_down_leaves_the_order_pending_until_it_is_back(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    pending = await ada.check_out([item], key="one")
    assert (pending.status, pending.json["status"]) == (202, "pending")
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is not None
    assert (await ada.check_out([item])).json["code"] == "cart_changed"
    async with served(create_mockpay(world.mockpay_settings), world.mockpay_socket):
        order = await until_settled(ada, pending.json["id"])
        assert order["status"] == "paid"
        assert shop.row("select count(*) from mockpay.charge") == 1
        assert (await ada.check_out([item], key="one")).body == pending.body


async def test_an_answer_that_is_lost_is_asked_for_again_and_charged_once(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out(key="one")).json
    await shop.forget_payments()
    settled = await until_settled(ada, order["id"])
    assert (settled["status"], settled["payment"]["status"]) == ("paid", "succeeded")
    assert shop.row("select count(*) from mockpay.charge") == 1
    assert shop.row("select count(*) from invoice") == 1


async def test_an_answer_that_is_lost_is_asked_for_again_before_the_account_is_deleted(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    waiting = await ada.check_out(
        "all", "pm_card_threeDSecure2Required", return_url="http://ada.example/back"
    )
    assert waiting.json["status"] == "requires_action"
    # As if the process had died before the answer came.
    await shop.change(
        "update payment set status = 'pending', provider_id = null",
        "update checkout set status = 'pending', asked_at = now() + interval '1 hour'",
    )
    assert (await ada.delete("/me")).status == 204
    assert shop.row("select count(*) from mockpay.payment_intent") == 1
    assert shop.row("select status from mockpay.payment_intent") == "canceled"
    assert shop.row("select status from payment") == "canceled"
    assert shop.row("select return_url from payment") is None


async def test_a_key_taken_up_again_after_a_refund_is_still_of_a_paid_order(
    store: Client, shop: Shop, mockpay: str, db: Any
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    [line] = (await ada.check_out(key="one")).json["purchases"]
    await shop.change(
        "update idempotency_key set status = null, body = null, claimed_at = now() - interval '1 day'"
    )
    path = f"/purchases/{line['id']}/refund"
    assert (await ada.post(path, {}, headers={"Idempotency-Key": "back"})).status == 201
    again = await ada.check_out(key="one")
    assert (again.status, again.json["status"]) == (201, "refunded")


async def test_a_payment_that_cannot_be_asked_for_holds_up_no_other(
    shop: Shop, world: World, db: Any
) -> None:
    settings = msgspec.structs.replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        orders = []
        for name in ("Odd", "Even"):
            await ada.add(("product", shop.product(name, "10.50"), 1))
            orders.append((await ada.check_out()).json["id"])
        # The yen has no half.
        db.execute("update payment set currency = 'JPY' where order_id = %s", [orders[0]])
        await shop.change("update checkout set asked_at = now() - interval '2 hours'")
        pool = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")
        provider = Provider(
            url=settings.payments_url,
            key=settings.payments_key,
            timeout_seconds=settings.payments_timeout_seconds,
        )
        async with served(create_mockpay(world.mockpay_settings), world.mockpay_socket):
            await reconcile(pool, provider, settings)
        await provider.close()
        await pool.close()
        statuses = [(await ada.get(f"/orders/{order_id}")).json["status"] for order_id in orders]
        assert statuses == ["pending", "paid"]


async def test_an_authentication_that_nobody_completes_is_given_up(
    store: Client, shop: Shop, mockpay: str, db: Any
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    waiting = await ada.check_out("all", "pm_card_threeDSecure2Required")
    assert waiting.json["status"] == "requires_action"
    await shop.change(
        "update checkout set created_at = now() - interval '2 hours', asked_at = now() - interval '1 hour'"
    )
    order = await until_settled(ada, waiting.json["id"])
    assert (order["status"], order["payment"]["status"]) == ("canceled", "canceled")
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is None


async def waiting_for_cart(db: Any) -> int:
    """How many connections wait for the table."""
    found = db.execute("select count(*) from pg_locks where relation = 'cart'::regclass and not granted")
    count: int = found.fetchone()[0]
    return count


async def test_every_connection_held_is_said_within_a_second(store: Client, world: World, db: Any) -> None:
    ada = await store.register()
    db.execute("begin")
    db.execute("lock table cart in access exclusive mode")
    try:
        held = [asyncio.create_task(ada.get("/cart")) for _ in range(world.settings.pool_size)]
        async with asyncio.timeout(10):
            while await waiting_for_cart(db) < world.settings.pool_size:  # noqa: ASYNC110 - PostgreSQL tells nobody
                await asyncio.sleep(0.01)
        async with asyncio.timeout(2):
            refused = await ada.get("/me")
        assert (refused.status, refused.headers["Retry-After"]) == (503, "1")
        assert (await store.get("/health/live")).status == 200
    finally:
        db.execute("rollback")
    assert {(await task).status for task in held} == {200}
