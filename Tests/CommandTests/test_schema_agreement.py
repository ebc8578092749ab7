"""The project's schemas say the same to a second, independent validator.

Every document that is sound, and every one whose only faults are the schema's, is given to check-jsonschema (PyPI) and to
`pantau schema validate`. Both must call the same files sound.
"""
import json
import subprocess
import sys

import pytest
from command_line import PANTAU, ROOT

SCHEMAS = ROOT / "plans/schema"
CORPUS = ROOT / "Tests/Corpus/schema"
KINDS = sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json"))


def documents(kind):
    """The files of a kind: those of the corpus, and the project's own."""
    files = sorted(CORPUS.glob(f"*/{kind}--*.yaml"))
    own = {
        "rad": "plans/[0-9]*/**/rad-*.yaml", "laporan": "plans/[0-9]*/**/laporan/**/*.yaml", "verifikasi": "plans/[0-9]*/**/verifikasi/**/*.yaml",
        "wilayah": "plans/[0-9]*/**/wilayah.yaml", "kumpulan": "plans/kumpulan.yaml", "situs": "site/site.yaml",
        "instansi": "plans/reference/agencies.yaml", "layanan": "plans/reference/hotlines.yaml",
        "kerangka": "plans/reference/frameworks/*.yaml",
    }[kind]
    return files + sorted(ROOT.glob(own))


def refused_by_pantau(schema, files):
    result = subprocess.run(
        [PANTAU, "schema", "validate", "--schema", schema, "--format", "json", *files], capture_output=True, text=True, timeout=120)
    assert result.returncode in (0, 1), result.stderr
    return {finding["file"] for finding in json.loads(result.stdout)["diagnostics"] if finding["severity"] == "error"}


def refused_by_check_jsonschema(schema, files):
    result = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--output-format", "json", "--schemafile", schema, *files],
        capture_output=True, text=True, timeout=300)
    assert result.returncode in (0, 1), result.stdout + result.stderr
    report = json.loads(result.stdout)
    assert not report.get("parse_errors"), report["parse_errors"]
    return {error["filename"] for error in report.get("errors", [])}


@pytest.mark.parametrize("kind", KINDS)
def test_both_refuse_the_same_files(kind):
    schema, files = SCHEMAS / f"{kind}.schema.json", [str(path) for path in documents(kind)]
    assert len(files) >= 2
    ours = refused_by_pantau(schema, files)
    assert ours == refused_by_check_jsonschema(schema, files)
    assert ours == {path for path in files if "/Corpus/schema/bad/" in path}, "the good are sound, the bad are not"
