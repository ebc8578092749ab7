"""Every published figure, recomputed from the YAML alone: the real plans, the invented ones, and random ones."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from random_plans import write_collection
from recompute import recompute
from shown import check_pages

ROOT = Path(__file__).resolve().parents[2]
PANTAU = Path(os.environ.get("PANTAU", ROOT / ".build" / "release" / "pantau"))


def build(plans, site, as_of):
    run = subprocess.run(
        [PANTAU, "build", "--plans", plans, "--output", site, "--as-of", as_of.isoformat()],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]


def demo(folder):
    """The invented collection with the schemas beside it, as `scripts/build-demo` lays it out."""
    shutil.copytree(ROOT / "Tests" / "Corpus" / "demo", folder)
    if not (folder / "schema").is_dir():
        shutil.copytree(ROOT / "plans" / "schema", folder / "schema")
    return folder


@pytest.mark.parametrize("as_of", [date(2019, 11, 1), date(2025, 12, 31)])
def test_real_plans(tmp_path, as_of):
    build(ROOT / "plans", tmp_path / "site", as_of)
    faults, count = recompute(ROOT / "plans", tmp_path / "site", as_of)
    assert not faults, "\n".join(faults[:10])
    assert count > 100


@pytest.mark.parametrize("as_of", [date(2024, 7, 31), date(2025, 3, 31), date(2026, 10, 31)])
def test_invented_plans(tmp_path, as_of):
    plans = demo(tmp_path / "demo")
    build(plans, tmp_path / "site", as_of)
    faults, count = recompute(plans, tmp_path / "site", as_of)
    assert not faults, "\n".join(faults[:10])
    assert count > 2000


def test_pages_show_the_recomputed_numbers(tmp_path):
    plans, as_of = demo(tmp_path / "demo"), date(2026, 10, 31)
    build(plans, tmp_path / "site", as_of)
    faults, count = check_pages(plans, tmp_path / "site", as_of)
    assert not faults, "\n".join(faults[:10])
    assert count > 50


@pytest.mark.parametrize("seed", range(1, 7))
def test_random_plans(tmp_path, seed):
    plans, as_of = tmp_path / "plans", date(2021 + seed % 4, 1 + 2 * seed % 12, 17)
    plans.mkdir()
    write_collection(plans, seed)
    build(plans, tmp_path / "site", as_of)
    faults, count = recompute(plans, tmp_path / "site", as_of)
    assert not faults, "\n".join(faults[:10])
    assert count > 300
