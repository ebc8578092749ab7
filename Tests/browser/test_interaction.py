"""Searching, sorting, filtering, comparing and copying, as a person would."""

from __future__ import annotations

import pytest

from published import SITE


def type_in(page, text):
    box = page.locator("main input[type=search], main input[role=combobox]").first
    box.click()
    box.fill("")
    box.press_sequentially(text)
    return box


# What was typed, and what must stand first in the list.
TYPED = {
    "tanjungpinang": "Kota Tanjung Pinang",
    "tanjung pinang": "Kota Tanjung Pinang",
    "tg pinang": "Kota Tanjung Pinang",
    "kab. bintan": "Kabupaten Bintan",
    "Kabupaten Bintan": "Kabupaten Bintan",
    "bintn": "Kabupaten Bintan",
    "sumut": "Sumatera Utara",
    "sumatra utara": "Sumatera Utara",
    "kepri": "Kepulauan Riau",
    "kota kupang": "Kota Kupang",
    "kab kupang": "Kabupaten Kupang",
    "BATAM": "Kota Batam",
    "palangka raya": "Kota Palangkaraya",
    "pare-pare": "Kota Parepare",
    "jogja": "Kota Yogyakarta",
    "kalimatan barat": "Kalimantan Barat",
    "61": "Kalimantan Barat",
    "53.71": "Kota Kupang",
    "dp3a": "Pemberdayaan Perempuan",
    "pencegahan": "encegahan",
}


def test_search_finds_what_was_meant(visit):
    view = visit(width=360)
    page = view.open("index.html")
    wrong = {}
    for typed, expected in TYPED.items():
        box = type_in(page, typed)
        page.wait_for_function("document.querySelector('main [role=status]').textContent !== ''")
        found = page.locator("[role=option]").all_inner_texts()
        if not found or expected not in found[0].split("\n")[0]:
            wrong[typed] = found
        box.fill("")
        page.wait_for_function("document.querySelector('main [role=status]').textContent === ''")
    assert wrong == {}
    assert view.faults() == []


def test_search_says_when_nothing_matches(visit):
    page = visit().open("index.html")
    type_in(page, "zzzzqqqq")
    page.wait_for_function("document.querySelector('main [role=status]').textContent.startsWith('Tidak ada yang cocok')")
    assert page.locator("[role=option]").count() == 0


def test_search_works_without_scripts(visit):
    """The form then leads to the list of all regions."""
    page = visit(scripts=False).open("index.html")
    page.locator("main input[type=search]").fill("bintan")
    page.locator("main form.search button").click()
    assert "wilayah/index.html?q=bintan" in page.url


def test_list_of_regions_takes_what_was_searched(visit):
    page = visit().page
    page.goto((SITE / "wilayah" / "index.html").as_uri() + "?q=kab.+bintan")
    shown = page.locator("[data-item]:visible").all_inner_texts()
    assert shown and any(text.startswith("Kabupaten Bintan") for text in shown) and len(shown) < 10


def test_search_leads_to_the_region(visit):
    page = visit().open("index.html")
    box = page.locator("main input[type=search], main input[role=combobox]").first
    box.click()
    box.press_sequentially("kota kupang")
    page.locator("[role=option]").first.wait_for()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/wilayah/53.71/**")
    assert page.locator("h1").inner_text() == "Kota Kupang"


def test_tables_sort_by_their_headers(visit):
    page = visit().open("index.html")
    table = page.locator("table[data-sort]:visible").first
    header = table.locator("thead th button").first
    header.click()
    first = table.locator("thead th").filter(has=page.locator("button")).first
    assert first.get_attribute("aria-sort") in ("ascending", "descending")
    before = table.locator("tbody tr").first.inner_text()
    header.click()
    assert table.locator("tbody tr").first.inner_text() != before


@pytest.mark.parametrize("path", ["kewajiban/index.html", "wilayah/index.html", "instansi/index.html", "panduan/kode/index.html"])
def test_filter_narrows_a_list(visit, path):
    view = visit()
    page = view.open(path)
    form = page.locator("form[data-filter]:visible").first
    items = page.locator(f"#{form.get_attribute('data-filter')} [data-item]:visible")
    every = items.count()
    form.locator("input[type=search]").fill("tidak mungkin ada")
    assert items.count() == 0
    assert form.locator("output").inner_text().startswith("0 ")
    form.locator("input[type=search]").fill("")
    assert items.count() == every > 1
    assert view.faults() == []


def test_filter_over_the_actions_of_a_region(visit):
    """By word, status and agency; the choice stands in the address, so that it can be sent on."""
    view = visit()
    page = view.open("wilayah/61/index.html")
    form = page.locator("form[data-filter=semua-aksi]")
    actions = page.locator("#semua-aksi > [data-item]:visible")
    every = actions.count()
    assert every > 5 and form.locator("output").inner_text() == f"{every} dari {every} aksi"

    form.locator("[name=q]").fill("desa migran emas")
    assert 0 < actions.count() < every
    assert all("desa migran emas" in text.lower() for text in actions.all_inner_texts())
    form.locator("[name=q]").fill("")

    agency = form.locator("[name=instansi] option").nth(1).get_attribute("value")
    form.locator("[name=instansi]").select_option(agency)
    few = actions.count()
    assert 0 < few < every
    assert all(action.get_attribute("data-instansi") == agency for action in actions.all())
    assert f"instansi={agency}" in page.url

    page.goto(page.url)
    assert actions.count() == few
    form.locator("button[type=reset]").click()
    page.wait_for_function("!location.search.includes('instansi=')")
    assert actions.count() == every
    assert view.faults() == []


def test_comparison_lives_in_the_address(visit):
    view = visit()
    page = view.open("banding/index.html")
    boxes = page.locator("table[data-compare] tbody input[type=checkbox]")
    assert boxes.count() >= 2
    boxes.nth(0).check()
    boxes.nth(1).check()
    assert "w=" in page.url
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert page.locator("table[data-compare] tbody input[type=checkbox]:checked").count() >= 2
    assert view.console == []


def test_no_more_than_four_are_compared(visit):
    page = visit().open("banding/index.html")
    boxes = page.locator("table[data-compare] tbody input[type=checkbox]")
    for box in boxes.all()[:4]:
        box.check()
    assert page.locator("table.compare thead th").count() == 5
    assert all(box.is_disabled() for box in boxes.all()[4:])
    # The cells of the comparison are those of the tables.
    name = page.locator("table[data-compare] tbody tr").first.locator("a").first.inner_text()
    assert name in page.locator("table.compare thead").inner_text()
    page.locator("[data-clear]").click()
    assert page.locator("table.compare").count() == 0 and "w=" not in page.url


@pytest.mark.parametrize("path", ["wilayah/53.71/index.html", "en/wilayah/53.71/index.html"])
def test_links_and_citations_are_copied(visit, path):
    """What was copied is seen by pasting it; a citation names the figure and leads to its place on the page."""
    view = visit()
    page = view.open(path)
    page.evaluate("for (const d of document.querySelectorAll('main details')) d.open = true")
    buttons = page.locator("button[data-copy]:visible")
    assert buttons.count() >= 2
    pasted = []
    for button in [buttons.first, buttons.last]:
        done = button.get_attribute("data-done")
        button.click()
        # Of this button: the one before may still be saying so, and nothing is on the clipboard until then.
        page.wait_for_function("([button, done]) => button.textContent === done", arg=[button.element_handle(), done])
        box = page.locator("header input[type=search]")
        box.fill("")
        box.press("Control+V")
        pasted.append(box.input_value())
    assert pasted[0] == page.url
    citation = pasted[1]
    assert "Kota Kupang" in citation and page.url + "#" in citation
    place = citation.split("#")[1].split()[0].rstrip(".)")
    assert page.locator(f"[id='{place}']").count() == 1
    assert view.faults() == []


def test_appearance_is_chosen_and_kept(visit):
    view = visit()
    page = view.open("index.html")
    button = page.locator("button[data-theme-toggle]")
    button.click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    view.open("metode/index.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert view.faults() == []
