"""Invoices: issued once with the payment, numbered without gaps, printed as PDF."""

import asyncio
import io
import re
from decimal import Decimal

import psycopg
import pypdf
import pytest

from store.checkout.settlement import settle
from store.db import Connection, open_pool
from store.payments.client import PaymentOutcome
from tests.client import Client
from tests.conftest import Shop, World
from tests.processes import until

pytestmark = pytest.mark.usefixtures("mockpay")


async def test_a_paid_order_has_an_invoice(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product("Lamp", "10.00"), 3))
    order = (await ada.check_out()).json
    invoice = (await ada.get(f"/invoices/{order['invoice_id']}")).json
    assert (invoice["number"], invoice["order_id"], invoice["total"]) == ("INV-000001", order["id"], "30.00")
    assert (invoice["net"], invoice["tax"], invoice["tax_rate"]) == ("25.00", "5.00", "0.2000")
    assert invoice["buyer"]["email"] == "ada@example.com"
    assert invoice["payment_reference"] == order["payment"]["provider_id"]
    assert [(line["name"], line["quantity"], line["amount"]) for line in invoice["lines"]] == [
        ("Lamp", 3, "30.00")
    ]


async def test_the_pdf_says_what_the_invoice_says(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.patch("/me", {"display_name": "Ελένη Ада 艾达 <b>&amp;"})
    await ada.add(("product", shop.product("Écume & <img src='/etc/passwd'>", "12.34"), 1))
    order = (await ada.check_out()).json
    path = f"/invoices/{order['invoice_id']}.pdf"
    printed = await ada.get(path)
    assert (printed.status, printed.headers["Content-Type"]) == (200, "application/pdf")
    assert 'filename="INV-000001.pdf"' in printed.headers["Content-Disposition"]
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printed.body)).pages)
    for words in ("INV-000001", "Ελένη Ада 艾达 <b>&amp;", "Écume & <img src='/etc/passwd'>", "12.34"):
        assert words in text
    for held in (printed.headers["ETag"], f'"x", W/{printed.headers["ETag"]}', "*"):
        kept = await ada.get(path, headers={"If-None-Match": held})
        assert (kept.status, kept.body) == (304, b"")
    await ada.patch("/me", {"display_name": "Somebody else"})
    assert (await ada.get(path)).body == printed.body


async def test_a_document_is_printed_once_and_goes_with_its_account(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    path = f"/invoices/{(await ada.check_out()).json['invoice_id']}.pdf"
    printed = (await ada.get(path)).body
    assert shop.row("select body from printed where document = 'invoice'") == printed
    await shop.change("update printed set body = '%PDF of the table', checksum = sha256('%PDF of the table')")
    assert (await ada.get(path)).body == b"%PDF of the table"
    await shop.change("update printed set digest = 'of another text'")
    assert (await ada.get(path)).body.startswith(b"%PDF-")
    assert (await ada.delete("/me")).status == 204
    assert shop.row("select count(*) from printed") == 0


@pytest.mark.parametrize(
    "damage",
    [
        *("body = '\\x00'", "body = ''", "body = substring(body for 1000)", "body = body || '\\x00'"),
        "body = set_byte(body, length(body) / 2, 255 - get_byte(body, length(body) / 2))",
        *("checksum = sha256('')", "checksum = null"),
    ],
)
async def test_a_document_that_is_damaged_where_it_is_stored_is_printed_anew(
    store: Client, shop: Shop, mockpay: str, damage: str
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out()).json
    refund = f"/purchases/{order['purchases'][0]['id']}/refund"
    assert (await ada.post(refund, {}, headers={"Idempotency-Key": "back"})).status == 201
    [note] = (await ada.get("/credit-notes")).json["items"]
    for path in (f"/invoices/{order['invoice_id']}.pdf", f"/credit-notes/{note['id']}.pdf"):
        printed = await ada.get(path)
        await shop.change(f"update printed set {damage}")
        again = await ada.get(path)
        assert (again.status, again.body) == (200, printed.body)
        assert again.headers["ETag"] == printed.headers["ETag"]
    assert shop.row("select bool_and(checksum = sha256(body)) from printed where document = 'credit_note'")


@pytest.mark.parametrize("name", ["0", "1.pdf.pdf", "x.pdf", "99999999999999999999.pdf", "999.pdf"])
async def test_no_such_invoice(store: Client, name: str) -> None:
    ada = await store.register()
    assert (await ada.get(f"/invoices/{name}")).status in (404, 422)


async def test_numbers_have_no_gaps(store: Client, shop: Shop) -> None:
    lamp = shop.product()
    buyers = [await store.register(f"buyer{n}") for n in range(8)]

    async def buy(buyer: Client, n: int) -> None:
        await buyer.add(("product", lamp, 1))
        bought = await buyer.check_out("all", "pm_card_visa" if n % 3 else "pm_card_visa_chargeDeclined")
        assert bought.status == (201 if n % 3 else 402)

    for n in range(3):
        await asyncio.gather(*[buy(buyer, n + at) for at, buyer in enumerate(buyers)])
    numbers = [row[0] for row in shop.db.execute("select number from invoice order by number").fetchall()]
    assert len(numbers) == shop.row("select count(*) from checkout where status = 'paid'")
    assert [int(re.sub(r"\D", "", number)) for number in numbers] == [*range(1, len(numbers) + 1)]


async def test_net_and_tax_are_the_total(store: Client, shop: Shop) -> None:
    ada = await store.register()
    for price in ("0.50", "0.99", "1.01", "33.33", "999999.99"):
        await ada.add(("product", shop.product(price=price), 1))
        await ada.check_out()
    for invoice in await ada.everything("/invoices"):
        net, tax, total = (Decimal(invoice[key]) for key in ("net", "tax", "total"))
        assert net + tax == total
        assert abs(net * Decimal("1.2") - total) <= Decimal("0.01")


async def test_deleting_an_account_keeps_the_books_and_nothing_personal(
    store: Client, shop: Shop, world: World, db: psycopg.Connection[tuple[object, ...]]
) -> None:
    ada = await store.register("adalumen")
    lamp = shop.product()
    await ada.add(("product", lamp, 1))
    order = (await ada.check_out("all", return_url="http://localhost/thanks")).json
    await ada.post(
        f"/purchases/{order['purchases'][0]['id']}/refund",
        {"amount": "1.00", "reason": "Adalumen changed her mind"},
        headers={"Idempotency-Key": "adalumen"},
    )
    await ada.add(("product", lamp, 1))
    assert (await ada.delete("/me")).status == 204
    assert (await ada.get("/me")).status == 401
    login = {"login": "adalumen", "password": "correct horse battery"}
    assert (await store.post("/sessions", login)).status == 401
    assert shop.row("select count(*) from invoice") == 1
    assert shop.row("select captured from payment") == 10
    assert shop.row("select return_url from payment") is None
    with db.cursor() as cursor:
        tables = cursor.execute(
            "select table_schema || '.' || table_name from information_schema.tables"
            " where table_schema in ('public', 'mockpay') and table_type = 'BASE TABLE'"
        ).fetchall()
        for (table,) in tables:
            rows = cursor.execute(f"select row_to_json(t)::text from {table} t").fetchall()  # type: ignore[call-overload]
            assert not any("adalumen" in str(row[0]).lower() for row in rows), table
    # The name is free again.
    await store.register("adalumen")


PAID = PaymentOutcome("succeeded", provider_id="pi_1", received=Decimal(10), currency="USD")


async def test_an_account_deleted_as_its_payment_settles_leaves_no_buyer(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    account_id = shop.row("select account_id from checkout")
    await shop.change("update payment set provider_id = 'pi_1'")
    pool = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")
    is_settled = asyncio.Event()

    async def pay(db: Connection) -> None:
        await settle(db, world.settings, account_id, order["id"], PAID)
        is_settled.set()
        # Still to be committed when the account goes.
        await asyncio.sleep(0.3)

    paying = asyncio.create_task(pool.transact(pay))
    await is_settled.wait()
    assert (await ada.delete("/me")).status == 204
    await paying
    await pool.close()
    assert shop.row("select count(*) from invoice") == 1
    assert shop.row("select count(*) from invoice_buyer") == 0


async def test_a_buyer_that_is_being_deleted_holds_up_nobody_s_invoice(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    order = (await ada.check_out("all", "pm_card_threeDSecure2Required")).json
    account_id = shop.row("select account_id from checkout")
    await shop.change("update payment set provider_id = 'pi_1'")
    pool = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")

    async def pay(db: Connection) -> None:
        await settle(db, world.settings, account_id, order["id"], PAID)

    with shop.db.transaction():
        shop.db.execute("update account set deleted_at = now()")
        paying = asyncio.create_task(pool.transact(pay))
        await until(lambda: shop.row("select count(*) from pg_locks where not granted") > 0)
        # Of the series, no row is there yet: the number that was taken would be in the way of another.
        shop.db.execute("set local lock_timeout = '300ms'")
        shop.db.execute("insert into invoice_series (series, last_number) values ('INV', 41)")
    await paying
    await pool.close()
    assert shop.row("select number from invoice") == "INV-000042"


async def test_what_comes_as_its_account_is_deleted_leaves_nothing(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    with shop.db.transaction():
        shop.db.execute("update account set deleted_at = now()")
        # Let in, since the deletion is not committed yet.
        buying = asyncio.create_task(ada.check_out(return_url="http://localhost/adalumen"))
        await asyncio.sleep(0.3)
    assert (await buying).status == 401
    assert shop.row("select count(*) from checkout") == 0
    assert shop.row("select count(*) from idempotency_key") == 0


async def test_nobody_can_take_the_name_that_deletion_needs(store: Client) -> None:
    ada = await store.register("ada")
    account_id = (await ada.get("/me")).json["id"]
    await store.register(f"deleted-{account_id}")
    assert (await ada.delete("/me")).status == 204


async def test_the_millionth_invoice_has_a_number_of_its_own(store: Client, shop: Shop) -> None:
    ada = await store.register()
    shop.db.execute("insert into invoice_series (series, last_number) values ('INV', 999999)")
    await ada.add(("product", shop.product(), 1))
    await ada.check_out()
    assert shop.row("select number from invoice") == "INV-1000000"
