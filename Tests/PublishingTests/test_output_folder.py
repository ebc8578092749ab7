"""A command that writes a folder removes only what it wrote."""
import json
import os
import random
import shutil
import signal
import subprocess
import time

import pytest
from country import IS_FULL, PANTAU, ROOT

CARRIED = {"CNAME": "pantau.example\n", ".nojekyll": "", ".well-known/security.txt": "k\n", "README.md": "baca\n",
           "LICENSE": "bebas\n"}


def state(folder):
    """Every file and link below a folder, with what is in it."""
    found = {}
    for above, folders, files in os.walk(folder):
        for name in files + [each for each in folders if os.path.islink(os.path.join(above, each))]:
            path = os.path.join(above, name)
            kept = os.readlink(path) if os.path.islink(path) else open(path, "rb").read() if os.path.isfile(path) else "lain"
            found[os.path.relpath(path, folder)] = kept
    return found


def refused(country, output, command="build", *options):
    result = country.site(command, *options, output=output, status=64)
    assert str(output).rstrip("/").split("/")[-1] in result.stderr
    return result.stderr


def make_checkout(folder):
    folder.mkdir()
    for name, text in CARRIED.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    subprocess.run(["git", "init", "-q", folder], check=True)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Awal")


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@contoh.go.id", *arguments], check=True,
        capture_output=True, text=True).stdout


def test_a_folder_of_documents_is_refused(country):
    folder = country.folder / "Dokumen"
    folder.mkdir()
    (folder / "skripsi.docx").write_text("x")
    said = refused(country, "Dokumen")
    assert "skripsi.docx" in said and "--output hasil" in said
    assert state(folder) == {"skripsi.docx": b"x"}


@pytest.mark.parametrize("make", ["file", "fifo"])
def test_what_is_no_folder_is_refused(country, make):
    path = country.folder / "hasil"
    path.write_text("x") if make == "file" else os.mkfifo(path)
    refused(country, "hasil")
    assert path.is_file() == (make == "file") and path.exists()


@pytest.mark.parametrize("output", [
    "plans", "./plans/", "plans/out", "plans/01-tanjung-umpama/out", "s", "t", "t/out", "s/pages/out", "s/assets", "s/assets/x",
    "cache", "cache/out", ".", "..", "", "s/../plans", "tautan", "tautan/out"])
def test_the_inputs_and_what_holds_them_are_refused(country, output):
    shutil.copytree(ROOT / "templates", country.folder / "t")
    shutil.copytree(ROOT / "site", country.folder / "s", ignore=shutil.ignore_patterns("public*", ".public*"))
    (country.folder / "cache").mkdir()
    (country.folder / "tautan").symlink_to("plans")
    before = state(country.folder)
    result = country.run(
        "build", "--plans", "plans", "--site", "s", "--templates", "t", "--as-of", "2025-12-31", "--cache", "cache", "--output",
        output, status=None)
    if output == "tautan":
        # The link itself gives way to the site; what it leads to stays.
        assert result.returncode == 0 and not (country.folder / "tautan").is_symlink()
        assert state(country.plans) == {k[6:]: v for k, v in before.items() if k.startswith("plans/")}
    else:
        assert result.returncode == 64, result.stderr
        assert state(country.folder) == before


def test_the_folder_that_holds_everything_is_refused(country):
    folder = country.folder / "w"
    for source, name in [(ROOT / "templates", "templates"), (country.plans, "plans")]:
        shutil.copytree(source, folder / name)
    shutil.copytree(ROOT / "site", folder / "site", ignore=shutil.ignore_patterns("public*", ".public*"))
    before = state(folder)
    result = subprocess.run(
        [PANTAU, "build", "--no-cache", "--as-of", "2025-12-31", "--output", folder], cwd=folder, capture_output=True)
    assert result.returncode == 64
    assert state(folder) == before


def test_the_default_place_inside_the_sites_folder_is_fine(country):
    shutil.copytree(ROOT / "site", country.folder / "site", ignore=shutil.ignore_patterns("public*", ".public*"))
    shutil.copytree(ROOT / "templates", country.folder / "templates")
    for _ in range(2):
        country.run("build", "--as-of", "2025-12-31", "--no-cache")
    assert (country.folder / "site/public/manifest.json").exists()


def test_a_checkout_keeps_what_makes_it_one(country):
    folder = country.folder / "situs"
    make_checkout(folder)
    head = git(folder, "rev-parse", "HEAD")
    for number in range(4):
        country.site()
        assert {name: (folder / name).read_text() for name in CARRIED} == CARRIED
        assert git(folder, "rev-parse", "HEAD") == head
        assert git(folder, "fsck", "--strict") == ""
        assert (folder / "index.html").exists()
        report = country.documents()[-1]
        report.write_text(report.read_text() + "# sunting\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Terbit")
    country.site(cached=False)
    assert git(folder, "log", "--format=%s").split() == ["Terbit", "Awal"]
    (folder / "catatan.txt").write_text("x")
    report.write_text(report.read_text() + "# sunting\n")
    assert "catatan.txt" in refused(country, "situs")
    assert (folder / "catatan.txt").read_text() == "x"


def test_a_kill_never_costs_a_checkout_anything(country):
    folder = country.folder / "situs"
    make_checkout(folder)
    kept = state(folder)
    chance = random.Random(3)
    started = time.monotonic()
    country.site(output="lain", cached=False)
    span = time.monotonic() - started
    for number in range(60 if IS_FULL else 12):
        process = subprocess.Popen(
            [PANTAU, "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--as-of",
             "2025-12-31", "--no-cache", "--output", folder], cwd=country.folder, stderr=subprocess.DEVNULL)
        time.sleep(span * (0.7 + 0.4 * chance.random()))
        process.send_signal(signal.SIGKILL)
        process.wait()
        now = state(folder)
        assert {path: now.get(path) for path in kept} == kept
    country.site(cached=False)
    assert {path: state(folder).get(path) for path in kept} == kept
    assert not (country.folder / ".situs-baru").exists()


def test_what_somebody_put_into_the_site_is_refused_and_kept(country):
    country.site()
    own = country.folder / "situs/wilayah/catatan/saya.txt"
    own.parent.mkdir()
    own.write_text("x")
    for cached in (True, False):
        report = country.documents()[-1]
        report.write_text(report.read_text() + "# sunting\n")
        assert "wilayah/catatan/saya.txt" in " ".join(country.site(cached=cached, status=64).stderr.split())
        assert own.read_text() == "x"


def test_assemble_refuses_as_build_does(country):
    country.site("build", "--only", "01", output="bagian", cached=False)
    (country.folder / "Dokumen").mkdir()
    (country.folder / "Dokumen/a.txt").write_text("a")
    refused(country, "Dokumen", "assemble", "bagian")
    refused(country, "plans", "assemble", "bagian")
    refused(country, "bagian", "assemble", "bagian")
    assert (country.folder / "Dokumen/a.txt").read_text() == "a"
    assert (country.folder / "bagian/bagian.json").exists()
    # A shard is replaced by a shard, unless somebody put something into it.
    country.site("build", "--only", "01", output="bagian", cached=False)
    (country.folder / "bagian/saya.txt").write_text("a")
    country.site("build", "--only", "01", output="bagian", cached=False, status=64)
    assert (country.folder / "bagian/saya.txt").read_text() == "a"


def test_only_what_the_old_manifest_lists_may_disappear(country):
    """Random trees with forged manifests, links and files of their own; nothing outside changes, whatever they say."""
    chance = random.Random(7)
    outside = country.folder / "luar"
    outside.mkdir()
    (outside / "rahasia.txt").write_text("rahasia")
    folder, inputs = country.folder / "situs", state(country.plans)
    names = ["a.txt", "index.html", "wilayah/x/b.txt", ".git/config", ".git/refs/k", "CNAME", "README.txt", "data/c", ".x/d"]
    built = 0
    for number in range(120 if IS_FULL else 24):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name in chance.sample(names, chance.randrange(len(names) + 1)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name)
        if chance.random() < 0.3:
            (folder / chance.choice(["tautan", "assets"])).symlink_to(outside)
        listed = set(chance.sample(names, chance.randrange(len(names) + 1)))
        if chance.random() < 0.7:
            listed = set(names) - {each for each in names if each.startswith(".") or each in ("CNAME", "README.txt")}
        forged = listed | {"../luar/rahasia.txt", str(outside / "rahasia.txt"), "tautan/rahasia.txt", "assets/rahasia.txt", "", "."}
        if chance.random() < 0.8:
            (folder / "manifest.json").write_text(json.dumps(
                {"manifest": 1, "alat": "pantau 1", "komit": None, "per": "2025-12-31", "berkas": {each: "0" * 64 for each in forged}}))
        before = state(folder)
        result = country.site(cached=False, status=None)
        assert result.returncode in (0, 64), result.stderr
        built += result.returncode == 0
        after = state(folder)
        gone = {path for path in before if after.get(path) != before[path]}
        assert gone <= listed | {"manifest.json"}, (number, gone, listed)
        assert result.returncode == 0 or gone == set()
        assert state(outside) == {"rahasia.txt": b"rahasia"}
        assert state(country.plans) == inputs
    assert 0 < built < (120 if IS_FULL else 24)


def test_a_folder_of_the_kept_tree_that_became_a_link_leads_nowhere(country):
    """The tree published before is brought up to date by its record: not through a link that somebody put there."""
    for _ in range(2):
        country.site()
        report = country.documents()[-1]
        report.write_text(report.read_text() + "# sunting\n")
    country.site()
    spare = country.folder / ".situs-lama"
    assert spare.is_dir()
    outside = country.folder / "luar"
    shutil.copytree(spare / "wilayah", outside)
    shutil.rmtree(spare / "wilayah")
    (spare / "wilayah").symlink_to(outside)
    before = state(outside)
    report.write_text(report.read_text() + "# sunting lagi\n")
    country.site(status=None)
    assert state(outside) == before
