"""A proposal that passes `check` never stops the build of the whole site: on every one of these pages both say the same."""
import json

import pytest
from command_line import AS_OF, KUPANG, ROOT, Folder

PAGE = f"{KUPANG}/halaman/uji.md"

REFUSED = {
    "tautan-terlarang": ["[x](javascript:alert1)", "[x](data:text/html,x)", "[x](/metode)", "![x](https://contoh.go.id/x.png)"],
    "tautan-tanpa-halaman": [
        "[x](/tidak-ada/)", "[x](/wilayah/99/)", "[x](/wilayah/99.99/)", "[x](/wilayah/53.71/tidak-ada/)", "[x](/strategi/x/)",
        "[x](/instansi/x/)", "[x](/metode/x/)", "[x](/wilayah/53.71/a/b/)", "[x](/rahasia.txt)", "[x](/en/tidak-ada/#a)",
        "[x][y]\n\n[y]: /tidak-ada/?a=1"],
    "blok-tak-dikenal": ["```pantau tidak-ada\n```", "```pantau angka-nasional\n```", "```pantau peta-provinsi\n```"],
    "blok-tidak-sah": ["```pantau\n```"],
    "nama-halaman-tak-dikenal": ["{{tidak.ada}}"],
    "judul-halaman": ["# Judul kedua"],
}
FINE = [
    "[x](/)", "[x](/metode/)", "[x](/en/metode/#a)", "[x](/wilayah/61/)", "[x](/wilayah/53.71/dp3a/)", "[x](/wilayah/53.71/uji/)",
    "[x](/strategi/pencegahan/)", "[x](/instansi/dp3a/)", "[x](/data/)", "[x](/panduan/kode/judul-halaman/)", "[x](#uji)",
    "[x](https://contoh.go.id/)", "[x](/data/regions.json)",
]


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def errors(run):
    return sorted({f["code"] for f in json.loads(run.stdout)["diagnostics"] if f["severity"] == "error"})


def check(folder, *paths):
    return errors(folder.run("check", "--no-cache", "--as-of", AS_OF, "--format", "json", *paths, status=None))


def build(folder):
    return errors(folder.run(
        "build", "--no-cache", "--as-of", AS_OF, "--format", "json", "--only", "53.71", "--site", ROOT / "site", "--templates",
        ROOT / "templates", "--output", folder.path / "situs", status=None))


@pytest.mark.parametrize("code, text", [(code, text) for code, texts in REFUSED.items() for text in texts])
def test_both_refuse(folder, code, text):
    folder.write(PAGE, f"# Uji\n\n{text}\n")
    assert check(folder) == [code]
    assert check(folder, PAGE) == [code]
    assert build(folder) == [code]


@pytest.mark.parametrize("name, text", [("dp3a", "# Uji\n"), ("uji", "Tanpa judul.\n"), ("uji", "")])
def test_both_refuse_the_page_itself(folder, name, text):
    folder.write(f"{KUPANG}/halaman/{name}.md", text)
    found = check(folder)
    assert found and found == build(folder)


def test_what_both_accept(folder):
    folder.write(PAGE, "# Uji\n\n" + "\n\n".join(FINE) + "\n")
    assert check(folder) == build(folder) == []


def test_the_standard_pages_are_the_sites(folder):
    """Links are judged by the list in the code, so that a check needs no site: it holds every page that stands alone."""
    pages = ROOT / "site/pages"
    names = {
        path.relative_to(pages).as_posix().removesuffix(".md").removesuffix("index").strip("/")
        for path in pages.rglob("*.md") if not path.name.startswith("_") and not path.name.endswith(".en.md") and path.name != "404.md"}
    for name in sorted(names):
        folder.write(PAGE, f"# Uji\n\n[x](/{name}/)\n".replace("//", "/"))
        assert check(folder) == [], name
