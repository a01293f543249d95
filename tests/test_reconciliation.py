"""The reconciliation with the provider: nothing where both agree, and each difference by its kind."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import psycopg
import pytest
from click.testing import CliRunner, Result
from litestar.types import ASGIApp

from store.app import create_app
from store.cli import main
from store.mockpay.app import create_app as create_mockpay
from store.payments.listing import read_item
from tests.client import Client
from tests.conftest import Shop, World, named, served
from tests.ports import free_port
from tests.processes import until
from tests.sdk import sdk
from tests.test_refunds import bought, refund
from tests.trade import trade

# A change of what one side has, and the differences that it makes.
PAID = """(
    select min(payment.provider_id) from payment
    left join refund on refund.payment_id = payment.id
    left join dispute on dispute.order_id = payment.order_id
    where captured > 0 and refund.id is null and dispute.id is null)"""
DIFFERENCES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a charge of another amount": (
        f"update mockpay.charge set amount_captured = amount_captured - 1 where payment_intent = {PAID}",
        [("payment", "amount_differs")],
    ),
    "a charge in another currency": (
        f"update mockpay.charge set currency = 'eur' where payment_intent = {PAID}",
        [("payment", "currency_differs")],
    ),
    "a charge that failed": (
        f"update mockpay.charge set status = 'failed' where payment_intent = {PAID}",
        [("payment", "status_differs")],
    ),
    "a charge whose payment failed here": (
        """
        update mockpay.charge set status = 'succeeded', captured = true, amount_captured = amount
        where payment_intent = (select max(provider_id) from payment where status = 'failed')
        """,
        # And nothing of it was booked on either side.
        [("payment", "status_differs")],
    ),
    "a charge that cannot be read": (
        f"update mockpay.charge set currency = 'dollars' where payment_intent = {PAID}",
        # Whose it is cannot be read either.
        [("payment", "missing_there"), ("payment", "unreadable")],
    ),
    "a payment that is gone there": (
        f"""
        delete from mockpay.balance_transaction
        where source in (select id from mockpay.charge where payment_intent = {PAID});
        delete from mockpay.charge where payment_intent = {PAID};
        delete from mockpay.payment_intent where id = {PAID}
        """,
        [("payment", "missing_there")],
    ),
    "a foreign charge with the mark of a failed order": (
        """
        update mockpay.charge set metadata = (
            select jsonb_build_object('account_id', account_id::text, 'group_id', group_id)
            from checkout where status = 'failed' order by id desc limit 1)
        where id = (select max(id) from mockpay.charge where not disputed and not metadata ? 'account_id')
        """,
        [("payment", "missing_here")],
    ),
    "a foreign payment with the mark of a paid order": (
        """
        update mockpay.payment_intent set metadata = (
            select jsonb_build_object('account_id', account_id::text, 'group_id', group_id)
            from checkout where status = 'paid' limit 1)
        where id = (
            select payment_intent from mockpay.charge
            where not disputed and not metadata ? 'account_id' order by id desc limit 1)
        """,
        [("payment", "missing_here")],
    ),
    "a refund of another amount": (
        "update mockpay.refund set amount = amount - 1 where id = ("
        " select min(provider_id) from refund where status = 'succeeded')",
        [("refund", "amount_differs")],
    ),
    "a refund in another currency": (
        "update mockpay.refund set currency = 'eur' where id = ("
        " select min(provider_id) from refund where status = 'succeeded')",
        [("refund", "currency_differs")],
    ),
    "a refund that failed there": (
        "update mockpay.refund set status = 'failed' where id = ("
        " select min(provider_id) from refund where status = 'succeeded')",
        [("refund", "status_differs")],
    ),
    "a refund that failed here": (
        "update refund set status = 'failed', provider_id = null where id = ("
        " select min(id) from refund where status = 'succeeded')",
        [("refund", "status_differs")],
    ),
    "a refund by another's id": (
        "update refund set provider_id = 're_of_another' where id = ("
        " select min(id) from refund where status = 'succeeded')",
        [("refund", "missing_here"), ("refund", "missing_there")],
    ),
    "a refund of several lines whose sum is another": (
        """
        insert into refund (account_id, payment_id, purchase_id, order_id, provider_key, status, amount,
            currency, provider_id, settled_at, updated_at)
        select account_id, payment_id, purchase_id, order_id, gen_random_uuid(), status, 1, currency,
            provider_id, settled_at, updated_at
        from refund where id = (select min(id) from refund where status = 'succeeded')
        """,
        [("refund", "amount_differs")],
    ),
    "a refund that is gone there": (
        "delete from mockpay.refund where id = ("
        " select min(provider_id) from refund where status = 'succeeded')",
        # Its balance transaction is nobody's then.
        [("refund", "missing_there"), ("balance", "amount_differs")],
    ),
    "a dispute that stands otherwise there": (
        "update mockpay.dispute set status = 'under_review' where id = ("
        " select provider_id from dispute where status = 'needs_response')",
        [("dispute", "status_differs")],
    ),
    "a dispute of another amount": (
        "update dispute set amount = amount - 1 where status = 'lost'",
        [("dispute", "amount_differs")],
    ),
    "a dispute that is not here": (
        "delete from dispute where status = 'lost'",
        [("dispute", "missing_here")],
    ),
    "a dispute that is not there": (
        "delete from mockpay.dispute where id = (select provider_id from dispute where status = 'lost')",
        [("dispute", "missing_there"), ("balance", "fee_differs")],
    ),
    "another fee": (
        f"""
        update mockpay.balance_transaction set fee = fee + 1, net = net - 1
        where source = (select min(id) from mockpay.charge where payment_intent = {PAID})
        """,
        [("balance", "fee_differs")],
    ),
    "a fee in another currency": (
        f"""
        update mockpay.balance_transaction set currency = 'eur'
        where source = (select min(id) from mockpay.charge where payment_intent = {PAID})
        """,
        [("balance", "fee_differs")],
    ),
    "other money": (
        f"""
        update mockpay.balance_transaction set amount = amount - 1, net = net - 1
        where source = (select min(id) from mockpay.charge where payment_intent = {PAID})
        """,
        [("balance", "amount_differs")],
    ),
    "a balance transaction that cannot be read": (
        "update mockpay.balance_transaction set currency = 'dollars' where source = ("
        " select max(provider_id) from refund where status = 'succeeded')",
        [("balance", "amount_differs"), ("balance", "unreadable")],
    ),
}

# The newest paid order, with all that tells of it, and the counter as it was before: a restored backup.
NEWEST_ORDER_GONE = """
create temp table gone as select account_id, id from checkout order by id desc limit 1;
delete from ledger_transfer using gone where order_id = gone.id;
delete from invoice_number using gone where order_id = gone.id;
delete from invoice_buyer using invoice, gone where invoice_id = invoice.id and order_id = gone.id;
delete from invoice using gone where order_id = gone.id;
delete from payment using gone where order_id = gone.id;
delete from purchase using gone where order_id = gone.id;
delete from idempotency_key using gone where order_id = gone.id;
delete from checkout using gone where checkout.id = gone.id;
update invoice_series set last_number = last_number - 1 where series = 'INV'
"""


@pytest.fixture(scope="module")
def traded(server_url: str, template: str) -> Iterator[str]:
    """A database in which much has happened, all of it well; the tests clone it."""
    name = f"store_reconciliation_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {template} strategy file_copy")
        try:
            world = World(named(server_url, name))
            asyncio.run(trade(world))
            world.store_socket.close()
            world.mockpay_socket.close()
            yield name
        finally:
            server.execute(f"drop database {name} with (force)")


@pytest.fixture
def after_trade(server_url: str, traded: str) -> Iterator[World]:
    """A store and a mockpay on a clone; what differs is left for the reconciliation to find."""
    name = f"{traded}_clone"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {traded} strategy file_copy")
        world = World(named(server_url, name))
        world.settings = msgspec.structs.replace(world.settings, reconcile_seconds=3600)
        try:
            yield world
        finally:
            world.store_socket.close()
            world.mockpay_socket.close()
            server.execute(f"drop database {name} with (force)")


@asynccontextmanager
async def open_for_admin(world: World, **settings: Any) -> AsyncIterator[Client]:
    """Both programs, and an admin of the store."""
    store = create_app(msgspec.structs.replace(world.settings, **settings))
    async with (
        served(create_mockpay(world.mockpay_settings), world.mockpay_socket),
        served(store, world.store_socket) as url,
        Client(url) as nobody,
    ):
        yield await make_admin(nobody, world)


async def make_admin(nobody: Client, world: World) -> Client:
    admin = await nobody.register("root")
    with psycopg.connect(world.database_url, autocommit=True) as db:
        db.execute("update account set role = 'admin' where handle_name = 'root'")
    return admin


async def reconciled(admin: Client, **body: Any) -> Any:
    """The result of a run."""
    started = await admin.post("/admin/reconciliation", body)
    assert (started.status, started.json["status"]) == (202, "running"), started

    async def has_ended() -> bool:
        return bool((await admin.get("/admin/reconciliation")).json["running_id"] is None)

    await until(has_ended)
    last = (await admin.get("/admin/reconciliation")).json["last"]
    assert last["id"] == started.json["id"]
    return last


def kinds(found: Any) -> list[tuple[str, str]]:
    return [(each["kind"], each["result"]) for each in found["differences"]]


def counts(found: Any) -> dict[tuple[str, str], int]:
    return {(each["kind"], each["result"]): each["items"] for each in found["counts"]}


def change(world: World, statements: str) -> None:
    with psycopg.connect(world.database_url, autocommit=True) as db:
        db.execute(statements.encode())


async def test_where_both_agree_nothing_differs(after_trade: World) -> None:
    async with open_for_admin(after_trade) as admin:
        found = await reconciled(admin)
    assert (found["status"], found["failure"], found["differences"]) == ("complete", None, [])
    # mockpay books what others paid a moment later.
    assert counts(found) | {("balance", "others"): 1} == {
        ("payment", "matched"): 12,
        ("payment", "others"): 2,
        ("refund", "matched"): 6,
        ("dispute", "matched"): 3,
        ("dispute", "others"): 1,
        ("balance", "matched"): 9,
        ("balance", "others"): 1,
    }
    with psycopg.connect(after_trade.database_url) as db:
        for table in ("provider_item", "reconciliation_result"):
            assert db.execute(f"select from {table}".encode()).fetchall() == []


@pytest.mark.parametrize(("statements", "expected"), DIFFERENCES.values(), ids=DIFFERENCES.keys())
async def test_a_difference_is_found_by_its_kind(
    after_trade: World, statements: str, expected: list[tuple[str, str]]
) -> None:
    change(after_trade, statements)
    async with open_for_admin(after_trade) as admin:
        assert sorted(kinds(await reconciled(admin))) == sorted(expected)


async def test_an_order_that_is_gone_is_named_from_the_provider_s_side(world: World, shop: Shop) -> None:
    async with open_for_admin(world) as admin:
        ada = await admin.register("ada")
        for _ in range(2):
            order = await bought(ada, ("product", shop.product(), 1))
        assert (await command(world, "verify")).exit_code == 0
        change(world, NEWEST_ORDER_GONE)
        [gone] = (await reconciled(admin))["differences"]
        verified = await command(world, "verify")
    assert gone == {
        "kind": "payment",
        "result": "missing_here",
        "provider_id": gone["provider_id"],
        "account_id": 2,
        "order_id": None,
        "detail": f"succeeded {order['total']} USD there, no order here",
    }
    assert verified.exit_code == 1
    provider = "1 broken  The provider tells the same "
    assert any(line.startswith(provider) for line in verified.stdout.splitlines())


async def test_what_is_unmatched_is_known(after_trade: World) -> None:
    change(
        after_trade,
        f"""
        update mockpay.charge set amount_captured = 1 where payment_intent = {PAID};
        insert into unmatched (kind, provider_id, payment_provider_id, reason, facts)
        values ('payment', {PAID}, {PAID}, 'another amount', '{{}}')
        """,
    )
    async with open_for_admin(after_trade) as admin:
        found = await reconciled(admin)
    assert found["differences"] == []
    assert counts(found)["payment", "unmatched"] == 1


async def test_a_range_judges_what_moved_in_it(after_trade: World) -> None:
    """A refund in the range, of a charge that was made before it."""
    change(
        after_trade,
        """
        update mockpay.charge set created = created - 100000;
        update mockpay.balance_transaction set created = created - 100000 where type = 'charge';
        update payment set created_at = created_at - interval '100000 s';
        update mockpay.dispute set status = 'under_review', created = created - 100000
        where status = 'needs_response'
        """,
    )
    since = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    async with open_for_admin(after_trade) as admin:
        found = await reconciled(admin, since=since)
        assert (kinds(found), counts(found)["refund", "matched"]) == ([("dispute", "status_differs")], 6)
        assert kinds(await reconciled(admin)) == [("dispute", "status_differs")]
    # The refunds' payments were listed whole for their sums, and those alone.
    assert 0 < counts(found)["balance", "matched"] < 9


async def test_pages_are_followed_to_the_end(mockpay: str, store: Client, world: World) -> None:
    new = {
        "amount": 700,
        "currency": "usd",
        "payment_method": "pm_card_visa",
        "confirm": True,
        "capture_method": "automatic",
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
    }
    async with sdk(mockpay) as provider:
        for _ in range(3):
            await asyncio.gather(*[provider.v1.payment_intents.create_async({**new}) for _ in range(67)])
    found = await reconciled(await make_admin(store, world))
    assert counts(found) == {("payment", "others"): 201, ("balance", "others"): 201}
    assert found["differences"] == []


async def test_what_others_did_there_is_taken_in(world: World, shop: Shop) -> None:
    """A refund that was made at the provider, whose news are lost, until a run that adopts."""
    world.mockpay_settings = msgspec.structs.replace(world.mockpay_settings, webhook_url=None)
    async with open_for_admin(world, reconcile_seconds=3600) as admin:
        order = await bought(await admin.register("ada"), ("product", shop.product(), 1))
        async with sdk(world.settings.payments_url) as provider:
            await provider.v1.refunds.create_async(
                {"payment_intent": order["payment"]["provider_id"], "amount": 400}
            )
        found = await reconciled(admin)
        assert sorted(kinds(found)) == [("balance", "amount_differs"), ("refund", "missing_here")]
        assert found["adopted"] == 0
        assert shop.row("select status from checkout") == "paid"
        found = await reconciled(admin, adopt=True)
        assert (found["differences"], found["adopted"]) == ([], 2)
        assert shop.row("select status from checkout") == "partially_refunded"
        assert (await reconciled(admin))["differences"] == []


async def test_it_runs_by_itself(world: World, shop: Shop) -> None:
    world.mockpay_settings = msgspec.structs.replace(world.mockpay_settings, webhook_url=None)
    async with open_for_admin(world, reconcile_seconds=3600, reconciliation_seconds=0.3) as admin:
        order = await bought(await admin.register("ada"), ("product", shop.product(), 1))
        async with sdk(world.settings.payments_url) as provider:
            await provider.v1.refunds.create_async({"payment_intent": order["payment"]["provider_id"]})
        await until(lambda: shop.row("select status from checkout") == "refunded")
        await until(lambda: shop.row("select count(*) >= 2 from reconciliation where status = 'complete'"))
    first, second = shop.db.execute(
        "select started_at, since from reconciliation order by id limit 2"
    ).fetchall()
    assert first[0] - first[1] == timedelta(days=30)
    assert second[1] == first[0] - timedelta(hours=1)


async def test_beside_traffic_there_is_no_false_alarm(world: World, shop: Shop) -> None:
    product = shop.product()
    over = asyncio.Event()

    async def trade_on(buyer: Client) -> None:
        while not over.is_set():
            await buyer.add(("product", product, 1))
            order = (await buyer.check_out()).json
            await refund(buyer, order["purchases"][0], order["payment"]["provider_id"], amount="1.00")

    async with open_for_admin(world, reconciliation_margin_seconds=1) as admin:
        buyers = [await admin.register(name) for name in ("ada", "bob", "eve")]
        trading = [asyncio.create_task(trade_on(buyer)) for buyer in buyers]
        try:
            await asyncio.sleep(1.5)
            runs = [await reconciled(admin) for _ in range(5)]
        finally:
            over.set()
            await asyncio.gather(*trading)
    assert [(run["status"], run["differences"]) for run in runs] == [("complete", [])] * 5
    assert counts(runs[-1])["payment", "matched"] > 0


async def test_one_runs_at_a_time(mockpay: str, store: Client, world: World, shop: Shop) -> None:
    admin = await make_admin(store, world)
    await shop.change(
        "insert into reconciliation (is_periodic, adopt, since, lease_until)"
        " values (false, false, now(), now() + interval '1 minute')"
    )
    busy = await admin.post("/admin/reconciliation", {})
    assert (busy.status, busy.json["code"], busy.headers["Retry-After"]) == (
        409,
        "reconciliation_running",
        "5",
    )
    assert (await admin.get("/admin/reconciliation")).json == {"running_id": 1, "last": None}
    # Its process died: nobody renews the lease.
    await shop.change("update reconciliation set lease_until = now() - interval '1 second'")
    found = await reconciled(admin)
    assert found["status"] == "complete"
    assert shop.row("select failure from reconciliation where id = 1") == "The process that ran it ended."
    assert shop.row("select string_agg(what, ',') from audit") == "reconciliation.start"


@pytest.mark.parametrize(
    "body",
    [
        {"since": "2999-01-01T00:00:00Z"},
        {"since": "2026-01-01T00:00:00"},
        {"since": "yesterday"},
        {"since": "0001-01-01T00:00:00+14:00"},
        {"since": "9999-12-31T23:59:59-14:00"},
        {"since": 1},
        {"adopt": "yes"},
        {"until": "2026-01-01T00:00:00Z"},
        [],
        "x",
    ],
)
async def test_what_cannot_be_asked_for_is_refused(
    mockpay: str, store: Client, world: World, shop: Shop, body: Any
) -> None:
    refused = await (await make_admin(store, world)).post("/admin/reconciliation", body)
    assert refused.status == 422, refused
    assert shop.row("select count(*) from reconciliation") == 0


async def test_a_body_may_be_left_out(mockpay: str, store: Client, world: World, shop: Shop) -> None:
    admin = await make_admin(store, world)
    assert (await admin.get("/admin/reconciliation")).json == {"running_id": None, "last": None}
    assert (await admin.post("/admin/reconciliation")).status == 202
    await until(lambda: shop.row("select status from reconciliation") == "complete")


async def test_a_provider_that_is_away_fails_the_run(store: Client, world: World, shop: Shop) -> None:
    found = await reconciled(await make_admin(store, world))
    assert (found["status"], found["differences"]) == ("failed", [])
    assert found["failure"] == "The provider could not be asked: APIConnectionError."


def lying(pages: dict[str, bytes]) -> ASGIApp:
    """A provider that returns the same for a path, whatever is asked."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            while (await receive())["type"] != "lifespan.shutdown":
                await send({"type": "lifespan.startup.complete"})
            await send({"type": "lifespan.shutdown.complete"})
            return
        body = pages.get(scope["path"], b'{"object": "list", "data": [], "has_more": false}')
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})

    return app


@pytest.mark.parametrize(
    ("page", "failure"),
    [
        (b"{", "APIError"),
        (b"[]", "did not return a list"),
        (b'{"data": 5, "has_more": false}', "did not return a list"),
        (b'{"data": [], "has_more": true}', "does not go on"),
        (b'{"data": [{"no": "id"}], "has_more": true}', "does not go on"),
        (b'{"data": [{"id": "ch_1"}], "has_more": true}', "comes back to where it was"),
    ],
)
async def test_a_list_that_cannot_be_followed_fails_the_run(
    store: Client, world: World, page: bytes, failure: str
) -> None:
    async with served(lying({"/v1/charges": page}), world.mockpay_socket):
        found = await reconciled(await make_admin(store, world))
    assert (found["status"], found["differences"]) == ("failed", [])
    assert failure in found["failure"]


async def test_items_that_cannot_be_read_are_counted_with_their_ids(store: Client, world: World) -> None:
    items = [
        b"null",
        b'{"id": "ch_1"}',
        b'{"id": "\\u0000"}',
        b'{"id": "ch_2", "created": 1e300, "currency": "usd", "amount_captured": 5, "captured": true}',
        b'{"id": "ch_3", "created": 5, "currency": "usd", "amount_captured": 99999999999999999999,'
        b' "captured": true, "status": "succeeded"}',
        b'{"id": "ch_4", "created": 5, "currency": "usd", "amount_captured": 5, "captured": true,'
        b' "status": "succeeded", "metadata": [["account_id"]]}',
    ]
    page = b'{"data": [%s], "has_more": false}' % b",".join(items)
    async with served(lying({"/v1/charges": page}), world.mockpay_socket):
        found = await reconciled(await make_admin(store, world))
    assert counts(found) == {("payment", "unreadable"): 4, ("payment", "others"): 1}
    assert {each["provider_id"] for each in found["differences"]} == {
        "ch_1",
        "ch_2",
        "ch_3",
        "(no id, after the start)",
    }


def test_amounts_are_read_in_their_currency() -> None:
    for currency, amount in (("usd", "0.05"), ("jpy", "5")):
        raw = msgspec.json.encode(
            {
                "id": "ch_1",
                "created": 5,
                "currency": currency,
                "amount_captured": 5,
                "captured": True,
                "status": "succeeded",
            }
        )
        item = read_item("charge", msgspec.Raw(raw), "?")
        assert (str(item.amount), item.currency, item.status) == (amount, currency.upper(), "succeeded")


async def command(world: World, *words: str, **variables: str) -> Result:
    """`store ...` on the world's database and provider."""
    environment = {
        "DATABASE_URL": world.database_url,
        "STORE_PAYMENTS_URL": world.settings.payments_url,
        "STORE_RECONCILIATION_MARGIN_SECONDS": "0",
        "COLUMNS": "100",
    }
    return await asyncio.to_thread(CliRunner().invoke, main, words, env=environment | variables)


async def test_the_command_says_what_agrees_and_what_does_not(after_trade: World) -> None:
    async with served(create_mockpay(after_trade.mockpay_settings), after_trade.mockpay_socket):
        well = await command(after_trade, "reconcile", "--since", "2h")
        assert (well.exit_code, well.stderr) == (0, ""), well.output
        header, payments, refunds, disputes, balances, last = well.stdout.splitlines()
        assert header.split() == ["matched", "others'"]
        assert [payments.split(), refunds.split(), disputes.split()] == [
            ["payments", "12", "2"],
            ["refunds", "6", "0"],
            ["disputes", "3", "1"],
        ]
        assert balances.split()[:2] == ["balances", "9"]
        assert last.startswith("All that was judged is the same on both sides (since ")

        change(after_trade, DIFFERENCES["a refund of another amount"][0])
        broken = await command(after_trade, "reconcile", FORCE_COLOR="1", TERM="xterm")
        assert broken.exit_code == 1
        assert "Charges" in broken.stderr
        assert "Balance transactions" in broken.stderr
        assert "\x1b[" in broken.stdout

        verified = await command(after_trade, "verify")
        assert "1 broken  The provider tells the same" in verified.stdout
        assert (
            ": amount differs: succeeded 3.32 USD there, succeeded 3.33 USD here (order " in verified.stdout
        )


async def test_the_command_adopts_when_told_to(world: World, shop: Shop) -> None:
    world.mockpay_settings = msgspec.structs.replace(world.mockpay_settings, webhook_url=None)
    async with open_for_admin(world, reconcile_seconds=3600) as admin:
        order = await bought(await admin.register("ada"), ("product", shop.product(), 1))
        async with sdk(world.settings.payments_url) as provider:
            await provider.v1.refunds.create_async({"payment_intent": order["payment"]["provider_id"]})
        assert (await command(world, "reconcile")).exit_code == 1
        adopted = await command(world, "reconcile", "--adopt")
        assert adopted.exit_code == 0, adopted.output
        assert "2 were adopted. All that was judged is the same" in adopted.stdout
        assert shop.row("select status from checkout") == "refunded"


async def test_the_command_says_what_is_wrong_with_it(world: World, mockpay: str) -> None:
    for since in ("soon", "2999-01-01", "0001-01-01", "5", "9999w", "999999999w", "99999999999999d"):
        refused = await command(world, "reconcile", "--since", since)
        assert (refused.exit_code, refused.stdout) == (2, ""), since
    away = await command(world, "reconcile", STORE_PAYMENTS_URL=f"http://127.0.0.1:{free_port()}")
    assert away.exit_code == 1
    assert "cannot be reached: APIConnectionError." in away.stderr
    refused = await command(world, "reconcile", STORE_PAYMENTS_KEY="sk_test_another")
    assert "refuses STORE_PAYMENTS_KEY." in refused.stderr
