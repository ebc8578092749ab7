"""Searching, sorting, filtering and comparing, as a person would."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tanjungpinang", "Tanjung Pinang"),
        ("kab. bintan", "Bintan"),
        ("sumut", "Sumatera Utara"),
        ("kota kupang", "Kota Kupang"),
        ("BATAM", "Batam"),
        ("palangka raya", "Palangkaraya"),
        ("dp3a", "Pemberdayaan Perempuan"),
        ("61", "Kalimantan Barat"),
    ],
)
def test_search_finds_what_was_meant(visit, typed, expected):
    view = visit(width=360)
    page = view.open("index.html")
    box = page.locator("main input[type=search], main input[role=combobox]").first
    box.click()
    box.press_sequentially(typed)
    option = page.locator("[role=option]").filter(has_text=expected).first
    option.wait_for(timeout=5000)
    assert view.faults() == []


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


def test_filter_narrows_a_table(visit):
    page = visit().open("banding/index.html")
    form = page.locator("form[data-filter]:visible").first
    field = form.locator("input").first
    field.fill("tidak mungkin ada")
    page.wait_for_timeout(200)
    identifier = form.get_attribute("data-filter")
    assert page.locator(f"#{identifier} tbody tr:visible").count() == 0


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
