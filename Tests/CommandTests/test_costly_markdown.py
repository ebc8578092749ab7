"""Texts that make a Markdown reader slow or large: any 64 kB of them cost a run less than 0.3 s and 100 MB, or are refused with a
message that says what there is too much of."""
import os
import subprocess
import time

import pytest
from command_line import AS_OF, KUPANG, PANTAU, ROOT, Folder

SIZE = 64_000
PAGE = f"{KUPANG}/halaman/uji.md"
PROFILE = f"{KUPANG}/wilayah.yaml"


def fill(piece, head="", tail="", size=SIZE):
    return head + piece * ((size - len(head) - len(tail)) // len(piece)) + tail


def table(columns, rows):
    return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + "|x\n" * rows


def nested_lists():
    lines, depth = [], 0
    while sum(map(len, lines)) + 2 * depth + 4 < SIZE:
        lines.append("  " * depth + "- a\n")
        depth += 1
    return "".join(lines)


FAMILIES = {
    "table-wide": table(10_000, 8_000),
    "table-square": table(2_000, 2_000),
    "table-many": fill(table(40, 60) + "\n"),
    "table-in-quote": "".join("> " + line + "\n" for line in table(2_000, 2_000).splitlines()),
    "table-in-list": "- " + table(3_000, 1).replace("\n", "\n  ") + "\n  |x" * 3_000,
    "delimiter-rows": fill("|-|-|\n", head="|a|b|\n"),
    "delimiter-rows-that-do-not-fit": fill("|-|-|-|\n", head="a" * 8_000 + "\n"),
    "one-long-address": "[a]: https://contoh.go.id/" + "x" * 30_000 + "\n\n" + "[a] " * 8_000,
    "address-then-lines": "[a]: https://contoh.go.id/" + "x" * 15_000 + "\n\n" + "[a]\n\n" * 8_000,
    "references-too-large": "[a]: https://contoh.go.id/" + "x" * 15_000 + "\n\n" + "[a]\n\n" * 900,
    "one-long-title": "[a]: /x '" + "[b]:\n" * 3_000 + "'\n\n" + "[a]\n\n" * 900,
    "many-definitions": "".join(f"[{number}]: /{number}\n" for number in range(4_000)),
    "open-brackets": fill("["),
    "open-links": fill("[a]("),
    "open-links-with-angles": fill("[a](<b"),
    "links-in-links": fill("[", tail="]" * 30_000),
    "images": fill("![["),
    "backticks": "".join("a" + "`" * length for length in range(1, 340)),
    "backtick-pairs": fill("`a``b"),
    "tags": fill("<a "),
    "comments": fill("<!--"),
    "declarations": fill("<!A "),
    "instructions": fill("<?"),
    "cdata": fill("<![CDATA["),
    "stars": fill("*a **a "),
    "underscores": fill("_a __a "),
    "closing-stars": fill("a**b" + "c* "),
    "mixed-marks": fill("*_`[<~"),
    "tildes": fill("~~a "),
    "quotes": fill(">"),
    "quote-lines": fill("> " * 15 + "a\n"),
    "list-markers": fill("- "),
    "numbered-markers": fill("1. "),
    "nested-lists": nested_lists(),
    "list-then-blank-lines": fill("- ", size=8_000) + "\n" * 50_000,
    "empty-items": fill("-\n"),
    "headings": fill("# a\n"),
    "same-headings": fill("## a\n", head="# judul\n"),
    "numbered-headings": "".join(f"## a-{number}\n## a\n" for number in range(4_000)),
    "rules": fill("---\n"),
    "underlines": fill("a\n===\n"),
    "entities": fill("&amp;&#1;"),
    "backslashes": fill("\\"),
    "addresses": fill("https://a.id "),
    "halves-of-addresses": fill("http"),
    "fences": fill("```\n"),
    "indented": fill("    a\n"),
    "holes": fill("{{a"),
    "nul": fill("\u0001a "),
    "one-word": fill("a"),
    "spaces": fill(" "),
    "line-breaks": fill("\n"),
    "carriage-returns": fill("a\r"),
}


def at_edge(piece, count=950):
    """Four blocks that each hold just as many signs, and as many bytes, as are allowed."""
    block = piece * count
    block += "x" * max(0, 16_000 - len(block))
    return (block[:16_000] + "\n\n") * 4


for name, piece in {
    "open-brackets": "[", "open-links": "[a](", "angles": "[a](<b", "images": "![", "backtick": "`a", "tags": "<a ",
    "comments": "<!--", "cdata": "<![CDATA[", "instructions": "<?", "stars": "*a ", "mixed": "*_`[<~", "closing": "a* ",
    "escaped": "[\\]", "labels": "[a]", "deep": "[*_",
}.items():
    FAMILIES[f"marks-at-edge-{name}"] = at_edge(piece)
FAMILIES["marks-at-edge-open-brackets-too-many"] = at_edge("[", 1_100)
FAMILIES["table-at-edge"] = fill(table(50, 96) + "\n", size=8_000)
FAMILIES["table-at-edge-wide"] = table(900, 3)
FAMILIES["references-at-edge"] = "[a]: https://contoh.go.id/" + "x" * 200 + "\n\n" + "[a]\n\n" * 900


def measured(folder, *arguments):
    """Status, output, seconds and peak memory in MB of a run."""
    start = time.monotonic()
    process = subprocess.Popen(
        [PANTAU, *map(str, arguments)], cwd=folder.path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, output, time.monotonic() - start, usage.ru_maxrss / 1024


def check(folder):
    return measured(folder, "check", "--no-cache", "--as-of", AS_OF, KUPANG)


def build(folder):
    return measured(
        folder, "build", "--no-cache", "--as-of", AS_OF, "--only", "53.71", "--site", ROOT / "site", "--templates",
        ROOT / "templates", "--output", folder.path / "situs")


def note(text):
    lines = "".join("  " + line + "\n" for line in text.splitlines())
    return f"ringkasan: |-2\n{lines}" if lines.strip() else "ringkasan: x\n"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """What a run costs with a harmless page: the best of three."""
    folder = Folder(tmp_path_factory.mktemp("plain"))
    folder.write(PAGE, "# Uji\n\nTeks.\n")
    return {
        run: [min(values) for values in zip(*[run(folder)[2:] for _ in range(3)])] for run in (check, build)}


@pytest.mark.parametrize("family", FAMILIES)
def test_no_text_eats_the_machine(tmp_path, plain, family):
    folder = Folder(tmp_path)
    text = FAMILIES[family][:SIZE + 1_000]
    for place in ("page", "note"):
        if place == "page":
            folder.write(PAGE, "# Uji\n\n" + text)
        else:
            (folder.path / PAGE).unlink()
            profile = folder.read(PROFILE)
            folder.write(PROFILE, "".join(
                line for line in profile.splitlines(keepends=True) if not line.startswith("ringkasan")) + note(text))
        for run in (check, build):
            seconds, memory = plain[run]
            status, output, spent, peak = min((run(folder) for _ in range(2)), key=lambda cost: cost[2])
            assert status in (0, 1), output[-500:]
            assert spent - seconds <= 0.3, f"{place}, {run.__name__}: {spent - seconds:.2f} s more"
            assert peak - memory <= 100, f"{place}, {run.__name__}: {peak - memory:.0f} MB more"
            if status == 1:
                break


@pytest.mark.parametrize("family, option", [
    ("table-square", "markdown-cells"), ("references-too-large", "markdown-references"), ("open-brackets", "markdown-block"),
    ("quotes", "markdown-depth"), ("marks-at-edge-open-brackets-too-many", "markdown-marks"),
])
def test_the_message_says_what_there_is_too_much_of(tmp_path, family, option):
    folder = Folder(tmp_path)
    folder.write(PAGE, "# Uji\n\n" + FAMILIES[family][:SIZE])
    status, output, _, _ = check(folder)
    assert status == 1 and f"--limit {option}=" in output, output[-2_000:]


def test_honest_texts_pass(tmp_path):
    """Pages as offices write them: a long table, many references, long paragraphs, many links."""
    folder = Folder(tmp_path)
    table = "| No | Kegiatan | Lokasi | Hasil |\n|---:|---|---|---|\n" + "".join(
        f"| {number} | Sosialisasi ke-{number} | Kelurahan {number} | {number} peserta |\n" for number in range(400))
    references = "".join(f"Lihat [sumber {number}][s{number}].\n\n" for number in range(100)) + "".join(
        f"[s{number}]: https://contoh.go.id/dokumen/laporan-{number}.pdf \"Laporan {number}\"\n" for number in range(100))
    words = " ".join(["pencegahan tindak pidana perdagangan orang di setiap kelurahan"] * 150)
    links = " ".join(f"[tautan {number}](https://contoh.go.id/{number})" for number in range(200))
    for text in (table, references, words, links, "\n\n".join([table[:9_000], references[:5_000], words, links])):
        folder.write(PAGE, "# Uji\n\n" + text)
        status, output, _, _ = check(folder)
        assert status == 0, output[-2_000:]
