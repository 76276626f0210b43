"""What the machine does while something is measured: processor time of one process, and how much of the machine others took."""
import os
import pathlib
import platform
import re
import resource
import time

CORES = os.cpu_count() or 1
TICKS = os.sysconf("SC_CLK_TCK")
# A run counts as undisturbed while other programs took no more than this share of all cores.
QUIET = 0.05


def busy():
    """Seconds that all cores together have worked since the machine started, time stolen by its host among them."""
    fields = [int(word) for word in pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    user, nice, system, _, _, interrupts, soft, stolen = fields[:8]
    return (user + nice + system + interrupts + soft + stolen) / TICKS


def kernel():
    """Seconds that the kernel's own threads have computed; writing to the disk for us is among it."""
    used = 0
    for file in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if fields[1] == "2":
            used += int(fields[11]) + int(fields[12])
    return used / TICKS


def processor_time(pid):
    """Seconds that a running process has computed, with its children: those that run and those that have ended."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(field) for field in fields[11:15]) / TICKS + sum(map(processor_time, children))


def memory(pid, what):
    """`VmRSS` (resident now) or `VmHWM` (resident at its peak) of a running process, in MB."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"{what}:\s+(\d+)", status)[1]) / 1024


def own():
    """Seconds that this program and what it has run and waited for have computed."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Watch:
    """Over a `with`: `seconds`, `each` (processor seconds of each process with one of `pids`), `server` (of all of them), and
    `others`, the share of the machine that neither they nor our own programs nor the kernel's threads took."""

    def __init__(self, *pids):
        self.pids = pids

    def now(self):
        return time.monotonic(), busy() - kernel(), own(), *map(processor_time, self.pids)

    def __enter__(self):
        self.begun = self.now()
        return self

    def __exit__(self, *_):
        self.seconds, used, ours, *self.each = (late - early for late, early in zip(self.now(), self.begun))
        self.server = sum(self.each)
        self.others = max(used - ours - self.server, 0) / (self.seconds * CORES)


def wait_until_quiet(limit=5):
    """Waits until others leave the machine alone for half a second, or `limit` seconds have gone by."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        with Watch() as watch:
            time.sleep(0.5)
        if watch.others <= QUIET:
            return


def repeat(measure, runs):
    """`measure(number)` gives figures with the share `others`. Runs it until `runs` of them were undisturbed, at most twice
    times as often, and gives the least disturbed ones: chosen by what others did, never by what was measured."""
    found = []
    for number in range(2 * runs):
        wait_until_quiet()
        found.append(measure(number))
        if sum(run["others"] <= QUIET for run in found) == runs:
            break
    return sorted(found, key=lambda run: run["others"])[:runs]


def description():
    """The class of machine, for the head of the table."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    size = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())[1]
    return f"{CORES} cores ({model[1] if model else platform.machine()}), {size:.0f} GB, {system}, Linux {platform.release()}"
