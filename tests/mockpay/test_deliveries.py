"""The log of deliveries, sending again, who may be sent to, and endpoints that keep nobody waiting."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Any

import aiohttp
import psycopg
import pytest
import stripe
from aiohttp import web

from store.mockpay.addresses import is_public
from tests.conftest import listen, url_of
from tests.mockpay.conftest import Mockpay, Receiver, Start
from tests.mockpay.test_clock import until
from tests.mockpay.test_webhooks import delivering, settled

INTENT: Any = {"amount": 1000, "currency": "usd"}


async def ask(mockpay: Mockpay, method: str, path: str, headers: Any = None, **how: Any) -> tuple[int, Any]:
    headers = {"Authorization": f"Bearer {mockpay.key}", **(headers or {})}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, mockpay.base + path, headers=headers, **how) as answer,
    ):
        return answer.status, await answer.json()


async def deliveries(mockpay: Mockpay, **filters: str) -> Any:
    status, found = await ask(mockpay, "GET", "/_mockpay/deliveries", params=filters)
    assert status == 200, found
    return found["data"]


async def event_of(mockpay: Mockpay) -> str:
    """The one event of a new intent that nobody pays."""
    await mockpay.client.v1.payment_intents.create_async(INTENT)
    return (await mockpay.client.v1.events.list_async({"limit": 1})).data[0].id


async def retry(mockpay: Mockpay, event: str, headers: Any = None, **form: str) -> tuple[int, Any]:
    return await ask(mockpay, "POST", f"/v1/events/{event}/retry", headers, data=form)


@asynccontextmanager
async def answering(answer: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """A webhook endpoint that answers as told; its address."""
    app = web.Application()
    app.router.add_post("/hook", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    listening = listen()
    await web.SockSite(runner, listening).start()
    try:
        yield f"{url_of(listening)}/hook"
    finally:
        await runner.cleanup()


async def test_every_try_is_logged(start: Start) -> None:
    answers = [(500, b"\0 not now \xff" + b"x" * 5000), (200, b"thanks")]

    async def answer(_: web.Request) -> web.Response:
        status, body = answers.pop(0)
        return web.Response(status=status, body=body)

    async with answering(answer) as url:
        mockpay = await start(webhook_url=url, delivery_retry_seconds=0.05)
        event = await event_of(mockpay)
        await settled(mockpay)
    [found] = await deliveries(mockpay, event=event)
    assert (found["status"], found["type"], found["url"], found["next_attempt_at"]) == (
        "delivered", "payment_intent.created", url, None,
    )  # fmt: skip
    failed, good = found["attempts"]
    assert (failed["number"], failed["status"], failed["error"]) == (1, 500, None)
    assert failed["body"].startswith("\ufffd not now \ufffdxxx")
    assert len(failed["body"]) == 500
    assert (good["number"], good["status"], good["body"]) == (2, 200, "thanks")
    assert failed["at"] < good["at"]
    assert 0 <= good["duration_ms"] < 5000


async def test_the_log_is_filtered_and_paged(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver, delivery_retry_seconds=30)
    made = await mockpay.client.v1.webhook_endpoints.create_async(
        {"url": "http://127.0.0.1:1/nobody", "enabled_events": ["*"]}
    )
    events = [await event_of(mockpay) for _ in range(2)]

    async def tried() -> bool:
        return all(found["attempts"] for found in await deliveries(mockpay))

    await until(tried)
    everything = await deliveries(mockpay)
    assert [found["event"] for found in everything] == [events[1]] * 2 + [events[0]] * 2
    waiting = await deliveries(mockpay, status="pending")
    assert waiting == await deliveries(mockpay, webhook_endpoint=made.id)
    assert all("ClientConnectorError" in found["attempts"][0]["error"] for found in waiting)
    assert all(found["next_attempt_at"] > found["attempts"][0]["at"] for found in waiting)
    paged = await deliveries(mockpay, limit="1")
    while len(paged) < 4:
        paged += await deliveries(mockpay, limit="1", starting_after=paged[-1]["id"])
    assert paged == everything
    assert (await ask(mockpay, "GET", "/_mockpay/deliveries", params={"status": "lost"}))[0] == 400
    nobody = {"Authorization": "Bearer sk_test_no"}
    assert (await ask(mockpay, "GET", "/_mockpay/deliveries", nobody))[0] == 401


async def test_an_event_is_sent_again(start: Start, receiver: Receiver) -> None:
    mockpay = await delivering(start, receiver)
    event = await event_of(mockpay)
    await settled(mockpay)
    key = {"Idempotency-Key": "again"}
    status, answered = await retry(mockpay, event, key)
    assert (status, answered["id"], answered["pending_webhooks"]) == (200, event, 1)
    assert (await retry(mockpay, event, key))[1] == answered
    await receiver.events(2)
    await settled(mockpay)
    assert (await retry(mockpay, event, webhook_endpoint="we_of_the_settings"))[0] == 200
    assert (await retry(mockpay, event, for_stripecli="true"))[0] == 200
    events = await receiver.events(4)
    await settled(mockpay)
    assert {found.id for found in events} == {event}
    assert len(receiver.came) == 4
    [found] = await deliveries(mockpay, event=event)
    assert [attempt["number"] for attempt in found["attempts"]] == [1, 2, 3, 4]


async def test_a_failed_one_is_sent_again_and_tried_anew(start: Start, receiver: Receiver) -> None:
    receiver.answers = [410]
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.05)
    event = await event_of(mockpay)
    await settled(mockpay)
    [found] = await deliveries(mockpay, status="failed")
    status, refused = await retry(mockpay, event, webhook_endpoint=found["webhook_endpoint"])
    assert (status, refused["error"]["param"]) == (400, "webhook_endpoint")
    endpoints = mockpay.client.v1.webhook_endpoints
    await endpoints.update_async(found["webhook_endpoint"], {"disabled": False})
    receiver.answers = [500]
    assert (await retry(mockpay, event, webhook_endpoint=found["webhook_endpoint"]))[0] == 200
    await settled(mockpay)
    [found] = await deliveries(mockpay, event=event)
    assert [attempt["status"] for attempt in found["attempts"]] == [410, 500, 200]


async def test_an_endpoint_made_later_hears_of_what_was(mockpay: Mockpay, receiver: Receiver) -> None:
    event = await event_of(mockpay)
    made = await mockpay.client.v1.webhook_endpoints.create_async(
        {"url": receiver.url, "enabled_events": ["charge.succeeded"]}
    )
    assert (await retry(mockpay, event, webhook_endpoint=made.id))[1]["pending_webhooks"] == 1
    await settled(mockpay)
    body, signature = receiver.came[0]
    came = stripe.Webhook.construct_event(body, signature, made.secret)  # type: ignore[no-untyped-call]
    assert came.id == event
    assert (await retry(mockpay, event))[1]["pending_webhooks"] == 0  # it does not listen to this type
    assert (await retry(mockpay, "evt_none"))[0] == 404
    assert (await retry(mockpay, event, webhook_endpoint="we_none"))[0] == 400


async def test_sent_again_while_it_is_being_sent(start: Start) -> None:
    came, go = asyncio.Semaphore(0), asyncio.Event()

    async def answer(_: web.Request) -> web.Response:
        came.release()
        await go.wait()
        return web.Response()

    async with asyncio.timeout(5), answering(answer) as url:
        mockpay = await start(webhook_url=url)
        event = await event_of(mockpay)
        await came.acquire()
        await retry(mockpay, event)
        await came.acquire()
        go.set()
        await settled(mockpay)
    [found] = await deliveries(mockpay)
    assert [attempt["status"] for attempt in found["attempts"]] == [200, 200]


async def test_one_that_hangs_holds_up_no_other(start: Start, receiver: Receiver) -> None:
    gate = asyncio.Event()
    held = 0

    async def hang(_: web.Request) -> web.Response:
        nonlocal held
        held += 1
        await gate.wait()
        return web.Response()

    async with answering(hang) as url:
        # No poll helps it out: whose place becomes free sends the next.
        few = {"delivery_concurrency": 4, "delivery_endpoint_concurrency": 2, "poll_seconds": 30}
        mockpay = await delivering(start, receiver, **few)
        made = await mockpay.client.v1.webhook_endpoints.create_async({"url": url, "enabled_events": ["*"]})
        for _ in range(8):
            await mockpay.client.v1.payment_intents.create_async(INTENT)
        async with asyncio.timeout(3):
            assert len({event.id for event in await receiver.events(8)}) == 8
        assert 1 <= held <= 2
        gate.set()
        await settled(mockpay)  # its own queue goes on as places become free
        assert len(await deliveries(mockpay, webhook_endpoint=made.id, status="delivered")) == 8


async def test_a_disabled_endpoint_is_not_tried_again(start: Start, receiver: Receiver) -> None:
    receiver.answers = [500]
    mockpay = await delivering(start, receiver, delivery_retry_seconds=0.6)
    await event_of(mockpay)
    await receiver.events(1)
    [endpoint] = (await mockpay.client.v1.webhook_endpoints.list_async()).data
    await mockpay.client.v1.webhook_endpoints.update_async(endpoint.id, {"disabled": True})
    await settled(mockpay)
    [found] = await deliveries(mockpay, status="failed")
    assert "disabled" in found["attempts"][-1]["error"]
    assert len(receiver.came) == 1


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:220:1::1", True),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::5db8:d70e", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("192.0.2.1", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fec0::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::7f00:1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:
    assert is_public(ip_address(address)) is public


async def test_private_addresses_are_refused_when_they_are_given(start: Start) -> None:
    endpoints = (await start(webhook_private_addresses=False)).client.v1.webhook_endpoints
    for host in (
        "127.0.0.1:8000",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "169.254.169.254",
        "localhost",
        "a.localhost.",
    ):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            await endpoints.create_async({"url": f"http://{host}/hook", "enabled_events": ["*"]})
        assert "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES" in str(refused.value)
    made = await endpoints.create_async({"url": "https://93.184.215.14/hook", "enabled_events": ["none"]})
    with pytest.raises(stripe.InvalidRequestError):
        await endpoints.update_async(made.id, {"url": "http://10.0.0.1/hook"})
    named = {"url": "https://shop.example/hook", "enabled_events": ["none"]}
    assert (await endpoints.create_async(named)).url == named["url"]  # type: ignore[arg-type]


async def test_private_addresses_are_refused_when_they_are_connected_to(
    start: Start, receiver: Receiver
) -> None:
    mockpay = await delivering(start, receiver, webhook_private_addresses=False, delivery_retry_seconds=0.05)
    port = receiver.url.split(":")[2]
    # A numeral that only the resolver understands; a name, as if it had been another's address at first.
    made = await mockpay.client.v1.webhook_endpoints.create_async(
        {"url": f"http://0x7f000001:{port}", "enabled_events": ["*"]}
    )
    with psycopg.connect(mockpay.database_url, autocommit=True) as db:
        for name in ("localhost", "127.0.0.1", "[::ffff:127.0.0.1]"):
            db.execute(
                "insert into mockpay.webhook_endpoint (id, created, url, secret, enabled_events)"
                " values (%s, 0, %s, 'whsec', array['*'])",
                [f"we_{name}", f"http://{name}:{port}"],
            )
    event = await event_of(mockpay)
    await receiver.events(1)  # the settings' own

    async def tried_again() -> Any:
        found = await deliveries(mockpay, event=event, status="pending")
        return found if all(len(one["attempts"]) > 1 for one in found) else None

    found = await until(tried_again)
    assert {one["webhook_endpoint"] for one in found} >= {made.id, "we_localhost", "we_127.0.0.1"}
    assert len(found) == 4
    for one in found:
        assert "not a public address" in one["attempts"][0]["error"]
        assert "MOCKPAY_WEBHOOK_PRIVATE_ADDRESSES" in one["attempts"][0]["error"]
    assert len(receiver.came) == 1


async def test_many_that_hang_leave_a_place(start: Start, receiver: Receiver) -> None:
    gate = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        await gate.wait()
        return web.Response()

    async with answering(hang) as url:
        mockpay = await start(delivery_concurrency=8, delivery_endpoint_concurrency=4)
        endpoints = mockpay.client.v1.webhook_endpoints
        for name in "abc":
            await endpoints.create_async({"url": f"{url}?{name}", "enabled_events": ["*"]})
        await asyncio.gather(*(mockpay.client.v1.payment_intents.create_async(INTENT) for _ in range(8)))
        await endpoints.create_async({"url": receiver.url, "enabled_events": ["*"]})
        await event_of(mockpay)
        async with asyncio.timeout(10):
            while not receiver.came:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        gate.set()
        await settled(mockpay)
