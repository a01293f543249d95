"""The request log: every call of `/v1`, whoever received it, across a restart, and no more than is wanted."""

import asyncio
import time
from typing import Any

import psycopg

from store.mockpay.config import MockpaySettings
from tests.mockpay.conftest import Mockpay, Start, serving
from tests.mockpay.test_clock import until
from tests.mockpay.test_deliveries import ask

INTENT: Any = {"amount": 1000, "currency": "usd"}


async def lines(mockpay: Mockpay, **filters: str) -> Any:
    status, found = await ask(mockpay, "GET", "/_mockpay/requests", params=filters)
    assert status == 200, found
    return found["data"]


async def test_it_survives_a_restart(database_url: str) -> None:
    settings = MockpaySettings(database_url=database_url)
    async with serving(settings) as first:
        intent = await first.client.v1.payment_intents.create_async(INTENT, {"idempotency_key": "kept"})
        before = await lines(first)
        await ask(first, "GET", "/v1/balance")
    async with serving(settings) as second:
        balance, *rest = await lines(second)
    assert rest == before
    assert (balance["path"], balance["status"]) == ("/v1/balance", 200)
    [line] = before
    assert line["request_id"].startswith("req_")
    assert abs(time.time() - line["at"]) < 60
    del line["request_id"], line["at"]
    assert line == {
        "method": "POST",
        "path": "/v1/payment_intents",
        "idempotency_key": "kept",
        "status": 200,
        "object_id": intent.id,
        "replayed": False,
        "fault": None,
    }


async def test_filtered_and_paged(mockpay: Mockpay) -> None:
    create = mockpay.client.v1.payment_intents.create_async
    for key in ("a", "b", "a"):
        await create(INTENT, {"idempotency_key": key})
    await ask(mockpay, "GET", "/v1/balance")
    assert [line["replayed"] for line in await lines(mockpay, idempotency_key="a")] == [True, False]
    assert len(await lines(mockpay, path="/v1/balance")) == 1
    everything = await lines(mockpay)
    assert [line["path"] for line in everything] == ["/v1/balance"] + ["/v1/payment_intents"] * 3
    paged = await lines(mockpay, limit="3")
    assert paged == everything[:3]
    assert await lines(mockpay, starting_after=paged[-1]["request_id"]) == everything[3:]
    more = await ask(mockpay, "GET", "/_mockpay/requests?limit=3")
    assert more[1]["has_more"] is True
    assert (await ask(mockpay, "GET", "/_mockpay/requests?limit=0"))[0] == 400
    assert (await ask(mockpay, "POST", "/_mockpay/reset"))[0] == 200
    assert await lines(mockpay) == []


async def test_what_another_worker_received_is_seen_soon(start: Start) -> None:
    first, second = await start(), await start()
    await ask(first, "GET", "/v1/balance")

    async def seen() -> Any:
        return await lines(second)

    async with asyncio.timeout(2):
        assert [line["path"] for line in await until(seen)] == ["/v1/balance"]


async def test_an_odd_path_spoils_no_batch(mockpay: Mockpay) -> None:
    assert (await ask(mockpay, "GET", "/v1/%00" + "x" * 5000))[0] == 404
    await ask(mockpay, "GET", "/v1/balance")
    balance, odd = await lines(mockpay)
    assert (balance["path"], odd["status"]) == ("/v1/balance", 404)
    assert odd["path"].startswith("/v1/\ufffdxxx")


async def test_bounded(start: Start) -> None:
    mockpay = await start(request_log_size=20)
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        db.execute(
            "insert into mockpay.request (request_id, at, method, path, replayed)"
            " select 'req_!' || n, 0, 'GET', '/v1/old', false from generate_series(1000, 2999) n"
        )
    for _ in range(2):
        for _ in range(12):
            await ask(mockpay, "GET", "/v1/balance")
        await lines(mockpay)
    with psycopg.connect(mockpay.database_url) as db:
        found = dict(db.execute("select path, count(*) from mockpay.request group by path").fetchall())
    assert found.keys() == {"/v1/balance"}
    assert 20 <= found["/v1/balance"] <= 22  # they are deleted now and then
    none = await start(request_log_size=0)
    await ask(none, "GET", "/v1/charges")
    assert await lines(none, path="/v1/charges") == []
