"""The privacy guard where it counts most: before a commit, and in every skin of a report that is public."""
import pytest
from repository import Repository

# Invented: no regency has this code, the number's prefix is nobody's.
SECRETS = ["5369014107990001", "0841-0000-0001", "Melur Rekaan", "B0000001"]
TEXT = ("catatan: |\n  NIK 5369014107990001, HP ibu 0841-0000-0001, korban bernama Melur Rekaan, paspor B0000001.\n")


@pytest.fixture
def repository(country):
    found = Repository(country)
    found.install_hook()
    return found


def try_commit(repository, status=None):
    repository.git("add", "-A")
    return repository.git("commit", "-q", "-m", "Coba", status=status)


def test_the_hook_stops_a_commit_and_shows_nothing(repository):
    profile = sorted(repository.country.plans.glob("*/*/wilayah.yaml"))[0]
    sound = profile.read_text()
    profile.write_text(sound + TEXT)
    result = try_commit(repository)
    said = result.stdout + result.stderr
    assert result.returncode != 0
    for code in ("nik", "nomor-telepon-perorangan", "nama-korban-atau-saksi", "nomor-paspor"):
        assert f"[{code}]" in said, said
    assert not [secret for secret in SECRETS if secret in said]
    # What git would store counts, not what the work tree holds.
    profile.write_text(sound)
    assert repository.git("commit", "-q", "-m", "Coba", status=None).returncode != 0
    repository.git("add", "-A")
    profile.write_text(sound + TEXT)
    repository.git("commit", "-q", "--allow-empty", "-m", "Bersih")


def test_the_hook_looks_at_names_and_at_files_that_nothing_reads(repository):
    (repository.folder / "korban-bernama-melur-rekaan.txt").write_text("x\n")
    result = try_commit(repository)
    assert result.returncode != 0 and "melur" not in (result.stdout + result.stderr).lower()
    repository.git("reset", "-q", "--hard")
    (repository.folder / "korban-bernama-melur-rekaan.txt").unlink(missing_ok=True)
    (repository.folder / "lampiran.bin").write_bytes(b"\0\1NIK 5369014107990001\0")
    assert try_commit(repository).returncode != 0


def test_the_hook_lets_ordinary_work_pass(repository):
    plan = sorted(repository.country.plans.glob("*/*/rad-*.yaml"))[0]
    with plan.open("a") as file:
        file.write("# Rapat koordinasi dengan UPTD PPA, 17 korban terlayani.\n")
    try_commit(repository, status=0)
    plan.unlink()
    try_commit(repository, status=0)


@pytest.mark.parametrize("style", ["text", "json", "sarif", "github", "gitlab", "narrated"])
@pytest.mark.parametrize("options", [["--all"], ["--lang", "en"]])
def test_every_skin_masks_what_it_found(repository, style, options):
    """In prose, comments, keys, broken files and file names, and whatever else is wrong at the same place."""
    folder = sorted(repository.country.plans.glob("*/*/wilayah.yaml"))[0].parent
    profile = folder / "wilayah.yaml"
    sound = profile.read_text()
    (folder / "laporan").mkdir(exist_ok=True)
    (folder / "laporan" / "korban-bernama-melur-rekaan.yaml").write_text("laporan: [\n")
    (folder / "halaman").mkdir(exist_ok=True)
    (folder / "halaman" / "kisah.md").write_text("# Kisah\n\n[korban bernama Melur Rekaan](javascript:0841-0000-0001)\n")
    for harm in (TEXT, "# korban bernama Melur Rekaan, 0841-0000-0001\n", "kunci asing B: [\n# paspor B0000001 NIK 5369014107990001\n",
                 '"korban bernama Melur Rekaan": 5369014107990001\n', "hp_ibu: 0841-0000-0001\nhp_ibu: 0841-0000-0001\n"):
        profile.write_text(sound + harm)
        result = repository.check(*options, style=style, status=None)
        said = (result.stdout + result.stderr).lower()
        assert result.returncode == 1
        for secret in SECRETS:
            assert secret.lower() not in said and secret.lower().replace(" ", "-") not in said, f"{style}: {secret} in {harm!r}"
