"""The release binary as its users meet it: arguments in; status, standard output and standard error out."""
import json
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PANTAU = pathlib.Path(os.environ.get("PANTAU", ROOT / ".build/release/pantau"))
AS_OF = "2026-11-22"

KUPANG = "plans/53-nusa-tenggara-timur/53.71-kota-kupang"


class Folder:
    """A copy of the project's plans in a folder of its own, to break."""

    def __init__(self, path):
        self.path = path
        shutil.copytree(ROOT / "plans", path / "plans")

    def read(self, name):
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name, text):
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def change(self, name, old, new):
        text = self.read(name)
        assert old in text, f"{name} no longer holds {old!r}"
        self.write(name, text.replace(old, new, 1))

    def run(self, *arguments, status=0, environment=None, binary=False):
        result = subprocess.run(
            [PANTAU, *map(str, arguments)], cwd=self.path, capture_output=True, text=not binary, timeout=120,
            env={**os.environ, **(environment or {})})
        if status is not None:
            assert result.returncode == status, f"{result.returncode}: {result.stdout}{result.stderr}"
        return result

    def check(self, *arguments, status=0):
        return self.run("check", "--no-cache", "--as-of", AS_OF, *arguments, status=status)

    def findings(self, *arguments, status=0):
        """What a check finds, as tools read it."""
        report = json.loads(self.check("--format", "json", *arguments, status=status).stdout)
        assert report["version"] == 1
        return report["diagnostics"]

    def errors(self, *arguments):
        return [finding for finding in self.findings(*arguments, status=1) if finding["severity"] == "error"]


def marked(text):
    """`text` without its marks ⟦ ⟧, and the place between them: line, column, end line, end column, from 1."""
    start = text.index("⟦")
    end = text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")

    def position(offset):
        before = plain[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1

    return plain, (*position(start), *position(end))


def place(finding):
    return finding["line"], finding["column"], finding["endLine"], finding["endColumn"]
