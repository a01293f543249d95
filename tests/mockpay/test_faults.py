"""Faults on command: each does what it says, as often as told, and binds no key that it should not."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
import stripe

from tests.mockpay.conftest import Mockpay, Receiver, Start
from tests.mockpay.test_webhooks import SECRET, delivering, settled
from tests.sdk import sdk

PAY: Any = {
    "amount": 1000,
    "currency": "usd",
    "return_url": "https://shop.example/back",
    "payment_method": "pm_card_visa",
    "confirm": True,
}
CUT = (aiohttp.ServerDisconnectedError, ConnectionResetError, aiohttp.ClientOSError)


class Answer:
    """A raw answer."""

    def __init__(self, status: int, headers: Any, json: Any) -> None:
        self.status, self.headers, self.json = status, headers, json


async def ask(mockpay: Mockpay, method: str, path: str, headers: Any = None, **how: Any) -> Answer:
    """One request on a connection of its own, which nothing sends twice."""
    headers = {"Authorization": f"Bearer {mockpay.key}", **(headers or {})}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, mockpay.base + path, headers=headers, **how) as answer,
    ):
        return Answer(answer.status, answer.headers, await answer.json())


async def add(mockpay: Mockpay, match: str, fault: str, **more: Any) -> Any:
    made = await ask(mockpay, "POST", "/_mockpay/faults", json={"match": match, "fault": fault, **more})
    assert made.status == 201, made.json
    return made.json


async def rules(mockpay: Mockpay) -> Any:
    return (await ask(mockpay, "GET", "/_mockpay/faults")).json["data"]


async def pay(mockpay: Mockpay, key: str, fault: str | None = None) -> Answer:
    """A payment, asked for once."""
    form = {name: str(value).lower() for name, value in PAY.items()}
    headers = {"Idempotency-Key": key, **({"Mockpay-Fault": fault} if fault else {})}
    return await ask(mockpay, "POST", "/v1/payment_intents", headers, data=form)


async def count_charges(mockpay: Mockpay) -> int:
    return len((await mockpay.client.v1.charges.list_async({"limit": 100})).data)


@pytest.mark.parametrize(
    ("fault", "status", "error", "headers"),
    [
        ("error_429", 429, stripe.RateLimitError, {"Retry-After": "3", "Stripe-Should-Retry": "true"}),
        ("error_500", 500, stripe.APIError, {}),
        ("error_503", 503, stripe.APIError, {"Retry-After": "3"}),
    ],
)
async def test_an_error_binds_no_key(
    mockpay: Mockpay, fault: str, status: int, error: Any, headers: dict[str, str]
) -> None:
    times = {"seconds": 2.5} if headers else {}
    await add(mockpay, "payment_intents", fault, **times)
    create = mockpay.client.v1.payment_intents.create_async
    with pytest.raises(error) as failed:
        await create(PAY, {"idempotency_key": "a"})
    assert failed.value.http_status == status
    assert {name: failed.value.headers[name] for name in headers} == headers
    assert failed.value.headers["Request-Id"].startswith("req_")
    paid = await create(PAY, {"idempotency_key": "a"})
    assert paid.status == "succeeded"
    assert "Idempotent-Replayed" not in paid.last_response.headers
    assert await count_charges(mockpay) == 1


@pytest.mark.parametrize("fault", ["error_429", "error_500", "error_503", "drop_before", "drop_after_commit"])
async def test_the_sdk_s_own_retry_pays_once(mockpay: Mockpay, fault: str) -> None:
    await add(mockpay, "payment_intents", fault)
    async with sdk(mockpay.base, retries=1) as client:
        paid = await client.v1.payment_intents.create_async(PAY)
    assert paid.status == "succeeded"
    assert ("Idempotent-Replayed" in paid.last_response.headers) is (fault == "drop_after_commit")
    assert await count_charges(mockpay) == 1
    assert [rule["struck"] for rule in await rules(mockpay)] == [1]
    first, second = [
        line
        for line in reversed((await ask(mockpay, "GET", "/_mockpay/requests")).json["data"])
        if line["path"] == "/v1/payment_intents"
    ]
    assert (first["fault"], second["fault"]) == (fault, None)
    assert (first["status"] is None) is fault.startswith("drop")
    assert first["idempotency_key"] == second["idempotency_key"] is not None


async def test_a_connection_cut_before_does_nothing_and_after_does_all(mockpay: Mockpay) -> None:
    with pytest.raises(CUT):
        await pay(mockpay, "a", "drop_before")
    assert await count_charges(mockpay) == 0
    with pytest.raises(CUT):
        await pay(mockpay, "a", "drop_after_commit")
    assert await count_charges(mockpay) == 1
    replayed = await pay(mockpay, "a")
    assert (replayed.status, replayed.json["status"]) == (200, "succeeded")
    assert replayed.headers["Idempotent-Replayed"] == "true"
    assert await count_charges(mockpay) == 1


async def test_a_lost_answer_needs_a_write(mockpay: Mockpay) -> None:
    await add(mockpay, "charges", "drop_after_commit")
    assert await count_charges(mockpay) == 0
    assert [rule["seen"] for rule in await rules(mockpay)] == [0]


async def test_latency_and_timeout_take_their_time(mockpay: Mockpay) -> None:
    began = time.monotonic()
    assert (await pay(mockpay, "a", "latency;seconds=0.3")).status == 200
    assert 0.3 <= time.monotonic() - began < 2
    began = time.monotonic()
    with pytest.raises(CUT):
        await pay(mockpay, "b", "timeout; seconds=0.3")
    assert 0.3 <= time.monotonic() - began < 2
    assert await count_charges(mockpay) == 1
    await add(mockpay, "payment_intents", "timeout")
    async with sdk(mockpay.base, timeout=0.3) as client:
        with pytest.raises(stripe.APIConnectionError):
            await client.v1.payment_intents.create_async(PAY, {"idempotency_key": "c"})
    assert (await pay(mockpay, "c")).status == 200


async def test_latency_is_drawn_from_the_seed(mockpay: Mockpay) -> None:
    await add(mockpay, "*", "latency", seconds={"min": 0.1, "max": 0.2}, times=2, seed=7)
    for _ in range(2):
        began = time.monotonic()
        assert (await ask(mockpay, "GET", "/v1/balance")).status == 200
        assert time.monotonic() - began >= 0.1
    [rule] = await rules(mockpay)
    assert rule["seconds"] == {"min": 0.1, "max": 0.2}
    assert (rule["seen"], rule["struck"]) == (2, 2)


async def test_it_strikes_what_it_matches_so_many_times(mockpay: Mockpay) -> None:
    made = await add(mockpay, "charges", "error_500", times=3)
    assert (made["object"], made["struck"], made["times"]) == ("mockpay.fault", 0, 3)
    await add(mockpay, "balance", "error_503")
    asked = await asyncio.gather(*(ask(mockpay, "GET", "/v1/charges") for _ in range(10)))
    assert sorted(answer.status for answer in asked) == [200] * 7 + [500] * 3
    assert [(rule["fault"], rule["struck"]) for rule in await rules(mockpay)] == [
        ("error_500", 3),
        ("error_503", 0),
    ]
    assert (await ask(mockpay, "DELETE", "/_mockpay/faults")).json == {"removed": 2}
    assert (await ask(mockpay, "GET", "/v1/balance")).status == 200
    assert await rules(mockpay) == []


async def test_the_same_seed_strikes_the_same_requests(mockpay: Mockpay) -> None:
    async def run(seed: int) -> list[int]:
        await add(mockpay, "balance", "error_500", times=100, probability=0.5, seed=seed)
        statuses = [(await ask(mockpay, "GET", "/v1/balance")).status for _ in range(20)]
        [rule] = await rules(mockpay)
        assert (rule["seen"], rule["struck"], rule["seed"]) == (20, statuses.count(500), seed)
        await ask(mockpay, "DELETE", "/_mockpay/faults")
        return statuses

    first = await run(42)
    assert {200, 500} == set(first)
    assert await run(42) == first
    assert await run(43) != first


async def test_rules_outlive_a_restart_and_are_shared(start: Start) -> None:
    first = await start()
    assert (await ask(first, "GET", "/v1/balance")).status == 200
    second = await start()
    assert (await ask(second, "GET", "/v1/balance")).status == 200
    made = await add(first, "balance", "error_500", times=4)
    assert (await ask(first, "GET", "/v1/balance")).status == 500
    await asyncio.sleep(1)  # as stale as another process may be
    assert (await ask(second, "GET", "/v1/balance")).status == 500
    third = await start()
    assert [(rule["id"], rule["struck"]) for rule in await rules(third)] == [(made["id"], 2)]
    answers = await asyncio.gather(
        *(ask(one, "GET", "/v1/balance") for one in (first, second, third) for _ in range(4))
    )
    assert [answer.status for answer in answers].count(500) == 2


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"fault": "error_500"}, "match"),
        ({"match": "charges"}, "fault"),
        ({"match": "charges", "fault": "earthquake"}, "fault"),
        ({"match": "charge", "fault": "error_500"}, "match"),
        ({"match": "webhooks", "fault": "error_500"}, "match"),
        ({"match": "charges", "fault": "webhook_drop"}, "match"),
        ({"match": "*", "fault": "error_500", "times": 0}, "times"),
        ({"match": "*", "fault": "error_500", "times": "x"}, "times"),
        ({"match": "*", "fault": "error_500", "probability": 1.5}, "probability"),
        ({"match": "*", "fault": "error_500", "seconds": 1}, "seconds"),
        ({"match": "*", "fault": "error_500", "seed": 2**63}, "seed"),
        ({"match": "*", "fault": "error_500", "colour": "red"}, "colour"),
        ({"match": "*", "fault": "latency"}, "seconds"),
        ({"match": "*", "fault": "latency", "seconds": -1}, "seconds"),
        ({"match": "*", "fault": "latency", "seconds": {"min": 2, "max": 1}}, "seconds"),
        ({"match": "*", "fault": "latency", "seconds": {"min": 2}}, "seconds[max]"),
    ],
)
async def test_a_rule_that_cannot_be_is_refused(mockpay: Mockpay, body: Any, param: str) -> None:
    refused = await ask(mockpay, "POST", "/_mockpay/faults", json=body)
    assert (refused.status, refused.json["error"]["type"]) == (400, "invalid_request_error")
    assert refused.json["error"]["param"] == param
    assert await rules(mockpay) == []


async def test_a_body_that_is_no_rule_is_refused(mockpay: Mockpay) -> None:
    for body in (b"", b"[]", b"{", b'"\xff"', b"[" * 100_000):
        refused = await ask(mockpay, "POST", "/_mockpay/faults", data=body)
        assert (refused.status, refused.json["error"]["type"]) == (400, "invalid_request_error")
    refused = await ask(mockpay, "POST", "/_mockpay/faults", {"Authorization": "Bearer sk_test_no"}, json={})
    assert refused.status == 401


@pytest.mark.parametrize(
    "fault", ["earthquake", "webhook_drop", "latency", "latency;seconds=x", "error_500;seconds=1", ""]
)
async def test_an_unknown_fault_of_a_header_is_refused(mockpay: Mockpay, fault: str) -> None:
    form = {name: str(value).lower() for name, value in PAY.items()}
    refused = await ask(
        mockpay, "POST", "/v1/payment_intents", {"Mockpay-Fault": fault, "Idempotency-Key": "a"}, data=form
    )
    assert (refused.status, refused.json["error"]["type"]) == (400, "invalid_request_error")
    assert (await pay(mockpay, "a")).status == 200


async def test_a_header_is_for_its_request_alone(mockpay: Mockpay) -> None:
    params: Any = PAY
    with pytest.raises(stripe.APIError) as failed:
        await mockpay.client.v1.payment_intents.create_async(
            params, {"idempotency_key": "a", "headers": {"Mockpay-Fault": "error_503"}}
        )
    assert failed.value.http_status == 503
    assert (await mockpay.client.v1.payment_intents.create_async(params)).status == "succeeded"


async def test_who_has_no_key_is_not_struck(mockpay: Mockpay) -> None:
    await add(mockpay, "*", "error_500")
    assert (await ask(mockpay, "GET", "/v1/balance", {"Authorization": "Bearer no"})).status == 401
    assert [rule["seen"] for rule in await rules(mockpay)] == [0]


async def test_a_reset_ends_the_faults(mockpay: Mockpay) -> None:
    await add(mockpay, "*", "error_500")
    assert (await ask(mockpay, "POST", "/_mockpay/reset")).status == 200
    assert (await ask(mockpay, "GET", "/v1/balance")).status == 200


async def created(mockpay: Mockpay) -> Any:
    """An intent that nobody pays: one event."""
    return await mockpay.client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})


async def test_a_webhook_comes_twice(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    await add(mockpay, "webhooks", "webhook_duplicate")
    await created(mockpay)
    events = await receiver.events(2)
    assert len({event.id for event in events}) == 1
    await settled(mockpay)
    await created(mockpay)
    await receiver.events(3)
    await settled(mockpay)
    assert len(receiver.came) == 3


async def test_a_webhook_comes_late(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    await add(mockpay, "webhooks", "webhook_delay", seconds=0.5)
    began = time.monotonic()
    await created(mockpay)
    await receiver.events(1)
    assert 0.5 <= time.monotonic() - began < 3
    await settled(mockpay)
    assert len(receiver.came) == 1


async def test_a_webhook_is_overtaken(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    await add(mockpay, "*", "webhook_reorder")
    first = await created(mockpay)
    async with asyncio.timeout(5):
        while [rule["struck"] for rule in await rules(mockpay)] != [1]:  # noqa: ASYNC110 - over HTTP
            await asyncio.sleep(0.02)
    second = await created(mockpay)
    events = await receiver.events(2)
    assert [event.data.object.id for event in events] == [second.id, first.id]


async def test_a_lost_webhook_is_sent_again(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.3)
    await add(mockpay, "webhooks", "webhook_drop", times=5)
    await created(mockpay)
    await settled(mockpay)
    assert len(receiver.came) == 1
    assert [(rule["seen"], rule["struck"]) for rule in await rules(mockpay)] == [(1, 1)]


async def test_a_badly_signed_webhook_is_sent_again_well_signed(start: Start, receiver: Receiver) -> None:
    receiver.answers = [400]
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.1)
    await add(mockpay, "webhooks", "webhook_bad_signature")
    await created(mockpay)
    await settled(mockpay)
    (body, bad), (again, good) = receiver.came
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body, bad, SECRET)  # type: ignore[no-untyped-call]
    assert stripe.Webhook.construct_event(again, good, SECRET).type == "payment_intent.created"  # type: ignore[no-untyped-call]


async def charge(mockpay: Mockpay, fault: str, key: str = "a") -> Answer:
    """A payment with the fault's own payment method, asked for once."""
    form = {**PAY, "confirm": "true", "payment_method": f"pm_mockpay_{fault}"}
    return await ask(mockpay, "POST", "/v1/payment_intents", {"Idempotency-Key": key}, data=form)


async def struck(mockpay: Mockpay) -> list[Any]:
    """Fault and status of every payment that was asked for, oldest first."""
    lines = (await ask(mockpay, "GET", "/_mockpay/requests?path=/v1/payment_intents")).json["data"]
    return [(line["fault"], line["status"]) for line in reversed(lines)]


@pytest.mark.parametrize(("fault", "status"), [("error_429", 429), ("error_500", 500), ("error_503", 503)])
async def test_a_payment_method_s_error_binds_no_key(mockpay: Mockpay, fault: str, status: int) -> None:
    for _ in range(2):
        assert (await charge(mockpay, fault)).status == status
    assert await count_charges(mockpay) == 0
    assert (await pay(mockpay, "a")).status == 200
    assert await struck(mockpay) == [(fault, status), (fault, status), (None, 200)]


async def test_a_payment_method_cuts_the_connection(mockpay: Mockpay) -> None:
    with pytest.raises(CUT):
        await charge(mockpay, "drop_before")
    assert await count_charges(mockpay) == 0
    with pytest.raises(CUT):
        await charge(mockpay, "drop_after_commit")
    assert await count_charges(mockpay) == 1
    replayed = await charge(mockpay, "drop_after_commit")
    assert (replayed.status, replayed.json["status"]) == (200, "succeeded")
    assert replayed.headers["Idempotent-Replayed"] == "true"
    assert await count_charges(mockpay) == 1
    assert await struck(mockpay) == [("drop_before", None), ("drop_after_commit", None), (None, 200)]


async def test_the_sdk_s_retry_gets_the_lost_answer(mockpay: Mockpay) -> None:
    async with sdk(mockpay.base, retries=1) as client:
        paid = await client.v1.payment_intents.create_async(
            {**PAY, "payment_method": "pm_mockpay_drop_after_commit"}
        )
    assert (paid.status, paid.last_response.headers["Idempotent-Replayed"]) == ("succeeded", "true")
    assert await count_charges(mockpay) == 1


async def test_a_payment_method_takes_its_time(mockpay: Mockpay) -> None:
    began = time.monotonic()
    assert (await charge(mockpay, "latency")).json["status"] == "succeeded"
    assert 2 <= time.monotonic() - began < 5
    async with sdk(mockpay.base, timeout=0.3) as client:
        with pytest.raises(stripe.APIConnectionError):
            await client.v1.payment_intents.create_async({**PAY, "payment_method": "pm_mockpay_timeout"})
    assert await count_charges(mockpay) == 1


async def test_a_payment_method_strikes_where_it_charges(mockpay: Mockpay) -> None:
    intents = mockpay.client.v1.payment_intents
    usd: Any = {"amount": 1000, "currency": "usd", "allowed_payment_method_types": ["card"]}
    made = await intents.create_async(usd)
    with pytest.raises(stripe.APIError) as failed:
        await intents.confirm_async(made.id, {"payment_method": "pm_mockpay_error_500"})
    assert failed.value.http_status == 500
    assert (await intents.retrieve_async(made.id)).status == "requires_payment_method"
    methods = mockpay.client.v1.payment_methods
    kept = await intents.create_async({**usd, "payment_method": "pm_mockpay_error_500"})
    card = (await methods.retrieve_async(str(kept.payment_method))).card
    assert card is not None
    assert (card.brand, card.last4) == ("visa", "4242")
    assert (await intents.confirm_async(kept.id)).status == "succeeded"
    with pytest.raises(stripe.InvalidRequestError):
        await intents.create_async({**PAY, "payment_method": "pm_mockpay_earthquake"})
    with pytest.raises(stripe.InvalidRequestError):  # what is refused anyway is not struck
        await intents.create_async({**PAY, "amount": 1, "payment_method": "pm_mockpay_error_500"})


async def test_a_payment_method_strikes_the_first_tries(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.1)
    await charge(mockpay, "webhook_duplicate", "twice")
    events = await receiver.events(6)
    assert len({event.id for event in events}) == 3
    await settled(mockpay)
    receiver.came.clear()
    await charge(mockpay, "webhook_drop", "lost")
    await pay(mockpay, "right")
    await settled(mockpay)
    assert len(receiver.came) == 6
    logged = await ask(mockpay, "GET", "/_mockpay/deliveries?limit=100")
    tries = [[attempt["error"] for attempt in one["attempts"]] for one in logged.json["data"]]
    assert tries == [[None]] * 3 + [["lost: webhook_drop", None]] * 3 + [[None]] * 3
    assert await struck(mockpay) == [("webhook_duplicate", 200), ("webhook_drop", 200), (None, 200)]
