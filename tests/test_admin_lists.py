"""Orders and accounts of all customers, for admins: filters, pages, and refunds in the buyer's place."""

import asyncio
import uuid
from typing import Any

import pytest

from tests.client import Client, Reply
from tests.conftest import Shop
from tests.test_cancellation import CHALLENGE
from tests.test_refunds import bought, refund
from tests.verifying import verified

pytestmark = pytest.mark.usefixtures("mockpay")


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register("root")
    await shop.change("update account set role = 'admin'")
    return made


async def ids(admin: Client, path: str) -> list[int]:
    return [row["id"] for row in await admin.everything(path, limit=2)]


async def test_orders_are_listed_the_newest_first_with_their_accounts(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    ada_id, ben_id = [(await each.get("/me")).json["id"] for each in (ada, ben)]
    product, pack = shop.product(), shop.bundle(shop.product("B"), shop.product("C"))
    first = await bought(ada, ("product", product, 2), ("bundle", pack, 1))
    await ben.add(("product", product, 1))
    waiting = (await ben.check_out("all", CHALLENGE)).json
    last = await bought(ada, ("product", product, 1), method="pm_card_createDispute")
    await refund(ada, first["purchases"][0], amount="1.00")

    listed = await admin.everything("/admin/orders", limit=2)
    assert [(order["id"], order["account_id"]) for order in listed] == [
        (last["id"], ada_id),
        (waiting["id"], ben_id),
        (first["id"], ada_id),
    ]
    for order, owner in zip(listed, (ada, ben, ada), strict=True):
        # Field by field what its buyer sees.
        own = (await owner.get(f"/orders/{order['id']}")).json
        alone = (await admin.get(f"/admin/orders/{order['id']}")).json
        assert {key: alone[key] for key in own} == own
        assert set(alone) - set(own) == {"account_id"}
    assert (await admin.get("/admin/orders/999")).status == 404
    assert (await admin.get("/admin/orders/0")).status == 404


async def test_orders_are_filtered(store: Client, shop: Shop, admin: Client) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    ben_id = (await ben.get("/me")).json["id"]
    product = shop.product()
    first = await bought(ada, ("product", product, 1))
    second = await bought(ben, ("product", product, 1))
    await ben.add(("product", product, 1))
    waiting = (await ben.check_out("all", CHALLENGE)).json
    back = (await refund(ada, first["purchases"][0])).json
    assert await ids(admin, "/admin/orders?status=paid") == [second["id"]]
    assert await ids(admin, "/admin/orders?status=requires_action") == [waiting["id"]]
    assert await ids(admin, f"/admin/orders?account={ben_id}") == [waiting["id"], second["id"]]
    assert await ids(admin, f"/admin/orders?account={ben_id}&status=paid") == [second["id"]]
    assert await ids(admin, f"/admin/orders?account={2**63 - 1}") == []
    number = (await ada.get(f"/invoices/{first['invoice_id']}")).json["number"]
    for name in (first["id"], first["payment"]["provider_id"], back["provider_id"], number):
        assert await ids(admin, f"/admin/orders?q={name}") == [first["id"]], name
    for name in ("nothing", "pi_", "%25", "99999999999999999999", "%D9%A1", "INV-"):
        assert await ids(admin, f"/admin/orders?q={name}") == [], name
    assert len(await ids(admin, "/admin/orders?q=")) == 3
    between = f"created_after={second['created_at']}&created_before={waiting['created_at']}"
    assert await ids(admin, f"/admin/orders?{between}") == [second["id"]]
    assert await ids(admin, f"/admin/orders?created_after={waiting['created_at']}") == [waiting["id"]]
    assert await ids(admin, f"/admin/orders?created_before={first['created_at']}") == []


@pytest.mark.parametrize("listing", ["orders", "accounts"])
@pytest.mark.parametrize(
    "query",
    [
        "status=none",
        "account=0",
        "account=x",
        "account=9223372036854775808",
        "created_after=0.5",
        "created_before=yesterday",
        "created_after=2026-01-01",
        "created_after=0001-01-01T00:00:00%2B23:59",
        "created_before=2026-13-01T00:00:00Z",
        "created_before=",
        "cursor=WzQyXQ",
        "cursor=x",
        "q=%00",
        "q=" + "x" * 300,
        "limit=0",
        "limit=101",
    ],
)
async def test_bad_filters_are_refused(admin: Client, listing: str, query: str) -> None:
    reply = await admin.get(f"/admin/{listing}?{query}")
    assert (reply.status, reply.json["code"]) == (422, "invalid"), reply


@pytest.mark.parametrize("listing", ["orders", "accounts"])
async def test_times_without_an_offset_and_the_ends_of_time(admin: Client, listing: str) -> None:
    for time in ("2026-01-01T00:00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
        reply = await admin.get(f"/admin/{listing}?created_after={time}&created_before={time}")
        assert (reply.status, reply.json["items"]) == (200, []), time


async def test_pages_hold_each_row_once_while_rows_are_added(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada = await store.register("ada")
    product = shop.product()
    made = [(await bought(ada, ("product", product, 1)))["id"] for _ in range(5)]
    # Of one moment: the id tells them apart.
    await shop.change("update checkout set created_at = '2026-01-01'")
    seen, cursor = [], ""
    while True:
        reply = (await admin.get(f"/admin/orders?limit=2{cursor}")).json
        seen += [order["id"] for order in reply["items"]]
        if reply["next"] is None:
            break
        cursor = f"&cursor={reply['next']}"
        await bought(ada, ("product", product, 1))
    assert seen == sorted(made, reverse=True)


async def test_accounts_are_listed_and_filtered(store: Client, shop: Shop, admin: Client) -> None:
    root = (await admin.get("/me")).json
    ada, ben = await store.register("ada"), await store.register("Adabel")
    ada_id, ben_id = [(await each.get("/me")).json["id"] for each in (ada, ben)]
    await bought(ada, ("product", shop.product(), 1))
    gone = await store.register("cleo")
    gone_id = (await gone.get("/me")).json["id"]
    assert (await gone.delete("/me")).status == 204
    [_, _, row, _] = await admin.everything("/admin/accounts", limit=3)
    assert row == (await ada.get("/me")).json | {"deleted_at": None, "order_count": 1}
    assert (await admin.get(f"/admin/accounts/{ada_id}")).json == row
    deleted = (await admin.get(f"/admin/accounts/{gone_id}")).json
    assert deleted["deleted_at"] is not None
    assert "cleo" not in str(deleted).lower()
    assert (await admin.get("/admin/accounts/999")).status == 404

    assert await ids(admin, "/admin/accounts") == [gone_id, ben_id, ada_id, root["id"]]
    assert await ids(admin, "/admin/accounts?status=active") == [ben_id, ada_id, root["id"]]
    assert await ids(admin, "/admin/accounts?status=deleted") == [gone_id]
    assert await ids(admin, "/admin/accounts?role=admin") == [root["id"]]
    assert await ids(admin, f"/admin/accounts?account={ada_id}") == [ada_id]
    await shop.change(f"update account set display_name = 'Lovelace_100%' where id = {ada_id}")
    for q, found in (
        ("ada", [ben_id, ada_id]),
        ("ADAB", [ben_id]),
        ("ada@", [ada_id]),
        ("lovelace_100%25", [ada_id]),
        ("l%25", []),
        ("_da", []),
        ("da", []),
        ("", [gone_id, ben_id, ada_id, root["id"]]),
    ):
        assert await ids(admin, f"/admin/accounts?q={q}") == found, q
    assert await ids(admin, f"/admin/accounts?created_after={row['created_at']}&role=customer") == [
        gone_id,
        ben_id,
        ada_id,
    ]
    assert await ids(admin, f"/admin/accounts?created_before={row['created_at']}") == [root["id"]]


async def test_they_are_for_admins(store: Client, shop: Shop) -> None:
    ada = await store.register("ada")
    order = await bought(ada, ("product", shop.product(), 1))
    line = order["purchases"][0]["id"]
    for path in ("orders", f"orders/{order['id']}", "accounts", "accounts/1"):
        assert (await store.get(f"/admin/{path}")).status == 401
        assert (await ada.get(f"/admin/{path}")).status == 403
    assert (await ada.post(f"/admin/purchases/{line}/refund", {})).status == 403
    assert shop.row("select count(*) from refund") == 0


async def admin_refund(admin: Client, purchase: Any, key: str = "one", **body: Any) -> Reply:
    return await admin.post(
        f"/admin/purchases/{purchase['id']}/refund", body, headers={"Idempotency-Key": key}
    )


async def test_an_admin_refunds_another_s_purchase_once_a_key(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada = await store.register("ada")
    order = await bought(ada, ("product", shop.product(), 1))
    [line] = order["purchases"]
    # The buyer's key of the same name is another.
    own = await refund(ada, line, "one", amount="1.00")
    assert own.status == 201
    first = await admin_refund(admin, line, amount="2.00", reason="Broken on arrival")
    assert (first.status, first.json["status"], first.json["reason"]) == (
        201,
        "succeeded",
        "Broken on arrival",
    )
    again = await admin_refund(admin, line, amount="2.00", reason="Broken on arrival")
    assert (again.status, again.body) == (201, first.body)
    assert (await refund(ada, line, "one", amount="1.00")).body == own.body
    other = await admin_refund(admin, line, amount="3.00")
    assert (other.status, other.json["code"]) == (422, "idempotency_key_reused")
    assert shop.row("select refunded from payment") == 3
    assert (await ada.get(f"/orders/{order['id']}")).json["status"] == "partially_refunded"
    missing = await admin.post(f"/admin/purchases/{line['id']}/refund", {})
    assert (missing.status, missing.json["code"]) == (400, "idempotency_key_missing")
    assert (await admin_refund(admin, {"id": 999}, "none")).status == 404
    too_much = await admin_refund(admin, line, "more", amount="8.00")
    assert (too_much.status, too_much.json["left"]) == (409, "7.00")
    # The admin's own routes show nothing of it.
    assert (await admin.get("/transactions")).json["items"] == []
    [act] = await admin.everything("/admin/audit?what=refund.add")
    assert (act["account_id"], act["row_id"]) == ((await admin.get("/me")).json["id"], first.json["id"])
    assert (act["before"], act["after"]["amount"], act["after"]["purchase_id"]) == (
        None,
        "2.00",
        line["id"],
    )
    assert act["after"]["reason"] is None
    checks = await verified(admin)
    assert checks["ok"], [check for check in checks["checks"] if not check["ok"]]


async def test_an_admin_refunds_a_purchase_of_a_deleted_account(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada = await store.register("ada")
    order = await bought(ada, ("product", shop.product(), 1))
    account_id = (await ada.get("/me")).json["id"]
    assert (await ada.delete("/me")).status == 204
    seen = (await admin.get(f"/admin/orders/{order['id']}")).json
    assert (seen["account_id"], seen["status"]) == (account_id, "paid")
    assert await ids(admin, f"/admin/orders?account={account_id}") == [order["id"]]
    back = await admin_refund(admin, order["purchases"][0], reason="By letter")
    assert (back.status, back.json["status"], back.json["amount"]) == (201, "succeeded", "10.00")
    assert shop.row("select reason from refund") == "By letter"
    assert shop.row("select count(*) from credit_note") == 1
    assert (await admin.get(f"/admin/orders/{order['id']}")).json["status"] == "refunded"
    checks = await verified(admin)
    assert checks["ok"], [check for check in checks["checks"] if not check["ok"]]


async def test_an_admin_s_key_is_taken_up_again_after_a_crash(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada = await store.register("ada")
    [line] = (await bought(ada, ("product", shop.product(), 1)))["purchases"]
    first = await admin_refund(admin, line, amount="4.00")
    await shop.change(
        "update idempotency_key set status = null, body = null, claimed_at = now() - interval '1 hour'"
        " where key = 'one'"
    )
    again = await admin_refund(admin, line, amount="4.00")
    assert (again.status, again.json["id"]) == (201, first.json["id"])
    assert shop.row("select count(*) from mockpay.refund") == 1
    assert shop.row("select count(*) from audit where what = 'refund.add'") == 1


async def test_refunds_of_the_buyer_and_an_admin_at_once_stay_within_the_payment(
    store: Client, shop: Shop, admin: Client
) -> None:
    ada = await store.register("ada")
    [line] = (await bought(ada, ("product", shop.product(), 1)))["purchases"]

    async def insist(which: Any, who: Client) -> Reply:
        """As a client does: the same request again while the store is busy."""
        key = str(uuid.uuid4())
        while (reply := await which(who, line, key, amount="3.00")).status == 503:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        answered: Reply = reply
        return answered

    replies = await asyncio.gather(
        *[insist(which, who) for which, who in ((refund, ada), (admin_refund, admin)) for _ in range(10)]
    )
    assert sorted(reply.status for reply in replies) == [201] * 3 + [409] * 17, replies
    assert shop.row("select sum(amount) from mockpay.refund") == 900
