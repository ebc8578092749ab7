"""A country in a git repository of its own."""
import os
import subprocess

from country import PANTAU, ROOT


class Repository:
    """Commits as people make them, each under the identity that the test names."""

    def __init__(self, country):
        self.country, self.folder = country, country.folder
        self.git("init", "-q", "-b", "main")
        (self.folder / ".gitignore").write_text("/cache\n/situs*\n")
        # Reports and their verification come from two people, as they should.
        self.git("add", "-A", ":!*/verifikasi/*")
        self.git("commit", "-q", "--no-verify", "-m", "Awal")
        self.commit("Verifikasi", who="verifikator")

    def git(self, *arguments, who="pelapor", date="2025-12-31T23:30:00+0700", status=0):
        identity = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER")
                    for part, value in (("NAME", who), ("EMAIL", f"{who}@contoh.go.id"), ("DATE", date))}
        result = subprocess.run(
            ["git", *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, timeout=60,
            env={**os.environ, **identity, "PANTAU": str(PANTAU), "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"})
        assert status is None or result.returncode == status, result.stdout + result.stderr
        return result

    def commit(self, message, who="pelapor"):
        self.git("add", "-A")
        self.git("commit", "-q", "--no-verify", "-m", message, who=who)

    def check(self, *options, status=0, style="text"):
        return self.country.run(
            "check", "--plans", "plans", "--as-of", "2025-12-31", "--no-cache", "--format", style, *options, status=status)

    def install_hook(self):
        self.git("config", "core.hooksPath", ROOT / "scripts/hooks")
