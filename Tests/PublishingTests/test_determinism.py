"""The same commit and day give the same bytes, whatever machine: time zone, locale, cores, order of files, place, user's
habits."""
import os
import re
import shutil
import subprocess

import pytest
from country import IS_FULL, PANTAU, ROOT
from repository import Repository

MACHINES = {
    "jayapura": ({"TZ": "Asia/Jayapura", "LANG": "id_ID.UTF-8", "LC_ALL": "id_ID.UTF-8"}, []),
    "newfoundland": ({"TZ": "America/St_Johns", "LANG": "C", "LC_ALL": "C", "NO_COLOR": "1"}, ["taskset", "-c", "0"]),
    "istanbul": ({"TZ": "Europe/Istanbul", "LC_ALL": "tr_TR.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "COLUMNS": "20"}, []),
    "line-islands": ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C.utf8", "LC_COLLATE": "C"}, ["taskset", "-c", "0"]),
}


def machine(folder, name, source):
    """A clone whose files were made in another order, under another path."""
    environment, prefix = MACHINES[name]
    place = folder / f"mesin {name}"
    subprocess.run(["git", "clone", "-q", "--no-checkout", source, place], check=True)
    names = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "-z", "HEAD"], cwd=place, capture_output=True, text=True, check=True).stdout.split("\0")
    for path in sorted(filter(None, names), key=lambda path: path[::-1]):
        target = place / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / path, target)
    return place, {**os.environ, **environment, "HOME": str(place)}, prefix


def build(place, environment, prefix, *options):
    result = subprocess.run(
        [*prefix, PANTAU, "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--output", "situs",
         "--as-of", "2025-12-31", *options], cwd=place, env=environment, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
    site = place / "situs"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", MACHINES if IS_FULL else ["jayapura", "newfoundland"])
def test_another_machine_gives_the_same_bytes(country, name):
    repository = Repository(country)
    here = build(country.folder, dict(os.environ), [], "--no-cache")
    place, environment, prefix = machine(country.folder, name, country.folder)
    there = build(place, environment, prefix, "--no-cache")
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
    assert b'"per": "2025-12-31"' in here["manifest.json"]
    assert repository.git("rev-parse", "HEAD").stdout.strip().encode() in here["manifest.json"]


def test_pages_name_the_commit_they_come_from(country):
    """A region's pages their region's own last commit, national pages the newest."""
    repository = Repository(country)
    first = repository.git("rev-parse", "HEAD").stdout.strip()
    profile = sorted(country.plans.glob("*/*/wilayah.yaml"))[0]
    code = profile.parent.name.split("-")[0]
    profile.write_text(profile.read_text() + "# suntingan\n")
    repository.commit("Satu wilayah")
    second = repository.git("rev-parse", "HEAD").stdout.strip()
    tree = build(country.folder, dict(os.environ), [], "--no-cache")
    own = [path for path in tree if path.endswith(".html") and f"wilayah/{code}/" in path]
    others = [path for path in tree if path.endswith("index.html") and "wilayah/" in path and f"wilayah/{code}/" not in path
              and path.count("/") == 2 and not path.startswith("en")]
    assert own and len(others) > 10
    assert [path for path in own if second[:7].encode() not in tree[path] or first[:7].encode() in tree[path]] == []
    assert [path for path in others if second[:7].encode() in tree[path]] == []
    named = 0
    for path in others:
        for folder in country.plans.glob(f"*/{path.split('/')[1]}-*"):
            last = repository.git("log", "-1", "--format=%H", "--", folder).stdout.strip()
            assert last[:7].encode() in tree[path], path
            named += 1
    assert named > 10
    assert second.encode() in tree["manifest.json"] and second[:7].encode() in tree["tentang/index.html"]


@pytest.mark.parametrize("options", [["--plans", "{}/plans"], ["--plans", "plans/"], ["--plans", "./plans"]])
def test_the_way_to_the_folder_is_not_published(country, options):
    """However the plans folder was named, and wherever the command stood: files are named from the top of the work tree."""
    Repository(country)
    expected = build(country.folder, dict(os.environ), [], "--no-cache")
    named = [option.format(country.folder) for option in options]
    assert build(country.folder, dict(os.environ), [], *named, "--no-cache") == expected
    links = {link for content in expected.values() for link in re.findall(rb'/pantau/blob/[0-9a-f]+/([^"#]*)', content)}
    assert len(links) > 20
    assert [link for link in links if not (country.folder / link.decode()).is_file()] == []
    assert not any(str(country.folder).encode() in content for content in expected.values())


def test_a_plans_folder_that_is_a_repository_of_its_own(country):
    shutil.move(country.plans, country.folder / "data")
    country.plans = country.folder / "data"
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@contoh.invalid", "commit", "-qm", "Awal"]):
        subprocess.run(["git", *command], cwd=country.plans, check=True)
    tree = build(country.folder, dict(os.environ), [], "--plans", "data", "--no-cache")
    links = {link for content in tree.values() for link in re.findall(rb'/pantau/blob/[0-9a-f]+/([^"#]*)', content)}
    assert len(links) > 20
    assert [link for link in links if not (country.plans / link.decode()).is_file()] == []
