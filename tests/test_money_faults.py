"""Money under faults: requests at once, a provider that refuses, news that comes late, locks that collide."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import msgspec
import psycopg
import pytest

from store.app import create_app
from store.db import Connection, Pool, open_pool
from tests.client import Client, Reply
from tests.conftest import Shop, World, served
from tests.test_checkout import answer_challenge, post_event, until_settled
from tests.test_faults import assert_paid_once, command, times_struck

Db = psycopg.Connection[Any]


async def test_twenty_requests_with_a_key_get_one_answer(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "latency", "seconds": 0.5})
    replies = await asyncio.gather(*[ada.check_out(key="one") for _ in range(20)])
    assert {reply.status for reply in replies} == {201, 409}
    for reply in replies:
        if reply.status != 201:
            assert (reply.status, reply.json["code"]) == (409, "request_in_progress")
            assert reply.headers["Retry-After"] == "1"
    afterwards = await asyncio.gather(*[ada.check_out(key="one") for _ in range(20)])
    answers = {reply.body for reply in (*replies, *afterwards) if reply.status == 201}
    assert {reply.status for reply in afterwards} == {201}
    assert len(answers) == 1
    assert_paid_once(shop)


async def test_a_slow_request_that_is_taken_over_is_harmless(world: World, shop: Shop, mockpay: str) -> None:
    settings = msgspec.structs.replace(world.settings, key_lease_seconds=0.05, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        await ada.add(("product", shop.product(), 1))
        for times, seconds in ((1, 0.4), (9, 1.2)):
            rule = {"match": "payment_intents", "fault": "latency", "times": times, "seconds": seconds}
            await command(mockpay, "POST", rule)
        slow = []
        for _ in range(3):
            slow.append(asyncio.create_task(ada.check_out(key="one")))
            await asyncio.sleep(0.15)
        # The first is done while the others are still at the provider, and the order moves on meanwhile.
        first = await slow[0]
        assert (first.status, first.json["status"]) == (201, "paid")
        assert not any(task.done() for task in slow[1:])
        path = f"/purchases/{first.json['purchases'][0]['id']}/refund"
        assert (await ada.post(path, {}, headers={"Idempotency-Key": "back"})).status == 201
        replies = [*await asyncio.gather(*slow), await ada.check_out(key="one")]
        assert {(reply.status, reply.body) for reply in replies} == {(201, first.body)}
        assert (await ada.get(f"/orders/{first.json['id']}")).json["status"] == "refunded"
        assert sum(await times_struck(mockpay)) >= 3
    assert_paid_once(shop)


@pytest.mark.parametrize("method", ["pm_card_visa", "pm_card_threeDSecure2Required"])
async def test_a_key_taken_up_long_after_charges_nothing_anew(
    store: Client, shop: Shop, mockpay: str, db: Db, method: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    first = await ada.check_out("all", method, key="one")
    # As if the process had died before it answered, and the provider had forgotten its key since.
    await shop.change(
        "update idempotency_key set status = null, body = null, claimed_at = now() - interval '1 day'"
    )
    await shop.change("delete from mockpay.idempotency_key")
    again = await ada.check_out("all", method, key="one")
    assert (again.status, again.json) == (first.status, first.json)
    assert shop.row("select count(*) from mockpay.payment_intent") == 1


async def test_what_is_settled_is_not_asked_about(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    refused = await ada.check_out("all", "pm_card_of_nobody", key="none")
    paid = await ada.check_out(key="one")
    path = f"/purchases/{paid.json['purchases'][0]['id']}/refund"
    refunded = await ada.post(path, {}, headers={"Idempotency-Key": "back"})
    assert [reply.status for reply in (refused, paid, refunded)] == [422, 201, 201]
    # The provider has forgotten what it would not try, and the refund; it could be asked anew.
    await shop.change(
        "update idempotency_key set status = null, body = null, claimed_at = now() - interval '1 day'",
        "update refund set provider_id = null",
    )
    await command(mockpay, "POST", {"match": "*", "fault": "error_500", "times": 100})
    again = await ada.check_out("all", "pm_card_of_nobody", key="none")
    assert (again.status, again.json["order_id"]) == (422, refused.json["order_id"])
    again = await ada.post(path, {}, headers={"Idempotency-Key": "back"})
    assert (again.status, again.json["id"], again.json["status"]) == (201, refunded.json["id"], "succeeded")
    assert await times_struck(mockpay) == [0]


async def send_everything_late(store: Client, world: World, db: Db) -> set[str]:
    """Every event that mockpay has, days after, hence signed anew: the newest first, each twice."""
    rows = db.execute("select id, type, data from mockpay.event order by created desc, id desc").fetchall()
    for event_id, kind, data in rows:
        body = msgspec.json.encode({"id": event_id, "type": kind, "data": data})
        for _ in range(2):
            assert (await post_event(store, world, body)).status == 200
        days_ago = int(time.time()) - 3 * 86400
        assert (await post_event(store, world, body, at=days_ago)).json["code"] == "signature_invalid"
    return {row[1] for row in rows}


async def test_events_of_a_payment_days_late_change_nothing(
    store: Client, shop: Shop, world: World, mockpay: str, db: Db
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    await answer_challenge(order["next_action"]["url"], "approve")
    order = await until_settled(ada, order["id"])
    path = f"/purchases/{order['purchases'][0]['id']}/refund"
    refund = await ada.post(path, {"amount": "4.00"}, headers={"Idempotency-Key": "back"})
    assert refund.json["status"] == "succeeded"
    final = (await ada.get(f"/orders/{order['id']}")).json
    assert final["status"] == "partially_refunded"
    sent = await send_everything_late(store, world, db)
    assert {"payment_intent.requires_action", "payment_intent.succeeded", "refund.created"} <= sent
    assert (await ada.get(f"/orders/{order['id']}")).json == final
    assert_paid_once(shop)
    assert shop.row("select count(*) from refund") == shop.row("select count(*) from mockpay.refund") == 1


async def test_events_of_a_refund_that_failed_days_late_change_nothing(
    store: Client, shop: Shop, world: World, mockpay: str, db: Db
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_refundFail")).json
    path = f"/purchases/{order['purchases'][0]['id']}/refund"
    await ada.post(path, {"amount": "4.00"}, headers={"Idempotency-Key": "back"})
    async with asyncio.timeout(10):
        while shop.row("select status from refund") != "failed":  # noqa: ASYNC110 - a row of another session
            await asyncio.sleep(0.05)
    paths = (f"/orders/{order['id']}", "/transactions")
    final = [(await ada.get(path)).json for path in paths]
    sent = await send_everything_late(store, world, db)
    assert "refund.failed" in sent
    assert [(await ada.get(path)).json for path in paths] == final
    assert_paid_once(shop)


async def test_every_connection_held_by_checkouts(world: World, shop: Shop, mockpay: str, db: Db) -> None:
    settings = msgspec.structs.replace(world.settings, pool_size=2, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        buyers = [await store.register(f"buyer{number}") for number in range(2)]
        lamp = shop.product()
        for buyer in buyers:
            await buyer.add(("product", lamp, 1))
        db.execute("begin")
        db.execute("select from cart for update")
        held = [asyncio.create_task(buyer.check_out()) for buyer in buyers]
        await asyncio.sleep(0.2)
        began = time.monotonic()
        refused: list[Reply] = await asyncio.gather(
            buyers[0].get("/me"), buyers[1].check_out(), store.get("/health/ready")
        )
        assert time.monotonic() - began < 1.8
        for reply in refused:
            assert (reply.status, reply.json["code"], reply.headers["Retry-After"]) == (
                503,
                "unavailable",
                "1",
            )
        began = time.monotonic()
        assert (await store.get("/health/live")).status == 200
        assert time.monotonic() - began < 0.5
        db.execute("rollback")
        assert [(await task).status for task in held] == [201, 201]
        assert (await store.get("/health/ready")).status == 200
    assert shop.row("select count(*) from mockpay.charge") == 2


Work = Callable[[Connection, int], Awaitable[None]]


async def both(pool: Pool, works: list[Work]) -> list[int]:
    """Two transactions at once, each told which try it is; how often each was tried."""
    tries = [0, 0]

    def counted(at: int, work: Work) -> Callable[[Connection], Awaitable[None]]:
        async def run(db: Connection) -> None:
            tries[at] += 1
            await work(db, tries[at])

        return run

    async with asyncio.timeout(10):
        await asyncio.gather(*[pool.transact(counted(at, work)) for at, work in enumerate(works)])
    return tries


@pytest.fixture
async def pool(world: World) -> AsyncIterator[Pool]:
    opened = open_pool(
        world.database_url, size=2, statement_cache=True, application_name="test", wait_seconds=5
    )
    yield opened
    await opened.close()


async def test_a_connection_begins_with_nothing_that_pgbouncer_refuses(pool: Pool) -> None:
    rows = await pool.fetch("select name from pg_settings where source = 'client'")
    # Those that it passes on of itself (https://www.pgbouncer.org/config.html#ignore_startup_parameters).
    known = {"client_encoding", "datestyle", "TimeZone", "standard_conforming_strings", "application_name"}
    assert {row[0] for row in rows} <= known


async def test_a_deadlock_is_tried_again_as_a_whole(pool: Pool, shop: Shop, db: Db) -> None:
    one, other = shop.product("one"), shop.product("other")
    add = "update product set description = description || $2 where id = $1"
    meeting = asyncio.Barrier(2)

    def write(word: str, first: int, second: int) -> Work:
        async def work(db: Connection, attempt: int) -> None:
            await db.execute("set local deadlock_timeout = '50ms'")
            await db.execute(add, first, word)
            if attempt == 1:
                await meeting.wait()
            await db.execute(add, second, word)

        return work

    assert sorted(await both(pool, [write("a", one, other), write("b", other, one)])) == [1, 2]
    texts = [row[0] for row in db.execute("select description from product").fetchall()]
    assert [sorted(text) for text in texts] == [["a", "b"], ["a", "b"]]


async def test_what_cannot_be_serialized_is_tried_again_as_a_whole(pool: Pool, db: Db) -> None:
    meeting = asyncio.Barrier(2)

    async def count_and_add(db: Connection, attempt: int) -> None:
        await db.execute("set transaction isolation level serializable")
        [count] = await db.fetchrow("select count(*) from product")
        if attempt == 1:
            await meeting.wait()
        await db.execute("insert into product (name, description, category) values ($1, '', '')", str(count))

    assert sorted(await both(pool, [count_and_add, count_and_add])) == [1, 2]
    assert db.execute("select name from product order by name").fetchall() == [("0",), ("1",)]


async def test_an_account_that_is_deleted_while_it_pays(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register("adalumen")
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "latency", "seconds": 0.5})
    paying = asyncio.create_task(ada.check_out(key="adalumen", return_url="http://adalumen.example/back"))
    async with asyncio.timeout(5):
        while shop.row("select count(*) from payment") == 0:  # noqa: ASYNC110 - a row of another session
            await asyncio.sleep(0.01)
    refused = await ada.delete("/me")
    assert (refused.status, refused.json["code"]) == (409, "payments_under_way")
    assert (await paying).json["status"] == "paid"
    assert (await ada.delete("/me")).status == 204
    assert (await ada.check_out(key="two")).status == 401
    assert_paid_once(shop)
    assert shop.row("select count(*) from invoice_buyer") == 0
    tables = shop.db.execute(
        "select format('%I.%I', table_schema, table_name) from information_schema.tables"
        " where table_schema = 'public' and table_type = 'BASE TABLE'"
    ).fetchall()
    assert len(tables) > 10
    for (table,) in tables:
        rows = shop.db.execute(f"select row_to_json(t)::text from {table} t".encode()).fetchall()
        assert not any("adalumen" in row[0].lower() for row in rows), table


@pytest.mark.parametrize("end", ["ended_at = now()", "expires_at = now()"])
async def test_a_session_that_has_ended_moves_no_money(
    store: Client, shop: Shop, mockpay: str, end: str
) -> None:
    ada = await store.register()
    lamp = shop.product()
    await ada.add(("product", lamp, 1))
    paid = await ada.check_out(key="one")
    path = f"/purchases/{paid.json['purchases'][0]['id']}/refund"
    await ada.add(("product", lamp, 1))
    await shop.change(f"update session set {end}")
    replies = [
        await ada.check_out(key="two"),
        await ada.check_out(key="one"),
        await ada.post(path, {}, headers={"Idempotency-Key": "back"}),
    ]
    assert [(reply.status, reply.json["code"]) for reply in replies] == [(401, "unauthenticated")] * 3
    assert shop.row("select count(*) from idempotency_key") == 1
    assert shop.row("select count(*) from checkout") == 1
    assert shop.row("select count(*) from refund") == 0
