"""Checkout Sessions paid: by the bank's leave, later, by several at once, and by whom."""

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.browser import ADA, ASKS, VISA, Browser, browsing, done, now_of
from tests.mockpay.conftest import Start
from tests.mockpay.test_checkout_sessions import new_session
from tests.mockpay.test_clock import DAY, advance
from tests.mockpay.test_customers import latest
from tests.mockpay.test_payments import types_of_events


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as somebody:
        yield somebody


async def test_the_bank_approves(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    bank = await browser.pay(session, ASKS)
    assert "/3ds/pi_" in bank
    assert (await now_of(client, session)).status == "open"
    assert "Your bank waits for your answer" in await browser.see(str(session.url))
    assert await browser.answer_bank(bank, "approve") == done(session)
    found = await now_of(client, session)
    assert (found.status, found.payment_status) == ("complete", "paid")
    assert found.customer_details.email == "ada@example.com"
    assert (await types_of_events(client))[-2:] == ["payment_intent.succeeded", "checkout.session.completed"]


async def test_the_bank_does_not(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    assert await browser.answer_bank(await browser.pay(session, ASKS), "fail") == session.url
    assert "could not confirm that it is you" in await browser.see(str(session.url))
    declined = {**ADA, "card": "pm_card_threeDSecureRequiredChargeDeclined"}
    assert await browser.answer_bank(await browser.pay(session, declined), "approve") == session.url
    assert "Your card was declined" in await browser.see(str(session.url))
    left = await browser.pay(session, ASKS)
    assert await browser.pay(session) == done(session)  # with another card, leaving the bank's question
    assert "Payment approved" in await browser.see(left)
    assert len((await client.v1.payment_intents.list_async()).data) == 1


async def test_authorized_now_captured_later(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client, payment_intent_data={"capture_method": "manual"})
    assert await browser.pay(session) == done(session)
    held = await now_of(client, session)
    assert (held.status, held.payment_status) == ("complete", "unpaid")
    await client.v1.payment_intents.capture_async(held.payment_intent)
    assert (await now_of(client, session)).payment_status == "paid"
    told = [type_ for type_ in await types_of_events(client) if type_.startswith("checkout")]
    assert told == ["checkout.session.completed"]


async def test_its_intent_is_paid_and_canceled_through_it_alone(
    client: StripeClient, browser: Browser
) -> None:
    session = await new_session(client)
    await browser.pay(session, {**ADA, "card": "pm_card_chargeDeclined"})
    intent = (await now_of(client, session)).payment_intent
    intents = client.v1.payment_intents
    for refused in (
        intents.confirm_async(intent, {"payment_method": "pm_card_visa"}),
        intents.cancel_async(intent),
        intents.update_async(intent, {"amount": 100}),
    ):
        with pytest.raises(stripe.InvalidRequestError, match="created by a Checkout Session"):
            await refused
    assert (await intents.update_async(intent, {"description": "A"})).description == "A"


async def test_whose_it_is(client: StripeClient, browser: Browser) -> None:
    guest = await new_session(client)
    await browser.pay(guest)
    assert (await now_of(client, guest)).customer is None
    made = await new_session(
        client, customer_creation="always", payment_intent_data={"setup_future_usage": "off_session"}
    )
    await browser.pay(made, {**ADA, "card": "pm_card_chargeDeclined"})
    await browser.pay(made)
    found = await now_of(client, made, "customer", "payment_intent.payment_method")
    assert (found.customer.email, found.customer.name) == ("ada@example.com", "Ada")
    assert found.payment_intent.payment_method.customer == found.payment_intent.customer == found.customer.id
    assert len((await client.v1.customers.list_async()).data) == 1
    bob = await client.v1.customers.create_async({"name": "Bob"})
    theirs = await new_session(client, customer=bob.id)
    await browser.pay(theirs, {**VISA, "email": "bob@example.com", "name": ""})
    found = await now_of(client, theirs, "customer")
    assert (found.customer.id, found.customer.email, found.customer_details.name) == (
        bob.id,
        "bob@example.com",
        "Bob",
    )
    again = await new_session(client, customer=bob.id)
    text = await browser.see(str(again.url))
    assert re.search(r'value="bob@example.com"[^>]* readonly', text)
    await browser.pay(again, {**VISA, "email": "eve@example.com"})
    assert (await now_of(client, again)).customer_details.email == "bob@example.com"


@pytest.mark.parametrize("asked", [False, True], ids=["from the start", "after a decline"])
async def test_many_pay_at_once(start: Start, browser: Browser, asked: bool) -> None:
    first, second = await start(), await start()
    session = await new_session(first.client)
    if asked:
        await browser.pay(session, {**ADA, "card": "pm_card_chargeDeclined"})
    urls = [str(session.url), str(session.url).replace(first.base, second.base)]
    ways = await asyncio.gather(*(browser.send(url, VISA) for url in urls * 5))
    assert {(status, way) for status, _, way in ways} == {(303, done(session))}
    charges = (await first.client.v1.charges.list_async({"limit": 100})).data
    assert [charge.status for charge in charges] == ["succeeded", *(["failed"] * asked)]
    assert len((await first.client.v1.payment_intents.list_async()).data) == 1
    assert (await types_of_events(first.client)).count("checkout.session.completed") == 1


async def test_paying_races_expiring_and_the_bank(start: Start, browser: Browser) -> None:
    first, second = await start(), await start()
    ended = []
    for turn in range(6):
        session = await new_session(first.client)
        if turn % 2:
            bank = await browser.pay(session, ASKS)
            doing: Any = browser.answer_bank(bank, "approve")
        else:
            doing = browser.send(str(session.url), ASKS)
        await asyncio.gather(
            second.client.v1.checkout.sessions.expire_async(session.id),
            browser.send(str(session.url), VISA),
            doing,
            return_exceptions=True,
        )
        found = await now_of(first.client, session, "payment_intent")
        ended.append(found.status)
        charges = [] if not found.payment_intent else (
            await first.client.v1.charges.list_async({"payment_intent": found.payment_intent.id})
        ).data  # fmt: skip
        paid = [charge for charge in charges if charge.paid]
        assert len(paid) == (found.status == "complete")
        assert found.payment_status == ("paid" if paid else "unpaid")
        if found.payment_intent and not paid:
            assert found.payment_intent.status == "canceled"
    assert set(ended) <= {"complete", "expired"}
    told = [type_ for type_ in await types_of_events(first.client) if type_.startswith("checkout")]
    assert len(told) == len(ended)


@pytest.mark.parametrize(
    ("account", "payment_status", "told"),
    [
        ("success", "paid", "checkout.session.async_payment_succeeded"),
        ("accountClosed", "unpaid", "checkout.session.async_payment_failed"),
    ],
)
async def test_a_payment_that_settles_later(
    client: StripeClient, browser: Browser, account: str, payment_status: str, told: str
) -> None:
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    session = await new_session(client, payment_method_types=["card", "us_bank_account"])
    assert "pm_usBankAccount_success" in await browser.see(str(session.url))
    await browser.pay(session, {**ADA, "card": f"pm_usBankAccount_{account}"})
    found = await now_of(client, session, "payment_intent")
    assert (found.status, found.payment_status, found.payment_intent.status) == (
        "complete", "unpaid", "processing",
    )  # fmt: skip
    await advance(client, clock.id, 1_000_000_000 + DAY)
    found = await now_of(client, session)
    assert (found.status, found.payment_status) == ("complete", payment_status)
    assert (await latest(client, told))["object"]["payment_status"] == payment_status
    types = await types_of_events(client)
    assert types.index("checkout.session.completed") < types.index(told)
    assert types.count(told) == 1


async def test_only_what_is_offered_pays(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    assert "usBankAccount" not in await browser.see(str(session.url))
    status, text, _ = await browser.send(str(session.url), {**ADA, "card": "pm_usBankAccount_success"})
    assert (status, "Choose one of what is offered." in text) == (400, True)
    alone = await new_session(client, allowed_payment_method_types=["us_bank_account"])
    text = await browser.see(str(alone.url))
    assert ("pm_card_visa" in text, text.count(" checked")) == (False, 1)
