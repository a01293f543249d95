"""What admins did: every act is told with who did it, and none is done without being told."""

import asyncio
import subprocess
from pathlib import Path
from typing import Any

import psycopg
import pytest

from store.audit.models import Act
from tests.client import Client
from tests.conftest import Shop, World
from tests.processes import refused, run

Db = psycopg.Connection[Any]

NEW_PRODUCT = {"name": "Tidewalk", "description": "A walk.", "category": "games", "price": "19.99"}
UNMATCHED = (
    "insert into unmatched (kind, provider_id, reason, facts, asked_at)"
    " values ('refund', 're_other', '', '{}', now() + interval '1 hour') returning id"
)


def promote(cwd: Path, world: World, handle: str) -> "subprocess.Popen[str]":
    return run(cwd, "account", "promote", handle, DATABASE_URL=world.database_url)


def demote(cwd: Path, world: World, handle: str) -> "subprocess.Popen[str]":
    return run(cwd, "account", "demote", handle, DATABASE_URL=world.database_url)


async def said(process: "subprocess.Popen[str]") -> str:
    output, errors = await asyncio.to_thread(process.communicate, timeout=30)
    assert process.returncode == 0, errors
    return output


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register("root")
    await shop.change("update account set role = 'admin'")
    return made


async def acts(admin: Client, query: str = "") -> list[Any]:
    """The acts, the oldest first."""
    return list(reversed(await admin.everything(f"/admin/audit{query}")))


async def test_every_act_is_told(
    admin: Client, shop: Shop, world: World, mockpay: str, tmp_path: Path
) -> None:
    me = (await admin.get("/me")).json["id"]
    buyer = await admin.register("ada")
    ada = (await buyer.get("/me")).json["id"]
    assert await said(promote(tmp_path, world, "ADA")) == "ADA is an admin.\n"
    assert await said(demote(tmp_path, world, "ada")) == "ada is a customer.\n"
    other = shop.product()
    product = (await admin.post("/admin/products", NEW_PRODUCT)).json
    pack = {"name": "Pack", "description": "", "product_ids": [other, product["id"]], "price": "20.00"}
    bundle = (await admin.post("/admin/bundles", pack)).json
    await admin.patch(f"/admin/products/{product['id']}", {"name": "Tidewalk II"})
    await admin.patch(f"/admin/bundles/{bundle['id']}", {"description": "Two."})
    later = {"price": "9.99", "starts_at": "2099-01-01T00:00:00Z"}
    price = (await admin.post(f"/admin/products/{product['id']}/prices", later)).json
    await admin.post(f"/admin/bundles/{bundle['id']}/prices", {"price": "18.00"})
    assert (await admin.delete(f"/admin/products/{product['id']}/prices/2")).status == 204
    packs = (await admin.post(f"/admin/bundles/{bundle['id']}/prices", later)).json
    assert (await admin.delete(f"/admin/bundles/{bundle['id']}/prices/3")).status == 204
    unmatched = shop.row(UNMATCHED)
    await admin.post(f"/admin/unmatched/{unmatched}", {"resolution": "write_off"})
    await buyer.add(("product", other, 1))
    [line] = (await buyer.check_out()).json["purchases"]
    path = f"/admin/purchases/{line['id']}/refund"
    refund = (await admin.post(path, {"reason": "Broken"}, headers={"Idempotency-Key": "back"})).json
    run = (await admin.post("/admin/reconciliation")).json

    told = await acts(admin)
    assert [(row["what"], row["via"], row["account_id"], row["row_id"]) for row in told] == [
        ("account.promote", "command line", None, ada),
        ("account.demote", "command line", None, ada),
        ("product.add", "api", me, product["id"]),
        ("bundle.add", "api", me, bundle["id"]),
        ("product.change", "api", me, product["id"]),
        ("bundle.change", "api", me, bundle["id"]),
        ("product.price", "api", me, product["id"]),
        ("bundle.price", "api", me, bundle["id"]),
        ("product.price.withdraw", "api", me, product["id"]),
        ("bundle.price", "api", me, bundle["id"]),
        ("bundle.price.withdraw", "api", me, bundle["id"]),
        ("unmatched.resolve", "api", me, unmatched),
        ("refund.add", "api", me, refund["id"]),
        ("reconciliation.start", "api", me, run["id"]),
    ]
    assert {row["what"] for row in told} == set(Act.__args__)
    *others, resolved, refunded, started = told
    promoted, demoted, added, packed, renamed, described, priced, repriced, *withdrawn = others
    assert (started["before"], started["after"]["adopt"]) == (None, False)
    assert (demoted["before"]["role"], demoted["after"]["role"]) == ("admin", "customer")
    assert (refunded["before"], refunded["after"]["purchase_id"]) == (None, line["id"])
    assert (promoted["before"]["role"], promoted["after"]["role"]) == ("customer", "admin")
    assert (added["before"], added["after"]) == (None, product)
    assert (packed["before"], packed["after"]) == (None, bundle)
    assert renamed["before"] == {key: product[key] for key in ("id", "name", "description", "category")}
    assert renamed["after"] == renamed["before"] | {"name": "Tidewalk II"}
    assert (described["before"]["description"], described["after"]["description"]) == ("", "Two.")
    assert (priced["before"]["version"], priced["before"]["price"]) == (1, "19.99")
    assert priced["after"] == price
    assert (repriced["before"]["price"], repriced["after"]["price"]) == ("20.00", "18.00")

    assert (withdrawn[0]["before"], withdrawn[0]["after"]) == (price, None)
    assert (withdrawn[2]["before"], withdrawn[2]["after"]) == (packs, None)
    assert (resolved["before"]["status"], resolved["after"]["status"]) == ("open", "written_off")

    assert await acts(admin, "?what=bundle.price") == [repriced, withdrawn[1]]
    assert await acts(admin, f"?account_id={me}") == told[2:]
    assert await acts(admin, f"?account_id={ada}") == []
    assert (await admin.get("/admin/audit?what=nothing")).status == 422


async def test_what_was_refused_was_not_done(admin: Client, shop: Shop) -> None:
    product = shop.product()
    pack = {"name": "Pack", "description": "", "product_ids": [product, product + 1], "price": "20.00"}
    assert (await admin.post("/admin/bundles", pack)).status == 422
    assert (await admin.patch("/admin/products/999", {"name": "x"})).status == 404
    assert (await admin.patch("/admin/bundles/999", {"name": "x"})).status == 404
    assert (await admin.post("/admin/products/999/prices", {"price": "1.00"})).status == 404
    assert (await admin.post("/admin/bundles/999/prices", {"price": "1.00"})).status == 404
    refund = await admin.post("/admin/purchases/999/refund", {}, headers={"Idempotency-Key": "back"})
    assert refund.status == 404
    assert await acts(admin) == []


async def test_what_cannot_be_told_is_not_done(
    admin: Client, shop: Shop, db: Db, world: World, mockpay: str, tmp_path: Path
) -> None:
    product = shop.product()
    bundle = shop.bundle(product, shop.product())
    await admin.add(("product", product, 1))
    [line] = (await admin.check_out()).json["purchases"]
    rows = b" union all ".join(
        b"select r::text from %s r" % table
        for table in (
            b"product",
            b"bundle",
            b"product_price_version",
            b"bundle_price_version",
            b"purchase",
            b"refund",
            b"unmatched",
        )
    )
    unmatched = shop.row(UNMATCHED)
    before = sorted(db.execute(rows).fetchall())
    db.execute("alter table audit add constraint full_up check (false) not valid")
    pack = {"name": "Pack", "description": "", "product_ids": [product, product + 1], "price": "20.00"}
    for method, path, body in (
        ("POST", "/admin/products", NEW_PRODUCT),
        ("PATCH", f"/admin/products/{product}", {"name": "x"}),
        ("POST", f"/admin/products/{product}/prices", {"price": "1.00"}),
        ("POST", "/admin/bundles", pack),
        ("PATCH", f"/admin/bundles/{bundle}", {"name": "x"}),
        ("POST", f"/admin/bundles/{bundle}/prices", {"price": "1.00"}),
        ("POST", "/admin/reconciliation", {}),
        ("POST", f"/admin/unmatched/{unmatched}", {"resolution": "write_off"}),
        ("POST", f"/admin/purchases/{line['id']}/refund", {}),
    ):
        reply = await admin.call(method, path, body, headers={"Idempotency-Key": "back"})
        assert reply.status == 500, path
    assert sorted(db.execute(rows).fetchall()) == before
    assert shop.row("select count(*) from reconciliation") == 0
    await admin.register("ada")
    assert "full_up" in await asyncio.to_thread(refused, promote(tmp_path, world, "ada"))
    assert shop.row("select role from account where handle_name = 'ada'") == "customer"


async def test_a_demoted_admin_loses_the_rights_at_once(
    admin: Client, shop: Shop, world: World, tmp_path: Path
) -> None:
    assert (await admin.get("/admin/audit")).status == 200
    left = "No admin is left: store account promote HANDLE makes one.\n"
    assert await said(demote(tmp_path, world, "root")) == f"root is a customer.\n{left}"
    for method, path in (("GET", "/admin/audit"), ("GET", "/admin/orders"), ("POST", "/admin/products")):
        denied = await admin.call(method, path, NEW_PRODUCT if method == "POST" else None)
        assert (denied.status, denied.json["code"]) == (403, "forbidden"), path
    assert (await admin.get("/me")).json["role"] == "customer"
    again = await said(demote(tmp_path, world, "ROOT"))
    assert again == "ROOT is a customer already: nothing has changed.\n"
    assert "No account has the handle nobody" in await asyncio.to_thread(
        refused, demote(tmp_path, world, "nobody")
    )
    await said(promote(tmp_path, world, "root"))
    assert await said(promote(tmp_path, world, "root")) == "root is an admin already: nothing has changed.\n"
    assert [row["what"] for row in await acts(admin)] == ["account.demote", "account.promote"]


async def test_it_is_for_admins(store: Client, admin: Client) -> None:
    assert (await store.get("/admin/audit")).status == 401
    assert (await (await store.register("ada")).get("/admin/audit")).status == 403
    assert (await admin.get("/admin/audit")).status == 200


async def test_two_changes_at_once_are_told_one_after_the_other(admin: Client, shop: Shop) -> None:
    product = shop.product("0")
    path = f"/admin/products/{product}"
    await asyncio.gather(*[admin.patch(path, {"name": str(n)}) for n in range(1, 9)])
    told = await acts(admin, "?what=product.change")
    names = [row["before"]["name"] for row in told] + [told[-1]["after"]["name"]]
    assert names[0] == "0"
    assert [row["after"]["name"] for row in told] == names[1:]
    assert shop.row("select name from product") == names[-1]
