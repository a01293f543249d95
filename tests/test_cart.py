"""The cart."""

import asyncio

import pytest

from store.cart import queries
from store.db import open_pool
from tests.client import Client
from tests.conftest import Shop, World


async def test_products_and_bundles_add_up(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp, moss = shop.product("Lamp", "10.00"), shop.product("Moss", "7.50")
    night = shop.bundle(lamp, moss, price="15.00")
    added = await ada.post(
        "/cart/items",
        {"items": [{"product_id": lamp, "quantity": 2}, {"bundle_id": night}, {"product_id": lamp}]},
    )
    assert added.status == 201
    lines = {item["name"]: (item["quantity"], item["line_total"]) for item in added.json["items"]}
    assert lines == {"Lamp": (3, "30.00"), "Night pack": (1, "15.00")}
    assert added.json["total"] == "45.00"
    again = await ada.post("/cart/items", {"items": [{"bundle_id": night, "quantity": 2}]})
    assert again.json["total"] == "75.00"
    assert (await ada.get("/cart")).json == again.json


async def test_all_or_none(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product()
    refused = await ada.post("/cart/items", {"items": [{"product_id": lamp}, {"product_id": 999}]})
    assert refused.status == 422
    assert refused.json["errors"][0]["pointer"] == "/items/1"
    assert (await ada.get("/cart")).json["items"] == []


async def test_the_snapshot_stays_beside_today_s_price(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product(price="10.00")
    await ada.add(("product", lamp, 1))
    shop.price(lamp, "12.00")
    [item] = (await ada.get("/cart")).json["items"]
    assert (item["price_snapshot"], item["current_price"], item["line_total"]) == ("10.00", "12.00", "12.00")
    assert item["product_version"] == 1
    await ada.add(("product", lamp, 1))
    [item] = (await ada.get("/cart")).json["items"]
    assert (item["price_snapshot"], item["product_version"], item["quantity"]) == ("12.00", 2, 2)


async def test_quantities_change_and_rows_go(store: Client, shop: Shop) -> None:
    ada = await store.register()
    first, second = await ada.add(("product", shop.product("A"), 1), ("product", shop.product("B"), 1))
    changed = await ada.patch(f"/cart/items/{first}", {"quantity": 5})
    assert changed.json["total"] == "60.00"
    assert (await ada.delete(f"/cart/items/{first}")).status == 204
    assert (await ada.delete(f"/cart/items/{first}")).status == 404
    assert [item["id"] for item in (await ada.get("/cart")).json["items"]] == [second]
    assert (await ada.delete("/cart")).status == 204
    assert (await ada.get("/cart")).json["items"] == []


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"product_id": 1, "bundle_id": 1},
        {"product_id": 0},
        {"product_id": 2**63},
        {"product_id": 1.0},
        {"product_id": "1"},
        {"product_id": 1, "quantity": 0},
        {"product_id": 1, "quantity": 100},
        {"product_id": 1, "quantity": 1.5},
        {"product_id": 1, "price": "0.01"},
    ],
)
async def test_a_bad_item_is_refused(store: Client, shop: Shop, item: dict[str, object]) -> None:
    ada = await store.register()
    shop.product()
    assert (await ada.post("/cart/items", {"items": [item]})).status == 422
    assert (await ada.get("/cart")).json["items"] == []


async def test_more_than_a_row_holds_is_refused_whole(store: Client, shop: Shop) -> None:
    ada = await store.register()
    lamp = shop.product()
    await ada.add(("product", lamp, 99))
    refused = await ada.post("/cart/items", {"items": [{"product_id": lamp}]})
    assert (refused.status, refused.json["code"]) == (422, "quantity_too_large")


async def test_adding_at_once_loses_nothing(store: Client, shop: Shop) -> None:
    ada = await store.register()
    items = [("product", shop.product(name), 1) for name in "ABC"]
    await asyncio.gather(*[ada.add(*items[:: 1 if n % 2 else -1]) for n in range(20)])
    assert {item["quantity"] for item in (await ada.get("/cart")).json["items"]} == {20}


async def test_a_cart_is_its_owner_s(store: Client, shop: Shop) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    [item] = await ada.add(("product", shop.product(), 1))
    assert (await ben.patch(f"/cart/items/{item}", {"quantity": 2})).status == 404
    assert (await ben.delete(f"/cart/items/{item}")).status == 404
    await ben.delete("/cart")
    assert len((await ada.get("/cart")).json["items"]) == 1


async def test_a_deadlock_is_said_to_be_tried_again(store: Client, shop: Shop) -> None:
    ada = await store.register()
    first, second = await ada.add(("product", shop.product("A"), 1), ("product", shop.product("B"), 1))
    shop.db.execute("begin")
    shop.db.execute("update cart set quantity = 2 where id = %s", [second])
    emptying = asyncio.create_task(ada.delete("/cart"))
    await asyncio.sleep(0.2)
    # Waits for the other while the other waits for it; the one that waits longer is ended.
    await asyncio.to_thread(shop.db.execute, "update cart set quantity = 2 where id = %s", [first])
    shop.db.execute("rollback")
    reply = await emptying
    assert (reply.status, reply.headers["Retry-After"]) == (503, "1")


async def test_adding_is_planned_once_and_not_each_time(world: World) -> None:
    pool = open_pool(world.settings.database_url, size=1, statement_cache=True, application_name="test")
    for _ in range(9):
        await queries.add_items(
            pool, account_id=1, session_id=1, product_ids=[1], bundle_ids=[None], quantities=[1]
        )
    planned = await pool.fetchrow(
        "select generic_plans, custom_plans from pg_prepared_statements"
        " where starts_with(statement, '-- cart.add_items')"
    )
    assert tuple(planned) == (4, 5)
    await pool.close()
