"""Whoever asks for English gets English of everything: help, wrong usage, findings, explanations."""
import json
import re

import pytest
from command_line import ROOT, Folder

# Words that an English sentence of this tool has no business with.
INDONESIAN = re.compile(
    r"\b(yang|dan|atau|tidak|dengan|untuk|berkas|semua|tanpa|baku|dalam|bukan|Bahasa|Tampilkan|Galat|Pemakaian|adalah|tulis)\b")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return Folder(tmp_path_factory.mktemp("bahasa"))


def commands(tree, path=()):
    for command in tree.get("subcommands", []):
        if command["commandName"] != "help":
            yield [*path, command["commandName"]]
            yield from commands(command, [*path, command["commandName"]])


def all_commands(folder):
    return list(commands(json.loads(folder.run("--experimental-dump-help").stdout)["command"]))


def test_help_is_there_in_both_languages(folder):
    found = all_commands(folder)
    assert ["check"] in found and ["new", "laporan"] in found
    for command in [[], *found]:
        ours = folder.run(*command, "--help").stdout
        english = folder.run(*command, "--help", "--lang", "en").stdout
        for line in english.splitlines():
            assert not INDONESIAN.search(re.sub(r"<[^>]*>|--[a-z-]+|«[^»]*»", "", line)), f"{command}: {line}"
        assert "PEMAKAIAN: pantau" in ours and "USAGE" not in ours and "Show help" not in ours, command
        assert "USAGE: pantau" in english, command


@pytest.mark.parametrize("arguments, indonesian, english", [
    (["chek"], "Galat: Argumen tidak dikenal: 'chek'. Maksud Anda 'check'?", "Error: Unexpected argument 'chek'. Did you mean 'check'?"),
    (["check", "--formt", "json"], "Galat: Opsi tidak dikenal: '--formt'. Maksud Anda '--format'?", "Error: Unknown option '--formt'. Did you mean '--format'?"),
    (["check", "--plans"], "Galat: Nilai belum ditulis: '--plans <folder>'", "Error: Missing value for '--plans <folder>'"),
    (["check", "--format", "yaml"], "Galat: --format: «yaml» tidak dikenal;", "Error: --format: «yaml» is unknown;"),
    (["new"], "Galat: Argumen belum ditulis: '<wilayah>'", "Error: Missing expected argument '<wilayah>'"),
    (["explain", "kunci-gnda"], "Galat: Kode «kunci-gnda» tidak ada. Maksud Anda kunci-ganda?", "Error: There is no code «kunci-gnda». Did you mean kunci-ganda?"),
])
def test_wrong_usage_is_said_in_the_language_asked_for(folder, arguments, indonesian, english):
    ours = folder.run(*arguments, status=64).stderr
    assert ours.startswith(indonesian) and "Usage:" not in ours
    theirs = folder.run(*arguments, "--lang", "en", status=64).stderr if arguments[-1] != "--plans" else \
        folder.run("check", "--lang", "en", "--plans", status=64).stderr
    assert theirs.startswith(english)


def test_the_version_is_told(folder):
    assert re.fullmatch(r"Pantau \d+\.\d+\.\d+\n", folder.run("--version").stdout)


def test_nothing_is_said_in_one_language_only():
    for path in sorted((ROOT / "Sources/PantauCLI").rglob("*.swift")):
        for found in re.finditer(r'(?:ValidationError|ArgumentHelp|abstract:|discussion:|help:)\s*\(?\s*"', path.read_text()):
            raise AssertionError(f"{path.name}: {found[0]}… is said in one language")


def test_every_code_is_explained_in_both_languages(folder):
    codes = [line.split()[0] for line in folder.run("explain").stdout.splitlines()]
    assert len(codes) > 140
    for code in codes:
        ours, english = folder.run("jelaskan", code).stdout, folder.run("explain", code, "--lang", "en").stdout
        assert f"[{code}]: " in ours and f"[{code}]: " in english
        prose = english.split("\n\nWrong (")[0]
        assert not INDONESIAN.search(re.sub(r"`[^`]*`|«[^»]*»|“[^”]*”|\[[a-z0-9-]*\]", "", prose)), prose
        assert ("\n\nSalah (" in ours) == ("\n\nWrong (" in english) == ("\n\nBenar (" in ours)


def test_findings_speak_english(folder):
    bad = sorted((ROOT / "Tests/Corpus/schema/bad").glob("*.yaml"))
    for kind in {path.name.split("--")[0] for path in bad}:
        files = [path for path in bad if path.name.startswith(kind + "--")]
        report = folder.run(
            "schema", "validate", "--schema", ROOT / f"plans/schema/{kind}.schema.json", "--format", "json", "--lang", "en", *files,
            status=1)
        for finding in json.loads(report.stdout)["diagnostics"]:
            text = re.sub(r"`[^`]*`|\([^)]*\)|«[^»]*»", "", finding["message"] + " " + (finding["help"] or ""))
            assert not INDONESIAN.search(text), text
