"""Bank debits, whose money comes later or comes back, and methods kept for future payments."""

from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Start
from tests.mockpay.test_clock import DAY, advance, until
from tests.mockpay.test_payments import USD, types_of_events

DEBIT: dict[str, Any] = {
    **USD,
    "allowed_payment_method_types": ["us_bank_account"],
    "payment_method": "pm_usBankAccount_success",
    "confirm": True,
    "mandate_data": {"customer_acceptance": {"type": "offline"}},
}


async def reaches(client: StripeClient, intent_id: str, status: str) -> stripe.PaymentIntent:
    """The intent, once it has this status."""

    async def there() -> stripe.PaymentIntent | None:
        intent = await client.v1.payment_intents.retrieve_async(intent_id, {"expand": ["latest_charge"]})
        return intent if intent.status == status else None

    found: stripe.PaymentIntent = await until(there)
    return found


async def test_a_debit_comes_through(start: Start) -> None:
    client = (await start(debit_settle_seconds=0.2)).client
    intent = await client.v1.payment_intents.create_async({**DEBIT, "expand": ["latest_charge"]})  # type: ignore[arg-type]
    charge: Any = intent.latest_charge
    assert (intent.status, charge.status, charge.paid, charge.captured) == (
        "processing", "pending", False, False,
    )  # fmt: skip
    account = charge.payment_method_details.us_bank_account
    assert (account.last4, account.routing_number) == ("6789", "110000000")
    kind = stripe.Charge.PaymentMethodDetails.UsBankAccount
    assert set(kind.__annotations__) - {"OBJECT_NAME"} == set(account.to_dict())
    with pytest.raises(stripe.InvalidRequestError, match="status of processing"):
        await client.v1.payment_intents.cancel_async(intent.id)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"payment_intent": intent.id})
    assert refused.value.code == "payment_intent_unexpected_state"
    done = await reaches(client, intent.id, "succeeded")
    charge = done.latest_charge
    assert (done.amount_received, charge.status, charge.paid, charge.captured) == (
        1999, "succeeded", True, True,
    )  # fmt: skip
    types = [type_ for type_ in await types_of_events(client) if type_ != "charge.updated"]
    assert types == [
        "payment_intent.created",
        "charge.pending",
        "payment_intent.processing",
        "charge.succeeded",
        "payment_intent.succeeded",
    ]


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("insufficientFunds", "insufficient_funds"),
        ("accountClosed", "account_closed"),
        ("noAccount", "no_account"),
        ("debitNotAuthorized", "debit_not_authorized"),
    ],
)
async def test_a_debit_comes_back(client: StripeClient, token: str, code: str) -> None:
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    intent = await client.v1.payment_intents.create_async(
        {**DEBIT, "payment_method": f"pm_usBankAccount_{token}"}  # type: ignore[arg-type]
    )
    assert intent.status == "processing"
    await advance(client, clock.id, 1_000_000_000 + DAY)
    failed = await reaches(client, intent.id, "requires_payment_method")
    charge: Any = failed.latest_charge
    assert (charge.status, charge.failure_code, charge.paid) == ("failed", code, False)
    error: Any = failed.last_payment_error
    assert error.code == "payment_intent_payment_attempt_failed"
    assert error.payment_method.us_bank_account.last4 == charge.payment_method_details.us_bank_account.last4
    assert (await types_of_events(client))[-2:] == ["charge.failed", "payment_intent.payment_failed"]
    again = await client.v1.payment_intents.confirm_async(
        intent.id, {"payment_method": "pm_usBankAccount_success"}
    )
    assert again.status == "processing"


async def test_a_debit_that_no_bank_answers(client: StripeClient) -> None:
    clock = await client.v1.test_helpers.test_clocks.create_async({"frozen_time": 1_000_000_000})
    intent = await client.v1.payment_intents.create_async(
        {**DEBIT, "payment_method": "pm_usBankAccount_processing"}  # type: ignore[arg-type]
    )
    await advance(client, clock.id, 1_000_000_000 + 365 * DAY)
    assert (await client.v1.payment_intents.retrieve_async(intent.id)).status == "processing"


async def test_an_account_by_its_number(client: StripeClient) -> None:
    account = {
        "account_holder_type": "company",
        "account_type": "savings",
        "account_number": "000123456789",
        "routing_number": "110000000",
    }
    method = await client.v1.payment_methods.create_async(
        {"type": "us_bank_account", "us_bank_account": account, "billing_details": {"name": "Ada"}}  # type: ignore[typeddict-item]
    )
    shown: Any = method.us_bank_account
    assert (method.card, shown.account_holder_type, shown.account_type, shown.last4) == (
        None, "company", "savings", "6789",
    )  # fmt: skip
    assert set(stripe.PaymentMethod.UsBankAccount.__annotations__) == set(shown.to_dict())
    intent = await client.v1.payment_intents.create_async({**DEBIT, "payment_method": method.id})  # type: ignore[arg-type]
    assert intent.status == "processing"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_methods.create_async(
            {"type": "us_bank_account", "us_bank_account": {**account, "account_number": "12345678"}}  # type: ignore[typeddict-item]
        )
    assert refused.value.param == "us_bank_account[account_number]"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_methods.create_async({"type": "us_bank_account"})
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "us_bank_account")


@pytest.mark.parametrize(
    ("given", "param"),
    [
        ({"allowed_payment_method_types": ["card"]}, "payment_method"),
        ({"payment_method": "pm_card_visa"}, "payment_method"),
        ({"currency": "eur"}, "currency"),
        ({"capture_method": "manual"}, "capture_method"),
    ],
)
async def test_what_a_debit_cannot_be(client: StripeClient, given: dict[str, Any], param: str) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.payment_intents.create_async({**DEBIT, **given})  # type: ignore[arg-type]
    assert (refused.value.http_status, refused.value.param) == (400, param)
    assert (await client.v1.payment_intents.list_async()).data == []


async def test_kept_for_future_payments(client: StripeClient) -> None:
    customer = await client.v1.customers.create_async({"name": "Ada"})
    pay: dict[str, Any] = {**USD, "payment_method": "pm_card_visa", "confirm": True}
    once = await client.v1.payment_intents.create_async({**pay, "customer": customer.id})  # type: ignore[arg-type]
    method = await client.v1.payment_methods.retrieve_async(str(once.payment_method))
    assert method.customer is None
    kept = await client.v1.payment_intents.create_async(
        {**pay, "customer": customer.id, "setup_future_usage": "off_session"}  # type: ignore[arg-type]
    )
    assert (await types_of_events(client))[-4:] == [
        "payment_intent.created",
        "payment_method.attached",
        "charge.succeeded",
        "payment_intent.succeeded",
    ]
    [saved] = (await client.v1.customers.payment_methods.list_async(customer.id, {"type": "card"})).data
    assert saved.id == kept.payment_method
    assert (await client.v1.payment_methods.list_async({"type": "us_bank_account"})).data == []
    again = await client.v1.payment_intents.create_async(
        {**pay, "customer": customer.id, "payment_method": saved.id, "off_session": True}  # type: ignore[arg-type]
    )
    assert again.status == "succeeded"
    declined = {**pay, "customer": customer.id, "setup_future_usage": "off_session"}
    with pytest.raises(stripe.CardError):
        await client.v1.payment_intents.create_async({**declined, "payment_method": "pm_card_chargeDeclined"})  # type: ignore[arg-type]
    assert len((await client.v1.customers.payment_methods.list_async(customer.id)).data) == 1
