"""Checkout against the real provider: paid, declined, authenticated, interrupted."""

import asyncio
import hashlib
import hmac
import re
import time
import uuid
from typing import Any

import aiohttp
import msgspec
import psycopg
import pytest

from store.checkout.settlement import settle
from store.db import Connection, open_pool
from store.payments.client import PaymentOutcome
from tests.client import Client, Reply
from tests.conftest import Shop, World

pytestmark = pytest.mark.usefixtures("mockpay")

Db = psycopg.Connection[Any]


async def until_settled(client: Client, order_id: int, *also: str) -> Any:
    """The order, once the provider's news has come, and it has not one of `also` either."""
    async with asyncio.timeout(10):
        while True:
            order = (await client.get(f"/orders/{order_id}")).json
            if order["status"] not in ("pending", "requires_action", *also):
                return order
            await asyncio.sleep(0.05)


async def test_selected_rows_are_bought_and_the_others_stay(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp, moss = shop.product("Lamp", "10.00"), shop.product("Moss", "7.50")
    night = shop.bundle(lamp, moss, price="15.00")
    first, second, third = await ada.add(("product", lamp, 2), ("product", moss, 1), ("bundle", night, 1))
    paid = await ada.check_out([first, third])
    assert paid.status == 201
    order = paid.json
    assert (order["status"], order["total"], order["currency"]) == ("paid", "35.00", "USD")
    lines = {(p["name"], p["quantity"], p["unit_price"], p["amount"]) for p in order["purchases"]}
    assert lines == {("Lamp", 2, "10.00", "20.00"), ("Night pack", 1, "15.00", "15.00")}
    assert {p["purchase_status"] for p in order["purchases"]} == {"paid"}
    assert order["payment"]["status"] == "succeeded"
    assert (order["payment"]["method_brand"], order["payment"]["method_last4"]) == ("visa", "4242")
    cart = (await ada.get("/cart")).json
    assert [(item["id"], item["group_id"]) for item in cart["items"]] == [(second, None)]
    assert (await ada.get(f"/orders/{order['id']}")).json == order
    assert [row["id"] for row in await ada.everything("/orders")] == [order["id"]]


async def test_a_bought_line_keeps_its_name_and_price(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product("Lamp", "10.00")
    await ada.add(("product", lamp, 1))
    order = (await ada.check_out()).json
    shop.price(lamp, "99.00")
    await shop.change("update product set name = 'Other'")
    [purchase] = (await ada.get("/purchases")).json["items"]
    assert purchase == order["purchases"][0] == (await ada.get(f"/purchases/{purchase['id']}")).json
    assert (purchase["name"], purchase["product_version"], purchase["amount"]) == ("Lamp", 1, "10.00")


@pytest.mark.parametrize(
    ("method", "decline_code", "failure_code"),
    [
        ("pm_card_visa_chargeDeclined", "generic_decline", "card_declined"),
        ("pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds", "card_declined"),
        ("pm_card_chargeDeclinedExpiredCard", None, "expired_card"),
    ],
)
async def test_a_decline_brings_the_rows_back(
    store: Client, shop: Shop, method: str, decline_code: str | None, failure_code: str
) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    declined = await ada.check_out([item], method)
    assert (declined.status, declined.json["code"]) == (402, "payment_declined")
    assert (declined.json["decline_code"] or None, declined.json["failure_code"]) in (
        (decline_code, failure_code),
        (failure_code, failure_code),
    )
    cart = (await ada.get("/cart")).json
    assert [(row["id"], row["group_id"]) for row in cart["items"]] == [(item, None)]
    [order] = (await ada.get("/orders")).json["items"]
    assert (order["status"], order["purchases"][0]["purchase_status"]) == ("failed", "failed")
    assert order["invoice_id"] is None
    [transaction] = (await ada.get("/transactions")).json["items"]
    assert (transaction["status"], transaction["failure_code"]) == ("failed", failure_code)
    assert (await ada.check_out([item])).status == 201


async def test_a_method_that_does_not_exist_is_refused(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    refused = await ada.check_out([item], "pm_card_nonsense")
    assert (refused.status, refused.json["code"]) == (422, "payment_refused")
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is None


@pytest.mark.parametrize(("choice", "status"), [("approve", "paid"), ("fail", "failed")])
async def test_authentication_settles_by_webhook(store: Client, shop: Shop, choice: str, status: str) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    waiting = await ada.check_out([item], "pm_card_threeDSecure2Required")
    assert (waiting.status, waiting.json["status"]) == (202, "requires_action")
    [row] = (await ada.get("/cart")).json["items"]
    assert row["group_id"] is not None
    assert (await ada.delete(f"/cart/items/{item}")).json["code"] == "item_in_checkout"
    await answer_challenge(waiting.json["next_action"]["url"], choice)
    order = await until_settled(ada, waiting.json["id"])
    assert (order["status"], order["next_action"]) == (status, None)
    rows = (await ada.get("/cart")).json["items"]
    assert [row["group_id"] for row in rows] == ([] if status == "paid" else [None])


async def answer_challenge(url: str, choice: str) -> None:
    """As a person would: open the page, press the button."""
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as page:
            html = await page.text()
            assert page.status == 200, html
        secret = re.search(r'name="client_secret" value="([^"]+)"', html)
        assert secret
        async with session.post(url, data={"client_secret": secret[1], "outcome": choice}) as answer:
            assert answer.status < 400, await answer.text()


async def test_a_changed_price_is_told_not_charged(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product("Lamp", "10.00")
    [item] = await ada.add(("product", lamp, 2))
    shop.price(lamp, "12.00")
    told = await ada.check_out()
    assert (told.status, told.json["code"], told.json["total"]) == (409, "price_changed", "24.00")
    assert told.json["changes"] == [
        {"item_id": item, "name": "Lamp", "old_price": "10.00", "new_price": "12.00"}
    ]
    assert (await ada.get("/orders")).json["items"] == []
    assert (await ada.check_out(expected_total="20.00")).status == 409
    paid = await ada.check_out(expected_total="24.00")
    assert (paid.status, paid.json["total"]) == (201, "24.00")
    assert paid.json["purchases"][0]["product_version"] == 2


async def test_the_same_key_gets_the_same_answer(store: Client, shop: Shop, db: Db) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    first = await ada.check_out([item], key="one")
    again = await ada.check_out([item], key="one")
    assert (first.status, first.body) == (again.status, again.body) == (201, first.body)
    other = await ada.check_out("all", key="one")
    assert (other.status, other.json["code"]) == (422, "idempotency_key_reused")
    assert shop.row("select count(*) from checkout") == 1
    missing = await ada.post("/checkout", {"item_ids": "all", "payment_method": "pm_card_visa"})
    assert (missing.status, missing.json["code"]) == (400, "idempotency_key_missing")


async def test_a_decline_is_replayed_too(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 1))
    first = await ada.check_out([item], "pm_card_visa_chargeDeclined", key="one")
    again = await ada.check_out([item], "pm_card_visa_chargeDeclined", key="one")
    assert (first.status, first.body) == (again.status, again.body)
    assert again.headers["Content-Type"] == "application/problem+json"


async def test_one_s_key_is_one_s_own(store: Client, shop: Shop) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    lamp = shop.product()
    await ada.add(("product", lamp, 1))
    await ben.add(("product", lamp, 1))
    orders = [(await who.check_out(key="one")).json["id"] for who in (ada, ben)]
    assert len(set(orders)) == 2


async def test_of_many_checkouts_of_a_cart_one_buys_it(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product("A"), 1), ("product", shop.product("B"), 1))
    replies = await asyncio.gather(*[ada.check_out() for _ in range(50)])
    assert [reply.status for reply in replies].count(201) == 1
    assert {reply.status for reply in replies} <= {201, 409}
    assert (await ada.get("/cart")).json["items"] == []
    assert shop.row("select count(*) from payment where status = 'succeeded'") == 1
    assert shop.row("select count(*) from mockpay.charge") == 1


async def test_of_many_requests_with_a_key_one_charges(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    replies = await asyncio.gather(*[ada.check_out(key="one") for _ in range(30)])
    assert {reply.status for reply in replies} <= {201, 409}
    assert len({reply.body for reply in replies if reply.status == 201}) == 1
    assert {reply.headers.get("Retry-After") for reply in replies if reply.status == 409} <= {"1"}
    assert shop.row("select count(*) from mockpay.charge") == 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"item_ids": [], "payment_method": "pm_card_visa"},
        {"item_ids": "some", "payment_method": "pm_card_visa"},
        {"item_ids": [1, 1], "payment_method": "pm_card_visa"},
        {"item_ids": [1], "payment_method": "pm card"},
        {"item_ids": "all", "payment_method": "pm_card_visa", "expected_total": "NaN"},
        {"item_ids": "all", "payment_method": "pm_card_visa", "return_url": "javascript:alert(1)"},
    ],
)
async def test_a_bad_checkout_is_refused(store: Client, body: dict[str, object]) -> None:
    ada = await store.register()
    assert (await ada.post("/checkout", body, headers={"Idempotency-Key": "one"})).status == 422


async def test_what_is_not_in_the_cart_is_not_bought(store: Client, shop: Shop) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    [item] = await ada.add(("product", shop.product(), 1))
    stolen = await ben.check_out([item])
    assert (stolen.status, stolen.json["code"], stolen.json["missing"]) == (409, "cart_changed", [item])
    assert (await ben.check_out()).json["code"] == "cart_empty"


async def test_an_item_added_while_its_payment_runs_is_merged_back(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product()
    await ada.add(("product", lamp, 2))
    waiting = await ada.check_out("all", "pm_card_threeDSecure2Required")
    await ada.add(("product", lamp, 3))
    await answer_challenge(waiting.json["next_action"]["url"], "fail")
    await until_settled(ada, waiting.json["id"])
    [row] = (await ada.get("/cart")).json["items"]
    assert (row["quantity"], row["group_id"]) == (5, None)


async def test_what_is_merged_back_is_no_more_than_a_row_holds(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product()
    await ada.add(("product", lamp, 60))
    waiting = await ada.check_out("all", "pm_card_threeDSecure2Required")
    await ada.add(("product", lamp, 60))
    await answer_challenge(waiting.json["next_action"]["url"], "fail")
    assert (await until_settled(ada, waiting.json["id"]))["status"] == "failed"
    assert [row["quantity"] for row in (await ada.get("/cart")).json["items"]] == [99]


async def test_what_is_being_paid_is_not_the_cart_s_to_change(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [item] = await ada.add(("product", shop.product(), 2))
    await ada.check_out("all", "pm_card_threeDSecure2Required")
    before = (await ada.get("/cart")).json
    for refused in (
        await ada.patch(f"/cart/items/{item}", {"quantity": 1}),
        await ada.delete(f"/cart/items/{item}"),
    ):
        assert (refused.status, refused.json["code"]) == (409, "item_in_checkout")
    assert (await ada.delete("/cart")).status == 204
    assert (await ada.get("/cart")).json == before
    assert [row["quantity"] for row in before["items"]] == [2]


async def test_an_item_added_as_its_payment_fails_is_merged_back(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 2))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    account_id = shop.row("select account_id from checkout")
    pool = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")

    async def fail(db: Connection) -> None:
        await settle(db, world.settings, account_id, order["id"], PaymentOutcome("failed"))

    # Added in a transaction that is still running when the rows come back.
    shop.db.execute("begin")
    await shop.change(
        "insert into cart (account_id, is_bundle, product_id, product_version, quantity, price_snapshot,"
        " currency) select account_id, is_bundle, product_id, product_version, 3, price_snapshot, currency"
        " from cart"
    )
    failing = asyncio.create_task(pool.transact(fail))
    await asyncio.sleep(0.2)
    shop.db.execute("commit")
    await failing
    await pool.close()
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "failed"
    [row] = (await ada.get("/cart")).json["items"]
    assert (row["quantity"], row["group_id"]) == (5, None)


async def test_times_are_utc_wherever_the_server_is(shop: Shop, database_url: str, store: Client) -> None:
    name = database_url.rpartition("/")[2]
    shop.db.execute(f"alter database {name} set timezone to 'Asia/Tokyo'")
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out()).json
    assert order["payment"]["settled_at"].endswith("Z")
    assert order["purchases"][0]["created_at"].endswith("Z")


async def test_a_currency_of_its_own_is_not_mixed_in(store: Client, shop: Shop) -> None:
    ada = await store.register()
    euro = shop.product("Euro")
    shop.price(euro, "3.00", currency="EUR")
    await ada.add(("product", shop.product("Dollar"), 1), ("product", euro, 1))
    assert (await ada.check_out()).json["code"] == "currency_mixed"


async def test_a_fraction_of_the_smallest_unit_cannot_be_paid(store: Client, shop: Shop) -> None:
    ada = await store.register()
    yen = shop.product("Yen")
    shop.price(yen, "500.50", currency="JPY")
    await ada.add(("product", yen, 1))
    assert (await ada.check_out()).json["code"] == "amount_not_payable"
    shop.price(yen, "500", currency="JPY")
    paid = await ada.check_out(expected_total="500")
    assert (paid.status, paid.json["currency"]) == (201, "JPY")
    assert shop.row("select amount from mockpay.charge") == 500


async def post_event(store: Client, world: World, body: bytes, **change: Any) -> Reply:
    """An event as the provider would sign it."""
    at = str(change.get("at", int(time.time())))
    secret = change.get("secret", world.settings.webhook_secret)
    signature = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return await store.post(
        "/webhooks/mockpay",
        data=change.get("sent", body),
        headers={"Stripe-Signature": f"t={at},v1={signature}", "Content-Type": "application/json"},
    )


async def test_a_webhook_is_believed_by_its_signature_alone(store: Client, shop: Shop, world: World) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    group = shop.row("select group_id from checkout where id = %s", order["id"])
    event = msgspec.json.encode(
        {
            "id": "evt_1",
            "type": "payment_intent.succeeded",
            "data": {
                "object": {
                    "id": order["payment"]["provider_id"],
                    "status": "succeeded",
                    "metadata": {
                        "account_id": str((await ada.get("/me")).json["id"]),
                        "group_id": str(group),
                    },
                }
            },
        }
    )
    now = int(time.time())
    for change in (
        {"secret": "whsec_of_somebody_else"},
        {"at": now - 310},
        {"at": now + 330},
        {"at": "x"},
        {"sent": event.replace(b"evt_1", b"evt_2")},
    ):
        forged = await post_event(store, world, event, **change)
        assert (forged.status, forged.json["code"]) == (400, "signature_invalid")
    # Nobody signed it, and no float holds the time.
    for time_ in ("9" * 400, "9" * 4000):
        signature = {"Stripe-Signature": f"t={time_},v1=00"}
        forged = await store.post("/webhooks/mockpay", data=event, headers=signature)
        assert (forged.status, forged.json["code"]) == (400, "signature_invalid")
    # Signed, but the provider says otherwise: an event is news of news, the provider has the word.
    assert (await post_event(store, world, event)).status == 200
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
    assert (await post_event(store, world, b'{"id":"e","type":"t","data":{"object":{}}}')).status == 200
    deep = b'{"a":' * 5000 + b"1" + b"}" * 5000
    for body in (
        b"[]",
        b"{}",
        b"\xff",
        b'{"id":"\xff","type":"t","data":{"object":{}}}',
        b'{"id":"e","type":"t","data":{"object":' + deep + b"}}",
    ):
        unread = await post_event(store, world, body)
        assert (unread.status, unread.json["code"]) == (400, "signature_invalid")


async def test_news_of_others_payments_is_let_pass(store: Client, world: World) -> None:
    body = msgspec.json.encode(
        {
            "id": "evt_1",
            "type": "payment_intent.succeeded",
            "data": {
                "object": {"id": "pi_1", "metadata": {"account_id": "1", "group_id": str(uuid.uuid4())}}
            },
        }
    )
    assert (await post_event(store, world, body)).status == 200


async def test_orders_are_one_s_own(store: Client, shop: Shop) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out()).json
    purchase = order["purchases"][0]["id"]
    for path in (f"/orders/{order['id']}", f"/purchases/{purchase}", f"/invoices/{order['invoice_id']}"):
        assert (await ada.get(path)).status == 200
        assert (await ben.get(path)).status == 404
    refund = await ben.post(f"/purchases/{purchase}/refund", {}, headers={"Idempotency-Key": "one"})
    assert refund.status == 404
    assert (await ben.get("/transactions")).json["items"] == []


async def test_every_page_of_every_list(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product()
    orders = []
    for _ in range(5):
        await ada.add(("product", lamp, 1))
        orders.append((await ada.check_out()).json)
    for path, key in (("/orders", "id"), ("/invoices", "order_id"), ("/purchases", "order_id")):
        rows = await ada.everything(path, limit=2)
        assert [row[key] for row in rows] == [order["id"] for order in orders][::-1]
    assert len(await ada.everything("/transactions", limit=2)) == 5
