"""Which day everything is computed for: today in the collection's zone, the newest commit's, or the one that is stated."""
import datetime
import json
import os
import re
import subprocess
import zoneinfo

import pytest
from command_line import ROOT, Folder

ZONES = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def built(folder, *options):
    site = folder.path / "situs"
    folder.run(
        "build", "--site", ROOT / "site", "--templates", ROOT / "templates", "--output", site, "--quiet", *options)
    return json.loads((site / "manifest.json").read_text())["per"]


def today(zone):
    return datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date().isoformat()


def days(zone, say):
    """What `say` gives between two looks at the clock, and both looks: midnight may come between."""
    before = today(zone)
    return say(), {before, today(zone)}


@pytest.mark.parametrize("zone", [None, *ZONES])
def test_the_default_is_today_in_the_collections_zone_for_every_command(folder, zone):
    if zone:
        folder.write("plans/kumpulan.yaml", folder.read("plans/kumpulan.yaml") + f"zona_waktu: {zone}\n")
    cache = ["--cache", folder.path / "cache"]
    for options in (["--no-cache"], cache, cache):
        said, allowed = days(zone or "Asia/Jakarta", lambda: built(folder, *options))
        assert said in allowed
    for options in (["--no-cache"], cache, cache):
        text, allowed = days(zone or "Asia/Jakarta", lambda: folder.run("compare", "--format", "json", *options).stdout)
        assert re.search("|".join(allowed), text)
        folder.run("check", *options)


def test_an_unknown_zone_is_refused(folder):
    folder.write("plans/kumpulan.yaml", folder.read("plans/kumpulan.yaml") + "zona_waktu: Europe/Paris\n")
    assert "zona_waktu" in folder.run("check", "--no-cache", status=1).stderr


def test_check_and_why_and_new_mean_the_same_day(folder):
    """A report of tomorrow is not counted yet, with and without a cache; one of today is."""
    report = next(path for path in sorted((folder.path / "plans").glob("*/*/laporan/*.yaml")))
    name = str(report.relative_to(folder.path))
    tomorrow = (datetime.date.fromisoformat(today("Asia/Jakarta")) + datetime.timedelta(days=2)).isoformat()
    folder.write(name, re.sub(r"^tanggal: .*$", f"tanggal: {tomorrow}", folder.read(name), flags=re.M))
    for options in (["--no-cache"], ["--cache", folder.path / "cache"]):
        assert "tanggal-sesudah-tanggal-acuan" in folder.run("check", *options).stderr
        assert "tanggal-sesudah-tanggal-acuan" not in folder.run("check", "--as-of", tomorrow, *options).stderr
    said, allowed = days(
        "Asia/Jakarta", lambda: folder.run("new", "laporan", "53.71", "2019-S1", "--instansi", "dp3a").stdout)
    assert any(day in folder.read(re.search(r"plans/\S+", said)[0]) for day in allowed)


def commit(folder, date):
    def git(*words):
        subprocess.run(
            ["git", *words], cwd=folder.path, check=True, capture_output=True, timeout=60,
            env={**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
                 "GIT_COMMITTER_EMAIL": "a@b", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date})

    git("init", "-q")
    git("add", "plans")
    git("commit", "-q", "--no-verify", "-m", "Awal")


def test_the_newest_commits_day_is_taken_in_the_collections_zone(folder):
    yesterday = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=5)
    commit(folder, f"{yesterday}T18:30:00+0000")
    assert built(folder, "--no-cache", "--as-of", "commit") == (yesterday + datetime.timedelta(days=1)).isoformat()
    # Its date moves nothing where nobody asked for it.
    assert built(folder, "--no-cache") != yesterday.isoformat()
    folder.run("check", "--as-of", "komit")


@pytest.mark.parametrize("days_away, words", [(2, "sesudah hari ini"), (3000, "sesudah hari ini"), (-400, "lebih dari setahun")])
def test_a_commit_of_the_future_or_of_a_year_ago_sets_nobodys_date(folder, days_away, words):
    day = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=days_away)
    commit(folder, f"{day}T12:00:00+0000")
    said, allowed = days("Asia/Jakarta", lambda: built(folder, "--no-cache"))
    assert said in allowed
    for command in (["check", "--no-cache"], ["compare", "--no-cache"], ["why", "53.71"]):
        error = folder.run(*command, "--as-of", "commit", status=64).stderr
        assert words in error and day.isoformat() in error and "--as-of" in error


def test_a_commit_is_asked_for_where_there_is_none(folder):
    assert "git tidak mengenal komit" in folder.run("check", "--no-cache", "--as-of", "commit", status=64).stderr
    assert "`commit`" in folder.run("check", "--as-of", "kemarin", status=64).stderr
