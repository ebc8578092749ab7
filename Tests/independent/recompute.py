#!/usr/bin/env python3
"""Recomputes every figure that a built site publishes, from the YAML alone, and compares to the last digit.

    recompute.py --plans plans --site site/public --as-of 2025-12-31

Prints what differs and exits with 1; prints how many figures agree and exits with 0.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from method import collection, day, half_up, share  # noqa: E402


def written(value):
    """A share as `figures.json` writes it: at most six decimals, half up, no trailing zeros; null where there is none."""
    if value is None:
        return None
    text = f"{int(half_up(share(value), 6) * 10**6):07d}"
    return (text[:-6] + "." + text[-6:]).rstrip("0").rstrip(".")


def expected(plan, year, scope, name, figure):
    score = figure.reported
    return {
        "region": plan.doc["wilayah"], "plan": plan.id, "sifat": plan.doc["sifat"], "scope": scope, "id": name, "year": str(year),
        "value": written(score and score.value), "low": written(score and score.low), "high": written(score and score.high),
        "due": str(figure.due), "reported": str(figure.dueReported),
        "verified": written(figure.verified.value if figure.verified and figure.verdicts else None),
        "original": written(figure.original and figure.original.value),
    }


def read_figures(path):
    data = json.loads(path.read_text(), parse_float=str, parse_int=str)
    return data["asOf"], data["figures"]


def compare(found, wanted, where):
    faults = []
    by_key = {(f["region"], f["plan"], f["scope"], f["id"], f["year"]): f for f in found}
    if len(by_key) != len(found):
        faults.append(f"{where}: the same figure stands there twice")
    for row in wanted:
        key = (row["region"], row["plan"], row["scope"], row["id"], row["year"])
        published = by_key.pop(key, None)
        if published != row:
            faults.append(f"{where}: {key}\n  published  {published}\n  recomputed {row}")
    faults += [f"{where}: {key} is published and cannot be recomputed" for key in by_key]
    return faults


def recompute(plans_root, site, as_of):
    """(faults, number of figures)."""
    faults, national, count, by_region = [], [], 0, {}
    plans = collection(plans_root, as_of)
    for plan in plans:
        strategies = plan.strategies()
        for year in plan.years:
            for (scope, name), figure in plan.figures(year).items():
                if scope == "strategy" and name not in strategies:
                    continue
                row = expected(plan, year, scope, name, figure)
                by_region.setdefault(plan.doc["wilayah"], []).append(row)
                if scope in ("agency", "strategy", "region"):
                    national.append(row)
    for region, rows in by_region.items():
        path = site / "data" / "wilayah" / region / "figures.json"
        stated, found = read_figures(path)
        if stated != as_of.isoformat():
            faults.append(f"{path}: as of {stated}, asked for {as_of}")
        faults += compare(found, rows, path)
        count += len(rows)
    _, found = read_figures(site / "data" / "figures.json")
    faults += compare(found, national, site / "data" / "figures.json")
    return faults, count + len(national)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=Path, required=True)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--as-of", required=True)
    arguments = parser.parse_args()
    faults, count = recompute(arguments.plans, arguments.site, day(arguments.as_of))
    for fault in faults[:20]:
        print(fault)
    if faults:
        print(f"{len(faults)} differences in {count} figures")
        return 1
    print(f"{count} figures agree to the last digit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
