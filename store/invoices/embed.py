"""Put shaped text into a PDF: each font once, cut down to the glyphs used, with the text they stand for.

ReportLab's own TrueType fonts map characters to glyphs and give the glyphs of ligatures and joined letters
private numbers, so that text copied out of the file is not what was written. Here a code in the content
stream stands for a glyph and its text (PDF 32000-1, 9.7 and 9.10.3: a CIDFontType2 with a ToUnicode map).
"""

from struct import pack
from typing import Any, cast
from zlib import crc32

import uharfbuzz as hb
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from store.invoices.text import Face, Glyph, Line

# Binary streams: ASCII armour would add a quarter to the file.
rl_config.useA85 = 0

# What a PDF does not need of a font: layout, names, its own character map.
_DROPPED = b"GSUB GPOS GDEF OS/2 cmap name post gasp vhea vmtx VORG meta DSIG".split()


class Fonts:
    """The fonts of one document; `embed` comes last, before the canvas is saved."""

    def __init__(self, canvas: Canvas) -> None:
        # Fonts of one's own have no public door in ReportLab.
        self._canvas = cast(Any, canvas)
        # A new canvas refers every page to a Helvetica that it does not embed.
        self._canvas._preamble = "1 0 0 1 0 0 cm"
        self._canvas._doc.idToObject[pdfdoc.BasicFonts].dict.clear()
        self._fonts: dict[str, _Font] = {}

    def draw(self, line: Line, x: float, y: float, size: float) -> None:
        """Draw with the left end of the baseline at (x, y)."""
        operators = ["BT", f"1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for run in line.runs:
            font = self._fonts.setdefault(run.face.name, _Font(run.face, f"T{len(self._fonts)}"))
            operators.append(f"/{font.resource} {size:g} Tf")
            operators += font.show(run.glyphs, size)
        self._canvas._code.append(" ".join([*operators, "ET"]))

    def embed(self) -> None:
        """Write the fonts that were drawn with."""
        for font in self._fonts.values():
            font.embed(self._canvas._doc)


class _Font:
    def __init__(self, face: Face, resource: str) -> None:
        self.resource = resource
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._widths: dict[int, int] = {}

    def show(self, glyphs: tuple[Glyph, ...], size: float) -> list[str]:
        """Operators that show the glyphs; numbers within TJ move to the left, by thousandths of an em."""
        operators: list[str] = []
        array: list[str] = []
        rise = move = 0.0
        for glyph in glyphs:
            if glyph.dy != rise:
                operators += [f"[{''.join(array)}] TJ"] if array else []
                operators.append(f"{glyph.dy * size / 1000:.3f} Ts")
                array, rise = [], glyph.dy
            code = self._codes.setdefault((glyph.id, glyph.text), len(self._codes) + 1)
            self._widths[glyph.id] = glyph.width
            array.append(f"{_move(move - glyph.dx)}<{code:04X}>")
            move = glyph.width - glyph.advance + glyph.dx
        operators.append(f"[{''.join(array).replace('><', '')}{_move(move)}] TJ")
        return [*operators, "0 Ts"] if rise else operators

    def embed(self, doc: Any) -> None:
        """Add the font's objects to the document."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyph for glyph, _ in self._codes)
        wanted.drop_table_tag_set.update(int.from_bytes(tag) for tag in _DROPPED)
        wanted.flags = (
            hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        plan = hb.SubsetPlan(self._face.font.face, wanted)
        numbers = plan.old_to_new_glyph_mapping
        to_glyph = pack(f">{len(self._codes) + 1}H", 0, *(numbers[glyph] for glyph, _ in self._codes))
        widths = [self._widths[glyph] for glyph, _ in self._codes]
        file = plan.execute().blob.data

        name = pdfdoc.PDFName(f"{_tag(file)}+{self._face.name}")
        extents = self._face.font.get_font_extents("ltr")
        unit = 1000 / self._face.upem
        descriptor = {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray(
                [-500, round(extents.descender * unit), 2000, round(extents.ascender * unit)]
            ),
            "ItalicAngle": 0,
            "Ascent": round(extents.ascender * unit),
            "Descent": round(extents.descender * unit),
            "CapHeight": 714,
            "StemV": 80,
            "FontFile2": self._stream(doc, "file", file),
        }
        system = {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
        descendant = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": pdfdoc.PDFDictionary(system),
            "FontDescriptor": doc.Reference(pdfdoc.PDFDictionary(descriptor), f"{self.resource}.descriptor"),
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            "CIDToGIDMap": self._stream(doc, "glyphs", to_glyph),
        }
        font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": name,
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray(
                [doc.Reference(pdfdoc.PDFDictionary(descendant), f"{self.resource}.descendant")]
            ),
            "ToUnicode": self._stream(doc, "unicode", _to_unicode([text for _, text in self._codes])),
        }
        reference = doc.Reference(pdfdoc.PDFDictionary(font), self.resource)
        doc.idToObject[pdfdoc.BasicFonts].dict[self.resource] = reference

    def _stream(self, doc: Any, role: str, content: bytes) -> Any:
        stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
        if role == "file":
            stream.dictionary["Length1"] = len(content)
        return doc.Reference(stream, f"{self.resource}.{role}")


def _move(distance: float) -> str:
    return f"{distance:.1f}" if abs(distance) >= 0.05 else ""


def _tag(content: bytes) -> str:
    """The six letters that mark a subset, from its content, so that the same invoice gives the same bytes."""
    number = crc32(content)
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _to_unicode(texts: list[str]) -> bytes:
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in enumerate(texts, 1)]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
