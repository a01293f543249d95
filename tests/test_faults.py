"""The store against a provider that fails on command: an order ends as it should, charged once."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import msgspec
import pytest

from store.app import create_app
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.test_checkout import answer_challenge, until_settled

Rule = dict[str, Any]


async def command(mockpay: str, method: str = "GET", rule: Rule | None = None) -> Any:
    """Ask of mockpay's rules, or add one."""
    key = {"Authorization": "Bearer sk_test_mockpay"}
    async with (
        aiohttp.ClientSession(headers=key) as session,
        session.request(method, f"{mockpay}/_mockpay/faults", json=rule) as answer,
    ):
        assert answer.status < 300, await answer.text()
        return await answer.json()


async def times_struck(mockpay: str) -> list[int]:
    return [rule["struck"] for rule in (await command(mockpay))["data"]]


def assert_paid_once(shop: Shop) -> None:
    """One charge, one invoice, one purchase, however it came to it."""
    for table in ("mockpay.payment_intent", "mockpay.charge", "purchase", "invoice", "payment"):
        assert shop.row(f"select count(*) from {table}") == 1, table
    assert shop.row("select status from mockpay.charge") == "succeeded"
    assert shop.row("select captured from payment") == shop.row("select total from checkout")
    assert shop.row("select count(*) from cart") == 0


@pytest.fixture
async def asking(world: World) -> AsyncIterator[Client]:
    """A store that asks again only after its first asking is over."""
    settings = msgspec.structs.replace(world.settings, reconcile_seconds=2, payments_timeout_seconds=0.4)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as client:
        yield client


async def test_an_answer_lost_after_the_commit_is_no_second_charge(
    asking: Client, shop: Shop, mockpay: str
) -> None:
    ada = await asking.register()
    await ada.add(("product", shop.product(), 1))
    # Or a webhook would tell before the answer is missed.
    await command(
        mockpay, "POST", {"match": "webhooks", "fault": "webhook_delay", "times": 100, "seconds": 60}
    )
    # The SDK asks twice at each try, so this loses all of the first try and the half of another.
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "drop_after_commit", "times": 3})
    pending = await ada.check_out()
    assert (pending.status, pending.json["status"]) == (202, "pending")
    assert (await until_settled(ada, pending.json["id"]))["status"] == "paid"
    assert (await times_struck(mockpay))[1] == 3
    assert_paid_once(shop)


async def test_one_lost_answer_is_not_even_noticed(store: Client, shop: Shop, mockpay: str) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "drop_after_commit"})
    paid = await ada.check_out()
    assert (paid.status, paid.json["status"]) == (201, "paid")
    assert await times_struck(mockpay) == [1]
    assert_paid_once(shop)


@pytest.mark.parametrize("fault", ["error_429", "error_500", "drop_before"])
async def test_a_provider_that_fails_a_while_leaves_the_order_pending_a_while(
    asking: Client, shop: Shop, mockpay: str, fault: str
) -> None:
    ada = await asking.register()
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": fault, "times": 3})
    pending = await ada.check_out()
    assert (pending.status, pending.json["status"]) == (202, "pending")
    assert (await until_settled(ada, pending.json["id"]))["status"] == "paid"
    assert await times_struck(mockpay) == [3]
    assert_paid_once(shop)


async def test_a_provider_that_says_nothing_leaves_the_order_pending(
    asking: Client, shop: Shop, mockpay: str
) -> None:
    ada = await asking.register()
    await ada.add(("product", shop.product(), 1))
    await command(mockpay, "POST", {"match": "payment_intents", "fault": "timeout", "times": 2})
    pending = await ada.check_out()
    assert (pending.status, pending.json["status"]) == (202, "pending")
    assert (await until_settled(ada, pending.json["id"]))["status"] == "paid"
    assert await times_struck(mockpay) == [2]
    assert_paid_once(shop)


@pytest.fixture
async def told(world: World) -> AsyncIterator[Client]:
    """A store that does not ask of itself, so that it knows by webhooks alone."""
    settings = msgspec.structs.replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as client:
        yield client


@pytest.mark.parametrize(
    "rule",
    [
        {"fault": "webhook_duplicate"},
        {"fault": "webhook_delay", "seconds": {"min": 0.1, "max": 0.6}, "seed": 1},
        {"fault": "webhook_reorder", "probability": 0.5, "seed": 2},
        {"fault": "webhook_drop"},
        {"fault": "webhook_bad_signature"},
    ],
    ids=lambda rule: rule["fault"],
)
async def test_webhooks_that_come_wrong_settle_an_order_once(
    mockpay: str, told: Client, shop: Shop, rule: Rule
) -> None:
    await command(mockpay, "POST", {"match": "webhooks", "times": 100, **rule})
    ada = await told.register()
    await ada.add(("product", shop.product(), 1))
    waiting = await ada.check_out("all", "pm_card_threeDSecure2Required")
    assert (waiting.status, waiting.json["status"]) == (202, "requires_action")
    await answer_challenge(waiting.json["next_action"]["url"], "approve")
    assert (await until_settled(ada, waiting.json["id"]))["status"] == "paid"
    assert_paid_once(shop)
    assert (await times_struck(mockpay))[0] >= 1
