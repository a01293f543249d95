"""Lay an invoice or a credit note out on A4 pages."""

from collections.abc import Sequence
from datetime import UTC
from io import BytesIO
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from store.invoices.embed import Fonts
from store.invoices.models import Buyer, CreditNote, Invoice, Seller
from store.invoices.paper import Item, Paper, paper_of
from store.invoices.text import BOLD, REGULAR, Line, printable, wrap

_WIDTH, _HEIGHT = A4
_LEFT, _RIGHT = 56.0, _WIDTH - 56
_TOP, _BOTTOM = _HEIGHT - 56, 84.0
_MIDDLE = 330.0
_GAP = 18.0
_ROW_PADDING = 9.0
_TABLE_HEAD = 22.0
# A row of so many lines is never split, and of a longer one so many stay together.
_KEPT_LINES = 6

_Colour = tuple[float, float, float]
_INK: _Colour = (0.11, 0.13, 0.16)
_GREY: _Colour = (0.40, 0.43, 0.48)
_HAIRLINE: _Colour = (0.86, 0.87, 0.89)
_RED: _Colour = (0.73, 0.11, 0.11)


class _Style(NamedTuple):
    size: float
    leading: float
    stack: tuple[str, ...]
    colour: _Colour


_TITLE = _Style(24, 28, BOLD, _INK)
_NAME = _Style(12, 17, BOLD, _INK)
_STRONG = _Style(9, 13, BOLD, _INK)
_TEXT = _Style(9, 13, REGULAR, _INK)
_NOTE = _Style(9, 13, REGULAR, _GREY)
_SMALL = _Style(8, 13, REGULAR, _GREY)
_TOTAL = _Style(11, 16, BOLD, _INK)
_VOID = _Style(9, 13, BOLD, _RED)


class _Row(NamedTuple):
    """A table row: the lines of the name, and the figures that stand beside the first of them."""

    lines: list[tuple[Line, _Style]]
    figures: tuple[str, str, str, str]


class _Piece(NamedTuple):
    """What of a row is on one page."""

    row: _Row
    start: int
    stop: int

    @property
    def height(self) -> float:
        return (self.stop - self.start) * _TEXT.leading + _ROW_PADDING


class _Columns(NamedTuple):
    """Where the name begins and its width, and the right edges of quantity, unit price and amount."""

    name: float
    name_width: float
    quantity: float
    unit_price: float
    amount: float


class _Pen:
    """Draws text from the baseline; y counts up from the foot of the page, in points."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.fonts = Fonts(canvas)

    def left(self, x: float, y: float, text: str, style: _Style) -> None:
        self.line(x, y, wrap(text, style.size, stack=style.stack)[0], style)

    def right(self, x: float, y: float, text: str, style: _Style) -> None:
        line = wrap(text, style.size, stack=style.stack)[0]
        self.line(x - line.width, y, line, style)

    def block(self, x: float, y: float, text: str, style: _Style, width: float, most: int = 4) -> float:
        """Draw wrapped text, cut to `most` lines; returns the next baseline."""
        lines = wrap(text, style.size, width, style.stack)
        if len(lines) > most:
            lines = (*lines[: most - 1], *wrap("…", style.size, stack=style.stack))
        for line in lines:
            self.line(x, y, line, style)
            y -= style.leading
        return y

    def line(self, x: float, y: float, line: Line, style: _Style) -> None:
        self.canvas.setFillColorRGB(*style.colour)
        self.fonts.draw(line, x, y, style.size)

    def rule(self, left: float, right: float, y: float, colour: _Colour, width: float = 0.5) -> None:
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(left, y, right, y)


def render(document: Invoice | CreditNote) -> bytes:
    """The document as a PDF; the same one gives the same bytes."""
    paper = paper_of(document)
    output = BytesIO()
    canvas = Canvas(output, pagesize=A4, pageCompression=1, invariant=1, lang="en")
    _describe(canvas, paper)
    pen = _Pen(canvas)
    columns = _columns(paper)
    y = _head(pen, paper)
    pages = _paginate([_row(item, columns) for item in paper.items], y - _TABLE_HEAD, _SUMMARY_HEIGHT)
    for number, pieces in enumerate(pages, 1):
        y = _table(pen, pieces, columns, y, paper.headings)
        if number == len(pages):
            _summary(pen, paper, y)
        _foot(pen, paper, f"Page {number} of {len(pages)}")
        canvas.showPage()
        y = _TOP
    pen.fonts.embed()
    canvas.save()
    return output.getvalue()


def _describe(canvas: Canvas, paper: Paper) -> None:
    canvas.setTitle(printable(f"{paper.title} {paper.number}"))
    canvas.setAuthor(printable(paper.seller.name))
    canvas.setCreator(printable(paper.seller.name))
    canvas.setSubject(f"Order {paper.order_id}")
    issued = f"D:{paper.issued_at.astimezone(UTC):%Y%m%d%H%M%S}Z"
    canvas.setDateFormatter(lambda *_: issued)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _head(pen: _Pen, paper: Paper) -> float:
    """Seller, title, buyer and dates; returns the top of the table."""
    y = _seller(pen, paper.seller, _TOP - 12) - 22
    pen.right(_RIGHT, _TOP - 20, paper.title, _TITLE)
    if paper.void:
        pen.right(_RIGHT, _TOP - 38, paper.void, _VOID)
    return min(_buyer(pen, paper.buyer, y), _facts(pen, paper.facts, y)) - 20


def _seller(pen: _Pen, seller: Seller, y: float) -> float:
    width = _MIDDLE - _LEFT
    y = pen.block(_LEFT, y, seller.name, _NAME, width)
    for line in seller.address.splitlines()[:8]:
        y = pen.block(_LEFT, y, line, _NOTE, width, most=2)
    return pen.block(_LEFT, y, f"Tax ID {seller.tax_id}", _NOTE, width, most=2)


def _buyer(pen: _Pen, buyer: Buyer | None, y: float) -> float:
    width = _MIDDLE - _LEFT - _GAP
    pen.left(_LEFT, y, "Billed to", _SMALL)
    y -= _SMALL.leading + 2
    if buyer is None:
        return pen.block(_LEFT, y, "The account was deleted, and its personal data with it.", _NOTE, width)
    y = pen.block(_LEFT, y, buyer.display_name, _STRONG, width)
    y = pen.block(_LEFT, y, f"@{buyer.handle_name}", _TEXT, width)
    return pen.block(_LEFT, y, buyer.email, _TEXT, width)


def _facts(pen: _Pen, facts: Sequence[tuple[str, str]], y: float) -> float:
    for label, value in facts:
        pen.left(_MIDDLE, y, label, _NOTE)
        y = pen.block(_MIDDLE + 90, y, value, _TEXT, _RIGHT - _MIDDLE - 90)
    return y


def _columns(paper: Paper) -> _Columns:
    position, quantity, unit_price, amount = (
        max(
            wrap(text, _STRONG.size, stack=_STRONG.stack)[0].width
            for text in (head, *(item.figures[i] for item in paper.items))
        )
        for i, head in enumerate(paper.headings)
    )
    name = _LEFT + position + 12
    at_unit_price = _RIGHT - amount - _GAP
    at_quantity = at_unit_price - unit_price - _GAP
    # Figures beyond all measure may run into the name rather than leave it no room.
    name_width = max(at_quantity - quantity - _GAP - name, 120)
    return _Columns(name, name_width, at_quantity, at_unit_price, _RIGHT)


def _row(item: Item, columns: _Columns) -> _Row:
    lines = [(part, _TEXT) for part in wrap(item.name, _TEXT.size, columns.name_width, _TEXT.stack)]
    if item.kind:
        lines.append((wrap(item.kind, _SMALL.size, stack=_SMALL.stack)[0], _SMALL))
    return _Row(lines, item.figures)


def _paginate(rows: Sequence[_Row], first_top: float, summary: float) -> list[list[_Piece]]:
    """Fill pages with rows, and keep `summary` points free below the last, so that the two stay together."""
    fresh = _TOP - _TABLE_HEAD
    pages: list[list[_Piece]] = [[]]
    y = first_top
    for i, row in enumerate(rows):
        tail = summary if i == len(rows) - 1 else 0
        start = 0
        while left := len(row.lines) - start:
            if _Piece(row, start, start + left).height + tail <= y - _BOTTOM:
                take = left
            else:
                room = int((y - _BOTTOM - _ROW_PADDING) / _TEXT.leading)
                take = min(room, left - _KEPT_LINES if tail else left)
                if (take < _KEPT_LINES or left <= _KEPT_LINES) and y < fresh:
                    pages.append([])
                    y = fresh
                    continue
            piece = _Piece(row, start, start + take)
            pages[-1].append(piece)
            start += take
            y -= piece.height
    return pages


def _table(
    pen: _Pen, pieces: Sequence[_Piece], columns: _Columns, top: float, headings: tuple[str, str, str, str]
) -> float:
    """Draw the table's head and the rows of one page; returns the foot of the last."""
    position, quantity, unit_price, amount = headings
    y = top - 10
    pen.left(_LEFT, y, position, _STRONG)
    pen.left(columns.name, y, "Item", _STRONG)
    pen.right(columns.quantity, y, quantity, _STRONG)
    pen.right(columns.unit_price, y, unit_price, _STRONG)
    pen.right(columns.amount, y, amount, _STRONG)
    y = top - _TABLE_HEAD
    pen.rule(_LEFT, _RIGHT, y + 4, _INK, 0.8)
    for piece in pieces:
        baseline = y - 11
        if piece.start == 0:
            position, quantity, unit_price, amount = piece.row.figures
            pen.left(_LEFT, baseline, position, _NOTE)
        for line, style in piece.row.lines[piece.start : piece.stop]:
            pen.line(columns.name, baseline, line, style)
            baseline -= style.leading
        if piece.start == 0:
            pen.right(columns.quantity, y - 11, quantity, _TEXT)
            pen.right(columns.unit_price, y - 11, unit_price, _TEXT)
            pen.right(columns.amount, y - 11, amount, _TEXT)
        y -= piece.height
        pen.rule(_LEFT, _RIGHT, y + 3, _HAIRLINE)
    return y


_SUMMARY_HEIGHT = 112.0


def _summary(pen: _Pen, paper: Paper, y: float) -> None:
    """Net, tax and total on the right, the payment on the left; `_SUMMARY_HEIGHT` high."""
    y -= 20
    below = y
    for label, value in paper.money:
        pen.left(_LEFT, below, label, _NOTE)
        below = pen.block(_LEFT + 66, below, value, _TEXT, _MIDDLE - _LEFT - 66 - _GAP, most=3)
    for label, value in paper.sums:
        pen.left(_MIDDLE, y, label, _NOTE)
        pen.right(_RIGHT, y, value, _TEXT)
        y -= 16
    y += 6
    pen.rule(_MIDDLE, _RIGHT, y, _INK, 0.8)
    y -= 18
    label, value = paper.total
    pen.left(_MIDDLE, y, label, _TOTAL)
    pen.right(_RIGHT, y, value, _TOTAL)
    y -= 18
    pen.left(_MIDDLE, y, paper.note, _SMALL)


def _foot(pen: _Pen, paper: Paper, page: str) -> None:
    pen.rule(_LEFT, _RIGHT, 58, _HAIRLINE)
    named = f"{paper.seller.name} · {paper.title} {paper.number}"
    pen.block(_LEFT, 44, named, _SMALL, _RIGHT - _LEFT - 90, most=1)
    pen.right(_RIGHT, 44, page, _SMALL)
