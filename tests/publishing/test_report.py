"""The report: whole pages, nothing from elsewhere, nothing that is not published."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from transforms.errors import PublishingError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.lineage_drawing import lineage_svg
from transforms.publishing.report import gather, write_report

from .example import COLUMNS, SYSTEM, day, release, rows, table

PAGES = ("index.html", "promises.html", "quality.html", "dictionary.html")
VOID = {"meta", "br", "rect", "path"}


class Markup(HTMLParser):
    """Collects tags and what they refer to, and insists that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.references += [
            value or "" for name, value in attributes if name in ("href", "src", "action", "srcset")
        ]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def markup(text: str) -> Markup:
    parser = Markup()
    parser.feed(text)
    assert parser.open == []
    return parser


@pytest.fixture
def written(home: Home, evidence: EvidenceStore) -> Path:
    evidence.record_control("purpose", day(0).first, "kept", {"columns": 12, "values": 987654})
    evidence.record_check(
        "conformed",
        "orders",
        day(0).first,
        day(0).last,
        "reconciled",
        True,
        {"rows_in": 987654, "lines": 3},
        "r",
    )
    evidence.record_check(
        "conformed", "returns", day(0).first, day(1).last, "quality", False, {"failed": 2}, "r"
    )
    hostile = replace(COLUMNS[1], description='Region <script>alert("x")</script> & `cell_status`')
    described = replace(table([day(0), day(1)]), columns=(COLUMNS[0], hostile, *COLUMNS[2:]))
    release(home, evidence, described)
    return write_report(home, SYSTEM).parent


def test_pages_are_whole_and_load_nothing(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == sorted(PAGES)
    for name in PAGES:
        text = (written / name).read_text()
        found = markup(text)
        assert found.tags & {"script", "link", "img", "iframe", "object", "form", "base"} == set()
        assert all(re.fullmatch(r"[a-z]+\.html(#[a-z_]+)?", target) for target in found.references)
        assert "url(" not in text
        assert "@import" not in text
        assert "http" not in text.replace("http-equiv", "")


def test_what_is_shown(written: Path) -> None:
    index, promises, quality, words = ((written / name).read_text() for name in PAGES)
    assert "2026-05-01 to 2026-05-02" in index
    assert "4 published, 2 suppressed" in index
    assert "33 %" in index
    assert "cookies are set by the web shop" in promises
    assert "columns 12" in promises
    assert '<span class="tag failed">failed</span>' in quality
    assert "failed 2" in quality
    assert quality.index(">returns<") < quality.index(">orders<")  # what failed comes first
    assert ">orders.delivery_region</text>" in words
    assert "<code>cell_status</code>" in words


def test_texts_are_escaped(written: Path) -> None:
    words = (written / "dictionary.html").read_text()
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;" in words


def test_restricted_counts_stay_inside(written: Path, home: Home) -> None:
    """Rows of restricted layers less what is published would be what is suppressed."""
    for path in (*written.iterdir(), home.published(SYSTEM)):
        content = path.read_bytes()
        assert b"987654" not in content
        assert b"987,654" not in content


def test_it_follows_the_newest_release(written: Path, home: Home, evidence: EvidenceStore) -> None:
    release(home, evidence, table([day(2)], rows([day(2)])))
    write_report(home, SYSTEM)
    assert "2026-05-01 to 2026-05-03" in (written / "index.html").read_text()
    assert len(gather(home, SYSTEM).releases) == 2


def test_without_a_release_there_is_nothing_to_tell(home: Home) -> None:
    with pytest.raises(PublishingError, match="no release is published"):
        write_report(home, SYSTEM)


def test_a_drawing_has_a_box_a_column_and_a_curve_a_step() -> None:
    paths = [
        ("t.gross", "lines.gross", "order_lines.price"),
        ("t.kind", "lines.kind", "products.k", "goods.k"),
    ]
    drawn = lineage_svg("t", paths, {"gross"})
    markup(drawn)
    names = re.findall(r'<text x="[^"]*" y="[^"]*">([^<]*)</text>', drawn)
    assert sorted(names) == sorted(
        ["gross", "kind", "lines.gross", "lines.kind", "order_lines.price", "products.k", "goods.k"]
    )
    assert drawn.count("<path") == 5
    assert drawn.count('class="measure"') == 1
    assert lineage_svg("t", []) == ""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_shows_it_without_a_network(written: Path, scheme: str) -> None:
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("needs Chromium at /usr/bin/chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        try:
            page = browser.new_context(color_scheme=scheme, viewport={"width": 380, "height": 800}).new_page()
            asked: list[str] = []
            said: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: said.append(message.text))
            page.goto((written / "index.html").as_uri())
            page.get_by_text("What is published for mgoods").wait_for()
            page.get_by_role("link", name="Data dictionary").click()
            page.locator("svg").get_by_text("orders.delivery_region").wait_for()
            page.get_by_role("link", name="Promises").click()
            page.get_by_text("cookies are minimal").wait_for()
            # wide tables scroll in their own box, the page does not
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            ink, paper = page.evaluate(
                "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
            )
            light = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ink, paper)]
            assert (light[0] < light[1]) == (scheme == "light")
            assert all(url.startswith("file:") for url in asked)
            assert said == []
        finally:
            browser.close()
