"""Payments through the official SDK: created, confirmed, declined, captured, canceled."""

from typing import Any

import aiohttp
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay

USD = {"amount": 1999, "currency": "usd", "allowed_payment_method_types": ["card"]}


async def types_of_events(client: StripeClient) -> list[str]:
    events = await client.v1.events.list_async({"limit": 100})
    return [event.type for event in reversed(events.data)]


async def test_create_and_confirm_in_one_go(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(
        {
            **USD,
            "payment_method": "pm_card_visa",
            "confirm": True,
            "capture_method": "automatic",
            "description": "A game",
            "metadata": {"order": "7"},
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
            "expand": ["latest_charge.balance_transaction", "payment_method"],
        }
    )
    assert (intent.status, intent.amount_received, intent.livemode) == ("succeeded", 1999, False)
    assert intent.metadata["order"] == "7"
    charge = intent.latest_charge
    assert (charge.paid, charge.captured, charge.amount_captured) == (True, True, 1999)
    assert charge.payment_method_details.card.last4 == "4242"
    assert (charge.balance_transaction.fee, charge.balance_transaction.net) == (88, 1911)
    assert intent.payment_method.card.brand == "visa"
    again = await client.v1.payment_intents.retrieve_async(intent.id)
    assert (again.status, again.latest_charge) == ("succeeded", charge.id)
    assert await types_of_events(client) == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
    ]


async def test_create_then_update_then_confirm(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async({**USD, "metadata": {"a": "1", "b": "2"}})
    assert intent.status == "requires_payment_method"
    assert intent.client_secret is not None
    assert intent.client_secret.startswith(intent.id)
    intent = await client.v1.payment_intents.update_async(
        intent.id, {"amount": 2500, "payment_method": "pm_card_mastercard", "metadata": {"a": "", "c": "3"}}
    )
    assert (intent.status, intent.amount) == ("requires_confirmation", 2500)
    assert intent.metadata.to_dict() == {"b": "2", "c": "3"}
    intent = await client.v1.payment_intents.confirm_async(intent.id)
    assert (intent.status, intent.amount_received) == ("succeeded", 2500)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.update_async(intent.id, {"amount": 100})
    assert refused.value.code == "payment_intent_unexpected_state"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.confirm_async(intent.id)
    assert refused.value.code == "payment_intent_unexpected_state"


async def test_a_confirmation_needs_a_payment_method(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(USD)  # type: ignore[arg-type]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.confirm_async(intent.id)
    assert refused.value.code == "payment_intent_unexpected_state"


DECLINES = [
    ("pm_card_visa_chargeDeclined", "card_declined", "generic_decline", "0002"),
    ("pm_card_chargeDeclined", "card_declined", "generic_decline", "0002"),
    ("pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds", "9995"),
    ("pm_card_visa_chargeDeclinedLostCard", "card_declined", "lost_card", "9987"),
    ("pm_card_visa_chargeDeclinedStolenCard", "card_declined", "stolen_card", "9979"),
    ("pm_card_visa_chargeDeclinedVelocityLimitExceeded", "card_declined", "card_velocity_exceeded", "6975"),
    ("pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card", "0069"),
    ("pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc", "0127"),
    ("pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error", "0119"),
    ("pm_card_chargeCustomerFail", "card_declined", "generic_decline", "0341"),
    ("pm_card_radarBlock", "card_declined", "fraudulent", "0019"),
]


async def test_every_decline(client: StripeClient) -> None:
    for token, code, decline_code, last4 in DECLINES:
        with pytest.raises(stripe.CardError) as declined:
            await client.v1.payment_intents.create_async({**USD, "payment_method": token, "confirm": True})
        error = declined.value.error
        assert declined.value.http_status == 402
        assert (error.type, error.code, error.decline_code) == ("card_error", code, decline_code), token
        assert error.payment_method.card.last4 == last4
        intent = await client.v1.payment_intents.retrieve_async(error.payment_intent.id)
        assert (intent.status, intent.payment_method) == ("requires_payment_method", None)
        assert intent.last_payment_error.decline_code == decline_code
        charge = await client.v1.charges.retrieve_async(str(intent.latest_charge))
        assert (charge.status, charge.paid, charge.failure_code) == ("failed", False, code)
        assert charge.id == error.charge
    assert (await types_of_events(client))[-3:] == [
        "payment_intent.created",
        "charge.failed",
        "payment_intent.payment_failed",
    ]


async def test_a_declined_intent_can_be_paid_with_another_card(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(USD)  # type: ignore[arg-type]
    with pytest.raises(stripe.CardError):
        await client.v1.payment_intents.confirm_async(intent.id, {"payment_method": "pm_card_chargeDeclined"})
    paid = await client.v1.payment_intents.confirm_async(intent.id, {"payment_method": "pm_card_amex"})
    assert (paid.status, paid.last_payment_error) == ("succeeded", None)
    charges = await client.v1.charges.list_async({"payment_intent": intent.id})
    assert [charge.status for charge in charges.data] == ["succeeded", "failed"]


async def test_manual_capture_of_a_part(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(
        {**USD, "capture_method": "manual", "payment_method": "pm_card_visa", "confirm": True}
    )
    assert (intent.status, intent.amount_capturable) == ("requires_capture", 1999)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.capture_async(intent.id, {"amount_to_capture": 2000})
    assert refused.value.param == "amount_to_capture"
    intent = await client.v1.payment_intents.capture_async(
        intent.id, {"amount_to_capture": 1500, "expand": ["latest_charge.balance_transaction"]}
    )
    assert (intent.status, intent.amount_received, intent.amount_capturable) == ("succeeded", 1500, 0)
    assert intent.latest_charge.amount_captured == 1500
    assert intent.latest_charge.balance_transaction.amount == 1500
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.capture_async(intent.id)
    assert refused.value.code == "payment_intent_unexpected_state"
    assert await types_of_events(client) == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.amount_capturable_updated",
        "charge.captured",
        "payment_intent.succeeded",
    ]


async def test_cancel(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(
        {**USD, "capture_method": "manual", "payment_method": "pm_card_visa", "confirm": True}
    )
    intent = await client.v1.payment_intents.cancel_async(
        intent.id, {"cancellation_reason": "requested_by_customer"}
    )
    assert (intent.status, intent.amount_capturable) == ("canceled", 0)
    assert intent.canceled_at is not None
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.cancel_async(intent.id)
    assert refused.value.code == "payment_intent_unexpected_state"
    paid = await client.v1.payment_intents.create_async(
        {**USD, "payment_method": "pm_card_visa", "confirm": True}
    )
    with pytest.raises(stripe.InvalidRequestError):
        await client.v1.payment_intents.cancel_async(paid.id)


async def challenged(client: StripeClient, token: str, **more: str) -> stripe.PaymentIntent:
    intent = await client.v1.payment_intents.create_async(
        {**USD, "payment_method": token, "confirm": True, **more}  # type: ignore[typeddict-item]
    )
    assert intent.status == "requires_action"
    assert intent.next_action.type == "redirect_to_url"
    return intent


async def answer_page(intent: stripe.PaymentIntent, outcome: str) -> tuple[int, str, str | None]:
    url = intent.next_action.redirect_to_url.url
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as page:
            text = await page.text()
            assert page.status == 200
            assert "19.99 USD" in text
            assert '<button class="go" name="outcome" value="approve"' in text
        form = {"client_secret": intent.client_secret, "outcome": outcome}
        async with session.post(url, data=form, allow_redirects=False) as answer:
            return answer.status, await answer.text(), answer.headers.get("Location")


async def test_authentication_approved(client: StripeClient) -> None:
    intent = await challenged(
        client, "pm_card_threeDSecure2Required", return_url="https://shop.example/back?order=7"
    )
    status, _, location = await answer_page(intent, "approve")
    assert status == 303
    assert location is not None
    assert location.startswith(f"https://shop.example/back?order=7&payment_intent={intent.id}&")
    assert location.endswith("&redirect_status=succeeded")
    paid = await client.v1.payment_intents.retrieve_async(intent.id, {"expand": ["latest_charge"]})
    assert (paid.status, paid.next_action) == ("succeeded", None)
    assert paid.latest_charge.payment_method_details.card.three_d_secure.result == "authenticated"
    form = {"client_secret": intent.client_secret, "outcome": "fail"}  # sent again, it changes nothing
    async with (
        aiohttp.ClientSession() as session,
        session.post(intent.next_action.redirect_to_url.url, data=form, allow_redirects=False) as it,
    ):
        assert it.headers["Location"].endswith("&redirect_status=succeeded")
    assert await types_of_events(client) == [
        "payment_intent.created",
        "payment_intent.requires_action",
        "charge.succeeded",
        "payment_intent.succeeded",
    ]


async def test_authentication_failed_shows_a_result_page(client: StripeClient) -> None:
    intent = await challenged(client, "pm_card_authenticationRequired")
    status, text, location = await answer_page(intent, "fail")
    assert (status, location) == (200, None)
    assert "Payment not made" in text
    failed = await client.v1.payment_intents.retrieve_async(intent.id)
    assert failed.status == "requires_payment_method"
    assert failed.last_payment_error.code == "payment_intent_authentication_failure"
    assert (await types_of_events(client))[-1] == "payment_intent.payment_failed"


async def test_authentication_then_a_decline(client: StripeClient) -> None:
    intent = await challenged(client, "pm_card_threeDSecureRequiredChargeDeclined")
    await answer_page(intent, "approve")
    failed = await client.v1.payment_intents.retrieve_async(intent.id)
    assert failed.status == "requires_payment_method"
    assert failed.last_payment_error.code == "card_declined"


async def test_the_page_wants_the_client_secret(client: StripeClient) -> None:
    intent = await challenged(client, "pm_card_authenticationRequired")
    url = intent.next_action.redirect_to_url.url.partition("?")[0]
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as page:
            assert page.status == 404
        async with session.post(url, data={"outcome": "approve"}) as page:
            assert page.status == 404
    assert (await client.v1.payment_intents.retrieve_async(intent.id)).status == "requires_action"


async def test_nobody_is_there_to_authenticate(client: StripeClient) -> None:
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_intents.create_async(
            {
                **USD,
                "payment_method": "pm_card_authenticationRequired",
                "confirm": True,
                "off_session": True,
            }
        )
    assert declined.value.code == "authentication_required"


async def test_card_by_number(client: StripeClient, mockpay: Mockpay) -> None:
    method = await client.v1.payment_methods.create_async(
        {
            "type": "card",
            "card": {"number": "4000 0000 0000 9995", "exp_month": 12, "exp_year": 2040, "cvc": "123"},
            "billing_details": {"name": "Ada", "address": {"postal_code": "1000"}},
        }
    )
    assert (method.card.last4, method.card.exp_year, method.billing_details.name) == ("9995", 2040, "Ada")
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_intents.create_async({**USD, "payment_method": method.id, "confirm": True})
    assert declined.value.error.decline_code == "insufficient_funds"
    for number, code in (("4242424242424241", "incorrect_number"), ("4929420573595709", "card_declined")):
        with pytest.raises(stripe.CardError) as declined:
            await client.v1.payment_methods.create_async(
                {"type": "card", "card": {"number": number, "exp_month": 12, "exp_year": 2040}}
            )
        assert declined.value.code == code
    listed = await client.v1.payment_methods.list_async({"type": "card"})
    assert [one.id for one in listed.data] == [method.id]


async def test_automatic_methods_want_a_way_back(client: StripeClient) -> None:
    automatic: Any = {"amount": 1999, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    with pytest.raises(stripe.InvalidRequestError, match="you must provide a `return_url`") as refused:
        await client.v1.payment_intents.create_async(automatic)
    assert (refused.value.http_status, refused.value.param) == (400, "return_url")
    assert (await client.v1.payment_intents.list_async()).data == []
    for way in (
        {"return_url": "https://shop.example/back"},
        {"automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}},
        {"allowed_payment_method_types": ["card"]},
        {"payment_method_types": ["card"]},  # as older versions of the API have it
    ):
        assert (await client.v1.payment_intents.create_async({**automatic, **way})).status == "succeeded"
