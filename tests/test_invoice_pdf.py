"""The invoice's PDF: every name and figure can be read out of it, in any script, and no name does harm."""

import io
import struct
from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from pypdf import PdfReader

from store.invoices.models import Buyer, Invoice, InvoiceLine, Seller
from store.invoices.pdf import render
from store.invoices.text import printable, wrap

REPLACEMENT = "\ufffd"


def make_invoice(*names: str, price: str = "19.99", **changes: Any) -> Invoice:
    lines = [
        InvoiceLine(
            position=i,
            name=name,
            is_bundle=i % 40 == 0,
            quantity=1 + i % 3,
            unit_price=Decimal(price),
            amount=Decimal(price) * (1 + i % 3),
        )
        for i, name in enumerate(names, 1)
    ]
    total = sum((line.amount for line in lines), Decimal(0))
    net = (total / Decimal("1.09")).quantize(Decimal("0.01"))
    at = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
    values: dict[str, Any] = {
        "id": 1,
        "number": "INV-2026-000042",
        "order_id": 77,
        "currency": "eur",
        "net": net,
        "tax_name": "VAT",
        "tax_rate": Decimal("0.09"),
        "tax": total - net,
        "total": total,
        "payment_method": "visa •••• 4242",
        "payment_reference": "pi_3OqL8vJ2eZvKYlo2C1b2a3d4",
        "issued_at": at,
        "paid_at": at,
        "seller": Seller("Mock Games B.V.", "Keizersgracht 1\n1015 CJ Amsterdam", "NL001234567B01"),
        "buyer": Buyer("Ada Lovelace", "ada", "ada@example.com"),
        "lines": lines,
    }
    return Invoice(**{**values, **changes})


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def page_texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in read(pdf).pages]


def squeeze(text: str) -> str:
    """Without white space: where a line breaks is not the name's business."""
    return "".join(text.split())


def drawn_glyphs(pdf: bytes) -> list[int]:
    """The glyph behind every code of every embedded font."""
    glyphs: list[int] = []
    for font in read(pdf).pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        data = font.get_object()["/DescendantFonts"][0].get_object()["/CIDToGIDMap"].get_data()
        glyphs += struct.unpack(f">{len(data) // 2}H", data)[1:]
    return glyphs


def test_a_small_invoice_is_one_page_that_says_everything() -> None:
    pdf = render(make_invoice("Hollow Knight", "Baldur’s Gate 3 – Édition"))
    [text] = page_texts(pdf)
    for part in (
        *("Mock Games B.V.", "Keizersgracht 1", "1015 CJ Amsterdam", "NL001234567B01"),
        *("Invoice", "INV-2026-000042", "2026-11-22", "77", "Ada Lovelace", "@ada", "ada@example.com"),
        *("Hollow Knight", "Baldur’s Gate 3 – Édition", "19.99", "39.98", "59.97"),
        *("Net", "91.70", "VAT 9%", "8.25", "Total EUR", "99.95"),
        *("visa •••• 4242", "pi_3OqL8vJ2eZvKYlo2C1b2a3d4", "Page 1 of 1"),
    ):
        assert part in text
    assert len(pdf) < 20_000


def test_many_lines_fill_pages_that_repeat_the_head_and_count_themselves() -> None:
    invoice = make_invoice(*(f"Game {i} of the catalogue" for i in range(1200)))
    texts = page_texts(render(invoice))
    assert 36 <= len(texts) <= 44
    for number, text in enumerate(texts, 1):
        assert "Unit price" in text
        assert f"Page {number} of {len(texts)}" in text
    found = "\n".join(texts)
    for line in invoice.lines:
        assert line.name in found
        assert f"{line.unit_price}\n{line.amount}" in found or f"{line.unit_price} {line.amount}" in found


@pytest.mark.parametrize("count", range(14, 22))
def test_the_totals_stay_whole_and_with_a_line(count: int) -> None:
    pdf = render(make_invoice(*(f"Game {i}" for i in range(count))))
    heights: dict[str, float] = {}

    def note(text: str, _cm: Any, tm: Any, _font: Any, _size: Any) -> None:
        heights.setdefault(text.strip(), tm[5])

    last = read(pdf).pages[-1].extract_text(visitor_text=note)
    assert heights["Prices include VAT."] > 80
    assert f"Game {count - 1}" in last
    assert "Net" in last
    assert "Total EUR" in last
    assert "pi_3OqL8vJ2eZvKYlo2C1b2a3d4" in last


SCRIPTS = {
    "latin": "Żółć Đặng İstanbul Ünïcödé",
    "decomposed": "e\u0301a\u0308",
    "greek": "Ελληνικά παιχνίδια",
    "cyrillic": "Ведьмак Дикая Охота Їжак",
    "chinese": "黑神话悟空",
    "traditional": "遊戲機",
    "japanese": "日本語ゲーム「ファイナル」",
    "korean": "배틀그라운드 게임",
    "arabic": "السلام عليكم لعبة",
    "persian": "می\u200cخواهم گیم",
    "hebrew": "משחק בעברית שלום",
    "thai": "ภาษาไทย กำลัง",
    "hindi": "हिन्दी क्षत्रिय",
    "tamil": "தமிழ் கொள்கை",
    "armenian": "Հայերեն",
    "georgian": "ქართული",
    "mixed": "Hello 中文 Привет العربية and עברית 한국어 end",
}


@pytest.mark.parametrize("name", SCRIPTS.values(), ids=SCRIPTS)
def test_a_name_in_any_script_is_drawn_and_can_be_read_out(name: str) -> None:
    pdf = render(make_invoice(name, buyer=Buyer(name, "ada", "ada@example.com")))
    [text] = page_texts(pdf)
    # A reader gives the words of a right-to-left line in its own order.
    for word in name.split():
        assert text.count(word) >= 2
    assert 0 not in drawn_glyphs(pdf)
    [line], [box] = wrap(name, 9), wrap(REPLACEMENT, 9)
    assert (box.runs[0].face.name, box.runs[0].glyphs[0].id) not in [
        (run.face.name, glyph.id) for run in line.runs for glyph in run.glyphs
    ]


def test_arabic_letters_take_the_form_of_their_place() -> None:
    [line] = wrap("ههه", 9)
    [run] = line.runs
    assert len({glyph.id for glyph in run.glyphs}) == 3
    assert [glyph.text for glyph in run.glyphs] == ["ه"] * 3


@pytest.mark.parametrize("name", ["لَا", "سَلامٌ", "שָׁלוֹם", "ﷺ"])
def test_joined_letters_keep_their_order(name: str) -> None:
    [line] = wrap(name, 9)
    assert "".join(glyph.text for run in line.runs for glyph in reversed(run.glyphs)) == name


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("אבג abc", "abc גבא"),
        ("abc אבג", "abc גבא"),
        ("abc (אבג) 12", "abc (גבא) 12"),
        ("אבג (abc) 12", "12 (abc) גבא"),
        ("אבג 12-34, [x]", "[x] ,12-34 גבא"),
        ("", ""),
    ],
)
def test_a_line_runs_in_the_direction_of_its_letters(name: str, seen: str) -> None:
    [line] = wrap(name, 9)
    texts = "".join(glyph.text for run in line.runs for glyph in run.glyphs)
    # Mirrored brackets keep their characters and change their shapes.
    alike = str.maketrans("()[]", "((((")
    assert texts.translate(alike) == seen.translate(alike)


def test_a_character_that_no_font_has_shows_as_a_box_and_keeps_its_text() -> None:
    pdf = render(make_invoice("Fun 😀 \U0001f9ff"))
    assert "Fun 😀 \U0001f9ff" in page_texts(pdf)[0]
    assert 0 not in drawn_glyphs(pdf)
    assert [glyph.width > 0 for run in wrap("😀", 9)[0].runs for glyph in run.glyphs] == [True]


@pytest.mark.parametrize(
    "name",
    [
        '<img src="/etc/passwd"/>',
        '<a href="javascript:alert(1)">x</a>',
        "&amp; <b>bold</b> </para>",
        "]]> %(x)s %s {0} {name}",
        ") Tj ET BT (x",
        "\\) \\( \\000 >> endstream endobj",
    ],
)
def test_markup_in_a_name_is_text(name: str) -> None:
    invoice = make_invoice(name, number=name, seller=Seller(name, name, name), buyer=Buyer(name, name, name))
    pdf = render(invoice)
    [page] = read(pdf).pages
    assert squeeze(page.extract_text()).count(squeeze(name)) >= 7
    assert "/Annots" not in page
    assert "/XObject" not in page["/Resources"]  # type: ignore[operator]
    assert not {"/OpenAction", "/Names", "/AA", "/AcroForm"} & read(pdf).trailer["/Root"].keys()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "bad", ["\x00", "\x07", "\x1b", "\n", "\t", "\r", "\x85", "\u2028", "\ud800", "\u202e"]
)
def test_what_cannot_be_printed_shows_as_a_box(bad: str) -> None:
    name = f"ab{bad}cd"
    invoice = make_invoice(name, number=name, seller=Seller(name, "x", name), buyer=Buyer(name, name, name))
    pdf = render(invoice)
    assert page_texts(pdf)[0].count(f"ab{REPLACEMENT}cd") >= 5
    assert 0 not in drawn_glyphs(pdf)


@pytest.mark.parametrize(
    "name",
    [
        *("", "   ", "\u200b\u200d", "\u0301", "a" + "\u0301" * 300, "\u200f\u200e"),
        # Invisible in a font with no space; not assigned, beside right-to-left letters; marks that stack.
        *("中\ufe0f\u200d", "\ufe0f中", "א\u05ff\u0378", "بِسْمِ ٱللَّٰهِ", "(((((א[]", "\U0010ffff"),
    ],
)
def test_odd_names_are_survived(name: str, caplog: pytest.LogCaptureFixture) -> None:
    assert "Total EUR" in page_texts(render(make_invoice(name, buyer=Buyer(name, name, name))))[0]
    # The reader reports operators that it cannot make sense of.
    assert not caplog.records


@pytest.mark.parametrize(
    "name", ["W" * 200, "long words " * 40, "超長い名前" * 40, "שלום" * 50, "ي" * 200, "\u202e" * 200]
)
def test_a_long_name_breaks_within_its_column(name: str) -> None:
    lines = wrap(name, 9, 250)
    assert len(lines) > 1
    assert all(0 < line.width <= 250 for line in lines)
    pdf = render(make_invoice(name))
    assert Counter(squeeze(printable(name))) <= Counter(squeeze(page_texts(pdf)[0]))


def test_a_name_longer_than_a_page_goes_on_over_the_next() -> None:
    texts = page_texts(render(make_invoice("x", "y" * 9000, "end")))
    assert len(texts) > 1
    assert sum(text.count("y") for text in texts) >= 9000
    assert "Total EUR" in texts[-1]


def test_large_amounts_keep_to_their_column() -> None:
    invoice = make_invoice("Gold", price="1234567.89", currency="usd")
    text = page_texts(render(invoice))[0]
    for part in ("1,234,567.89", "2,469,135.78", "Amount USD", "Total USD"):
        assert part in text


def test_a_deleted_buyer_leaves_a_note() -> None:
    text = page_texts(render(make_invoice("Gold", buyer=None)))[0]
    assert "account was deleted" in text
    assert "@" not in text


def test_the_same_invoice_gives_the_same_bytes() -> None:
    plain, mixed = make_invoice("Gold", "Ελλάδα"), make_invoice(*SCRIPTS.values())
    first = render(plain)
    assert render(mixed) == render(mixed)
    assert render(plain) == first


def test_the_document_describes_itself() -> None:
    reader = read(render(make_invoice("Gold", seller=Seller("Игры & Co", "x", "y"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Invoice INV-2026-000042"
    assert reader.metadata.author == "Игры & Co"
    assert reader.metadata.creation_date == datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
