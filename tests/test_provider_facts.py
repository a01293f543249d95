"""What the provider reports settles only what was asked for: the recorded payment, whole, in its currency."""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import asyncpg
import msgspec
import pytest
from msgspec.structs import replace
from stripe import StripeClient

from store.app import create_app
from tests.client import Client
from tests.conftest import Shop, World, listen, served
from tests.lying_provider import Lie, LyingProvider
from tests.processes import until
from tests.sdk import sdk
from tests.test_checkout import answer_challenge, post_event, until_settled
from tests.test_disputes import assert_tied_out, until_status
from tests.test_faults import command
from tests.test_refunds import bought, refund
from tests.test_verify import findings

Found = dict[str, Any]


@pytest.fixture
async def liar(mockpay: str) -> AsyncIterator[LyingProvider]:
    provider = LyingProvider(mockpay)
    listener = listen()
    async with served(provider, listener) as url:  # type: ignore[arg-type]
        provider.url = url  # type: ignore[attr-defined]
        yield provider
    listener.close()


@pytest.fixture
async def deceived(world: World, liar: LyingProvider) -> AsyncIterator[Client]:
    """A store whose provider lies."""
    settings = replace(world.settings, payments_url=liar.url)  # type: ignore[attr-defined]
    async with served(create_app(settings), world.store_socket) as url, Client(url) as client:
        yield client


@pytest.fixture
async def provider(mockpay: str) -> AsyncIterator[StripeClient]:
    async with sdk(mockpay) as client:
        yield client


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register("root")
    await shop.change("update account set role = 'admin' where handle_name = 'root'")
    return made


def balance(shop: Shop, account: str) -> Decimal:
    """Debits less credits."""
    found: Decimal = shop.row(
        "select coalesce(sum(case debit_account when %(code)s then amount else -amount end), 0)"
        " from ledger_transfer where %(code)s in (debit_account, credit_account)".replace("%(code)s", "%s"),
        *[account] * 2,
    )
    return found


def setting(path: str, value: object) -> Lie:
    """A lie that sets a field, `a.b` in a nested object, where it is there."""
    *way, last = path.split(".")

    def lie(said: Found) -> None:
        for name in way:
            said = said.get(name) or {}
            if not isinstance(said, dict):
                return
        if last in said:
            said[last] = value

    return lie


FEE = "latest_charge.balance_transaction"
PAYMENT_LIES = {
    "an amount of 1": setting("amount_received", 1),
    "a part of it": setting("amount_received", 100),
    "more than was asked for": setting("amount_received", 10_000_000),
    "nothing": setting("amount_received", 0),
    "a negative amount": setting("amount_received", -1000),
    "a number beyond all bounds": setting("amount_received", 10**30),
    "an amount that is text": setting("amount_received", "1000"),
    "an amount that is a fraction": setting("amount_received", 1000.5),
    "no amount": setting("amount_received", None),
    "another currency": setting("currency", "eur"),
    "a currency that is none": setting("currency", "us\x00"),
    "a fee in another currency": setting(f"{FEE}.currency", "eur"),
    "a negative fee": setting(f"{FEE}.fee", -1),
    "a fee above the payment": setting(f"{FEE}.fee", 1001),
    "a fee that is text": setting(f"{FEE}.fee", "59"),
    "a fee beyond all bounds": setting(f"{FEE}.fee", 10**40),
    "another payment": setting("id", "pi_other"),
    "no id": setting("id", None),
    "an id that is a number": setting("id", 7),
    "another checkout": setting("metadata.group_id", "0b9f7f0e-6a51-4a7e-9d0f-6a3f5b1d2c3e"),
    "a card whose name cannot be stored": setting(
        "latest_charge.payment_method_details.card.brand", "vi\x00sa"
    ),
    "a status that is none": setting("status", "paid"),
    "no status": setting("status", None),
}


@pytest.mark.parametrize("lie", PAYMENT_LIES.values(), ids=PAYMENT_LIES)
async def test_a_payment_that_differs_settles_nothing(
    deceived: Client, shop: Shop, liar: LyingProvider, lie: Lie
) -> None:
    ada = await deceived.register()
    await ada.add(("product", shop.product(), 1))
    liar.lies["payment_intent"] = lie
    waiting = await ada.check_out(key="one")
    assert (waiting.status, waiting.json["status"]) == (202, "pending")
    # The webhook and the reconciler have asked too.
    asked = shop.row("select asked_at from checkout")
    await until(lambda: shop.row("select asked_at > %s from checkout", asked), 10)
    await asyncio.sleep(0.1)
    assert shop.row("select status from payment") == "pending"
    assert shop.row("select count(*) from invoice") == 0
    assert shop.row("select count(*) from ledger_transfer where kind in ('sale', 'payment')") == 0
    liar.lies.clear()
    assert (await until_settled(ada, waiting.json["id"]))["status"] == "paid"
    await until(
        lambda: shop.row("select count(*) from unmatched where status in ('open', 'returning')") == 0, 10
    )
    assert balance(shop, "unmatched") == 0
    assert shop.row("select count(*) from mockpay.refund") == 0
    assert shop.row("select captured from payment") == 10
    assert_tied_out(shop)


REFUND_LIES = {
    "an amount of 1": setting("amount", 1),
    "more": setting("amount", 1000),
    "a negative amount": setting("amount", -400),
    "an amount that is text": setting("amount", "400"),
    "another currency": setting("currency", "eur"),
    "of another payment": lambda said: said.update(payment_intent="pi_other"),
    "no id": setting("id", None),
    "a status that is none": setting("status", "done"),
}


@pytest.mark.parametrize("lie", REFUND_LIES.values(), ids=REFUND_LIES)
async def test_a_refund_that_differs_settles_nothing(
    deceived: Client, shop: Shop, liar: LyingProvider, lie: Lie
) -> None:
    ada = await deceived.register()
    order = await bought(ada, ("product", shop.product(), 1))
    liar.lies["refund"] = lie
    asked = await refund(ada, order["purchases"][0], amount="4.00")
    assert (asked.status, asked.json["status"]) == (201, "pending")
    before = shop.row("select asked_at from refund")
    await until(lambda: shop.row("select min(asked_at) > %s from refund", before), 10)
    await asyncio.sleep(0.1)
    assert shop.row("select count(*) from refund where status <> 'pending'") == 0
    assert shop.row("select count(*) from credit_note") == 0
    liar.lies.clear()
    await until(lambda: shop.row("select status from refund") == "succeeded", 10)
    await until(lambda: shop.row("select count(*) from unmatched where status = 'open'") == 0, 10)
    assert balance(shop, "unmatched") == 0
    assert_tied_out(shop)


async def waiting_for_its_buyer(ada: Client, shop: Shop, price: str = "54.99") -> Any:
    await ada.add(("product", shop.product(price=price), 1))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    assert order["status"] == "requires_action"
    return order


async def second_payment(shop: Shop, provider: StripeClient, **how: Any) -> str:
    """Another payment with the metadata of the only order's; its id."""
    metadata = shop.row("select metadata from mockpay.payment_intent order by id limit 1")
    intent = await provider.v1.payment_intents.create_async(
        {
            "amount": 5499,
            "currency": "usd",
            "payment_method": "pm_card_visa",
            "confirm": True,
            "return_url": "https://shop.example",
            "metadata": metadata,
            **how,
        }
    )
    assert intent.status == "succeeded"
    return intent.id


async def broken_invariants(database_url: str) -> dict[str, Any]:
    db = await asyncpg.connect(database_url)
    try:
        return await findings(db)
    finally:
        await db.close()


async def the_unmatched(admin: Client, seconds: float = 10, **wanted: str) -> Any:
    """The only row of what is unmatched, once it is there as wanted."""
    found: list[Any] = []

    async def is_there() -> bool:
        found[:] = (await admin.get("/admin/unmatched")).json["items"]
        return bool(found) and all(found[0][name] == value for name, value in wanted.items())

    await until(is_there, seconds)
    [row] = found
    return row


async def test_an_amount_that_was_changed_before_the_buyer_approved_does_not_pay(
    store: Client, shop: Shop, provider: StripeClient, admin: Client
) -> None:
    ada = await store.register()
    order = await waiting_for_its_buyer(ada, shop)
    payment_id = order["payment"]["provider_id"]
    await provider.v1.payment_intents.update_async(payment_id, {"amount": 50})
    await answer_challenge(order["next_action"]["url"], "approve")
    row = await the_unmatched(admin, status="open")
    assert (row["kind"], row["provider_id"], row["order_id"]) == ("payment", payment_id, order["id"])
    assert (row["amount"], row["currency"]) == ("0.50", "USD")
    assert row["reason"] == "0.50 USD was received, 54.99 USD is due"
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
    assert_tied_out(shop)
    refused = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "attach"})
    assert (refused.status, refused.json["code"]) == (409, "not_attachable")
    sent = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "send_back"})
    assert (sent.status, sent.json["status"]) == (200, "sent_back")
    assert shop.row("select sum(amount)::int from mockpay.refund") == 50
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]["failure_code"]) == ("canceled", "payment_unmatched")
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is None
    assert balance(shop, "unmatched") == 0
    assert_tied_out(shop)
    again = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "write_off"})
    assert (again.status, again.json["unmatched_status"]) == (409, "sent_back")
    assert (await ada.check_out()).status == 201


@pytest.mark.parametrize(
    "how", [{"amount": 50}, {"currency": "eur"}, {}], ids=["amount", "currency", "whole"]
)
async def test_another_payment_that_names_the_order_goes_back(
    store: Client, shop: Shop, database_url: str, provider: StripeClient, admin: Client, how: dict[str, Any]
) -> None:
    ada = await store.register()
    order = await waiting_for_its_buyer(ada, shop)
    other = await second_payment(shop, provider, **how)
    row = await the_unmatched(admin, provider_id=other, status="sent_back")
    assert row["reason"] == f"this is not the order's payment, which is {order['payment']['provider_id']}"
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
    assert shop.row("select count(*) from invoice") == 0
    assert shop.row("select amount = amount_refunded from mockpay.charge") is True
    assert await broken_invariants(database_url) == {}
    await answer_challenge(order["next_action"]["url"], "approve")
    assert (await until_settled(ada, order["id"]))["status"] == "paid"
    assert balance(shop, "unmatched") == 0
    assert shop.row("select count(*) from refund") == 0
    assert await broken_invariants(database_url) == {}


async def test_another_payment_is_told_from_one_whose_answer_was_lost(
    shop: Shop, world: World, database_url: str, mockpay: str, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        await ada.add(("product", shop.product(price="54.99"), 1))
        await command(mockpay, "POST", {"match": "payment_intents", "fault": "drop_before", "times": 2})
        waiting = (await ada.check_out()).json
        assert (waiting["status"], waiting["payment"]["provider_id"]) == ("pending", None)
        account_id, group_id = shop.db.execute("select account_id, group_id from checkout").fetchone() or ()
        mark = {"account_id": str(account_id), "group_id": str(group_id)}
        other = await second_payment(shop, provider, metadata=mark)
        paid = await until_settled(ada, waiting["id"])
        assert paid["status"] == "paid"
        assert paid["payment"]["provider_id"] not in (None, other)
        await until(lambda: shop.row("select provider_id from unmatched") == other, 10)
        assert shop.row("select count(*) from ledger_transfer where kind = 'payment_fee'") == 1


async def test_a_refund_of_a_deleted_account_tells_of_nobody(
    store: Client, shop: Shop, database_url: str, provider: StripeClient
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1))
    assert (await ada.delete("/me")).status == 204
    await provider.v1.refunds.create_async({"payment_intent": order["payment"]["provider_id"]})
    await until(lambda: shop.row("select status from checkout") == "refunded", 10)
    assert await broken_invariants(database_url) == {}


async def test_a_second_payment_of_a_paid_order_goes_back(
    store: Client, shop: Shop, provider: StripeClient, admin: Client
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(price="54.99"), 1))
    other = await second_payment(shop, provider)
    await the_unmatched(admin, provider_id=other, status="sent_back")
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]) == ("paid", order["payment"])
    assert shop.row("select count(*) from invoice") == 1
    assert_tied_out(shop)


async def test_a_payment_whose_metadata_was_made_another_order_s_is_not_sent_back(
    store: Client, shop: Shop, world: World, provider: StripeClient, admin: Client
) -> None:
    """It pays an order already, and whoever changed its metadata does not change that."""
    ada = await store.register()
    first = await bought(ada, ("product", shop.product(), 1))
    await bought(ada, ("product", shop.product(), 1))
    intents = shop.db.execute("select id, metadata from mockpay.payment_intent order by id").fetchall()
    (paid, _), (_, metadata) = intents
    await provider.v1.payment_intents.update_async(paid, {"metadata": metadata})
    event = {
        "id": "evt_1",
        "type": "payment_intent.succeeded",
        "data": {"object": {"id": paid, "metadata": metadata}},
    }
    assert (await post_event(store, world, msgspec.json.encode(event))).status == 200
    row = await the_unmatched(admin, provider_id=paid)
    assert row["status"] == "open"
    await asyncio.sleep(0.5)
    assert shop.row("select count(*) from mockpay.refund") == 0
    assert (await ada.get(f"/orders/{first['id']}")).json["status"] == "paid"


async def test_a_payment_is_attached_to_an_order_that_waits(
    shop: Shop, world: World, database_url: str, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada, admin = await store.register(), await store.register("root")
        await shop.change("update account set role = 'admin' where handle_name = 'root'")
        order = await waiting_for_its_buyer(ada, shop)
        first = order["payment"]["provider_id"]
        other = await second_payment(shop, provider)
        row = await the_unmatched(admin, provider_id=other, status="returning")
        attached = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "attach"})
        assert (attached.status, attached.json["status"]) == (200, "attached")
        now = (await ada.get(f"/orders/{order['id']}")).json
        assert (now["status"], now["payment"]["provider_id"]) == ("paid", other)
        assert (await provider.v1.payment_intents.retrieve_async(first)).status == "canceled"
        assert balance(shop, "unmatched") == 0
        assert await broken_invariants(database_url) == {}


async def test_what_is_written_off_stays_where_it_is(
    store: Client, shop: Shop, provider: StripeClient, admin: Client
) -> None:
    ada = await store.register()
    order = await waiting_for_its_buyer(ada, shop)
    await provider.v1.payment_intents.update_async(order["payment"]["provider_id"], {"amount": 50})
    await answer_challenge(order["next_action"]["url"], "approve")
    row = await the_unmatched(admin, status="open")
    written_off = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "write_off"})
    assert (written_off.status, written_off.json["status"]) == (200, "written_off")
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "canceled"
    assert balance(shop, "write_offs") == Decimal("-0.50")
    assert balance(shop, "unmatched") == 0
    assert_tied_out(shop)
    await asyncio.sleep(0.7)
    assert (await the_unmatched(admin))["status"] == "written_off"
    assert [
        act["row_id"] for act in (await admin.get("/admin/audit?what=unmatched.resolve")).json["items"]
    ] == [row["id"]]


@pytest.mark.parametrize("body", [{}, {"resolution": "burn"}, {"resolution": "attach", "amount": "1"}])
async def test_a_resolution_that_is_none(admin: Client, body: Any) -> None:
    assert (await admin.post("/admin/unmatched/1", body)).status == 422


async def test_only_what_is_there_is_resolved(admin: Client) -> None:
    assert (await admin.post("/admin/unmatched/1", {"resolution": "attach"})).status == 404


async def test_a_refund_that_was_made_at_the_provider_is_taken_in(
    store: Client, shop: Shop, provider: StripeClient
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(price="54.99"), 1))
    made = await provider.v1.refunds.create_async(
        {"payment_intent": order["payment"]["provider_id"], "amount": 500}
    )
    now = await until_status(ada, order, "partially_refunded")
    assert (now["payment"]["refunded"], now["purchases"][0]["refunded"]) == ("5.00", "5.00")
    [credit_note] = (await ada.get("/credit-notes")).json["items"]
    assert credit_note["total"] == "5.00"
    assert (await ada.get("/transactions")).json["items"][0]["provider_id"] == made.id
    assert_tied_out(shop)
    rest = await refund(ada, order["purchases"][0])
    assert (rest.status, rest.json["amount"]) == (201, "49.99")
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "refunded"


async def test_a_refund_at_the_provider_is_given_to_the_lines_of_its_order(
    store: Client, shop: Shop, provider: StripeClient
) -> None:
    ada = await store.register()
    order = await bought(
        ada, ("product", shop.product("A", "10.00"), 1), ("product", shop.product("B", "7.00"), 1)
    )
    payment_id = order["payment"]["provider_id"]
    await provider.v1.refunds.create_async({"payment_intent": payment_id, "amount": 700})
    now = await until_status(ada, order, "partially_refunded")
    assert [line["refunded"] for line in now["purchases"]] == ["0.00", "7.00"]
    await provider.v1.refunds.create_async({"payment_intent": payment_id})
    now = await until_status(ada, order, "refunded")
    assert [line["purchase_status"] for line in now["purchases"]] == ["refunded", "refunded"]
    other = await bought(
        ada, ("product", shop.product("C", "10.00"), 1), ("product", shop.product("D", "7.00"), 1)
    )
    whole = await provider.v1.refunds.create_async({"payment_intent": other["payment"]["provider_id"]})
    now = await until_status(ada, other, "refunded")
    assert [line["refunded"] for line in now["purchases"]] == ["10.00", "7.00"]
    assert shop.row("select count(*) from refund where provider_id = %s", whole.id) == 2
    assert shop.row("select count(*) from credit_note") == 4
    assert_tied_out(shop)


async def test_a_refund_at_the_provider_that_fails_later_gives_the_lines_back(
    store: Client, shop: Shop, provider: StripeClient
) -> None:
    ada = await store.register()
    order = await bought(
        ada, ("product", shop.product("A"), 1), ("product", shop.product("B"), 1), method="pm_card_refundFail"
    )
    await provider.v1.refunds.create_async({"payment_intent": order["payment"]["provider_id"]})
    await until(lambda: shop.row("select count(*) from refund where status = 'failed'") == 2, 10)
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]["refunded"]) == ("paid", "0.00")
    assert_tied_out(shop)


async def test_a_refund_that_the_provider_refuses_is_refused(
    store: Client, shop: Shop, world: World, database_url: str, provider: StripeClient
) -> None:
    """Its own was made at the provider before, of which no webhook told."""
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1))
    await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
    await provider.v1.refunds.create_async({"payment_intent": order["payment"]["provider_id"]})
    refused = await refund(ada, order["purchases"][0])
    assert (refused.status, refused.json["code"]) == (409, "refund_refused")
    assert refused.json["failure_code"] == "charge_already_refunded"
    repeated = await refund(ada, order["purchases"][0])
    assert (repeated.status, repeated.body) == (refused.status, refused.body)
    now = (await ada.get(f"/orders/{order['id']}")).json
    assert (now["status"], now["payment"]["refunded"]) == ("refunded", "10.00")
    assert_tied_out(shop)
    assert await broken_invariants(database_url) == {}


async def test_what_the_provider_has_forgotten_ends(
    store: Client, shop: Shop, mockpay: str, provider: StripeClient
) -> None:
    ada = await store.register()
    paid = await bought(ada, ("product", shop.product(), 1), method="pm_card_pendingRefund")
    assert (await refund(ada, paid["purchases"][0])).json["status"] == "pending"
    await shop.change("update mockpay.refund set settles_at = null")
    waiting = await waiting_for_its_buyer(ada, shop)
    await provider.raw_request_async("post", "/_mockpay/reset")
    over = await until_settled(ada, waiting["id"])
    assert (over["status"], over["payment"]["failure_code"]) == ("failed", "resource_missing")
    assert (await ada.get("/cart")).json["items"][0]["group_id"] is None
    await until(lambda: shop.row("select failure_code from refund") == "resource_missing", 10)
    assert (await ada.get(f"/orders/{paid['id']}")).json["status"] == "paid"


async def test_a_payment_that_was_forgotten_before_it_went_back_waits_for_an_admin(
    shop: Shop, world: World, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada, admin = await store.register(), await store.register("root")
        await shop.change("update account set role = 'admin' where handle_name = 'root'")
        order = await waiting_for_its_buyer(ada, shop)
        row = await the_unmatched(admin, provider_id=await second_payment(shop, provider), status="returning")
        await provider.raw_request_async("post", "/_mockpay/reset")
        path = f"/admin/unmatched/{row['id']}"
        held = await admin.post(path, {"resolution": "send_back"})
        assert (held.status, held.json["status"]) == (200, "open")
        assert held.json["reason"] == "the provider does not know this payment"
        attached = await admin.post(path, {"resolution": "attach"})
        assert (attached.status, attached.json["reason"]) == (409, "the payment is failed")
        assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "requires_action"
        assert balance(shop, "unmatched") == Decimal("-54.99")
        assert (await admin.post(path, {"resolution": "write_off"})).json["status"] == "written_off"
        assert balance(shop, "unmatched") == 0


async def test_a_payment_of_which_others_refunded_a_part_goes_back_whole(
    shop: Shop, world: World, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada, admin = await store.register(), await store.register("root")
        await shop.change("update account set role = 'admin' where handle_name = 'root'")
        await waiting_for_its_buyer(ada, shop)
        other = await second_payment(shop, provider)
        row = await the_unmatched(admin, provider_id=other, status="returning")
        await until(lambda: shop.row("select balance_transaction is not null from mockpay.charge"), 10)
        await provider.v1.refunds.create_async({"payment_intent": other, "amount": 155})

        async def is_sent_back() -> bool:
            # The webhook of that refund may be taken in at the same time, and goes first then.
            sent = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "send_back"})
            return bool(sent.json["status"] == "sent_back")

        await until(is_sent_back, 5)
        assert shop.row("select amount = amount_refunded from mockpay.charge") is True
        assert balance(shop, "unmatched") == 0


async def test_a_refund_of_another_payment_that_is_heard_of_first_is_no_order_s(
    shop: Shop, world: World, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        await bought(ada, ("product", shop.product(price="54.99"), 1))
        await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
        other = await second_payment(shop, provider)
        given = await provider.v1.refunds.create_async({"payment_intent": other, "amount": 155})
        event = {"id": "evt_1", "type": "refund.created", "data": {"object": {"id": given.id}}}
        assert (await post_event(store, world, msgspec.json.encode(event))).status == 200
        assert shop.db.execute("select kind, provider_id from unmatched").fetchall() == [("payment", other)]
        assert shop.row("select count(*) from ledger_transfer where kind = 'unmatched_refund'") == 0


async def test_a_return_that_fails_is_held_again_once(
    shop: Shop, world: World, database_url: str, provider: StripeClient
) -> None:
    settings = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(settings), world.store_socket) as url, Client(url) as store:
        ada, admin = await store.register(), await store.register("root")
        await shop.change("update account set role = 'admin' where handle_name = 'root'")
        order = await waiting_for_its_buyer(ada, shop)
        other = await second_payment(shop, provider, payment_method="pm_card_refundFail")
        row = await the_unmatched(admin, provider_id=other, status="returning")
        await until(lambda: shop.row("select balance_transaction is not null from mockpay.charge"), 10)
        await shop.change("update mockpay.webhook_endpoint set status = 'disabled'")
        sent = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "send_back"})
        assert sent.json["status"] == "sent_back"
        await until(lambda: shop.row("select status from mockpay.refund") == "failed", 10)
        about = {"id": shop.row("select id from mockpay.refund")}
        event = msgspec.json.encode({"id": "evt_1", "type": "refund.failed", "data": {"object": about}})
        replies = await asyncio.gather(*[post_event(store, world, event) for _ in range(8)])
        assert [reply.status for reply in replies] == [200] * 8
        held = await the_unmatched(admin, status="open")
        assert (held["reason"], held["revision"]) == (
            "its refund failed at the provider",
            sent.json["revision"] + 1,
        )
        assert balance(shop, "unmatched") == Decimal("-54.99")
        written_off = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "write_off"})
        assert written_off.json["status"] == "written_off"
        await answer_challenge(order["next_action"]["url"], "approve")
        await post_event(
            store,
            world,
            msgspec.json.encode(
                {
                    "id": "evt_2",
                    "type": "payment_intent.succeeded",
                    "data": {
                        "object": {
                            "id": order["payment"]["provider_id"],
                            "metadata": shop.row("select metadata from mockpay.payment_intent limit 1"),
                        }
                    },
                }
            ),
        )
        assert (await until_settled(ada, order["id"]))["status"] == "paid"
        assert await broken_invariants(database_url) == {}


async def test_a_dispute_that_the_provider_has_forgotten_is_not_waited_for(
    store: Client, shop: Shop, world: World, provider: StripeClient
) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_createDispute")
    dispute_id = (await until_status(ada, order, "disputed"))["dispute"]["provider_id"]
    await provider.raw_request_async("post", "/_mockpay/reset")
    event = {"id": "evt_1", "type": "charge.dispute.updated", "data": {"object": {"id": dispute_id}}}
    assert (await post_event(store, world, msgspec.json.encode(event))).status == 200
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "disputed"


async def test_a_second_dispute_after_a_lost_one(store: Client, shop: Shop, provider: StripeClient) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_createDispute")
    first = (await until_status(ada, order, "disputed"))["dispute"]["provider_id"]
    await provider.v1.disputes.update_async(first, {"evidence": {"uncategorized_text": "losing_evidence"}})
    await until_status(ada, order, "charged_back")
    await shop.change(
        "insert into mockpay.dispute select (jsonb_populate_record(dispute, jsonb_build_object("
        f"'id', 'dp_second', 'status', 'needs_response'))).* from mockpay.dispute where id = '{first}'"
    )
    await shop.change(
        "insert into dispute (account_id, order_id, provider_id, status, reason, amount, currency, asked_at)"
        " select account_id, order_id, 'dp_second', 'warning_needs_response', reason, 1, currency,"
        " '2020-01-01' from dispute"
    )
    now = await until_status(ada, order, "disputed")
    assert now["purchases"][0]["purchase_status"] == "disputed"


DISPUTE_LIES: dict[str, tuple[Lie, Found]] = {
    "another currency": (setting("currency", "eur"), {"status": "paid"}),
    "more than the payment": (setting("amount", 1001), {"status": "paid"}),
    "nothing": (setting("amount", 0), {"status": "paid"}),
    "a status that is none": (setting("status", "lost_maybe"), {"status": "paid"}),
    "movements that are none": (setting("balance_transactions", [{"amount": "x"}]), {"status": "paid"}),
}


@pytest.mark.parametrize(("lie", "order_is"), DISPUTE_LIES.values(), ids=DISPUTE_LIES)
async def test_a_dispute_that_differs_moves_nothing(
    deceived: Client, shop: Shop, liar: LyingProvider, lie: Lie, order_is: Found
) -> None:
    ada = await deceived.register()
    liar.lies["dispute"] = lie
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_createDispute")
    await until(lambda: shop.row("select count(*) from mockpay.dispute") == 1, 10)
    await asyncio.sleep(0.5)
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == order_is["status"]
    assert shop.row("select count(*) from ledger_transfer where kind like 'dispute%%'") == 0
    liar.lies.clear()
    await until_status(ada, order, "disputed")
    await until(lambda: shop.row("select count(*) from unmatched where status = 'open'") == 0, 10)
    assert_tied_out(shop)


def in_euros(said: Found) -> None:
    for movement in said["balance_transactions"]:
        movement["currency"] = "eur"


async def test_what_a_bank_takes_in_another_currency_is_posted_as_it_came(
    deceived: Client, shop: Shop, liar: LyingProvider
) -> None:
    ada = await deceived.register()
    liar.lies["dispute"] = in_euros
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_createDispute")
    await until_status(ada, order, "disputed")
    taken = "select distinct currency from ledger_transfer where kind like 'dispute%%'"
    await until(lambda: shop.row(taken) == "EUR", 10)
    assert shop.row("select reason from unmatched") == ("the bank's movements are in EUR, the payment in USD")


async def test_what_a_bank_gives_back_in_part_is_posted_in_part(
    deceived: Client, shop: Shop, world: World, liar: LyingProvider, provider: StripeClient
) -> None:
    ada = await deceived.register()
    order = await bought(ada, ("product", shop.product(price="40.00"), 1), method="pm_card_createDispute")
    dispute = (await until_status(ada, order, "disputed"))["dispute"]["provider_id"]

    def half(said: Found) -> None:
        for movement in said["balance_transactions"]:
            movement["amount"] = min(movement["amount"], 2000)

    liar.lies["dispute"] = half
    await provider.v1.disputes.update_async(dispute, {"evidence": {"uncategorized_text": "winning_evidence"}})
    await until_status(ada, order, "paid")
    assert balance(shop, "disputes") == 20
    liar.lies.clear()
    event = {"id": "evt_1", "type": "charge.dispute.updated", "data": {"object": {"id": dispute}}}
    assert (await post_event(deceived, world, msgspec.json.encode(event))).status == 200
    assert balance(shop, "disputes") == 0
    assert_tied_out(shop)


async def test_what_was_partly_refunded_is_written_off_for_the_rest(
    store: Client, shop: Shop, provider: StripeClient, admin: Client
) -> None:
    ada = await store.register()
    order = await waiting_for_its_buyer(ada, shop)
    payment_id = order["payment"]["provider_id"]
    await provider.v1.payment_intents.update_async(payment_id, {"amount": 5000})
    await answer_challenge(order["next_action"]["url"], "approve")
    row = await the_unmatched(admin, status="open")
    await provider.v1.refunds.create_async({"payment_intent": payment_id, "amount": 2000})
    written_off = await admin.post(f"/admin/unmatched/{row['id']}", {"resolution": "write_off"})
    assert written_off.json["status"] == "written_off"
    assert balance(shop, "write_offs") == -30
    assert balance(shop, "unmatched") == 0
    assert_tied_out(shop)


async def test_a_late_payment_of_which_others_refunded_a_part_goes_back_whole(
    shop: Shop, world: World, provider: StripeClient
) -> None:
    slow = replace(world.settings, reconcile_seconds=3600)
    async with served(create_app(slow), world.store_socket) as url, Client(url) as store:
        ada = await store.register()
        await ada.add(("product", shop.product(), 1))
        assert (await ada.check_out("all", "pm_card_visa_chargeDeclined")).status == 402
        payment_id = shop.row("select provider_id from payment")
        await provider.v1.payment_intents.confirm_async(payment_id, {"payment_method": "pm_card_visa"})
        await until(lambda: shop.row("select count(*) from refund") == 1, 10)
        await provider.v1.refunds.create_async({"payment_intent": payment_id, "amount": 300})
        await until(lambda: shop.row("select count(*) from unmatched") == 1, 10)
    await shop.change("update refund set asked_at = now() - interval '1 hour'")
    listener = listen()
    async with served(create_app(world.settings), listener):
        await until(lambda: shop.row("select amount_refunded from mockpay.charge where captured") == 1000, 10)
        await until(lambda: shop.row("select sum(amount) from refund where status = 'succeeded'") == 10, 10)
        await until(lambda: shop.row("select status from unmatched") == "matched", 10)
    listener.close()
    assert_tied_out(shop)


async def test_a_late_payment_whose_refund_failed_is_refunded_on_demand(
    store: Client, shop: Shop, provider: StripeClient, admin: Client
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    assert (await ada.check_out("all", "pm_card_visa_chargeDeclined")).status == 402
    payment_id = shop.row("select provider_id from payment")
    await provider.v1.payment_intents.confirm_async(payment_id, {"payment_method": "pm_card_refundFail"})
    await until(lambda: shop.row("select status from refund") == "failed", 10)
    [line] = (await ada.get("/purchases")).json["items"]
    part = await refund(ada, line, "part", amount="4.00")
    assert (part.status, part.json["left"]) == (409, "10.00")
    path = f"/admin/purchases/{line['id']}/refund"
    again = await admin.post(path, {}, headers={"Idempotency-Key": "again"})
    assert (again.status, again.json["purchase_id"], again.json["amount"]) == (201, None, "10.00")
    assert (await refund(ada, line)).status == 409
    assert shop.row("select count(*) from mockpay.refund") == 2
    await until(lambda: shop.row("select count(*) from refund where status = 'failed'") == 2, 10)
    assert_tied_out(shop)


async def test_a_response_that_is_cut_says_nothing(
    deceived: Client, shop: Shop, world: World, liar: LyingProvider
) -> None:
    ada = await deceived.register()
    await ada.add(("product", shop.product(), 1))
    liar.cuts = True
    waiting = await ada.check_out(key="one")
    assert (waiting.status, waiting.json["status"]) == (202, "pending")
    intent = shop.row("select id from mockpay.payment_intent")
    metadata = shop.row("select metadata from mockpay.payment_intent")
    for kind, object_id in (("payment_intent", intent), ("refund", "re_1"), ("charge.dispute", "dp_1")):
        event = {
            "id": "evt_1",
            "type": f"{kind}.updated",
            "data": {"object": {"id": object_id, "metadata": metadata}},
        }
        reply = await post_event(deceived, world, msgspec.json.encode(event))
        assert (reply.status, reply.json["code"]) == (503, "unavailable")
    liar.cuts = False
    assert (await until_settled(ada, waiting.json["id"]))["status"] == "paid"
    assert shop.row("select count(*) from mockpay.charge") == 1
