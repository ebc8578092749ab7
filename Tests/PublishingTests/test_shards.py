"""Provinces built apart and put together give the same site as one machine; a broken region stops nobody else."""
import hashlib
import json

import pytest


def break_one(country):
    path = sorted(country.plans.glob("01-*/01.01-*/rad-*.yaml"))[0]
    sound = path.read_text()
    path.write_text(sound + "kunci_asing: 1\n")
    return path, sound


def shards(country, *options, status=0):
    folders = []
    for folder in sorted(country.plans.glob("[0-9]*")):
        code = folder.name.split("-")[0]
        result = country.site("build", "--only", code, *options, output=f"bagian-{code}", cached=False, status=None)
        assert result.returncode in (0, status), result.stderr
        folders.append(f"bagian-{code}")
    return folders


def test_shards_equal_one_machine(country):
    country.site(output="utuh", cached=False)
    country.site("assemble", *shards(country), output="susunan")
    assert country.tree("susunan") == country.tree("utuh")


def test_shards_with_a_broken_region_equal_one_machine(country):
    country.site()
    break_one(country)
    options = ["--keep-going", "--last-sound", "situs"]
    country.site("build", *options, output="utuh", cached=False, status=1)
    country.site("assemble", *shards(country, *options, status=1), output="susunan")
    assert country.tree("susunan") == country.tree("utuh")


def test_a_region_in_two_shards_is_refused(country):
    folders = shards(country)
    country.site("assemble", *folders, folders[0], output="susunan", status=64)
    assert not (country.folder / "susunan").exists()


def test_a_broken_region_stops_the_site(country):
    country.site()
    before = country.tree()
    break_one(country)
    country.site(status=1)
    assert country.tree() == before


def test_keep_going_publishes_the_others(country):
    country.site(output="sebelumnya", cached=False)
    path, sound = break_one(country)
    for _ in range(2):
        country.site("build", "--keep-going", "--last-sound", "sebelumnya", status=1)
        tree = country.tree()
        page = tree["wilayah/01.01/index.html"].decode()
        assert "Berkas wilayah ini memuat 1 galat." in page and "Angka terakhir yang sah" in page
        # A region's folder that holds neither a profile nor a plan says nothing yet, and is in no count.
        plans = country.folder / "plans"
        regions = len({each.parent for name in ("wilayah.yaml", "rad-*.yaml") for each in plans.rglob(name)})
        assert f"{regions - 1} dari {regions} wilayah terhitung" in " ".join(tree["index.html"].decode().replace("<strong>", "").split())
        assert "01.01" in json.loads(tree["manifest.json"])["berkas"].__str__()
    path.write_text(sound)
    country.site("build", "--keep-going")
    country.site(output="baru", cached=False)
    assert country.tree() == country.tree("baru")


def edit(country, change):
    path = country.folder / "bagian-01/bagian.json"
    shard = json.loads(path.read_text())
    change(shard)
    path.write_text(json.dumps(shard))


@pytest.mark.parametrize("path", [
    "wilayah/evil/index.html", "data/wilayah/x.js", "wilayah/02.01/lain.html", "wilayah/01.01/lain.html", ".x/index.html",
    "wilayah/01.01/" + "a/" * 20 + "x.html", "index.html"])
@pytest.mark.parametrize("is_listed", [False, True])
def test_a_shard_brings_only_its_own_regions_own_files(country, path, is_listed):
    folders = shards(country)
    file = country.folder / "bagian-01" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x")
    if is_listed:
        edit(country, lambda shard: shard["berkas"].update({path: {"sha256": hashlib.sha256(b"x").hexdigest(), "ukuran": 1}}))
    result = country.site("assemble", *folders, output="susunan", status=None)
    # A listed file of its own region is what that machine built, for all that can be told here.
    if is_listed and path.startswith("wilayah/01.01/"):
        assert result.returncode == 0
        return
    assert result.returncode == 64 and path[:40] in " ".join(result.stderr.split())
    assert not (country.folder / "susunan").exists()


@pytest.mark.parametrize("make", ["missing", "link", "changed", "sparse", "unlisted"])
def test_a_page_that_is_missing_or_not_whole_is_refused(country, make):
    folders = shards(country)
    page = country.folder / "bagian-01/wilayah/01.01/index.html"
    if make == "changed":
        page.write_text("lain")
    else:
        page.unlink()
    if make == "link":
        page.symlink_to(country.folder / "bagian-01/en/wilayah/01.01/index.html")
    elif make == "sparse":
        with open(page, "wb") as file:
            file.truncate(3 << 30)
        edit(country, lambda shard: shard["berkas"]["wilayah/01.01/index.html"].update({"ukuran": 3 << 30}))
    elif make == "unlisted":
        edit(country, lambda shard: shard["berkas"].pop("wilayah/01.01/index.html"))
    result = country.site("assemble", *folders, output="susunan", status=64)
    assert "wilayah/01.01/index.html" in " ".join(result.stderr.split())
    assert not (country.folder / "susunan").exists()


def test_shards_as_of_different_days_are_refused_with_both(country):
    folders = shards(country)
    edit(country, lambda shard: shard.update({"per": "2025-11-30"}))
    said = country.site("assemble", *folders, output="susunan", status=64).stderr
    assert "2025-11-30" in said and "2025-12-31" in said


@pytest.mark.parametrize("key", ["alat", "per", "wilayah"])
def test_nothing_in_a_shard_steers_the_terminal(country, key):
    folders = shards(country)
    evil = "\u001b[31m\u202eX"
    edit(country, lambda shard: shard.update({key: [evil] if key == "wilayah" else evil}))
    said = country.site("assemble", *folders, output="susunan", status=64).stderr
    assert "\u001b" not in said and "\u202e" not in said
