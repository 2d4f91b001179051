"""The HTML report in a browser: accessible, self-contained, legible on any screen and on paper."""

from __future__ import annotations

import io
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from hdsrules.reports.html import page_html
from tests.browser import Scheme, opened, violations
from tests.reports.shipped import page

pytestmark = pytest.mark.slow

A4 = (595, 842)
WIDEST = "Math.max(...[...document.querySelectorAll('main *:not(svg *)')].map(e => e.scrollWidth))"


@pytest.fixture
def file(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a file with the report on a shipped case, in a language."""
    path = tmp_path / "report.html"
    path.write_text(page_html(page(*request.param)), "utf-8")
    return path


@pytest.mark.parametrize(
    ("file", "scheme"),
    [
        (("archive-provider", "fr"), "dark"),
        (("outsourced-backup", "en"), "light"),
        (("saas-medical-device", "en"), "light"),
        (("support-from-abroad", "en"), "dark"),
        (("saas-medical-device", "fr"), "dark"),
    ],
    indirect=["file"],
)
def test_axe_finds_nothing(browser: Browser, file: Path, scheme: Scheme) -> None:
    """No violation, every proof unfolded; and the page asks for nothing but itself."""
    with opened(browser, file, scheme) as (shown, requests):
        shown.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
        assert violations(shown) == []
        assert requests == [file.as_uri()]


@pytest.mark.parametrize("file", [("saas-medical-device", "fr")], indirect=True)
def test_a_narrow_screen_scrolls_one_way(browser: Browser, file: Path) -> None:
    """On a phone only tables and pictures scroll sideways, never the page; both themes differ."""
    grounds = set()
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        with opened(browser, file, scheme, width=390) as (shown, _requests):
            assert shown.evaluate("document.documentElement.scrollWidth") <= 390
            grounds.add(shown.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2


@pytest.mark.parametrize("file", [("archive-provider", "fr")], indirect=True)
def test_it_prints_on_a4(browser: Browser, file: Path) -> None:
    """A4 pages, nothing cut at the right, every proof unfolded, title and number on each page."""
    with opened(browser, file) as (shown, _requests):
        printed = PdfReader(io.BytesIO(shown.pdf(prefer_css_page_size=True)))
        shown.emulate_media(media="print")
        shown.set_viewport_size({"width": 672, "height": 900})
        widest = shown.evaluate(WIDEST)
    assert {(round(it.mediabox.width), round(it.mediabox.height)) for it in printed.pages} == {A4}
    assert widest <= 672
    texts = [normalize("NFKC", it.extract_text()) for it in printed.pages]
    assert "HDS-GAP-1" in "".join(texts)
    assert all(page("archive-provider").title in text for text in texts)
    assert all(f"{n} / {len(texts)}" in text for n, text in enumerate(texts, start=1))
