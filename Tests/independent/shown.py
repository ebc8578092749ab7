"""Reads the numbers that three kinds of pages show, and recomputes each: region, agency in a region, comparison."""

import re
from fractions import Fraction
from html import unescape

from method import ZERO, collection, half_up, share

TAGS = re.compile(r"<[^>]*>")


def text(markup):
    return " ".join(unescape(TAGS.sub(" ", markup)).replace("\u00a0", " ").split())


def decimal(value, digits=9):
    """A number as Indonesians write it: 1.250,5."""
    rounded = half_up(value, digits)
    whole, part = divmod(abs(rounded), 1)
    grouped = f"{int(whole):,}".replace(",", ".")
    tail = f"{int(part * 10**digits):0{digits}d}".rstrip("0")
    return ("−" if rounded < 0 else "") + grouped + ("," + tail if tail else "")


def percent(value):
    """One decimal; more, up to four, where a whole number would be printed of what is none: 90.02 is not 90."""
    exact = share(value) * 100
    digits = next((d for d in (1, 2, 3) if half_up(exact, d).denominator != 1 or half_up(exact, d) == exact), 4)
    return decimal(exact, digits) + " %"


def section(page, start, end):
    at = page.find(start)
    return "" if at < 0 else page[at : page.find(end, at)]


class Checks:
    def __init__(self):
        self.faults, self.count = [], 0

    def same(self, where, shown, wanted):
        self.count += 1
        if shown != wanted:
            self.faults.append(f"{where}: shown {shown!r}, recomputed {wanted!r}")


def is_rated(figure):
    """Something was reported, and at least three indicators are scored."""
    return bool(figure.reported) and figure.dueReported > 0 and figure.scored >= 3


def band(value):
    """Above 90, 75, 65 and 50 per cent; what is exactly on a limit belongs below."""
    return sum(value > Fraction(limit, 100) for limit in (90, 75, 65, 50))


def check_headline(checks, where, page, figure):
    head = section(page, 'class="headline"', "</section>")
    shown = re.search(r'<p class="figure">(?:<data[^>]*>)?([^<]*)<', head)
    rated = is_rated(figure)
    if rated and band(share(figure.reported.low)) != band(share(figure.reported.high)):
        checks.same(f"{where}: no band on a range", 'class="band' in head, False)
        low, high = (percent(end) for end in (figure.reported.low, figure.reported.high))
        checks.same(f"{where}: headline", shown and text(shown[1]), f"{low.removesuffix(' %')}–{high}")
    else:
        checks.same(f"{where}: headline", shown and text(shown[1]), percent(figure.reported.value) if rated else None)
    if figure.reported and not rated:
        checks.same(f"{where}: not rated", 'class="band' in head or "chart-value" in head, False)
    counts = re.search(r'<p class="of">\d+ dari \d+ aksi dapat dinilai · ([^<]*)</p>', head)
    if figure.reported:
        checks.same(f"{where}: denominator", counts and text(counts[1]), f"{figure.dueReported} dari {figure.due} aksi dilaporkan")
    if rated:
        interval = re.search(r'<p class="interval">(.*?)</p>', head)
        if figure.reported.low != figure.reported.high and interval:
            for end in (figure.reported.low, figure.reported.high):
                checks.same(f"{where}: interval", decimal(share(end) * 100, 1) in text(interval[1]), True)
    if figure.original and figure.reported and share(figure.original.value) != share(figure.reported.value):
        pair = re.search(r"<dt>Terhadap target awal</dt><dd>(.*?)</dd>", head)
        checks.same(f"{where}: original", pair and text(pair[1]), percent(figure.original.value))
    if figure.verified and figure.verdicts:
        pair = re.search(r"<dt>Sudah diverifikasi</dt><dd>(.*?)</dd>", head)
        checks.same(f"{where}: verified", pair and text(pair[1]).split(" · ")[0], percent(figure.verified.value))


def check_actions(checks, where, page, plan, figures, actions):
    table = section(section(page, 'class="headline"', "</section>"), "<tbody>", "</tbody>")
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td class="num">(.*?)</td><td class="num">(.*?)</td></tr>', table)
    shown = {text(name): (text(weight), text(score)) for name, weight, score in rows}
    for action in actions:
        figure = figures["action", action["id"]]
        weight, score = shown.get(action["id"], (None, None))
        checks.same(f"{where}: weight of {action['id']}", weight, decimal(Fraction(action.get("bobot", 1))))
        if figure.reported:
            checks.same(f"{where}: {action['id']}", score, percent(figure.reported.value))


def check_indicators(checks, where, page, plan, actions):
    for action in actions:
        for indicator in action["indikator"]:
            name = f"{action['id']}.{indicator['id']}"
            part = section(page, f'id="{name}"', "</section>")
            rows = re.findall(r'<tr><th scope="row">(\d{4})</th>(.*?)</tr>', part)
            for year, cells in rows:
                year = int(year)
                target, realised, score = [text(c) for c in re.findall(r"<td[^>]*>(.*?)</td>", cells)][:3]
                today, _ = plan.targets(action, indicator, year)
                checks.same(f"{where}: target of {name} {year}", target, "–" if today is None else decimal(today))
                ends = plan.realisation(action, indicator, year)
                if ends and ends[0] == ends[1]:
                    digits = 2 if indicator["hitung"] == "rata-rata" else 9
                    checks.same(f"{where}: {name} {year}", realised, decimal(ends[0], digits))
                elif ends and ends[0] == 0:
                    checks.same(f"{where}: {name} {year}", realised in (f"kurang dari {ends[1] + 1}", f"0–{decimal(ends[1])}"), True)
                elif ends:
                    checks.same(f"{where}: {name} {year}", realised, f"{decimal(ends[0])}–{decimal(ends[1])}")
                scored = plan.indicator(action, indicator, year).reported
                wanted = "–" if scored is None or scored.raw is None else percent(scored.raw)
                checks.same(f"{where}: score of {name} {year}", score, wanted)


def check_region(checks, site, plan):
    year = plan.headline
    page = (site / "wilayah" / plan.doc["wilayah"] / "index.html").read_text()
    check_indicators(checks, plan.doc["wilayah"], page, plan, plan.actions)
    if year is None:
        return
    figures = plan.figures(year)
    check_headline(checks, plan.doc["wilayah"], page, figures["region", plan.doc["wilayah"]])
    check_actions(checks, plan.doc["wilayah"], page, plan, figures, plan.actions)


def check_agency(checks, site, plan, agency):
    year, where = plan.headline, f"{plan.doc['wilayah']}/{agency}"
    page = (site / "wilayah" / plan.doc["wilayah"] / agency / "index.html").read_text()
    actions = [a for a in plan.actions if a.get("penanggung_jawab") == agency]
    check_indicators(checks, where, page, plan, actions)
    if year is None:
        return
    figures = plan.figures(year)
    check_headline(checks, where, page, figures["agency", agency])
    check_actions(checks, where, page, plan, figures, actions)


def check_comparison(checks, site, plans, kinds):
    page = (site / "banding" / "index.html").read_text()
    for kind, title in (("provinsi", "Provinsi"), ("kabupaten", "Kabupaten"), ("kota", "Kota")):
        table = section(page, f'id="banding-{kind}"', "</table>")
        caption = re.search(rf"{title}, tahun (\d{{4}})", table)
        if not caption:
            continue
        year = int(caption[1])
        framework = text(table[caption.end() :].split("</caption>")[0]).split(".")[0]
        group = {p.doc["wilayah"]: p for p in plans if kinds[p.doc["wilayah"]] == kind and p.headline and year in p.years
                 and p.is_finished(year) and p.framework["singkatan"] == framework}
        figures = {code: p.figures(year)["region", code] for code, p in group.items()}
        passing = [code for code, f in figures.items() if f.reported and f.scored >= 5 and passes(group[code], year)]
        rows = re.findall(r'<tr data-item data-code="([\d.]+)"[^>]*>(.*?)</tr>', table, re.S)
        checks.same(f"banding {kind}: regions", sorted(code for code, _ in rows), sorted(group))
        for code, row in rows:
            if code in figures:
                check_row(checks, f"banding {code}", row, figures, code, passing, group[code].reporting(year))


def passes(plan, year):
    due, sent, _ = plan.reporting(year)
    return due > 0 and share(Fraction(sent, due)) >= Fraction(1, 2)


def check_row(checks, where, row, figures, code, passing, reporting):
    cells = [text(c) for c in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)]
    figure = figures[code]
    if figure.reported:
        checks.same(f"{where}: figure", cells[0].startswith(percent(figure.reported.value)), is_rated(figure))
        checks.same(f"{where}: actions", cells[2], f"{figure.dueReported} dari {figure.due}")
    if code in passing:
        mine = figure.reported
        others = [figures[o].reported for o in passing]
        best = 1 + sum(share(o.low) > share(mine.high) for o in others)
        worst = len(others) - sum(share(o.high) < share(mine.low) for o in others)
        place = f"{best} dari {len(others)}" if best == worst else f"{best} sampai {worst} dari {len(others)}"
        checks.same(f"{where}: rank", cells[1].startswith(place), True)
    else:
        checks.same(f"{where}: not ranked", cells[1].startswith("Tidak diperingkat"), True)
    due, sent, on_time = reporting
    checks.same(f"{where}: reports", cells[3], f"{sent} dari {due}")
    checks.same(f"{where}: on time", cells[4], f"{percent(Fraction(on_time, due) if due else ZERO)} {on_time} dari {due}")


def check_pages(plans_root, site, as_of):
    """(faults, how many numbers were read and recomputed)."""
    plans, checks = collection(plans_root, as_of), Checks()
    kinds = {}
    for line in (plans_root / "reference" / "regions.csv").read_text().splitlines()[1:]:
        code, kind = line.split(",")[:2]
        kinds[code] = kind.removesuffix("-administrasi")
    newest = {p.doc["wilayah"]: p for p in reversed(plans)}  # newest generation first
    for plan in newest.values():
        check_region(checks, site, plan)
        for agency in {a["penanggung_jawab"] for a in plan.actions if a.get("penanggung_jawab")}:
            check_agency(checks, site, plan, agency)
    check_comparison(checks, site, list(newest.values()), kinds)
    return checks.faults, checks.count
