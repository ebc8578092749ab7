"""The mistakes that people make first, through the command itself: where each is shown, and that nothing else happens."""
import hashlib

import pytest
from command_line import KUPANG, ROOT, Folder, marked, place

PLAN = f"{KUPANG}/rad-2018-2020.yaml"
REPORT = f"{KUPANG}/laporan/2019-S2.yaml"

# Name, file, sound text, what it becomes with the place ⟦marked⟧, code.
CASES = [
    ("tab as indent", PLAN, "sifat: contoh\n", "⟦\t⟧sifat: contoh\n", "tab-sebagai-indentasi"),
    ("indent of a key that is too deep", PLAN, "sifat: contoh\n", "   ⟦sifat: contoh⟧\n", "indentasi-keliru"),
    ("indent of a list item's key", PLAN, "    strategi: pencegahan\n", "   ⟦strategi: pencegahan⟧\n", "indentasi-keliru"),
    ("tab as indent in flow style", PLAN, "{mulai: 2018, selesai", "{mulai: 2018,\n⟦\t⟧selesai", "tab-sebagai-indentasi"),
    ("duplicate key", PLAN, "sifat: contoh\n", "sifat: contoh\n⟦sifat⟧: contoh\n", "kunci-ganda"),
    ("unknown key", PLAN, "sifat: contoh\n", "sifat: contoh\n⟦catatn⟧: x\n", "kunci-tak-dikenal"),
    ("missing key", PLAN, "rad: 1\nwilayah: \"53.71\"\n", "⟦rad⟧: 1\n", "kunci-wajib-hilang"),
    ("wrong type", PLAN, "status: disusun", "status: ⟦[disusun]⟧", "jenis-nilai-salah"),
    ("unquoted code", PLAN, 'wilayah: "53.71"', "wilayah: ⟦53.71⟧", "teks-tanpa-kutip"),
    ("code of no region", PLAN, 'wilayah: "53.71"', 'wilayah: ⟦"53.99"⟧', "wilayah-tidak-dikenal"),
    ("code of another region", PLAN, 'wilayah: "53.71"', 'wilayah: ⟦"53.17"⟧', "wilayah-bukan-foldernya"),
    ("unknown agency", PLAN, "penanggung_jawab: dp3a", "penanggung_jawab: ⟦dpa3⟧", "instansi-tidak-dikenal"),
    ("unknown action", REPORT, "  P1:", "  ⟦P9⟧:", "aksi-tidak-dikenal"),
    ("unknown indicator", REPORT, "      kel:", "      ⟦kelu⟧:", "indikator-tidak-dikenal"),
    ("period of another calendar", REPORT, "periode: 2019-S2", "periode: ⟦2019-TW3⟧", "periode-bukan-kalender-rencana"),
    ("period outside the plan", REPORT, "periode: 2019-S2", "periode: ⟦2025-S2⟧", "periode-di-luar-rencana"),
    ("report on no plan", REPORT, "rad: 2018-2020", "rad: ⟦2019-2020⟧", "rencana-tidak-dikenal"),
]


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A folder with a published site, and what was published."""
    folder = Folder(tmp_path_factory.mktemp("terbit"))
    build(folder)
    return folder, fingerprint(folder)


def build(folder, status=0):
    return folder.run(
        "build", "--no-cache", "--as-of", "2026-11-22", "--site", ROOT / "site", "--templates", ROOT / "templates",
        "--output", "situs", "--format", "json", status=status)


def fingerprint(folder):
    digest = hashlib.sha256()
    for path in sorted((folder.path / "situs").rglob("*")):
        digest.update(str(path).encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


@pytest.mark.parametrize("name, file, old, new, code", CASES, ids=[case[0] for case in CASES])
def test_is_shown_where_it_stands(folder, name, file, old, new, code):
    sound = folder.read(file)
    assert old in sound
    broken, where = marked(sound.replace(old, new, 1))
    folder.write(file, broken)
    (error,) = folder.errors()
    assert (error["code"], error["file"], place(error)) == (code, file, where)
    (english,) = folder.errors("--lang", "en")
    assert error["message"] and english["message"] and error["message"] != english["message"]
    assert error["help"] and error["help"] != english["help"], "how to mend it, in both languages"


def test_the_site_published_before_is_untouched(published):
    folder, before = published
    for _, file, old, new, code in CASES:
        sound = folder.read(file)
        folder.write(file, marked(sound.replace(old, new, 1))[0])
        assert code in build(folder, status=1).stdout
        folder.write(file, sound)
        assert fingerprint(folder) == before, code
    build(folder)


def test_empty_file(folder):
    folder.write(REPORT, "")
    (error,) = folder.errors()
    assert (error["code"], error["file"], error["line"], error["column"]) == ("berkas-kosong", REPORT, 1, 1)


def test_comment_only(folder):
    folder.write(REPORT, "# nanti\n")
    (error,) = folder.errors()
    assert (error["code"], error["file"]) == ("berkas-kosong", REPORT)


def test_not_utf8(folder):
    text = folder.read(REPORT).encode()
    folder.write(REPORT, text + "catatan: Pelatihan caf".encode() + b"\xe9\n")
    (error,) = folder.errors()
    line = text.count(b"\n") + 1
    assert (error["code"], error["file"], place(error)) == ("bukan-utf8", REPORT, (line, 23, line, 24))


def test_region_folder_with_nothing_in_it(folder):
    (folder.path / "plans/61-kalimantan-barat/61.71-kota-pontianak").mkdir()
    (error,) = folder.errors()
    assert error["code"] == "folder-wilayah-kosong"
    assert error["file"] == "plans/61-kalimantan-barat/61.71-kota-pontianak"


def test_all_errors_of_all_files_come_in_one_run_in_one_order(folder):
    wanted = []
    for file in sorted(str(path.relative_to(folder.path)) for path in folder.path.glob("plans/[0-9]*/**/*.yaml")):
        text = folder.read(file)
        folder.write(file, text.rstrip("\n") + "\nkunci_asing: 1\n")
        wanted.append((file, text.rstrip("\n").count("\n") + 2))
    assert len(wanted) > 10
    first = folder.check("--format", "json", status=1).stdout
    found = [
        (place["file"], place["line"]) for error in folder.errors() if error["code"] == "kunci-tak-dikenal"
        for place in [error, *error["otherPlaces"]]]
    assert sorted(found) == sorted(wanted)
    for _ in range(4):
        assert folder.check("--format", "json", status=1).stdout == first


def test_one_misspelt_agency_used_often_is_one_finding(folder):
    text = folder.read(PLAN)
    count = text.count("penanggung_jawab: dp3a")
    assert count >= 3
    folder.write(PLAN, text.replace("penanggung_jawab: dp3a", "penanggung_jawab: dpa3"))
    (error,) = folder.errors()
    assert len(error["otherPlaces"]) == count - 1
    assert f"+{count - 1} tempat lain" in folder.check(status=1).stderr


def test_what_follows_from_a_broken_plan_is_not_reported(folder):
    folder.change(PLAN, "aksi:\n", "aksi: [\n")
    errors = folder.errors()
    assert {error["file"] for error in errors} == {PLAN}, "its reports refer to a plan that cannot be read"


@pytest.mark.parametrize("arguments, status", [
    (["check", "--format", "yaml"], 64), (["chek"], 64), (["check", "nowhere"], 64), (["check", "--as-of", "kemarin"], 64),
    (["check", "--plans", "nowhere"], 64), (["build", "--only", "6171x"], 64), (["--help"], 0), (["check", "--help"], 0),
])
def test_wrong_usage_is_status_64(folder, arguments, status):
    result = folder.run(*arguments, status=status)
    assert result.stderr if status else result.stdout


def test_our_own_fault_is_status_70(folder):
    (folder.path / "situs").write_text("a file where the site should go")
    result = folder.run(
        "build", "--no-cache", "--site", ROOT / "site", "--templates", ROOT / "templates", "--output", "situs/di/bawah",
        status=70)
    assert "bukan oleh rencana Anda" in result.stderr
