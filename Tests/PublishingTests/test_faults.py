"""Whatever happens to a build, the old site stands or the new one does, whole, and the message says which."""
import contextlib
import os
import random
import re
import shutil
import signal
import stat
import subprocess
import threading
import time

import pytest
from country import IS_FULL
from faults import TwoStates

IS_ROOT = os.geteuid() == 0
needs_root = pytest.mark.skipif(not IS_ROOT, reason="mounting and other users' files take root")
NOBODY = 65534

KILLS = int(os.environ.get("PANTAU_KILLS", 200 if IS_FULL else 24))


@pytest.fixture
def states(country):
    return TwoStates(country)


# Kill.


class Killer:
    """Starts builds and ends each with SIGKILL at a moment of its own."""

    def __init__(self, states, seed=20):
        self.states, self.random = states, random.Random(seed)
        self.folder = states.country.folder

    def measure(self, **places):
        """Seconds that a build takes, from nothing and after an edit."""
        started = time.monotonic()
        code, said = self.states.build(**places)
        assert code == 0, said
        return time.monotonic() - started

    def kill(self, moment):
        """Starts a build and kills it once `moment()` has come, unless it ends before."""
        process = self.states.start()
        moment(process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return process.returncode == -signal.SIGKILL

    def after(self, seconds):
        return lambda process: time.sleep(seconds)

    def near_the_exchange(self):
        """Waits for the manifest, which is written last, in the tree that is about to take the site's place."""
        trees = [self.folder / ".situs-baru", self.folder / ".situs-lama"]

        def mark(tree):
            with contextlib.suppress(OSError):
                return (tree / "manifest.json").stat().st_ino
            return None

        def moment(process):
            before = [mark(tree) for tree in trees]
            while process.poll() is None and [mark(tree) for tree in trees] == before:
                pass
            time.sleep(self.random.choice([0, 0, self.random.random() * 0.02]))

        return moment


def test_a_build_killed_at_any_moment_leaves_a_whole_site(states, record_property):
    """Moments spread over the whole run, every third one near the exchange; from nothing, after edits, after kills."""
    killer = Killer(states)
    states.set("A")
    longest = killer.measure()
    states.set("B")
    edit = killer.measure()
    standing, killed, seen = "B", 0, {"A": 0, "B": 0, None: 0}
    for number in range(KILLS):
        if number % 10 == 0:
            # From nothing: no site, no cache.
            for path in (killer.folder / "situs", killer.folder / "cache"):
                shutil.rmtree(path, ignore_errors=True)
            standing = None
        wanted = "A" if standing == "B" else "B"
        states.set(wanted)
        span = longest if number % 10 == 0 or number % 2 else edit
        moment = killer.near_the_exchange() if number % 3 == 2 else killer.after(killer.random.random() * span * 1.05)
        killed += killer.kill(moment)
        found = states.state_of()
        assert found in (standing, wanted), f"kill {number}: {found} stands, {standing} stood, {wanted} was built"
        seen[found] += 1
        if found is not None:
            states.verify()
        standing = found
        # Now and then somebody comes back and lets it finish.
        if self_heals(number):
            code, said = states.build()
            assert code == 0, said
            assert states.state_of() == wanted
            states.verify()
            assert not (killer.folder / ".situs-baru").exists()
            standing = wanted
    print(f"\n{KILLS} builds, {killed} killed before their end; what stood afterwards: {seen}")
    assert killed >= KILLS * 0.6, "the moments lie behind the end of the build"
    code, said = states.build()
    assert code == 0, said
    assert states.state_of() == wanted


def self_heals(number):
    return number % 3 == 1


# Two at once.


@pytest.mark.parametrize("shared_cache", [True, False])
def test_two_builds_into_one_folder_wait_for_each_other(states, shared_cache):
    country = states.country
    states.set("A")
    # The same folder names elsewhere: pages name the file that a figure stands in.
    shutil.copytree(country.plans, country.folder / "lain" / "plans")
    states.set("B")
    for _ in range(8 if IS_FULL else 3):
        builds = {}
        for number, place in enumerate([country.folder, country.folder / "lain"] * 2):
            cache = "cache" if shared_cache else f"cache-{number}"
            builds[number] = states.start(cwd=place, cache=cache)
        said = {number: build.communicate(timeout=120) for number, build in builds.items()}
        assert [build.returncode for build in builds.values()] == [0] * 4, said
        assert any("Build lain sedang menulis" in error for _, error in said.values())
        assert states.state_of() in ("A", "B")
        states.verify()


def test_a_waiting_build_goes_on_when_the_other_is_killed(states):
    states.set("A")
    first = states.start()
    time.sleep(0.02)
    second = states.start()
    first.send_signal(signal.SIGKILL)
    first.communicate()
    _, error = second.communicate(timeout=120)
    assert second.returncode == 0, error
    assert states.state_of() == "A"


def test_a_reader_never_misses_the_site(states):
    """While builds come and go, the folder is always there and every page in it is from one of the two sites."""
    states.set("A")
    assert states.build()[0] == 0
    stop, missed, read = threading.Event(), [], [0]
    known = {path: {states.sites[state].get(path) for state in "AB"} for path in states.sites["A"]}
    paths = random.Random(1).sample(sorted(known), 40) + ["index.html", "manifest.json"]

    def reader():
        while not stop.is_set():
            for path in paths:
                read[0] += 1
                try:
                    text = (states.country.folder / "situs" / path).read_bytes()
                except OSError as fault:
                    missed.append((path, str(fault)))
                else:
                    if text not in known[path]:
                        missed.append((path, "foreign bytes"))

    thread = threading.Thread(target=reader)
    thread.start()
    try:
        for state in "BABA" * (4 if IS_FULL else 1):
            states.set(state)
            assert states.build()[0] == 0
    finally:
        stop.set()
        thread.join()
    assert read[0] > 100 and missed == []


# Full disk, no permission.


@contextlib.contextmanager
def small_disk(folder, size):
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def bytes_of(site):
    """What a site takes on a disk of 4 KiB blocks."""
    return sum(-(-len(text) // 4096) * 4096 for text in site.values())


@needs_root
@pytest.mark.parametrize("free", [0.0, 0.03, 0.3, 0.8, 0.97] if IS_FULL else [0.0, 0.5])
def test_a_full_disk_leaves_the_old_site(states, free):
    """The disk holds the old site and a share of the new one."""
    need = bytes_of(states.sites["A"])
    with small_disk(states.country.folder / "disk", "2g") as disk:
        states.set("A")
        assert states.build(output="disk/situs", cache="cache-lain")[0] == 0
        used = sum(each.st_blocks * 512 for each in map(os.lstat, disk.rglob("*")))
        subprocess.run(["mount", "-o", f"remount,size={used + int(need * free) + 65536}", disk], check=True)
        states.set("B")
        for places in ({"cache": "cache-tak-ada"}, {"cache": "cache-lain"}):
            code, said = states.build(output="disk/situs", **places)
            stands = states.state_of("disk/situs")
            states.verify("disk/situs")
            if code == 0:
                # After an edit only what differs is written: that may well fit.
                assert stands == "B" and places["cache"] == "cache-lain"
                continue
            assert code == 70 and stands == "A", said
            assert "Situs yang sudah terbit tidak diubah." in said and "No space left on device" in said, said
            assert "Kosongkan ruang" in said and "disk" in said
        subprocess.run(["mount", "-o", "remount,size=2g", disk], check=True)
        assert states.build(output="disk/situs", cache="cache-lain")[0] == 0
        assert states.state_of("disk/situs") == "B"


@needs_root
def test_a_full_disk_before_the_first_site_leaves_nothing(states):
    with small_disk(states.country.folder / "disk", bytes_of(states.sites["A"]) // 2):
        code, said = states.build(output="disk/situs")
        assert code == 70 and "Kosongkan ruang" in said, said
        assert os.listdir(states.country.folder / "disk") == []


@needs_root
def test_a_cache_on_a_full_disk_is_no_fault(states):
    with small_disk(states.country.folder / "disk", "64k"):
        for state in "AB":
            states.set(state)
            code, said = states.build(cache="disk/cache")
            assert code == 0, said
            assert states.state_of() == state


@needs_root
def test_a_disk_mounted_read_only_leaves_the_old_site(states):
    with small_disk(states.country.folder / "disk", "2g") as disk:
        states.set("A")
        assert states.build(output="disk/situs")[0] == 0
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        states.set("B")
        code, said = states.build(output="disk/situs")
        assert code == 70 and "Read-only file system" in said and "hanya dapat dibaca" in said, said
        assert states.state_of("disk/situs") == "A"


def as_nobody():
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


@pytest.fixture
def open_folder(states):
    """The country's folder and all above it that are the test's own, open to every user."""
    folder = states.country.folder
    for path in [folder, *folder.parents]:
        if path.owner() == "root" and path.stat().st_mode & stat.S_IXOTH == 0:
            path.chmod(path.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    return folder


def can_run_as_nobody():
    """A checkout below a home that is closed to others cannot be run from there by another user."""
    if not IS_ROOT:
        return False
    from country import PANTAU
    return subprocess.run([*as_nobody(), PANTAU, "--version"], capture_output=True).returncode in (0, 64)


needs_nobody = pytest.mark.skipif(not can_run_as_nobody(), reason="takes root, and a checkout that others may read")


@needs_nobody
def test_a_folder_that_may_not_be_written_leaves_the_old_site(states, open_folder):
    states.set("A")
    assert states.build()[0] == 0
    states.set("B")
    code, said = states.build(prefix=as_nobody())
    assert code == 70 and "Permission denied" in said and "hak atas jalur" in said, said
    assert "Situs yang sudah terbit tidak diubah." in said
    assert states.state_of() == "A"
    code, said = states.build("--lang", "en", prefix=as_nobody())
    assert "The published site is unchanged." in said and "right to that path" in said, said


@needs_nobody
def test_a_site_of_somebody_else_is_replaced_and_what_is_left_is_said(states, open_folder):
    """Whoever may write the folder above may put a new site there, but not empty the old one, which is another's."""
    states.set("A")
    assert states.build()[0] == 0
    open_folder.chmod(0o777)
    states.set("B")
    code, said = states.build(prefix=as_nobody(), cache="cache-nobody")
    assert states.state_of() == "B"
    assert code == 70 and "Situs baru sudah terbit dan utuh." in said and "Permission denied" in said, said


@needs_nobody
def test_a_source_that_may_not_be_read_leaves_the_old_site(states, open_folder):
    states.set("A")
    assert states.build()[0] == 0
    open_folder.chmod(0o777)
    report = states.reports[0]
    report.chmod(0o600)
    code, said = states.build(prefix=as_nobody(), cache="cache-nobody")
    assert code == 70 and str(report.relative_to(states.country.folder)) in said and "Permission denied" in said, said
    assert states.state_of() == "A"


# Sources that move.


class Writer(threading.Thread):
    """Writes sources over and over while builds run, as one kind of program does it."""

    def __init__(self, states, way):
        super().__init__(daemon=True)
        self.states, self.way, self.stopped = states, way, threading.Event()
        self.random = random.Random(3)

    def run(self):
        while not self.stopped.is_set():
            path = self.random.choice(self.states.reports)
            text = self.states.texts[self.random.choice("AB")][path]
            getattr(self, self.way)(path, text)
            self.stopped.wait(self.random.random() * 0.01)

    def in_pieces(self, path, text):
        """An editor or a copy that writes into the file itself, a piece at a time."""
        with open(path, "wb", buffering=0) as file:
            for start in range(0, len(text), 200):
                file.write(text[start : start + 200])
                if start % 1000 == 0:
                    time.sleep(0.0005)

    def whole(self, path, text):
        beside = self.states.country.folder / "sementara"
        beside.write_bytes(text)
        os.replace(beside, path)

    def vanish(self, path, text):
        path.unlink()
        time.sleep(self.random.random() * 0.005)
        path.write_bytes(text)

    def stop(self):
        self.stopped.set()
        self.join()


@pytest.mark.parametrize("way", ["in_pieces", "whole", "vanish"])
def test_sources_that_change_while_they_are_read(states, way):
    """A site is made of whole files: of each report, the one version or the other, never a piece of it."""
    country = states.country
    states.set("A")
    assert states.build()[0] == 0
    pages = {path: {states.sites[state].get(path) for state in "AB"} for path in states.sites["A"] | states.sites["B"]}
    writer = Writer(states, way)
    codes = []
    before = country.tree()
    writer.start()
    try:
        for _ in range(40 if IS_FULL else 10):
            code, said = states.build()
            codes.append(code)
            states.verify()
            tree = country.tree()
            if code != 0:
                assert tree == before, said
                assert code == 1 or "berubah selagi dibaca" in said and "jalankan lagi" in said, said
            else:
                # Not the list of all regions: some of them may stand in the one state and some in the other.
                regional = [path for path in tree if re.match(r"(en/|data/)?wilayah/\d", path)]
                assert [path for path in regional if tree[path] not in pages.get(path, ())] == []
            before = tree
    finally:
        writer.stop()
    print(f"\n{way}: exit codes {sorted(codes)}")
    states.set("B")
    assert states.build()[0] == 0
    assert states.state_of() == "B"


def test_a_source_that_is_gone_is_named(states):
    """A folder that is emptied while a build runs: the old site stays, or the build saw all of it."""
    country = states.country
    states.set("A")
    assert states.build()[0] == 0
    away = country.folder / "pergi"
    for number in range(12 if IS_FULL else 5):
        process = states.start(cache=f"cache-{number}")
        time.sleep(0.01 * number)
        folder = states.reports[0].parent
        shutil.move(folder, away)
        output, error = process.communicate(timeout=120)
        shutil.move(away, folder)
        if process.returncode == 70:
            assert "berubah selagi dibaca" in error and "plans/" in error, error
        states.verify()
