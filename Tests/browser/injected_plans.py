"""A plans folder in which every text field of every kind of document holds a hostile string.

One region for each string, so that what one string does cannot hide what another does. Every text ends in a mark of its
own, ` s017f003`: string 17 in field 3. Whoever finds the mark anywhere in the site knows what must stand before it.
"""

from __future__ import annotations

import json
import shutil
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "Tests" / "Corpus" / "injection"
SHOWN = ["html", "attributes", "urls", "svg", "markdown", "yaml", "mustache", "json", "tables", "unicode"]
NEUTRAL = "Teks biasa"
SOURCE = "https://contoh.go.id/sumber"


def strings(name: str) -> list:
    return [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def is_latin(text: str) -> bool:
    """Whether a name may hold it: no letter beyond the Latin blocks."""

    def fine(c: str) -> bool:
        o = ord(c)
        return not is_alphabetic(c) or o < 0x250 or 0x2B0 <= o < 0x370 or 0x1E00 <= o < 0x1F00 or 0x2C60 <= o < 0x2C80 or 0xA720 <= o < 0xA800

    return all(fine(c) for c in text)


def is_alphabetic(c: str) -> bool:
    # Other_Alphabetic: letter-like symbols in circles.
    return unicodedata.category(c)[0] == "L" or c.isalpha() or 0x24B6 <= ord(c) <= 0x24E9


@dataclass
class Marked:
    """The texts of one string by field, as they were written."""

    number: int
    text: str
    in_notes: str
    fields: dict[str, str] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)

    def _put(self, text: str) -> str:
        mark = f"s{self.number:03}f{len(self.fields):03}"
        self.fields[mark] = f"{text} {mark}"
        return self.fields[mark]

    def any(self) -> str:
        return self._put(self.text)

    def name(self) -> str:
        return self._put(self.text if is_latin(self.text) else NEUTRAL)

    def note(self) -> str:
        """Markdown: it reads as Markdown, so only its harmlessness is held, not its text."""
        written = self._put(self.in_notes)
        self.notes.add(written.rsplit(" ", 1)[1])
        return written


def citations(m: Marked) -> list:
    return [{"id": "s1", "judul": m.name(), "penerbit": m.name(), "jenis": "dokumen", "tanggal": "2018-01-01", "tautan": SOURCE, "catatan": m.note()}]


def basis(m: Marked) -> list:
    return [
        {
            "id": "p1", "jenis": "perbup", "nomor": "7", "tahun": 2019, "tanggal": "2019-01-15", "tentang": m.any(),
            "tentang_en": m.any(), "pasal": m.any(), "status": "berlaku", "tautan": SOURCE, "sumber": ["s1"], "catatan": m.note(),
        }
    ]  # fmt: skip


def profile(m: Marked, code: str) -> dict:
    office = lambda: {"jabatan": m.name(), "sumber": ["s1"], "catatan": m.note()}
    return {
        "profil": 1, "wilayah": code, "ringkasan": m.note(), "dasar_hukum": basis(m),
        "gugus_tugas": [
            {
                "sejak": 2018, "status": "dibentuk", "dasar_hukum": ["p1"], "ketua": office(), "wakil_ketua": office(),
                "ketua_harian": office(), "pelaksana_harian": office(), "sekretariat": office(), "anggota": [m.any(), m.any()],
                "sumber": ["s1"], "catatan": m.note(),
            }
        ],
        "layanan": [
            {
                "id": "l1", "nama": m.name(), "nama_en": m.name(), "penyelenggara": m.name(), "nomor": "0380-000000",
                "kanal": [{"jenis": "laman", "isi": m.any(), "tautan": SOURCE}], "cakupan": m.any(), "cakupan_en": m.any(),
                "jam": m.any(), "jam_en": m.any(), "sumber": ["s1"], "diperiksa_pada": "2020-05-01", "catatan": m.note(),
                "catatan_en": m.note(),
            }
        ],
        "kontak": {"nama": m.name(), "alamat": m.any(), "telepon": "0380-000001", "tautan": SOURCE, "sumber": ["s1"]},
        "sumber": citations(m), "tautan": SOURCE, "catatan": m.note(),
    }  # fmt: skip


def plan(m: Marked, code: str) -> dict:
    def indicator(id: str, kind: str) -> dict:
        return {
            "id": id, "nama": m.name(), "definisi": m.any(), "satuan": "kegiatan", "arah": "naik", "hitung": "jumlah",
            "sifat_target": kind, "target": {"2019": {"nilai": 4, "sumber": ["s1"], "catatan": m.note()}, "2020": 6},
            "sumber": ["s1"], "catatan": m.note(),
        }  # fmt: skip

    return {
        "rad": 1, "wilayah": code, "judul": m.name(), "sifat": "uji", "status": "berjalan",
        "periode": {"mulai": 2019, "selesai": 2020}, "kerangka": "kerangka-uji", "pelaporan": "tahunan",
        "penetapan": {"tanggal": "2019-01-15", "dasar_hukum": ["p1"]}, "acuan_rpjmd": m.note(), "ringkasan": m.note(),
        "latar_belakang": m.note(), "arah_kebijakan": m.note(), "mekanisme": m.note(), "dasar_hukum": basis(m),
        "instansi": [
            {"id": "a1", "jenis": f"k{m.number:03}", "nama": m.name(), "singkatan": m.name(), "tugas": m.note(), "tautan": SOURCE, "catatan": m.note()}
        ],
        "sumber": citations(m),
        "aksi": [
            {
                "id": "P1", "judul": m.name(), "strategi": f"g{m.number:03}", "butir": [f"b{m.number:03}"], "sasaran": m.any(),
                "kelompok_sasaran": m.any(), "program": m.any(), "kegiatan": m.any(), "penanggung_jawab": "a1",
                "lokasi": m.any(), "indikator": [indicator("i1", "tahunan")],
                "anggaran": {"2019": {"pagu": 50000000, "sumber_dana": "apbd", "sumber": ["s1"], "catatan": m.note()}},
                "sumber": ["s1"], "catatan": m.note(),
            }
        ],
        "perubahan": [
            {
                "tanggal": "2019-06-01", "jenis": "target", "aksi": "P1", "indikator": "i1", "tahun": 2019, "dari": 5,
                "menjadi": 4, "alasan": m.any(), "dasar_hukum": ["p1"], "catatan": m.note(),
            }
        ],
        "catatan": m.note(),
    }  # fmt: skip


def report(m: Marked, code: str) -> dict:
    return {
        "laporan": 1, "wilayah": code, "rad": "2019-2020", "periode": "2019-TH", "instansi": "a1", "tanggal": "2020-01-20",
        "sumber": citations(m),
        "capaian": {
            "P1": {
                "status": "berjalan", "indikator": {"i1": {"nilai": 3, "sumber": ["s1"], "catatan": m.note()}},
                "kendala": m.note(), "faktor_pendorong": m.note(), "tindak_lanjut": m.note(),
                "bukti": [{"judul": m.name(), "tautan": SOURCE, "tanggal": "2019-12-01", "catatan": m.note()}],
                "catatan": m.note(),
            }
        },
        "catatan": m.note(),
    }  # fmt: skip


def verification(m: Marked, code: str) -> dict:
    return {
        "verifikasi": 1, "wilayah": code, "rad": "2019-2020", "periode": "2019-TH", "instansi": "a1", "tanggal": "2020-02-10",
        "oleh": m.name(), "sumber": citations(m),
        "capaian": {"P1": {"indikator": {"i1": {"putusan": "dikoreksi", "nilai": 2, "oleh": m.name(), "sumber": ["s1"], "catatan": m.note()}}, "catatan": m.note()}},
        "catatan": m.note(),
    }  # fmt: skip


@dataclass
class InjectedPlans:
    """Writes `folder/plans` and `folder/site`."""

    folder: Path
    marked: list[Marked]
    collection: Marked = field(default_factory=lambda: Marked(998, NEUTRAL, NEUTRAL))
    site: Marked = field(default_factory=lambda: Marked(999, NEUTRAL, NEUTRAL))

    def write(self) -> None:
        shutil.copytree(ROOT / "plans" / "schema", self.folder / "plans" / "schema")
        shutil.copytree(ROOT / "site" / "pages", self.folder / "site" / "pages")
        shutil.copytree(ROOT / "site" / "assets", self.folder / "site" / "assets")
        rows = [["01", "provinsi", self.collection.name(), "", "ID-XX", "XX", self.collection.name(), self.collection.name(), self.collection.name(), "WIB", "0", "0", "1000", "100"]]
        for number, m in enumerate(self.marked, 1):
            code = f"01.{number:02}"
            folder = self.region(code)
            self.yaml(folder / "wilayah.yaml", profile(m, code))
            self.yaml(folder / "rad-2019-2020.yaml", plan(m, code))
            self.yaml(folder / "laporan" / "2019-TH.yaml", report(m, code))
            self.yaml(folder / "verifikasi" / "2019-TH.yaml", verification(m, code))
            rows.append([code, "kabupaten", m.name(), "01", "", "", "", "", "", "", "", "", "500", "80"])
        self.reference(rows)
        site = self.site
        self.yaml(
            self.folder / "site" / "site.yaml",
            {"situs": 1, "judul": site.name(), "judul_en": site.name(), "slogan": site.any(), "slogan_en": site.any(), "alamat": "https://pantau.contoh.go.id/"},
        )

    def region(self, code: str) -> Path:
        folder = self.folder / "plans" / "01-provinsi-uji" / f"{code}-daerah-uji"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def reference(self, rows: list[list[str]]) -> None:
        folder = self.folder / "plans" / "reference"
        head = "kode,jenis,nama,induk,iso3166_2,singkatan,nama_pendek,gugus_pulau,ibu_kota,zona_waktu,kolom,baris,penduduk,luas_km2,berlaku_sejak,berlaku_sampai,penerus,kode_lama"
        cell = lambda text: '"' + text.replace('"', '""') + '"' if any(c in text for c in '",\n') else text
        lines = [head] + [",".join(cell(c) for c in row + [""] * 4) for row in rows]
        folder.mkdir(parents=True)
        (folder / "regions.csv").write_text("\n".join(lines) + "\n", "utf-8")
        source = [{"id": "s1", "judul": "Laman", "tautan": SOURCE}]
        self.yaml(
            folder / "agencies.yaml",
            {
                "instansi": 1, "sumber": source,
                "daftar": [
                    {
                        "id": f"k{m.number:03}", "nama": m.name(), "nama_en": m.name(), "singkatan": m.name(), "alias": [m.name()],
                        "rumpun": "perangkat-daerah", "tingkat": ["kabupaten-kota"], "tugas": m.note(), "sumber": ["s1"],
                        "catatan": m.note(), "catatan_en": m.note(),
                    }
                    for m in self.marked
                ],
            },
        )  # fmt: skip
        self.yaml(
            folder / "hotlines.yaml",
            {
                "layanan": 1, "sumber": source,
                "daftar": [
                    {
                        "id": f"h{m.number:03}", "nama": m.name(), "nama_en": m.name(), "penyelenggara": m.name(), "nomor": "000",
                        "kanal": [{"jenis": "laman", "isi": m.any(), "tautan": SOURCE}], "cakupan": m.any(), "cakupan_en": m.any(),
                        "jam": m.any(), "jam_en": m.any(), "sumber": ["s1"], "diperiksa_pada": "2020-05-01", "catatan": m.note(),
                        "catatan_en": m.note(), "tampil": "semua" if at < 2 else "wilayah-tercatat",
                    }
                    for at, m in enumerate(self.marked)
                ],
            },
        )  # fmt: skip
        self.yaml(folder / "frameworks" / "kerangka-uji.yaml", self.framework())
        c = self.collection
        self.yaml(
            self.folder / "plans" / "kumpulan.yaml",
            {
                "kumpulan": 1, "judul": c.name(), "judul_en": c.name(), "deskripsi": c.any(), "deskripsi_en": c.any(),
                "penerbit": {"nama": c.name(), "nama_en": c.name()}, "hitung": ["uji"],
                "lisensi": {"nama": c.name(), "nama_en": c.name(), "tautan": SOURCE},
                "kontak": {"nama": c.name(), "alamat": c.any(), "tautan": SOURCE},
            },
        )  # fmt: skip

    def framework(self) -> dict:
        c = self.collection
        return {
            "kerangka": 1, "id": "kerangka-uji", "nama": c.name(), "nama_en": c.name(), "singkatan": c.name(),
            "singkatan_en": c.name(), "nama_rad": c.name(), "nama_rad_en": c.name(), "periode": {"mulai": 2018, "selesai": 2024},
            "dasar_hukum": [],
            "strategi": [
                {
                    "id": f"g{m.number:03}", "nama": m.name(), "nama_en": m.name(), "singkatan": m.name(), "singkatan_en": m.name(),
                    "alias": [m.name()], "sub_gugus_tugas": m.any(), "catatan": m.note(),
                    "butir": [{"id": f"b{m.number:03}", "nama": m.name(), "nama_en": m.name()}],
                }
                for m in self.marked
            ],
            "kewajiban": [
                {"id": f"w{m.number:03}", "nama": m.name(), "nama_en": m.name(), "tingkat": "semua", "sejak": 2018, "jenis": "rad-ditetapkan", "instrumen": ["pergub", "perbup"], "catatan": m.note(), "catatan_en": m.note()}
                for m in self.marked[:12]
            ],
            "pelaporan": ["tahunan"], "tenggat_hari": 30,
            "pita": [{"id": "tinggi", "lebih_dari": 0.75, "nama": c.name(), "nama_en": c.name()}, {"id": "rendah", "nama": c.name(), "nama_en": c.name()}],
            "ambang_status": {"sesuai_jadwal": 0.9, "tertinggal": 0.5}, "syarat_peringkat": {"indikator_dinilai": 1, "laporan_masuk": 0.5},
            "ambang_sel_kecil": 5, "kedaluwarsa_layanan_hari": 180,
            "satuan": [{"nama": "kegiatan", "nama_en": "activities", "bulat": True}],
        }  # fmt: skip

    def yaml(self, path: Path, document: dict) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Flow(document).text, "utf-8")


class Flow:
    """JSON is YAML, but for keys that are numbers, which the schemas take without quotes."""

    def __init__(self, document: dict):
        self.text = self.write(document, 0) + "\n"

    def write(self, value, depth: int) -> str:
        pad = "\n" + " " * (depth + 1)
        if isinstance(value, dict):
            return "{" + ",".join(f"{pad}{k if k.isdigit() else json.dumps(k)}: {self.write(v, depth + 1)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ",".join(pad + self.write(v, depth + 1) for v in value) + "]"
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
            return value
        return json.dumps(value, ensure_ascii=False)
