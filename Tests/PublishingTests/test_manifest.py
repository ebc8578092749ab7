"""`manifest.json` names every file with its SHA-256, and `pantau verify` says what became of a copy."""
import hashlib
import json
import shutil
import time

import pytest


def test_the_manifest_names_every_file(country):
    country.site()
    tree = country.tree()
    manifest = json.loads(tree.pop("manifest.json"))
    assert manifest["berkas"] == {path: hashlib.sha256(bytes_).hexdigest() for path, bytes_ in tree.items()}
    assert list(manifest["berkas"]) == sorted(manifest["berkas"], key=lambda path: path.encode())
    assert manifest["per"] == "2025-12-31" and manifest["alat"].startswith("pantau ")


def test_a_whole_copy_is_whole(country):
    country.site()
    shutil.copytree(country.folder / "situs", country.folder / "salinan")
    assert "Utuh" in country.run("verify", "salinan").stdout


def test_what_was_done_to_a_copy_is_said(country):
    country.site()
    copy = country.folder / "salinan"
    shutil.copytree(country.folder / "situs", copy)
    (copy / "index.html").write_text("lain")
    (copy / "404.html").unlink()
    (copy / "tambahan.js").write_text("alert(1)")
    said = country.run("verify", "salinan", "--lang", "en", status=1).stdout
    assert "changed: index.html" in said and "missing: 404.html" in said and "added: tambahan.js" in said
    assert "1 changed, 1 added, 1 missing" in said


def test_a_link_in_a_copy_is_not_followed(country):
    country.site()
    copy = country.folder / "salinan"
    shutil.copytree(country.folder / "situs", copy)
    (copy / "index.html").unlink()
    (copy / "index.html").symlink_to(country.folder / "situs" / "index.html")
    assert "diubah: index.html" in country.run("verify", "salinan", status=1).stdout


def test_a_folder_without_a_manifest_is_wrong_usage(country):
    (country.folder / "kosong").mkdir()
    country.run("verify", "kosong", status=64)
    country.run("verify", "tidak-ada", status=64)


def copy_of(country):
    country.site()
    copy = country.folder / "salinan"
    shutil.copytree(country.folder / "situs", copy)
    return copy


@pytest.mark.parametrize("path", [
    ".phish/index.html", ".well-known/x", ".htaccess", "wilayah/" + "a/" * 20 + "index.html", "a/" * 70 + "index.html"])
def test_hidden_and_deep_files_are_added_files(country, path):
    copy = copy_of(country)
    (copy / path).parent.mkdir(parents=True, exist_ok=True)
    (copy / path).write_text("x")
    assert "ditambahkan: " + path[:60] in country.run("verify", "salinan", status=1).stdout


def test_the_manifest_states_every_size(country):
    country.site()
    tree = country.tree()
    manifest = json.loads(tree.pop("manifest.json"))
    assert manifest["ukuran"] == [len(tree[path]) for path in manifest["berkas"]]


@pytest.mark.parametrize("states_size", [True, False])
def test_a_hole_is_not_read(country, states_size):
    copy = copy_of(country)
    manifest = json.loads((copy / "manifest.json").read_text())
    size = 1 << 40
    if states_size:
        manifest["ukuran"][list(manifest["berkas"]).index("index.html")] = size
    else:
        del manifest["ukuran"]
    (copy / "manifest.json").write_text(json.dumps(manifest))
    with open(copy / "index.html", "wb") as file:
        file.truncate(size)
    started = time.monotonic()
    assert "diubah: index.html" in country.run("verify", "salinan", status=1).stdout
    assert time.monotonic() - started < 5


def test_nothing_in_a_copy_steers_the_terminal(country):
    copy = copy_of(country)
    evil = "\u001b[31m\u202e\u2066\u200b\u2028x"
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest |= {"alat": "pantau " + evil, "per": evil, "komit": evil}
    manifest["berkas"][evil] = "0" * 64
    del manifest["ukuran"]
    (copy / "manifest.json").write_text(json.dumps(manifest))
    (copy / ("y" + evil)).write_text("x")
    said = country.run("verify", "salinan", status=1).stdout
    assert not set(evil) - set("[31mx") & set(said)
    assert "<U+202E>" in said
