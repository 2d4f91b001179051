"""A browser without a window, for the tests of pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

__all__ = ["browser", "opened", "violations"]

Scheme = Literal["light", "dark"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium of the machine."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no chromium on this machine")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield launched
        launched.close()


@contextmanager
def opened(
    browser: Browser, file: Path, scheme: Scheme = "light", width: int = 1100
) -> Iterator[tuple[Page, list[str]]]:
    """Open a file as a page.

    Args:
        browser: The browser.
        file: The file.
        scheme: Whether the user prefers light pages, or dark ones.
        width: How wide the window is.

    Yields:
        The page, and the address of each request that it makes.
    """
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, offline=True
    )
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    yield page, requests
    context.close()


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with a page: each rule, with where."""
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {[node['target'] for node in violation['nodes']]}"
        for violation in found
    ]
