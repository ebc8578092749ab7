"""One visit to a page notes everything that the tests ask about it, because the browser is the slow part of them.

Two visitors share one browser, and each keeps its contexts from page to page.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import BrowserContext, Page, async_playwright

from published import SITE, served

LAUNCH = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}

# Runs before the page: what the policy forbids becomes an error that is seen.
WATCH = "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))"

# Buttons that do nothing without scripts; what submits a form to a page works without.
IDLE_BUTTONS = """() => [...document.querySelectorAll('button')]
  .filter(b => b.checkVisibility({visibilityProperty: true}) && !(b.type === 'submit' && b.form && b.form.getAttribute('action')))
  .map(b => b.outerHTML.slice(0, 120))"""

# Tables that run over what holds them, everything opened; those in a box of their own scroll there.
WIDE_TABLES = """() => {
  document.querySelectorAll('details').forEach(details => details.open = true)
  return [...document.querySelectorAll('table')].filter(table => !table.closest('.scroll') && table.checkVisibility())
    .filter(table => table.getBoundingClientRect().right > table.parentElement.getBoundingClientRect().right + 1)
    .map(table => table.outerHTML.slice(0, 120))
}"""


@dataclass
class Inspection:
    """What was seen of a page."""

    faults: list[str] = field(default_factory=list)  # console errors, breaches of the policy, requests that leave the site
    requests: list[str] = field(default_factory=list)  # of the first view; the icon in the tab is no part of it
    axe: dict[str, list[str]] = field(default_factory=dict)  # by colour scheme; the dark one is looked at on a phone
    narrow_width: int = 0  # of the document in a window of 320 px
    wide_tables: list[str] = field(default_factory=list)  # in that window
    unscripted_headings: int = 0
    unscripted_text: str = ""
    idle_buttons: list[str] = field(default_factory=list)


async def axe(page: Page) -> list[str]:
    # Without `preload`, axe would fetch the stylesheet itself and break the site's own policy.
    results = await Axe().run(page, options={"preload": False, "resultTypes": ["violations"]})
    return [f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']][:3]}" for v in results.response["violations"]]


async def look(page: Page, bare: Page, root: str, path: str) -> Inspection:
    seen = Inspection()
    address = f"{root}/{path}"

    def console(message):
        if message.type == "error":
            seen.faults.append(message.text)

    def failed(error):
        seen.faults.append(str(error))

    def request(asked):
        if asked.url.startswith("data:"):
            return
        if not asked.url.endswith("/favicon.svg"):
            seen.requests.append(asked.url)
        if not asked.url.startswith(root + "/"):
            seen.faults.append("asks a stranger: " + asked.url)

    listeners = {"console": console, "pageerror": failed, "request": request}
    for event, listener in listeners.items():
        page.on(event, listener)
    await page.set_viewport_size({"width": 1280, "height": 900})
    await page.emulate_media(color_scheme="light")
    await page.goto(address)
    await page.wait_for_load_state("networkidle")
    seen.axe["light"] = await axe(page)
    await page.set_viewport_size({"width": 360, "height": 740})
    await page.emulate_media(color_scheme="dark")
    seen.axe["dark"] = await axe(page)
    await page.set_viewport_size({"width": 320, "height": 740})
    seen.narrow_width = await page.evaluate("document.documentElement.scrollWidth")
    seen.wide_tables = await page.evaluate(WIDE_TABLES)
    for event, listener in listeners.items():
        page.remove_listener(event, listener)

    await bare.goto(address)
    seen.unscripted_headings = await bare.locator("h1").count()
    seen.unscripted_text = (await bare.locator("main").inner_text()).strip()
    seen.idle_buttons = await bare.evaluate(IDLE_BUTTONS)
    return seen


async def inspect_all(paths: list[str]) -> dict[str, Inspection]:
    seen: dict[str, Inspection] = {}
    waiting = list(paths)
    with served() as server:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(**LAUNCH)

            async def visitor() -> None:
                scripted: BrowserContext = await browser.new_context()
                await scripted.add_init_script(WATCH)
                unscripted = await browser.new_context(java_script_enabled=False)
                page, bare = await scripted.new_page(), await unscripted.new_page()
                while waiting:
                    path = waiting.pop(0)
                    # The page about unknown addresses is the one that only makes sense on a server.
                    root = server if path == "404.html" else SITE.as_uri()
                    seen[path] = await look(page, bare, root, path)

            await asyncio.gather(visitor(), visitor())
            await browser.close()
    return seen
