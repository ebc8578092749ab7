"""`pantau fix` mends what is certain and nothing else; `pantau new` writes what is valid at once."""
import json
import os
import subprocess

import pytest
from command_line import AS_OF, KUPANG, Folder

PLAN = f"{KUPANG}/rad-2018-2020.yaml"
REPORT = f"{KUPANG}/laporan/2019-S2.yaml"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def damage(folder):
    """Faults with a certain fix, in two files, at the first line, in the middle and at the end."""
    folder.change(PLAN, 'wilayah: "53.71"', "wilayah: 53.71   # kode kota")
    folder.change(REPORT, "tanggal: 2019-11-20", "tanggal: 20-11-2019")
    folder.write(PLAN, "﻿" + folder.read(PLAN).replace("strategi: pencegahan", "Strategi: pencegahan", 1))


def test_only_what_is_certain_changes(folder):
    sound = {name: folder.read(name) for name in (PLAN, REPORT)}
    damage(folder)
    assert folder.errors()
    for _ in range(3):  # a fix may uncover another
        folder.run("fix", "--as-of", AS_OF)
    assert folder.findings() is not None
    assert folder.read(REPORT) == sound[REPORT]
    assert folder.read(PLAN) == sound[PLAN].replace('wilayah: "53.71"', 'wilayah: "53.71"   # kode kota')


def test_dry_run_is_the_same_change_as_a_diff(folder, tmp_path):
    damage(folder)
    before = {name: (folder.path / name).read_bytes() for name in (PLAN, REPORT)}
    diff = folder.run("fix", "--dry-run", "--as-of", AS_OF, binary=True).stdout
    assert {name: (folder.path / name).read_bytes() for name in before} == before, "a dry run writes nothing"
    assert diff.count(b"--- plans/") == 2
    folder.run("fix", "--as-of", AS_OF)
    fixed = {name: (folder.path / name).read_bytes() for name in before}
    assert fixed != before
    for name, text in before.items():
        (folder.path / name).write_bytes(text)
    subprocess.run(["git", "apply", "-p0", "-"], cwd=folder.path, input=diff, check=True)
    assert {name: (folder.path / name).read_bytes() for name in before} == fixed


def test_nothing_to_fix(folder):
    assert folder.run("perbaiki", "--as-of", AS_OF).stdout == "Tidak ada yang dapat diperbaiki otomatis.\n"
    assert folder.run("fix", "--lang", "en", "--as-of", AS_OF).stdout == "Nothing can be mended automatically.\n"


@pytest.mark.parametrize("name", ["61.71", "Kota Pontianak", "kota pontianak"])
def test_a_new_region_has_no_error_and_waits_to_be_filled(folder, name):
    folder.run("new", name, "--mulai", "2026")
    place = "plans/61-kalimantan-barat/61.71-kota-pontianak"
    files = sorted(str(path.relative_to(folder.path / place)) for path in (folder.path / place).rglob("*") if path.is_file())
    assert "wilayah.yaml" in files and any(file.startswith("rad-2026-") for file in files)
    assert any(file.startswith("halaman/") for file in files)
    findings = folder.findings(place)
    assert all(finding["severity"] != "error" for finding in findings)
    to_fill = [finding for finding in findings if finding["code"] == "belum-diisi"]
    assert len(to_fill) >= 5 and all(finding["file"].startswith(place) for finding in to_fill)
    folder.run("new", name, status=64)


def test_a_new_report_holds_exactly_what_is_due(folder):
    folder.run("baru", "laporan", "53.71", "2019-S1", "--instansi", "dp3a")
    name = f"{KUPANG}/laporan/2019-S1/dp3a.yaml"
    text = folder.read(name)
    plan = folder.read(PLAN)
    led = {
        block.split("\n")[0]: "jadwal: {mulai: 2020" not in block
        for block in plan.split("\n  - id: ")[1:] if "penanggung_jawab: dp3a" in block}
    assert True in led.values() and False in led.values()
    assert {action: f"\n  {action}:" in text for action in led} == led, "an action that begins in 2020 is not due in 2019"
    findings = [finding for finding in folder.findings(KUPANG) if finding["file"] == name]
    assert findings and all(finding["severity"] != "error" for finding in findings)
    folder.run("new", "laporan", "53.71", "2019-S1", "--instansi", "dp3a", status=64)


@pytest.mark.parametrize("arguments, said", [
    (["61.99"], "Wilayah «61.99» tidak ditemukan"), (["Kota Pontianakk"], "Maksud Anda Kota Pontianak (61.71)?"),
    (["laporan", "53.71", "2019-TW1", "--instansi", "dp3a"], "melapor per semester"),
    (["laporan", "53.71", "2019-S1", "--instansi", "dpa3"], "Yang ada: dp3a"),
    (["laporan", "53.71", "tahun lalu", "--instansi", "dp3a"], "bukan periode"),
])
def test_wrong_wishes_are_explained(folder, arguments, said):
    assert said in folder.run("new", *arguments, status=64).stderr


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_mended_file_keeps_its_mode_and_owner(folder, mode):
    damage(folder)
    path = folder.path / PLAN
    path.chmod(mode)
    if os.geteuid() == 0:
        os.chown(path, 65534, 65533)
    before = path.stat()
    folder.run("fix", "--as-of", AS_OF)
    after = path.stat()
    assert after.st_ino != before.st_ino
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)


def test_a_new_document_never_takes_the_place_of_what_stands_there(folder):
    """Not even of what is no file that could be read."""
    target = folder.path / KUPANG / "laporan/2020-S1/dp3a.yaml"
    target.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(target)
    folder.run("new", "laporan", "53.71", "2020-S1", "--instansi", "dp3a", status=64)
    assert target.is_fifo()
