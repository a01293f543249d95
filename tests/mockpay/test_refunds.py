"""Refunds: in parts, never more than was captured, pending and failing ones; the balance adds up."""

import asyncio

import psycopg
import pytest
import stripe
from stripe import StripeClient

from tests.mockpay.conftest import Mockpay, Start
from tests.mockpay.test_payments import types_of_events


async def paid(client: StripeClient, token: str = "pm_card_visa", amount: int = 1000) -> stripe.PaymentIntent:
    return await client.v1.payment_intents.create_async(
        {
            "amount": amount,
            "currency": "usd",
            "allowed_payment_method_types": ["card"],
            "payment_method": token,
            "confirm": True,
            "capture_method": "automatic",  # books at once
        }
    )


async def test_refunds_in_parts(client: StripeClient) -> None:
    intent = await paid(client)
    first = await client.v1.refunds.create_async(
        {
            "payment_intent": intent.id,
            "amount": 300,
            "reason": "requested_by_customer",
            "metadata": {"a": "b"},
        }
    )
    assert (first.status, first.amount, first.reason) == ("succeeded", 300, "requested_by_customer")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 701})
    assert (refused.value.http_status, refused.value.param) == (400, "amount")
    rest = await client.v1.refunds.create_async(
        {"charge": str(intent.latest_charge), "expand": ["charge", "balance_transaction"]}
    )
    assert rest.amount == 700
    assert rest.charge.refunded is True
    assert rest.charge.amount_refunded == 1000
    assert (rest.balance_transaction.amount, rest.balance_transaction.fee) == (-700, 0)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"payment_intent": intent.id})
    assert refused.value.code == "charge_already_refunded"
    listed = await client.v1.refunds.list_async({"payment_intent": intent.id})
    assert [refund.id for refund in listed.data] == [rest.id, first.id]
    assert (await client.v1.refunds.retrieve_async(first.id)).amount == 300
    assert (await types_of_events(client))[3:5] == ["charge.refunded", "refund.created"]


async def test_twenty_at_once_never_exceed_the_charge(client: StripeClient) -> None:
    intent = await paid(client)
    results = await asyncio.gather(
        *(client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 300}) for _ in range(20)),
        return_exceptions=True,
    )
    made = [result for result in results if isinstance(result, stripe.Refund)]
    refused = [result for result in results if isinstance(result, stripe.InvalidRequestError)]
    assert (len(made), len(refused)) == (3, 17)
    charge = await client.v1.charges.retrieve_async(str(intent.latest_charge))
    assert (charge.amount_refunded, charge.refunded) == (900, False)


async def test_nothing_to_refund(client: StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})
    with pytest.raises(stripe.InvalidRequestError):
        await client.v1.refunds.create_async({"payment_intent": intent.id})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"charge": "ch_of_nobody"})
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")
    held = await client.v1.payment_intents.create_async(
        {
            "amount": 1000,
            "currency": "usd",
            "allowed_payment_method_types": ["card"],
            "capture_method": "manual",
            "payment_method": "pm_card_visa",
            "confirm": True,
        }
    )
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"payment_intent": held.id})
    assert refused.value.code == "charge_not_refundable"


async def until(client: StripeClient, refund_id: str, status: str) -> stripe.Refund:
    async with asyncio.timeout(5):
        while True:
            refund = await client.v1.refunds.retrieve_async(refund_id)
            if refund.status == status:
                return refund
            await asyncio.sleep(0.03)


async def test_refunds_that_take_time_or_fail(start: Start) -> None:
    client = (await start(refund_settle_seconds=0.2)).client
    slow = await client.v1.refunds.create_async(
        {"payment_intent": (await paid(client, "pm_card_pendingRefund")).id}
    )
    assert slow.status == "pending"
    await until(client, slow.id, "succeeded")
    intent = await paid(client, "pm_card_refundFail")
    failing = await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 400})
    assert failing.status == "succeeded"
    failed = await until(client, failing.id, "failed")
    assert failed.failure_reason is not None
    assert failed.failure_balance_transaction is not None
    charge = await client.v1.charges.retrieve_async(str(intent.latest_charge))
    assert charge.amount_refunded == 0
    events = await client.v1.events.list_async({"type": "refund.updated"})
    assert [event.data.previous_attributes["status"] for event in events.data] == ["succeeded", "pending"]  # type: ignore[index]
    assert "refund.failed" in await types_of_events(client)


async def test_the_balance_is_the_sum_of_the_nets(mockpay: Mockpay) -> None:
    client = mockpay.client
    intent = await paid(client)
    await paid(client, "pm_card_bypassPending", 2000)
    await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 250})
    rows = (await client.v1.balance_transactions.list_async({"limit": 100})).data
    assert [(row.type, row.amount, row.fee) for row in rows] == [
        ("refund", -250, 0),
        ("charge", 2000, 88),
        ("charge", 1000, 59),
    ]
    balance = await client.v1.balance.retrieve_async()
    available = sum(row.net for row in rows if row.status == "available")
    pending = sum(row.net for row in rows if row.status == "pending")
    assert (balance.available[0].amount, balance.pending[0].amount) == (available, pending)
    assert (available, pending) == (1912 - 250, 941)


async def test_one_that_cannot_settle_holds_up_no_other(start: Start) -> None:
    mockpay = await start(refund_settle_seconds=0.2)
    client = mockpay.client
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        db.execute("alter table mockpay.refund add constraint never check (status <> 'failed')")
    failing = await client.v1.refunds.create_async(
        {"payment_intent": (await paid(client, "pm_card_refundFail")).id}
    )
    pending = await client.v1.refunds.create_async(
        {"payment_intent": (await paid(client, "pm_card_pendingRefund")).id}
    )
    await until(client, pending.id, "succeeded")
    assert (await client.v1.refunds.retrieve_async(failing.id)).status == "succeeded"
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        db.execute("alter table mockpay.refund drop constraint never")
    await until(client, failing.id, "failed")
