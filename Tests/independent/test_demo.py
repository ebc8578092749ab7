"""The demo site shows everything that can happen, and the command line says what its pages say."""

import csv
import json
import os
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PANTAU = Path(os.environ.get("PANTAU", ROOT / ".build" / "release" / "pantau"))
DEMO = ROOT / ".build" / "demo"
TAGS = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def site():
    run = subprocess.run(
        [ROOT / "scripts" / "build-demo"], env={**os.environ, "PANTAU": str(PANTAU)}, capture_output=True, text=True, timeout=300,
        check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return DEMO / "site"


def pantau(*arguments, status=0):
    run = subprocess.run([PANTAU, *arguments], cwd=DEMO, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == status, run.stdout + run.stderr
    return run.stdout if status == 0 else run.stderr


def compare(*arguments):
    return pantau("compare", *arguments, "--plans", "Tests/Corpus/demo", "--as-of", "2026-10-31", "--no-cache")


def why(*arguments, status=0):
    return pantau("why", *arguments, "--plans", "Tests/Corpus/demo", "--as-of", "2026-10-31", status=status)


def pages(site, pattern="wilayah/*/index.html"):
    return "\n".join(path.read_text() for path in sorted(site.glob(pattern)))


def words(markup):
    return " ".join(unescape(TAGS.sub(" ", markup)).replace("\u00a0", " ").split())


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


STATUSES = [
    "tidak-berlaku", "dibatalkan", "belum-jatuh-tempo", "tercapai", "belum-lapor", "terlambat", "sesuai-jadwal", "tertinggal",
    "kritis", "tidak-dinilai",
]


@pytest.mark.parametrize("status", STATUSES)
def test_every_status(site, status):
    assert f'class="status status--{status}"' in pages(site)


@pytest.mark.parametrize("band", ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"])
def test_every_band(site, band):
    """As a chip at a figure of a region, not only in a legend."""
    assert re.search(rf'<span class="band [^"]*">{band}</span>', pages(site))
    assert re.search(rf'<span class="band [^"]*">{band}</span>', pages(site, "banding/index.html"))


@pytest.mark.parametrize("reason", [
    r"Tidak diperingkat\. Baru \d+ indikator dinilai; peringkat perlu sedikitnya 5\.",
    r"Baru \d+ dari \d+ laporan masuk; peringkat perlu sedikitnya 50 %\.",
    r"Belum ada angka: [a-z ]+\.",
    r"Tahun \d{4}, Kerangka Lain",
])
def test_every_refusal_of_the_guard_beside_its_figure(site, reason):
    assert re.search(reason, words(pages(site, "banding/index.html")))


@pytest.mark.parametrize("warning", [
    "Capaian di batas atas", "Nilai seragam", "Lonjakan di periode terakhir", "Semua angka bulat",
])
def test_every_warning_about_a_score(site, warning):
    assert f"<b>{warning}</b>" in pages(site)
    assert warning in pages(site, "banding/index.html")


@pytest.mark.parametrize("warning", [r"\d+ dari \d+ unit mencapai 100 %", r"\d+ dari \d+ unit mempunyai angka yang sama persis"])
def test_every_warning_about_a_group(site, warning):
    assert re.search(warning, words(pages(site, "banding/index.html")))


@pytest.mark.parametrize("verdict", ["Terpenuhi", "Belum terpenuhi", "Belum jatuh tempo", "Belum tercatat di sini"])
def test_every_verdict_on_a_duty(site, verdict):
    assert verdict in words(pages(site, "kewajiban/index.html"))
    assert verdict in {row["putusan"] for row in rows(site / "data" / "duties.csv")}


@pytest.mark.parametrize("calendar", ["B", "TW", "CW", "S", "TH"])
def test_every_calendar(site, calendar):
    plans = {row["rad"] for path in (site / "data" / "wilayah").glob("*/values.csv") for row in rows(path)
             if re.fullmatch(rf"\d{{4}}-{calendar}\d*", row["periode"])}
    assert plans


@pytest.mark.parametrize("absence", [
    "belum jatuh tempo", "ditampilkan, tidak dinilai", "tidak ada target tahun ini", "target nol, tidak dinilai",
    "dinilai setelah tahun berakhir", "tidak berlaku", "dibatalkan", "belum ada yang dinilai",
])
def test_every_reason_for_no_figure(site, absence):
    assert absence in {row["alasan_tanpa_angka"] for path in (site / "data" / "wilayah").glob("*/figures.csv") for row in rows(path)}


def test_pairs_intervals_and_moves(site):
    figures = json.loads((site / "data" / "figures.json").read_text())["figures"]
    regions = [figure for figure in figures if figure["scope"] == "region" and figure["value"] is not None]
    assert any(figure["low"] < figure["value"] < figure["high"] for figure in regions)
    assert any(figure["low"] == figure["value"] < figure["high"] for figure in regions)
    assert any(figure["low"] == figure["high"] for figure in regions)
    assert any(figure["original"] < figure["value"] for figure in regions)
    assert any(figure["verified"] is not None and figure["verified"] < figure["value"] for figure in regions)
    assert {figure["sifat"] for figure in figures} == {"uji"}
    page = words(pages(site, "banding/index.html"))
    assert re.search(r"\d+ sampai \d+ dari \d+", page)
    assert "terhadap target awal" in page
    assert rows(site / "data" / "tabel" / "paling-maju.csv")
    moves = {row["selisih"] for row in rows(site / "data" / "tabel" / "sejak-periode-lalu.csv")}
    assert any(move > "0" for move in moves)


# The command line, the pages and the files say the same.

SAME = {
    "value": "capaian", "low": "rendah", "high": "tinggi", "original": "capaian_target_awal", "verified": "capaian_terverifikasi",
    "reported": "aksi_dilaporkan", "due": "aksi_jatuh_tempo", "reportsSent": "laporan_masuk", "reportsDue": "laporan_jatuh_tempo",
    "reportsOnTime": "laporan_tepat_waktu", "absorption": "serapan_anggaran", "dutiesMet": "kewajiban_terpenuhi",
    "dutiesDue": "kewajiban_dinilai", "year": "tahun", "plan": "rad", "framework": "kerangka", "name": "nama",
}


def shown(value):
    return "" if value is None else str(value)


@pytest.mark.parametrize("kind", ["provinsi", "kabupaten", "kota"])
def test_compare_says_what_the_page_says(site, kind):
    page = {row["kode"]: row for row in rows(site / "data" / "tabel" / f"banding-{kind}.csv")}
    table = json.loads(compare("--type", kind, "--format", "json"), parse_float=str)
    counted = [row for row in table["regions"] if row["region"] in page]
    assert len(counted) == len(page) >= 2
    ranked = 0
    for row in counted:
        for key, column in SAME.items():
            assert shown(row[key]) == page[row["region"]][column], (row["region"], key)
        rank = row["rank"] or {}
        ranked += bool(rank)
        for key, column in {"best": "peringkat_terbaik", "worst": "peringkat_terburuk", "of": "peringkat_dari"}.items():
            assert shown(rank.get(key)) == page[row["region"]][column], (row["region"], key)
        assert " ".join(reason["id"] for reason in row["notRanked"]) == page[row["region"]]["alasan_tanpa_peringkat"], row["region"]
    assert ranked > 1


@pytest.mark.parametrize("year", [2024, 2025])
def test_compare_says_what_the_files_say(site, year):
    figures = json.loads((site / "data" / "figures.json").read_text(), parse_float=str)["figures"]
    regions = {(figure["region"], figure["plan"], figure["year"]): figure for figure in figures if figure["scope"] == "region"}
    table = json.loads(compare("--year", str(year), "--format", "json"), parse_float=str)["regions"]
    seen = 0
    for row in table:
        if row["year"] is None:
            continue
        figure = regions[row["region"], row["plan"], row["year"]]
        for key in ("sifat", "value", "low", "high", "due", "reported", "verified", "original"):
            assert row[key] == figure[key], (row["region"], key)
        seen += 1
    assert seen > 10


def test_agency_table_says_what_the_files_say(site):
    figures = json.loads((site / "data" / "figures.json").read_text(), parse_float=str, parse_int=str)["figures"]
    agencies = {(f["region"], f["plan"], f["id"], f["year"]): f for f in figures if f["scope"] == "agency"}
    seen = 0
    for row in rows(site / "data" / "tabel" / "instansi.csv"):
        if not row["tahun"]:
            assert row["alasan_tanpa_peringkat"] in ("Hanya mendukung.", "Belum ada tahun yang selesai dilaporkan.")
            continue
        figure = agencies[row["kode"], row["rad"], row["instansi"], row["tahun"]]
        for key, column in {"value": "capaian", "low": "rendah", "high": "tinggi", "due": "aksi_jatuh_tempo", "reported": "aksi_dilaporkan",
                            "original": "capaian_target_awal", "verified": "capaian_terverifikasi"}.items():
            assert shown(figure[key]) == row[column], (row, key)
        seen += 1
    assert seen > 100


def test_compare_in_three_forms_and_by_name(site):
    by_code, by_name = (compare(*regions, "--format", "csv") for regions in (["01.71", "02.71"], ["Kota Umpama Jaya", "kota andaikata"]))
    assert by_code == by_name
    assert by_code.splitlines()[0].startswith("\ufeffkode,nama") or by_code.splitlines()[0].startswith("kode,nama")
    table = compare("01.71", "02.71")
    for row in csv.DictReader(by_code.lstrip("\ufeff").splitlines()):
        percent = f"{float(row['capaian']) * 100:.1f}".replace(".", ",")
        assert re.search(rf"{row['nama']} \({row['kode']}\).* {percent}", table.replace("\u00a0", " ")), row
    up = json.loads(compare("--type", "kota", "--sort", "capaian", "--menaik", "--format", "json"))["regions"]
    values = [row["value"] for row in up if row["value"] is not None]
    assert values == sorted(values) and len(set(values)) > 2
    assert "maksud Anda capaian?" in pantau("compare", "--sort", "capain", status=64)


# `why`: the same numbers, in words.

def test_why_ends_in_the_published_figure(site):
    figures = json.loads((site / "data" / "wilayah" / "01.71" / "figures.json").read_text(), parse_float=str, parse_int=str)["figures"]
    options = {"agency": "--instansi", "strategy": "--strategi", "action": "--aksi", "indicator": "--indikator"}
    tried = 0
    for scope, option in options.items():
        for figure in [f for f in figures if f["scope"] == scope and f["year"] == "2025" and f["value"]][:3]:
            tree = why("01.71", option, figure["id"], "--tahun", "2025")
            stated = re.search(r"capaian = (?:.* = )?([\d,]+)\n", tree)
            assert stated, tree
            assert f"{float(stated[1].replace(',', '.')):.6f}".rstrip("0").rstrip(".") == figure["value"], tree
            assert re.search(r"Tests/Corpus/demo/01-tanjung-umpama/01\.71-kota-umpama-jaya/laporan/\S+:\d+", tree)
            tried += 1
    assert tried > 8


def calculated(text):
    """What a pocket calculator shows; None for what is not a calculation."""
    text = re.sub(r", (dihitung|counts) [01]$", "", text.strip()).replace(".", "").replace(",", ".")
    if not re.fullmatch(r"[−\d .+×÷()]+", text):
        return None
    return eval(text.replace("×", "*").replace("÷", "/").replace("−", "-"))  # digits and operators only


@pytest.mark.parametrize("region", ["01", "01.03", "02.02", "02.03", "02.71", "03.02", "03.71", "04.05"])
def test_why_can_be_typed_into_a_calculator(site, region):
    seen = 0
    # A plan that reports once a year has nothing to compute in the year that runs.
    for line in "".join(why(region, "--tahun", year) for year in ("2025", "2026")).replace("\u00a0", " ").splitlines():
        for formula in line.lstrip("│├└─ ").split("; "):
            values = [value for value in map(calculated, formula.split(" = ")[1:]) if value is not None]
            for one, other in zip(values, values[1:]):
                assert abs(one - other) < 2e-8, line
                seen += 1
    assert seen > 10


def test_why_names_the_line_on_which_a_value_stands(site):
    """Each path and line of the tree is opened: the value stands there."""
    tree = why("01.71", "--tahun", "2025").splitlines()
    opened = 0
    for title, origin in zip(tree, tree[1:]):
        value = re.search(r"20\d\d-\w+: ([\d.,]+)$", title)
        place = re.search(r"(Tests/Corpus/demo/\S+):(\d+)$", origin)
        if value and place:
            line = (DEMO / place[1]).read_text().splitlines()[int(place[2]) - 1]
            number = value[1].replace(".", "").replace(",", ".")
            assert re.search(rf"(?<![\d.]){re.escape(number)}(?![\d])", line), (title, origin, line)
            opened += 1
    assert opened > 20


@pytest.mark.parametrize("arguments,says", [
    (["Kota Umpama Jayaa"], "Maksud Anda Kota Umpama Jaya (01.71)?"),
    (["01.17"], "Maksud Anda"),
    (["01.71", "--instansi", "dpa3"], "Maksud Anda dp3a?"),
    (["01.71", "--tahun", "1999"], "tidak punya rencana untuk tahun 1999"),
    (["01.71", "--aksi", "P1", "--instansi", "dp3a"], "Pilih satu saja"),
    (["01.71", "--agency", "dpa3", "--lang", "en"], "Did you mean dp3a?"),
])
def test_why_helps_who_errs(site, arguments, says):
    assert says in why(*arguments, status=64)
