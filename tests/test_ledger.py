"""The books: what each event posts, that it is posted once, and that it ties out with the provider."""

import asyncio
from decimal import Decimal
from typing import Any

import asyncpg
import psycopg
import pytest

from store.db import Connection, open_pool
from store.ledger.posting import post_dispute_opened, post_dispute_reinstated
from tests.client import Client
from tests.conftest import Shop, World
from tests.test_checkout import answer_challenge, until_settled
from tests.test_faults import command
from tests.test_refunds import bought, refund

pytestmark = pytest.mark.usefixtures("mockpay")

Transfers = list[tuple[Any, ...]]


def transfers(shop: Shop) -> Transfers:
    return shop.db.execute(
        "select kind, debit_account, credit_account, amount::text from ledger_transfer order by id"
    ).fetchall()


def balances(shop: Shop) -> dict[str, Decimal]:
    """Debits less credits, of the accounts that do not come to zero."""
    rows = shop.db.execute(
        "select code, sum(case when code = debit_account then amount else -amount end) from ledger_transfer"
        " join ledger_account on code in (debit_account, credit_account) group by code"
    ).fetchall()
    return {code: amount for code, amount in rows if amount}


def provider_net(shop: Shop) -> Decimal:
    found: Decimal = shop.row("select sum(net)::numeric / 100 from mockpay.balance_transaction")
    return found


async def until_row(shop: Shop, query: str) -> None:
    async with asyncio.timeout(15):
        while not shop.row(query):  # noqa: ASYNC110 - a row cannot wake us
            await asyncio.sleep(0.05)


async def test_a_payment_is_posted_with_its_tax_and_its_fee(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product("Lamp", "10.00"), 3))
    assert transfers(shop) == [
        ("sale", "receivable", "revenue", "25.00"),
        ("sale_tax", "receivable", "tax", "5.00"),
        ("payment", "provider_cash", "receivable", "30.00"),
        ("payment_fee", "fees", "provider_cash", "1.17"),
    ]
    assert balances(shop)["provider_cash"] == provider_net(shop)
    named = shop.db.execute("select distinct order_id, reference, currency from ledger_transfer").fetchall()
    assert named == [(order["id"], str(order["payment"]["id"]), "USD")]


async def test_news_of_a_payment_brings_its_fee_too(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    waiting = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    await answer_challenge(waiting["next_action"]["url"], "approve")
    assert (await until_settled(ada, waiting["id"]))["status"] == "paid"
    assert transfers(shop)[-1] == ("payment_fee", "fees", "provider_cash", "0.59")
    assert balances(shop)["provider_cash"] == provider_net(shop)


async def test_what_is_not_paid_posts_nothing(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    assert (await ada.check_out("all", "pm_card_visa_chargeDeclined")).status == 402
    assert (await ada.check_out("all", "pm_card_threeDSecure2Required")).status == 202
    assert transfers(shop) == []


async def test_partial_refunds_give_back_the_whole_tax(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(price="0.99"), 1), ("product", shop.product(), 1))
    cheap, dear = order["purchases"]
    for n, (line, amount) in enumerate([(dear, "3.33"), (cheap, "0.01"), (dear, "3.34"), (cheap, "0.98")]):
        assert (await refund(ada, line, str(n), amount=amount)).json["status"] == "succeeded"
    assert (await refund(ada, dear, "rest")).json["amount"] == "3.33"
    left = balances(shop)
    assert left.pop("refunds") == -left.pop("revenue") == Decimal("9.16")
    assert left == {"fees": Decimal("0.62"), "provider_cash": Decimal("-0.62")}
    assert provider_net(shop) == Decimal("-0.62")


async def test_a_refund_that_fails_later_is_reversed(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(price="12.00"), 1), method="pm_card_refundFail")
    before = balances(shop)
    [line] = order["purchases"]
    await refund(ada, line, amount="6.00")
    await until_row(shop, "select status = 'failed' from refund")
    assert transfers(shop)[4:] == [
        ("refund", "refunds", "provider_cash", "5.00"),
        ("refund_tax", "tax", "provider_cash", "1.00"),
        ("refund_reversed", "provider_cash", "refunds", "5.00"),
        ("refund_tax_reversed", "provider_cash", "tax", "1.00"),
    ]
    assert balances(shop) == before
    assert before["provider_cash"] == provider_net(shop)


async def test_a_pending_refund_is_posted_when_it_succeeds(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_pendingRefund")
    await refund(ada, order["purchases"][0])
    assert not [kind for kind, *_ in transfers(shop) if kind.startswith("refund")]
    await until_row(shop, "select status = 'succeeded' from refund")
    assert [kind for kind, *_ in transfers(shop)][4:] == ["refund", "refund_tax"]
    assert balances(shop)["provider_cash"] == provider_net(shop)


async def test_a_dispute_takes_and_gives_back(store: Client, shop: Shop, world: World) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1))
    before = balances(shop)
    account_id = shop.row("select account_id from checkout")
    subject = {"account_id": account_id, "order_id": order["id"], "dispute_id": "dp_1"}
    pool = open_pool(
        world.database_url, size=1, statement_cache=True, application_name="test", wait_seconds=5
    )

    async def opened(db: Connection) -> None:
        await post_dispute_opened(
            db, **subject, currency="USD", amount=Decimal("10.00"), fee=Decimal("15.00")
        )

    async def won(db: Connection) -> None:
        await post_dispute_reinstated(
            db, **subject, currency="USD", amount=Decimal("10.00"), before=Decimal(0)
        )

    await pool.transact(opened)
    assert balances(shop) == before | {
        "disputes": Decimal("10.00"),
        "fees": before["fees"] + 15,
        "provider_cash": before["provider_cash"] - 25,
    }
    # Once, whoever asks: what is posted or reversed again is refused.
    with pytest.raises(asyncpg.UniqueViolationError, match="ledger_transfer_once_key"):
        await pool.transact(opened)
    await pool.transact(won)
    with pytest.raises(asyncpg.UniqueViolationError, match="ledger_transfer_"):
        await pool.transact(won)
    await pool.close()
    assert balances(shop) == before | {
        "fees": before["fees"] + 15,
        "provider_cash": before["provider_cash"] - 15,
    }


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("amount = 0", "ledger_transfer_amount_check"),
        ("credit_account = debit_account", "ledger_transfer_accounts_check"),
        ("credit_account = 'elsewhere'", "ledger_transfer_credit_account_fkey"),
        ("reverses = id", "ledger_transfer_reverses_check"),
        ("order_id = order_id + 1", "ledger_transfer_order_id_fkey"),
        ("kind = 'sale'", "ledger_transfer_once_key"),
    ],
)
async def test_what_no_transfer_can_be(store: Client, shop: Shop, change: str, constraint: str) -> None:
    await bought(await store.register(), ("product", shop.product(), 1))
    with pytest.raises(psycopg.errors.IntegrityError) as refused:
        shop.db.execute(f"update ledger_transfer set {change} where kind = 'payment'".encode())
    assert refused.value.diag.constraint_name == constraint


@pytest.fixture
async def admin(store: Client, db: psycopg.Connection[Any]) -> Client:
    boss = await store.register("boss")
    db.execute("update account set role = 'admin' where handle_name = 'boss'")
    return boss


async def test_admins_read_the_books(store: Client, shop: Shop, admin: Client) -> None:
    ada, bob = await store.register("ada"), await store.register("bob")
    first = await bought(ada, ("product", shop.product(), 3))
    euros = shop.product()
    shop.price(euros, "6.00", currency="EUR")
    second = await bought(bob, ("product", euros, 1))
    await refund(bob, second["purchases"][0])

    every = await admin.everything("/admin/ledger/transfers")
    assert [row["kind"] for row in reversed(every)] == [
        *("sale", "sale_tax", "payment", "payment_fee"),
        *("sale", "sale_tax", "payment", "payment_fee", "refund", "refund_tax"),
    ]
    bobs = [row for row in every if row["order_id"] == second["id"]]
    bob_id = bobs[0]["account_id"]
    for query, wanted in {
        f"order_id={second['id']}": bobs,
        f"account_id={bob_id}": bobs,
        f"account_id={bob_id}&order_id={first['id']}": [],
        "account=fees": [row for row in every if row["debit_account"] == "fees"],
        f"account_id={bob_id}&account=tax": [row for row in bobs if row["kind"].endswith("_tax")],
        f"order_id={first['id']}&account=revenue": every[-1:],
    }.items():
        assert await admin.everything(f"/admin/ledger/transfers?{query}", limit=2) == wanted, query
    assert (await admin.get("/admin/ledger/transfers?account=pocket")).status == 422

    accounts = (await admin.get("/admin/ledger/accounts")).json
    assert accounts["next"] is None
    balances = {
        (account["code"], sums["currency"]): sums["balance"]
        for account in accounts["items"]
        for sums in account["balances"]
    }
    assert balances["revenue", "USD"] == "25.00"
    assert balances["tax", "USD"] == "5.00"
    assert balances["tax", "EUR"] == balances["receivable", "USD"] == "0.00"
    assert (balances["refunds", "EUR"], balances["provider_cash", "USD"]) == ("5.00", "28.83")
    assert [account["balances"] for account in accounts["items"] if account["code"] == "disputes"] == [[]]

    trial = (await admin.get("/admin/ledger/trial-balance")).json["items"]
    assert [(row["currency"], row["debits"], row["credits"], row["is_balanced"]) for row in trial] == [
        ("EUR", "18.47", "18.47", True),
        ("USD", "61.17", "61.17", True),
    ]


async def test_the_books_tie_out_with_the_provider(store: Client, shop: Shop, admin: Client) -> None:
    assert (await admin.get("/admin/ledger/tie-out")).json == {"items": [], "next": None}
    order = await bought(await store.register(), ("product", shop.product(), 3))
    await bought(
        await store.register("eve"), ("product", shop.product("B"), 1), method="pm_card_bypassPending"
    )
    [row] = (await admin.get("/admin/ledger/tie-out")).json["items"]
    assert row == {
        "currency": "USD",
        "ledger": "38.24",
        "provider": "38.24",
        "provider_available": "9.41",
        "provider_pending": "28.83",
        "difference": "0.00",
    }
    # What the books have lost shows.
    shop.db.execute("delete from ledger_transfer where kind = 'payment_fee' and order_id = %s", [order["id"]])
    assert (await admin.get("/admin/ledger/tie-out")).json["items"][0]["difference"] == "1.17"


async def test_without_the_provider_there_is_no_tie_out(admin: Client, mockpay: str) -> None:
    await command(mockpay, "POST", {"match": "*", "fault": "error_500", "times": 10})
    reply = await admin.get("/admin/ledger/tie-out")
    assert (reply.status, reply.json["code"], reply.headers["Retry-After"]) == (503, "unavailable", "1")


async def test_customers_do_not_see_the_books(store: Client) -> None:
    ada = await store.register()
    for name in ("accounts", "transfers", "trial-balance", "tie-out"):
        assert (await ada.get(f"/admin/ledger/{name}")).status == 403
        assert (await store.get(f"/admin/ledger/{name}")).status == 401
