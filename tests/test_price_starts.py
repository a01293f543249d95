"""The price in force is the one that started last; a scheduled price can be taken back before it starts."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from store.app import create_app
from tests.client import Client
from tests.conftest import Shop, World, listen, served
from tests.test_kept import seen, warm


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register("boss")
    await shop.change("update account set role = 'admin'")
    return made


@pytest.fixture
async def other(store: Client, world: World) -> AsyncIterator[Client]:
    """Another worker on the same database."""
    with listen() as listener:
        async with served(create_app(world.settings), listener) as url, Client(url) as client:
            yield client


@pytest.fixture(params=["product", "bundle"])
def priced(request: pytest.FixtureRequest, shop: Shop) -> str:
    """The path of a product or a bundle at 10.00."""
    product = shop.product(price="10.00")
    if request.param == "product":
        return f"/products/{product}"
    return f"/bundles/{shop.bundle(product, shop.product(), price='10.00')}"


def table_of(path: str) -> str:
    return f"{path.split('/')[1].removesuffix('s')}_price_version"


async def set_price(admin: Client, path: str, price: str, starts_at: str | None = None) -> Any:
    body = {"price": price} | ({"starts_at": starts_at} if starts_at else {})
    reply = await admin.post(f"/admin{path}/prices", body)
    assert reply.status == 201, reply
    return reply.json


async def shown(client: Client, path: str) -> tuple[str, int]:
    found = (await client.get(path)).json
    return found["price"], found["price_version"]


async def test_a_scheduled_price_starts_though_another_was_set_after_it(
    store: Client, admin: Client, priced: str
) -> None:
    starts = datetime.now(UTC) + timedelta(seconds=1)
    scheduled = await set_price(admin, priced, "15.00", starts.isoformat())
    now = await set_price(admin, priced, "29.00")
    assert (scheduled["version"], scheduled["in_force"]) == (2, False)
    assert (now["version"], now["in_force"]) == (3, True)
    assert await shown(store, priced) == ("29.00", 3)
    rows = (await store.get(f"{priced}/prices")).json["items"]
    assert [(row["version"], row["in_force"]) for row in rows] == [(3, True), (2, False), (1, False)]
    await seen(store, priced, lambda price: price == 15)
    assert datetime.now(UTC) >= starts
    rows = (await store.get(f"{priced}/prices")).json["items"]
    assert [(row["version"], row["in_force"]) for row in rows] == [(3, False), (2, True), (1, False)]
    # And ends like any other.
    await set_price(admin, priced, "31.00")
    assert await shown(store, priced) == ("31.00", 4)


async def test_the_price_at_a_time_is_the_one_that_started_last_then(
    store: Client, admin: Client, priced: str
) -> None:
    await set_price(admin, priced, "20.00", "2099-01-01T00:00:00Z")
    await set_price(admin, priced, "15.00", "2098-01-01T00:00:00Z")
    await set_price(admin, priced, "16.00", "2098-01-01T00:00:00Z")

    async def at(time: str) -> Any:
        return [
            (row["price"], row["in_force"])
            for row in (await store.get(f"{priced}/prices?at={time}")).json["items"]
        ]

    assert await at("2097-12-31T23:59:59Z") == [("10.00", True)]
    # Of two that start together the higher version.
    assert await at("2098-01-01T00:00:00Z") == [("16.00", False)]
    assert await at("2099-06-01T00:00:00Z") == [("20.00", False)]


async def test_every_way_to_a_price_agrees(store: Client, admin: Client, shop: Shop) -> None:
    """Version 3 started before version 2, which is in force: in lists, search, the cart and savings."""
    lamp, moss = shop.product("Lamp", price="10.00"), shop.product("Moss", price="20.00")
    pack = shop.bundle(lamp, moss, price="50.00")
    later = "update {0} set starts_at = now() - interval '{1} hours' where version = {2}"
    for table, name, at in (("product", "product_id", lamp), ("bundle", "bundle_id", pack)):
        for version, price in ((2, "24.00"), (3, "12.00")):
            shop.db.execute(
                f"insert into {table}_price_version ({name}, version, price, currency)"
                f" values ({at}, {version}, {price}, 'USD')".encode()
            )
        for hours, version in ((9, 1), (1, 2), (5, 3)):
            await shop.change(later.format(f"{table}_price_version", hours, version) + f" and {name} = {at}")
    assert await shown(store, f"/products/{lamp}") == ("24.00", 2)
    for query, ids in {
        "": [lamp, moss],
        "?sort=name": [lamp, moss],
        "?sort=newest": [moss, lamp],
        "?sort=price": [moss, lamp],
        "?sort=-price": [lamp, moss],
        "?q=lamp": [lamp],
        "?q=lamp&sort=price": [lamp],
        "?min_price=22&sort=price": [lamp],
        "?min_price=22": [lamp],
        "?max_price=13": [],
        "?max_price=13&sort=-price": [],
        "?category=games&sort=price": [moss, lamp],
    }.items():
        rows = (await store.get(f"/products{query}")).json["items"]
        assert [row["id"] for row in rows] == ids, query
        assert all((row["price"], row["price_version"]) == ("24.00", 2) for row in rows if row["id"] == lamp)
    [listed] = (await store.get("/bundles")).json["items"]
    single = (await store.get(f"/bundles/{pack}")).json
    assert listed == single
    assert (single["items_total"], single["price"], single["saving"]) == ("44.00", "24.00", "20.00")
    added = await admin.post("/cart/items", {"items": [{"product_id": lamp}, {"bundle_id": pack}]})
    for items in (added.json["items"], (await admin.get("/cart")).json["items"]):
        assert (
            {item["current_price"] for item in items}
            == {item["price_snapshot"] for item in items}
            == {"24.00"}
        )
        assert {item["product_version"] or item["bundle_version"] for item in items} == {2}


@pytest.mark.usefixtures("mockpay")
async def test_a_checkout_pays_the_price_that_started_last(store: Client, admin: Client, shop: Shop) -> None:
    lamp = shop.product(price="10.00")
    shop.price(lamp, "24.00", starts="now() - interval '1 hour'")
    shop.price(lamp, "12.00", starts="now() - interval '2 hours'")
    await shop.change(
        "update product_price_version set starts_at = now() - interval '3 hours' where version = 1"
    )
    await admin.add(("product", lamp, 1))
    paid = await admin.check_out()
    assert (paid.status, paid.json["total"]) == (201, "24.00")
    assert paid.json["purchases"][0]["product_version"] == 2


async def test_of_two_prices_set_at_once_the_last_is_in_force(
    store: Client, admin: Client, shop: Shop, database_url: str
) -> None:
    """The second waits for the first, whose transaction began later than its own."""
    path = f"/products/{shop.product(price='10.00')}"
    holding = await asyncio.to_thread(psycopg.connect, database_url)
    with holding:
        await asyncio.to_thread(holding.execute, "select from product for update")
        waiting = asyncio.create_task(set_price(admin, path, "30.00"))
        blocked = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
        while not await asyncio.to_thread(shop.row, blocked):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.01)
        await asyncio.to_thread(
            holding.execute,
            "insert into product_price_version (product_id, version, price, currency, starts_at)"
            " select id, 2, 20, 'USD', clock_timestamp() from product",
        )
        await asyncio.to_thread(holding.commit)
        assert (await waiting)["version"] == 3
    assert await shown(store, path) == ("30.00", 3)


async def test_a_scheduled_price_is_taken_back(store: Client, admin: Client, priced: str) -> None:
    await set_price(admin, priced, "15.00", "2098-01-01T00:00:00Z")
    assert (await admin.delete(f"/admin{priced}/prices/2")).status == 204
    assert [row["version"] for row in await store.everything(f"{priced}/prices", limit=1)] == [1]
    [at] = (await store.get(f"{priced}/prices?at=2099-01-01T00:00:00Z")).json["items"]
    assert at["price"] == "10.00"
    assert await shown(store, priced) == ("10.00", 1)
    # It is gone, and its number names no other price.
    assert (await admin.delete(f"/admin{priced}/prices/2")).status == 404
    assert (await set_price(admin, priced, "16.00"))["version"] == 3
    assert [row["version"] for row in (await store.get(f"{priced}/prices")).json["items"]] == [3, 1]


async def test_what_cannot_be_taken_back(store: Client, admin: Client, priced: str, shop: Shop) -> None:
    ada = await store.register("ada")
    await set_price(admin, priced, "15.00", "2098-01-01T00:00:00Z")
    for client, path, status, code in (
        (admin, f"{priced}/prices/1", 409, "price_started"),
        (admin, f"{priced}/prices/3", 404, "not_found"),
        (admin, f"{priced}/prices/{2**40}", 404, "not_found"),
        (admin, f"{priced}/prices/0", 404, "not_found"),
        (admin, f"/{priced.split('/')[1]}/999/prices/1", 404, "not_found"),
        (ada, f"{priced}/prices/2", 403, "forbidden"),
        (store, f"{priced}/prices/2", 401, "unauthenticated"),
    ):
        refused = await client.delete(f"/admin{path}")
        assert (refused.status, refused.json["code"]) == (status, code), path
    table = table_of(priced)
    assert shop.row(f"select count(starts_at) from {table} where price in (10, 15)") >= 2
    # As when the start is reached between its being read and its being taken back.
    await shop.change(f"update {table} set starts_at = now() where version = 2")
    refused = await admin.delete(f"/admin{priced}/prices/2")
    assert (refused.status, refused.json["code"]) == (409, "price_started")
    assert await shown(store, priced) == ("15.00", 2)


async def test_no_worker_starts_a_price_that_was_taken_back(
    store: Client, other: Client, admin: Client, priced: str, shop: Shop
) -> None:
    await warm(shop, priced, store, other)
    starts = datetime.now(UTC) + timedelta(seconds=1)
    await set_price(admin, priced, "7.00", starts.isoformat())
    assert (await admin.delete(f"/admin{priced}/prices/2")).status == 204
    while datetime.now(UTC) < starts + timedelta(seconds=0.3):
        for worker in (store, other):
            assert Decimal((await worker.get(priced)).json["price"]) == 10


async def test_what_is_taken_back_is_gone_from_every_worker_at_once(
    store: Client, other: Client, admin: Client, priced: str, shop: Shop
) -> None:
    listed = f"{priced}/prices"
    await warm(shop, priced, store, other)
    await set_price(admin, priced, "7.00", "2099-01-01T00:00:00Z")
    for worker in (store, other):
        while len((await worker.get(listed)).json["items"]) < 2:  # noqa: ASYNC110 - until it has heard
            await asyncio.sleep(0.01)
    await admin.delete(f"/admin{priced}/prices/2")
    assert len((await store.get(listed)).json["items"]) == 1
    async with asyncio.timeout(0.5):
        while len((await other.get(listed)).json["items"]) > 1:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_setting_and_taking_back_at_once_leaves_one_history(
    store: Client, admin: Client, priced: str, shop: Shop
) -> None:
    await set_price(admin, priced, "15.00", "2098-01-01T00:00:00Z")
    replies = await asyncio.gather(
        *[admin.delete(f"/admin{priced}/prices/2") for _ in range(10)],
        *[admin.post(f"/admin{priced}/prices", {"price": f"{20 + n}.00"}) for n in range(10)],
    )
    assert sorted(reply.status for reply in replies) == [201] * 10 + [204] + [404] * 9
    versions = sorted(reply.json["version"] for reply in replies if reply.status == 201)
    assert versions == list(range(3, 13))
    last = max((reply.json for reply in replies if reply.status == 201), key=lambda row: row["version"])
    assert await shown(store, priced) == (last["price"], 12)
    assert shop.row("select count(*) from audit where what ~ 'withdraw$'") == 1
