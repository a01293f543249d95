"""A database that cannot do what it is asked for the moment: 503 with Retry-After, and the same request
succeeds afterwards."""

import asyncio
from typing import Any

import psycopg
import pytest

from tests.client import Client, Reply
from tests.conftest import Shop

# What PostgreSQL reports when it is stopping, standing by, out of something, or has given up waiting.
TRANSIENT = (
    *("08000", "08006", "08P01", "0A000"),
    *("25006", "25P03", "25P04", "40001", "40003", "40P01"),
    *("53000", "53100", "53200", "53300", "53400"),
    *("55P03", "57014", "57P01", "57P03", "57P05", "58000", "58030", "58P01"),
)
KEY = {"Authorization": "Bearer sk_test_mockpay"}


async def fail_writes(shop: Shop, table: str, sqlstate: str | None) -> None:
    """Let each insert into the table fail with this SQLSTATE; None ends it."""
    if sqlstate is None:
        await shop.change(f"drop trigger fail on {table}")
        return
    await shop.change(
        "create or replace function fail() returns trigger language plpgsql as"
        f" $$ begin raise exception 'on command' using errcode = '{sqlstate}'; end $$",
        f"create or replace trigger fail before insert on {table} for each row execute function fail()",
    )


def assert_unavailable(reply: Reply) -> None:
    assert reply.status == 503, reply
    assert (reply.json["code"], reply.headers["Retry-After"]) == ("unavailable", "1")


@pytest.mark.parametrize("sqlstate", TRANSIENT)
async def test_the_store_says_to_come_again(store: Client, shop: Shop, sqlstate: str) -> None:
    ada = await store.register()
    await fail_writes(shop, "cart", sqlstate)
    item: Any = {"items": [{"product_id": shop.product(), "quantity": 1}]}
    assert_unavailable(await ada.post("/cart/items", item))
    await fail_writes(shop, "cart", None)
    assert (await ada.post("/cart/items", item)).status == 201


@pytest.mark.parametrize("sqlstate", TRANSIENT)
async def test_mockpay_says_to_come_again(mockpay: str, shop: Shop, sqlstate: str) -> None:
    async with Client(mockpay) as client:
        headers = KEY | {"Idempotency-Key": "one"}
        await fail_writes(shop, "mockpay.customer", sqlstate)
        refused = await client.post("/v1/customers", headers=headers)
        if sqlstate == "55P03":
            assert (refused.status, refused.json["error"]["code"]) == (429, "lock_timeout")
        else:
            assert (refused.status, refused.json["error"]["type"]) == (503, "api_error")
            assert refused.headers["Retry-After"] == "1"
        assert refused.headers["Stripe-Should-Retry"] == "true"
        await fail_writes(shop, "mockpay.customer", None)
        assert (await client.post("/v1/customers", headers=headers)).status == 200
    assert shop.row("select count(*) from mockpay.customer") == 1


@pytest.mark.parametrize("sqlstate", ["XX000", "42501", "P0001"])
async def test_what_another_try_would_not_help_is_an_error_of_ours(
    store: Client, shop: Shop, sqlstate: str
) -> None:
    ada = await store.register()
    await fail_writes(shop, "cart", sqlstate)
    item: Any = {"items": [{"product_id": shop.product(), "quantity": 1}]}
    assert (await ada.post("/cart/items", item)).status == 500


async def test_a_server_that_lets_nobody_in(store: Client, mockpay: str, shop: Shop, server_url: str) -> None:
    ada = await store.register()
    name = shop.row("select current_database()")

    def let_in(allowed: str) -> None:
        with psycopg.connect(server_url, autocommit=True) as db:
            db.execute(f"alter database {name} allow_connections {allowed}".encode())

    await asyncio.to_thread(let_in, "false")
    await shop.change(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )
    for _ in range(3):
        assert_unavailable(await ada.get("/me"))
        assert_unavailable(await ada.get("/health/ready"))
    async with Client(mockpay) as client:
        assert (await client.get("/health/ready")).status == 503
        assert (await client.post("/v1/customers", headers=KEY)).status == 503
        await asyncio.to_thread(let_in, "true")
        assert (await client.get("/health/ready")).status == 200
        assert (await client.post("/v1/customers", headers=KEY)).status == 200
    assert (await ada.get("/health/ready")).status == 200
    assert (await ada.get("/me")).status == 200
