"""What a reader concludes from published figures: each right value is worked out by hand and stands in the test.

Everything is read from built pages and exports, or from the commands; nothing looks at inner structures.
"""

import csv
import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PANTAU = Path(os.environ.get("PANTAU", ROOT / ".build" / "release" / "pantau"))
TAGS = re.compile(r"<[^>]*>")
DATE = "2026-10-31"


def words(markup):
    return " ".join(unescape(TAGS.sub(" ", markup)).replace("\u00a0", " ").split())


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Country:
    """The invented collection in a folder of its own, to be edited and built."""

    def __init__(self, folder):
        self.folder, self.plans = folder, folder / "plans"
        shutil.copytree(ROOT / "Tests" / "Corpus" / "demo", self.plans)
        if not (self.plans / "schema").is_dir():
            shutil.copytree(ROOT / "plans" / "schema", self.plans / "schema")

    def run(self, *arguments, status=0):
        run = subprocess.run([PANTAU, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, timeout=300, check=False)
        assert run.returncode == status, run.stdout[-3000:] + run.stderr[-3000:]
        return run.stdout + run.stderr

    def build(self, as_of=DATE, name="situs"):
        site = self.folder / name
        self.run(
            "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--output", site, "--as-of", as_of,
            "--no-cache")
        return Site(site)

    def compare(self, *arguments, as_of=DATE):
        out = self.run("compare", *arguments, "--plans", "plans", "--as-of", as_of, "--no-cache", "--format", "json")
        return {row["region"]: row for row in json.loads(out)["regions"]}

    def region(self, code):
        return next(path for path in self.plans.rglob(f"{code}-*") if path.is_dir())

    def edit(self, path, before, after):
        text = path.read_text()
        assert before in text, f"{path} does not hold {before!r}"
        path.write_text(text.replace(before, after, 1))


class Site:
    def __init__(self, root):
        self.root = root

    def page(self, *steps):
        return self.root.joinpath(*steps, "index.html").read_text()

    def table(self, name):
        return rows(self.root / "data" / "tabel" / f"{name}.csv")

    def figures(self, region=None):
        place = self.root / "data" / "wilayah" / region if region else self.root / "data"
        return json.loads((place / "figures.json").read_text())["figures"]

    def figure(self, region, scope, name, year, plan=None):
        found = [f for f in self.figures(region) if (f["scope"], f["id"], f["year"]) == (scope, name, year) and plan in (None, f["plan"])]
        assert len(found) == 1, found
        return found[0]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return Country(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def site(demo):
    return demo.build()


@pytest.fixture
def country(tmp_path):
    return Country(tmp_path)


# Roll-ups: of one framework and one year.

def test_a_mean_of_regencies_never_mixes_frameworks(demo, site):
    """Four regencies of Nusa Andaikata have a figure for 2025 under its own framework, and 02.72 under another: the mean is of
    the four. It is taken here from the regions' own files."""
    by_framework = {}
    for row in site.table("banding-kabupaten") + site.table("banding-kota"):
        if row["kode"].startswith("02.") and row["tahun"] == "2025" and row["capaian"]:
            by_framework.setdefault(row["kerangka"], {})[row["kode"]] = site.figure(
                row["kode"], "region", row["kode"], 2025, row["rad"])["value"]
    assert set(by_framework["kerangka-uji"]) == {"02.01", "02.02", "02.03", "02.71"}
    assert set(by_framework["kerangka-lain"]) == {"02.72"}
    mean = sum(by_framework["kerangka-uji"].values()) / 4
    row = next(row for row in site.table("provinsi") if row["kode"] == "02")
    assert (row["kerangka_rata_rata"], row["tahun_rata_rata"], row["kabupaten_kota_dengan_angka"]) == ("kerangka-uji", "2025", "4")
    assert float(row["rata_rata_kabupaten_kota"]) == pytest.approx(mean, abs=1e-6)
    compared = demo.compare("02")["02"]
    assert (compared["regencyMean"], compared["regenciesWithFigure"]) == (pytest.approx(mean, abs=1e-6), 4)
    home = words(site.page())
    percent = f"{mean * 100:.1f}".replace(".", ",")
    assert f"{percent} % 4 dari 6" in home


def test_every_mean_of_regencies_is_the_mean_of_their_pages(site):
    """Each province: the regions of its framework that have a figure in the year that the row names, added up by hand."""
    regions = {}
    for figure in site.figures():
        if figure["scope"] == "region":
            regions[figure["region"], figure["plan"], figure["year"]] = figure["value"]
    compared = {row["kode"]: row for kind in ("kabupaten", "kota") for row in site.table(f"banding-{kind}")}
    seen = 0
    for row in site.table("provinsi"):
        values = [
            regions[code, other["rad"], int(other["tahun"])] for code, other in compared.items()
            if code.startswith(row["kode"] + ".") and (other["kerangka"], other["tahun"]) == (row["kerangka_rata_rata"], row["tahun_rata_rata"])
        ]
        values = [value for value in values if value is not None]
        assert int(row["kabupaten_kota_dengan_angka"]) == len(values), row
        if values:
            assert float(row["rata_rata_kabupaten_kota"]) == pytest.approx(sum(values) / len(values), abs=2e-6), row
            seen += 1
    assert seen >= 3


def test_a_strategy_page_shows_the_regions_of_every_framework(site):
    """Two frameworks of the collection have a strategy `pencegahan`: each has a section with its own regions and means."""
    page = site.page("strategi", "pencegahan")
    tables = re.findall(r'<table[^>]*id="(strategi-[^"]*)".*?</table>|id="(strategi-[^"]*)"', page)
    assert "Kerangka Uji" in words(page) and "Kerangka Lain" in words(page)
    plans = {(f["region"], f["plan"]) for f in site.figures() if f["scope"] == "region"}
    newest = {code: max(plan for region, plan in plans if region == code) for code, _ in plans}
    missing = [code for code in newest if f"wilayah/{code}/index.html" not in page]
    assert not missing, tables


# The year in which regions are compared.

def years(site):
    return {kind: re.search(rf'id="banding-{kind}".*?, tahun (\d{{4}})', site.page("banding"), re.S)[1] for kind in ("provinsi", "kabupaten", "kota")}


def test_the_ranking_year_is_the_last_closed_one_for_all(site):
    """By 31 October 2026 the year 2025 has been closed since 31 January 2026 (31 December + 30 days), and 2026 runs."""
    assert set(years(site).values()) == {"2025"}


def test_silence_of_one_region_moves_nobody_else(country, site):
    """02.01 withholds nine of its twelve reports of 2025: its own rank goes, with the reason; year and figures of all others stay."""
    reports = sorted((country.region("02.01") / "laporan").glob("2025-*/*.yaml"))
    assert len(reports) == 12
    for report in reports[len(reports) // 4:]:
        report.unlink()
    after = country.build()
    assert years(after) == years(site)
    before = {row["kode"]: row for row in site.table("banding-kabupaten")}
    for row in after.table("banding-kabupaten"):
        assert row["tahun"] == before[row["kode"]]["tahun"], row
        if row["kode"] != "02.01":
            assert row["capaian"] == before[row["kode"]]["capaian"]
    silent = next(row for row in after.table("banding-kabupaten") if row["kode"] == "02.01")
    assert silent["peringkat_terbaik"] == "" and "laporan masuk" in silent["alasan_tanpa_peringkat"]


def test_who_is_missing_from_the_ranking_is_named_with_its_reason(site):
    for kind in ("provinsi", "kabupaten", "kota"):
        table = site.table(f"banding-{kind}")
        assert all(row["peringkat_terbaik"] or row["alasan_tanpa_peringkat"] for row in table)
    other = next(row for row in site.table("banding-kota") if row["kode"] == "02.72")
    assert other["alasan_tanpa_peringkat"].startswith("Kerangka lain.")


def test_the_deadline_day_is_not_past_the_deadline(demo):
    """31 December 2025 + 30 days = 30 January 2026: on that day a report is on time, so nobody is behind and 2025 is not closed."""
    on_the_day, after = demo.build("2026-01-30", "hari-h"), demo.build("2026-01-31", "lusa")
    assert not [row for row in rows(on_the_day.root / "data" / "overdue.csv") if row["jatuh_tempo"] == "2026-01-30"]
    assert [row for row in rows(after.root / "data" / "overdue.csv") if row["jatuh_tempo"] == "2026-01-30"]
    assert set(years(on_the_day).values()) == {"2024"}
    assert set(years(after).values()) == {"2025"}


# What is neither due nor reported has no figure.

YEARLY = """rad: 1
wilayah: "{code}"
judul: Rencana rekaan
sifat: uji
status: berjalan
periode: {{mulai: 2024, selesai: 2027}}
kerangka: kerangka-uji
pelaporan: tahunan
penetapan: {{tanggal: 2023-12-20, dasar_hukum: [p]}}
dasar_hukum: [{{id: p, jenis: perbup, nomor: "1", tahun: 2023, tanggal: 2023-12-20, tentang: Rencana rekaan, status: berlaku}}]
instansi: [{{id: dp3a, jenis: dp3a, nama: Dinas rekaan}}]
aksi:
"""
ACTION = """  - id: {id}
    judul: Aksi rekaan {id}
    strategi: pencegahan
    penanggung_jawab: dp3a
{more}    indikator:
      - {{id: x, nama: Kegiatan rekaan, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {targets}}}
"""
REPORT = "laporan: 1\nwilayah: \"{code}\"\nrad: {plan}\nperiode: {period}\ninstansi: dp3a\ntanggal: {date}\ncapaian:\n"


def small_plan(country, code, actions, reports, head=YEARLY):
    """Replaces a region's plan and reports by a small plan that can be worked out by hand."""
    folder = country.region(code)
    shutil.rmtree(folder / "laporan", ignore_errors=True)
    shutil.rmtree(folder / "verifikasi", ignore_errors=True)
    for old in folder.glob("rad-*.yaml"):
        old.unlink()
    text = head.format(code=code)
    for name, (targets, more) in actions.items():
        text += ACTION.format(id=name, targets=targets, more=more)
    first, last = (part.split(":")[1].strip() for part in re.search(r"periode: \{(.*?)\}", text)[1].split(","))
    plan = f"{first[:4]}-{last[:4]}"
    (folder / f"rad-{plan}.yaml").write_text(text)
    (folder / "laporan").mkdir()
    for (period, date), values in reports.items():
        lines = "".join(f"  {name}: {{status: berjalan, indikator: {{x: {{nilai: {value}}}}}}}\n" for name, value in values.items())
        (folder / "laporan" / f"{period}.yaml").write_text(REPORT.format(code=code, plan=plan, period=period, date=date) + lines)
    return folder


def test_an_action_outside_its_schedule_is_not_zero(country):
    """K2 begins in 2027 and has a target for 2025 all the same. 2025: K1 = 8 of 10, K2 neither due nor reported. The region is
    0.8, of one action; with K2 as a zero it would be 0.4."""
    small_plan(
        country, "02.02", {
            "K1": ("{2024: 10, 2025: 10, 2026: 10, 2027: 10}", ""),
            "K2": ("{2025: 10, 2027: 10}", "    jadwal: {mulai: 2027, selesai: 2027}\n"),
        }, {("2025-TH", "2026-01-10"): {"K1": 8}})
    built = country.build()
    region = built.figure("02.02", "region", "02.02", 2025)
    assert (region["value"], region["low"], region["high"], region["reported"], region["due"]) == (0.8, 0.8, 0.8, 1, 1)
    action = built.figure("02.02", "action", "K2", 2025)
    assert (action["value"], action["low"], action["high"]) == (None, None, None)
    said = country.run("check", country.region("02.02"), "--as-of", DATE, "--no-cache", "--all")
    assert "target-di-luar-jadwal" in said and "K2.x" in said


def test_an_early_report_does_not_make_the_others_zero(country):
    """2026 has nothing due by 31 October 2026. K1 reports 3 of 10 early; K2 and K3 have said nothing. The year's figure is K1's
    0.3, of one action that was reported, in pages and files alike."""
    actions = {name: ("{2024: 10, 2025: 10, 2026: 10, 2027: 10}", "") for name in ("K1", "K2", "K3")}
    small_plan(
        country, "02.02", actions,
        {("2025-TH", "2026-01-10"): {"K1": 10, "K2": 10, "K3": 10}, ("2026-TH", "2026-10-20"): {"K1": 3}})
    built = country.build()
    region = built.figure("02.02", "region", "02.02", 2026)
    assert (region["value"], region["low"], region["high"], region["reported"], region["due"]) == (0.3, 0.3, 0.3, 1, 1)
    for name in ("K2", "K3"):
        assert built.figure("02.02", "action", name, 2026)["value"] is None
    assert built.figure("02.02", "action", "K1", 2026)["value"] == 0.3


def test_denominators_are_what_was_divided_by(site):
    """In every row above the indicators the mean of the parts below, over as many parts as the row names."""
    seen = 0
    for place in sorted((site.root / "data" / "wilayah").iterdir()):
        figures = json.loads((place / "figures.json").read_text())["figures"]
        for key in {(f["plan"], f["year"]) for f in figures}:
            own = [f for f in figures if (f["plan"], f["year"]) == key]
            actions = [f for f in own if f["scope"] == "action" and f["value"] is not None]
            region = next(f for f in own if f["scope"] == "region")
            assert region["due"] == len(actions), (place.name, key)
            for action in actions:
                below = [f for f in own if f["scope"] == "indicator" and f["id"].startswith(action["id"] + ".") and f["value"] is not None]
                assert action["due"] == len(below)
                assert action["value"] == pytest.approx(sum(f["value"] for f in below) / len(below), abs=2e-6), (place.name, action)
                assert action["reported"] <= action["due"]
                seen += 1
    assert seen > 400


# The home page is the sum of the regions' pages.

def numbers(text, pattern):
    found = re.search(pattern, text)
    assert found, (pattern, text[:2000])
    return [int(part.replace(".", "")) for part in found.groups()]


def test_the_home_page_is_the_sum_of_the_regions_pages(site):
    """Promised, achieved, due and missing: every page of a region with a plan, added up one by one."""
    total = [0] * 5
    years, pages = set(), 0
    for page in sorted((site.root / "wilayah").glob("*/index.html")):
        markup = page.read_text()
        stats = re.search(r'<dl class="stats">.*?</dl>', markup, re.S)
        if not stats:
            continue
        text = words(stats[0])
        one = numbers(text, r"Dijanjikan ([\d.]+) aksi")
        one += numbers(text, r"Sudah dilakukan pada \d{4} ([\d.]+) tercapai dan [\d.]+ sesuai jadwal, dari ([\d.]+) aksi yang jatuh tempo")
        one += numbers(text, r"([\d.]+) laporan belum masuk dari ([\d.]+) yang jatuh tempo")
        years.add(re.search(r"Sudah dilakukan pada (\d{4})", text)[1])
        total = [a + b for a, b in zip(total, one)]
        pages += 1
    assert pages > 20
    home = words(site.page())
    promised, plans = numbers(home, r"Dijanjikan ([\d.]+) aksi dalam ([\d.]+) rencana")
    achieved, due = numbers(home, r"Sudah dilakukan ([\d.]+) tercapai dari ([\d.]+) aksi yang jatuh tempo, pada tahun")
    missing, awaited = numbers(home, r"Belum dilaporkan ([\d.]+) laporan dari ([\d.]+) yang jatuh tempo")
    assert ([promised, achieved, due, missing, awaited], plans) == (total, pages)
    shown = re.search(r"aksi yang jatuh tempo, pada tahun (\d{4})(?:[–-](\d{4}))?", home)
    assert (shown[1], shown[2] or shown[1]) == (min(years), max(years))


def test_provinces_on_the_home_page_are_their_own_pages(site):
    seen = 0
    for row in site.table("provinsi"):
        if row["capaian"]:
            figure = site.figure(row["kode"], "region", row["kode"], int(row["tahun"]), row["rad"])
            assert [float(row[key]) for key in ("capaian", "rendah", "tinggi")] == [figure["value"], figure["low"], figure["high"]]
            assert (int(row["aksi_dilaporkan"]), int(row["aksi_jatuh_tempo"])) == (figure["reported"], figure["due"])
            seen += 1
    assert seen >= 2


# What moved.

def test_moves_have_two_figures_and_rises_are_rises(site):
    moves = site.table("sejak-periode-lalu")
    assert moves and all(row["sebelumnya"] and row["kini"] for row in moves)
    rises = site.table("paling-maju")
    assert rises and all(float(row["kini"]) > float(row["sebelumnya"]) for row in rises)
    page = site.page("banding")
    for kind in ("kabupaten", "kota"):
        table = re.search(rf'id="paling-maju-{kind}".*?</table>', page, re.S)[0]
        ranked = {row["kode"] for row in site.table(f"banding-{kind}") if row["peringkat_terbaik"]}
        shown = set(re.findall(r"wilayah/([\d.]+)/", table))
        assert shown and shown <= ranked


def test_the_calendar_alone_moves_nothing(country):
    """5 of 20 each year, reported in both halves alike. Whatever the date, the difference to a year ago is nothing."""
    halves = {(f"{year}-S{half}", f"{year if half == 1 else year + 1}-{'07' if half == 1 else '01'}-10"): {"K1": 5}
              for year in (2024, 2025) for half in (1, 2)} | {("2026-S1", "2026-07-10"): {"K1": 5}}
    small_plan(
        country, "02.02", {"K1": ("{2024: 20, 2025: 20, 2026: 20, 2027: 20}", "")}, halves,
        head=YEARLY.replace("tahunan", "semester"))
    for as_of in ("2025-08-15", "2025-12-31", "2026-02-15", "2026-08-15"):
        move = next(row for row in country.build(as_of).table("sejak-periode-lalu") if row["kode"] == "02.02")
        assert move["selisih"] == "0", (as_of, move)


def test_more_than_ninety_is_not_printed_as_ninety(country):
    """9002 of 10000 is 90.02 %: more than 90, and «Sangat Tinggi» begins above 90. 9998 of 10000 is not 100 %."""
    actions = {f"K{n}": ("{2024: 10000, 2025: 10000}", "") for n in range(1, 6)}
    small_plan(country, "02.02", actions, {("2025-TH", "2026-01-10"): {name: 9002 for name in actions}})
    small_plan(country, "02.03", actions, {("2025-TH", "2026-01-10"): {name: 9998 for name in actions}})
    built = country.build()
    for code, value in (("02.02", "90,02 %"), ("02.03", "99,98 %")):
        for page in (built.page("wilayah", code), built.page("banding")):
            assert value in words(page), code


# Nobody is judged for what was before.

def overdue(built, code):
    return {row["periode"] for row in rows(built.root / "data" / "overdue.csv") if row["wilayah"] == code}


def test_a_plan_is_not_judged_before_its_first_month_or_its_ratification(country):
    """By 31 October 2026 the halves up to 2026-S1 are due. From July 2024: five of six; ratified 15 July 2025 and nothing said of a
    month: 2025-S2 and 2026-S1. The silent year 2024 is then 0 in [0, 1] at most of what is judged, or has no figure at all."""
    actions = {"K1": ("{2024: 20, 2025: 20, 2026: 20, 2027: 20}", "")}
    half = YEARLY.replace("tahunan", "semester")
    small_plan(country, "02.02", actions, {}, head=half.replace("mulai: 2024", "mulai: 2024-07"))
    small_plan(country, "02.03", actions, {}, head=half.replace("tanggal: 2023-12-20, dasar", "tanggal: 2025-07-15, dasar"))
    built = country.build()
    assert overdue(built, "02.02") == {"2024-S2", "2025-S1", "2025-S2", "2026-S1"}
    assert overdue(built, "02.03") == {"2025-S2", "2026-S1"}
    first = built.figure("02.02", "region", "02.02", 2024)
    assert (first["value"], first["low"], first["high"], first["due"]) == (0, 0, 1, 1)
    assert built.figure("02.02", "indicator", "K1.x", 2024)["due"] == 1
    assert built.figure("02.03", "region", "02.03", 2024)["value"] is None


def test_a_region_is_not_judged_before_it_existed(country):
    """02.02 is made to exist since 25 July 2025, as the provinces of Papua do since 25 July 2022: 2025-S2 is the first half judged."""
    registry = country.plans / "reference" / "regions.csv"
    lines = registry.read_text().splitlines(keepends=True)
    since = lines[0].strip().split(",").index("berlaku_sejak")
    for at, line in enumerate(lines):
        if line.startswith("02.02,"):
            cells = line.rstrip("\n").split(",")
            cells[since] = "2025-07-25"
            lines[at] = ",".join(cells) + "\n"
    registry.write_text("".join(lines))
    actions = {"K1": ("{2024: 20, 2025: 20, 2026: 20, 2027: 20}", "")}
    small_plan(country, "02.02", actions, {}, head=YEARLY.replace("tahunan", "semester"))
    built = country.build()
    assert overdue(built, "02.02") == {"2025-S2", "2026-S1"}
    assert built.figure("02.02", "region", "02.02", 2024)["value"] is None
    said = country.run("check", country.region("02.02"), "--as-of", DATE, "--no-cache", "--all")
    assert "rencana-sebelum-wilayah" in said and "mulai: 2025-07" in said


def test_more_than_all_is_a_finding(country):
    """166 of a hundred per cent cannot be: the shipped frameworks say where the unit ends, and the checker says where it was passed."""
    folder = small_plan(country, "02.02", {"K1": ("{2024: 90, 2025: 90}", "")}, {("2025-TH", "2026-01-10"): {"K1": 166}})
    plan = next(folder.glob("rad-*.yaml"))
    country.edit(plan, "satuan: kegiatan", "satuan: persen")
    said = country.run("check", folder, "--as-of", DATE, "--no-cache", "--all")
    assert "nilai-tidak-cocok-satuan" in said and "melebihi batas 100" in said and "2025-TH.yaml" in said
    for framework in (ROOT / "plans" / "reference" / "frameworks").glob("*.yaml"):
        assert re.search(r"nama: persen,.*maksimum: 100", framework.read_text()), framework
