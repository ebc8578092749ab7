"""A build that takes over from the last one gives the same site as a build from nothing, whatever happened in between."""
import hashlib
import json
import os
import random
import re
import shutil
import subprocess

import pytest
from country import IS_FULL, PANTAU, ROOT, SAMPLE


class Editor:
    """Edits as people make them: some leave the plans sound, some break them, and now and then all is mended."""

    def __init__(self, country, seed):
        self.country, self.random = country, random.Random(seed)
        self.sound = {path: path.read_bytes() for path in country.documents()}

    def step(self):
        return self.random.choice([
            self.change, self.change, self.touch, self.remark, self.decree, self.add, self.delete, self.rename, self.damage,
            self.mend])()

    def pick(self):
        return self.random.choice(self.country.documents())

    def change(self):
        path = self.pick()
        lines = path.read_text().splitlines(keepends=True)
        values = [number for number, line in enumerate(lines) if "nilai: " in line and line.rstrip()[-1:].isdigit()]
        if values:
            number = self.random.choice(values)
            lines[number] = lines[number].rstrip()[:-1] + str(self.random.randrange(10)) + "\n"
            path.write_text("".join(lines))
        return f"change {path.name}"

    def remark(self):
        """What the document says stays; its lines, which messages quote, do not."""
        path = self.pick()
        lines = path.read_text().splitlines()
        number = self.random.randrange(len(lines) + 1)
        if number == 0 or self.random.random() < 0.5:
            lines.insert(0, f"# catatan {self.random.randrange(9)}")
        else:
            lines[number - 1] += f" # {self.random.randrange(9)}"
        path.write_text("\n".join(lines) + "\n")
        return f"remark {path.name}"

    def decree(self):
        """A duty changes and no figure."""
        path = self.random.choice([path for path in self.country.documents() if path.name == "wilayah.yaml"])
        path.write_text(path.read_text().replace("nomor: ", f"nomor: {self.random.randrange(1, 9)}"))
        return f"decree {path.parent.name}"

    def touch(self):
        path = self.pick()
        path.write_bytes(path.read_bytes())
        return f"touch {path.name}"

    def add(self):
        path = self.pick()
        page = path.parent / "halaman" if path.name == "wilayah.yaml" else None
        if page is None:
            return self.change()
        page.mkdir(exist_ok=True)
        (page / f"catatan-{self.random.randrange(3)}.md").write_text(f"# Catatan\n\nIsi {self.random.random()}.\n")
        return f"add page below {path.parent.name}"

    def delete(self):
        path = self.random.choice(self.country.reports() or [self.pick()])
        path.unlink()
        return f"delete {path.name}"

    def rename(self):
        folder = self.random.choice(sorted(self.country.plans.glob("[0-9]*/[0-9]*")))
        target = folder.with_name(folder.name.split("-")[0] + f"-nama-baru-{self.random.randrange(99)}")
        folder.rename(target)
        self.sound = {target / path.relative_to(folder) if folder in path.parents else path: text
                      for path, text in self.sound.items()}
        return f"rename {folder.name}"

    def damage(self):
        path = self.pick()
        path.write_text(path.read_text() + self.random.choice(["kunci_asing: 1\n", "\tx: 1\n", "a: [\n"]))
        return f"damage {path.name}"

    def mend(self):
        for path, text in self.sound.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != text:
                path.write_bytes(text)
        return "mend"


@pytest.mark.parametrize("seed", range(10 if IS_FULL else 1))
def test_a_build_from_the_cache_equals_a_build_from_nothing(country, seed):
    editor = Editor(country, seed)
    country.site()
    country.site(output="baru", cached=False)
    history, published = [], 0
    for _ in range(50):
        history.append(editor.step())
        before = country.tree()
        shutil.rmtree(country.folder / "baru", ignore_errors=True)
        fresh = country.site(output="baru", cached=False, status=None)
        cached = country.site(status=None)
        said = [line for line in cached.stderr.splitlines() if " ms" not in line]
        assert said == [line for line in fresh.stderr.splitlines() if " ms" not in line], history
        assert cached.returncode == fresh.returncode, (history, cached.stderr)
        if fresh.returncode == 0:
            assert country.tree() == country.tree("baru"), history
            published += 1
        else:
            assert country.tree() == before, history
        if fresh.returncode != 0 and editor.random.random() < 0.5:
            history.append(editor.mend())
    assert published >= 10


def test_check_from_the_cache_says_the_same(country):
    editor = Editor(country, 7)
    for _ in range(20):
        editor.step()
        options = ["--plans", "plans", "--as-of", "2025-12-31", "--format", "json"]
        cached = country.run("check", *options, "--cache", country.cache, status=None)
        fresh = country.run("check", *options, "--no-cache", status=None)
        assert (cached.returncode, cached.stdout) == (fresh.returncode, fresh.stdout)


def test_advice_across_regions_quotes_lines_as_they_are_now(country):
    """It is taken over while every region says the same; the line that it quotes may have changed all the same."""
    options = ["--plans", "plans", "--as-of", "2025-12-31", "--all"]
    code = "target-kabupaten-melebihi-provinsi"
    found = country.run("check", *options, "--format", "json", "--cache", country.cache)
    place = next(one for one in json.loads(found.stdout)["diagnostics"] if one["code"] == code)
    path = country.folder / place["file"]
    lines = path.read_text().splitlines(keepends=True)
    for remark in ("", "sekali lagi"):
        lines[place["line"] - 1] = lines[place["line"] - 1].rstrip() + f" # baru {remark}\n"
        path.write_text("".join(lines))
        cached = country.run("check", *options, "--cache", country.cache)
        assert f"# baru {remark}".strip() in cached.stderr
        assert cached.stderr == country.run("check", *options, "--no-cache").stderr


def test_what_was_printed_is_kept_for_its_own_form_alone(country):
    """A second run prints what the first did; another skin or language, and another file, is another matter."""
    report = country.reports()[0]
    report.write_text(report.read_text().replace("laporan: 1", "laporann: 1"))
    forms = [[], ["--format", "json"], ["--lang", "en"], ["--all"], ["--format", "sarif"], ["--lang", "en", "--format", "json"]]
    for form in forms + forms[::-1]:
        options = ["--plans", "plans", "--as-of", "2025-12-31", *form]
        cached = country.run("check", *options, "--cache", country.cache, status=1)
        fresh = country.run("check", *options, "--no-cache", status=1)
        assert (cached.stdout, cached.stderr) == (fresh.stdout, fresh.stderr), form
    report.write_text(report.read_text().replace("laporann: 1", "laporan: 1"))
    for _ in range(2):
        country.run("check", "--plans", "plans", "--as-of", "2025-12-31", "--cache", country.cache)


def test_a_report_written_in_the_tick_of_the_run_hides_no_later_one(country):
    """A file as old as the run itself is no reason to build again, and another one of its size and time is seen."""
    report = country.reports()[0]
    report.write_text(report.read_text() + "# satu\n")
    country.site()
    times = report.stat()
    before = report.read_bytes()
    assert country.site("build", "--verbose").stderr.count("0 ditulis") == 1
    report.write_bytes(before.replace(b"laporan: 1", b"laporan: x"))
    os.utime(report, ns=(times.st_atime_ns, times.st_mtime_ns))
    country.site(status=1)


@pytest.mark.parametrize("harm", ["empty", "cut", "flipped", "foreign", "folder"])
def test_a_harmed_cache_is_as_if_it_were_not_there(country, harm):
    country.site()
    before = country.tree()
    for path in sorted(country.cache.iterdir()):
        bytes_ = path.read_bytes()
        path.unlink()
        if harm == "folder":
            path.mkdir()
        else:
            path.write_bytes({"empty": b"", "cut": bytes_[: len(bytes_) // 2], "foreign": b"x" * 4096,
                              "flipped": bytes_[:-50] + bytes([bytes_[-50] ^ 1]) + bytes_[-49:]}[harm])
    country.site()
    assert country.tree() == before


@pytest.mark.parametrize("harm", ["gone", "cut", "flipped", "foreign", "of another run", "folder"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_harm_that_a_run_meets_halfway_makes_it_begin_anew(country, command, harm):
    """What most runs only pass on is not read with the record: that it is broken shows when somebody needs it."""
    def run(*options):
        if command == "build":
            result = country.site("build", "--all", *options, cached=not options, output="baru" if options else "situs")
            return result.stderr
        cache = options or ("--cache", country.cache)
        return country.run("check", "--plans", "plans", "--all", "--as-of", "2025-12-31", *cache).stderr

    run()
    stock = country.cache / f"{command}.muatan"
    whole = stock.read_bytes()
    stock.unlink()
    if harm == "folder":
        stock.mkdir()
    elif harm == "of another run":
        run()
        assert stock.read_bytes()[:8] == whole[:8] and stock.read_bytes()[:16] != whole[:16]
        stock.write_bytes(whole)
    elif harm != "gone":
        stock.write_bytes({"cut": whole[: len(whole) // 2], "foreign": b"x" * len(whole),
                           "flipped": whole[:16] + bytes(each ^ 1 for each in whole[16:])}[harm])
    report = next(one for one in country.reports() if b"nilai: 9" in one.read_bytes())
    report.write_bytes(report.read_bytes().replace(b"nilai: 9", b"nilai: 1"))
    again = run()
    assert "info" in again or "peringatan" in again
    assert again == run("--no-cache")
    if command == "build":
        assert country.tree() == country.tree("baru")
    if harm != "folder":
        assert stock.stat().st_size > 1000
        run()


def test_what_is_no_longer_used_is_cleared_away(country):
    country.site()
    stock = country.cache / "build.muatan"
    sizes = [stock.stat().st_size]
    for turn in range(12):
        country.site("build", "--as-of", f"2025-12-{30 - turn % 2}")
        sizes.append(stock.stat().st_size)
    assert sizes[1] > sizes[0], "nothing was added"
    assert max(sizes) <= 2 * sizes[0] + (80 << 10)
    assert any(later < sooner for sooner, later in zip(sizes, sizes[1:]))
    before = country.tree()
    country.site("build", "--as-of", f"2025-12-{30 - turn % 2}", cached=False)
    assert country.tree() == before


@pytest.mark.parametrize("table", ["data/figures.csv", "data/figures.json", "data/tabel/instansi.csv"])
def test_only_a_table_that_lies_as_we_left_it_lends_its_parts(country, table):
    """Rows of regions that did not change come from the published table, known by its size and time; a table that somebody
    wrote into is made anew."""
    country.site()
    path = country.folder / "situs" / table
    report = next(one for one in country.reports() if b"nilai: 9" in one.read_bytes())
    sound = report.read_bytes()
    for is_noticed in (False, True):
        # The head of the table is no region's part, so the harm is done at its end.
        times, whole = path.stat(), path.read_bytes()
        place = max(whole.rfind(digit) for digit in (b"2020", b"2024", b"2025"))
        path.write_bytes(whole[:place] + b"9999" + whole[place + 4:])
        if not is_noticed:
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        report.write_bytes(sound.replace(b"nilai: 9", b"nilai: 1") if report.read_bytes() == sound else sound)
        country.site()
        shutil.rmtree(country.folder / "baru", ignore_errors=True)
        country.site(output="baru", cached=False)
        assert (b"9999" in path.read_bytes()) != is_noticed
        assert (path.read_bytes() == (country.folder / "baru" / table).read_bytes()) == is_noticed


class Nation:
    """A country so large that tables of all regions note more than once where their digest is."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(
            [SAMPLE, folder / "plans", "--plans", ROOT / "plans", "--regions", "60", "--periods", "16"],
            check=True, capture_output=True)

    def build(self, output="situs", *cache):
        subprocess.run(
            [PANTAU, "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--as-of",
             "2025-12-31", "--output", output, "--quiet", *(cache or ("--cache", "cache"))], cwd=self.folder, check=True,
            capture_output=True)
        return json.loads((self.folder / output / "manifest.json").read_text())["berkas"]

    def edit(self, report):
        report.write_text(re.sub(r"nilai: (\d)", lambda one: f"nilai: {int(one[1]) % 9 + 1}", report.read_text()))


@pytest.fixture
def nation(tmp_path):
    return Nation(tmp_path)


def test_a_table_keeps_its_digest_where_it_keeps_its_beginning(nation):
    """Regions at the end, in the middle and at the beginning: the digest goes on where it was, and always comes to the same."""
    tables = ["data/figures.csv", "data/figures.json", "data/tabel/instansi.csv"]
    before = nation.build()
    assert (nation.folder / "situs/data/figures.json").stat().st_size > 2 * (256 << 10)
    reports = sorted(path for path in nation.folder.glob("plans/**/laporan/*.yaml") if "nilai: " in path.read_text())
    changed = set()
    for report in [reports[-1], reports[len(reports) // 2], reports[0], reports[-1]]:
        nation.edit(report)
        now = nation.build()
        changed |= {table for table in tables if now[table] != before[table]}
        for table in tables:
            assert now[table] == hashlib.sha256((nation.folder / "situs" / table).read_bytes()).hexdigest()
        before = now
    assert changed >= {"data/figures.csv", "data/figures.json"}
    assert nation.build("baru", "--no-cache") == now


def test_an_old_year_never_leads(nation):
    """Provinces that sent nothing in the newest year are compared in it all the same: a report of the year before changes
    what stands there of a year ago, those of older years the files of figures only."""
    for report in nation.folder.glob("plans/*/laporan/2024-*.yaml"):
        report.unlink()
    before = nation.build()
    for year in [2023, 2022]:
        report = next(
            path for path in sorted(nation.folder.glob(f"plans/*/laporan/{year}-*.yaml")) if "nilai: " in path.read_text())
        nation.edit(report)
        now = nation.build()
        changed = {path for path in now if now[path] != before.get(path)}
        assert nation.build("baru", "--no-cache") == now
        assert "data/figures.json" in changed
        assert not any(path.startswith(("instansi/", "data/tabel/instansi")) for path in changed)
        # The year before the newest stands in the comparison as what was a year ago; older ones do not.
        assert ("data/tabel/banding-provinsi.csv" in changed) == (year == 2023)
        before = now


def test_both_trees_hold_the_same_tables_after_all_was_written_anew(country):
    """On another day every file is written anew. A table whose bytes stay then lies there twice; it lends its parts to the next
    edits only when the trees that take turns come to share one of the two."""
    tables = ["data/figures.csv", "data/figures.json", "data/tabel/instansi.csv"]
    def places(tree):
        return {table: (country.folder / tree / table).stat().st_ino for table in tables}

    country.site()
    before = {table: (country.folder / "situs" / table).read_bytes() for table in tables}
    another_day = ("--as-of", "2025-12-30")
    country.site("build", *another_day)
    same = [table for table in tables if (country.folder / "situs" / table).read_bytes() == before[table]]
    assert same, "the tables name the day: the test shows nothing"
    assert all(places("situs")[table] != places(".situs-lama")[table] for table in same)
    profile = next(path for path in country.documents() if path.name == "wilayah.yaml")
    for turn in (1, 2):
        profile.write_text(profile.read_text().replace("nomor: ", f"nomor: {turn}"))
        country.site("build", *another_day)
    assert all(places("situs")[table] == places(".situs-lama")[table] for table in same)


def test_a_folder_that_is_not_ours_is_left_alone_and_nothing_is_taken_over_from_it(country):
    country.site()
    before = country.tree()
    shutil.rmtree(country.folder / "situs")
    (country.folder / "situs").mkdir()
    foreign = country.folder / "situs" / "asing.html"
    foreign.write_text("milik orang lain")
    country.site(status=64)
    assert foreign.read_text() == "milik orang lain" and len(list((country.folder / "situs").iterdir())) == 1
    foreign.unlink()
    country.site()
    assert country.tree() == before


def test_an_edit_writes_only_what_differs(country):
    country.site()
    report = country.reports()[0]
    for number in (3, 4, 5):
        text = report.read_text()
        report.write_text(text.rstrip("\n") + f"\n# suntingan {number}\n")
        inodes = {path: path.stat().st_ino for path in (country.folder / "situs").rglob("*.html")}
        country.site()
        same = [path for path, inode in inodes.items() if path.exists() and path.stat().st_ino == inode]
        assert len(same) > 0.8 * len(inodes)
