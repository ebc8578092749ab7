"""What still holds a place to fill in (`«ISI …»`) is no plan, no report and no page: it counts for nothing, and the site says so."""
import re

import pytest
from command_line import AS_OF, KUPANG, ROOT, Folder

PONTIANAK = "plans/61-kalimantan-barat/61.71-kota-pontianak"
PLAN = f"{KUPANG}/rad-2018-2020.yaml"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def build(folder, name):
    """The files of a site, by path, without what only says which bytes it was built from."""
    output = folder.path / name
    folder.run(
        "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--output", output,
        "--as-of", AS_OF, "--no-cache")
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def data(files):
    """Every table of figures."""
    return {path: text for path, text in files.items() if path.endswith((".csv", ".json")) and "manifest" not in path.lower()}


def leads(folder):
    return sorted(set(re.findall(r"penanggung_jawab: ([a-z0-9-]+)", folder.read(PLAN))))


def test_a_new_region_states_nothing(folder):
    folder.run("new", "61.71", "--mulai", "2026")
    plan, profile = folder.read(f"{PONTIANAK}/rad-2026-2030.yaml"), folder.read(f"{PONTIANAK}/wilayah.yaml")
    stated = {}
    for line in (plan + profile).splitlines():
        key, colon, value = line.split("#")[0].strip().removeprefix("- ").partition(":")
        if colon and value.strip() and "«ISI" not in value:
            stated[key] = value.strip()
    # The form's version, the region that the caller named, its first year, the newest framework, and ids inside the file.
    assert stated == {
        "rad": "1", "profil": "1", "wilayah": '"61.71"', "mulai": "2026", "kerangka": "ran-pptppo-2020-2024", "id": "a"}
    assert not list((folder.path / PONTIANAK / "laporan").glob("**/*")), "a plan that is not written has no reports"
    assert {finding["code"] for finding in folder.findings(PONTIANAK)} == {"belum-diisi"}


def test_a_new_region_changes_no_figure(folder):
    before = build(folder, "before")
    folder.run("new", "61.71", "--mulai", "2026")
    folder.run("new", "53.07")
    after = build(folder, "after")
    changed = {path for path in data(before) if data(after).get(path) != data(before)[path]}
    assert changed == set()
    page = after["wilayah/61.71/index.html"].decode()
    assert "Menunggu diisi: 3 berkas" in page and "rad-2026-2030.yaml" in page
    assert "«ISI" not in "".join(text.decode() for path, text in after.items() if path.endswith(".html") and "61.71" in path)


def test_reports_from_the_template_are_no_reports(folder):
    """An office that commits what `new laporan` wrote has reported nothing: not one figure differs."""
    before = build(folder, "before")
    written = 0
    for period in ("2018-S1", "2018-S2", "2019-S1", "2020-S1", "2020-S2"):
        for agency in leads(folder):
            written += folder.run(
                "new", "laporan", "53.71", period, "--instansi", agency, "--as-of", AS_OF, status=None).returncode == 0
    assert written >= 10
    after = build(folder, "after")
    assert {path for path in data(before) if data(after).get(path) != data(before)[path]} == set()
    assert f"Menunggu diisi: {written} berkas" in after["wilayah/53.71/index.html"].decode()
    assert "Menunggu diisi" not in before["wilayah/53.71/index.html"].decode()


def test_one_mark_left_keeps_the_whole_report_back(folder):
    folder.run("new", "laporan", "53.71", "2018-S1", "--instansi", "dp3a", "--as-of", AS_OF)
    name = f"{KUPANG}/laporan/2018-S1/dp3a.yaml"
    filled = re.sub(r"«ISI belum-mulai[^»]*»", "berjalan", folder.read(name))
    marks = filled.count("«ISI angka»")
    assert marks >= 2
    folder.write(name, filled.replace("«ISI angka»", "3", marks - 1))
    assert [f["code"] for f in folder.findings(KUPANG) if f["file"] == name] == ["belum-diisi"]
    folder.write(name, filled.replace("«ISI angka»", "3"))
    assert "belum-diisi" not in [f["code"] for f in folder.findings(KUPANG) if f["file"] == name]


def test_a_mark_in_a_comment_is_no_place_to_fill(folder):
    folder.change(PLAN, "\njudul:", "\n# «ISI apa pun»\njudul:")
    folder.change(PLAN, "status: ", "# «ISI lagi»\nstatus: ")
    assert [f for f in folder.findings(KUPANG) if f["code"] == "belum-diisi"] == []


@pytest.mark.parametrize("change", [
    ("sifat: contoh", "sifat: «ISI resmi | contoh»"), ("kerangka: ", "kerangka: «ISI » #"),
    ("judul: ", "judul: «ISI judul» #"),
])
def test_any_mark_makes_a_plan_a_draft(folder, change):
    folder.change(PLAN, *change)
    findings = folder.findings(KUPANG)
    assert any(f["code"] == "belum-diisi" and f["file"] == PLAN for f in findings)
    site = build(folder, "site")
    assert "Menunggu diisi" in site["wilayah/53.71/index.html"].decode()


def test_a_report_for_a_period_that_has_not_ended_is_not_written(folder):
    said = folder.run("new", "laporan", "53.71", "2019-S1", "--instansi", "dp3a", "--as-of", "2019-06-30", status=64)
    assert "2019-S1" in said.stderr and "2019-06-30" in said.stderr
    folder.run("new", "laporan", "53.71", "2019-S1", "--instansi", "dp3a", "--as-of", "2019-07-01")
