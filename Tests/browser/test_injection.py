"""Hostile strings in every text field, looked at in the browser: nothing runs, nothing leaves, everything reads as written.

The default run takes every twentieth string; `PANTAU_FULL=1` takes all, and holds each in the site's own title too.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as xml
from pathlib import Path
from urllib.parse import quote

import pytest
from injected_plans import NEUTRAL, ROOT, SHOWN, Flow, InjectedPlans, Marked, is_latin, plan, profile, strings

PANTAU = Path(os.environ.get("PANTAU", ROOT / ".build" / "release" / "pantau"))
FULL = os.environ.get("PANTAU_FULL") == "1"
BATCH = 40
ALL = [text for name in SHOWN for text in strings(name)]
CHOSEN = list(range(len(ALL))) if FULL else list(range(0, len(ALL), 20))
MARK = re.compile(r"s\d{3}f\d{3}")

# What a note may be refused for, and nothing else: an address that is not published, or too deep a nest.
NOTE_CODES = {"tautan-terlarang", "markdown-terlalu-rumit"}
# What looks like somebody's address or number is refused wherever it stands.
PRIVACY_CODES = {"surel-perorangan", "nomor-telepon-perorangan", "inisial-dengan-umur"}

OBSERVE = """() => {
  const body = document.body.cloneNode(true)
  body.querySelectorAll('script').forEach(e => e.remove())
  const texts = [document.title], faults = []
  for (const e of document.querySelectorAll('*')) {
    for (const a of e.attributes) {
      texts.push(a.value)
      if (/^on/i.test(a.name)) faults.push('handler ' + e.tagName + ' ' + a.name)
      if (a.name === 'style' || a.name === 'srcdoc') faults.push(a.name + ' on ' + e.tagName)
    }
    if (['IFRAME','OBJECT','EMBED','BASE','STYLE','FRAME','PORTAL','VIDEO','AUDIO','MARQUEE','FOREIGNOBJECT'].includes(e.tagName.toUpperCase()))
      faults.push('element ' + e.tagName)
    for (const name of ['href', 'src', 'action', 'formaction', 'xlink:href']) {
      const v = e.getAttribute(name)
      if (v === null) continue
      let p; try { p = new URL(v, document.baseURI).protocol } catch { p = 'invalid' }
      if (!['file:', 'http:', 'https:', 'mailto:', 'tel:'].includes(p)) faults.push(name + ' ' + v)
      if (e.tagName !== 'A' && e.tagName !== 'LINK' && /^https?:/.test(v)) faults.push('loads ' + v)
    }
  }
  for (const s of document.scripts)
    if (s.type !== 'application/ld+json' && !/assets\\/(site|search-(id|en))\\.js$/.test(s.getAttribute('src') || '')) faults.push('script ' + s.outerHTML.slice(0, 80))
  const skeleton = {}
  for (const e of document.querySelectorAll('body *'))
    if (!e.closest('.prose') || e.matches('.prose')) skeleton[e.tagName] = (skeleton[e.tagName] || 0) + 1
  return {
    text: body.textContent, texts, faults, skeleton, hits: window.__hits,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(s => s.textContent),
  }
}"""

WATCH = """
  window.__hits = []
  for (const name of ['pantauHit', 'alert', 'confirm', 'prompt']) window[name] = x => { window.__hits.push(name); return null }
  addEventListener('securitypolicyviolation', e => window.__hits.push('CSP ' + e.violatedDirective + ' ' + e.blockedURI))
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess:
    return subprocess.run([PANTAU, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", timeout=300)


def findings(plans: Path) -> list[dict]:
    result = run("check", "--plans", plans, "--no-cache", "--as-of", "2020-06-30", "--format", "json")
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)["diagnostics"]


def errors(plans: Path) -> list[dict]:
    return [f for f in findings(plans) if f["severity"] == "error"]


def region_of(finding: dict) -> int:
    """The position of the string whose region a finding is in."""
    found = re.search(r"/01\.(\d\d)-", finding["file"])
    return int(found[1]) - 1 if found else -1


def sound_batch(folder: Path, numbers: list[int]) -> tuple[InjectedPlans, list[tuple[int, str]]]:
    """The strings in a folder that has no errors; and what was refused on the way, by string and code.

    A string that notes may not hold stands in all other fields; one that looks like personal data stands nowhere.
    """
    refused: list[tuple[int, str]] = []
    in_notes = {n: ALL[n] for n in numbers}
    kept = list(numbers)
    for _ in range(4):
        shutil.rmtree(folder, ignore_errors=True)
        batch = InjectedPlans(folder, [Marked(n, ALL[n], in_notes[n]) for n in kept])
        batch.write()
        found = errors(folder / "plans")
        if not found:
            return batch, refused
        for finding in found:
            code = finding["code"]
            lines = Path(finding["file"]).read_text("utf-8").split("\n")[finding["line"] - 1 : finding["endLine"]]
            marks = MARK.findall("\n".join(lines))
            number = int(marks[0][1:4]) if marks else -1
            assert number in in_notes, finding
            assert code in NOTE_CODES | PRIVACY_CODES, (ALL[number], finding)
            refused.append((number, code))
            if code in NOTE_CODES:
                in_notes[number] = NEUTRAL
            elif number in kept:
                kept.remove(number)
    raise AssertionError(f"errors do not end: {found[:3]}")


def build(batch: InjectedPlans) -> Path:
    output = batch.folder / "public"
    result = run(
        "build", "--plans", batch.folder / "plans", "--site", batch.folder / "site", "--templates", ROOT / "templates",
        "--output", output, "--no-cache", "--as-of", "2020-06-30",
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr
    return output


class Watcher:
    """A browser page that remembers what should never happen."""

    def __init__(self, browser, site: Path):
        self.site = site
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.page.add_init_script(WATCH)
        self.page.on("dialog", lambda d: (self.faults.append("dialog " + d.message), d.dismiss()))
        self.page.on("pageerror", lambda e: self.faults.append(f"error {e}"))
        self.page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        self.page.on("popup", lambda p: self.faults.append("popup " + p.url))
        self.page.on("request", lambda r: None if r.url.startswith(site.as_uri()) else self.faults.append("request " + r.url))

    def observe(self, path: Path) -> dict:
        self.page.goto(path.as_uri(), wait_until="load")
        seen = self.page.evaluate(OBSERVE)
        where = str(path.relative_to(self.site))
        assert not self.faults, (where, self.faults)
        assert not seen["hits"] and not seen["faults"], (where, seen["hits"], seen["faults"])
        for data in seen["data"]:
            json.loads(data)
        return seen

    def search(self, batch: InjectedPlans) -> None:
        """Finds regions by the marks in their names: what the script puts on the page is text. Then the same by the address."""
        written = {mark: text for m in batch.marked for mark, text in m.fields.items()}
        hits = 0
        for m in batch.marked:
            query = quote(m.text)
            self.page.goto((self.site / "index.html").as_uri() + f"?q={query}#{query}")
            self.page.fill("#cari-utama", f"s{m.number:03}")
            self.page.wait_for_selector(".search-list [role=option]", timeout=5000)
            for option in self.page.locator(".search-list:visible [role=option]").all():
                text = option.text_content()
                for mark in MARK.findall(text):
                    assert written.get(mark, mark) in text, (written[mark], text)
                    hits += mark in written
            look = self.page.evaluate(OBSERVE)
            assert not self.faults and not look["hits"] and not look["faults"], (m.text, self.faults, look["hits"], look["faults"])
        assert hits >= len(batch.marked), hits

    def close(self) -> None:
        self.context.close()


def leaves(value) -> list[str]:
    if isinstance(value, dict):
        return [t for k, v in value.items() for t in [k, *leaves(v)]]
    if isinstance(value, list):
        return [t for v in value for t in leaves(v)]
    return [value] if isinstance(value, str) else []


def cells(path: Path) -> list[str]:
    """The cells of a table. None begins a formula, whatever separates cells; the apostrophes that see to it are no part of a
    text."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) <= 1, path
    found = []
    for cell in (c for row in rows for c in row):
        first = cell.lstrip(" ")[:1]
        if first and first in "=+-@\t\r\uff1d\uff0b\uff0d\uff20":
            float(cell)  # A number of our own may be negative.
        for part in re.split(r"[;\t\r\n]", cell)[1:]:
            assert part.lstrip(" ")[:1] not in ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"), (path, cell)
        found.append(re.sub(r"(^|[;\t\n\r\x0b\x0c])'", r"\1", cell))
    return found


def data_texts(site: Path) -> dict[str, list[str]]:
    """Every text in every file that is no page, by file."""
    found: dict[str, list[str]] = {}
    for path in site.rglob("*"):
        name = str(path.relative_to(site))
        if path.suffix == ".json" or path.suffix == ".webmanifest":
            found[name] = leaves(json.loads(path.read_text("utf-8")))
        elif path.suffix == ".csv":
            found[name] = cells(path)
        elif path.suffix in (".xml", ".atom"):
            found[name] = [t for e in xml.parse(path).iter() for t in [e.text or "", *e.attrib.values()]]
        elif path.name.startswith("search-"):
            call = re.fullmatch(r"pantauSearch\((.*)\);\s*", path.read_text("utf-8"), re.S)
            found[name] = leaves(json.loads(call[1]))
        elif path.suffix == ".svg":
            xml.parse(path)
    return found


def hold_data(batch: InjectedPlans, site: Path) -> int:
    """Wherever a mark ends a text, the text is what was written."""
    written = {mark: text for m in batch.marked for mark, text in m.fields.items()}
    held = 0
    for name, texts in data_texts(site).items():
        for text in texts:
            for mark in MARK.findall(text):
                if mark in written and text.endswith(mark):
                    assert text.endswith(written[mark]), (name, text, written[mark])
                    held += 1
    return held


def pages(site: Path) -> list[Path]:
    """All pages but those of the codes, which hold no data, and 404.html, which loads its assets from the site's own address
    whatever path it is shown at."""
    return sorted(p for p in site.rglob("*.html") if "kode" not in p.relative_to(site).parts and p.name != "404.html")


def sample(site: Path, number: int) -> list[Path]:
    """The pages of the first region, agency and strategy, and those that there is one of."""
    own = {"01", "01.01", f"k{number:03}", f"g{number:03}"}
    several = re.compile(r"01|01[.]\d\d|[kg]\d{3}")
    return [p for p in pages(site) if all(not several.fullmatch(step) or step in own for step in p.relative_to(site).parts)]


@pytest.mark.parametrize("first", range(0, len(CHOSEN), BATCH))
def test_every_string_in_every_field(browser, tmp_path: Path, first: int):
    numbers = CHOSEN[first : first + BATCH]
    # What a harmless text looks like: which fields are shown, and what elements a region's pages have.
    control = InjectedPlans(tmp_path / "control", [Marked(n, NEUTRAL, NEUTRAL) for n in numbers])
    control.write()
    assert errors(control.folder / "plans") == []
    batch, refused = sound_batch(tmp_path / "batch", numbers)
    site, plain = build(batch), build(control)
    assert hold_data(batch, site) > 0

    kept = {m.number: at for at, m in enumerate(batch.marked, 1)}
    watcher = Watcher(browser, site)
    seen: dict[str, list[str]] = {}
    for path in pages(site):
        look = watcher.observe(path)
        seen[str(path.relative_to(site))] = [look["text"], *look["texts"]]
    watcher.search(batch)
    watcher.close()
    everything = "\0".join(t for texts in seen.values() for t in texts)

    reference = Watcher(browser, plain)
    shown_marks: set[str] = set()
    samples = sample(plain, numbers[0]) if first == 0 else []
    for path in samples:
        look = reference.observe(path)
        for text in [look["text"], *look["texts"]]:
            shown_marks.update(mark[4:] for mark in MARK.findall(text) if int(mark[1:4]) < 900)
    reference.close()

    missing = [
        text
        for m in batch.marked
        for mark, text in m.fields.items()
        if mark not in m.notes and mark in everything and text not in everything
    ]
    assert missing == []
    if samples:
        # A field that is shown of a harmless region is shown of every region.
        for m in batch.marked:
            lost = [mark for mark in m.fields if mark not in m.notes and mark[4:] in shown_marks and mark not in everything]
            allowed = {mark for mark in lost if batch.marked.index(m) >= 12}  # Only twelve duties are written.
            assert not set(lost) - allowed, (m.text, lost)
    print(
        f"\n{len(kept)} strings × {len(batch.marked[0].fields)} fields on {len(seen)} pages; "
        f"refused: {sorted({(n, c) for n, c in refused})}"
    )


@pytest.mark.parametrize("number", CHOSEN if FULL else CHOSEN[::8])
def test_every_string_as_the_sites_own_words(browser, tmp_path: Path, number: int):
    text = ALL[number]
    batch = InjectedPlans(
        tmp_path, [Marked(0, NEUTRAL, NEUTRAL)], collection=Marked(998, text, NEUTRAL), site=Marked(999, text, NEUTRAL)
    )
    batch.write()
    found = errors(tmp_path / "plans")
    if found:
        assert {f["code"] for f in found} <= PRIVACY_CODES, found
        return
    site = build(batch)
    watcher = Watcher(browser, site)
    everything = []
    for path in ["index.html", "en/index.html", "metode/index.html", "wilayah/01.01/index.html", "data/index.html"]:
        look = watcher.observe(site / path)
        everything += [look["text"], *look["texts"]]
    watcher.close()
    joined = "\0".join(everything)
    for m in [batch.collection, batch.site]:
        for mark, written in m.fields.items():
            assert mark not in joined or written in joined, written
    batch.marked = [batch.collection, batch.site]
    hold_data(batch, site)


@pytest.mark.parametrize("first", range(0, len(CHOSEN), BATCH))
def test_every_string_in_a_regions_own_page(browser, tmp_path: Path, first: int):
    numbers = CHOSEN[first : first + BATCH]
    batch = InjectedPlans(tmp_path, [Marked(n, NEUTRAL, NEUTRAL) for n in numbers])
    batch.write()
    for at, number in enumerate(numbers, 1):
        page = batch.region(f"01.{at:02}") / "halaman" / "cerita.md"
        page.parent.mkdir()
        text = ALL[number]
        page.write_text(f"# Judul {text}\n\nAlinea {text}\n\n{text}\n\n- {text}\n\n> {text}\n\n| a | {text} |\n|-|-|\n| {text} | b |\n", "utf-8")
    result = run(
        "build", "--plans", tmp_path / "plans", "--site", tmp_path / "site", "--templates", ROOT / "templates", "--output",
        tmp_path / "public", "--no-cache", "--as-of", "2020-06-30", "--keep-going", "--format", "json",
    )  # fmt: skip
    codes = {f["code"] for f in json.loads(result.stdout[: result.stdout.rindex("}") + 1])["diagnostics"] if f["severity"] == "error"}
    known = NOTE_CODES | PRIVACY_CODES | {"nama-halaman-tak-dikenal", "blok-tidak-sah", "blok-tak-dikenal", "judul-halaman", "karakter-tak-terlihat", "penanda-konflik"}
    assert codes <= known, codes
    watcher = Watcher(browser, tmp_path / "public")
    published = sorted((tmp_path / "public").glob("wilayah/*/cerita/index.html"))
    assert len(published) > len(numbers) // 3
    for path in published:
        watcher.observe(path)
    watcher.close()


def spoil(folder: Path, spoilers: list, change) -> dict[int, list[dict]]:
    """One region for each spoiler, changed by it; the errors by spoiler."""
    batch = InjectedPlans(folder, [Marked(n, NEUTRAL, NEUTRAL) for n in range(len(spoilers))])
    batch.write()
    for at, spoiler in enumerate(spoilers):
        change(batch.region(f"01.{at + 1:02}"), spoiler)
    found: dict[int, list[dict]] = {at: [] for at in range(len(spoilers))}
    for finding in errors(folder / "plans"):
        found[region_of(finding)].append(finding)
    return found


def printed(plans: Path) -> str:
    result = run("check", "--plans", plans, "--no-cache", "--as-of", "2020-06-30", "--all")
    return result.stdout + result.stderr


@pytest.mark.parametrize("form", ["as it is", "as an escape"])
def test_what_nobody_sees_is_refused_and_shown(tmp_path: Path, form: str):
    hidden = strings("refused-characters")

    def change(region: Path, text: str) -> None:
        # JSON writes what lies beyond U+FFFF as two escapes, YAML as one.
        written = text if form == "as it is" else "".join(f"\\U{ord(c):08x}" for c in text)
        path = region / "wilayah.yaml"
        path.write_bytes(path.read_bytes().replace(b"Teks biasa", written.encode("utf-8"), 1))

    found = spoil(tmp_path, hidden, change)
    expected = {"karakter-tak-terlihat", "karakter-arah-teks", "akhir-baris-tersembunyi", "karakter-kendali", "bukan-utf8"}
    for at, text in enumerate(hidden):
        codes = {f["code"] for f in found[at]}
        assert codes and codes <= expected, (text.encode("unicode_escape"), codes)
        assert all("U+" in f["message"] for f in found[at]) or codes == {"bukan-utf8"}, found[at]
    shown = printed(tmp_path / "plans")
    assert "U+202E" in shown
    leaked = {c for text in hidden for c in text if not c.isascii() or ord(c) < 32 or c == "\x7f"} - {"\n"}
    assert not leaked & set(shown), [hex(ord(c)) for c in leaked & set(shown)]


def test_letters_beyond_latin_are_refused_in_names_and_ids(tmp_path: Path):
    names = strings("refused-names")

    def replace(old: str):
        def change(region: Path, text: str) -> None:
            path = region / "rad-2019-2020.yaml"
            sound = path.read_text("utf-8")
            assert old in sound
            path.write_text(sound.replace(old, old.replace("Teks biasa", text).replace("a1", text), 1), "utf-8")

        return change

    assert not any(is_latin(text) for text in names)
    for old, code in [('"nama": "Teks biasa', "huruf-bukan-latin"), ('"id": "a1"', "pola-tidak-cocok")]:
        found = spoil(tmp_path / code, names, replace(old))
        for at, text in enumerate(names):
            assert code in {f["code"] for f in found[at]}, (text, found[at])


def test_yaml_that_is_more_than_text_is_refused(tmp_path: Path):
    cases = strings("refused-yaml")

    def change(region: Path, case: dict) -> None:
        code = region.name[:5]
        (region / "wilayah.yaml").write_text(f'profil: 1\nwilayah: "{code}"\ncatatan: {case["yaml"]}\n', "utf-8")

    found = spoil(tmp_path, cases, change)
    for at, case in enumerate(cases):
        codes = {f["code"] for f in found[at]}
        assert codes and (not case["code"] or case["code"] in codes), (case, codes)


def test_addresses_that_are_not_published_are_refused(tmp_path: Path):
    """Every disguise as `tautan` of a source: an error on its own line. Half of them the schema finds, and then the file
    goes no further; the others alone must be found by what judges addresses."""
    addresses = strings("urls")
    batch = InjectedPlans(tmp_path, [Marked(0, NEUTRAL, NEUTRAL)])
    batch.write()
    path = batch.region("01.01") / "rad-2019-2020.yaml"
    for _ in range(2):
        document = plan(Marked(0, NEUTRAL, NEUTRAL), "01.01")
        document["sumber"] += [{"id": f"x{n}", "tautan": a, "judul": "Laman"} for n, a in enumerate(addresses)]
        path.write_text(Flow(document).text, "utf-8")
        lines = path.read_text("utf-8").split("\n")
        wrong = {lines[f["line"] - 1].strip() for f in errors(tmp_path / "plans")}
        addresses = [a for a in addresses if f'"tautan": {json.dumps(a, ensure_ascii=False)},' not in wrong]
    assert addresses == []


def test_names_of_files_that_become_addresses(tmp_path: Path):
    """Pages have plain names; whatever else lies in a region's folder cannot steer the terminal or leave the folder."""
    batch = InjectedPlans(tmp_path, [Marked(0, NEUTRAL, NEUTRAL)])
    batch.write()
    region = batch.region("01.01")
    (region / "halaman").mkdir()
    bad = ["A.md", "a b.md", "a%2e.md", "..md", "a\u202eb.md", "\u0430.md", "a'b.md", "<b>.md", "a" * 90 + ".md", "index.html.md", "a\nb.md", "\x1b[31m.md"]
    for name in bad:
        (region / "halaman" / name).write_text("# a\n\nb\n", "utf-8")
    found = errors(tmp_path / "plans")
    refused = {f["file"].rsplit("/", 1)[1] for f in found if f["code"] == "nama-berkas-halaman"}
    assert refused == {n for n in bad if not n.startswith(".")}
    shown = printed(tmp_path / "plans")
    assert "\x1b" not in shown and "\u202e" not in shown and "<U+202E>" in shown
