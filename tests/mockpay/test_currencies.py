"""Currencies as Stripe documents them: https://docs.stripe.com/currencies."""

from typing import Any

import pytest
import stripe

from store.mockpay.pages.html import written_amount
from store.mockpay.rules import fee
from tests.mockpay.conftest import Mockpay

CARD: Any = {"payment_method": "pm_card_visa", "allowed_payment_method_types": ["card"], "confirm": True}


async def refusal(call: Any) -> tuple[str | None, str | None]:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await call
    return refused.value.code, refused.value.param


@pytest.mark.parametrize(
    ("currency", "least"),
    [
        *(("usd", 50), ("gbp", 30), ("sek", 300), ("huf", 17500), ("mxn", 1000), ("jpy", 50), ("krw", 50)),
        *(("kwd", 50), ("isk", 100), ("ugx", 100)),
    ],
)
async def test_the_least_charge(mockpay: Mockpay, currency: str, least: int) -> None:
    intents = mockpay.client.v1.payment_intents
    made = await intents.create_async({"amount": least, "currency": currency, **CARD})
    assert (made.status, made.amount_received) == ("succeeded", least)
    too_small = intents.create_async({"amount": least - 1, "currency": currency, **CARD})
    assert await refusal(too_small) == ("amount_too_small", "amount")


@pytest.mark.parametrize(
    ("currency", "step"), [("kwd", 10), ("bhd", 10), ("tnd", 10), ("isk", 100), ("ugx", 100)]
)
async def test_the_last_digits_are_zero(mockpay: Mockpay, currency: str, step: int) -> None:
    client = mockpay.client.v1
    wrong = ("parameter_invalid_integer", "amount")
    fine: Any = {"amount": 5200, "currency": currency, **CARD}
    assert await refusal(client.payment_intents.create_async(fine | {"amount": 5201})) == wrong
    made = await client.payment_intents.create_async(fine | {"confirm": False})
    assert await refusal(client.payment_intents.update_async(made.id, {"amount": 5205})) == wrong
    held = await client.payment_intents.create_async(fine | {"capture_method": "manual"})
    capture = client.payment_intents.capture_async(held.id, {"amount_to_capture": 5199})
    assert await refusal(capture) == ("parameter_invalid_integer", "amount_to_capture")
    await client.payment_intents.capture_async(held.id)
    refund: Any = {"payment_intent": held.id}
    assert await refusal(client.refunds.create_async(refund | {"amount": 1001})) == wrong
    assert (await client.refunds.create_async(refund | {"amount": step})).amount == step
    session: Any = {
        "mode": "payment",
        "success_url": "https://shop.example/done",
        "line_items": [
            {
                "quantity": 1,
                "price_data": {"currency": currency, "unit_amount": 5201, "product_data": {"name": "A"}},
            }
        ],
    }
    refused = client.checkout.sessions.create_async(session)
    assert await refusal(refused) == ("parameter_invalid_integer", "line_items")


@pytest.mark.parametrize("currency", ["abc", "xxx", "irr", "us", "dollars", "ｕｓｄ", "ıls"])
async def test_no_currency(mockpay: Mockpay, currency: str) -> None:
    made = mockpay.client.v1.payment_intents.create_async({"amount": 1000, "currency": currency})
    assert await refusal(made) == (None, "currency")


def test_amounts_as_people_read_them() -> None:
    assert written_amount(1234567, "usd") == "12,345.67 USD"
    assert written_amount(1299, "jpy") == "1,299 JPY"
    assert written_amount(5250, "kwd") == "5.250 KWD"
    assert written_amount(50000, "isk") == "500.00 ISK"
    assert written_amount(5, "usd") == "0.05 USD"


def test_a_fee_is_an_amount_of_its_currency() -> None:
    assert fee(5250, 2.9, 30) == 182
    assert fee(5250, 2.9, 30, 10) == 180
    assert fee(50, 2.9, 80, 10) == 50
