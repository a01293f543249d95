"""Credit notes: one for each refund that succeeds, numbered without gaps, never more than their invoice."""

import asyncio
import io
from datetime import UTC, datetime
from decimal import Decimal
from random import Random
from typing import Any

import msgspec
import psycopg
import pypdf
import pytest

from store.invoices.credit import credited_tax
from store.invoices.issue import net_of
from store.invoices.models import Buyer, CreditNote, InvoiceCredit, InvoiceLine, Seller
from store.invoices.pdf import render
from tests.client import Client, Reply
from tests.conftest import Shop, World

pytestmark = pytest.mark.usefixtures("mockpay")


@pytest.fixture
def tax_rate() -> Decimal:
    return Decimal("0.19")


@pytest.fixture
def world(world: World, tax_rate: Decimal) -> World:
    """As everywhere, with a rate of the test's own."""
    world.settings = msgspec.structs.replace(world.settings, tax_rate=tax_rate)
    return world


async def bought(client: Client, *items: tuple[str, int, int], method: str = "pm_card_visa") -> Any:
    await client.add(*items)
    reply = await client.check_out("all", method)
    assert reply.status == 201, reply
    return reply.json


async def refund(client: Client, purchase: Any, key: str = "one", **body: Any) -> Reply:
    return await client.post(f"/purchases/{purchase['id']}/refund", body, headers={"Idempotency-Key": key})


def summed(rows: list[Any], *fields: str) -> list[Decimal]:
    return [sum((Decimal(row[field]) for row in rows), Decimal(0)) for field in fields]


def pdf_text(body: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body), strict=True).pages)


@pytest.mark.parametrize("tax_rate", [Decimal("0"), Decimal("0.19")], ids=str)
async def test_notes_for_all_of_an_invoice_come_to_its_net_and_tax(
    store: Client, shop: Shop, tax_rate: Decimal
) -> None:
    ada = await store.register()
    order = await bought(
        ada, ("product", shop.product("A", "9.99"), 1), ("product", shop.product("B", "7.77"), 3)
    )
    first, second = order["purchases"]
    parts = [
        await refund(ada, second, str(n), amount=amount, reason="Bought\ntwice")
        for n, amount in enumerate(("0.01", "0.03", "5.55", "17.72"))
    ]
    whole = await refund(ada, first, "whole")
    assert {reply.status for reply in (*parts, whole)} == {201}
    invoice = (await ada.get(f"/invoices/{order['invoice_id']}")).json
    notes = invoice["credit_notes"]
    assert [note["number"] for note in notes] == [f"CN-{n:06}" for n in range(1, 6)]
    assert [note["refund_id"] for note in notes] == [reply.json["id"] for reply in (*parts, whole)]
    assert summed(notes, "net", "tax", "total") == [
        Decimal(invoice[name]) for name in ("net", "tax", "total")
    ]
    assert (summed(notes, "tax")[0] > 0) == (tax_rate > 0)
    assert (await ada.get("/invoices")).json["items"] == [invoice]
    listed = await ada.everything("/credit-notes", limit=2)
    assert [row["id"] for row in listed] == [note["id"] for note in reversed(notes)]
    part = (await ada.get(f"/credit-notes/{notes[2]['id']}")).json
    assert part == listed[2]
    assert (part["total"], part["reason"], part["voided_at"]) == ("5.55", "Bought\ntwice", None)
    assert (part["invoice_id"], part["invoice_number"]) == (invoice["id"], invoice["number"])
    assert part["line"] == invoice["lines"][1]
    assert (part["seller"], part["buyer"]) == (invoice["seller"], invoice["buyer"])


async def test_a_refund_is_on_a_paper_of_its_own_and_leaves_the_invoice_s(store: Client, shop: Shop) -> None:
    ada = await store.register()
    await ada.patch("/me", {"display_name": "Ελένη Ада 艾达 <b>&amp;"})
    order = await bought(ada, ("product", shop.product("Écume & <img>", "12.34"), 2))
    invoiced = await ada.get(f"/invoices/{order['invoice_id']}.pdf")
    await refund(ada, order["purchases"][0], amount="11.90", reason="Wrong\nplatform")
    invoice = (await ada.get(f"/invoices/{order['invoice_id']}")).json
    assert (invoice["status"], len(invoice["credit_notes"])) == ("partially_refunded", 1)
    now = await ada.get(f"/invoices/{order['invoice_id']}.pdf")
    assert (now.body, now.headers["ETag"]) == (invoiced.body, invoiced.headers["ETag"])
    [note] = (await ada.get("/credit-notes")).json["items"]
    path = f"/credit-notes/{note['id']}.pdf"
    printed = await ada.get(path)
    assert (printed.status, printed.headers["Content-Type"]) == (200, "application/pdf")
    assert 'filename="CN-000001.pdf"' in printed.headers["Content-Disposition"]
    text = pdf_text(printed.body)
    for words in (
        *("Credit note", "CN-000001", "INV-000001 of 20", "Ελένη Ада 艾达 <b>&amp;", "Écume & <img>"),
        *("24.68", "Net", "10.00", "VAT 19%", "1.90", "Total credit USD", "11.90", "Wrong platform"),
        note["refund_reference"],
    ):
        assert words in text, words
    assert "Void" not in text
    kept = await ada.get(path, headers={"If-None-Match": printed.headers["ETag"]})
    assert (kept.status, kept.body) == (304, b"")
    await ada.patch("/me", {"display_name": "Somebody else"})
    assert (await ada.get(path)).body == printed.body


async def test_a_refund_that_fails_later_voids_its_note(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_refundFail")
    [line] = order["purchases"]
    await refund(ada, line)
    [note] = (await ada.get("/credit-notes")).json["items"]
    async with asyncio.timeout(15):
        while True:
            voided = (await ada.get(f"/credit-notes/{note['id']}")).json
            if voided["voided_at"] is not None:
                break
            await asyncio.sleep(0.05)
    assert voided | {"voided_at": None} == note
    # The whole of it is there to be credited again, under the next number.
    again = await refund(ada, line, "two")
    assert (again.status, again.json["amount"]) == (201, "10.00")
    notes = (await ada.get(f"/invoices/{order['invoice_id']}")).json["credit_notes"]
    assert [(row["number"], row["total"]) for row in notes] == [
        ("CN-000001", "10.00"),
        ("CN-000002", "10.00"),
    ]
    assert notes[0]["voided_at"] == voided["voided_at"]


async def test_a_refund_that_is_pending_is_credited_when_it_succeeds(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1), method="pm_card_pendingRefund")
    await refund(ada, order["purchases"][0])
    assert (await ada.get("/credit-notes")).json["items"] == []
    async with asyncio.timeout(15):
        while True:
            if notes := (await ada.get("/credit-notes")).json["items"]:
                break
            await asyncio.sleep(0.05)
    assert [note["total"] for note in notes] == ["10.00"]


async def test_twenty_refunds_of_one_order_at_once(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, *[("product", shop.product(name, "13.37"), 1) for name in "ABCD"])
    # The tax of each part, rounded by itself, would come to another sum.
    asked = [(line, f"{line['id']}-{n}", "2.67") for line in order["purchases"] for n in range(4)]
    replies = await asyncio.gather(*[refund(ada, line, key, amount=amount) for line, key, amount in asked])
    replies += await asyncio.gather(*[refund(ada, line, f"{line['id']}-rest") for line in order["purchases"]])
    assert [reply.status for reply in replies] == [201] * 20
    invoice = (await ada.get(f"/invoices/{order['invoice_id']}")).json
    notes = invoice["credit_notes"]
    assert [note["number"] for note in notes] == [f"CN-{n:06}" for n in range(1, 21)]
    assert {note["refund_id"] for note in notes} == {reply.json["id"] for reply in replies}
    assert summed(notes, "net", "tax", "total") == [
        Decimal(invoice[name]) for name in ("net", "tax", "total")
    ]
    assert shop.row("select min(remaining) from credit_note") == 0
    assert shop.row("select count(*) from invoice_number where series = 'CN'") == 20
    assert shop.row("select last_number from invoice_series where series = 'CN'") == 20


async def test_no_more_than_the_invoice_can_be_written_down(store: Client, shop: Shop) -> None:
    ada = await store.register()
    order = await bought(ada, ("product", shop.product(), 1))
    for n in range(2):
        await refund(ada, order["purchases"][0], str(n), amount="1.00")
    for change, constraint in (
        ("remaining = -0.01", "credit_note_remaining_check"),
        ("net = net + 0.01", "credit_note_total_check"),
        ("position = 1", "credit_note_position_key"),
        ("refund_id = (select min(refund_id) from credit_note)", "credit_note_refund_id_key"),
    ):
        with pytest.raises(psycopg.errors.IntegrityError) as refused:
            await shop.change(f"update credit_note set {change} where position = 2")  # type: ignore[arg-type]
        assert refused.value.diag.constraint_name == constraint


async def test_nobody_else_s_notes(store: Client, shop: Shop) -> None:
    ada, eve = await store.register(), await store.register("eve")
    order = await bought(ada, ("product", shop.product(), 1))
    await refund(ada, order["purchases"][0])
    [note] = (await ada.get("/credit-notes")).json["items"]
    for path in (f"/credit-notes/{note['id']}", f"/credit-notes/{note['id']}.pdf", "/credit-notes/999.pdf"):
        assert (await eve.get(path)).status == 404
        assert (await store.get(path)).status == 401
    assert (await eve.get("/credit-notes")).json["items"] == []
    assert (await ada.get(f"/credit-notes/{note['id'] + 1}")).status == 404


async def test_yen_are_taxed_in_whole_yen(store: Client, shop: Shop) -> None:
    ada = await store.register()
    yen = shop.product()
    shop.price(yen, "500", currency="JPY")
    order = await bought(ada, ("product", yen, 1))
    await refund(ada, order["purchases"][0], amount="100")
    [invoice] = (await ada.get("/invoices")).json["items"]
    assert (Decimal(invoice["net"]), Decimal(invoice["tax"])) == (420, 80)
    [note] = invoice["credit_notes"]
    assert (Decimal(note["net"]), Decimal(note["tax"])) == (84, 16)
    assert shop.row("select count(*) from ledger_transfer where amount <> trunc(amount)") == 0


def test_the_parts_of_an_invoice_s_tax_are_its_tax() -> None:
    """Whatever is credited in whatever parts, and voided in between."""
    random = Random(4)
    for _ in range(2000):
        total = Decimal(random.choice([random.randint(1, 60), random.randint(1, 10**7)])) / 100
        rate = Decimal(random.choice(["0", "0.07", "0.09", "0.19", "0.25", "0.9999"]))
        tax = total - net_of(total, rate, "USD")
        notes: list[tuple[Decimal, Decimal]] = []
        voids, last = 0, random.randint(1, 9)
        for step in range(last + 1):
            credited, taxed = (
                sum(column, Decimal(0)) for column in zip((Decimal(0),) * 2, *notes, strict=True)
            )
            left = total - credited
            if notes and step < last and random.random() < 0.3:
                notes.pop(random.randrange(len(notes)))
                voids += 1
            elif left > 0:
                most = min(int(left * 100), random.choice([3, 10**9]))
                amount = left if step == last else Decimal(random.randint(1, most)) / 100
                part = credited_tax(
                    InvoiceCredit(1, "USD", rate, tax, total, len(notes) + voids, taxed, credited), amount
                )
                assert 0 <= part <= amount
                assert voids or abs(part - amount * rate / (1 + rate)) <= Decimal("0.01")
                notes.append((amount, part))
        assert sum((part for _, part in notes), Decimal(0)) == tax
        assert sum((amount for amount, _ in notes), Decimal(0)) == total


def test_a_part_s_tax_is_what_the_rest_is_no_longer_taxed() -> None:
    invoice = InvoiceCredit(
        1, "EUR", Decimal("0.19"), Decimal("19.00"), Decimal("119.00"), 0, Decimal("0"), Decimal("0")
    )
    assert credited_tax(invoice, Decimal("119.00")) == Decimal("19.00")
    assert credited_tax(invoice, Decimal("11.90")) == Decimal("1.90")
    assert credited_tax(invoice, Decimal("0.05")) == Decimal("0.01")


SCRIPTS = ("Moss & Lantern: Édition", "Ведьмак Дикая Охота", "黑神话悟空 日本語ゲーム 배틀그라운드")


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("voided", [False, True], ids=["in force", "voided"])
def test_a_note_in_any_script(name: str, voided: bool) -> None:
    at = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
    note = CreditNote(
        id=1,
        number="CN-000007",
        invoice_id=1,
        invoice_number="INV-000042",
        order_id=77,
        purchase_id=3,
        refund_id=9,
        currency="eur",
        net=Decimal("4.62"),
        tax_name="VAT",
        tax_rate=Decimal("0.1900"),
        tax=Decimal("0.88"),
        total=Decimal("5.50"),
        payment_method="visa •••• 4242",
        refund_reference="re_1",
        reason=name,
        invoiced_at=at,
        issued_at=at,
        voided_at=at if voided else None,
        seller=Seller(name, name, "EX 1"),
        buyer=None if voided else Buyer(name, "ada", "ada@example.com"),
        line=InvoiceLine(2, name, True, 2, Decimal("10.00"), Decimal("20.00")),
    )
    pdf = render(note)
    assert render(note) == pdf
    text = pdf_text(pdf)
    assert text.count(name) >= 4
    assert ("Voided" in text, "Void: the refund failed" in text, "account was deleted" in text) == (
        voided,
        voided,
        voided,
    )
    for words in ("INV-000042 of 2026-11-22", "Bundle", "Billed EUR", "Total credit EUR", "5.50", "EX 1"):
        assert words in text
    reader = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Credit note CN-000007"
