"""The catalog: reading it, and changing it as an admin."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from store.paging import encode_cursor
from tests.client import Client
from tests.conftest import Shop


@pytest.fixture
def shelf(shop: Shop) -> list[int]:
    """Seven products in two categories, two at the same price, one that is not on sale yet."""
    ids = [
        shop.product("Moss & Lantern", "10.00", "games", "A quiet game about keeping a light alive."),
        shop.product("Amber Tide", "25.00", "games"),
        shop.product("Zephyr Skin", "2.50", "skins"),
        shop.product("Écume", "10.00", "games", "Ταξίδι στη θάλασσα"),
        shop.product("Coin Pouch", "0.99", "currency"),
        shop.product("Lantern Skin", "4.00", "skins"),
    ]
    later = shop.row(
        "insert into product (name, description, category) values ('Later', '', 'games') returning id"
    )
    shop.price(later, "1.00", starts="now() + interval '1 day'")
    return ids


async def names(store: Client, query: str) -> list[str]:
    return [row["name"] for row in await store.everything(f"/products?{query}", limit=2)]


async def test_products_come_by_id(store: Client, shelf: list[int]) -> None:
    rows = await store.everything("/products")
    assert [row["id"] for row in rows] == shelf
    assert rows[0]["price"] == "10.00"
    assert rows[0]["price_version"] == 1
    assert rows[0]["currency"] == "USD"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("category=skins", ["Zephyr Skin", "Lantern Skin"]),
        ("min_price=4&max_price=10", ["Moss & Lantern", "Écume", "Lantern Skin"]),
        (
            "sort=price",
            ["Coin Pouch", "Zephyr Skin", "Lantern Skin", "Moss & Lantern", "Écume", "Amber Tide"],
        ),
        (
            "sort=-price",
            ["Amber Tide", "Écume", "Moss & Lantern", "Lantern Skin", "Zephyr Skin", "Coin Pouch"],
        ),
        ("sort=price&category=games", ["Moss & Lantern", "Écume", "Amber Tide"]),
        ("q=lant", ["Moss & Lantern", "Lantern Skin"]),
        ("q=lantern+light", ["Moss & Lantern"]),
        ("q=θάλασσα", ["Écume"]),
        ("q=lant&sort=price", ["Lantern Skin", "Moss & Lantern"]),
        ("q=lant&sort=-price", ["Moss & Lantern", "Lantern Skin"]),
        ("q=lant&sort=name", ["Lantern Skin", "Moss & Lantern"]),
        ("q=lant&sort=newest", ["Lantern Skin", "Moss & Lantern"]),
        ("q=lant&category=skins", ["Lantern Skin"]),
        ("q=nothing", []),
        ("q=%27%3A%26%7C!()*", []),
    ],
)
async def test_filters_search_and_sorts(
    store: Client, shelf: list[int], query: str, expected: list[str]
) -> None:
    assert await names(store, query) == expected


async def test_newest_and_name(store: Client, shelf: list[int]) -> None:
    assert await names(store, "sort=newest") == (await names(store, ""))[::-1]
    assert await names(store, "sort=name") == sorted(await names(store, ""), key=lambda name: name.encode())


@pytest.fixture
def long_shelf(shop: Shop) -> None:
    """Ten thousand products, as cheap as their number says; two of them rare, behind all the others."""
    shop.db.execute(
        "insert into product (name, description, category, created_at)"
        " select 'Thing ' || to_char(g, 'FM00000'), case when g % 3 = 0 then 'plain' else 'fancy' end,"
        " 'games', timestamptz '2026-01-01' - g * interval '1 minute' from generate_series(1, 10000) as g"
    )
    shop.db.execute(
        "update product set name = 'Zither ' || id, category = 'music', created_at = '2020-01-01'"
        " where name in ('Thing 09998', 'Thing 09999')"
    )
    shop.db.execute(
        "insert into product_price_version (product_id, version, price, currency)"
        " select id, 1, 1 + row_number() over (order by id), 'USD' from product"
    )
    shop.db.execute("analyze product, product_price_version")


ORDERS: dict[str, Any] = {
    "": lambda row: row["id"],
    "name": lambda row: (row["name"], row["id"]),
    "price": lambda row: (Decimal(row["price"]), row["id"]),
    "-price": lambda row: (-Decimal(row["price"]), -row["id"]),
    "newest": lambda row: (-datetime.fromisoformat(row["created_at"]).timestamp(), -row["id"]),
}


RARE = {
    "q=zither": [9999, 10000],
    "category=music": [9999, 10000],
    "min_price=9999&max_price=10000": [9999, 10000],
    "q=zither&category=music&min_price=10000": [10000],
    "q=zither&category=games": [],
    "category=games&q=thing+plain&min_price=9000&max_price=9010": [9001, 9004, 9007, 9010],
}


@pytest.mark.parametrize("sort", ORDERS)
async def test_a_long_list_in_every_order(store: Client, long_shelf: None, sort: str) -> None:
    """Longer than a walk looks: what is rare is found behind the rest, what is not is met on the way."""

    async def listed(query: str, limit: int) -> list[Any]:
        rows = await store.everything(f"/products?{query}&sort={sort}".removesuffix("&sort="), limit)
        assert rows == sorted(rows, key=ORDERS[sort])
        return rows

    for query, prices in RARE.items():
        assert sorted(Decimal(row["price"]) for row in await listed(query, 1)) == prices, query
    plain = await listed("q=plain", 100)
    assert len({row["id"] for row in plain}) == len(plain) == 3333


async def test_each_row_comes_once_while_rows_are_added(store: Client, shop: Shop, shelf: list[int]) -> None:
    first = await store.get("/products?sort=price&limit=2")
    shop.product("Cheaper", "0.60")
    shop.product("Middling", "5.00")
    rest = await store.everything(f"/products?sort=price&cursor={first.json['next']}", limit=100)
    seen = [row["name"] for row in first.json["items"] + rest]
    assert len(seen) == len(set(seen))
    assert "Middling" in seen


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=x", "sort=random", "min_price=NaN", "min_price=-1", "q=" + "x" * 201]
    + ["cursor=" + cursor for cursor in ("%00", "abc", "W10", "WyJhIiwxXQ")],
)
async def test_a_bad_query_is_named(store: Client, query: str) -> None:
    refused = await store.get(f"/products?{query}")
    assert refused.status == 422
    assert refused.json["errors"][0]["parameter"] == query.partition("=")[0]


async def test_a_nul_is_no_text(store: Client, shelf: list[int]) -> None:
    assert (await store.get("/products?q=a%00b")).status == 422
    assert (await store.get("/products?category=a%00b")).status == 422


@pytest.mark.parametrize(
    "query",
    [
        "?sort=price&cursor=" + encode_cursor("1e-200000", 1),
        "?sort=newest&cursor=" + encode_cursor("0001-01-01T00:00:00+14:00", 1),
        "/1/prices?at=9999-12-31T23:59:59-14:00",
    ],
)
async def test_what_postgresql_has_no_room_for_is_invalid(
    store: Client, shelf: list[int], query: str
) -> None:
    assert (await store.get(f"/products{query}")).status == 422


async def test_bundles_tell_their_saving(store: Client, shop: Shop, shelf: list[int]) -> None:
    bundle = shop.bundle(shelf[0], shelf[2], price="11.00")
    got = (await store.get(f"/bundles/{bundle}")).json
    assert [item["name"] for item in got["items"]] == ["Moss & Lantern", "Zephyr Skin"]
    assert (got["items_total"], got["price"], got["saving"]) == ("12.50", "11.00", "1.50")
    assert await store.everything("/bundles") == [got]
    assert (await store.get(f"/bundles/{bundle}/prices")).json["items"][0]["in_force"] is True


async def test_categories_are_counted(store: Client, shelf: list[int]) -> None:
    rows = (await store.get("/categories")).json["items"]
    assert rows == [
        {"name": "currency", "count": 1},
        {"name": "games", "count": 4},
        {"name": "skins", "count": 2},
    ]


async def test_every_price_version_and_the_one_in_force_then(store: Client, shop: Shop) -> None:
    lamp = shop.product(price="10.00")
    shop.db.execute("update product_price_version set starts_at = now() - interval '10 days'")
    shop.price(lamp, "12.00", starts="now() - interval '5 days'")
    shop.price(lamp, "8.00", starts="now() + interval '5 days'")
    rows = await store.everything(f"/products/{lamp}/prices", limit=2)
    assert [(row["version"], row["price"], row["in_force"]) for row in rows] == [
        (3, "8.00", False),
        (2, "12.00", True),
        (1, "10.00", False),
    ]

    async def price_at(days: int) -> list[tuple[str, bool]]:
        at = (datetime.now(UTC) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        rows = (await store.get(f"/products/{lamp}/prices?at={at}")).json["items"]
        return [(row["price"], row["in_force"]) for row in rows]

    assert [await price_at(days) for days in (-20, -7, 0, 7)] == [
        [],
        [("10.00", False)],
        [("12.00", True)],
        [("8.00", False)],
    ]
    assert (await store.get(f"/products/{lamp}")).json["price"] == "12.00"
    assert (await store.get("/products/999/prices")).status == 404
    assert (await store.get("/products/999/prices?at=2026-01-01T00:00:00Z")).status == 404


@pytest.fixture
async def admin(store: Client, db: Any) -> Client:
    boss = await store.register("boss")
    db.execute("update account set role = 'admin' where handle_name = 'boss'")
    return boss


async def test_an_admin_adds_products_and_prices(store: Client, admin: Client) -> None:
    made = await admin.post(
        "/admin/products",
        {"name": "Harbour Song", "description": "Hum.", "category": "soundtracks", "price": "4.99"},
    )
    assert (made.status, made.json["price"], made.json["price_version"]) == (201, "4.99", 1)
    path = f"/admin/products/{made.json['id']}"
    priced = await admin.post(f"{path}/prices", {"price": "5.99"})
    assert (priced.status, priced.json["version"], priced.json["in_force"]) == (201, 2, True)
    later = await admin.post(f"{path}/prices", {"price": "9.99", "starts_at": "2099-01-01T00:00:00Z"})
    assert (later.json["version"], later.json["in_force"]) == (3, False)
    renamed = await admin.patch(path, {"name": "Harbour Songs"})
    assert (renamed.json["name"], renamed.json["description"], renamed.json["price"]) == (
        "Harbour Songs",
        "Hum.",
        "5.99",
    )


async def test_an_admin_makes_bundles(store: Client, admin: Client, shelf: list[int]) -> None:
    new = {"name": "Pair", "description": "", "product_ids": shelf[:2], "price": "30.00"}
    made = await admin.post("/admin/bundles", new)
    assert (made.status, made.json["saving"]) == (201, "5.00")
    path = f"/admin/bundles/{made.json['id']}"
    assert (await admin.post(f"{path}/prices", {"price": "20.00"})).json["version"] == 2
    assert (await admin.patch(path, {"name": "Two"})).json["name"] == "Two"
    assert (await admin.post("/admin/bundles", new | {"product_ids": [shelf[0], 999]})).status == 422
    assert (await admin.post("/admin/bundles", new | {"product_ids": [shelf[0]] * 2})).status == 422


@pytest.mark.parametrize(
    "price",
    ["0", "0.49", "1000000", "1.999", "NaN", "Infinity", "-5", "1e400", "", None, True, "1." + "0" * 20_000],
)
async def test_what_is_no_price_is_refused(admin: Client, price: object) -> None:
    new = {"name": "X", "description": "", "category": "games", "price": price}
    assert (await admin.post("/admin/products", new)).status == 422


async def test_a_price_does_not_start_in_the_past(admin: Client, shelf: list[int]) -> None:
    path = f"/admin/products/{shelf[0]}/prices"
    assert (await admin.post(path, {"price": "1.00", "starts_at": "2020-01-01T00:00:00Z"})).status == 422
    assert (await admin.post(path, {"price": "1.00", "starts_at": "2099-01-01T00:00:00"})).status == 422
    assert (await admin.post(path, {"price": "1.00", "starts_at": "9999-12-31T23:59:59-14:00"})).status == 422
    assert (await admin.post("/admin/products/999/prices", {"price": "1.00"})).status == 404


async def test_customers_change_nothing(store: Client, shelf: list[int]) -> None:
    ada = await store.register()
    assert (await ada.post(f"/admin/products/{shelf[0]}/prices", {"price": "0.50"})).status == 403
    assert (await store.post(f"/admin/products/{shelf[0]}/prices", {"price": "0.50"})).status == 401
