"""One cause, one message; a name where a code belongs; and `pantau fix` mends every place of a cause in one run."""
import shutil

import pytest
from command_line import KUPANG, Folder

PLAN = f"{KUPANG}/rad-2018-2020.yaml"
REPORT = f"{KUPANG}/laporan/2019-S2.yaml"
PROFILE = f"{KUPANG}/wilayah.yaml"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def only(folder):
    (error,) = folder.errors()
    new = [finding["code"] for finding in folder.findings(status=1) if finding["severity"] != "error"]
    assert "putusan-tanpa-laporan" not in new, "a verdict on what could not be read is no second fault"
    return error


@pytest.mark.parametrize("old, new, help", [
    ('wilayah: "53.71"', "wilayah: Kota Kupang", "Kota Kupang berkode 53.71"),
    ('wilayah: "53.71"', 'wilayah: "kupang kota"', "53.71"),
    ('wilayah: "53.71"', 'wilayah: "5371"', "Kota Kupang berkode 53.71"),
    ('wilayah: "53.71"', "wilayah: 5371", "Kota Kupang berkode 53.71"),
    ("penanggung_jawab: dp3a", "penanggung_jawab: Dinas P3A", "Maksud Anda `dp3a`?"),
    ("penanggung_jawab: disdukcapil",
     "penanggung_jawab: Dinas Kependudukan dan Pencatatan Sipil Kota Kupang", "Maksud Anda `disdukcapil`?"),
    ("jenis: disdukcapil", "jenis: Dinas Kependudukan dan Pencatatan Sipil", "Maksud Anda `disdukcapil`?"),
    ("strategi: koordinasi", "strategi: Peningkatan koordinasi dan kerja sama", "Maksud Anda `koordinasi`?"),
])
def test_a_name_where_a_code_belongs(folder, old, new, help):
    folder.change(PLAN, old, new)
    assert help in only(folder)["help"]


def test_a_name_in_a_report_finds_the_agency_of_the_plan(folder):
    folder.change(REPORT, "instansi: dp3a", "instansi: Dinas P3A")
    assert "Maksud Anda `dp3a`?" in only(folder)["help"]


@pytest.mark.parametrize("value, code", [
    ("1.250,5", "angka-berpemisah"), ("38,5", "angka-berpemisah"), ("1,250", "angka-bermakna-ganda"),
    ("1.250", "angka-bermakna-ganda"), ("1,5 juta", "angka-dengan-mata-uang"),
])
def test_a_decimal_comma_inside_brackets(folder, value, code):
    folder.change(REPORT, "nilai: 39,", f"nilai: {value},")
    error = only(folder)
    assert error["code"] == code and value in error["message"]
    assert error["endColumn"] - error["column"] == len(value)


def test_a_decimal_comma_is_mended(folder):
    folder.change(REPORT, "nilai: 39,", "nilai: 38,5,")
    folder.run("fix")
    assert "{nilai: 38.5, sumber" in folder.read(REPORT)


def test_a_text_with_a_comma_inside_brackets(folder):
    folder.change(REPORT, "catatan: Rapat penyegaran", "catatan: Rapat penyegaran, dihadiri 40 orang")
    assert 'catatan: "Rapat penyegaran, dihadiri 40 orang' in only(folder)["help"]


def test_an_item_that_lost_its_dash(folder):
    folder.change(PLAN, "  - id: P2\n", "    id: P2\n")
    error = only(folder)
    assert error["code"] == "kunci-ganda" and "`- id: …`" in error["help"]


def test_two_reports_pasted_into_one_file(folder):
    text = folder.read(REPORT)
    folder.write(REPORT, text + text)
    assert "dua dokumen" in only(folder)["help"]


def test_a_report_saved_over_the_plan(folder):
    folder.write(PLAN, folder.read(REPORT))
    assert (only(folder)["code"], only(folder)["line"]) == ("jenis-dokumen-tertukar", 4)


def test_a_plan_saved_over_a_report(folder):
    folder.write(REPORT, folder.read(PLAN))
    assert only(folder)["code"] == "jenis-dokumen-tertukar"


def test_a_choice_that_a_condition_narrows(folder):
    folder.change(PLAN, "hitung: terakhir ", "hitung: total ")
    assert only(folder)["code"] == "nilai-di-luar-daftar"


def test_indented_with_wide_spaces(folder):
    folder.change(PLAN, "    strategi: pencegahan\n", "\u00a0\u00a0\u00a0\u00a0strategi: pencegahan\n")
    assert only(folder)["code"] == "spasi-bukan-biasa"
    folder.run("fix")
    folder.check()


def test_an_unknown_action_and_the_verdict_on_it(folder):
    folder.change(REPORT, "  P1:\n", "  P9:\n")
    assert only(folder)["code"] == "aksi-tidak-dikenal"


def test_a_report_copied_under_another_name(folder):
    shutil.copy(folder.path / REPORT, folder.path / KUPANG / "laporan/2019-S2b.yaml")
    assert only(folder)["code"] == "berkas-tidak-sesuai-isi"


def test_one_period_reported_in_two_files(folder):
    folder.write(f"{KUPANG}/laporan/2019-S2/dp3a.yaml", folder.read(REPORT))
    error = only(folder)
    assert (error["code"], len(error["otherPlaces"])) == ("nilai-ganda", 1)


def test_a_folder_named_after_another_region(folder):
    (folder.path / KUPANG).rename(folder.path / "plans/53-nusa-tenggara-timur/53.17-kota-kupang")
    error = only(folder)
    assert (error["code"], len(error["otherPlaces"])) == ("wilayah-bukan-foldernya", 5)


@pytest.mark.parametrize("target, code", [
    ("plans/53-nusa-tenggara-timur/kota-kupang", "nama-folder-bukan-wilayah"),
    ("plans/61-kalimantan-barat/53.71-kota-kupang", "folder-wilayah-salah-tempat"),
])
def test_what_lies_in_a_refused_folder_is_not_told_of(folder, target, code):
    (folder.path / KUPANG).rename(folder.path / target)
    errors = [error for error in folder.errors() if error["code"] != "folder-wilayah-kosong"]
    assert [error["code"] for error in errors] == [code]
    assert not [f for f in folder.findings(status=1) if f["code"] == "berkas-tidak-dibaca"]


def test_a_source_is_suggested_once(folder):
    folder.change(REPORT, "rakor: {nilai: 1, sumber: [kiblatntt]", "rakor: {nilai: 1, sumber: [kiblatnt]")
    assert only(folder)["help"] == "Maksud Anda `kiblatntt`?"


def test_one_run_of_fix_mends_every_place(folder):
    text = folder.read(PLAN)
    assert text.count("strategi: pencegahan\n") == 3
    folder.write(PLAN, text.replace("strategi: pencegahan\n", "strategi: Pencegahan\n"))
    assert len(only(folder)["otherPlaces"]) == 2
    folder.run("fix")
    assert folder.read(PLAN) == text


@pytest.mark.parametrize("value", ["12:30", "2019"])
def test_nothing_is_mended_into_something_else_that_is_wrong(folder, value):
    folder.change(REPORT, "nilai: 39,", "nilai: 12:30,") if ":" in value else folder.change(
        REPORT, "tanggal: 2019-11-20 ", "tanggal: 2019 ")
    assert only(folder)["fix"] is None


@pytest.mark.parametrize("text", ["<html></html>\n", "aksi;nilai\nP1;39\n"])
def test_something_else_in_place_of_a_report(folder, text):
    folder.write(REPORT, text)
    assert "diawali `laporan: 1`" in only(folder)["help"]


def test_a_check_of_one_region_leaves_advice_on_shared_facts_to_others(folder):
    everything = folder.findings()
    assert [f for f in everything if f["file"].startswith("plans/reference/")], "there is advice to leave out"
    assert all(f["file"].startswith(KUPANG) for f in folder.findings(KUPANG))
    folder.change("plans/reference/hotlines.yaml", "daftar:\n", "dafter:\n")
    assert [f for f in folder.findings(KUPANG, status=1) if f["file"].startswith("plans/reference/")]


def test_a_check_of_one_report_tells_of_the_broken_plan_it_leans_on(folder):
    folder.change(PLAN, "aksi:\n", "aksi: [\n")
    (error,) = folder.errors(REPORT)
    assert error["file"] == PLAN
    folder.check("plans/12-sumatera-utara/12.71-kota-medan", status=0)
