"""Writes plans whose small counts only this module knows, in the ways in which totals give small counts away.

Every family of indicators comes with its relations: which published cells add up to which. The attacker of
`test_recovery.py` is told all of them, as if names gave them away, and the bands, and sees what is published.
"""

import random
import shutil
from datetime import timedelta

from method import periods
from random_plans import HERE, write

THRESHOLD = 5
YEARS = (2023, 2024)
CALENDAR = "triwulan"


class Secrets:
    """One region's plan: true counts by (action, indicator, period), and what adds up to what."""

    def __init__(self, seed, code):
        self.random, self.code = random.Random(f"{seed} {code}"), code
        self.periods = list(periods(CALENDAR, range(YEARS[0], YEARS[1] + 1)))
        self.labels = [label for label, _, _ in self.periods]
        self.counts, self.corrections, self.indicators = {}, {}, {}
        # (total, [parts]): the truth of the total is the sum of the truths of the parts.
        self.sums = []
        for family in (self.split, self.many, self.running, self.elsewhere, self.verified, self.running_of_two, self.steps):
            family()

    def add(self, action, name, counts, how="jumlah", kind="tahunan", direction="netral"):
        self.indicators.setdefault(action, {})[name] = (how, kind, direction)
        for label, count in zip(self.labels, counts):
            self.counts[action, name, label] = count
        return counts

    def total(self, action, name, of, **options):
        """A total by period of indicators that may stand in other actions."""
        counts = [sum(self.counts[(*part, label)] for part in of) for label in self.labels]
        self.add(action, name, counts, **options)
        for label in self.labels:
            self.sums.append(((action, name, label), [(*part, label) for part in of]))

    def running_total(self, action, name, of):
        counts, level = [], 0
        for at, label in enumerate(self.labels):
            level += sum(self.counts[(*part, label)] for part in of)
            counts.append(level)
            self.sums.append(((action, name, label), [(*part, each) for part in of for each in self.labels[: at + 1]]))
        self.add(action, name, counts, how="terakhir", kind="kumulatif")

    def small(self):
        return self.random.choice([0, 1, 2, 3, 4])

    def large(self):
        """Large and odd enough to be known again wherever it is printed."""
        return self.random.randint(2000, 9000) * 7 + 3

    def either(self):
        return self.small() if self.random.random() < 0.5 else self.large()

    def many_of(self, choose):
        return [choose() for _ in self.labels]

    # Families.

    def split(self):
        self.add("A1", "perempuan", self.many_of(self.small))
        self.add("A1", "laki", self.many_of(self.large))
        self.total("A1", "semua", [("A1", "perempuan"), ("A1", "laki")])

    def many(self):
        """More groups than anybody looks through one by one."""
        names = [f"umur-{number}" for number in range(12)]
        for name in names:
            self.add("A2", name, self.many_of(self.large))
        hidden = self.random.choice(names)
        for label in self.labels:
            self.counts["A2", hidden, label] = self.random.choice([1, 2, 3, 4])
        self.total("A2", "semua", [("A2", name) for name in names])

    def running(self):
        self.add("A3", "baru", self.many_of(self.either))
        self.running_total("A3", "sampai-kini", [("A3", "baru")])

    def elsewhere(self):
        """The parts stand in one action, their total in another."""
        self.add("A4", "eksploitasi-kerja", self.many_of(self.either))
        self.add("A4", "eksploitasi-lain", self.many_of(self.large))
        self.total("A5", "terlayani", [("A4", "eksploitasi-kerja"), ("A4", "eksploitasi-lain")])

    def verified(self):
        """A total that was reported wrong and that a verifier put right."""
        self.add("A6", "dewasa", self.many_of(self.large))
        self.add("A6", "anak", self.many_of(lambda: self.random.choice([1, 2, 3, 4])))
        self.total("A6", "jumlah", [("A6", "dewasa"), ("A6", "anak")])
        for label in self.labels:
            self.corrections["A6", "jumlah", label] = self.counts["A6", "jumlah", label]
            self.counts["A6", "jumlah", label] += 1000
        self.sums = [each for each in self.sums if each[0][:2] != ("A6", "jumlah")] + [
            (("A6", "jumlah", label, "verifikator"), [("A6", "dewasa", label), ("A6", "anak", label)]) for label in self.labels]

    def running_of_two(self):
        """A running total of two indicators, with a target: a score says the value again."""
        self.add("A8", "pulang", self.many_of(self.either))
        self.add("A8", "dirujuk", self.many_of(self.large))
        self.running_total("A8", "sampai-kini", [("A8", "pulang"), ("A8", "dirujuk")])
        self.indicators["A8"]["sampai-kini"] = ("terakhir", "kumulatif", "naik")

    def steps(self):
        """Nothing but a running count: its steps are counts of people too."""
        level, counts = self.large(), []
        for _ in self.labels:
            level += self.either()
            counts.append(level)
        self.add("A9", "sampai-kini", counts, how="terakhir", kind="kumulatif")

    # Files.

    def write(self, root):
        folder = root / f"{self.code[:2]}-x" / f"{self.code}-rahasia"
        actions = [
            {"id": action, "judul": f"Tindakan rahasia {action}", "strategi": "pencegahan", "penanggung_jawab": "dp3a",
             "indikator": [self.indicator(action, name, *kind) for name, kind in sorted(indicators.items())]}
            for action, indicators in sorted(self.indicators.items())
        ]
        head = {"wilayah": self.code, "rad": f"{YEARS[0]}-{YEARS[1]}"}
        write(folder / f"rad-{YEARS[0]}-{YEARS[1]}.yaml", {
            "rad": 1, "wilayah": self.code, "judul": "Rencana rahasia", "sifat": "uji", "status": "berjalan",
            "periode": {"mulai": YEARS[0], "selesai": YEARS[1]}, "kerangka": "kerangka-uji", "pelaporan": CALENDAR,
            "dasar_hukum": [{"id": "sk", "jenis": "perbup", "nomor": "1", "tahun": YEARS[0], "tentang": "Uji", "status": "berlaku"}],
            "instansi": [{"id": "dp3a", "jenis": "dp3a", "nama": "Dinas P3A uji"}], "aksi": actions})
        for label, _, last in self.periods:
            write(folder / "laporan" / f"{label}.yaml", {
                "laporan": 1, **head, "periode": label, "instansi": "dp3a", "tanggal": (last + timedelta(days=5)).isoformat(),
                "capaian": {
                    action: {"status": "berjalan", "indikator": {
                        name: {"nilai": self.written(self.counts[action, name, label])} for name in indicators}}
                    for action, indicators in self.indicators.items()}})
            write(folder / "verifikasi" / f"{label}.yaml", {
                "verifikasi": 1, **head, "periode": label, "tanggal": (last + timedelta(days=9)).isoformat(), "oleh": "Pemeriksa uji",
                "capaian": {"A6": {"indikator": {"jumlah": {
                    "putusan": "dikoreksi", "nilai": self.written(self.corrections["A6", "jumlah", label])}}}}})

    def indicator(self, action, name, how, kind, direction):
        target = {} if direction == "netral" else {"target": {year: 90007 * (1 + at) for at, year in enumerate(YEARS)}}
        return {"id": name, "nama": f"Korban {name} {action}", "satuan": "korban", "arah": direction, "hitung": how,
                "sifat_target": kind, **target}

    @staticmethod
    def written(count):
        return {"kurang_dari": THRESHOLD} if 1 <= count < THRESHOLD else count


def write_secrets(root, seed):
    """A plans folder of such plans; what they hide, by region."""
    demo = HERE / "Tests" / "Corpus" / "demo"
    shutil.copytree(demo / "reference", root / "reference")
    shutil.copytree(HERE / "plans" / "schema", root / "schema")
    shutil.copy(demo / "kumpulan.yaml", root / "kumpulan.yaml")
    codes = [line.split(",")[0] for line in (root / "reference" / "regions.csv").read_text().splitlines()[1:]]
    found = {}
    for code in [code for code in codes if "." in code][:6]:
        found[code] = Secrets(seed, code)
        found[code].write(root)
    return found
