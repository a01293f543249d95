"""Charges and refunds changed after the fact, and refunds called off."""

import psycopg
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay
from tests.mockpay.test_customers import latest
from tests.mockpay.test_payments import types_of_events
from tests.mockpay.test_refunds import paid


async def test_a_charge_is_described_anew(client: StripeClient) -> None:
    charge_id = str((await paid(client)).latest_charge)
    ada, bob = [await client.v1.customers.create_async() for _ in range(2)]
    charge = await client.v1.charges.update_async(
        charge_id,
        {
            "customer": ada.id,
            "description": "A game",
            "fraud_details": {"user_report": "safe"},
            "metadata": {"a": "1"},
            "receipt_email": "ada@example.com",
            "shipping": {"name": "Ada", "address": {"city": "Sofia"}},
            "transfer_group": "g",
            "expand": ["customer"],
        },
    )
    assert (charge.customer.id, charge.description) == (ada.id, "A game")  # type: ignore[union-attr]
    assert (charge.receipt_email, charge.transfer_group) == ("ada@example.com", "g")
    again = await client.v1.charges.retrieve_async(charge_id, {"expand": ["customer"]})
    assert again.to_dict() == charge.to_dict()
    assert again.fraud_details.user_report == "safe"  # type: ignore[union-attr]
    assert again.shipping.address.city == "Sofia"  # type: ignore[union-attr]
    told = await latest(client, "charge.updated")
    assert told["object"]["customer"] == ada.id
    assert set(told["previous_attributes"]) == {
        "customer", "description", "fraud_details", "metadata", "receipt_email", "shipping", "transfer_group",
    }  # fmt: skip
    assert told["previous_attributes"]["description"] is None
    await client.v1.charges.update_async(charge_id, {"description": "A game"})
    assert (await types_of_events(client)).count("charge.updated") == 1
    cleared = await client.v1.charges.update_async(charge_id, {"description": "", "metadata": ""})
    assert (cleared.description, cleared.metadata.to_dict()) == (None, {})
    for params, code in (
        ({"customer": bob.id}, None),
        ({"customer": "cus_nobody"}, None),
        ({"amount": 1}, "parameter_unknown"),
    ):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await client.v1.charges.update_async(charge_id, params)  # type: ignore[arg-type]
        assert (refused.value.code, refused.value.param) == (code, next(iter(params)))
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.charges.update_async("ch_nobody", {"description": "A game"})
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


async def test_a_refund_is_described_anew(client: StripeClient) -> None:
    refund = await client.v1.refunds.create_async({"payment_intent": (await paid(client)).id})
    changed = await client.v1.refunds.update_async(refund.id, {"metadata": {"a": "1"}, "expand": ["charge"]})
    assert changed.metadata.to_dict() == {"a": "1"}  # type: ignore[union-attr]
    assert changed.charge.amount_refunded == 1000  # type: ignore[union-attr]
    assert (await latest(client, "refund.updated"))["previous_attributes"] == {"metadata": {}}
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.update_async(refund.id, {"reason": "duplicate"})  # type: ignore[typeddict-unknown-key]
    assert refused.value.code == "parameter_unknown"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.update_async("re_nobody", {"metadata": {"a": "1"}})
    assert refused.value.http_status == 404


async def test_a_refund_is_called_off(mockpay: Mockpay) -> None:
    client = mockpay.client
    refund = await client.v1.refunds.create_async({"payment_intent": (await paid(client)).id, "amount": 400})
    with pytest.raises(stripe.InvalidRequestError, match="status of requires_action") as refused:
        await client.v1.refunds.cancel_async(refund.id)
    assert refused.value.http_status == 400
    # Cards never ask the customer about a refund, so that status is put there by hand.
    with psycopg.connect(mockpay.database_url) as db:
        db.execute("update mockpay.refund set status = 'requires_action'")
    canceled = await client.v1.refunds.cancel_async(refund.id, {"expand": ["charge"]})
    assert canceled.status == "canceled"
    assert canceled.charge.amount_refunded == 0  # type: ignore[union-attr]
    assert canceled.failure_reason is None
    assert (await latest(client, "refund.updated"))["previous_attributes"]["status"] == "requires_action"
    assert (await types_of_events(client))[-2:] == ["refund.updated", "charge.updated"]
    rows = (await client.v1.balance_transactions.list_async()).data
    assert sum(row.amount for row in rows) == 1000
