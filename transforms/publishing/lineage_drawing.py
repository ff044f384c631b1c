"""Column lineage of one published table as an inline SVG: published on the left, source on the right.

Input are the paths of ``data_dictionary.lineage``, each a tuple ``(published, fact column, …, source
column)``. Pure text in, text out; colours come from the page's style sheet.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

Path = tuple[str, ...]

_ROW, _BOX, _CHARACTER, _PADDING, _GAP, _TOP = 25, 19, 7.3, 9, 74, 30
_SWEEPS = 6


@dataclass
class _Rank:
    """One column of boxes."""

    names: list[str] = field(default_factory=list)
    x: float = 0
    width: float = 0


def lineage_svg(table: str, paths: Sequence[Path], measures: Collection[str] = ()) -> str:
    """The drawing; empty when there are no paths. ``measures``: published columns to stand out."""
    ranks, links = _ranks(table, paths)
    if not ranks:
        return ""
    _untangle(ranks, links)
    x = 0.0
    for rank in ranks:
        rank.x, rank.width = x, max(len(name) for name in rank.names) * _CHARACTER + 2 * _PADDING
        x += rank.width + _GAP
    width, height = x - _GAP + 2, _TOP + max(len(rank.names) for rank in ranks) * _ROW
    places = {
        (number, name): _TOP + place * _ROW
        for number, rank in enumerate(ranks)
        for place, name in enumerate(rank.names)
    }
    parts = [
        f'<svg width="{width:.0f}" height="{height}" viewBox="-1 0 {width:.0f} {height}" role="img"'
        f' aria-label="Lineage of {escape(table)}">'
    ]
    parts += [_curve(ranks, places, link) for link in sorted(links)]
    heads = ["published", *["conformed"] * (len(ranks) - 2), "source"]
    for number, (rank, head) in enumerate(zip(ranks, heads, strict=True)):
        parts.append(f'<text class="head" x="{rank.x:.0f}" y="14">{head}</text>')
        for name in rank.names:
            y = places[number, name]
            kind = ' class="measure"' if number == 0 and name in measures else ""
            parts.append(
                f'<rect{kind} x="{rank.x:.0f}" y="{y}" width="{rank.width:.0f}" height="{_BOX}" rx="5"/>'
                f'<text x="{rank.x + _PADDING:.0f}" y="{y + 14}">{escape(name)}</text>'
            )
    return "".join(parts) + "</svg>"


Link = tuple[int, str, int, str]  # rank and name on the left, rank and name on the right


def _ranks(table: str, paths: Sequence[Path]) -> tuple[list[_Rank], set[Link]]:
    """Boxes by rank: the first of a path leftmost, its last rightmost, the fact next to the published."""
    depth = max((len(path) for path in paths), default=0)
    ranks = [_Rank() for _ in range(depth)]
    links: set[Link] = set()
    for path in paths:
        numbers = [*range(len(path) - 1), depth - 1]
        names = (path[0].removeprefix(f"{table}."), *path[1:])
        for number, name in zip(numbers, names, strict=True):
            if name not in ranks[number].names:
                ranks[number].names.append(name)
        for (left, a), (right, b) in pairwise(zip(numbers, names, strict=True)):
            links.add((left, a, right, b))
    return ranks, links


def _untangle(ranks: list[_Rank], links: set[Link]) -> None:
    """Order each rank by the mean place of its neighbours, to and fro (Sugiyama's barycentre method)."""
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        order = range(1, len(ranks)) if forward else range(len(ranks) - 2, 0, -1)
        for number in order:
            means: dict[str, float] = {}
            for name in ranks[number].names:
                neighbours = [
                    ranks[a].names.index(left) if forward else ranks[b].names.index(right)
                    for a, left, b, right in links
                    if (forward and (b, right) == (number, name))
                    or (not forward and (a, left) == (number, name))
                ]
                means[name] = sum(neighbours) / len(neighbours) if neighbours else 0.0
            ranks[number].names.sort(key=lambda name, means=means: (means[name], name))  # type: ignore[misc]


def _curve(ranks: list[_Rank], places: dict[tuple[int, str], int], link: Link) -> str:
    a, left, b, right = link
    x1, y1 = ranks[a].x + ranks[a].width, places[a, left] + _BOX / 2
    x2, y2 = ranks[b].x, places[b, right] + _BOX / 2
    bend = min(_GAP * 0.8, (x2 - x1) * 0.5)
    return (
        f'<path d="M{x1:.0f} {y1:.1f}C{x1 + bend:.0f} {y1:.1f} {x2 - bend:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"/>'
    )
