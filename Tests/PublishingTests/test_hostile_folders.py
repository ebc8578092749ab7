"""Links, devices, names and sizes: nothing outside a folder is read or written, and what asks for too much is refused."""
import json
import os
import pathlib
import shutil
import socket
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
REGION = "01-tanjung-umpama/01.71-kota-umpama-jaya"
SECRET = "rahasia-di-luar-folder"


def check(country, *options, status=1):
    result = country.run(
        "check", "--plans", "plans", "--no-cache", "--as-of", "2025-12-31", "--format", "json", *options, status=status)
    return [d for d in json.loads(result.stdout)["diagnostics"] if d["severity"] == "error"]


def codes(country, *options):
    return {d["code"] for d in check(country, *options)}


@pytest.fixture
def outside(country):
    """A folder that is nobody's business, with a sound report in it."""
    folder = country.folder / "luar"
    shutil.copytree(country.plans / REGION, folder)
    (folder / "rahasia.txt").write_text(SECRET)
    return folder


def state(folder):
    return sorted((str(p.relative_to(folder)), p.read_bytes() if p.is_file() else b"") for p in folder.rglob("*"))


@pytest.mark.parametrize("place", [
    "wilayah.yaml", "laporan", "laporan/tautan.yaml", "halaman", "halaman/cerita.md", "verifikasi", "../01.79-kota-tautan",
    "../../09-tautan"])
def test_a_link_in_the_plans_is_an_error_and_leads_nowhere(country, outside, place):
    target = country.plans / REGION / place
    if target.is_dir():
        shutil.rmtree(target)
    target.unlink(missing_ok=True)
    target.parent.mkdir(exist_ok=True)
    target.symlink_to(outside if target.suffix == "" else outside / "rahasia.txt")
    found = check(country)
    assert "bukan-berkas-biasa" in {d["code"] for d in found}
    assert SECRET not in json.dumps(found)
    country.site(cached=False, status=1)
    assert not (country.folder / "situs").exists()


@pytest.mark.parametrize("make", ["fifo", "socket", "/dev/zero", "/dev/stdin", "/proc/self/environ"])
def test_what_never_ends_is_not_read(country, make):
    path = country.plans / REGION / "laporan" / "x.yaml"
    path.parent.mkdir(exist_ok=True)
    if make == "fifo":
        os.mkfifo(path)
    elif make == "socket":
        # A socket's address is at most 107 bytes.
        here = os.getcwd()
        os.chdir(path.parent)
        socket.socket(socket.AF_UNIX).bind(path.name)
        os.chdir(here)
    else:
        path.symlink_to(make)
    started = time.monotonic()
    assert "bukan-berkas-biasa" in codes(country)
    assert time.monotonic() - started < 30


def test_a_name_that_is_not_utf8_is_an_error(country):
    (country.plans / REGION).joinpath(os.fsdecode(b"a\xff.yaml")).write_text("x: 1\n")
    assert codes(country) == {"bukan-berkas-biasa"}


@pytest.mark.parametrize("kind", ["templates", "pages", "assets", "site.yaml"])
def test_a_link_among_layouts_pages_and_assets_is_an_error(country, outside, kind):
    shutil.copytree(ROOT / "templates", country.folder / "t")
    shutil.copytree(ROOT / "site", country.folder / "s", ignore=shutil.ignore_patterns("public*", ".public*"))
    place = {
        "templates": country.folder / "t" / "x.mustache", "pages": country.folder / "s/pages/x.md",
        "assets": country.folder / "s/assets/x.txt", "site.yaml": country.folder / "s/site.yaml"}[kind]
    place.unlink(missing_ok=True)
    place.symlink_to(outside / "rahasia.txt")
    result = country.run(
        "build", "--plans", "plans", "--site", "s", "--templates", "t", "--as-of", "2025-12-31", "--no-cache", "--output", "o",
        status=1)
    assert "bukan-berkas-biasa" in result.stdout + result.stderr
    assert not (country.folder / "o").exists()


@pytest.mark.parametrize("line", [
    "alamat: https://pantau.contoh.go.id@evil.example/", "repositori: {alamat: 'https://a@evil.example/'}",
    "repositori: {alamat: 'https://git.contoh.go.id/x', pola_berkas: 'javascript:pantauHit(1)//{berkas}'}",
    "repositori: {alamat: 'https://git.contoh.go.id/x', pola_komit: 'data:text/html,{komit}'}"])
def test_addresses_in_the_sites_own_settings_are_judged(country, line):
    site = country.folder / "s"
    shutil.copytree(ROOT / "site", site, ignore=shutil.ignore_patterns("public*", ".public*"))
    rest = "" if line.startswith("alamat") else "alamat: https://pantau.contoh.go.id/\n"
    (site / "site.yaml").write_text(f"situs: 1\njudul: Pantau\n{rest}{line}\n")
    result = country.run(
        "build", "--plans", "plans", "--site", "s", "--templates", ROOT / "templates", "--as-of", "2025-12-31", "--no-cache",
        "--output", "o", status=1)
    assert "tautan-terlarang" in result.stdout + result.stderr


@pytest.mark.parametrize("name", [".situs-baru", ".situs-lama", "situs"])
def test_a_link_where_the_site_is_written_costs_nobody_a_file(country, outside, name):
    before = state(outside)
    (country.folder / name).symlink_to(outside)
    for _ in range(3):
        # Three builds with an edit between them: the last one works in the tree before the present one.
        country.site()
        report = country.documents()[-1]
        report.write_text(report.read_text() + "# sunting\n")
    assert state(outside) == before
    site = country.folder / "situs"
    assert site.is_dir() and not site.is_symlink()
    assert (site / "index.html").exists()


def test_what_lies_in_the_way_of_the_new_tree_is_removed_whole(country):
    rest = country.folder / ".situs-baru"
    (rest / ".tersembunyi" / "/".join("abcdefghijklmnop")).mkdir(parents=True)
    (rest / ".tersembunyi" / os.fsdecode(b"\xff\xfe")).write_text("x")
    os.mkfifo(rest / "pipa")
    country.site(cached=False)
    assert not rest.exists()


def test_new_documents_are_not_written_through_a_link(country, outside):
    before = state(outside)
    (country.plans / "01-tanjung-umpama" / "01.04-kabupaten-tautan").symlink_to(outside)
    shutil.rmtree(country.plans / "02-nusa-andaikata")
    (country.plans / "02-nusa-andaikata").symlink_to(outside)
    country.run("new", "02.01", "--plans", "plans", status=None)
    assert state(outside) == before


def test_the_last_sound_site_is_not_read_through_links(country, outside):
    country.site(cached=False)
    # The copy's `data` leads elsewhere: to the very same files, which are not read all the same.
    fake = country.folder / "palsu"
    fake.mkdir()
    (fake / "data").symlink_to(country.folder / "situs" / "data")
    path = country.plans / REGION / "wilayah.yaml"
    path.write_text("rusak: [\n")
    pages = []
    for sound in ["situs", "palsu"]:
        country.site("build", "--keep-going", "--last-sound", country.folder / sound, output="o-" + sound, cached=False, status=1)
        pages.append((country.folder / ("o-" + sound) / "data/wilayah/01.71").joinpath("ringkasan.bin").exists())
    assert pages == [True, False]


@pytest.mark.parametrize("limit, code", [
    ("file-size=300", "berkas-terlalu-besar"), ("depth=2", "terlalu-bertingkat"), ("nodes=20", "terlalu-banyak-butir"),
    ("key-length=5", "kunci-terlalu-panjang"), ("scalar-length=10", "teks-terlalu-panjang"),
    ("region-files=1", "terlalu-banyak-berkas"), ("region-size=500", "folder-wilayah-terlalu-besar"),
    ("total-size=5000", "kumpulan-terlalu-besar")])
def test_every_limit_has_an_option_and_its_message_names_it(country, limit, code):
    found = [d for d in check(country, "--limit", limit) if d["code"] == code]
    assert found
    assert all("--limit " + limit.split("=")[0] in (d["help"] or "") for d in found), found[0]


@pytest.mark.parametrize("limit, code", [("markdown-depth=3", "markdown-terlalu-rumit"), ("markdown-size=40", "markdown-terlalu-rumit")])
def test_limits_on_markdown_hold_for_notes_and_pages(country, limit, code):
    region = country.plans / REGION
    (region / "halaman").mkdir(exist_ok=True)
    (region / "halaman/x.md").write_text("# Judul\n\n> > > > a\n\nAlinea yang cukup panjang untuk batas ini.\n")
    profile = region / "wilayah.yaml"
    profile.write_text(profile.read_text() + "\ncatatan: '> > > > > kutipan yang bertingkat-tingkat sekali dan panjang'\n")
    found = [d for d in check(country, "--limit", limit) if d["code"] == code]
    assert {d["file"].rsplit("/", 1)[1] for d in found} >= {"x.md", "wilayah.yaml"}, found
    assert all("--limit " + limit.split("=")[0] in d["help"] for d in found)
    check(country, status=None)


@pytest.mark.parametrize("text", ["depth", "depth=", "depth=0", "depth=-1", "depth=9999", "dalam=3", "=3", "nodes=x"])
def test_a_limit_that_is_none_is_wrong_usage(country, text):
    result = country.run("check", "--plans", "plans", "--limit", text, status=64)
    assert "--limit" in result.stderr


def test_a_limit_is_part_of_what_a_cached_run_depends_on(country):
    options = ["--plans", "plans", "--as-of", "2025-12-31", "--cache", country.cache, "--format", "json"]
    country.run("check", *options)
    time.sleep(0.1)
    country.run("check", *options, "--limit", "depth=2", status=1)
    country.run("check", *options)


def test_a_billion_laughs_cost_a_tenth_of_a_second(country):
    """Against the same check of a harmless file, so that the machine's own pace does not matter."""
    path = country.plans / REGION / "wilayah.yaml"
    sound = path.read_text()
    laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))

    def best(text):
        path.write_text(text)
        times = []
        for _ in range(5):
            started = time.monotonic()
            found = codes(country) if text != sound else check(country, status=0)
            times.append(time.monotonic() - started)
        return min(times), found

    plain, _ = best(sound)
    hostile, found = best(laughs)
    assert found == {"terlalu-banyak-butir"}
    assert hostile - plain < 0.1, (plain, hostile)
