"""`manifest.json` names every file with its SHA-256, and `pantau verify` says what became of a copy."""
import hashlib
import json
import shutil


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
