"""Whose file it is, and what a ratified plan may become: `--changed-by` and `--base`, on a repository with a history."""
import json
import re
import shutil
import subprocess

import pytest
from country import PANTAU, ROOT
from repository import Repository


@pytest.fixture
def repository(country):
    return Repository(country)


def plan_of(repository, code):
    return sorted(repository.country.plans.glob(f"*/{code}-*/rad-*.yaml"))[0]


def a_ratified_plan(repository, holding=r"target: \{"):
    for path in sorted(repository.country.plans.glob("*/*/rad-*.yaml")):
        text = path.read_text()
        if re.search(r"^status: (ditetapkan|berjalan)$", text, re.M) and re.search(holding, text) and "perubahan:" not in text:
            return path
    raise AssertionError("the invented country has no ratified plan without amendments")


def edit(path, old, new, count=1):
    text = path.read_text()
    assert re.search(old, text, re.M), f"{path.name} has no {old}"
    path.write_text(re.sub(old, new, text, count=count, flags=re.M))


def codes(result):
    return [finding["code"] for finding in found(result) if finding["severity"] == "error"]


def found(result):
    return json.loads(result.stdout)["diagnostics"]


def added(repository, *options, status=None):
    """What `--base` finds beyond a plain check."""
    plain = {json.dumps(each, sort_keys=True) for each in found(repository.check(style="json", status=None))}
    result = repository.check("--base", "main", *options, style="json", status=status)
    return [each for each in found(result) if json.dumps(each, sort_keys=True) not in plain]


EDITS = {
    "target": (r"target: \{(\d{4}): (\d+)", lambda match: f"target: {{{match[1]}: {int(match[2]) + 1}"),
    "bobot": (r"bobot: (\d+)", lambda match: f"bobot: {int(match[1]) + 1}"),
    "arah": (r"arah: naik", "arah: turun"),
    "hitung": (r"hitung: jumlah", "hitung: rata-rata"),
    "satuan": (r"satuan: kegiatan", "satuan: rapat"),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_silent_edit_is_an_error_that_shows_both_places(repository, what):
    path = a_ratified_plan(repository, EDITS[what][0])
    old = path.read_text()
    edit(path, *EDITS[what])
    findings = added(repository, status=1)
    errors = [each for each in findings if each["code"] == "perubahan-tanpa-catatan"]
    assert len(errors) == 1, findings
    where = str(path.relative_to(repository.folder))
    text = json.dumps(errors[0])
    assert where in text and re.search(r"[0-9a-f]{10}:" + re.escape(where), text), text
    repository.commit("Diam-diam")
    repository.git("checkout", "-q", "-b", "usulan")
    # Committed on main itself, the edit is what the base says: nothing is left to compare with.
    assert added(repository, status=None) == []
    path.write_text(old)


def test_the_same_edit_recorded_is_fine(repository):
    path = a_ratified_plan(repository, EDITS["bobot"][0])
    text = path.read_text()
    action = re.search(r"- id: (\S+)\n(?:.*\n)*?.*bobot: (\d+)", text)
    edit(path, r"bobot: " + action[2], f"bobot: {int(action[2]) + 1}")
    last = re.findall(r"- id: (\S+)\n", text[: text.index("bobot: " + action[2])])[-1]
    basis = re.search(r"dasar_hukum:\n  - \{id: (\S+?),", text)[1]
    record = (f"perubahan:\n  - {{jenis: bobot, tanggal: 2025-11-01, aksi: {last}, dari: {action[2]}, menjadi: {int(action[2]) + 1}, "
              f"alasan: Anggaran dialihkan., dasar_hukum: [{basis}]}}\naksi:\n")
    edit(path, r"^aksi:\n", lambda match: record)
    assert [each for each in added(repository) if each["severity"] == "error"] == []


def test_a_removal_and_a_retreat_are_errors(repository):
    path = a_ratified_plan(repository)
    sound = path.read_text()
    path.unlink()
    # Reports of a plan that is gone would be errors of their own.
    for folder in ("laporan", "verifikasi"):
        shutil.rmtree(path.parent / folder, ignore_errors=True)
    assert "penghapusan-tanpa-catatan" in [each["code"] for each in added(repository, status=1)]
    repository.git("checkout", "-q", "--", path.parent)
    edit(path, r"^status: \S+", "status: disusun")
    assert "kembali-disusun" in [each["code"] for each in added(repository, status=1)]


def test_a_draft_may_change(repository):
    path = a_ratified_plan(repository)
    edit(path, r"^status: \S+", "status: disusun")
    repository.commit("Rancangan")
    edit(path, *EDITS["target"])
    assert added(repository) == []


def test_an_old_version_with_errors_is_said_and_not_compared(repository):
    path = a_ratified_plan(repository)
    sound = path.read_text()
    path.write_text(sound + "kunci_asing: 1\n")
    repository.commit("Rusak")
    path.write_text(sound)
    edit(path, *EDITS["target"])
    findings = added(repository)
    assert [(each["code"], each["severity"]) for each in findings] == [("versi-lama-tak-terbaca", "warning")]


def test_a_proposal_stays_inside_its_own_folder(repository):
    path = a_ratified_plan(repository)
    code = path.parent.name.split("-")[0]
    repository.git("checkout", "-q", "-b", "usulan")
    with path.open("a") as file:
        file.write("# catatan\n")
    repository.check("--base", "main", "--changed-by", code)
    province = code.split(".")[0]
    said = repository.check("--base", "main", "--changed-by", province, status=1).stderr
    assert "di-luar-folder-sendiri" in said and f"milik wilayah {code}" in said
    repository.check("--base", "main", "--changed-by", province, "--changed-by", code)
    for outside in (repository.folder / "skrip.sh", repository.country.plans / "reference/baru.txt"):
        outside.write_text("x\n")
        said = repository.check("--base", "main", "--changed-by", code, style="json", status=None)
        assert codes(said).count("di-luar-folder-sendiri") == 1, said.stdout
        outside.unlink()
    # What is committed counts as what is not, and what others did on main meanwhile does not.
    repository.commit("Usulan")
    repository.git("checkout", "-q", "main")
    edit(plan_of(repository, other_than(repository, code)), r"^(judul: .*)$", r"\1 lain")
    repository.commit("Wilayah lain", who="lain")
    repository.git("checkout", "-q", "usulan")
    repository.check("--base", "main", "--changed-by", code)
    repository.check("--base", "main", "--changed-by", other_than(repository, code), status=1)


def other_than(repository, code):
    return next(path.parent.name.split("-")[0] for path in sorted(repository.country.plans.glob("*/*/rad-*.yaml"))
                if path.parent.name.split("-")[0] != code)


def test_a_moved_file_is_two_changes(repository):
    path = a_ratified_plan(repository)
    code = path.parent.name.split("-")[0]
    other = plan_of(repository, other_than(repository, code)).parent
    (other / "titipan.md").write_text("# x\n")
    said = repository.check("--base", "main", "--changed-by", code, style="json", status=1)
    assert "di-luar-folder-sendiri" in codes(said)


def test_who_reports_does_not_verify(repository):
    country = repository.country
    verification = sorted(country.plans.glob("*/*/verifikasi/*.yaml"))[0]
    region = verification.parent.parent
    repository.git("checkout", "-q", "-b", "usulan")
    for path in sorted((region / "laporan").rglob("*.yaml")) + [verification]:
        with path.open("a") as file:
            file.write("# suntingan\n")
    repository.commit("Laporan dan verifikasi", who="pelapor")
    same = [each for each in added(repository, status=None) if each["code"] == "pelapor-memverifikasi-sendiri"]
    assert same and all(each["severity"] == "warning" for each in same)
    assert "@" not in json.dumps(same), "an address is nobody's business here"
    for path in sorted((region / "verifikasi").glob("*.yaml")):
        with path.open("a") as file:
            file.write("# oleh verifikator\n")
    repository.commit("Verifikasi", who="verifikator")
    assert [each for each in added(repository, status=None) if each["code"] == "pelapor-memverifikasi-sendiri"] == []


def test_a_base_that_is_not_there_is_wrong_usage(repository):
    for name in ("tidak-ada", "--output=/tmp/x", "-h"):
        said = repository.check(f"--base={name}", status=64).stderr
        assert "--base" in said
    repository.check("--changed-by", "01", status=64)
    repository.check("--base", "main", "--changed-by", "x", status=64)


def test_outside_git_is_said(country):
    result = country.run("check", "--plans", "plans", "--base", "main", status=64)
    assert "repositori git" in result.stderr


def test_codeowners_is_fresh():
    """The file in the repository is what the registry says today, and names a team for every region's folder."""
    said = subprocess.run([PANTAU, "new", "codeowners"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert said.returncode == 0, said.stderr
    stored = (ROOT / ".github/CODEOWNERS").read_text()
    assert stored == said.stdout, "run: pantau new codeowners > .github/CODEOWNERS"
    patterns = [line.split()[0].strip("/") for line in stored.splitlines() if line.startswith("/")]
    folders = [path.relative_to(ROOT) for path in ROOT.glob("plans/**/wilayah.yaml")]
    assert folders and all(any(path.parent.match(pattern) for pattern in patterns) for path in folders)
    assert len(patterns) > 540
