"""How grave advice is: the site's profile, a region's exceptions, and that neither may lie idle."""
import pytest
from command_line import KUPANG, Folder

BATAM = "plans/21-kepulauan-riau/21.71-kota-batam"
SITE = "situs: 1\njudul: Uji\nslogan: Uji\nalamat: https://pantau.contoh.go.id/\n"
CODE = "strategi-tanpa-aksi"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def found(folder, code, status=0):
    return [(finding["severity"], finding["file"]) for finding in folder.findings(status=status) if finding["code"] == code]


def test_the_site_may_call_advice_graver_or_lighter(folder):
    plain = found(folder, CODE)
    assert plain and {severity for severity, _ in plain} == {"warning"}
    folder.write("site/site.yaml", SITE + f"keparahan: {{{CODE}: info}}\n")
    assert found(folder, CODE) == [("info", file) for _, file in plain]
    folder.write("site/site.yaml", SITE + f"keparahan: {{{CODE}: galat}}\n")
    assert found(folder, CODE, status=1) == [("error", file) for _, file in plain]


def test_silence_needs_a_reason_and_an_end(folder):
    folder.write("site/site.yaml", SITE + f"keparahan: {{{CODE}: {{tingkat: mati}}}}\n")
    assert {finding["code"] for finding in folder.errors()} == {"kunci-wajib-hilang"}
    silence = "{tingkat: mati, alasan: Menunggu data., berlaku_sampai: 2027-03-31}"
    folder.write("site/site.yaml", SITE + f"keparahan: {{{CODE}: {silence}}}\n")
    assert found(folder, CODE) == []
    assert found(folder, "pengecualian-tidak-terpakai") == []


def test_one_region_may_be_judged_otherwise(folder):
    plain = found(folder, CODE)
    batam = [file for _, file in plain if file.startswith(BATAM)]
    assert batam and len(batam) < len(plain)
    word = "{tingkat: info, alasan: Baru mulai., berlaku_sampai: 2027-03-31}"
    folder.write("site/site.yaml", SITE + f'keparahan_wilayah:\n  "21.71": {{{CODE}: {word}}}\n')
    assert found(folder, CODE) == [("info" if file in batam else "warning", file) for _, file in plain]


def test_a_region_excuses_itself_until_a_day(folder):
    count = len(found(folder, "indikator-tanpa-target"))
    bintan = "plans/21-kepulauan-riau/21.01-kabupaten-bintan/wilayah.yaml"
    text = folder.read(bintan)
    for day, expected in [("2027-03-31", "silent"), ("2020-01-31", "expired")]:
        folder.write(
            bintan, text + f"pengecualian:\n  - {{kode: indikator-tanpa-target, alasan: Menunggu RPJMD., berlaku_sampai: {day}}}\n")
        left = [file for _, file in found(folder, "indikator-tanpa-target")]
        if expected == "silent":
            assert len(left) < count and not any("21.01" in file for file in left)
            assert found(folder, "pengecualian-tidak-terpakai") == []
        else:
            assert len(left) == count
            assert found(folder, "pengecualian-kedaluwarsa") == [("warning", bintan)]


def test_what_silences_nothing_is_reported(folder):
    folder.write("site/site.yaml", SITE + "keparahan:\n  rencana-lewat-masih-berjalan: info\n  strategi-tanpa-akis: info\n")
    assert found(folder, "pengecualian-tidak-terpakai") == [("warning", "site/site.yaml")]
    assert found(folder, "pengecualian-kode-tidak-dikenal") == [("warning", "site/site.yaml")]
    profile = f"{KUPANG}/wilayah.yaml"
    folder.write(
        profile, folder.read(profile) + "pengecualian:\n  - {kode: bobot-tidak-wajar, alasan: x, berlaku_sampai: 2027-01-31}\n")
    assert ("warning", profile) in found(folder, "pengecualian-tidak-terpakai")


def test_a_part_says_nothing_of_idle_words(folder):
    folder.write("site/site.yaml", SITE + "keparahan: {rencana-lewat-masih-berjalan: info}\n")
    assert not any(finding["code"].startswith("pengecualian") for finding in folder.findings(KUPANG))


def test_the_cache_knows_what_was_used(folder):
    folder.write("site/site.yaml", SITE + f"keparahan: {{{CODE}: info}}\n")
    runs = [
        folder.run("check", "--cache", "tembolok", "--as-of", "2026-11-22", "--format", "json").stdout for _ in range(2)]
    folder.change(f"{KUPANG}/wilayah.yaml", "profil: 1\n", "# catatan\nprofil: 1\n")
    runs.append(folder.run("check", "--cache", "tembolok", "--as-of", "2026-11-22", "--format", "json").stdout)
    assert runs[0] == runs[1]
    assert "pengecualian-tidak-terpakai" not in runs[2]
    folder.write("site/site.yaml", SITE)
    last = folder.run("check", "--cache", "tembolok", "--as-of", "2026-11-22", "--format", "json").stdout
    assert '"severity":"info"' not in last.split(CODE)[1].split("message")[0]
