"""What every page must be: sound, quiet, narrow enough, reachable by keyboard, readable without scripts, fit for paper."""

from __future__ import annotations

import re
import subprocess

import pytest

from published import SITE, pages, served

PAGES = pytest.mark.parametrize("path", pages())


def test_every_kind_of_page_is_looked_at():
    """A kind of page that nobody put on the list would escape everything below."""
    kind = re.compile(r'<body class="(page-[a-z-]+)"')
    looked_at = {kind.search((SITE / path).read_text(encoding="utf-8"))[1] for path in pages()}
    for file in SITE.rglob("*.html"):
        found = kind.search(file.read_text(encoding="utf-8"))
        assert found and found[1] in looked_at, f"{file}: {found and found[1]}"


@PAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(inspections, path, scheme):
    assert inspections[path].axe[scheme] == []


@PAGES
def test_is_quiet_and_keeps_to_itself(inspections, path):
    assert inspections[path].faults == []


@PAGES
def test_first_view_takes_three_requests(inspections, path, measured):
    if path == "wilayah/53.71/index.html":
        measured(f"requests to the first view of {path}: {len(inspections[path].requests)} (limit 3)")
    assert len(inspections[path].requests) <= 3, inspections[path].requests


@PAGES
def test_never_scrolls_sideways_on_a_small_phone(inspections, path):
    assert inspections[path].narrow_width <= 320


@PAGES
def test_no_table_is_wider_than_what_holds_it(inspections, path):
    assert inspections[path].wide_tables == []


@pytest.mark.parametrize("path", ["index.html", "wilayah/53.71/index.html", "banding/index.html"])
def test_figures_are_seen_on_a_phone_without_scrolling_a_table(visit, path):
    """A bar whose number lies outside the box says nothing: of each row the first figure with a bar is seen at once."""
    page = visit(width=360).open(path)
    seen = page.evaluate(
        """() => [...document.querySelectorAll('.scroll tbody tr')].flatMap(row => {
          const figure = row.querySelector('td:nth-child(2) .chart--bar')?.parentElement.firstElementChild;
          if (!figure || !figure.checkVisibility()) return [];
          return [[row.innerText, figure.getBoundingClientRect().right, row.closest('.scroll').getBoundingClientRect().right]];
        })"""
    )
    assert seen and [text for text, right, edge in seen if right > edge] == []


@pytest.mark.parametrize("code", ["53.71", "61", "21.71", "12.71"])
def test_no_decree_is_listed_twice(visit_quietly, code):
    """The plan and the region's profile may both name it."""
    page = visit_quietly.open(f"wilayah/{code}/index.html")
    decrees = page.locator("#dasar-hukum + ul > li > :first-child").all_inner_texts()
    assert decrees and len(set(decrees)) == len(decrees)


@PAGES
def test_reads_without_scripts(inspections, path):
    seen = inspections[path]
    assert seen.unscripted_headings == 1
    assert len(seen.unscripted_text) > 100
    assert seen.idle_buttons == []


KEYBOARD = ["index.html", "wilayah/53.71/index.html", "wilayah/53.71/dp3a/index.html", "banding/index.html", "en/index.html"]

# Puts down in the page, for every stop, whether it shows a ring; a second visit to a stop ends the walk.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const seen = e.dataset.seen; e.dataset.seen = '1';
  const tile = e.querySelector('.tile');
  const s = getComputedStyle(e), t = tile && getComputedStyle(tile);
  const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || t && parseFloat(t.strokeWidth) >= 3;
  const r = e.getBoundingClientRect();
  const inside = r.width > 0 && r.bottom > 0 && r.top < innerHeight;
  return {seen: !!seen, ring, inside, name: e.outerHTML.slice(0, 120)};
}"""


@pytest.mark.parametrize("path", KEYBOARD)
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
        stop = page.evaluate(STOP)
        if stop is None or stop["seen"]:
            break
        assert stop["ring"], f"no visible focus on {stop['name']}"
        assert stop["inside"], f"focus out of sight on {stop['name']}"
        reached += 1
    assert reached >= wanted, f"{reached} of {wanted} reached"


@pytest.mark.parametrize("path", ["index.html", "en/wilayah/53.71/index.html"])
def test_first_stop_is_the_skip_link(visit, path):
    page = visit().open(path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#isi"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def printed(page, file):
    """The page as A4: number of pages, and the text of each."""
    page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def test_a_region_prints_as_a_report_with_page_numbers(visit, tmp_path):
    page = visit().open("wilayah/53.71/index.html")
    sheets = printed(page, tmp_path / "region.pdf")
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        assert re.search(rf"\b{number} ?/ ?{len(sheets)}\b", sheet), f"no page number on sheet {number}"
    # What only serves on a screen is not there; what is folded away on a screen is.
    everything = "".join(sheets)
    assert page.locator(".site-nav a").first.inner_text() not in everything.splitlines()[0]
    for folded in page.locator("main details").all()[:5]:
        words = folded.locator("td, p, dd").first.text_content().split()[:2]
        assert all(word in everything for word in words), words


def agencies():
    return [str(file.relative_to(SITE)) for file in sorted(SITE.glob("wilayah/*/*/index.html"))
            if 'class="page-instansi-wilayah"' in file.read_text(encoding="utf-8")]


def test_every_agency_fits_on_two_sheets(visit, tmp_path):
    view = visit()
    paths = agencies()
    assert len(paths) > 10
    long = {}
    for path in paths:
        count = len(printed(view.open(path), tmp_path / "agency.pdf"))
        if count > 2:
            long[path] = count
    assert long == {}


def test_status_survives_black_and_white(visit):
    """On paper the mark beside the word is a shape of its own for every status, drawn with borders, not backgrounds."""
    page = visit().open("tentang/gaya/index.html")
    page.emulate_media(media="print")
    shapes = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.status')].map(e => {
             const s = getComputedStyle(e, '::before');
             return [e.className, [s.clipPath, s.borderRadius, s.borderTopWidth, s.borderBottomWidth, s.width, s.height, s.content,
                                   getComputedStyle(e).borderTopStyle, e.textContent.trim() !== ''].join()];
           }))"""
    )
    assert len(shapes) >= 8
    assert len(set(shapes.values())) == len(shapes), shapes
    assert all(shape.endswith("true") for shape in shapes.values())


def test_policy_stands_in_every_page():
    for file in SITE.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, file
        assert " style=" not in text and "<style" not in text, file


def test_an_unknown_address_gets_a_whole_page(visit):
    """At any depth: its stylesheet and links do not hang on where it was asked for."""
    with served() as server:
        page = visit().page
        answer = page.goto(server + "/wilayah/99/tidak/ada/")
        assert answer.status == 404
        assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).backgroundColor") != "rgba(0, 0, 0, 0)"
        page.locator(".brand").click()
        assert page.url in (server + "/", server + "/index.html")
