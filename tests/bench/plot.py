"""Draws the rates as horizontal bars, the goal a mark on each: an SVG for light and dark pages."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from tests.bench import limits
from tests.bench.peers.start import SECTION as PEERS
from tests.bench.rows import Row, figure

WIDTH, LABEL, BAR, LINE, TOP = 760, 260, 430, 22, 34

_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 14px }
.small { font-size: 11px; fill: #57606a }
.ours { fill: #0969da }
.others { fill: #8c959f }
.spread { stroke: #24292f; stroke-width: 1.5 }
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
    """What the store reaches where a goal is set, and its peers."""
    wanted = [
        row
        for row in rows
        if (row.unit == "of floor" and (row.goal is not None or row.section == PEERS))
        or row.section == limits.CLOSE
    ]
    path.write_text(_svg(wanted), encoding="utf-8")


def _svg(rows: Sequence[Row]) -> str:
    scale = BAR / max([1.0, *(row.value.most for row in rows)])
    y, parts = TOP, list[str]()
    for section, found in groupby(rows, lambda row: row.section):
        parts.append(f'<text class="small" x="8" y="{y + 20}">{escape(section)}</text>')
        y += LINE + 8
        for row in found:
            parts += _bar(row, y, scale, "others" if section == PEERS else "ours")
            y += LINE
    drawn = "\n".join(parts)
    title = "Requests per second, where 1 is what a bare server reaches"
    legend = "orange: the goal; line: the spread"
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 12}" width="{WIDTH}" role="img"
 aria-label="{title}">
<style>{_STYLE}</style>
<text class="title" x="8" y="20">{title}</text>
<text class="small" x="{WIDTH - 8}" y="20" text-anchor="end">{legend}</text>
{drawn}
</svg>
"""


def _bar(row: Row, y: int, scale: float, kind: str) -> Iterator[str]:
    value, goal = row.value, row.goal
    middle = y + LINE // 2 - 3
    yield f'<text x="{LABEL - 8}" y="{y + 12}" text-anchor="end">{escape(row.title)}</text>'
    yield (
        f'<rect class="{kind}" x="{LABEL}" y="{y + 1}" width="{max(value.median * scale, 1):.1f}"'
        f' height="{LINE - 8}" rx="2"/>'
    )
    left, right = (LABEL + each * scale for each in (value.least, value.most))
    yield f'<line class="spread" x1="{left:.1f}" x2="{right:.1f}" y1="{middle}" y2="{middle}"/>'
    if goal is not None:
        x = LABEL + goal * scale
        yield f'<line class="goal" x1="{x:.1f}" x2="{x:.1f}" y1="{y - 1}" y2="{y + LINE - 5}"/>'
    end = LABEL + max(value.most, goal or 0) * scale + 8
    yield f'<text class="small" x="{end:.1f}" y="{y + 12}">{figure(value.median)}</text>'
