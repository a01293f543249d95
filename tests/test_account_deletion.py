"""Deleting an account with payments or refunds under way: they end first, or nothing is deleted."""

import asyncio
from contextlib import suppress
from typing import Any

from tests.client import Client
from tests.conftest import Shop, World, create_mockpay, served
from tests.test_cancellation import CHALLENGE, assert_canceled_once, waiting_order
from tests.test_checkout import answer_challenge, until_settled
from tests.test_refunds import refund
from tests.verifying import verified


def rows_of_account(shop: Shop) -> Any:
    return shop.db.execute(
        "select handle_name, email, deleted_at, (select count(*) from session where ended_at is null),"
        " (select count(*) from idempotency_key), (select count(*) from cart) from account order by id"
    ).fetchall()


async def test_an_open_payment_is_canceled_first_so_that_an_approval_books_no_sale(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    assert (await ada.delete("/me")).status == 204
    assert shop.row("select status from mockpay.payment_intent") == "canceled"
    with suppress(AssertionError):  # The page refuses what has been canceled.
        await answer_challenge(order["next_action"]["url"], "approve")
    await asyncio.sleep(0.5)  # For the provider's events, and a round of the reconciler.
    assert shop.row("select status from checkout") == "canceled"
    for table in ("invoice", "ledger_transfer", "cart", "mockpay.charge"):
        assert shop.row(f"select count(*) from {table}") == 0, table


async def test_several_open_payments_are_canceled(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    for _ in range(3):
        await ada.add(("product", shop.product(), 1))
        assert (await ada.check_out("all", CHALLENGE)).status == 202
    assert (await ada.delete("/me")).status == 204
    assert shop.row("select array_agg(distinct status) from mockpay.payment_intent") == ["canceled"]


async def test_a_payment_that_was_approved_before_is_a_sale_of_the_account(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    order = await waiting_order(ada, shop)
    await answer_challenge(order["next_action"]["url"], "approve")
    assert (await ada.delete("/me")).status == 204
    assert shop.row("select status from checkout") == "paid"
    assert shop.row("select count(*) from invoice") == 1
    assert shop.row("select count(*) from invoice_buyer") == 0


async def test_while_the_provider_is_away_nothing_is_deleted(store: Client, shop: Shop, world: World) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out()).json
    assert order["status"] == "pending"
    before = rows_of_account(shop)
    refused = await ada.delete("/me")
    assert (refused.status, refused.json["code"]) == (409, "payments_under_way")
    assert (refused.json["orders"], refused.json["refunds"]) == ([order["id"]], [])
    assert rows_of_account(shop) == before
    async with served(create_mockpay(world.mockpay_settings), world.mockpay_socket):
        await until_settled(ada, order["id"])
        assert (await ada.delete("/me")).status == 204


async def test_while_a_debit_is_processing_nothing_is_deleted(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    order = await waiting_order(ada, shop)
    # Stripe takes no cancellation of a payment that is processing.
    await shop.change("update mockpay.payment_intent set status = 'processing', next_action = null")
    refused = await ada.delete("/me")
    assert (refused.status, refused.json["orders"]) == (409, [order["id"]])
    assert (await ada.get("/me")).status == 200
    late = await ada.post(f"/orders/{order['id']}/cancel")
    assert (late.status, late.json["code"]) == (409, "order_not_cancelable")


async def test_while_a_refund_is_pending_nothing_is_deleted(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_pendingRefund")).json
    asked = await refund(ada, order["purchases"][0], reason="Bought twice")
    assert asked.json["status"] == "pending"
    before = rows_of_account(shop)
    refused = await ada.delete("/me")
    assert (refused.status, refused.json["code"]) == (409, "payments_under_way")
    assert (refused.json["orders"], refused.json["refunds"]) == ([], [asked.json["id"]])
    assert rows_of_account(shop) == before
    assert shop.row("select reason from refund") == "Bought twice"
    async with asyncio.timeout(10):
        while (await ada.delete("/me")).status != 204:  # noqa: ASYNC110 - another program's refund
            await asyncio.sleep(0.1)
    assert shop.row("select status from refund") == "succeeded"


async def test_a_checkout_that_begins_meanwhile_is_seen_under_the_account_s_lock(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 2))
    ben = await store.register("ben")
    await ben.add(("product", shop.product(), 1))
    account_id = (await ada.get("/me")).json["id"]
    order_id = 0
    with shop.db.transaction():
        # As a checkout of the account's that has reserved its rows and is not committed yet.
        shop.db.execute("select from account where id = %s for share", [account_id])
        deleting = asyncio.create_task(ada.delete("/me"))
        await asyncio.sleep(0.3)
        assert not deleting.done()
        order_id = shop.row(
            "insert into checkout (account_id, group_id, total, currency)"
            " values (%s, gen_random_uuid(), 10, 'USD') returning id",
            account_id,
        )
        shop.db.execute(
            "insert into payment (account_id, order_id, amount, currency, payment_method)"
            " values (%s, %s, 10, 'USD', 'pm_card_visa')",
            [account_id, order_id],
        )
    refused = await deleting
    assert (refused.status, refused.json["orders"]) == (409, [order_id])
    assert shop.row("select deleted_at from account where id = %s", account_id) is None
    assert (await ada.get("/cart")).json["items"] != []
    # Another's order is in nobody's way.
    assert (await ben.delete("/me")).status == 204


async def test_of_checkouts_and_a_deletion_at_once_nothing_stays_under_way(
    store: Client, shop: Shop, mockpay: str
) -> None:
    ada = await store.register()
    items = [(await ada.add(("product", shop.product(), 1)))[-1] for _ in range(4)]
    *bought, deleted = await asyncio.gather(
        *[ada.check_out([item], CHALLENGE) for item in items], ada.delete("/me")
    )
    assert {reply.status for reply in bought} <= {202, 401, 402}
    assert deleted.status in (204, 409)
    if deleted.status == 409:
        assert (await ada.delete("/me")).status == 204
    assert shop.row("select count(*) from checkout where status in ('pending', 'requires_action')") == 0
    assert shop.row("select count(*) from mockpay.payment_intent where status <> 'canceled'") == 0


async def test_deleting_twice_at_once(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await waiting_order(ada, shop)
    replies = await asyncio.gather(ada.delete("/me"), ada.delete("/me"))
    assert {reply.status for reply in replies} <= {204, 401}
    assert shop.row("select status from checkout") == "canceled"


async def test_another_s_open_payment_stays(store: Client, shop: Shop, mockpay: str) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    order = await waiting_order(ada, shop)
    assert (await ben.delete("/me")).status == 204
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
    assert (await ada.post(f"/orders/{order['id']}/cancel")).status == 200
    assert_canceled_once(shop)


async def test_verify_names_what_is_under_way_of_a_deleted_account(
    store: Client, shop: Shop, mockpay: str
) -> None:
    admin = await store.register("root")
    await shop.change("update account set role = 'admin'")
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_pendingRefund")).json
    asked = await refund(ada, order["purchases"][0])
    # Ages before it is asked about again, and settled.
    await shop.change("update refund set asked_at = now() + interval '1 hour'")
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    assert asked.json["status"] == "pending"
    await shop.change("update account set deleted_at = now() where handle_name = 'ada'")
    broken = {check["name"] for check in (await verified(admin))["checks"] if not check["ok"]}
    assert "Deleted accounts have nothing under way" in broken
    # A refund that an admin asks for after the deletion is none of it.
    await shop.change("update account set deleted_at = now() - interval '1 hour' where handle_name = 'ada'")
    broken = {check["name"] for check in (await verified(admin))["checks"] if not check["ok"]}
    assert "Deleted accounts have nothing under way" not in broken
