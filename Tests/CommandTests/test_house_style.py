"""The messages that CONTRIBUTING.md quotes as the measure: the tool must print each of them, to the letter."""
import re

import pytest
from command_line import AS_OF, KUPANG, ROOT, Folder

PLAN = f"{KUPANG}/rad-2018-2020.yaml"
REPORT = f"{KUPANG}/laporan/2019-S2.yaml"
PROFILE = f"{KUPANG}/wilayah.yaml"

# What to do to the plans so that each message appears, in the order in which CONTRIBUTING.md quotes them: the file, the sound
# text (None: the end of the file) and what stands there instead.
CHANGES = [
    (PLAN, 'wilayah: "53.71"', "wilayah: 53.71"),
    (PLAN, "penanggung_jawab: dp3a", "penanggung_jawab: dpa3"),
    (REPORT, "kel: {nilai: 39,", "kel: {nilai: 1.250,"),
    (PLAN, "strategi: pencegahan", "strategi: pencegahaan"),
    (REPORT, "periode: 2019-S2", "periode: 2019-TW3"),
    (PROFILE, None, "\tcatatan: x\n"),
    (REPORT, "tanggal: 2019-11-20", "tanggal: 20-11-2019"),
    (PROFILE, None, "catatan: Korban bernama Melur Rekaan dipulangkan.\n"),
    (REPORT, "  P1:", "  P9:"),
    (PROFILE, 'wilayah: "53.71"', 'wilayah: "53.17"'),
    (PLAN, None, "<<<<<<< HEAD\nringkasan: a\n=======\nringkasan: b\n>>>>>>> lain\n"),
    (PROFILE, None, "catatn: x\n"),
]


def quoted():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"```\n(galat\[.*?)```", text, re.S)


def printed(folder, change):
    """The error's message, with the long folder name cut as the page cuts it."""
    file, old, new = change
    sound = folder.read(file)
    folder.write(file, sound + new if old is None else sound.replace(old, new, 1))
    text = folder.run("check", "--no-cache", "--as-of", AS_OF, file, status=1).stderr
    (message,) = [block for block in text.split("\n\n") if block.startswith("galat[")]
    return message.replace("plans/53-nusa-tenggara-timur/", "plans/53…/") + "\n"


def test_twelve_are_quoted():
    assert len(quoted()) == len(CHANGES) == 12


@pytest.mark.parametrize("number", range(12))
def test_is_printed_as_quoted(tmp_path, number):
    assert printed(Folder(tmp_path), CHANGES[number]) == quoted()[number]
