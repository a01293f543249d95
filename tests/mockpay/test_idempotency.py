"""One key, one effect: replayed, refused for another body, under concurrency and across a restart."""

import asyncio
from functools import partial

import aiohttp
import psycopg
import pytest
import stripe

from store.db import PoolBusy, open_pool
from store.mockpay.models import Change
from store.mockpay.saving import GroupCommit, KeyedAnswer, Saving
from store.roles import role_url
from tests.mockpay.conftest import Mockpay, Start
from tests.sdk import sdk

PAY = {
    "amount": 1000,
    "currency": "usd",
    "allowed_payment_method_types": ["card"],
    "payment_method": "pm_card_visa",
    "confirm": True,
}


async def test_replayed_with_the_same_body(mockpay: Mockpay) -> None:
    create = mockpay.client.v1.payment_intents.create_async
    first = await create(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    again = await create(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    assert again.last_response.data == first.last_response.data
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first.last_response.headers
    assert again.last_response.headers["Request-Id"] != first.last_response.headers["Request-Id"]
    assert len((await mockpay.client.v1.payment_intents.list_async()).data) == 1


async def test_new_keys_and_known_ones_at_once(mockpay: Mockpay) -> None:
    # Those that come at one time share a commit, which must not let one be heard by another.
    create = mockpay.client.v1.payment_intents.create_async

    async def pay(key: int) -> stripe.PaymentIntent:
        return await create({**PAY, "amount": 1000 + key}, {"idempotency_key": f"k{key}"})  # type: ignore[arg-type,typeddict-item]

    known = await asyncio.gather(*map(pay, range(0, 40, 4)))
    every = await asyncio.gather(*map(pay, range(40)))
    assert [intent.amount for intent in every] == list(range(1000, 1040))
    assert [intent.id for intent in every[::4]] == [intent.id for intent in known]
    assert ["Idempotent-Replayed" in intent.last_response.headers for intent in every] == [
        key % 4 == 0 for key in range(40)
    ]
    assert len((await mockpay.client.v1.charges.list_async({"limit": 100})).data) == 40


async def test_a_decline_is_replayed(mockpay: Mockpay) -> None:
    params = {**PAY, "payment_method": "pm_card_chargeDeclined"}
    errors = []
    for _ in range(2):
        with pytest.raises(stripe.CardError) as declined:
            await mockpay.client.v1.payment_intents.create_async(params, {"idempotency_key": "a"})  # type: ignore[arg-type]
        errors.append(declined.value)
    assert errors[0].http_body == errors[1].http_body
    assert errors[1].headers["Idempotent-Replayed"] == "true"
    assert len((await mockpay.client.v1.charges.list_async()).data) == 1


async def test_another_body_or_endpoint_is_refused(mockpay: Mockpay) -> None:
    v1 = mockpay.client.v1
    intent = await v1.payment_intents.create_async(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    with pytest.raises(stripe.IdempotencyError) as refused:
        await v1.payment_intents.create_async({**PAY, "amount": 1001}, {"idempotency_key": "a"})  # type: ignore[arg-type,typeddict-item]
    assert refused.value.http_status == 400
    with pytest.raises(stripe.IdempotencyError):
        await v1.refunds.create_async({"payment_intent": intent.id}, {"idempotency_key": "a"})
    charge = await v1.charges.retrieve_async(str(intent.latest_charge))
    assert charge.amount_refunded == 0


async def test_an_invalid_request_binds_no_key(mockpay: Mockpay) -> None:
    create = mockpay.client.v1.payment_intents.create_async
    with pytest.raises(stripe.InvalidRequestError):
        await create({**PAY, "amount": 1}, {"idempotency_key": "a"})  # type: ignore[arg-type,typeddict-item]
    assert (await create(PAY, {"idempotency_key": "a"})).status == "succeeded"  # type: ignore[arg-type]


async def test_a_long_key_is_refused(mockpay: Mockpay) -> None:
    with pytest.raises(stripe.IdempotencyError):
        await mockpay.client.v1.payment_intents.create_async(PAY, {"idempotency_key": "k" * 256})  # type: ignore[arg-type]


async def test_an_unforeseen_failure_is_kept(mockpay: Mockpay) -> None:
    create = mockpay.client.v1.payment_intents.create_async
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        db.execute("alter table mockpay.charge add constraint no_charge check (amount <> 1000)")
        with pytest.raises(stripe.APIError):
            await create(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
        db.execute("alter table mockpay.charge drop constraint no_charge")
    with pytest.raises(stripe.APIError) as failed:
        await create(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    assert failed.value.http_status == 500
    assert failed.value.headers["Idempotent-Replayed"] == "true"


@pytest.mark.parametrize("processes", [1, 2])
async def test_twenty_at_once_make_one(start: Start, processes: int) -> None:
    running = [await start() for _ in range(processes)]
    results = await asyncio.gather(
        *(
            running[at % processes].client.v1.payment_intents.create_async(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
            for at in range(20)
        ),
        return_exceptions=True,
    )
    made = {result.id for result in results if isinstance(result, stripe.PaymentIntent)}
    busy = [result for result in results if isinstance(result, stripe.StripeError)]
    assert len(made) == 1
    assert all(error.http_status == 409 and error.error.code == "idempotency_key_in_use" for error in busy)
    client = running[0].client
    assert len((await client.v1.payment_intents.list_async()).data) == 1
    assert len((await client.v1.charges.list_async()).data) == 1


async def test_a_key_in_flight_is_said_so_at_once(start: Start) -> None:
    mockpay = await start()
    intents = mockpay.client.v1.payment_intents
    intent = await intents.create_async({"amount": 1000, "currency": "usd"})
    cancel = partial(intents.cancel_async, intent.id, options={"idempotency_key": "a"})
    with psycopg.connect(mockpay.database_url) as db:
        db.execute("select from mockpay.payment_intent for update")
        first = asyncio.create_task(cancel())
        await asyncio.sleep(0.2)
        with pytest.raises(stripe.StripeError) as refused:
            async with asyncio.timeout(2):
                await cancel()
        assert (refused.value.http_status, refused.value.error.code) == (409, "idempotency_key_in_use")
        assert not first.done()
    assert (await first).status == (await cancel()).status == "canceled"


@pytest.mark.parametrize("processes", [1, 2])
async def test_twenty_confirmations_at_once_make_one_charge(start: Start, processes: int) -> None:
    running = [await start() for _ in range(processes)]
    client = running[0].client
    intent = await client.v1.payment_intents.create_async(
        {"amount": 1000, "currency": "usd", "allowed_payment_method_types": ["card"]}
    )
    results = await asyncio.gather(
        *(
            running[at % processes].client.v1.payment_intents.confirm_async(
                intent.id, {"payment_method": "pm_card_visa"}, {"idempotency_key": "a"}
            )
            for at in range(20)
        ),
        return_exceptions=True,
    )
    assert {result.status for result in results if isinstance(result, stripe.PaymentIntent)} == {"succeeded"}
    assert all(result.http_status == 409 for result in results if isinstance(result, stripe.StripeError))
    assert len((await client.v1.charges.list_async()).data) == 1


async def test_kept_across_a_restart(start: Start) -> None:
    first = await (await start()).client.v1.payment_intents.create_async(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    again = await (await start()).client.v1.payment_intents.create_async(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    assert again.id == first.id


async def test_the_log_tells_one_charge_per_key(mockpay: Mockpay) -> None:
    for _ in range(3):
        await mockpay.client.v1.payment_intents.create_async(PAY, {"idempotency_key": "a"})  # type: ignore[arg-type]
    headers = {"Authorization": f"Bearer {mockpay.key}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(f"{mockpay.base}/_mockpay/requests") as answer:
            lines = (await answer.json())["data"]
        assert [(line["idempotency_key"], line["status"], line["replayed"]) for line in lines] == [
            ("a", 200, True),
            ("a", 200, True),
            ("a", 200, False),
        ]
        assert len({line["object_id"] for line in lines}) == 1
        async with session.post(f"{mockpay.base}/_mockpay/reset") as answer:
            assert answer.status == 200
    assert (await mockpay.client.v1.payment_intents.list_async()).data == []


async def test_the_sdk_s_retries_carry_it_over_killed_connections(mockpay: Mockpay) -> None:
    killing = (
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where application_name = 'mockpay' and datname = current_database()"
    )
    async with sdk(mockpay.base, retries=4) as client:
        create = client.v1.payment_intents.create_async
        await asyncio.gather(*(create(PAY) for _ in range(8)))  # type: ignore[arg-type]
        with psycopg.connect(mockpay.database_url, autocommit=True) as db:
            for _ in range(3):
                paying = asyncio.gather(*(create(PAY) for _ in range(8)))  # type: ignore[arg-type]
                await asyncio.sleep(0.005)
                db.execute(killing)
                assert {intent.status for intent in await paying} == {"succeeded"}
            counted = db.execute(
                "select count(*), count(distinct payment_intent) from mockpay.charge"
            ).fetchone()
    assert counted == (32, 32)


async def test_what_another_request_holds_too_long(start: Start) -> None:
    mockpay = await start(lock_seconds=0.1)
    client = mockpay.client
    intent = await client.v1.payment_intents.create_async({"amount": 1000, "currency": "usd"})
    cancel = partial(client.v1.payment_intents.cancel_async, intent.id, options={"idempotency_key": "a"})
    with psycopg.connect(mockpay.database_url) as db:
        db.execute("select from mockpay.payment_intent for update")
        with pytest.raises(stripe.RateLimitError) as refused:
            await cancel()
        assert refused.value.error.code == "lock_timeout"
    assert (await cancel()).status == "canceled"


async def test_a_shared_commit_that_is_called_off_leaves_nobody_waiting(database_url: str) -> None:
    pool = open_pool(role_url(database_url, "mockpay"), size=2, statement_cache=True, application_name="test")
    commits = GroupCommit(pool)

    def saving(key: str) -> Saving:
        return Saving(1.0, Change(), KeyedAnswer(key, "/v1/refunds", "", "req_1", 200, "{}"))

    with psycopg.connect(database_url) as held:
        held.execute("lock table mockpay.idempotency_key")
        first = asyncio.create_task(commits.save(saving("one")))
        while not held.execute("select from pg_locks where not granted").rowcount:  # noqa: ASYNC110 - another session
            await asyncio.sleep(0.01)
        assert commits._writing
        commits._writing.cancel()
        async with asyncio.timeout(5):
            with pytest.raises(PoolBusy):
                await first
    async with asyncio.timeout(5):
        assert await commits.save(saving("two")) == 0
    await pool.close()
