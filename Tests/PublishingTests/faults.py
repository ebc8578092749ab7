"""What the tests of faults share: two states of the plans, the site of each, and a build that can be stopped."""
import os
import re
import subprocess

from country import PANTAU, ROOT

# A figure that is no count of people.
FIGURE = re.compile(rb"((?:keg|desa|rapat): \{nilai: )([0-9]+)\}")


class TwoStates:
    """The invented country in two states, A and B, that differ in some regions, with the site of each."""

    def __init__(self, country):
        self.country = country
        # One figure of one report a region differs: a region's pages then belong to one of the two states.
        regions = {}
        for path in country.documents():
            text = path.read_bytes()
            figure = FIGURE.search(text)
            if figure and "laporan" in path.parts:
                region = path.parts[: path.parts.index("laporan")]
                other = b"%s%d}" % (figure[1], int(figure[2]) + 1)
                regions.setdefault(region, (path, text, text.replace(figure[0], other, 1)))
        self.reports = [path for path, _, _ in list(regions.values())[::3]]
        self.texts = {"A": {path: text for path, text, _ in regions.values() if path in self.reports},
                      "B": {path: text for path, _, text in regions.values() if path in self.reports}}
        self.sites = {}
        for state in "AB":
            self.set(state)
            country.site(output=f"situs-{state}", cached=False)
            self.sites[state] = country.tree(f"situs-{state}")
        assert self.sites["A"] != self.sites["B"]

    def set(self, state):
        for path, text in self.texts[state].items():
            if not path.exists() or path.read_bytes() != text:
                beside = self.country.folder / "sementara"
                beside.write_bytes(text)
                os.replace(beside, path)

    def state_of(self, output="situs"):
        """Which of the two sites lies there; None when nothing does."""
        if not (self.country.folder / output).exists():
            return None
        tree = self.country.tree(output)
        for state, site in self.sites.items():
            if tree == site:
                return state
        differing = {path for path in tree.keys() | self.sites["A"].keys() if tree.get(path) != self.sites["A"].get(path)}
        raise AssertionError(f"neither the old site nor the new one: {sorted(differing)[:5]} differ from A")

    def verify(self, output="situs"):
        assert "Utuh" in self.country.run("verify", output).stdout

    def command(self, output="situs", cache="cache"):
        country = self.country
        return [PANTAU, "build", "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates",
                "--as-of", "2025-12-31", "--output", country.folder / output, "--cache", country.folder / cache]

    def start(self, *options, prefix=(), cwd=None, **places):
        return subprocess.Popen(
            [*map(str, prefix), *map(str, self.command(**places)), *options], cwd=cwd or self.country.folder,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def build(self, *options, prefix=(), **places):
        process = self.start(*options, prefix=prefix, **places)
        output, error = process.communicate(timeout=120)
        return process.returncode, output + error
