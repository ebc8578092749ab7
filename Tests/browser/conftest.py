"""Fixtures for tests of the finished site, in the browser that Debian ships.

The site is built by `scripts/test` before these run; the pages are opened from the folder, which is the harder case: no
server, no absolute paths, no fetch.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site" / "public"

# One page of each kind, in both languages where there are two.
KINDS = [
    "index.html",
    "404.html",
    "banding/index.html",
    "bantuan/index.html",
    "belum-lapor/index.html",
    "data/index.html",
    "instansi/index.html",
    "instansi/dp3a/index.html",
    "kewajiban/index.html",
    "metode/index.html",
    "panduan/index.html",
    "panduan/kode/index.html",
    "panduan/kode/kunci-ganda/index.html",
    "strategi/index.html",
    "strategi/pencegahan/index.html",
    "tentang/index.html",
    "tentang/gaya/index.html",
    "wilayah/index.html",
    "wilayah/11/index.html",
    "wilayah/53.71/index.html",
]
INDONESIAN_ONLY = ["wilayah/53.71/dp3a/index.html", "wilayah/53.71/dari-7-ke-51-kelurahan/index.html"]


def pages() -> list[str]:
    english = ["en/" + page for page in KINDS if page != "404.html"]
    return KINDS + INDONESIAN_ONLY + english


@pytest.fixture(scope="session")
def browser():
    if not (SITE / "index.html").exists():
        pytest.fail(f"there is no site in {SITE}; run scripts/build-site first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page, and everything that went wrong on it."""

    page: Page
    console: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto((SITE / path).as_uri())
        return self.page

    def faults(self) -> list[str]:
        return self.console + self.violations + self.strangers


@pytest.fixture
def visit(browser):
    """Opens pages with a given viewport, colour scheme and scripting."""
    with contextlib.ExitStack() as stack:

        def make(width: int = 1280, scheme: str = "light", scripts: bool = True) -> Visit:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
            )
            stack.callback(context.close)
            visit = Visit(context.new_page())
            visit.page.on("console", lambda m: visit.console.append(m.text) if m.type == "error" else None)
            visit.page.on("pageerror", lambda e: visit.console.append(str(e)))
            visit.page.on(
                "request",
                lambda r: None if r.url.startswith(SITE.as_uri()) or r.url.startswith("data:") else visit.strangers.append(r.url),
            )
            if scripts:
                visit.page.add_init_script(
                    "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))"
                )
            return visit

        yield make
