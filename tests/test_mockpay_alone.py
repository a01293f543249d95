"""`store mockpay serve` as a user meets it: one command in an empty folder, killed, stopped and misled."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import psycopg
import pytest
import stripe
from aiohttp import web

from tests.conftest import named
from tests.ports import free_port, is_free
from tests.processes import Running, are_gone, names, refused, run, servers_home, until
from tests.sdk import sdk

SECRET = "whsec_of_the_test"
PAYMENT: stripe.params.PaymentIntentCreateParams = {
    "amount": 1999,
    "currency": "usd",
    "allowed_payment_method_types": ["card"],
    "payment_method": "pm_card_visa",
    "confirm": True,
}


@pytest.fixture
def home() -> Iterator[Path]:
    """Where the embedded server has its data."""
    with servers_home() as made:
        yield made


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    """The empty folder that the command is called in."""
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


def local(port: int) -> str:
    return f"http://127.0.0.1:{port}"


@asynccontextmanager
async def receiver() -> AsyncIterator[tuple[str, "asyncio.Queue[stripe.Event]"]]:
    """A webhook endpoint of the user's program: its address, and the events whose signature is right."""
    came: asyncio.Queue[stripe.Event] = asyncio.Queue()

    async def receive(request: web.Request) -> web.Response:
        signature = request.headers["Stripe-Signature"]
        event = stripe.Webhook.construct_event(await request.read(), signature, SECRET)  # type: ignore[no-untyped-call]
        came.put_nowait(event)
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port := free_port())
    await site.start()
    yield f"http://127.0.0.1:{port}/hook", came
    await runner.cleanup()


async def test_one_command_and_what_was_paid_outlives_a_kill(home: Path, cwd: Path) -> None:
    port, other_port = free_port(), free_port()
    data = home / "data"
    where = ["mockpay", "serve", "--port", str(port), "--data-dir", str(data)]
    once: stripe.RequestOptions = {"idempotency_key": "once"}
    async with sdk(local(port)) as client, sdk(local(other_port)) as other, receiver() as (url, came):
        with Running(cwd, *where, "--webhook-url", url, "--webhook-secret", SECRET) as alone:
            await alone.until_open()
            assert f"http://127.0.0.1:{port}   key sk_test_mockpay\n" in alone.said
            assert url in alone.said
            assert SECRET not in alone.said
            paid = await client.v1.payment_intents.create_async(PAYMENT, once)
            assert paid.status == "succeeded"
            async with asyncio.timeout(5):
                while (event := await came.get()).type != "payment_intent.succeeded":
                    continue
            assert event.data.object["id"] == paid.id
            # Its pages are where it listens.
            challenged = await client.v1.payment_intents.create_async(
                {**PAYMENT, "payment_method": "pm_card_threeDSecure2Required", "return_url": url}
            )
            assert challenged.next_action is not None
            assert challenged.next_action.redirect_to_url is not None
            assert str(challenged.next_action.redirect_to_url.url).startswith(f"http://127.0.0.1:{port}/")
            family = alone.process.children(recursive=True)
            alone.process.kill()
            alone.process.wait()
            await until(lambda: are_gone(family))

        with Running(cwd, *where, "--workers", "2", "--webhook-url", url) as alone:
            await alone.until_open()
            assert len(alone.program("mockpay").children()) >= 2
            assert (await client.v1.payment_intents.retrieve_async(paid.id)).status == "succeeded"
            replayed = await client.v1.payment_intents.create_async(PAYMENT, once)
            assert replayed.last_response is not None
            assert replayed.last_response.headers["Idempotent-Replayed"] == "true"
            assert (replayed.id, replayed.latest_charge) == (paid.id, paid.latest_charge)

            taken = run(cwd, *where)
            # Another on the same folder sees the same payments, and lets the webhooks go where they went.
            beside = ["mockpay", "serve", "--port", str(other_port), "--data-dir", str(data)]
            with Running(cwd, *beside, MOCKPAY_PUBLIC_URL="https://pay.test") as second:
                await second.until_open()
                assert (await other.v1.payment_intents.retrieve_async(paid.id)).status == "succeeded"
                [endpoint] = (await other.v1.webhook_endpoints.list_async()).data
                assert (endpoint.url, endpoint.status) == (url, "enabled")
                await second.end(signal.SIGINT)
            assert f"127.0.0.1:{port} cannot be listened on" in (said := refused(taken))
            assert "another port with --port" in said

            postgres = psutil.Process(int((data / "postmaster.pid").read_text().split()[0]))
            await alone.end(signal.SIGTERM)
            assert are_gone([postgres])
    assert is_free(port)
    assert not (data / "postmaster.pid").exists()
    assert names(cwd) == set()


@pytest.fixture
def empty_database(server_url: str) -> Iterator[str]:
    """A database of the user's own, without a table."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute("create database empty")
        yield named(server_url, "empty")
        connection.execute("drop database empty with (force)")


async def test_several_on_a_server_of_the_users_own_at_once(empty_database: str, cwd: Path) -> None:
    ports = free_port(), free_port()
    variables = {"DATABASE_URL": empty_database, "MOCKPAY_SECRET_KEY": "sk_test_mine"}
    with (
        Running(cwd, "mockpay", "serve", "--port", str(ports[0]), **variables) as one,
        Running(cwd, "mockpay", "serve", MOCKPAY_PORT=str(ports[1]), **variables) as two,
    ):
        for alone, port in zip((one, two), ports, strict=True):
            await alone.until_open()
            assert "on your own PostgreSQL" in alone.said
            assert "sk_test_mine" not in alone.said
            async with sdk(local(port), "sk_test_mine") as client:
                assert (await client.v1.payment_intents.create_async(PAYMENT)).status == "succeeded"
        await one.end(signal.SIGTERM)
        await two.end(signal.SIGINT)
    with psycopg.connect(empty_database) as connection:
        schemas = connection.execute("select distinct schemaname from pg_tables where schemaname !~ '^pg_'")
        assert {row[0] for row in schemas} == {"information_schema", "mockpay"}
    assert names(cwd) == set()


def test_what_the_user_can_mend_is_one_line(cwd: Path) -> None:
    serve = ["mockpay", "serve", "--port", str(free_port())]
    no_server = "postgresql://keeper@127.0.0.1:1/shop"
    wanted = {
        "Connection refused. Does the server run": run(cwd, *serve, DATABASE_URL=no_server),
        "MOCKPAY_FEE_PERCENT: Expected": run(cwd, *serve, MOCKPAY_FEE_PERCENT="much"),
    }
    for text, process in wanted.items():
        assert text in refused(process)
    assert names(cwd) == set()
