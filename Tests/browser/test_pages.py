"""What every page must be: sound, quiet, narrow enough, reachable by keyboard, readable without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import SITE, pages


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", pages())
def test_axe_finds_nothing(visit, path, scheme):
    page = visit(scheme=scheme).open(path)
    # Without `preload`, axe would fetch the stylesheet itself and break the site's own policy.
    results = Axe().run(page, options={"preload": False})
    found = [
        f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']][:3]}" for v in results.response["violations"]
    ]
    assert found == []


@pytest.mark.parametrize("path", pages())
def test_is_quiet_and_keeps_to_itself(visit, path):
    view = visit()
    view.open(path)
    view.page.wait_for_load_state("networkidle")
    assert view.faults() == []


@pytest.mark.parametrize("path", pages())
def test_never_scrolls_sideways_on_a_small_phone(visit, path):
    page = visit(width=320).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", pages())
def test_reads_without_scripts(visit, path):
    view = visit(scripts=False)
    page = view.open(path)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    # Controls that only scripts can serve do not show.
    for button in page.locator("button:visible").all():
        assert button.evaluate("b => b.type === 'submit' || b.closest('form, details') !== null"), button.inner_text()


@pytest.mark.parametrize("path", ["index.html", "wilayah/53.71/index.html", "banding/index.html", "en/index.html"])
def test_keyboard_reaches_everything_and_shows_where_it_is(visit, path):
    page = visit().open(path)
    selector = "a[href], button, input, select, textarea, summary, [tabindex='0']"
    wanted = page.evaluate(
        """selector => [...document.querySelectorAll(selector)].filter(e =>
             e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true})).length""",
        selector,
    )
    reached = 0
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const e = document.activeElement;
               if (!e || e === document.body) return null;
               const seen = e.dataset.seen; e.dataset.seen = '1';
               const s = getComputedStyle(e);
               const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
               return {seen: !!seen, ring, name: e.outerHTML.slice(0, 120)}; }"""
        )
        if state is None or state["seen"]:
            break
        assert state["ring"], f"no visible focus on {state['name']}"
        reached += 1
    assert reached >= wanted - 1, f"{reached} of {wanted} reached"


def test_first_stop_is_the_skip_link(visit):
    page = visit().open("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")


@pytest.mark.parametrize("path", ["wilayah/53.71/index.html", "wilayah/53.71/dp3a/index.html"])
def test_prints(visit, path, tmp_path):
    page = visit().open(path)
    file = tmp_path / "page.pdf"
    page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
    assert file.stat().st_size > 10_000
    if path.endswith("dp3a/index.html"):
        assert file.read_bytes().count(b"/Type /Page\n") + file.read_bytes().count(b"/Type /Page ") <= 2


def test_policy_stands_in_every_page():
    for file in SITE.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, file
        assert " style=" not in text and "<style" not in text, file
