"""What programs read: heads of pages, sitemap, feed, robots.txt, JSON-LD, server files, and the numbers behind charts."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import pytest

from published import SITE, pages

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


class Head(HTMLParser):
    """Title, links, properties and JSON-LD of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: dict[str, str] = {}
        self.properties: dict[str, str] = {}
        self.policy = ""
        self.language = ""
        self.json = ""
        self.title = ""
        self.inside = ""
        self.feed(text.partition("</head>")[0])

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.inside = tag
        if tag == "html":
            self.language = attrs["lang"]
        elif tag == "link" and attrs["rel"] in ("canonical", "alternate"):
            self.links[attrs.get("hreflang") or attrs.get("type") or "canonical"] = attrs["href"]
        elif tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy":
            self.policy = attrs["content"]
        elif tag == "meta" and ("property" in attrs or "name" in attrs):
            self.properties[attrs.get("property") or attrs["name"]] = attrs["content"]

    def handle_data(self, data):
        if self.inside == "script":
            self.json += data
        elif self.inside == "title":
            self.title += data

    def handle_endtag(self, tag):
        self.inside = ""


@pytest.fixture(scope="module")
def heads() -> dict[str, Head]:
    files = sorted(SITE.rglob("*.html"))
    return {str(file.relative_to(SITE)): Head(file.read_text(encoding="utf-8")) for file in files}


@pytest.fixture(scope="module")
def address(heads) -> str:
    """The site's own address, as the home page gives it."""
    return heads["index.html"].links["canonical"]


def of(path: str) -> str:
    return path.removesuffix("index.html")


def test_every_page_has_its_own_address_and_its_translation(heads, address):
    for path, head in heads.items():
        assert head.links["canonical"] == address + of(path), path
        assert head.properties["og:url"] == address + of(path), path
        assert head.language == ("en" if path.startswith("en/") else "id"), path
        own = path.removeprefix("en/")
        if own in heads and "en/" + own in heads:
            assert head.links["id"] == head.links["x-default"] == address + of(own), path
            assert head.links["en"] == address + of("en/" + own), path
        else:
            assert not {"id", "en", "x-default"} & set(head.links), path


def test_titles_and_descriptions_tell_pages_apart(heads):
    titles: dict[tuple[str, str], str] = {}
    for path, head in heads.items():
        description = head.properties["description"]
        assert 20 <= len(description) <= 320, f"{path}: {description}"
        assert head.properties["og:description"] == description
        assert head.title.startswith(head.properties["og:title"]) and head.properties["og:title"], path
        assert titles.setdefault((head.language, head.title), path) == path, f"{head.title}: {path}"


def test_the_shared_picture_is_there(heads, address):
    for path, head in heads.items():
        picture = head.properties["og:image"].removeprefix(address)
        assert (SITE / picture).is_file(), path
        assert head.properties["og:image:alt"], path


def test_structured_data_names_what_it_describes(heads, address):
    for path, head in heads.items():
        data = json.loads(head.json)
        assert data["@context"] == "https://schema.org", path
        assert data["name"] and data["inLanguage"] == head.language, path
        assert data["url"] == head.links["canonical"], path
        if data["@type"] != "Dataset":
            continue
        # What search engines ask of a data set.
        assert 50 <= len(data["description"]) <= 5000, path
        assert data["license"].startswith("https://"), path
        code = path.removeprefix("en/").split("/")[1]
        assert data["spatialCoverage"]["identifier"] == code, path
        for file in data.get("distribution", []):
            assert (SITE / file["contentUrl"].removeprefix(address)).is_file(), path
        if "temporalCoverage" in data:
            assert re.fullmatch(r"\d{4}/\d{4}", data["temporalCoverage"]), path


def test_an_example_is_not_called_the_work_of_a_government(heads):
    """A plan that nobody made official must not name a government as its author, also not to a machine."""
    looked_at = 0
    for path, head in heads.items():
        if 'class="sifat"' in (SITE / path).read_text(encoding="utf-8"):
            looked_at += 1
            assert "creator" not in json.loads(head.json), path
    assert looked_at > 10


def test_sitemap_lists_every_page_and_nothing_else(heads, address):
    root = ElementTree.parse(SITE / "sitemap.xml").getroot()
    listed = {}
    for entry in root.findall(SITEMAP + "url"):
        alternates = {link.get("hreflang"): link.get("href") for link in entry.findall(XHTML + "link")}
        listed[entry.find(SITEMAP + "loc").text] = alternates
    assert len(listed) == len(root)
    listed_pages = [path for path in heads if path != "404.html"]
    expected = {heads[path].links["canonical"] for path in listed_pages}
    assert set(listed) == expected, sorted(set(listed) ^ expected)[:10]
    for path in listed_pages:
        links = heads[path].links
        assert listed[links["canonical"]] == {key: links[key] for key in ("id", "en") if key in links}, path


def test_robots_may_read_all_and_find_the_sitemap(address):
    lines = (SITE / "robots.txt").read_text().splitlines()
    assert "Allow: /" in lines and f"Sitemap: {address}sitemap.xml" in lines


def test_feed_is_atom_and_leads_to_pages(heads, address):
    feed = ElementTree.parse(SITE / "feed.xml").getroot()
    assert feed.tag == ATOM + "feed"
    for name in ("title", "id", "updated", "author"):
        assert feed.find(ATOM + name) is not None, name
    relations = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
    assert relations["self"] == address + "feed.xml"
    entries = feed.findall(ATOM + "entry")
    assert entries
    dates = [entry.find(ATOM + "updated").text for entry in entries]
    assert dates == sorted(dates, reverse=True) and feed.find(ATOM + "updated").text == dates[0]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", date) for date in dates)
    assert len({entry.find(ATOM + "id").text for entry in entries}) == len(entries)
    for entry in entries:
        target = entry.find(ATOM + "link").get("href").removeprefix(address)
        assert (SITE / target / "index.html").is_file()
        assert entry.find(ATOM + "summary").text and entry.find(ATOM + "title").text
    assert all(head.links["application/atom+xml"] for head in heads.values())


def test_servers_send_the_policy_of_the_pages(heads):
    policy = heads["index.html"].policy
    assert all(head.policy == policy for head in heads.values())
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'" and "unsafe" not in policy and "http" not in policy
    for name, line in {
        "_headers": f"  Content-Security-Policy: {policy}; frame-ancestors 'none'",
        "nginx.conf": f"add_header Content-Security-Policy \"{policy}; frame-ancestors 'none'\" always;",
    }.items():
        assert line in (SITE / name).read_text().splitlines(), name


@pytest.mark.parametrize("path", pages())
def test_every_chart_has_a_title_a_description_and_its_numbers(visit_quietly, path):
    """The numbers stand in the same cell, figure or card, or before the next heading. A bar that only repeats the number
    beside it is hidden from screen readers; one that stands alone says it in one sentence."""
    bare = visit_quietly.open(path).evaluate(
        """() => [...document.querySelectorAll('main svg.chart')].map(svg => {
             const title = svg.querySelector(':scope > title'), desc = svg.querySelector(':scope > desc');
             const text = id => (document.getElementById(id) || {}).textContent || '';
             const named = (svg.getAttribute('aria-labelledby') || '').split(' ').every(id => text(id).trim());
             const full = title && desc && title.textContent.trim() && desc.textContent.trim() && named;
             const label = (svg.getAttribute('aria-label') || '').trim();
             let words = '';
             const home = svg.closest('td, .headline, .indicator, .card');
             for (let node = home || svg.closest('main > *, .block, section > *'); node; node = home ? null : node.nextElementSibling) {
               if (/^H[1-3]$/.test(node.nodeName)) break;
               const copy = node.cloneNode(true);
               for (const other of copy.querySelectorAll('svg')) other.remove();
               words += copy.textContent;
             }
             const number = /[0-9]|[Bb]elum|[Nn]o |[Nn]ot |[Nn]othing /.test(words);
             const hidden = svg.getAttribute('aria-hidden') === 'true';
             return {sound: number && (hidden || full || /[0-9]/.test(label)), markup: svg.outerHTML.slice(0, 200)};
           }).filter(s => !s.sound).slice(0, 3)"""
    )
    assert bare == []
