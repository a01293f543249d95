"""Turn any text into lines of positioned glyphs: which font for which characters, order, shape and wrap."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional, category

import uharfbuzz as hb
from bidi import algorithm as bidi

_FONTS = Path(__file__).parent / "fonts"
# Asked in this order; the largest last, so that it is opened only for characters that no other has.
_FALLBACKS = (
    "NotoSansHebrew-Regular",
    "NotoSansArabic-Regular",
    "NotoSansThai-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansTamil-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "InvoiceHangul-Regular",
    "DroidSansFallbackFull",
)
REGULAR = ("NotoSans-Regular", *_FALLBACKS)
BOLD = ("NotoSans-Bold", *_FALLBACKS)

_REPLACEMENT = "\ufffd"
# Controls, line ends, lone surrogates, and what could turn around or swallow the text that follows.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_IGNORABLE = "\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
_INVISIBLE = re.compile(f"[{_IGNORABLE}]")
_VISIBLE = re.compile(f"[^{_IGNORABLE}]")
_IDEOGRAPHIC = re.compile(
    "[\u2e80-\u312f\u3190-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_BRACKETS = dict(zip("([{（［｛「『【〔〈《⟨", ")]}）］｝」』】〕〉》⟩", strict=True))
_NOT_FIRST = frozenset(
    "、。，．：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…・"
)
_NOT_LAST = frozenset("（「『【〔〈《［｛")


class Face(NamedTuple):
    """One font file, as HarfBuzz reads it; `upem` is the size of its em in its own units."""

    name: str
    font: hb.Font
    upem: int


class Glyph(NamedTuple):
    """A glyph, the text that it stands for, its own width, and its advance and offset here, in 1/1000 em."""

    id: int
    text: str
    width: int
    advance: float
    dx: float
    dy: float


class Run(NamedTuple):
    """Glyphs of one face, from left to right."""

    face: Face
    glyphs: tuple[Glyph, ...]


class Line(NamedTuple):
    """Runs from left to right, and their width in points at the size asked for."""

    runs: tuple[Run, ...]
    width: float


class _Span(NamedTuple):
    """Neighbouring characters of one face and one direction; `face` is None where no font has them."""

    text: str
    face: Face | None
    level: int


@cache
def face(name: str) -> Face:
    """Open a font of the package; the file is mapped, so that only what is used is read."""
    opened = hb.Face(hb.Blob.from_file_path(str(_FONTS / f"{name}.ttf")))
    return Face(name, hb.Font(opened), opened.upem)


def printable(text: str) -> str:
    """The text with each control character, lone surrogate and direction override made visible as U+FFFD."""
    return _UNPRINTABLE.sub(_REPLACEMENT, text)


@lru_cache(maxsize=1024)
def wrap(
    text: str, size: float, width: float = float("inf"), stack: tuple[str, ...] = REGULAR
) -> tuple[Line, ...]:
    """Break into lines of at most `width` points: at spaces, between ideographs, else anywhere."""
    text = printable(text).strip(" ")
    spans = _spans(text, stack)
    scale = size / 1000
    if sum(map(_advance, spans)) * scale <= width:
        return (_line(spans, scale),)
    advances = [advance for span in spans for advance in _advances(span)]
    # A joined letter may be wider where the line ends than it was measured within the word.
    width -= size if _RIGHT_TO_LEFT.search(text) else 0
    return tuple(_line(_cut(spans, a, b), scale) for a, b in _breaks(text, advances, width / scale))


def _line(spans: list[_Span], scale: float) -> Line:
    runs = tuple(_shape(span) for span in _visual(spans))
    return Line(runs, sum(glyph.advance for run in runs for glyph in run.glyphs) * scale)


@lru_cache(maxsize=8192)
def _face_for(char: str, stack: tuple[str, ...]) -> Face | None:
    return next((face(name) for name in stack if face(name).font.get_nominal_glyph(ord(char))), None)


def _spans(text: str, stack: tuple[str, ...]) -> list[_Span]:
    faces: list[Face | None] = []
    for char in text:
        before = faces[-1] if faces else None
        is_mark = category(char)[0] == "M" and before and before.font.get_nominal_glyph(ord(char))
        faces.append(before if faces and (is_mark or _INVISIBLE.match(char)) else _face_for(char, stack))
    chars = zip(text, faces, _levels(text), strict=True)
    groups = groupby(chars, key=lambda item: item[1:])
    return [_Span("".join(item[0] for item in group), font, level) for (font, level), group in groups]


def _levels(text: str) -> list[int]:
    """Embedding levels (UAX #9); the paragraph's direction is that of its first strong character."""
    if not _RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    base = bidi.get_base_level(text)
    state = {**bidi.get_empty_storage(), "base_level": base, "base_dir": "LR"[base]}
    bidi.get_embedding_levels(text, state)
    for char in state["chars"]:
        # Unassigned characters have no class, and the algorithm asserts that all do.
        char["type"] = char["orig"] = char["type"] or "ON"
    bidi.explicit_embed_and_overrides(state)
    bidi.resolve_weak_types(state)
    _pair_brackets(state["chars"], "LR"[base])
    bidi.resolve_neutral_types(state, debug=False)
    bidi.resolve_implicit_levels(state, debug=False)
    resolved = iter(state["chars"])
    levels: list[int] = []
    for symbol in text:
        # The algorithm drops joiners and the like (X9): they go with the character before them.
        dropped = bidirectional(symbol) in bidi.X9_REMOVED
        levels.append((levels[-1] if levels else base) if dropped else next(resolved)["level"])
    return levels


def _pair_brackets(chars: list[dict[str, str]], along: str) -> None:
    """Give both brackets of a pair one direction (UAX #9, N0), which python-bidi's algorithm does not do."""
    strong = [{"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(char["type"], "") for char in chars]
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, char in enumerate(chars):
        if char["type"] != "ON":
            continue
        if char["ch"] in _BRACKETS:
            opened.append(i)
        match = next((at for at in reversed(opened) if _BRACKETS[chars[at]["ch"]] == char["ch"]), None)
        if match is not None:
            del opened[opened.index(match) :]
            pairs.append((match, i))
    for start, end in sorted(pairs):
        inside = set(strong[start + 1 : end]) - {""}
        before = next((kind for kind in reversed(strong[:start]) if kind), along)
        if inside:
            direction = along if along in inside else before
            for i in (start, end):
                strong[i] = chars[i]["type"] = direction


def _visual(spans: list[_Span]) -> list[_Span]:
    """Order spans from left to right (UAX #9, L2)."""
    spans = list(spans)
    for level in range(max((span.level for span in spans), default=0), 0, -1):

        def raised(span: _Span, level: int = level) -> bool:
            return span.level >= level

        ordered: list[_Span] = []
        for reverse, group in groupby(spans, key=raised):
            same = list(group)
            ordered += reversed(same) if reverse else same
        spans = ordered
    return spans


@lru_cache(maxsize=4096)
def _shape(span: _Span) -> Run:
    used = span.face or face(REGULAR[0])
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    shown = span.text if span.face else _VISIBLE.sub(_REPLACEMENT, span.text)
    buffer.add_codepoints([ord(char) for char in shown])
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if span.level % 2 else "ltr"
    hb.shape(used.font, buffer)
    clusters = [info.cluster for info in buffer.glyph_infos]
    backwards = -1 if span.level % 2 else 1
    texts = _texts(span.text, clusters[::backwards])[::backwards]
    unit = 1000 / used.upem
    glyphs: list[Glyph] = []
    for info, at, text in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True):
        width = round(used.font.get_glyph_h_advance(info.codepoint) * unit)
        glyphs.append(
            Glyph(info.codepoint, text, width, *(n * unit for n in (at.x_advance, at.x_offset, at.y_offset)))
        )
    return Run(used, tuple(glyphs))


def _texts(text: str, clusters: list[int]) -> list[str]:
    """For each glyph, in logical order, the characters that it stands for.

    HarfBuzz may leave out what is invisible: that goes with the glyph before it, at the start with the first.
    """
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=False))
    texts: list[str] = []
    for start, group in groupby(clusters):
        count = len(list(group))
        chars = text[0 if start == starts[0] else start : ends[start]]
        texts += (
            [*chars[: count - 1], chars[count - 1 :]] if len(chars) >= count else [chars, *[""] * (count - 1)]
        )
    return texts


def _advance(span: _Span) -> float:
    return sum(glyph.advance for glyph in _shape(span).glyphs)


def _advances(span: _Span) -> list[float]:
    """The width of each character in logical order; those that share a glyph count with the first of them."""
    glyphs = _shape(span).glyphs
    if span.level % 2:
        glyphs = glyphs[::-1]
    advances: list[float] = []
    for glyph in glyphs:
        if glyph.text:
            advances += [glyph.advance, *[0.0] * (len(glyph.text) - 1)]
        else:
            advances[-1:] = [(advances or [0.0])[-1] + glyph.advance]
    return advances or [0.0] * len(span.text)


def _breaks(text: str, advances: list[float], width: float) -> Iterator[tuple[int, int]]:
    start, best, used = 0, 0, 0.0
    for i, char in enumerate(text):
        if i > start and _may_break(text[i - 1], char):
            best = i
        used += advances[i]
        while used > width and char != " " and i > start:
            if best <= start:
                best = _cluster_start(text, advances, start, i)
                if best <= start:
                    break
            yield start, best
            start, used = best, sum(advances[best : i + 1])
    yield start, len(text)


def _cluster_start(text: str, advances: list[float], start: int, i: int) -> int:
    """Where to cut a word that fills the whole line: before `i`, but not inside of what is drawn as one."""
    while i > start and (advances[i] == 0 or category(text[i])[0] == "M" or text[i - 1] == "\u200d"):
        i -= 1
    return i


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    if before in "-–—" or before == "\u200b":
        return after.isalpha()
    ideographic = _IDEOGRAPHIC.match(before) or _IDEOGRAPHIC.match(after)
    return bool(ideographic) and after != " " and after not in _NOT_FIRST and before not in _NOT_LAST


def _cut(spans: list[_Span], start: int, end: int) -> list[_Span]:
    """The characters from start to end, without the spaces that the break replaces."""
    cut: list[_Span] = []
    at = 0
    for span in spans:
        piece = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if piece:
            cut.append(span._replace(text=piece))
    while cut and cut[-1].text.endswith(" "):
        last = cut.pop()
        if last.text.rstrip(" "):
            cut.append(last._replace(text=last.text.rstrip(" ")))
    return cut
