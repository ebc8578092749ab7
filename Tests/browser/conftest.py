"""Fixtures for tests of the finished site, in the browser that Debian ships.

The site is built by `scripts/test` before these run; the pages are opened from the folder, which is the harder case: no
server, no absolute paths, no fetch.
"""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, sync_playwright

from inspection import LAUNCH, WATCH, Inspection, inspect_all
from published import SITE, pages


MEASURED = pytest.StashKey[list[str]]()


def pytest_configure(config):
    config.stash[MEASURED] = []


def pytest_terminal_summary(terminalreporter, config):
    """Weights and counts are printed whether or not they were kept."""
    for line in config.stash[MEASURED]:
        terminalreporter.write_line(line)


@pytest.fixture
def measured(request):
    """Called with a line that the run prints at its end."""
    return request.config.stash[MEASURED].append


@pytest.fixture(scope="session", autouse=True)
def published():
    if not (SITE / "index.html").exists():
        pytest.exit(f"there is no site in {SITE}; run scripts/build-site first", returncode=1)


@pytest.fixture(scope="session")
def inspections() -> dict[str, Inspection]:
    """Every page of `pages()`, visited once. In a thread of its own: the other fixtures keep an event loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(inspect_all(pages()))).result()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page, and everything that went wrong on it."""

    page: Page
    console: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto((SITE / path).as_uri())
        return self.page

    def faults(self) -> list[str]:
        return self.console + self.strangers


@pytest.fixture
def visit(browser):
    """Opens pages with a given viewport, colour scheme and scripting."""
    with contextlib.ExitStack() as stack:

        def make(width: int = 1280, scheme: str = "light", scripts: bool = True, **more) -> Visit:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, **more
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
                visit.page.add_init_script(WATCH)
            return visit

        yield make


@pytest.fixture(scope="session")
def visit_quietly(browser) -> Visit:
    """One page for many short looks, without scripts: what they see is what was built."""
    context = browser.new_context(java_script_enabled=False)
    yield Visit(context.new_page())
    context.close()
