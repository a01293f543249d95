"""Draws the rates as horizontal bars, the goal a mark on each: an SVG for light and dark pages."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.bench.rows import Row, figure

WIDTH, LABEL, BAR, LINE, TOP = 760, 250, 380, 22, 56

# Colours for either page; what has neither background nor border fits both.
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 14px }
.small { font-size: 11px; fill: #57606a }
.ours { fill: #0969da }
.others { fill: #8c959f }
.spread, .goal { stroke: #24292f; stroke-width: 1.5 }
.goal { stroke: #bc4c00; stroke-width: 2.5 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .small { fill: #9198a1 }
  .ours { fill: #4493f8 }
  .others { fill: #656c76 }
  .spread { stroke: #e6edf3 }
  .goal { stroke: #f0883e }
}
"""


def draw(rows: Sequence[Row], path: Path) -> None:
    """Everything that is a part of the floor's rate."""
    path.write_text(_svg([row for row in rows if row.unit == "of floor"]), encoding="utf-8")


def _svg(rows: Sequence[Row]) -> str:
    most = max([1.0, *(row.value.most for row in rows)])
    height = TOP + LINE * len(rows) + 16
    ours = rows[0].section if rows else ""
    bars = "\n".join(
        _bar(row, TOP + LINE * at, BAR / most, "ours" if row.section == ours else "others")
        for at, row in enumerate(rows)
    )
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img" \
aria-label="Requests per second as a part of the bare server's">
<style>{_STYLE}</style>
<text class="title" x="8" y="20">Requests per second, as a part of what the bare server reaches</text>
<text class="small" x="8" y="38">median of the rounds; thin line: least to most; orange mark: the goal</text>
{bars}
</svg>
"""


def _bar(row: Row, y: int, scale: float, kind: str) -> str:
    value = row.value
    middle = y + LINE / 2 - 3
    parts = [
        f'<text x="{LABEL - 8}" y="{y + 12}" text-anchor="end">{escape(row.title)}</text>',
        f'<rect class="{kind}" x="{LABEL}" y="{y + 1}" width="{max(value.median * scale, 1):.1f}"'
        f' height="{LINE - 8}" rx="2"/>',
        f'<line class="spread" x1="{LABEL + value.least * scale:.1f}" x2="{LABEL + value.most * scale:.1f}"'
        f' y1="{middle}" y2="{middle}"/>',
    ]
    if row.goal is not None:
        x = LABEL + row.goal * scale
        parts.append(f'<line class="goal" x1="{x:.1f}" x2="{x:.1f}" y1="{y - 1}" y2="{y + LINE - 5}"/>')
    end = LABEL + max(value.most, row.goal or 0) * scale + 8
    parts.append(f'<text class="small" x="{end:.1f}" y="{y + 12}">{figure(value.median)}</text>')
    return "\n".join(parts)
