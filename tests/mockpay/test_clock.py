"""Time: what comes later by itself, and a test clock that freezes and advances all of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay, Receiver, Start
from tests.mockpay.test_payments import USD, types_of_events

DAY = 86400
PAID = {**USD, "payment_method": "pm_card_visa", "confirm": True}


async def until(found: Callable[[], Awaitable[Any]]) -> Any:
    """The first thing found that is true, within a few seconds."""
    async with asyncio.timeout(5):
        while not (value := await found()):  # noqa: ASYNC110 - over HTTP there is nothing to wait on
            await asyncio.sleep(0.03)
    return value


async def advance(client: StripeClient, clock: str, to: int) -> None:
    """Advance, and wait as Stripe says to: until the clock is ready."""
    clocks = client.v1.test_helpers.test_clocks
    assert (await clocks.advance_async(clock, {"frozen_time": to})).status == "advancing"

    async def ready() -> bool:
        return (await clocks.retrieve_async(clock)).status == "ready"

    await until(ready)


async def test_automatic_async_books_a_moment_later(start: Start) -> None:
    client = (await start(capture_async_seconds=0.3)).client
    intent = await client.v1.payment_intents.create_async({**PAID, "expand": ["latest_charge"]})
    charge: Any = intent.latest_charge
    assert (intent.capture_method, charge.captured, charge.balance_transaction) == (
        "automatic_async", True, None,
    )  # fmt: skip
    assert (await client.v1.balance.retrieve_async()).pending == []

    async def booked() -> str | None:
        found = await client.v1.charges.retrieve_async(charge.id)
        return found.balance_transaction  # type: ignore[return-value]

    transaction = await client.v1.balance_transactions.retrieve_async(await until(booked))
    assert (transaction.amount, transaction.source) == (1999, charge.id)
    [event] = (await client.v1.events.list_async({"type": "charge.updated"})).data
    assert event.data.previous_attributes.to_dict() == {"balance_transaction": None}
    assert event.data.object["balance_transaction"] == transaction.id
    assert len((await client.v1.balance_transactions.list_async()).data) == 1


async def test_two_workers_book_a_charge_once(start: Start) -> None:
    first, second = await start(capture_async_seconds=0), await start(capture_async_seconds=0)
    await asyncio.gather(*(one.client.v1.payment_intents.create_async(PAID) for one in [first, second] * 10))

    async def every() -> list[Any]:
        rows = (await first.client.v1.balance_transactions.list_async({"limit": 100})).data
        return rows if len(rows) >= 20 else []

    assert len({row.source for row in await until(every)}) == 20
    await asyncio.sleep(0.2)
    assert len(await every()) == 20
    assert (await types_of_events(first.client)).count("charge.updated") == 20


async def test_an_authorization_expires(client: StripeClient) -> None:
    clocks = client.v1.test_helpers.test_clocks
    now = int(time.time())
    clock = await clocks.create_async({"frozen_time": now, "name": "A week"})
    assert set(stripe.test_helpers.TestClock.__annotations__) - {"OBJECT_NAME", "deleted"} == set(
        clock.to_dict()
    )
    customer = await client.v1.customers.create_async({"test_clock": clock.id})
    assert (customer.test_clock, customer.created) == (clock.id, now)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.customers.create_async({"test_clock": "clock_nobody"})
    assert (refused.value.http_status, refused.value.param) == (400, "test_clock")
    held = await client.v1.payment_intents.create_async(
        {**PAID, "capture_method": "manual", "expand": ["latest_charge"]}
    )
    charge: Any = held.latest_charge
    assert (held.created, charge.payment_method_details.card.capture_before) == (now, now + 7 * DAY)
    taken = await client.v1.payment_intents.create_async({**PAID, "capture_method": "manual"})
    await client.v1.payment_intents.capture_async(taken.id)
    await advance(client, clock.id, now + 7 * DAY - 1)
    assert (await client.v1.payment_intents.retrieve_async(held.id)).status == "requires_capture"
    await advance(client, clock.id, now + 7 * DAY)
    expired = await client.v1.payment_intents.retrieve_async(held.id)
    assert (expired.status, expired.cancellation_reason) == ("canceled", "automatic")
    assert expired.canceled_at == now + 7 * DAY
    assert (await types_of_events(client))[-2:] == ["charge.expired", "payment_intent.canceled"]
    assert (await client.v1.payment_intents.retrieve_async(taken.id)).status == "succeeded"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.capture_async(held.id)
    assert refused.value.code == "payment_intent_unexpected_state"


async def test_funds_and_webhook_retries_follow_the_clock(start: Start, receiver: Receiver) -> None:
    receiver.answers = [500]
    mockpay = await start(
        webhook_url=receiver.url, webhook_secret="whsec_of_the_test", delivery_retry_seconds=600
    )
    client = mockpay.client
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    await client.v1.payment_intents.create_async({**PAID, "capture_method": "automatic"})
    await receiver.events(3)
    # Until the failed try is on record as well: its next one counts from the time of then.
    await asyncio.sleep(1)
    assert len(receiver.came) == 3
    balance = await client.v1.balance.retrieve_async()
    assert (balance.available[0].amount, balance.pending[0].amount) == (0, 1911)
    await advance(client, clock.id, 1_000_000_000 + 2 * DAY)
    again = await receiver.events(4)
    assert again[3].id in {event.id for event in again[:3]}
    assert {event.created for event in again} == {1_000_000_000}
    balance = await client.v1.balance.retrieve_async()
    assert (balance.available[0].amount, balance.pending[0].amount) == (1911, 0)


async def test_there_is_one_clock(start: Start) -> None:
    first, second = await start(), await start()
    clocks = first.client.v1.test_helpers.test_clocks
    made = await asyncio.gather(
        *(clocks.create_async({"frozen_time": 1_000_000_000}) for _ in range(5)), return_exceptions=True
    )
    [clock] = [one for one in made if isinstance(one, stripe.test_helpers.TestClock)]
    assert all(isinstance(one, stripe.InvalidRequestError) for one in made if one is not clock)
    assert [one.id for one in (await clocks.list_async()).data] == [clock.id]
    for wrong in (1_000_000_000, 999_999_999, 10**15):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await clocks.advance_async(clock.id, {"frozen_time": wrong})
        assert refused.value.param == "frozen_time"

    async def told() -> bool:
        intent = await second.client.v1.payment_intents.create_async({**USD})
        return intent.created == 1_000_000_000

    await until(told)
    third = await start()  # as after a restart
    assert (await third.client.v1.payment_intents.create_async({**USD})).created == 1_000_000_000
    assert (await clocks.delete_async(clock.id)).deleted is True
    assert (await first.client.v1.payment_intents.create_async({**USD})).created > 1_700_000_000
    for gone in (clocks.retrieve_async, clocks.delete_async):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await gone(clock.id)
        assert refused.value.http_status == 404


async def test_a_reset_sets_the_clock_right(mockpay: Mockpay) -> None:
    client = mockpay.client
    await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    await client.raw_request_async("post", "/_mockpay/reset")
    assert (await client.v1.payment_intents.create_async({**USD})).created > 1_700_000_000
