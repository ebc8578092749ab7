"""Git runs nothing of theirs, and what a site says of commits is true."""
import csv
import os
import random
import re
import subprocess

import pytest
from repository import Repository


@pytest.fixture
def repository(country):
    return Repository(country)


def reports_of(repository):
    return sorted(repository.country.plans.glob("*/*/laporan/**/*.yaml"))


def regions_of(repository):
    """The folders of regions with reports."""
    return sorted({next(above.parent for above in path.parents if above.name == "laporan") for path in reports_of(repository)})


def some_region(repository):
    return regions_of(repository)[-1]


COMMANDS = {
    "check": lambda country, code: country.run("check", "--plans", "plans", "--as-of", "2025-12-31", "--cache", country.cache, status=None),
    "check --no-cache": lambda country, code: country.run("check", "--plans", "plans", "--no-cache", status=None),
    "check --as-of commit": lambda country, code: country.run("check", "--plans", "plans", "--no-cache", "--as-of", "commit", status=None),
    "check --base": lambda country, code: country.run(
        "check", "--plans", "plans", "--no-cache", "--base", "HEAD", "--changed-by", code, status=None),
    "check --staged": lambda country, code: country.run("check", "--staged", status=None),
    "build": lambda country, code: country.site(status=None),
    "build --no-cache": lambda country, code: country.site(cached=False, output="situs2", status=None),
    "why": lambda country, code: country.run("why", code, "--plans", "plans", status=None),
    "compare": lambda country, code: country.run("compare", "--plans", "plans", "--no-cache", status=None),
    "new": lambda country, code: country.run("new", "02.01", "--plans", "plans", status=None),
}


def run_everything(repository):
    code = some_region(repository).name.split("-")[0]
    for name, command in COMMANDS.items():
        result = command(repository.country, code)
        assert result.returncode in (0, 1, 64), f"{name}: {result.returncode} {result.stderr}"


HOOKS = ["post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout", "pre-commit", "pre-auto-gc", "post-rewrite"]

# Every key by which a repository can name a program, with @ where the program stands.
KEYS = {
    "core.fsmonitor": "@", "core.hooksPath": "HOOKS", "core.pager": "@", "pager.log": "@", "pager.diff": "@", "pager.ls-tree": "@",
    "core.sshCommand": "@", "core.askPass": "@", "core.editor": "@", "sequence.editor": "@", "core.gitProxy": "@",
    "core.alternateRefsCommand": "@", "gpg.program": "@", "gpg.ssh.program": "@", "gpg.x509.program": "@",
    "gpg.ssh.defaultKeyCommand": "@", "log.showSignature": "true", "merge.verifySignatures": "true", "diff.external": "@",
    "diff.x.textconv": "@", "diff.x.command": "@", "diff.x.cachetextconv": "true", "merge.x.driver": "@", "filter.x.clean": "@",
    "filter.x.smudge": "@", "filter.x.process": "@", "filter.x.required": "true", "credential.helper": "!@", "alias.log": "!@",
    "alias.ls-tree": "!@", "alias.cat-file": "!@", "alias.rev-parse": "!@", "uploadpack.packObjectsHook": "@",
    "interactive.diffFilter": "@", "trailer.x.command": "@", "trailer.x.cmd": "@", "sendemail.smtpServer": "@",
    "browser.x.cmd": "@", "web.browser": "x", "help.browser": "x", "difftool.x.cmd": "@", "diff.tool": "x", "mergetool.x.cmd": "@",
    "man.x.cmd": "@", "instaweb.httpd": "@", "imap.tunnel": "@", "submodule.x.update": "!@", "receive.procReceiveRefs": "refs/",
    "remote.o.url": "ext::@", "remote.o.promisor": "true", "remote.o.uploadpack": "@", "remote.o.vcs": "ext", "remote.o.proxy": "@",
    "protocol.ext.allow": "always", "protocol.allow": "always", "tar.x.command": "@", "guitool.x.cmd": "@",
    "core.worktree": "/", "core.attributesFile": "ATTRIBUTES", "core.excludesFile": "/dev/null", "core.splitIndex": "false",
    "core.untrackedCache": "true", "trace2.normalTarget": "TRACE", "diff.orderFile": "PIPE", "mailmap.file": "PIPE",
    "log.follow": "true", "diff.ignoreSubmodules": "all", "diff.relative": "true", "core.quotePath": "true", "core.abbrev": "4",
}


class Trap:
    """Programs that leave a marker each, and a repository that names them."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        self.markers = folder / "jejak"
        self.markers.mkdir()

    def program(self, name):
        path = self.folder / name.replace(".", "-")
        path.write_text(f"#!/bin/sh\ntouch '{self.markers}/{name}'\ncat\nexit 0\n")
        path.chmod(0o755)
        return str(path)

    def arm(self, repository, keys):
        git = repository.folder / ".git"
        hooks = self.folder / "kait"
        hooks.mkdir(exist_ok=True)
        for hook in HOOKS:
            for place in (hooks, git / "hooks"):
                place.mkdir(exist_ok=True)
                path = place / hook
                path.write_text(f"#!/bin/sh\ntouch '{self.markers}/hook-{hook}'\nexit 0\n")
                path.chmod(0o755)
        (self.folder / "atribut").write_text("* filter=x diff=x merge=x\n")
        (git / "info").mkdir(exist_ok=True)
        (git / "info/attributes").write_text("* filter=x diff=x merge=x\n")
        if not (self.folder / "pipa").exists():
            os.mkfifo(self.folder / "pipa")
        words = {"HOOKS": str(hooks), "ATTRIBUTES": str(self.folder / "atribut"), "PIPE": str(self.folder / "pipa"),
                 "TRACE": str(self.markers / "trace")}
        text = ""
        for key in keys:
            value = KEYS[key]
            value = words.get(value, value.replace("@", self.program(key)) if "@" in value else value)
            section, *middle, name = key.split(".")
            text += f'[{section}{" " + chr(34) + ".".join(middle) + chr(34) if middle else ""}]\n\t{name} = "{value}"\n'
        with (git / "config").open("a") as file:
            file.write(text)

    def marks(self):
        return sorted(path.name for path in self.markers.iterdir())


def sign(repository):
    """Gives the newest commit a signature, so that whoever shows signatures asks a program."""
    commit = repository.git("cat-file", "commit", "HEAD").stdout
    head, body = commit.split("\n\n", 1)
    text = head + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\n\n" + body
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"], cwd=repository.folder, input=text, capture_output=True, text=True)
    repository.git("update-ref", "HEAD", made.stdout.strip())


@pytest.fixture
def outside(tmp_path_factory):
    """A folder that lies in no repository."""
    return tmp_path_factory.mktemp("luar")


@pytest.fixture
def trap(outside):
    return Trap(outside / "jebakan")


def test_no_key_of_a_repository_runs_anything(repository, trap):
    sign(repository)
    (some_region(repository) / "wilayah.yaml").open("a").write("# disunting\n")
    trap.arm(repository, [key for key in KEYS if key != "core.worktree"])
    run_everything(repository)
    assert trap.marks() == []
    # The trap is one: git itself falls into it.
    for words in (["status"], ["log", "-1"], ["diff"], ["cat-file", "--textconv", "HEAD:plans/kumpulan.yaml"]):
        subprocess.run(["git", *words], cwd=repository.folder, capture_output=True, timeout=60, stdin=subprocess.DEVNULL, env={
            **os.environ, "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "diff.orderFile", "GIT_CONFIG_VALUE_0": "/dev/null",
            "GIT_CONFIG_KEY_1": "mailmap.file", "GIT_CONFIG_VALUE_1": "/dev/null"})
    assert {"core.fsmonitor", "gpg.program"} < set(trap.marks())


@pytest.mark.parametrize("first", range(0, len(KEYS), 8))
def test_no_few_keys_run_anything_or_change_an_answer(repository, trap, first):
    """A key that stops git early would hide the others."""
    sign(repository)
    name = some_region(repository).name.split("-")[0]
    before = repository.country.run("why", name, "--plans", "plans", "--as-of", "2025-12-31").stdout
    trap.arm(repository, list(KEYS)[first:first + 8])
    assert repository.country.run("why", name, "--plans", "plans", "--as-of", "2025-12-31").stdout == before
    repository.check("--base", "HEAD", "--changed-by", name)
    assert trap.marks() == []


@pytest.mark.parametrize("form", ["include", "includeIf", "config.worktree", "promisor", "promisor-without-objects"])
def test_no_way_into_another_configuration_runs_anything(repository, trap, form):
    sign(repository)
    git = repository.folder / ".git"
    program = trap.program("alat")
    hostile = f'[core]\n\tfsmonitor = "{program}"\n\tsshCommand = "{program}"\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = "{program}"\n'
    other = trap.folder / "lain"
    other.write_text(hostile)
    own = (git / "config").read_text()
    if form == "include":
        (git / "config").write_text(own + f"[include]\n\tpath = {other}\n")
    elif form == "includeIf":
        (git / "config").write_text(own + f'[includeIf "gitdir:/"]\n\tpath = {other}\n')
    elif form == "config.worktree":
        (git / "config").write_text(own.replace("repositoryformatversion = 0", "repositoryformatversion = 1") + "[extensions]\n\tworktreeConfig = true\n")
        (git / "config.worktree").write_text(hostile)
    else:
        (git / "config").write_text(
            own.replace("repositoryformatversion = 0", "repositoryformatversion = 1") + hostile + "[extensions]\n\tpartialClone = o\n"
            f'[remote "o"]\n\turl = "ext::{program}"\n\tpromisor = true\n\tuploadpack = "{program}"\n[protocol "ext"]\n\tallow = always\n')
    if form == "promisor-without-objects":
        repository.git("gc", "-q", status=None)
        tree = repository.git("rev-parse", "HEAD:plans", status=None).stdout.strip()
        for path in (trap.markers.iterdir()):
            path.unlink()
        for path in [git / "objects" / tree[:2] / tree[2:], *(git / "objects/pack").glob("*")]:
            path.unlink(missing_ok=True)
    for path in trap.markers.iterdir():
        path.unlink()
    run_everything(repository)
    assert trap.marks() == []


def embed(folder, trap):
    """A bare repository of ordinary files in a folder, as a proposal may bring it; its commit has a signature to be shown."""
    inner = folder / ".g"
    subprocess.run(["git", "init", "-q", "--bare", inner], check=True)
    tree = subprocess.run(["git", "-C", inner, "mktree"], input="", capture_output=True, text=True, check=True).stdout.strip()
    text = (f"tree {tree}\nauthor a <a@b> 1750000000 +0000\ncommitter a <a@b> 1750000000 +0000\n"
            "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\n\ns\n")
    made = subprocess.run(
        ["git", "-C", inner, "hash-object", "-t", "commit", "-w", "--stdin"], input=text, capture_output=True, text=True, check=True)
    (inner / "refs/heads/main").write_text(made.stdout)
    (inner / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "commondir").write_text(".g\n")
    (inner / "config").write_text(
        f'[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = "{trap.program("fsmonitor")}"\n'
        f'[log]\n\tshowSignature = true\n[gpg]\n\tprogram = "{trap.program("gpg")}"\n')


@pytest.mark.parametrize("where", ["plans", "region"])
def test_files_that_pretend_to_be_a_repository_run_nothing_and_are_refused(repository, trap, where):
    folder = repository.country.plans if where == "plans" else some_region(repository)
    embed(folder, trap)
    repository.git("add", "-A", "-f")
    repository.git("commit", "-q", "--no-verify", "-m", "Laporan")
    code = some_region(repository).name.split("-")[0]
    run_everything(repository)
    assert trap.marks() == []
    assert repository.check(status=1).stderr.count("menyerupai-repositori-git") >= 1
    # The trap is one.
    subprocess.run(["git", "-C", folder, "log", "-1"], capture_output=True, stdin=subprocess.DEVNULL)
    assert trap.marks() == ["gpg"]
    assert code


def test_the_gate_is_not_answered_by_the_proposal(repository, trap):
    """Files below `plans` that claim to be the repository, with a `main` that equals the proposal."""
    base = repository.git("rev-parse", "HEAD").stdout.strip()
    regions = regions_of(repository)
    mine, other = regions[0], regions[-1]
    plan = sorted(other.glob("rad-*.yaml"))[0]
    plan.write_text(plan.read_text().replace("bobot: 1", "bobot: 9"))
    embed(repository.country.plans, trap)
    repository.git("add", "-A", "-f")
    repository.git("commit", "-q", "--no-verify", "-m", "Usulan")
    found = repository.check("--base", base, "--changed-by", mine.name.split("-")[0], "--all", status=1).stderr
    assert other.name in found and "plans/HEAD" in found
    assert trap.marks() == []


def test_the_gate_sees_files_removed_added_committed_staged_or_neither(repository):
    code = regions_of(repository)[0].name.split("-")[0]
    folder = repository.folder
    (folder / "lama.txt").write_text("a\n")
    (folder / "program.sh").write_text("a\n")
    repository.commit("Dasar")
    base = repository.git("rev-parse", "HEAD").stdout.strip()
    (folder / "lama.txt").unlink()
    (folder / "baru.txt").write_text("b\n")
    (folder / "program.sh").chmod(0o755)
    repository.commit("Usulan")
    (folder / "disiapkan.txt").write_text("c\n")
    repository.git("add", "disiapkan.txt")
    (folder / "lepas.txt").write_text("d\n")
    (folder / "kait").symlink_to("/etc/passwd")
    (folder / "situs-diabaikan").write_text("e\n")
    found = repository.check("--base", base, "--changed-by", code, "--all", status=1).stderr
    for name in ("lama.txt", "baru.txt", "program.sh", "disiapkan.txt", "lepas.txt", "kait"):
        assert name in found, name
    assert "situs-diabaikan" not in found
    # Line ends alone are no change: a work tree may have other ones than its repository.
    repository.commit("Semua")
    report = reports_of(repository)[-1]
    report.write_bytes(report.read_bytes().replace(b"\n", b"\r\n"))
    repository.check("--base", "HEAD", "--changed-by", code)


def links(repository, site="situs"):
    """Every link of the site to a line at a commit, and every row that names one."""
    found = set()
    root = repository.folder / site
    for page in root.rglob("*.html"):
        for commit, path, line in re.findall(r"/blob/([0-9A-Za-z]+)/([^\"#]+)#L(\d+)", page.read_text()):
            found.add((commit, path, int(line)))
    for table in root.rglob("values.csv"):
        for row in csv.DictReader(table.open()):
            if row["commit"]:
                found.add((row["commit"], row["berkas"], int(row["baris"])))
    return found


def hold(repository, found):
    texts = {}
    for commit, path, line in sorted(found):
        if (commit, path) not in texts:
            texts[commit, path] = repository.git("show", f"{commit}:{path}").stdout.split("\n")
        present = (repository.folder / path).read_text().split("\n")
        assert texts[commit, path][line - 1] == present[line - 1], f"{commit[:8]}:{path}#L{line}"


@pytest.mark.parametrize("seed", range(3))
def test_a_link_to_a_line_holds_at_the_commit_it_names(repository, seed):
    """Branches, merges in the order of somebody's choice, edits that move lines; some of it not committed."""
    chance = random.Random(seed)
    reports = reports_of(repository)

    def edit(path):
        text = path.read_text()
        path.write_text("# " + "x" * chance.randrange(1, 9) + "\n" + text if chance.random() < 0.6 else text + "# akhir\n")

    for step in range(4):
        repository.git("checkout", "-q", "-b", f"cabang{step}")
        for path in chance.sample(reports, 2):
            edit(path)
            repository.git("commit", "-qam", "cabang", date=f"2025-0{chance.randrange(1, 9)}-01T00:00:00+0000")
        repository.git("checkout", "-q", "main")
        edit(chance.choice(reports))
        repository.git("commit", "-qam", "utama", date=f"2025-0{chance.randrange(1, 9)}-01T00:00:00+0000")
        repository.git("merge", "-q", "--no-ff", "-X", "ours", "-m", "gabung", f"cabang{step}", status=None)
        repository.git("commit", "-qam", "gabung", status=None)
        repository.country.site()
        found = links(repository)
        assert len(found) > 100
        hold(repository, found)
    dirty = chance.choice(reports)
    edit(dirty)
    result = repository.country.site()
    assert "belum dikomit" in result.stderr
    found = links(repository)
    hold(repository, found)
    assert str(dirty.relative_to(repository.folder)) not in {path for _, path, _ in found}
    repository.country.site(output="baru", cached=False)
    assert repository.country.tree() == repository.country.tree("baru")
    # And linked again as soon as it is.
    repository.git("commit", "-qam", "akhir")
    assert "belum dikomit" not in repository.country.site().stderr
    hold(repository, links(repository))
    assert str(dirty.relative_to(repository.folder)) in {path for _, path, _ in links(repository)}


def figures(repository, site):
    """What a site says beside its commits."""
    root = repository.folder / site
    return {
        path.relative_to(root): [{key: value for key, value in row.items() if key != "commit"} for row in csv.DictReader(path.open())]
        for path in root.rglob("*.csv")}


def test_the_answer_does_not_depend_on_where_the_clone_lies(repository, outside):
    """A shallow clone, a linked work tree, a copy without git, SHA-256 names: same findings, same figures, said where it matters."""
    repository.country.site(output="situs")
    expected = figures(repository, "situs")
    plain = repository.check(style="json").stdout
    places = {"linked": outside / "linked", "shallow": outside / "shallow"}
    repository.git("worktree", "add", "-q", places["linked"], "HEAD")
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.folder}", places["shallow"])
    home = repository.folder
    for name, place in places.items():
        repository.country.folder = repository.folder = place
        result = repository.country.site(cached=False)
        assert figures(repository, "situs") == expected, name
        assert ("klon dangkal" in result.stderr) == (name == "shallow")
        hold(repository, links(repository))
        assert links(repository)
        assert repository.check(style="json").stdout == plain
    repository.country.folder = repository.folder = home
    (home / ".git").rename(home / "bukan-git")
    result = repository.country.site(output="situs3", cached=False)
    assert "catatan: " not in result.stderr
    assert figures(repository, "situs3") == expected
    assert links(repository, "situs3") == set()
    repository.git("init", "-q", "--object-format=sha256", "-b", "main")
    (home / ".gitignore").write_text("/cache\n/situs*\n/bukan-git\n")
    repository.commit("Awal")
    repository.country.site(output="situs4", cached=False)
    assert {len(commit) for commit, _, _ in links(repository, "situs4")} == {64}
    hold(repository, links(repository, "situs4"))
    repository.check("--base", "HEAD")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_another_owner_is_read_and_said(repository, monkeypatch):
    repository.country.site()
    expected = links(repository)
    for root, folders, files in os.walk(repository.folder):
        for name in folders + files:
            os.lchown(os.path.join(root, name), 12345, 12345)
    os.chown(repository.folder, 12345, 12345)
    result = repository.country.site(output="baru", cached=False)
    assert result.stderr.count("milik pengguna lain (uid 12345)") == 1 and "safe.directory" in result.stderr
    assert links(repository, "baru") == expected
    assert "milik pengguna lain" in repository.check("--base", "HEAD").stderr
    # Who trusts the folder is not told again.
    trusted = repository.folder.parent / "pengaturan"
    trusted.write_text(f"[safe]\n\tdirectory = {repository.folder}\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(trusted))
    assert "milik pengguna lain" not in repository.check("--base", "HEAD").stderr


def test_a_pipe_in_place_of_head_ends_at_once_and_is_said(repository):
    (repository.folder / ".git/HEAD").unlink()
    os.mkfifo(repository.folder / ".git/HEAD")
    result = repository.country.site(cached=False)
    assert "tidak dapat dibaca" in result.stderr
    assert links(repository) == set()
    repository.check()
    repository.country.run("check", "--plans", "plans", "--base", "main", status=64)


def test_nothing_is_left_in_the_folder_for_temporary_files(repository, outside, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(outside / "sementara"))
    (outside / "sementara").mkdir()
    run_everything(repository)
    assert list((outside / "sementara").iterdir()) == []
