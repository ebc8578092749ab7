"""Damaged files, by the ten thousand: the whole compile never traps, and whatever it says points into a file that is there.

A round is one run over a country whose every region holds one damaged document; the country's other files stay sound, so
that each mutant goes as far as it can: text, tree, schema, links, progress, advice. Seeds make each round repeatable.
"""
import json
import os
import random
import re
import resource
import shutil
import subprocess

import pytest
from command_line import PANTAU, ROOT

MUTANTS = int(os.environ.get("MUTANTS", "20500"))
SNIPPETS = [
    b"\t", b"\n", b"\r\n", b"\r", b" ", b"  ", b":", b": ", b"- ", b"#", b" #", b",", b"[", b"]", b"{", b"}", b'"', b"'", b"|", b">",
    b"&a ", b"*a", b"!!str ", b"%", b"@", b"`", b"? ", b"<<: ", b"---\n", b"...\n", "\ufeff".encode(), "\u00a0".encode(),
    "\u200b".encode(), "\u202e".encode(), "\u2028".encode(), "\u0085".encode(), "“".encode(), "é".encode(), "１".encode(), b"1.250",
    b"007", b"Rp 1.500.000", b"ya", b"01-02-2024", b"null", b"~", b"\\", b"<<<<<<< HEAD\n", b"=======\n", b"\0", b"\x7f", b"\xff",
    b"\xc3", b"\xe2\x80", b"\xed\xa0\x80", b"-1", b"1e400", b"9" * 40, b"kurang_dari: 5", b"nilai: ", b"P1", b"2019-S2",
]


class Mutator:
    """Deletes, doubles, swaps, truncates and scatters bytes, as people, editors and disks do."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def mutate(self, text):
        text = bytearray(text)
        for _ in range(self.random.randint(1, 3)):
            self.random.choice([
                self.delete, self.double, self.swap, self.truncate, self.scatter, self.insert, self.insert, self.replace, self.line])(text)
        return bytes(text)

    def run(self, text):
        start = self.random.randint(0, len(text))
        most = len(text) if self.random.randrange(8) == 0 else 12
        return start, min(len(text), start + self.random.randint(0, most))

    def delete(self, text):
        start, end = self.run(text)
        del text[start:end]

    def double(self, text):
        start, end = self.run(text)
        place = self.random.randint(0, len(text))
        text[place:place] = text[start:end]

    def swap(self, text):
        a, b = sorted([self.run(text), self.run(text)])
        if a[1] <= b[0]:
            first, second = text[slice(*a)], text[slice(*b)]
            text[slice(*b)] = first
            text[slice(*a)] = second

    def truncate(self, text):
        del text[self.random.randint(0, len(text)):]

    def scatter(self, text):
        start, end = self.run(text)
        for place in range(start, min(end, start + 12)):
            text[place] = self.random.randrange(256)

    def insert(self, text):
        place = self.random.randint(0, len(text))
        text[place:place] = self.random.choice(SNIPPETS)

    def replace(self, text):
        start, end = self.run(text)
        text[start:end] = self.random.choice(SNIPPETS)

    def line(self, text):
        lines = bytes(text).split(b"\n")
        number = self.random.randrange(len(lines))
        kind = self.random.randrange(4)
        if kind == 0:
            lines[number] = b" " + lines[number]
        elif kind == 1:
            lines[number] = lines[number].removeprefix(b" ")
        elif kind == 2:
            lines.insert(number, lines[number])
        else:
            del lines[number]
        text[:] = b"\n".join(lines)


def fixtures():
    """Every document of the project and its corpora, as folders of files that belong together, with the region's code."""
    folders = []
    for root in [ROOT / "plans", ROOT / "Tests/Corpus/demo"]:
        for profile in sorted(root.glob("[0-9]*/**/wilayah.yaml")):
            folder = profile.parent
            names = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".md")]
            own = [path for path in names if not re.search(r"/\d\d\.\d\d-[^/]*/", str(path.relative_to(folder.parent)))
                   or re.match(r"\d\d\.\d\d-", folder.name)]
            code = folder.name.split("-")[0]
            folders.append((code, {str(path.relative_to(folder)): path.read_bytes() for path in own}))
    places = {"rad": "rad-2024-2028.yaml", "laporan": "laporan/2025-TW1.yaml", "verifikasi": "verifikasi/2025-TW1.yaml", "wilayah": "wilayah.yaml"}
    for path in sorted((ROOT / "Tests/Corpus/schema").glob("*/*.yaml")):
        name = places.get(path.name.split("--")[0])
        if name:
            folders.append(("53.71", {name: path.read_bytes()}))
    return folders


class Country:
    """A region folder for every regency of the register, filled with the fixtures in turn."""

    def __init__(self, path):
        self.path = path
        shutil.copytree(ROOT / "plans/reference", path / "plans/reference")
        shutil.copytree(ROOT / "plans/schema", path / "plans/schema")
        shutil.copy(ROOT / "plans/kumpulan.yaml", path / "plans/kumpulan.yaml")
        codes = re.findall(r"^(\d\d\.\d\d),", (ROOT / "plans/reference/regions.csv").read_text(), re.M)
        self.documents = []
        self.sound = {}
        self.regions = []
        sources = fixtures()
        for number, code in enumerate(codes):
            own, files = sources[number % len(sources)]
            names = []
            for name, text in files.items():
                place = path / f"plans/{code[:2]}-p/{code}-k/{name}"
                place.parent.mkdir(parents=True, exist_ok=True)
                self.sound[place] = text.replace(f'"{own}"'.encode(), f'"{code}"'.encode())
                place.write_bytes(self.sound[place])
                names.append(place)
            self.regions.append(names)

    def check(self):
        return subprocess.run(
            [PANTAU, "check", "--no-cache", "--as-of", "2026-11-22", "--format", "json"], cwd=self.path, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    return Country(tmp_path_factory.mktemp("negeri"))


def extent(text):
    """How many lines a file has, and how many characters each with its line break: lines end at LF, CR LF or CR; a character
    is what does not continue another."""
    lines = re.findall(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", text)
    if not lines or lines[-1][-1:] in b"\r\n":
        lines.append(b"")
    return [sum(byte & 0xC0 != 0x80 for byte in line) for line in lines]


def faults_of_places(folder, stdout):
    """What is wrong with the places of a report."""
    extents = {}
    for finding in json.loads(stdout)["diagnostics"]:
        places = [finding, *finding["otherPlaces"], *[note for note in finding["notes"] if "file" in note]]
        places += finding["fix"]["edits"] if finding["fix"] else []
        for place in places:
            path = folder / place["file"]
            if path.is_dir():
                continue
            if path not in extents:
                if not path.is_file():
                    yield finding["code"], place["file"], "is not there"
                    continue
                extents[path] = extent(path.read_bytes())
            lines = extents[path]
            start, end = (place["line"], place["column"]), (place["endLine"], place["endColumn"])
            if not (1 <= start[0] and start <= end and end[0] <= len(lines)):
                yield finding["code"], place["file"], start, end, len(lines)
            elif start[1] < 1 or start[1] > lines[start[0] - 1] + 1 or end[1] > lines[end[0] - 1] + 1:
                yield finding["code"], place["file"], start, end, lines[start[0] - 1], lines[end[0] - 1]


def test_no_damage_traps_and_every_place_is_there(country):
    mutants, round_number, codes = 0, 0, set()
    while mutants < MUTANTS:
        mutator = Mutator(round_number)
        damaged = [mutator.random.choice(names) for names in country.regions]
        for place in damaged:
            place.write_bytes(mutator.mutate(country.sound[place]))
        result = country.check()
        assert result.returncode in (0, 1), f"round {round_number}: status {result.returncode}: {result.stderr[-2000:]!r}"
        assert next(faults_of_places(country.path, result.stdout), None) is None, f"round {round_number}"
        codes |= {finding["code"] for finding in json.loads(result.stdout)["diagnostics"]}
        for place in damaged:
            place.write_bytes(country.sound[place])
        mutants += len(damaged)
        round_number += 1
    assert mutants >= MUTANTS
    assert len(codes) > 60, "the mutants must reach every part of the compiler"


def test_no_damage_to_what_all_share_traps(tmp_path):
    """Reference facts, schemas, `kumpulan.yaml` and `site.yaml`: a run for each mutant."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    (tmp_path / "site").mkdir()
    shutil.copy(ROOT / "site/site.yaml", tmp_path / "site/site.yaml")
    shared = sorted(path for path in [
        *(tmp_path / "plans/reference").rglob("*"), *(tmp_path / "plans/schema").glob("*"), tmp_path / "plans/kumpulan.yaml",
        tmp_path / "site/site.yaml"] if path.is_file())
    mutator = Mutator(7)
    for number in range(min(300, MUTANTS)):
        path = shared[number % len(shared)]
        sound = path.read_bytes()
        path.write_bytes(mutator.mutate(sound))
        result = subprocess.run(
            [PANTAU, "check", "--no-cache", "--as-of", "2026-11-22", "--format", "json"], cwd=tmp_path, capture_output=True, timeout=120)
        assert result.returncode in (0, 1), f"mutant {number} of {path.name}: {result.stderr[-2000:]!r}"
        assert next(faults_of_places(tmp_path, result.stdout), None) is None, f"mutant {number} of {path.name}"
        path.write_bytes(sound)


BREAKS = [
    lambda text: text.replace(b"\n", b"\n\t", 3),
    lambda text: text + b"kunci_asing: 1\nkunci_asing: 2\n",
    lambda text: re.sub(rb"(?m)^(\w+): ", rb"\1:", text, count=2),
    lambda text: re.sub(rb"(?m)^wilayah: ", b"wilayahh: ", re.sub(rb"(?m)^(\w+): \d", rb"\1: 1.250", text, count=1)),
    lambda text: text + b"daftar: [satu, dua\n",
    lambda text: re.sub(rb"(penanggung_jawab|rad|strategi|ketua): (\w)", rb"\1: x\2", text) + b"catatn: x\n",
]


def processor_seconds(country):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = country.check()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_country_in_which_every_file_is_broken_takes_at_most_twice_as_long(country):
    sound = min(processor_seconds(country)[1] for _ in range(5))
    documents = [place for place in country.sound if place.suffix == ".yaml"]
    for number, place in enumerate(documents):
        place.write_bytes(BREAKS[number % len(BREAKS)](country.sound[place]))
    try:
        runs = [processor_seconds(country) for _ in range(5)]
        findings = json.loads(runs[0][0].stdout)["diagnostics"]
        places = {place["file"] for finding in findings for place in [finding, *finding["otherPlaces"]] if finding["severity"] == "error"}
        assert len(places) == len(documents), "every file has its error"
        broken = min(seconds for _, seconds in runs)
        print(f"sound {sound:.3f} s, broken {broken:.3f} s, {len(documents)} files, {len(findings)} findings")
        assert broken <= 2 * sound
    finally:
        for place, text in country.sound.items():
            place.write_bytes(text)
