"""Writes a collection of odd but valid plans: every calendar, direction, count, kind of target, gap, band, verdict, amendment.

For the independent recomputation: what nobody would write by hand is where two implementations part.
"""

import random
import shutil
from datetime import timedelta
from pathlib import Path

import yaml

from method import periods

HERE = Path(__file__).resolve().parents[2]


def write(path, document):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False))


def indicator(rng, name, years, sensitive):
    direction = rng.choice(["naik", "naik", "turun", "turun", "netral"])
    kind = rng.choice(["tahunan", "kumulatif"])
    how = rng.choice(["jumlah", "terakhir"] + (["rata-rata"] if kind == "tahunan" else []))
    targets = {}
    level = rng.randint(0, 12)
    for year in years:
        if rng.random() < 0.85:
            targets[year] = level if kind == "kumulatif" else rng.choice([0, 3, 7.5, 10, 20, 36])
            level += rng.randint(0, 9)
    found = {
        "id": name, "nama": f"Ukuran {name}", "satuan": "korban" if sensitive else "kegiatan", "arah": direction, "hitung": how,
        "sifat_target": kind,
    }
    if targets or direction != "netral":
        found["target"] = targets or {years[0]: 5}
    return found


def value(rng, sensitive):
    roll = rng.random()
    if roll < 0.08:
        return {"nilai": None, "alasan": "belum-ada-data"}
    if sensitive:
        return {"nilai": {"kurang_dari": 5} if roll < 0.45 else rng.choice([0, 5, 6, 7, 9, 11, 13, 18, 24])}
    return {"nilai": rng.choice([0, 1, 2, 3, 4, 5, 8, 10, 12])}


def plan(rng, root, code, name):
    years = range(2021, 2021 + rng.randint(1, 4))
    calendar = rng.choice(["bulanan", "triwulan", "catur-wulan", "semester", "tahunan"])
    folder = root / f"{code[:2]}-x" / f"{code}-{name}"
    actions = []
    for number in range(1, rng.randint(2, 6)):
        sensitive = rng.random() < 0.3
        action = {
            "id": f"A{number}", "judul": f"Tindakan uji {number} {name}", "strategi": rng.choice(["pencegahan", "koordinasi"]),
            "penanggung_jawab": rng.choice(["dp3a", "dinsos"]), "bobot": rng.choice([1, 1, 2, 0.5, 3]),
            "indikator": [
                indicator(rng, f"i{n}", years, sensitive and rng.random() < 0.9) for n in range(1, rng.randint(2, 4 + sensitive))
            ],
        }
        if rng.random() < 0.15:
            start = rng.choice(years)
            action["jadwal"] = {"mulai": start, "selesai": max(years)}
        actions.append(action)
    document = {
        "rad": 1, "wilayah": code, "judul": f"Rencana acak {name}", "sifat": "uji", "status": "berjalan",
        "periode": {"mulai": years[0], "selesai": years[-1]}, "kerangka": "kerangka-uji", "pelaporan": calendar,
        "dasar_hukum": [{"id": "sk", "jenis": "perbup", "nomor": "1", "tahun": 2021, "tentang": "Uji", "status": "berlaku"}],
        "instansi": [
            {"id": "dp3a", "jenis": "dp3a", "nama": "Dinas P3A uji"}, {"id": "dinsos", "jenis": "dinsos", "nama": "Dinsos uji"},
        ],
        "aksi": actions, "perubahan": amendments(rng, actions, years),
    }
    write(folder / f"rad-{years[0]}-{years[-1]}.yaml", document)
    for label, year, last in periods(calendar, years):
        write_period(rng, folder, document, actions, label, last)


def amendments(rng, actions, years):
    found = []
    for action in actions:
        if rng.random() < 0.12:
            found.append({
                "tanggal": f"{rng.choice(years)}-0{rng.randint(1, 9)}-15", "aksi": action["id"], "jenis": "pembatalan",
                "alasan": "dipindahkan ke rencana lain", "dasar_hukum": ["sk"],
            })
        for item in action["indikator"]:
            if rng.random() < 0.2 and item.get("target"):
                year = rng.choice(list(item["target"]))
                today = item["target"][year]
                before = today + rng.choice([-2, 3, 6]) if today >= 2 else today + 4
                found.append({
                    "tanggal": f"{years[0]}-0{rng.randint(1, 9)}-20", "aksi": action["id"], "indikator": item["id"], "tahun": year,
                    "dari": before, "menjadi": today, "alasan": "anggaran berubah", "dasar_hukum": ["sk"],
                })
    return found


def write_period(rng, folder, document, actions, label, last):
    verdicts = {}
    for agency in ("dp3a", "dinsos"):
        entries = {}
        for action in actions:
            if action["penanggung_jawab"] != agency or rng.random() < 0.2:
                continue
            values = {}
            for item in action["indikator"]:
                if rng.random() < 0.15:
                    continue
                values[item["id"]] = value(rng, item["satuan"] == "korban")
                if rng.random() < 0.25:
                    choice = rng.choice(["diterima", "ditolak", "dikoreksi"])
                    decision = {"putusan": choice}
                    if choice == "dikoreksi":
                        decision["nilai"] = rng.choice([0, 5, 7, 12])
                    verdicts.setdefault(action["id"], {"indikator": {}})["indikator"][item["id"]] = decision
            entry = {"status": "berjalan", "indikator": values}
            if rng.random() < 0.06:
                entry = {"status": "tidak-berlaku", "indikator": values, "alasan": "tidak ada lagi", "dasar_hukum": ["sk"]}
            entries[action["id"]] = entry
        if entries:
            write(folder / "laporan" / label / f"{agency}.yaml", {
                "laporan": 1, "wilayah": document["wilayah"], "rad": f"{document['periode']['mulai']}-{document['periode']['selesai']}",
                "periode": label, "instansi": agency, "tanggal": (last + timedelta(days=rng.choice([3, 12, 25, 70]))).isoformat(),
                "capaian": entries,
            })
    if verdicts:
        write(folder / "verifikasi" / f"{label}.yaml", {
            "verifikasi": 1, "wilayah": document["wilayah"],
            "rad": f"{document['periode']['mulai']}-{document['periode']['selesai']}", "periode": label,
            "tanggal": (last + timedelta(days=80)).isoformat(), "oleh": "Pemeriksa uji", "capaian": verdicts,
        })


def write_collection(root, seed):
    """A plans folder with a random plan for each regency and city of the demo's registry."""
    rng = random.Random(seed)
    demo = HERE / "Tests" / "Corpus" / "demo"
    shutil.copytree(demo / "reference", root / "reference")
    shutil.copytree(HERE / "plans" / "schema", root / "schema")
    shutil.copy(demo / "kumpulan.yaml", root / "kumpulan.yaml")
    codes = [
        line.split(",")[0] for line in (root / "reference" / "regions.csv").read_text().splitlines()[1:] if "." in line.split(",")[0]
    ]
    for number, code in enumerate(codes):
        plan(rng, root, code, f"acak-{number}")
