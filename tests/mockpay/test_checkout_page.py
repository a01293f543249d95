"""The hosted page of a Checkout Session: what it shows, what it takes, and how it ends."""

import re
import time
from collections.abc import AsyncIterator
from html import unescape
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from store.mockpay.rules import CARDS
from tests.mockpay.browser import ADA, ASKS, VISA, Browser, browsing, done, now_of
from tests.mockpay.conftest import Mockpay, Start
from tests.mockpay.test_checkout_sessions import item, new_session
from tests.mockpay.test_customers import latest
from tests.mockpay.test_payments import types_of_events


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as somebody:
        yield somebody


async def test_paid(client: StripeClient, browser: Browser) -> None:
    session = await new_session(
        client,
        item(500, 3, name="Starfall", description="With both expansions"),
        payment_intent_data={
            "description": "An order",
            "metadata": {"order": "7"},
            "receipt_email": "r@example.com",
            "statement_descriptor_suffix": "GAMES",
            "transfer_group": "g",
            "shipping": {"name": "Ada", "address": {"line1": "1 Street"}},
        },
    )
    text = await browser.see(str(session.url))
    for shown in ("Starfall", "With both expansions", "3 pieces at 5.00 USD", "Pay 15.00 USD"):
        assert shown in text
    assert 'href="https://shop.example/"' in text
    assert await browser.pay(session) == done(session)
    paid = await now_of(client, session, "payment_intent.latest_charge.balance_transaction")
    assert (paid.status, paid.payment_status, paid.url) == ("complete", "paid", None)
    assert set(paid.customer_details.to_dict()) == set(
        stripe.checkout.Session.CustomerDetails.__annotations__
    )
    assert (paid.customer_details.email, paid.customer_details.name) == ("ada@example.com", "Ada")
    assert paid.customer_details.address.country == "US"
    intent = paid.payment_intent
    assert (intent.status, intent.amount_received, intent.description) == ("succeeded", 1500, "An order")
    assert (intent.metadata["order"], intent.receipt_email) == ("7", "r@example.com")
    assert (intent.statement_descriptor_suffix, intent.transfer_group) == ("GAMES", "g")
    assert intent.shipping.address.line1 == "1 Street"
    assert intent.latest_charge.billing_details.email == "ada@example.com"
    assert await types_of_events(client) == [
        "payment_intent.created", "charge.succeeded", "payment_intent.succeeded",
        "checkout.session.completed",
    ]  # fmt: skip
    assert (await latest(client, "checkout.session.completed"))["object"]["payment_status"] == "paid"
    found = await client.v1.checkout.sessions.list_async({"payment_intent": intent.id, "status": "complete"})
    assert [one.id for one in found.data] == [session.id]
    assert "Payment complete" in await browser.see(str(session.url))
    assert await browser.pay(session) == done(session)
    assert len((await client.v1.charges.list_async()).data) == 1
    with pytest.raises(stripe.InvalidRequestError, match="status of complete"):
        await client.v1.checkout.sessions.expire_async(session.id)


async def test_every_card_is_there(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    text = await browser.see(str(session.url))
    assert {name for name in CARDS if f'value="pm_card_{name}"' in text} == set(CARDS)
    groups = re.findall(r"<legend>([^<]+)</legend>", text)
    assert groups == ["Pays", "Declined", "Asks the bank (3-D Secure)", "Pays, and later"]
    parts = dict(zip(groups, text.split("<legend>")[1:], strict=True))
    assert "pm_card_visa_chargeDeclinedInsufficientFunds" in parts["Declined"]
    assert "pm_card_threeDSecureRequiredChargeDeclined" in parts["Asks the bank (3-D Secure)"]
    assert "pm_card_refundFail" in parts["Pays, and later"]
    assert text.count(" checked") == 1
    assert "<script" not in text


async def test_a_decline_leaves_it_open(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    tried = []
    for token, said in (
        ("pm_card_visa_chargeDeclinedInsufficientFunds", "Your card has insufficient funds."),
        ("pm_card_chargeDeclinedExpiredCard", "Your card has expired."),
    ):
        assert await browser.pay(session, {**ADA, "card": token}) == session.url
        text = await browser.see(str(session.url))
        assert said in text
        assert 'role="alert"' in text
        assert 'value="ada@example.com"' in text
        found = await now_of(client, session)
        assert (found.status, found.payment_status) == ("open", "unpaid")
        tried.append(found.payment_intent)
    assert await browser.pay(session) == done(session)
    paid = await now_of(client, session, "payment_intent")
    assert [paid.payment_intent.id] * 2 == tried
    assert paid.payment_intent.last_payment_error is None
    charges = await client.v1.charges.list_async({"payment_intent": paid.payment_intent.id})
    assert [charge.status for charge in charges.data] == ["succeeded", "failed", "failed"]
    assert len((await client.v1.payment_intents.list_async()).data) == 1


WRONG: list[tuple[Any, str]] = [
    ({"card": "pm_card_visa"}, "Enter an e-mail address"),
    ({**VISA, "email": "ada"}, "Enter an e-mail address"),
    ({**VISA, "email": '"><script> @x'}, "Enter an e-mail address"),
    ({**VISA, "email": "a@" + "b" * 600}, "Enter an e-mail address"),
    ({**VISA, "name": "A" * 151}, "at most 150 characters"),
    (ADA, "Choose one of what is offered"),
    ({**ADA, "card": "pm_card_nobody"}, "Choose one of what is offered"),
    ({**ADA, "card[a]": "pm_card_visa"}, "Choose one of what is offered"),
    ({**ADA, "card": "4242424242424242"}, "Choose one of what is offered"),
    (b"", "Choose one of what is offered"),
    (b"email=%ff", "not valid UTF-8"),
    (b"email=a%00b", "NUL"),
    (b"a" + b"[b]" * 50 + b"=1", "Invalid parameter name"),
]


async def test_wrong_input_brings_the_page_again(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    for form, said in WRONG:
        status, text, _ = await browser.send(str(session.url), form)
        assert status == 400, form
        assert said in unescape(text)
        assert "Pay 19.99 USD" in text
        assert "<script" not in text
    found = await now_of(client, session)
    assert (found.status, found.payment_intent) == ("open", None)


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "</style></title><b>&amp;{CHECKOUT_SESSION_ID}",
        "\u202egnol dna \u05e9\u05dc\u05d5\u05dd",
        "{amount} %s {0} " + "long" * 1000,
    ],
)
async def test_hostile_names_are_only_shown(client: StripeClient, browser: Browser, name: str) -> None:
    session = await new_session(
        client,
        item(name=name, description=name),
        branding_settings={"display_name": name},
        custom_text={"submit": {"message": name}},
        cancel_url="https://shop.example/\"'><b>",
        success_url="https://shop.example/done?name=\u05e9\"'<b>&cs={CHECKOUT_SESSION_ID}",
    )
    text = await browser.see(str(session.url))
    assert unescape(text).count(name) == 4
    for part in ("<script", "<img", "<b>", "</style></title>"):
        assert part not in text.partition("<body>")[2]
    assert text.count("</style>") == 1
    way = await browser.pay(session, {**VISA, "name": name[:100]})
    assert way == f"https://shop.example/done?name=%D7%A9%22'%3Cb%3E&cs={session.id}"
    assert (await now_of(client, session)).customer_details.name == name[:100].strip()
    assert "<b>" not in await browser.see(str(session.url))


async def test_an_expired_session_takes_its_intent_along(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client)
    bank = await browser.pay(session, ASKS)
    await client.v1.checkout.sessions.expire_async(session.id)
    found = await now_of(client, session, "payment_intent")
    assert (found.status, found.payment_intent.status) == ("expired", "canceled")
    assert (await types_of_events(client))[-2:] == ["payment_intent.canceled", "checkout.session.expired"]
    assert "canceled" in await browser.see(bank)
    text = await browser.see(str(session.url))
    assert "This page has expired" in text
    assert 'href="https://shop.example/"' in text
    assert await browser.pay(session) == session.url
    assert (await client.v1.charges.list_async()).data == []


async def test_it_is_over_before_the_worker_says_so(start: Start, browser: Browser) -> None:
    client = (await start(poll_seconds=60)).client
    now = int(time.time())
    clocks = client.v1.test_helpers.test_clocks
    clock = await clocks.create_async({"frozen_time": now})
    session = await new_session(client, expires_at=now + 1800)
    await clocks.advance_async(clock.id, {"frozen_time": now + 1800})
    assert (await now_of(client, session)).status == "open"
    assert "This page has expired" in await browser.see(str(session.url))
    assert await browser.pay(session) == session.url
    assert (await now_of(client, session)).status == "expired"


async def test_nothing_is_due(client: StripeClient, browser: Browser) -> None:
    session = await new_session(client, item(0, name="A demo"))
    text = await browser.see(str(session.url))
    assert "Complete the order" in text
    assert 'name="card"' not in text
    assert await browser.pay(session, ADA) == done(session)
    found = await now_of(client, session)
    assert (found.status, found.payment_status, found.payment_intent) == (
        "complete",
        "no_payment_required",
        None,
    )


async def test_there_is_no_such_page(mockpay: Mockpay, browser: Browser) -> None:
    for call in (browser.http.get, browser.http.post):
        async with call(f"{mockpay.base}/c/pay/cs_test_nobody") as answer:
            assert (answer.status, answer.content_type) == (404, "text/html")
