"""What cannot be read is not «not there», and what cannot be said is not nothing: status 70, and nothing is published."""
import os
import resource
import shutil
import subprocess

import pytest
from country import IS_FULL, PANTAU, ROOT

REGION = "01-tanjung-umpama/01.71-kota-umpama-jaya"
NOBODY = 65534


def run(country, *arguments, prepare=None, **streams):
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(
        [PANTAU, *map(str, arguments)], cwd=country.folder, timeout=120, preexec_fn=prepare, text=True, **streams)


def check(country, **options):
    return run(country, "check", "--plans", "plans", "--no-cache", "--as-of", "2025-12-31", **options)


def build(country, **options):
    return run(
        country, "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--no-cache", "--as-of",
        "2025-12-31", "--output", "situs", **options)


def as_nobody():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


@pytest.fixture
def open_to_nobody(country):
    """The whole way down to the country may be passed by the one who runs the command."""
    folder = country.folder
    while folder != folder.parent and folder.owner() == os.environ.get("USER", "root") and os.geteuid() == 0:
        if folder.name == "tmp":
            break
        os.chmod(folder, 0o755)
        folder = folder.parent
    if os.geteuid() == 0:
        os.chown(country.folder, NOBODY, NOBODY)
    if subprocess.run([PANTAU, "version"], preexec_fn=as_nobody, capture_output=True).returncode == 126:
        pytest.skip("the binary cannot be run by another user here")
    return country


@pytest.mark.parametrize("place", [
    REGION + "/laporan", REGION, "01-tanjung-umpama", "reference", "schema"])
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_may_not_be_opened_ends_the_run(open_to_nobody, place, mode):
    country = open_to_nobody
    folder = country.plans / place
    os.chmod(folder, mode)
    try:
        for result in (check(country, prepare=as_nobody), build(country, prepare=as_nobody)):
            assert result.returncode == 70, result.stdout + result.stderr
            assert str(folder.relative_to(country.folder)) in result.stderr and "Permission denied" in result.stderr
        assert not (country.folder / "situs").exists()
    finally:
        os.chmod(folder, 0o755)


@pytest.mark.parametrize("count", range(5, 40) if IS_FULL else [8, 10, 12, 14])
def test_too_few_descriptors_are_never_fewer_files(country, count):
    """A folder or file that could not be opened for want of a descriptor ends the run; it is never missing from it."""
    whole = check(country)
    result = check(country, prepare=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count)))
    if result.returncode == 70:
        assert "Too many open files" in result.stderr
    else:
        assert (result.returncode, result.stderr) == (whole.returncode, whole.stderr)


def test_a_limit_on_file_size_is_a_fault_and_leaves_nothing(country):
    result = build(country, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert result.returncode == 70 and "ulimit -f" in result.stderr, result.stderr
    assert not (country.folder / "situs").exists() and not (country.folder / ".situs-baru").exists()


@pytest.mark.parametrize("arguments", [
    ["check", "--plans", "plans", "--no-cache", "--as-of", "2025-12-31", "--format", "json"], ["--help"]])
def test_output_that_cannot_be_written_is_a_fault(country, arguments):
    with open("/dev/full", "w") as full:
        result = run(country, *arguments, stdout=full)
    assert result.returncode == 70 and "No space left" in result.stderr
    closed = run(country, *arguments, stdout=None, prepare=lambda: os.close(1))
    assert closed.returncode == 70 and "Bad file descriptor" in closed.stderr


def test_a_closed_stream_is_never_a_file_of_the_site(country):
    """What is said on a closed stream would land in the next file that is opened."""
    build(country)
    shutil.copytree(country.folder / "situs", country.folder / "utuh")
    shutil.rmtree(country.folder / "situs")
    build(country, stdin=None, stdout=None, stderr=None, prepare=lambda: os.closerange(0, 3))
    if (country.folder / "situs").exists():
        assert country.tree("situs") == country.tree("utuh")


def test_a_folder_too_deep_and_hidden_documents_are_said(country):
    deep = country.plans / REGION / "laporan" / "/".join("abcdefghijklmno")
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("x: 1\n")
    result = check(country)
    assert result.returncode == 1 and "folder-terlalu-dalam" in result.stderr
    shutil.rmtree(country.plans / REGION / "laporan/a")
    (country.plans / REGION / "laporan/.2025-TW4.yaml").write_text("x: 1\n")
    (country.plans / REGION / ".arsip").mkdir()
    result = run(
        country, "check", "--plans", "plans", "--no-cache", "--as-of", "2025-12-31", "--all")
    assert ".2025-TW4.yaml" in result.stderr and ".arsip" in result.stderr and "berkas-tidak-dibaca" in result.stderr


@pytest.mark.parametrize("limit, value, option", [
    (resource.RLIMIT_NOFILE, 8, "ulimit -n"), (resource.RLIMIT_NOFILE, 20, "ulimit -n"),
    (resource.RLIMIT_AS, 100 << 20, "ulimit -v"), (resource.RLIMIT_AS, 200 << 20, "ulimit -v"),
    (resource.RLIMIT_NPROC, 2, "ulimit -u"),
])
def test_limits_under_which_threads_cannot_start_are_said_and_end_at_once(country, limit, value, option):
    """The thread pool waits for ever, or ends the process by a signal, where it gets no memory or descriptor."""
    result = check(country, prepare=lambda: resource.setrlimit(limit, (value, value)))
    assert result.returncode == 70 and option in result.stderr and result.stdout == ""
