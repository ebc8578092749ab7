"""The published method a second time, from the YAML alone.

Nothing here is shared with the compiler: another language, exact fractions instead of binary numbers, and a structure that
follows the words of the method page. What both agree on, to the last digit, is unlikely to be a slip of one.
"""

import csv
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import yaml


class Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    """Decimals stay exact, dates stay text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Fraction(Decimal(node.value.replace("_", ""))))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: Fraction(int(node.value.replace("_", ""))))

MONTHS = {"bulanan": 1, "triwulan": 3, "catur-wulan": 4, "semester": 6, "tahunan": 12}
CODES = {"bulanan": "B", "triwulan": "TW", "catur-wulan": "CW", "semester": "S", "tahunan": "TH"}
ONE, ZERO = Fraction(1), Fraction(0)
INFINITE = None  # a value without bound


def read(path):
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader)


def day(text):
    return date.fromisoformat(str(text))


def half_up(value, digits):
    scaled = value * 10**digits
    whole = (scaled * 2 + 1) // 2 if scaled >= 0 else -((-scaled * 2 + 1) // 2)
    return Fraction(int(whole), 10**digits)


def share(value):
    """Shares are rounded to 1e-9 before anything is done with them."""
    return half_up(value, 9)


def periods(calendar, years):
    """Label and last day of every period, in order."""
    months = MONTHS[calendar]
    for year in years:
        for number in range(1, 12 // months + 1):
            end = number * months
            following = date(year + 1, 1, 1) if end == 12 else date(year, end + 1, 1)
            code = CODES[calendar]
            suffix = "" if calendar == "tahunan" else f"{number:02}" if calendar == "bulanan" else str(number)
            yield f"{year}-{code}{suffix}", year, following - timedelta(days=1)


@dataclass
class Cell:
    """What was written for one indicator and period: both ends of the value, or None."""

    ends: tuple = None
    is_null: bool = False
    banded: bool = False
    verdict: str = None
    corrected: tuple = None
    corrected_banded: bool = False


@dataclass
class Score:
    value: Fraction
    low: Fraction
    high: Fraction
    raw: Fraction = None  # not capped at 1; None where nothing was reported


@dataclass
class Figure:
    reported: Score = None
    verified: Score = None
    original: Score = None
    due: int = 0
    dueReported: int = 0
    verdicts: int = 0
    scored: int = 0
    enters_reported: bool = False  # whether the scope above counts it as reported


def ends_of(value):
    """(low, high, banded) of what stands at `nilai`; None for null."""
    if value is None:
        return None
    if isinstance(value, dict):
        return ZERO, Fraction(value["kurang_dari"]) - 1, True
    return Fraction(value), Fraction(value), False


def region_since(path, code):
    """`berlaku_sejak` of the registry, or an empty string."""
    registry = next(folder / "reference" / "regions.csv" for folder in path.parents if (folder / "reference" / "regions.csv").is_file())
    with registry.open(encoding="utf-8") as file:
        return next((row["berlaku_sejak"] for row in csv.DictReader(file) if row["kode"] == code), "")


class Plan:
    def __init__(self, path, framework, as_of):
        self.folder, self.as_of, self.framework = path.parent, as_of, framework
        self.doc = read(path)
        first = str(self.doc["periode"]["mulai"])
        self.years = range(int(first[:4]), int(self.doc["periode"]["selesai"]) + 1)
        self.id = f"{self.years[0]}-{self.years[-1]}"
        self.periods = list(periods(self.doc["pelaporan"], self.years))
        self.deadline = timedelta(days=int(framework["tenggat_hari"]))
        self.labels = [label for label, _, _ in self.periods]
        self.closed = {label for label, _, last in self.periods if last + self.deadline < as_of}
        # Judged from its first month, from its ratification, and from its region's beginning: whichever is last.
        enacted = (self.doc.get("penetapan") or {}).get("tanggal")
        judged = max(day(start) for start in (first + ("-01" if "-" in first else "-01-01"), enacted, region_since(path, self.doc["wilayah"])) if start)
        self.due = {label for label, _, last in self.periods if label in self.closed and last >= judged}
        self.actions = self.doc["aksi"]
        self.units = {u["nama"].lower(): u for u in framework.get("satuan", [])}
        for unit in list(self.units.values()):
            for alias in unit.get("alias", []):
                self.units.setdefault(alias.lower(), unit)
        self.read_reports()
        self.read_verifications()
        self.band_small_cells()
        self.withhold_totals()

    # Reading

    def documents(self, kind):
        for path in sorted((self.folder / kind).rglob("*.yaml")) if (self.folder / kind).is_dir() else []:
            doc = read(path)
            if doc and doc.get("rad") == self.id and doc["periode"] in self.labels:
                yield doc

    def read_reports(self):
        self.cells, self.reports, self.entries = {}, [], {}
        for doc in self.documents("laporan"):
            if day(doc["tanggal"]) > self.as_of:
                continue
            for action, entry in (doc.get("capaian") or {}).items():
                excluded = entry.get("status") == "tidak-berlaku"
                valid = bool(entry.get("alasan")) and bool(entry.get("dasar_hukum"))
                if excluded and not valid:
                    continue  # counts as not reported
                self.reports.append((action, doc["periode"], day(doc["tanggal"])))
                self.entries[(action, doc["periode"])] = excluded
                for indicator, reported in (entry.get("indikator") or {}).items():
                    cell = self.cells.setdefault((action, indicator, doc["periode"]), Cell())
                    ends = ends_of(reported.get("nilai"))
                    cell.ends, cell.banded, cell.is_null = ends and ends[:2], bool(ends and ends[2]), ends is None

    def read_verifications(self):
        newest = {}
        for doc in self.documents("verifikasi"):
            for action, entry in (doc.get("capaian") or {}).items():
                for indicator, decision in (entry.get("indikator") or {}).items():
                    decided = day(decision.get("tanggal", doc["tanggal"]))
                    key = (action, indicator, doc["periode"])
                    if decided > self.as_of or newest.get(key, date.min) > decided:
                        continue
                    newest[key] = decided
                    cell = self.cells.setdefault(key, Cell())
                    cell.verdict = decision["putusan"]
                    ends = ends_of(decision.get("nilai")) if cell.verdict == "dikoreksi" else None
                    cell.corrected, cell.corrected_banded = ends and ends[:2], bool(ends and ends[2])

    # Small cells

    def is_sensitive(self, indicator):
        unit = self.units.get(str(indicator["satuan"]).lower(), {})
        return indicator.get("sensitif", unit.get("sensitif", False))

    def band_small_cells(self):
        threshold = Fraction(self.framework["ambang_sel_kecil"])
        for action in self.actions:
            for indicator in action["indikator"]:
                if not self.is_sensitive(indicator):
                    continue
                for label in self.labels:
                    cell = self.cells.get((action["id"], indicator["id"], label))
                    if cell and cell.ends and not cell.banded and 1 <= cell.ends[0] < threshold:
                        cell.ends, cell.banded = (ZERO, threshold - 1), True
                    if cell and cell.corrected and not cell.corrected_banded and 1 <= cell.corrected[0] < threshold:
                        cell.corrected, cell.corrected_banded = (ZERO, threshold - 1), True

    def withhold_totals(self):
        """A total that would give a band back becomes what its parts say; then small steps of running counts."""
        groups = {}
        for action in self.actions:
            for indicator in action["indikator"]:
                if self.is_sensitive(indicator):
                    groups.setdefault(indicator["satuan"], {}).setdefault(action["id"], []).append(indicator["id"])
        for by_action in groups.values():
            self.withhold_among(by_action)
        for action in self.actions:
            for indicator in action["indikator"]:
                if self.is_sensitive(indicator) and self.is_running(action["id"], indicator["id"]):
                    self.withhold_steps(action["id"], indicator["id"])

    def withhold_among(self, by_action):
        def cell(action, indicator, label):
            return self.cells.get((action, indicator, label), Cell())

        names = [(action, indicator) for action, ids in by_action.items() for indicator in ids]
        if not any(cell(*name, label).banded for name in names for label in self.labels):
            return
        changes = []
        for own in names:
            for at, (label, year, _) in enumerate(self.periods):
                target = cell(*own, label)
                if target.ends and target.banded and self.is_running(*own):
                    sums = []
                    for action, ids in by_action.items():
                        others = [(action, indicator) for indicator in ids if (action, indicator) != own]
                        sums += [f for runs in self.runs(others, at, year) for f in sums_around(target.ends, runs, 1)]
                    if sums and max(s[1] for s in sums) > target.ends[1]:
                        changes.append((target, "ends", (min(s[0] for s in sums), max(s[1] for s in sums))))
                wanted = [
                    (name, ends[0]) for name, ends, banded in
                    (("ends", target.ends, target.banded), ("corrected", target.corrected, target.corrected_banded))
                    if ends and ends[0] == ends[1] and not banded
                ]
                for name, total in wanted:
                    fits = []
                    for action, ids in by_action.items():
                        others = [(action, indicator) for indicator in ids if (action, indicator) != own]
                        now = [cell(*other, label).ends for other in others]
                        fits += sums_around((total, total), [ends for ends in now if ends], 2)
                        for runs in self.runs(others, at, year):
                            fits += sums_around((total, total), runs, 1)
                    if fits:
                        changes.append((target, name, (min(f[0] for f in fits), max(f[1] for f in fits))))
        for target, name, ends in changes:
            setattr(target, name, ends)
            if name == "ends":
                target.banded = False

    def runs(self, names, at, year):
        """Running sums of each indicator up to a period, since the year's and since the plan's start."""
        first = next(i for i, p in enumerate(self.periods) if p[1] == year)
        for start in {first, 0} - {at}:
            runs = []
            for name in names:
                run = [self.cells.get((*name, label), Cell()).ends for label in self.labels[start : at + 1]]
                run = [ends for ends in run if ends]
                runs.append((sum((e[0] for e in run), ZERO), sum((e[1] for e in run), ZERO)))
            yield runs

    def is_running(self, action, indicator):
        found = next(i for a in self.actions if a["id"] == action for i in a["indikator"] if i["id"] == indicator)
        return (found["hitung"], found["sifat_target"]) == ("terakhir", "kumulatif")

    def withhold_steps(self, action, indicator):
        threshold = Fraction(self.framework["ambang_sel_kecil"])
        published = []

        def unspecific(value):
            """From the first to the last published number that it is a small step above, and as far as steps are small."""
            near = [base for base in published if 1 <= value - base < threshold]
            return (min(near), max(near) + threshold - 1) if near else None

        for label in self.labels:
            cell = self.cells.get((action, indicator, label))
            now = []
            for name, banded in (("ends", "banded"), ("corrected", "corrected_banded")):
                ends = getattr(cell, name) if cell else None
                if not ends or getattr(cell, banded):
                    continue
                said = unspecific(ends[1])
                if ends[0] != ends[1]:
                    if said:
                        setattr(cell, name, (min(ends[0], said[0]), said[1]))
                    published.append(ends[0])
                elif said:
                    setattr(cell, name, said)
                else:
                    now.append(ends[0])
            published = now or published

    # Targets

    def targets(self, action, indicator, year):
        """(today's, first ratified)."""
        written = (indicator.get("target") or {}).get(year, (indicator.get("target") or {}).get(Fraction(year)))
        value = written.get("nilai") if isinstance(written, dict) else written
        today = first = None if value is None else Fraction(value)
        chain = [
            c for c in self.doc.get("perubahan") or []
            if c.get("jenis", "target") == "target" and c["aksi"] == action["id"]
            and c.get("indikator") == indicator["id"] and int(c.get("tahun", 0)) == year
        ]
        for step, change in enumerate(sorted(chain, key=lambda c: day(c["tanggal"]))):
            before, after = change.get("dari"), change.get("menjadi")
            if step == 0:
                today = first = None if before is None else Fraction(before)
            if before is None:
                weaker = False
            elif after is None:
                weaker = True
            else:
                weaker = after > before if indicator["arah"] == "turun" else after < before
            if day(change["tanggal"]) <= self.as_of and not (weaker and not change.get("dasar_hukum")):
                today = None if after is None else Fraction(after)
        return today, first

    def cancelled_from(self, action):
        years = [
            day(c["tanggal"]).year for c in self.doc.get("perubahan") or []
            if c.get("jenis") == "pembatalan" and c["aksi"] == action["id"] and c.get("alasan") and c.get("dasar_hukum")
            and day(c["tanggal"]) <= self.as_of
        ]
        return min(years) if years else None

    # Scores

    def action_due(self, action):
        schedule = action.get("jadwal")
        if not schedule:
            return self.due
        span = range(int(schedule["mulai"]), int(schedule["selesai"]) + 1)
        return {label for label, year, _ in self.periods if label in self.due and year in span}

    def is_finished(self, year):
        return all(label in self.closed for label, y, _ in self.periods if y == year)

    def indicator(self, action, indicator, year):
        own = [label for label, y, _ in self.periods if y == year]
        due = self.action_due(action)
        cells = {l: self.cells.get((action["id"], indicator["id"], l), Cell()) for l in self.labels}
        figure = Figure(due=sum(l in due for l in own), dueReported=sum(l in due and cells[l].ends is not None for l in own))
        figure.verdicts = sum(cells[l].verdict is not None and bool(cells[l].ends or cells[l].corrected) for l in own)
        # Neither due nor reported: no figure. Only reported early: it enters, and counts as reported.
        any_value = any(cells[l].ends is not None for l in own)
        if not figure.due and not any_value:
            return figure
        figure.enters_reported = figure.dueReported > 0 if figure.due else any_value
        today, first = self.targets(action, indicator, year)
        newest = [l for l in own if l in self.due and (action["id"], l) in self.entries]
        if newest and self.entries[(action["id"], newest[-1])]:
            return figure
        cancelled = self.cancelled_from(action)
        if self.may_score(indicator, first, year):
            if cancelled is not None and cancelled <= year:
                figure.original = Score(ZERO, ZERO, ZERO)
            else:
                figure.original = self.score(indicator, cells, year, due, first, "reported")
        if not (cancelled is not None and cancelled <= year) and self.may_score(indicator, today, year):
            figure.reported = self.score(indicator, cells, year, due, today, "reported")
            figure.scored = 1
            if figure.verdicts:
                figure.verified = self.score(indicator, cells, year, due, today, "verified")
            else:
                figure.verified = Score(ZERO, ZERO, figure.reported.value)
        return figure

    def may_score(self, indicator, target, year):
        if indicator["arah"] == "netral" or target is None:
            return False
        if indicator["sifat_target"] == "kumulatif" and indicator["hitung"] == "rata-rata":
            return False
        if indicator["arah"] == "naik" and target == 0:
            return False
        return not (indicator["arah"] == "turun" and indicator["hitung"] == "jumlah" and not self.is_finished(year))

    def score(self, indicator, cells, year, due, target, reading):
        down, how = indicator["arah"] == "turun", indicator["hitung"]
        cumulative = indicator["sifat_target"] == "kumulatif"
        own = [label for label, y, _ in self.periods if y == year]
        span = self.labels[: self.labels.index(own[-1]) + 1] if cumulative and how == "jumlah" else own
        values, gaps, has_own = [], [], False  # values: (position, worst, middle, best)
        for at, label in enumerate(span):
            ends = self.three_readings(cells[label], down, reading)
            if ends:
                values.append((at, *ends))
                has_own = has_own or label in own
            elif label in due:
                gaps.append(at)
        if cumulative and not has_own:
            return Score(ZERO, ZERO, ONE)
        if not values:
            return Score(ZERO, ZERO, ONE if gaps else ZERO)
        if how == "jumlah":
            worst, middle, best = (total(v[end] for v in values) for end in (1, 2, 3))
        elif how == "terakhir":
            _, worst, middle, best = values[-1]
            gaps = [g for g in gaps if g > values[-1][0]]
        else:
            worst, middle, best = (total(v[end] for v in values) for end in (1, 2, 3))
            worst = None if worst is None else worst / len(values)
            middle = None if middle is None else middle / len(values)
            best_sum, count = best, len(values)
            best = None if best_sum is None else best_sum / (count + len(gaps) if down else count)
        # The point is made of the middle of each band, the interval of its ends.
        point, raw = capped(indicator["arah"], middle, target), uncapped(indicator["arah"], middle, target)
        lowest = capped(indicator["arah"], worst, target)
        if down and how == "jumlah" and gaps:
            return Score(ZERO, ZERO, capped("turun", best, target), raw)
        low = high = None
        if gaps and down:
            low = ZERO
            high = ONE if how == "terakhir" else capped("turun", best, target)
        elif gaps:
            low = {"jumlah": lowest, "terakhir": ZERO}.get(how)
            if how == "rata-rata":
                low = capped("naik", worst * len(values) / (len(values) + len(gaps)), target)
            high = ONE
        else:
            low, high = lowest, capped(indicator["arah"], best, target)
        return Score(point, low, high, raw)

    def realisation(self, action, indicator, year):
        """Both ends of R, or None."""
        own = [label for label, y, _ in self.periods if y == year]
        cumulative = indicator["sifat_target"] == "kumulatif"
        span = self.labels[: self.labels.index(own[-1]) + 1] if cumulative and indicator["hitung"] == "jumlah" else own
        found = [(l, self.cells[action["id"], indicator["id"], l].ends) for l in span
                 if (action["id"], indicator["id"], l) in self.cells and self.cells[action["id"], indicator["id"], l].ends]
        if not found or (cumulative and not any(l in own for l, _ in found)):
            return None
        if indicator["hitung"] == "terakhir":
            return found[-1][1]
        low, high = sum(e[0] for _, e in found), sum(e[1] for _, e in found)
        return (low, high) if indicator["hitung"] == "jumlah" else (low / len(found), high / len(found))

    def reporting(self, year):
        """(due, sent, on time) of the year's pairs of leading agency and period."""
        due = sent = on_time = 0
        leads = {}
        for action in self.actions:
            cancelled, schedule = self.cancelled_from(action), action.get("jadwal")
            if cancelled is not None and cancelled <= year or schedule and not schedule["mulai"] <= year <= schedule["selesai"]:
                continue
            if action.get("penanggung_jawab"):
                leads.setdefault(action["penanggung_jawab"], set())
        for action in self.actions:
            if action.get("penanggung_jawab") in leads:
                leads[action["penanggung_jawab"]].add(action["id"])
        for label, y, last in self.periods:
            if y != year or label not in self.due:
                continue
            for actions in leads.values():
                dates = [when for action, period, when in self.reports if period == label and action in actions]
                due += 1
                sent += bool(dates)
                on_time += bool(dates) and min(dates) <= last + self.deadline
        return due, sent, on_time

    @property
    def headline(self):
        finished = [year for year in self.years if self.is_finished(year)]
        return finished[-1] if finished else None

    @staticmethod
    def three_readings(cell, down, reading):
        """(worst, middle, best) of a cell, or None."""
        def of(ends):
            middle = (ends[0] + ends[1]) / 2
            return (ends[1], middle, ends[0]) if down else (ends[0], middle, ends[1])

        worst = INFINITE if down else ZERO
        if reading == "reported" or cell.verdict == "diterima":
            return of(cell.ends) if cell.ends else None
        if cell.verdict == "ditolak":
            return worst, worst, worst
        if cell.verdict == "dikoreksi":
            return of(cell.corrected) if cell.corrected else None
        return (worst, worst, of(cell.ends)[1]) if cell.ends else None

    # Scopes

    def strategies(self):
        """Those with an action in force in some year, or a figure against the first targets: the others have none to publish."""
        found = set()
        for action in self.actions:
            cancelled, schedule = self.cancelled_from(action), action.get("jadwal")
            for year in self.years:
                if (cancelled is None or cancelled > year) and (not schedule or schedule["mulai"] <= year <= schedule["selesai"]):
                    found.add(action["strategi"])
        for year in self.years:
            found |= {name for (scope, name), figure in self.figures(year).items() if scope == "strategy" and figure.original}
        return found

    def figures(self, year):
        """{(scope, id): Figure} of one year."""
        found, by_agency, by_strategy, everything = {}, {}, {}, []
        for action in self.actions:
            parts = []
            for indicator in action["indikator"]:
                figure = self.indicator(action, indicator, year)
                found["indicator", f"{action['id']}.{indicator['id']}"] = figure
                parts.append((ONE, figure))
            figure = mean(parts)
            found["action", action["id"]] = figure
            weighed = (Fraction(action.get("bobot", 1)), figure)
            everything.append(weighed)
            by_strategy.setdefault(action["strategi"], []).append(weighed)
            if action.get("penanggung_jawab"):
                by_agency.setdefault(action["penanggung_jawab"], []).append(weighed)
        for agency, parts in by_agency.items():
            found["agency", agency] = mean(parts)
        for strategy, parts in by_strategy.items():
            found["strategy", strategy] = mean(parts)
        found["region", self.doc["wilayah"]] = mean(everything)
        return found


def sums_around(total, parts, least):
    """(low, high) of every sum of at least `least` parts that holds a band and could be a value of `total`."""
    sums = {(ZERO, ZERO, 0)}
    for low, high in parts:
        sums |= {(l + low, h + high, min(n + 1, least)) for l, h, n in sums if l + low <= total[1]}
        if len(sums) > 512:
            # Then only all of them, or all but one.
            low, high = sum(p[0] for p in parts), sum(p[1] for p in parts)
            tried = [(low - l, high - h) for l, h in [(ZERO, ZERO), *parts]]
            return [(l, h) for l, h in tried if l < h and l <= total[1] and total[0] <= h]
    return [(l, h) for l, h, n in sums if n == least and l < h and total[0] <= h]


def total(values):
    values = list(values)
    return None if any(v is None for v in values) else sum(values, ZERO)


def capped(direction, realisation, target):
    if direction == "naik":
        return min(ONE, realisation / target)
    if realisation is None:
        return ZERO
    if target == 0:
        return ONE if realisation == 0 else ZERO
    return min(ONE, max(ZERO, (2 * target - realisation) / target))


def uncapped(direction, realisation, target):
    if direction == "naik":
        return realisation / target
    if realisation is None:
        return ZERO
    if target == 0:
        return ONE if realisation == 0 else ZERO
    return max(ZERO, (2 * target - realisation) / target)


def mean(parts):
    """The weighted mean of what has a figure, with its denominator."""
    result = Figure()

    def average(name):
        scored = [(w, getattr(f, name)) for w, f in parts if getattr(f, name) is not None]
        weight = sum(w for w, _ in scored)
        if not scored:
            return None
        return Score(*(sum(w * getattr(s, end) for w, s in scored) / weight for end in ("value", "low", "high")))

    result.reported, result.verified, result.original = average("reported"), average("verified"), average("original")
    for _, figure in parts:
        if figure.reported is None:
            continue
        result.due += 1
        result.dueReported += figure.enters_reported
        result.enters_reported = result.dueReported > 0
        result.verdicts += figure.verdicts
        result.scored += figure.scored
    return result


def collection(root, as_of):
    """Every plan under a plans folder, by region and then newest first."""
    frameworks = {}
    for path in sorted((root / "reference" / "frameworks").glob("*.yaml")):
        doc = read(path)
        frameworks[doc["id"]] = doc
    plans = []
    for path in sorted(root.rglob("rad-*.yaml")):
        if "schema" not in path.parts and "reference" not in path.parts:
            plans.append(Plan(path, frameworks[read(path)["kerangka"]], as_of))
    return sorted(plans, key=lambda p: (p.doc["wilayah"], [-y for y in (p.years[0], p.years[-1])]))
