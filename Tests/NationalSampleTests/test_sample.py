"""`national-sample` writes the same invented country every time, in the real format, and says everywhere that it is invented."""
import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = ROOT / ".build/release"
SAMPLE = pathlib.Path(os.environ.get("NATIONAL_SAMPLE", BINARIES / "national-sample"))
PANTAU = pathlib.Path(os.environ.get("PANTAU", BINARIES / "pantau"))

pytestmark = pytest.mark.skipif(
    os.environ.get("PANTAU_FULL", "0") in ("", "0"), reason="needs a release build of national-sample: scripts/test --full")


def write(folder, *options):
    subprocess.run(
        [SAMPLE, folder, "--plans", ROOT / "plans", *map(str, options)], check=True, capture_output=True, timeout=300)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def regional(files):
    return {path: text.decode() for path, text in files.items() if re.match(r"\d\d-", path)}


def check(folder):
    return subprocess.run(
        [PANTAU, "check", "--plans", folder, "--as-of", "2025-03-31", "--no-cache", "--format", "json"],
        capture_output=True, text=True, timeout=300)


def test_it_is_the_same_every_time_and_another_with_another_seed(tmp_path):
    first = write(tmp_path / "a", "--regions", 20)
    assert write(tmp_path / "b", "--regions", 20) == first
    assert regional(write(tmp_path / "c", "--regions", 20, "--seed", 2)) != regional(first)


def test_a_region_does_not_depend_on_how_many_there_are(tmp_path):
    few = regional(write(tmp_path / "few", "--regions", 3))
    many = regional(write(tmp_path / "many", "--regions", 30))
    assert few and few.items() <= many.items()


def test_everything_says_that_it_is_invented(tmp_path):
    files = regional(write(tmp_path / "a", "--regions", 40))
    plans = [text for path, text in files.items() if "/rad-" in path]
    assert len(plans) == 40
    assert all("\nsifat: uji\n" in text and re.search(r"^judul: .*\(data uji\)$", text, re.M) for text in plans)
    pages = [text for path, text in files.items() if path.endswith(".md")]
    assert pages and all(text.startswith("# ") and "(data uji)" in text.splitlines()[0] for text in pages)


def test_it_is_sound_and_has_what_real_plans_have(tmp_path):
    folder = tmp_path / "a"
    text = "".join(regional(write(folder, "--regions", 40)).values())
    result = check(folder)
    assert result.returncode == 0, result.stdout[-2000:]
    for feature in ("perubahan:", "putusan: ditolak", "nilai: null, alasan: belum-ada-data", "catatan: |", "bukti:", "kendala:"):
        assert feature in text, feature


def test_every_broken_file_is_found(tmp_path):
    folder = tmp_path / "a"
    files = regional(write(folder, "--regions", 4, "--errors", 1))
    result = check(folder)
    assert result.returncode == 1
    for path, text in files.items():
        # An agency that the plan does not name (dpa3) can only be missed where the plan itself can be read.
        if path.endswith(".yaml") and "dpa3" not in text:
            assert path in result.stdout, path


def test_beyond_the_registry_there_are_districts_and_villages(tmp_path):
    folder = tmp_path / "a"
    files = regional(write(folder, "--regions", 17_000, "--actions", 1, "--periods", 1))
    plans = {path.split("/")[-2].split("-")[0] for path in files if "/rad-" in path}
    assert len(plans) == 17_000
    assert {len(code.split(".")) for code in plans} == {1, 2, 3, 4}


def test_the_nation_is_as_large_as_it_is_said_to_be(tmp_path):
    """About 9,400 files and 160 MB, within a tenth."""
    files = write(tmp_path / "a", "--regions", 552)
    assert 0.9 * 9_400 <= len(files) <= 1.1 * 9_400
    assert 0.9 * 160e6 <= sum(map(len, files.values())) <= 1.1 * 160e6
