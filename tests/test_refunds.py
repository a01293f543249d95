"""Refunds of bought lines, against the real provider."""

import asyncio
from typing import Any

import msgspec
import pytest

from store.checkout.queries import reserve_line_refund
from store.checkout.refunds import settle_refund
from store.db import Connection, open_pool
from store.payments.outcomes import RefundOutcome
from store.payments.queries import reserve_refund
from tests.client import Client, Reply
from tests.conftest import Shop, World
from tests.processes import until
from tests.test_checkout import post_event

pytestmark = pytest.mark.usefixtures("mockpay")


async def bought(client: Client, *items: tuple[str, int, int], method: str = "pm_card_visa") -> Any:
    await client.add(*items)
    reply = await client.check_out("all", method)
    assert reply.status == 201, reply
    return reply.json


async def refund(client: Client, purchase: Any, key: str = "one", **body: Any) -> Reply:
    return await client.post(f"/purchases/{purchase['id']}/refund", body, headers={"Idempotency-Key": key})


async def test_a_line_is_refunded_in_part_and_then_whole(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product("A"), 1), ("product", shop.product("B"), 2))
    first, second = order["purchases"]
    part = await refund(ada, second, amount="5.50", reason="Bought twice")
    assert (part.status, part.json["status"], part.json["amount"]) == (201, "succeeded", "5.50")
    assert (part.json["order_id"], part.json["purchase_id"]) == (order["id"], second["id"])
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert now["status"] == "partially_refunded"
    assert [p["purchase_status"] for p in now["purchases"]] == ["paid", "partially_refunded"]
    rest = await refund(ada, second, "two")
    assert rest.json["amount"] == "14.50"
    whole = await refund(ada, first, "three")
    assert whole.json["amount"] == "10.00"
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]["refunded"], now["payment"]["captured"]) == (
        "refunded",
        "30.00",
        "30.00",
    )
    rows = await ada.everything("/transactions", limit=2)
    assert [(row["kind"], row["amount"], row["status"]) for row in rows] == [
        ("refund", "10.00", "succeeded"),
        ("refund", "14.50", "succeeded"),
        ("refund", "5.50", "succeeded"),
        ("payment", "30.00", "succeeded"),
    ]
    assert (await ada.get(f"/transactions/{rows[2]['id']}")).json["reason"] == "Bought twice"


async def test_no_more_than_was_paid(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    too_much = await refund(ada, line, amount="10.01")
    assert (too_much.status, too_much.json["code"], too_much.json["left"]) == (409, "not_refundable", "10.00")
    await refund(ada, line, "two")
    again = await refund(ada, line, "three")
    assert (again.status, again.json["left"]) == (409, "0.00")


async def test_a_fraction_of_the_smallest_unit_cannot_be_refunded(store: Client, shop: Shop) -> None:
    ada = await store.register()
    yen = shop.product()
    shop.price(yen, "500", currency="JPY")
    [line] = (await bought(ada, ("product", yen, 1)))["purchases"]
    refused = await refund(ada, line, amount="5.50")
    assert (refused.status, refused.json["code"]) == (422, "refund_not_payable")
    assert shop.row("select count(*) from refund") == shop.row("select refunded from payment") == 0
    assert (await refund(ada, line, amount="5")).json["status"] == "succeeded"
    assert (await refund(ada, line, "two")).json["amount"] == "495.00"
    assert shop.row("select sum(amount) from mockpay.refund") == 500


async def test_fifty_refunds_at_once_never_exceed_the_payment(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    replies = await asyncio.gather(*[refund(ada, line, f"key-{n}", amount="3.00") for n in range(50)])
    assert sorted(reply.status for reply in replies) == [201] * 3 + [409] * 47
    assert shop.row("select sum(amount) from mockpay.refund") == 900
    assert shop.row("select refunded from purchase") == shop.row("select refunded from payment") == 9


async def test_a_payment_gives_back_no_more_than_it_took(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    await shop.change("update payment set refunded = 0.01")
    refused = await refund(ada, line)
    assert (refused.status, refused.json["code"]) == (409, "not_refundable")
    assert shop.row("select count(*) from mockpay.refund") == shop.row("select refunded from purchase") == 0


async def test_what_is_reserved_is_not_refunded_again(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    # As while a refund of all of it is pending.
    await shop.change("update purchase set refunded = amount")
    refused = await refund(ada, line)
    assert (refused.status, refused.json["code"], refused.json["left"]) == (409, "not_refundable", "0.00")


async def test_the_same_key_refunds_once(store: Client, shop: Shop) -> None:
    ada = await store.register()
    [line] = (await bought(ada, ("product", shop.product(price="10.00"), 1)))["purchases"]
    first = await refund(ada, line, amount="1.00")
    again = await refund(ada, line, amount="1.00")
    assert (first.status, first.body) == (again.status, again.body)
    assert (await refund(ada, line, amount="2.00")).json["code"] == "idempotency_key_reused"
    assert shop.row("select refunded from purchase") == 1


async def test_a_refund_that_fails_later_gives_the_amount_back(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_refundFail")
    await refund(ada, order["purchases"][0])
    async with asyncio.timeout(15):
        while True:
            [row, _] = (await ada.get("/transactions")).json["items"]
            if row["status"] == "failed":
                break
            await asyncio.sleep(0.1)
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]["refunded"]) == ("paid", "0.00")
    assert (now["purchases"][0]["purchase_status"], now["purchases"][0]["refunded"]) == ("paid", "0.00")


async def test_a_refund_that_is_pending_settles_by_webhook(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_pendingRefund")
    asked = await refund(ada, order["purchases"][0])
    assert (asked.status, asked.json["status"]) == (201, "pending")
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "paid"
    async with asyncio.timeout(15):
        while True:
            if (await ada.get(f"/orders/{order['id']}")).json["status"] == "refunded":
                break
            await asyncio.sleep(0.1)


@pytest.mark.parametrize("refund_id", [None, 7, "", "re 1", "re_1\n", "x" * 256, ["re_1"]])
async def test_an_event_about_no_refund_is_refused(
    store: Client, world: World, mockpay: str, refund_id: object
) -> None:
    event = {"id": "evt_1", "type": "refund.updated", "data": {"object": {"id": refund_id}}}
    reply = await post_event(store, world, msgspec.json.encode(event))
    assert (reply.status, reply.json["code"]) == (400, "signature_invalid")


async def test_an_event_does_not_tell_how_a_refund_stands(store: Client, shop: Shop, world: World) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1))
    await refund(ada, order["purchases"][0])
    [key, account_id] = shop.db.execute("select provider_key, account_id from refund").fetchall()[0]
    real = shop.row("select provider_id from refund")
    for refund_id in ("re_forged", real):
        event = {
            "id": "evt_1",
            "type": "refund.updated",
            "data": {
                "object": {
                    "id": refund_id,
                    "status": "failed",
                    "metadata": {"account_id": str(account_id), "refund_key": str(key)},
                }
            },
        }
        assert (await post_event(store, world, msgspec.json.encode(event))).status == 200
    assert shop.row("select status from refund") == "succeeded"
    assert shop.row("select provider_id from refund") == real


async def test_late_news_of_the_payment_does_not_undo_a_refund(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out(key="buy")).json
    await refund(ada, order["purchases"][0])
    # As if the process had died before it answered: the same key asks the provider again.
    await shop.change(
        "update idempotency_key set status = null, body = null, claimed_at = now() - interval '1 hour'"
        " where key = 'buy'"
    )
    again = await ada.check_out(key="buy")
    assert again.json["status"] == "refunded"
    assert [line["purchase_status"] for line in again.json["purchases"]] == ["refunded"]


@pytest.mark.parametrize("lines", [1, 2])
async def test_refunds_that_settle_at_once_add_up(
    store: Client, shop: Shop, world: World, lines: int
) -> None:
    ada = await store.register()
    order = await bought(ada, *[("product", shop.product(name), 1) for name in "AB"[:lines]])
    asked = [
        (await refund(ada, line, str(n), amount=f"{5 * lines}.00")).json["id"]
        for n, line in enumerate(order["purchases"] * (2 // lines))
    ]
    # Back to where all were asked for, under keys that the provider's own news does not find.
    await shop.change(
        "update refund set status = 'pending', provider_key = gen_random_uuid(),"
        " asked_at = now() + interval '1 hour'"
    )
    await shop.change("delete from credit_note")
    await shop.change("update purchase set purchase_status = 'paid'")
    await shop.change("update checkout set status = 'paid'")
    await shop.change("delete from ledger_transfer where kind like 'refund%'")
    account_id = shop.row("select account_id from checkout")
    first_settled = asyncio.Event()
    pool = open_pool(
        world.database_url, size=2, statement_cache=True, application_name="test", wait_seconds=5
    )

    async def first(db: Connection) -> None:
        await settle_refund(db, world.settings, account_id, asked[0], RefundOutcome("succeeded"))
        first_settled.set()
        await asyncio.sleep(0.3)

    async def second(db: Connection) -> None:
        await settle_refund(db, world.settings, account_id, asked[1], RefundOutcome("succeeded"))

    running = asyncio.create_task(pool.transact(first))
    await first_settled.wait()
    await pool.transact(second)
    await running
    await pool.close()
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert {line["purchase_status"] for line in now["purchases"]} == {"refunded"}
    assert now["status"] == "refunded"


async def test_a_refund_that_fails_as_another_is_reserved_meets_no_deadlock(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product("A"), 1), ("product", shop.product("B"), 1))
    one, other = order["purchases"]
    failing = (await refund(ada, one)).json["id"]
    account_id = shop.row("select account_id from checkout")
    pool = open_pool(world.database_url, size=2, statement_cache=True, application_name="test")
    is_locked = asyncio.Event()

    async def reserve(db: Connection) -> None:
        # The other waits for this one, so whoever waited for it would do so for ever.
        await db.execute("set local lock_timeout = '300ms'")
        line = await reserve_line_refund(db, account_id=account_id, purchase_id=other["id"], amount=None)
        is_locked.set()
        await until(lambda: shop.row("select count(*) from pg_locks where not granted") > 0)
        assert line is not None
        assert await reserve_refund(db, account_id=account_id, order_id=order["id"], amount=line.amount)

    async def fail(db: Connection) -> None:
        await is_locked.wait()
        await settle_refund(db, world.settings, account_id, failing, RefundOutcome("failed"))

    await asyncio.gather(pool.transact(reserve), pool.transact(fail))
    await pool.close()
    assert shop.row("select refunded from payment") == 10


async def test_what_was_not_paid_is_not_refunded(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    await ada.check_out("all", "pm_card_visa_chargeDeclined")
    [line] = (await ada.get("/purchases")).json["items"]
    refused = await refund(ada, line)
    assert (refused.status, refused.json["left"]) == (409, "0.00")


@pytest.mark.parametrize("amount", ["0", "-1", "0.001", "NaN", "1e30", 1.5, ""])
async def test_a_bad_amount_is_refused(store: Client, shop: Shop, amount: object) -> None:
    ada = await store.register()
    refused = await ada.post("/purchases/1/refund", {"amount": amount}, headers={"Idempotency-Key": "one"})
    assert refused.status == (404 if amount == 1.5 else 422)
