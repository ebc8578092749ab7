"""What the tests of publishing work with: the release binary, and a small country."""
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PANTAU = pathlib.Path(os.environ.get("PANTAU", ROOT / ".build/release/pantau"))
SAMPLE = pathlib.Path(os.environ.get("NATIONAL_SAMPLE", ROOT / ".build/release/national-sample"))
IS_FULL = os.environ.get("PANTAU_FULL", "0") not in ("", "0")


class Country:
    """A copy of the invented country in a folder of its own, with a cache and sites beside it."""

    def __init__(self, folder):
        self.folder = folder
        self.plans = folder / "plans"
        self.cache = folder / "cache"
        shutil.copytree(ROOT / "Tests/Corpus/demo", self.plans)
        if not (self.plans / "schema").exists():
            shutil.copytree(ROOT / "plans/schema", self.plans / "schema")

    def run(self, command, *options, status=0):
        result = subprocess.run(
            [PANTAU, command, *map(str, options)], capture_output=True, text=True, cwd=self.folder, timeout=120)
        if status is not None:
            assert result.returncode == status, result.stdout + result.stderr
        return result

    def site(self, command="build", *options, output="situs", cached=True, status=0):
        cache = ["--cache", self.cache] if cached else ["--no-cache"]
        return self.run(
            command, "--plans", "plans", "--site", ROOT / "site", "--templates", ROOT / "templates", "--as-of",
            "2025-12-31", "--output", self.folder / output, *([] if command == "assemble" else cache), *options,
            status=status)

    def tree(self, output="situs"):
        root = self.folder / output
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def documents(self):
        return sorted(
            path for path in self.plans.rglob("*.yaml")
            if path.relative_to(self.plans).parts[0] not in ("reference", "schema"))

    def reports(self):
        return [path for path in self.documents() if "laporan" in path.relative_to(self.plans).parts]
