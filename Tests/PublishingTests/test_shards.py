"""Provinces built apart and put together give the same site as one machine; a broken region stops nobody else."""
import json


def break_one(country):
    path = sorted(country.plans.glob("01-*/01.01-*/rad-*.yaml"))[0]
    sound = path.read_text()
    path.write_text(sound + "kunci_asing: 1\n")
    return path, sound


def shards(country, *options, status=0):
    folders = []
    for folder in sorted(country.plans.glob("[0-9]*")):
        code = folder.name.split("-")[0]
        result = country.site("build", "--only", code, *options, output=f"bagian-{code}", cached=False, status=None)
        assert result.returncode in (0, status), result.stderr
        folders.append(f"bagian-{code}")
    return folders


def test_shards_equal_one_machine(country):
    country.site(output="utuh", cached=False)
    country.site("assemble", *shards(country), output="susunan")
    assert country.tree("susunan") == country.tree("utuh")


def test_shards_with_a_broken_region_equal_one_machine(country):
    country.site()
    break_one(country)
    options = ["--keep-going", "--last-sound", "situs"]
    country.site("build", *options, output="utuh", cached=False, status=1)
    country.site("assemble", *shards(country, *options, status=1), output="susunan")
    assert country.tree("susunan") == country.tree("utuh")


def test_a_region_in_two_shards_is_refused(country):
    folders = shards(country)
    country.site("assemble", *folders, folders[0], output="susunan", status=64)
    assert not (country.folder / "susunan").exists()


def test_a_broken_region_stops_the_site(country):
    country.site()
    before = country.tree()
    break_one(country)
    country.site(status=1)
    assert country.tree() == before


def test_keep_going_publishes_the_others(country):
    country.site(output="sebelumnya", cached=False)
    path, sound = break_one(country)
    for _ in range(2):
        country.site("build", "--keep-going", "--last-sound", "sebelumnya", status=1)
        tree = country.tree()
        page = tree["wilayah/01.01/index.html"].decode()
        assert "Berkas wilayah ini memuat 1 galat." in page and "Angka terakhir yang sah" in page
        regions = len([each for each in tree if each.endswith("ringkasan.bin")])
        assert f"{regions - 1} dari {regions} wilayah terhitung" in " ".join(tree["index.html"].decode().replace("<strong>", "").split())
        assert "01.01" in json.loads(tree["manifest.json"])["berkas"].__str__()
    path.write_text(sound)
    country.site("build", "--keep-going")
    country.site(output="baru", cached=False)
    assert country.tree() == country.tree("baru")
