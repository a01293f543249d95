"""Events and their delivery: signed, retried, written with the change they tell of, and lost by nothing."""

import asyncio
import time
from typing import Any

import aiohttp
import psycopg
import pytest
import stripe

from tests.mockpay.conftest import Mockpay, Receiver, Start
from tests.mockpay.test_refunds import paid

SECRET = "whsec_of_the_test"


async def delivering(start: Start, receiver: Receiver, **settings: Any) -> Mockpay:
    return await start(webhook_url=receiver.url, webhook_secret=SECRET, **settings)


async def test_signed_and_readable_by_the_sdk(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver, poll_seconds=30)
    intent = await paid(mockpay.client)
    async with asyncio.timeout(2):  # woken by the commit, not by the poll
        events = await receiver.events(3)
    assert {event.type for event in events} == {
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
    }
    succeeded = next(event for event in events if event.type == "payment_intent.succeeded")
    assert (succeeded.data.object.id, succeeded.data.object.status) == (intent.id, "succeeded")
    assert succeeded.request.idempotency_key is not None
    assert succeeded.api_version == intent.last_response.headers["Stripe-Version"]
    body, signature = receiver.came[0]
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body + b" ", signature, SECRET)  # type: ignore[no-untyped-call]
    await settled(mockpay)


async def settled(mockpay: Mockpay) -> None:
    """Wait until nothing is pending."""
    async with asyncio.timeout(5):
        while True:
            events = await mockpay.client.v1.events.list_async({"limit": 100})
            if not any(event.pending_webhooks for event in events.data):
                return
            await asyncio.sleep(0.03)


async def test_sent_again_until_a_2xx(start: Start, receiver: Receiver) -> None:
    receiver.answers = [500, 302, 404]
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.05)
    await mockpay.client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})
    events = await receiver.events(4)
    assert len({event.id for event in events}) == 1
    await settled(mockpay)
    assert len(receiver.came) == 4


async def test_a_gone_endpoint_is_disabled(start: Start, receiver: Receiver) -> None:
    receiver.answers = [410]
    mockpay = await delivering(start, receiver)
    await mockpay.client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})
    await receiver.events(1)
    await settled(mockpay)
    await paid(mockpay.client)
    await settled(mockpay)
    assert len(receiver.came) == 1


async def test_what_a_killed_worker_held_is_sent(start: Start, receiver: Receiver) -> None:
    first = await delivering(start, receiver, delivery_timeout_seconds=0.2, poll_seconds=30)
    with psycopg.connect(first.database_url, autocommit=True) as db:
        # As a worker leaves it that was killed after its claim.
        db.execute(
            """
            insert into mockpay.event (id, created, type, data, api_version)
            values ('evt_1', extract(epoch from now())::bigint, 'payment_intent.created',
                    '{"object": {"object": "payment_intent", "id": "pi_1"}}', '2026-10-28.endive')
            """
        )
        db.execute(
            """
            insert into mockpay.delivery (event, webhook_endpoint, attempts, due_at)
            select 'evt_1', id, 1, now() + interval '0.3 seconds' from mockpay.webhook_endpoint
            """
        )
    await delivering(start, receiver)
    events = await receiver.events(1)
    assert events[0].id == "evt_1"


async def test_two_workers_share_the_queue(start: Start, receiver: Receiver) -> None:
    first = await delivering(start, receiver)
    second = await delivering(start, receiver)
    await asyncio.gather(*(paid(one.client) for one in (first, second) for _ in range(5)))
    events = await receiver.events(30)
    await settled(first)
    assert len(receiver.came) == 30
    assert len({event.id for event in events}) == 30


async def test_what_another_holds_is_left_to_it(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver, poll_seconds=30, delivery_retry_seconds=60)
    receiver.answers += [500] * 3
    await paid(mockpay.client)
    await receiver.events(3)
    with psycopg.connect(mockpay.database_url) as db:
        # Once their first try is recorded they are due again, and held.
        while db.execute("select from mockpay.delivery where leased_until is not null").fetchall():
            db.commit()
            await asyncio.sleep(0.02)
        db.execute("update mockpay.delivery set due_at = now()")
        db.commit()
        db.execute("select from mockpay.delivery for update")
        await paid(mockpay.client)
        events = await receiver.events(6)
        assert len({event.id for event in events}) == 6


async def test_no_event_without_its_change(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        db.execute("alter table mockpay.charge add constraint no_charge check (amount <> 1234)")
    with pytest.raises(stripe.APIError):
        await paid(mockpay.client, amount=1234)
    assert (await mockpay.client.v1.events.list_async()).data == []
    assert (await mockpay.client.v1.payment_intents.list_async()).data == []


async def test_endpoints_through_the_api(client: stripe.StripeClient, receiver: Receiver) -> None:
    endpoints = client.v1.webhook_endpoints
    made = await endpoints.create_async(
        {"url": receiver.url, "enabled_events": ["charge.succeeded"], "metadata": {"a": "b"}}
    )
    assert made.secret is not None
    assert made.secret.startswith("whsec_")
    await paid(client)
    async with asyncio.timeout(5):
        while not receiver.came:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    body, signature = receiver.came[0]
    event = stripe.Webhook.construct_event(body, signature, made.secret)  # type: ignore[no-untyped-call]
    assert event.type == "charge.succeeded"
    found = await endpoints.retrieve_async(made.id)
    assert "secret" not in found.to_dict()
    assert set(stripe.WebhookEndpoint.__annotations__) - {"OBJECT_NAME", "deleted", "secret"} == set(
        found.to_dict()
    )
    changed = await endpoints.update_async(made.id, {"disabled": True, "enabled_events": ["*"]})
    assert (changed.status, changed.enabled_events) == ("disabled", ["*"])
    await paid(client)
    assert [one.id for one in (await endpoints.list_async()).data] == [made.id]
    assert (await endpoints.delete_async(made.id)).deleted is True
    with pytest.raises(stripe.InvalidRequestError):
        await endpoints.retrieve_async(made.id)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await endpoints.create_async({"url": "nowhere", "enabled_events": ["*"]})
    assert refused.value.code == "url_invalid"
    assert len(receiver.came) == 1


class Rotation:
    """An endpoint of the receiver's, and what rotating its secret answers."""

    def __init__(self, mockpay: Mockpay, receiver: Receiver, endpoint: stripe.WebhookEndpoint) -> None:
        self.mockpay, self.receiver, self.id = mockpay, receiver, endpoint.id
        self.first = str(endpoint.to_dict().get("secret"))

    async def rotate(self, status: int = 200, headers: Any = None, **how: Any) -> Any:
        url = f"{self.mockpay.base}/_mockpay/webhook_endpoints/{self.id}/rotate_secret"
        headers = {"Authorization": f"Bearer {self.mockpay.key}", **(headers or {})}
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, headers=headers, **how) as answer,
        ):
            assert answer.status == status, await answer.text()
            return await answer.json()

    async def signers(self, *secrets: str) -> list[bool]:
        """Which of the secrets the next delivery is signed with."""
        self.receiver.came.clear()
        await self.mockpay.client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})
        async with asyncio.timeout(5):
            while not self.receiver.came:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        body, signature = self.receiver.came[0]
        found = []
        for secret in secrets:
            try:
                stripe.Webhook.construct_event(body, signature, secret)  # type: ignore[no-untyped-call]
                found.append(True)
            except stripe.SignatureVerificationError:
                found.append(False)
        assert signature.count("v1=") == found.count(True)
        return found


@pytest.fixture
async def rotation(mockpay: Mockpay, receiver: Receiver) -> Rotation:
    made = await mockpay.client.v1.webhook_endpoints.create_async(
        {"url": receiver.url, "enabled_events": ["payment_intent.created"]}
    )
    return Rotation(mockpay, receiver, made)


async def test_a_rotated_secret_signs_beside_the_new_one(rotation: Rotation) -> None:
    clocks = rotation.mockpay.client.v1.test_helpers.test_clocks
    now = int(time.time())
    clock = await clocks.create_async({"frozen_time": now})
    rotated = await rotation.rotate(data={"expires_in": "60"})
    assert (rotated["id"], rotated["object"]) == (rotation.id, "webhook_endpoint")
    second = rotated["secret"]
    assert second.startswith("whsec_")
    assert await rotation.signers(rotation.first, second) == [True, True]
    third = (await rotation.rotate(json={"expires_in": 3600}))["secret"]
    assert len({rotation.first, second, third}) == 3
    assert await rotation.signers(rotation.first, second, third) == [True, True, True]
    await clocks.advance_async(clock.id, {"frozen_time": now + 61})
    assert await rotation.signers(rotation.first, second, third) == [False, True, True]
    await clocks.advance_async(clock.id, {"frozen_time": now + 3700})
    assert await rotation.signers(rotation.first, second, third) == [False, False, True]


async def test_a_secret_is_replaced_at_once(rotation: Rotation) -> None:
    key = {"Idempotency-Key": "rotated once"}
    second = (await rotation.rotate(headers=key))["secret"]
    assert (await rotation.rotate(headers=key))["secret"] == second
    assert await rotation.signers(rotation.first, second) == [False, True]
    for refused in ({"data": {"expires_in": "86401"}}, {"json": {"expires_in": -1}}, {"json": {"a": 1}}):
        await rotation.rotate(400, **refused)
    await rotation.rotate(400, headers={"Content-Type": "application/json"}, data=b"[1]")
    await rotation.rotate(401, headers={"Authorization": "Bearer no"})
    rotation.id = "we_none"
    await rotation.rotate(404)
    assert await rotation.signers(second) == [True]


async def test_the_settings_endpoint_keeps_the_settings_secret(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    [endpoint] = (await mockpay.client.v1.webhook_endpoints.list_async()).data
    refused = await Rotation(mockpay, receiver, endpoint).rotate(400)
    assert "MOCKPAY_WEBHOOK_SECRET" in refused["error"]["message"]
