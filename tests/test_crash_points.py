"""The store killed at every step of every money flow: the same key again, the reconciler or the provider's
news brings it to the same end, charged once."""

import asyncio
import itertools
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import psycopg
import pytest
from msgspec import Struct

from store.config import ConfigProblem, Settings, read_settings
from store.steps import Step
from tests.client import Client, Reply
from tests.conftest import Shop, named
from tests.forked import Forked
from tests.ports import free_port
from tests.test_checkout import answer_challenge, until_settled

Db = psycopg.Connection[Any]

(
    CHECKOUT,
    REFUND,
    PAYMENT_NEWS,
    REFUND_NEWS,
    DISPUTE_NEWS,
    RECONCILE_PAYMENT,
    RECONCILE_REFUND,
    CANCEL,
    RETURN,
    CANCELLATION,
) = FLOWS = [
    [step for step in Step if step.name.startswith(flow)]
    for flow in (
        "CHECKOUT_",
        "REFUND_",
        "REFRESH_PAYMENT_",
        "REFRESH_REFUND_",
        "REFRESH_DISPUTE_",
        "RECONCILE_PAYMENT_",
        "RECONCILE_REFUND_",
        "CANCEL_",
        "RETURN_",
        "CANCELLATION_",
    )
]
SAME_KEY = {"STORE_RECONCILE_SECONDS": "3600"}
# The lease of no key ends: what is settled is answered all the same.
RECONCILER = {"STORE_RECONCILE_SECONDS": "0.1", "STORE_KEY_LEASE_SECONDS": "3600"}
WAYS = pytest.mark.parametrize("way", [SAME_KEY, RECONCILER], ids=["same key", "reconciler"])


def test_every_step_belongs_to_a_flow_here() -> None:
    assert sorted(itertools.chain(*FLOWS)) == sorted(Step)
    assert all(FLOWS)


def test_a_step_that_does_not_exist_is_refused() -> None:
    environ = {"STORE_JWT_KEY": "k" * 32, "STORE_CRASH_AT": "nowhere"}
    with pytest.raises(ConfigProblem, match=r"^STORE_CRASH_AT: Invalid enum value 'nowhere'"):
        read_settings(Settings, "STORE", environ)


class Town:
    """A database, mockpay on it, and a store that lives, asks nothing of itself and hears no news."""

    def __init__(self, database_url: str) -> None:
        self.database_url = database_url
        self.names = (f"buyer{number}" for number in itertools.count())
        port, mockpay_port = free_port(), free_port()
        mockpay_url = f"http://127.0.0.1:{mockpay_port}"
        self.mockpay = Forked(
            "mockpay",
            mockpay_port,
            DATABASE_URL=database_url,
            MOCKPAY_PUBLIC_URL=mockpay_url,
            MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES="true",
            MOCKPAY_REFUND_SETTLE_SECONDS="0.05",
            MOCKPAY_POLL_SECONDS="0.05",
            MOCKPAY_DELIVERY_RETRY_SECONDS="0.1",
            MOCKPAY_DELIVERY_RETRY_MAX_SECONDS="0.1",
        )
        self.settings = {
            "DATABASE_URL": database_url,
            "STORE_JWT_KEY": "a key for the tests, long enough to be one",
            "STORE_PAYMENTS_URL": mockpay_url,
            "STORE_KEY_LEASE_SECONDS": "0.2",
            # Everybody registers from here.
            "STORE_LIMITS": "false",
            **SAME_KEY,
        }
        self.calm = Forked("store", port, **self.settings)

    def end(self) -> None:
        self.calm.end()
        self.mockpay.end()

    def store(self, port: int | None = None, **settings: str) -> Forked:
        """One more store."""
        return Forked("store", port or free_port(), **self.settings | settings)


@pytest.fixture(scope="module")
def running(server_url: str, template: str) -> Iterator[Town]:
    """What all these tests share, with a buyer for each of them."""
    name = f"store_crash_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create database {name} template {template} strategy file_copy")
        town = Town(named(server_url, name))
        yield town
        town.end()
        connection.execute(f"drop database {name} with (force)")


class Buyer(Struct):
    """Somebody with one row in the cart, at the store that lives."""

    client: Client
    account_id: int
    db: Db

    def at(self, store: Forked) -> Client:
        """The same one at another store."""
        other = self.client.with_token(self.client.token or "")
        other.url = store.url
        return other

    def one(self, statement: str) -> Any:
        """The only row, of a statement that takes the account."""
        row = self.db.execute(statement.encode(), {"me": self.account_id}).fetchone()
        assert row is not None
        return row if len(row) > 1 else row[0]


@pytest.fixture
async def town(running: Town) -> Town:
    await running.mockpay.until_open()
    await running.calm.until_open()
    return running


@pytest.fixture
async def ada(town: Town) -> AsyncIterator[Buyer]:
    with psycopg.connect(town.database_url, autocommit=True) as db:
        async with Client(town.calm.url) as nobody:
            client = await nobody.register(next(town.names))
            await client.add(("product", Shop(db).product(), 1))
            yield Buyer(client, (await client.get("/me")).json["id"], db)


@asynccontextmanager
async def serving(store: Forked) -> AsyncIterator[Forked]:
    try:
        await store.until_open()
        yield store
    finally:
        store.end()


async def cut_off(store: Forked, request: Any) -> None:
    """A request to a store that dies at it."""
    with pytest.raises(aiohttp.ClientError):
        await request
    await store.until_killed()


async def answered(ask: Any) -> Reply:
    """As a client does: the same request until it is not said to be running any more."""
    async with asyncio.timeout(10):
        while True:
            reply: Reply = await ask()
            if (reply.status, (reply.json or {}).get("code")) != (409, "request_in_progress"):
                return reply
            assert reply.headers["Retry-After"] == "1"
            await asyncio.sleep(0.05)


def assert_bought_once(ada: Buyer) -> None:
    """One order, paid by one charge, with one invoice; the cart's row is gone."""
    assert ada.one("select count(*), sum(total) from checkout where account_id = %(me)s") == (1, 10)
    assert ada.one("select captured from payment where account_id = %(me)s") == 10
    assert ada.one("select count(*) from purchase where account_id = %(me)s") == 1
    assert ada.one("select count(*) from cart where account_id = %(me)s") == 0
    assert ada.one("select count(*) from invoice where account_id = %(me)s") == 1
    charges = (
        "select count(*), sum(charge.amount) from mockpay.payment_intent"
        " left join mockpay.charge on charge.payment_intent = payment_intent.id"
        " where payment_intent.metadata ->> 'account_id' = %(me)s::text"
    )
    assert ada.one(charges) == (1, 1000)
    assert_numbers_have_no_gap(ada.db)


def assert_numbers_have_no_gap(db: Db) -> None:
    numbers = [row[0] for row in db.execute("select number from invoice order by number").fetchall()]
    assert numbers == [f"INV-{number:06}" for number in range(1, len(numbers) + 1)]


def assert_nothing_happened(ada: Buyer) -> None:
    assert ada.one("select count(*) from checkout where account_id = %(me)s") == 0
    assert ada.one("select count(*) from cart where account_id = %(me)s and group_id is null") == 1
    intents = "select count(*) from mockpay.payment_intent where metadata ->> 'account_id' = %(me)s::text"
    assert ada.one(intents) == 0


@WAYS
@pytest.mark.parametrize("step", CHECKOUT)
async def test_a_checkout(town: Town, ada: Buyer, step: Step, way: dict[str, str]) -> None:
    async with serving(town.store(STORE_CRASH_AT=step)) as doomed:
        await cut_off(doomed, ada.at(doomed).check_out(key="buy"))
    async with serving(town.store(**way)) as again:
        here = ada.at(again)
        orders = (await here.get("/orders")).json["items"]
        if way is RECONCILER and orders:
            assert (await until_settled(here, orders[0]["id"]))["status"] == "paid"
            assert_bought_once(ada)
        elif step is Step.CHECKOUT_RESERVING:
            assert_nothing_happened(ada)
        paid = await answered(lambda: here.check_out(key="buy"))
        assert (paid.status, paid.json["status"]) == (201, "paid")
        assert_bought_once(ada)
        repeated = await here.check_out(key="buy")
        assert (repeated.status, repeated.body) == (paid.status, paid.body)
        assert (await here.check_out(key="another")).json["code"] == "cart_empty"


async def bought(ada: Buyer, method: str = "pm_card_visa") -> tuple[int, str]:
    """An order, and the path of a refund of its line."""
    order = (await ada.client.check_out("all", method)).json
    assert order["status"] == "paid"
    return order["id"], f"/purchases/{order['purchases'][0]['id']}/refund"


def assert_refunded_once(ada: Buyer) -> None:
    assert ada.one("select count(*), sum(amount) from refund where account_id = %(me)s") == (1, 4)
    assert ada.one("select captured, refunded from payment where account_id = %(me)s") == (10, 4)
    assert ada.one("select refunded, purchase_status from purchase where account_id = %(me)s") == (
        4,
        "partially_refunded",
    )
    refunds = (
        "select count(*), sum(amount) from mockpay.refund where metadata ->> 'account_id' = %(me)s::text"
    )
    assert ada.one(refunds) == (1, 400)
    assert_bought_once(ada)


async def until_refunded(client: Client, order_id: int) -> None:
    async with asyncio.timeout(10):
        while (await client.get(f"/orders/{order_id}")).json["status"] == "paid":  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@WAYS
@pytest.mark.parametrize("step", REFUND)
async def test_a_refund(town: Town, ada: Buyer, step: Step, way: dict[str, str]) -> None:
    order_id, path = await bought(ada)
    how: Any = {"json": {"amount": "4.00"}, "headers": {"Idempotency-Key": "back"}}
    async with serving(town.store(STORE_CRASH_AT=step)) as doomed:
        await cut_off(doomed, ada.at(doomed).post(path, **how))
    async with serving(town.store(**way)) as again:
        here = ada.at(again)
        if way is RECONCILER and step is not Step.REFUND_RESERVING:
            await until_refunded(here, order_id)
            assert_refunded_once(ada)
        elif step is Step.REFUND_RESERVING:
            assert_bought_once(ada)
            assert ada.one("select count(*) from refund where account_id = %(me)s") == 0
        refunded = await answered(lambda: here.post(path, **how))
        assert (refunded.status, refunded.json["status"]) == (201, "succeeded")
        assert_refunded_once(ada)
        repeated = await here.post(path, **how)
        assert (repeated.status, repeated.body) == (refunded.status, refunded.body)


async def ask_mockpay(town: Town, method: str, path: str, **data: str) -> Any:
    key = {"Authorization": "Bearer sk_test_mockpay"}
    async with (
        aiohttp.ClientSession(headers=key) as session,
        session.request(method, f"{town.mockpay.url}{path}", data=data) as answer,
    ):
        assert answer.status == 200, await answer.text()
        return await answer.json()


@asynccontextmanager
async def webhooks(town: Town) -> AsyncIterator[tuple[int, dict[str, str]]]:
    """A port that mockpay sends its events to, and the settings to believe them by."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/webhooks/mockpay"
    endpoint = await ask_mockpay(
        town, "POST", "/v1/webhook_endpoints", **{"url": url, "enabled_events[]": "*"}
    )
    try:
        yield port, {"STORE_WEBHOOK_SECRET": endpoint["secret"]}
    finally:
        await ask_mockpay(town, "DELETE", f"/v1/webhook_endpoints/{endpoint['id']}")


async def authenticated(ada: Buyer) -> Reply:
    """A checkout that waits for its buyer, who has answered since; the store has not heard of it."""
    waiting = await ada.client.check_out("all", "pm_card_threeDSecure2Required", key="buy")
    assert (waiting.status, waiting.json["status"]) == (202, "requires_action")
    await answer_challenge(waiting.json["next_action"]["url"], "approve")
    return waiting


@pytest.mark.parametrize("step", PAYMENT_NEWS)
async def test_news_of_a_payment(town: Town, ada: Buyer, step: Step) -> None:
    async with webhooks(town) as (port, secret):
        waiting = await authenticated(ada)
        await town.store(port, STORE_CRASH_AT=step, **secret).until_killed()
        async with serving(town.store(port, **secret)) as again:
            here = ada.at(again)
            assert (await until_settled(here, waiting.json["id"]))["status"] == "paid"
            assert_bought_once(ada)
            repeated = await here.check_out("all", "pm_card_threeDSecure2Required", key="buy")
            assert (repeated.status, repeated.body) == (waiting.status, waiting.body)


async def refund_under_way(ada: Buyer) -> int:
    """An order with a refund that has succeeded at the provider; the store has not heard of it."""
    order_id, path = await bought(ada, "pm_card_pendingRefund")
    asked = await ada.client.post(path, {"amount": "4.00"}, headers={"Idempotency-Key": "back"})
    assert (asked.status, asked.json["status"]) == (201, "pending")
    async with asyncio.timeout(10):
        status = "select status from mockpay.refund where metadata ->> 'account_id' = %(me)s::text"
        while ada.one(status) != "succeeded":  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.02)
    return order_id


@pytest.mark.parametrize("step", REFUND_NEWS)
async def test_news_of_a_refund(town: Town, ada: Buyer, step: Step) -> None:
    async with webhooks(town) as (port, secret):
        order_id = await refund_under_way(ada)
        await town.store(port, STORE_CRASH_AT=step, **secret).until_killed()
        async with serving(town.store(port, **secret)) as again:
            await until_refunded(ada.at(again), order_id)
            assert_refunded_once(ada)


@pytest.mark.parametrize("step", DISPUTE_NEWS)
async def test_news_of_a_dispute(town: Town, ada: Buyer, step: Step) -> None:
    async with webhooks(town) as (port, secret):
        order_id, _ = await bought(ada, "pm_card_createDispute")
        await town.store(port, STORE_CRASH_AT=step, **secret).until_killed()
        async with serving(town.store(port, **secret)) as again:
            assert (await until_settled(ada.at(again), order_id, "paid"))["status"] == "disputed"
            assert_bought_once(ada)
            taken = (
                "select count(*), sum(amount) from ledger_transfer"
                " where account_id = %(me)s and kind in ('dispute', 'dispute_fee')"
            )
            assert ada.one(taken) == (2, 25)


@pytest.mark.parametrize("step", RECONCILE_PAYMENT)
async def test_the_reconciling_of_a_payment(town: Town, ada: Buyer, step: Step) -> None:
    waiting = await authenticated(ada)
    await town.store(STORE_CRASH_AT=step, **RECONCILER).until_killed()
    async with serving(town.store(**RECONCILER)) as again:
        assert (await until_settled(ada.at(again), waiting.json["id"]))["status"] == "paid"
    assert_bought_once(ada)


@pytest.mark.parametrize("step", RECONCILE_REFUND)
async def test_the_reconciling_of_a_refund(town: Town, ada: Buyer, step: Step) -> None:
    order_id = await refund_under_way(ada)
    await town.store(STORE_CRASH_AT=step, **RECONCILER).until_killed()
    async with serving(town.store(**RECONCILER)) as again:
        await until_refunded(ada.at(again), order_id)
    assert_refunded_once(ada)


@pytest.mark.parametrize("step", CANCEL)
async def test_the_giving_up_of_a_payment(town: Town, ada: Buyer, step: Step) -> None:
    waiting = await ada.client.check_out("all", "pm_card_threeDSecure2Required")
    late = RECONCILER | {"STORE_ABANDON_SECONDS": "0.1"}
    await town.store(STORE_CRASH_AT=step, **late).until_killed()
    async with serving(town.store(**late)) as again:
        order = await until_settled(ada.at(again), waiting.json["id"])
    assert_canceled(ada, order)
    assert (await ada.client.check_out()).status == 201


@WAYS
@pytest.mark.parametrize("step", CANCELLATION)
async def test_a_buyer_s_cancellation(town: Town, ada: Buyer, step: Step, way: dict[str, str]) -> None:
    waiting = await ada.client.check_out("all", "pm_card_threeDSecure2Required")
    path = f"/orders/{waiting.json['id']}/cancel"
    async with serving(town.store(STORE_CRASH_AT=step)) as doomed:
        await cut_off(doomed, ada.at(doomed).post(path))
    async with serving(town.store(**way)) as again:
        here = ada.at(again)
        # What the provider was not asked for did not happen, and the buyer may go on paying.
        if way is RECONCILER and step is not Step.CANCELLATION_DUE:
            assert_canceled(ada, await until_settled(here, waiting.json["id"]))
        canceled = await here.post(path)
        assert canceled.status == 200
        assert_canceled(ada, canceled.json)
        assert (await here.post(path)).body == canceled.body
    assert (await ada.client.check_out()).status == 201


def assert_canceled(ada: Buyer, order: Any) -> None:
    """On both sides; nothing was charged, and the row is back."""
    assert (order["status"], order["payment"]["status"]) == ("canceled", "canceled")
    assert ada.one("select count(*) from cart where account_id = %(me)s and group_id is null") == 1
    intents = "select status, latest_charge from mockpay.payment_intent"
    assert ada.one(f"{intents} where metadata ->> 'account_id' = %(me)s::text") == ("canceled", None)
    assert (await ada.client.check_out()).status == 201


@pytest.mark.parametrize("step", RETURN)
async def test_the_return_of_a_payment_that_is_no_order_s(town: Town, ada: Buyer, step: Step) -> None:
    await bought(ada)
    metadata = ada.one(
        "select metadata from mockpay.payment_intent where metadata ->> 'account_id' = %(me)s::text"
    )
    second = {f"metadata[{name}]": value for name, value in metadata.items()}
    async with webhooks(town) as (port, secret):
        await ask_mockpay(
            town,
            "POST",
            "/v1/payment_intents",
            amount="1000",
            currency="usd",
            confirm="true",
            payment_method="pm_card_visa",
            return_url="https://shop.example",
            **second,
        )
        await town.store(port, STORE_CRASH_AT=step, **RECONCILER, **secret).until_killed()
        async with serving(town.store(port, **RECONCILER, **secret)):
            status = "select max(status) from unmatched where account_id = %(me)s"
            async with asyncio.timeout(10):
                while ada.one(status) != "sent_back":  # noqa: ASYNC110 - another process
                    await asyncio.sleep(0.05)
    given = "select count(*), sum(refund.amount) from mockpay.refund join mockpay.payment_intent as intent"
    where = "on intent.id = refund.payment_intent where intent.metadata ->> 'account_id' = %(me)s::text"
    assert ada.one(f"{given} {where}") == (1, 1000)
    assert ada.one("select captured, refunded from payment where account_id = %(me)s") == (10, 0)
