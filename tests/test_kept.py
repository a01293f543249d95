"""Answers that are kept as bytes: quick, and never older than what somebody could know."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

import msgspec
import pytest

from store.accounts.access import Admission
from store.accounts.credentials import AccessTokens
from store.app import create_app
from store.catalog.kept import KeptAnswers
from store.catalog.news import News
from store.db import open_pool
from store.limits import RequestLimit
from tests.client import Client
from tests.conftest import Shop, World, listen, served

# What a worker asks that has just begun to listen, and every two seconds.
LISTENS = "datname = current_database() and starts_with(query, '-- catalog.get_seconds_to_next_price')"
COUNT = f"select count(*) from pg_stat_activity where {LISTENS}"


@pytest.fixture
async def other(store: Client, world: World) -> AsyncIterator[Client]:
    """Another worker on the same database."""
    with listen() as listener:
        async with served(create_app(world.settings), listener) as url, Client(url) as client:
            yield client


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register("boss")
    await shop.change("update account set role = 'admin'")
    return made


async def warm(shop: Shop, path: str, *workers: Client) -> None:
    """Until every worker keeps answers."""
    async with asyncio.timeout(10):
        for worker in workers:
            await worker.get(path)
        while await asyncio.to_thread(shop.row, COUNT) < len(workers):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.01)


async def seen(worker: Client, path: str, is_new: Callable[[Decimal], bool]) -> float:
    """Seconds until a worker shows it."""
    began = time.monotonic()
    async with asyncio.timeout(10):
        while not is_new(Decimal((await worker.get(path)).json["price"])):
            pass
    return time.monotonic() - began


async def watch(worker: Client, path: str) -> None:
    """Prices only rise here, so an answer that falls is an older one after a newer."""
    last = Decimal(0)
    while True:
        price = Decimal((await worker.get(path)).json["price"])
        assert price >= last
        last = price


async def test_a_changed_price_is_everywhere_at_once(
    store: Client, other: Client, admin: Client, shop: Shop
) -> None:
    path = f"/products/{shop.product(price='10.00')}"
    await warm(shop, path, store, other)
    watching = [asyncio.create_task(watch(worker, path)) for worker in (store, other) for _ in range(3)]
    delays = []
    for step in range(1, 16):
        price = f"{10 + step}.00"
        assert (await admin.post(f"/admin{path}/prices", {"price": price})).status == 201
        assert (await store.get(path)).json["price"] == price
        delays.append(await seen(other, path, lambda shown, price=price: shown == Decimal(price)))  # type: ignore[misc]
        await asyncio.sleep(0.02)
    for task in watching:
        assert not task.done(), task.exception()
        task.cancel()
    assert median(delays) < 0.1


async def test_a_price_set_for_later_starts_on_time(
    store: Client, other: Client, admin: Client, shop: Shop
) -> None:
    path = f"/products/{shop.product(price='10.00')}"
    await warm(shop, path, store, other)
    starts = datetime.now(UTC) + timedelta(seconds=1)
    body = {"price": "7.00", "starts_at": starts.isoformat()}
    assert (await admin.post(f"/admin{path}/prices", body)).status == 201
    for worker in (store, other):
        while datetime.now(UTC) < starts - timedelta(seconds=0.1):
            shown = (await worker.get(path)).json["price"]
            assert datetime.now(UTC) >= starts or shown == "10.00"
    for worker in (store, other):
        await seen(worker, path, lambda price: price == 7)
    assert datetime.now(UTC) - starts < timedelta(seconds=0.5)


async def outdated(worker: Client, shop: Shop, product_id: int) -> Decimal:
    """The price that psql has just set, and that the worker does not know yet."""
    path = f"/products/{product_id}"
    await warm(shop, path, worker)
    for price in range(20, 120):
        shown = (await worker.get(path)).json["price"]
        await shop.change(f"update product_price_version set price = {price} where product_id = {product_id}")
        if (await worker.get(path)).json["price"] == shown:
            return Decimal(price)
    raise AssertionError("nothing is kept")


async def test_what_psql_changes_shows_within_two_seconds(store: Client, shop: Shop) -> None:
    product_id = shop.product(price="10.00")
    new = await outdated(store, shop, product_id)
    assert await seen(store, f"/products/{product_id}", lambda price: price == new) < 2.5


async def test_who_hears_nothing_keeps_nothing(store: Client, shop: Shop) -> None:
    product_id = shop.product(price="10.00")
    path = f"/products/{product_id}"
    await warm(shop, path, store)
    await shop.change(f"select pg_terminate_backend(pid) from pg_stat_activity where {LISTENS}")
    async with asyncio.timeout(5):
        while await asyncio.to_thread(shop.row, COUNT):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    for price in ("11.00", "12.00", "13.00"):
        await shop.change(f"update product_price_version set price = {price} where product_id = {product_id}")
        assert (await store.get(path)).json["price"] == price
    await warm(shop, path, store)


async def test_who_has_it_is_told_so(store: Client, admin: Client, shop: Shop) -> None:
    path = f"/products/{shop.product(price='10.00')}"
    await warm(shop, path, store)
    first = await store.get(path)
    etag = first.headers["ETag"]
    for asked in (etag, f'"another", W/{etag}', "*"):
        again = await store.get(path, headers={"If-None-Match": asked})
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", etag)
        assert "X-Request-Id" in again.headers
    assert (await store.get(path, headers={"If-None-Match": '"another"'})).body == first.body
    head = await store.call("HEAD", path)
    assert (head.status, head.headers["ETag"], head.body) == (200, etag, b"")
    await admin.post(f"/admin{path}/prices", {"price": "11.00"})
    changed = await store.get(path, headers={"If-None-Match": etag})
    assert (changed.status, changed.json["price"]) == (200, "11.00")
    assert changed.headers["ETag"] != etag


async def test_an_origin_is_answered_as_its_own(store: Client, world: World, shop: Shop) -> None:
    settings = msgspec.structs.replace(world.settings, cors_origins="https://[ab].example")
    path = f"/products/{shop.product()}"
    with listen() as listener:
        async with served(create_app(settings), listener) as url, Client(url) as client:
            await warm(shop, path, client)
            for origin in ("https://a.example", "https://b.example", "https://a.example"):
                reply = await client.get(path, headers={"Origin": origin})
                assert reply.headers["Access-Control-Allow-Origin"] == origin
            for reply in (await client.get(path), await client.get(path, headers={"Origin": "https://c.d"})):
                assert "Access-Control-Allow-Origin" not in reply.headers


async def test_a_kept_answer_counts_as_a_request(world: World, shop: Shop) -> None:
    settings = msgspec.structs.replace(world.settings, limits=True, limit_requests=9)
    path = f"/products/{shop.product()}"
    with listen() as listener:
        async with served(create_app(settings), listener) as url, Client(url) as client:
            replies = [await client.get(path) for _ in range(10)]
    assert [reply.status for reply in replies] == [200] * 9 + [429]
    assert replies[8].headers["RateLimit"].startswith('"requests";r=0')
    assert "Retry-After" in replies[9].headers


async def test_what_is_charged_is_never_kept(store: Client, mockpay: str, shop: Shop) -> None:
    product_id, ada = shop.product(price="10.00"), await store.register()
    new = await outdated(store, shop, product_id)
    await ada.add(("product", product_id, 1))
    paid = await ada.check_out()
    assert (paid.status, paid.json["total"]) == (201, f"{new:.2f}")


class Kept:
    """What is kept of an app that is slow, with as many bytes as it is told to send."""

    def __init__(self, world: World, *, room: int, seconds: float = 0) -> None:
        pool = open_pool(world.settings.database_url, size=1, statement_cache=True, application_name="test")
        news = News(pool)
        admission = Admission(pool, AccessTokens("k" * 32, seconds=1), RequestLimit(world.settings))
        self.seconds, self.asked = seconds, 0
        self.answers = KeptAnswers(self.app, news, admission, room=room)
        self.listening = asyncio.create_task(news.listen_forever())

    async def app(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked += 1
        await asyncio.sleep(self.seconds)
        scope["path_template"] = "/products"
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"x" * 1000})

    async def ask(self, query: bytes = b"") -> bool:
        """Whether it was kept."""
        scope: Any = {"type": "http", "method": "GET", "path": "/products", "raw_path": b"/products"}
        scope |= {"query_string": query, "headers": [], "state": {}}
        if self.answers.find(scope, b""):
            return True

        async def nothing(_: Any) -> None:
            pass

        await self.answers(scope, nothing, nothing)  # type: ignore[arg-type]
        return False

    async def begin(self) -> None:
        async with asyncio.timeout(10):
            while not self.answers.size:
                await self.ask()
                await asyncio.sleep(0.01)


async def test_what_is_kept_has_its_bounds(world: World) -> None:
    kept = Kept(world, room=40_000)
    await kept.begin()
    for number in range(100):
        await kept.ask(b"%d" % number)
    assert 30_000 < kept.answers.size <= 40_000
    kept.listening.cancel()


async def test_one_of_many_waits_for_an_answer_to_be_renewed(world: World) -> None:
    kept = Kept(world, room=40_000, seconds=0.01)
    await kept.begin()
    asked, end = kept.asked, time.monotonic() + 4
    while time.monotonic() < end:
        together = await asyncio.gather(*(kept.ask() for _ in range(5)))
        assert together.count(False) <= 1
    assert kept.asked > asked
    kept.listening.cancel()
