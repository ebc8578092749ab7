"""Tries to recover small counts from everything that is published: by arithmetic over the data files, and by searching
every file for the totals that would give them back."""

import csv
import os
import re
import struct
import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from secret_counts import THRESHOLD, YEARS, write_secrets  # noqa: E402
from test_recompute import build  # noqa: E402

AS_OF = date(2025, 6, 30)
IS_FULL = os.environ.get("PANTAU_FULL", "0") not in ("", "0")


class Attacker:
    """Knows what adds up to what, that a band is 1 to 4, and what is published. Narrows every cell as far as sums allow."""

    def __init__(self, secrets, site):
        self.secrets, self.bounds = secrets, {}
        for row in self.rows(site):
            name = (row["aksi"], row["indikator"], row["periode"])
            self.see(name, row["nilai"], row["pita"])
            self.see((*name, "verifikator"), row["nilai_verifikator"], row["pita_verifikator"])

    def rows(self, site):
        path = site / "data" / "wilayah" / self.secrets.code / "values.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)

    def see(self, name, number, band):
        if number:
            self.bounds[name] = (int(number), int(number))
        elif band.startswith("<"):
            self.bounds[name] = (1, int(band[1:]) - 1)
        elif band:
            low, high = re.fullmatch(r"(\d+)\D+(\d+)", band).groups()
            self.bounds[name] = (int(low), int(high))

    def narrow(self):
        """Bounds propagation to a fixed point: total = parts, both ways."""
        sums = [each for each in self.secrets.sums if each[0] in self.bounds and all(part in self.bounds for part in each[1])]
        changed = True
        while changed:
            changed = False
            for total, parts in sums:
                low = sum(self.bounds[part][0] for part in parts)
                high = sum(self.bounds[part][1] for part in parts)
                changed |= self.cut(total, low, high)
                total_low, total_high = self.bounds[total]
                for part in parts:
                    part_low, part_high = self.bounds[part]
                    changed |= self.cut(part, total_low - (high - part_high), total_high - (low - part_low))
        return len(sums)

    def cut(self, name, low, high):
        old = self.bounds[name]
        new = (max(old[0], low), min(old[1], high))
        assert new[0] <= new[1], f"{name}: {old} and {low}–{high} cannot both be true"
        self.bounds[name] = new
        return new != old


def hidden(secrets):
    return {name: count for name, count in secrets.counts.items() if 1 <= count < THRESHOLD}


def revealing(secrets):
    """Numbers that would give a small count back: totals of which one part is small and all others are published, and the
    totals of a year. Not those where the count is the band's upper end: there the number is the upper end of a range."""
    sums = [(sum(secrets.counts[part] for part in parts), parts) for _, parts in secrets.sums]
    for action, indicators in secrets.indicators.items():
        for name, (how, _, _) in indicators.items():
            for year in YEARS if how == "jumlah" else ():
                parts = [(action, name, label) for label in secrets.labels if label.startswith(str(year))]
                sums.append((sum(secrets.counts[part] for part in parts), parts))
    found = set()
    for truth, parts in sums:
        small = [secrets.counts[part] for part in parts if 1 <= secrets.counts[part] < THRESHOLD]
        if len(small) == 1 and small[0] < THRESHOLD - 1 and truth >= 10000:
            found.add(truth)
    return found


def binary_forms(number):
    leb, rest = [], number
    while True:
        leb.append(rest & 0x7F | (0x80 if rest > 0x7F else 0))
        rest >>= 7
        if not rest:
            break
    return [struct.pack("<d", number), struct.pack("<q", number), bytes(leb) if number > 1 << 14 else struct.pack("<d", number)]


@pytest.fixture(scope="module", params=range(1, 9 if IS_FULL else 3))
def published(request, tmp_path_factory):
    root = tmp_path_factory.mktemp("rahasia")
    secrets = write_secrets(root / "plans", request.param)
    build(root / "plans", root / "site", AS_OF)
    return secrets, root / "site"


def test_sums_do_not_give_small_counts_back(published):
    secrets, site = published
    tried = relations = 0
    for code, region in secrets.items():
        attacker = Attacker(region, site)
        relations += attacker.narrow()
        for name, count in hidden(region).items():
            tried += 1
            low, high = attacker.bounds[name]
            # As wide as the band at least: a running count of two bands is published as 2 to 8.
            assert high - low >= THRESHOLD - 2, f"{code} {name}: {count} narrowed to {attacker.bounds[name]}"
    print(f"\n{tried} small counts, {relations} sums: none narrowed")
    assert tried > 100 and relations > 200


def test_steps_of_running_counts_are_not_small(published):
    """Two published running counts never differ by 1 to 4."""
    secrets, site = published
    steps = 0
    for code, region in secrets.items():
        attacker = Attacker(region, site)
        for action, indicators in region.indicators.items():
            for name, (how, kind, _) in indicators.items():
                if (how, kind) != ("terakhir", "kumulatif"):
                    continue
                exact = [attacker.bounds[action, name, label] for label in region.labels]
                for before, after in zip(exact, exact[1:]):
                    # The least and the most by which the count can have risen.
                    least, most = max(0, after[0] - before[1]), after[1] - before[0]
                    steps += 1
                    assert most == 0 or most >= THRESHOLD - 1, f"{code} {action} {name}: rose by {least} to {most}"
                    assert not (least == most and 1 <= least < THRESHOLD), f"{code} {action} {name}: rose by {least}"
    assert steps > 50


def test_no_file_holds_a_total_that_gives_one_back(published):
    """Every byte that is published: pages, charts, feeds, search index, data files, summaries. The digits of digests in
    `manifest.json` say nothing of a count."""
    secrets, site = published
    files = [(path, path.read_bytes()) for path in sorted(site.rglob("*")) if path.is_file()]
    digits = re.compile(rb"[0-9]+(?:[.,][0-9]{3})*")
    seen = {}
    for path, text in files:
        if path.suffix == ".bin" or path.name == "manifest.json":
            continue
        for match in set(digits.findall(text.replace(b"\xe2\x80\xaf", b".").replace(b"&#160;", b".").replace(b"\xc2\xa0", b"."))):
            seen.setdefault(match.replace(b".", b"").replace(b",", b""), []).append(path)
    wanted = found = 0
    for code, region in secrets.items():
        # Large counts stand close together: a total may happen to be another count, or where another's range begins.
        attacker = Attacker(region, site)
        for number in revealing(region):
            if number in {bound for name, bounds in attacker.bounds.items() if region.counts.get(name[:3]) != number for bound in bounds}:
                continue
            wanted += 1
            places = [path for path in seen.get(str(number).encode(), ()) if f"/{code}/" in str(path) or "/wilayah/" not in str(path)]
            places += [path for path, text in files if path.suffix == ".bin" and f"/{code}/" in str(path)
                       and any(form in text for form in binary_forms(number))]
            assert not places, f"{code}: {number} stands in {[str(path.relative_to(site)) for path in places[:5]]}"
            found += 1
    print(f"\n{wanted} totals sought in {len(files)} files: none found")
    assert wanted > 50


def test_no_share_gives_a_total_back(published):
    """A share times its target is a value, in whatever file the share stands."""
    secrets, site = published
    wanted = 0
    for code, region in secrets.items():
        files = [path for path in site.rglob("*") if path.is_file() and f"/{code}/" in str(path)]
        texts = {path: path.read_bytes() for path in files}
        for at, year in enumerate(YEARS):
            last = [label for label in region.labels if label.startswith(str(year))][-1]
            parts = next(parts for total, parts in region.sums if total == ("A8", "sampai-kini", last))
            small = [region.counts[part] for part in parts if 1 <= region.counts[part] < THRESHOLD]
            if not small or len(small) == 1 and small[0] == THRESHOLD - 1:
                continue
            share = region.counts["A8", "sampai-kini", last] / (90007 * (1 + at))
            wanted += 1
            for path, text in texts.items():
                assert f"{share:.6f}"[2:7].encode() not in b" ".join(re.findall(rb"[01][.,]([0-9]{5})", text)).split(), path
    assert wanted > 4
