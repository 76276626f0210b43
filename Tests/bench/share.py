"""A node on a machine of its own, as far as one machine can show that: a process that gets only a share of a core."""
import os
import pathlib

ROOT = pathlib.Path("/sys/fs/cgroup")
# Handed out in pieces of 5 ms: at the kernel's 100 ms a node would stand still in the middle of transactions for long.
PERIOD = 5_000


class Share:
    """A control group whose processes together get `cores` of processor time a second; `with` removes it again.

    Raises OSError where this user may not make control groups.
    """

    def __init__(self, name, cores):
        unified = (ROOT / "cgroup.controllers").exists()
        self.folder = (ROOT if unified else ROOT / "cpu") / f"zhicheng-bench-{os.getpid()}-{name}"
        quota = int(PERIOD * cores)
        self.limits = {"cpu.max": f"{quota} {PERIOD}"} if unified else {
            "cpu.cfs_period_us": str(PERIOD), "cpu.cfs_quota_us": str(quota)}

    def __enter__(self):
        self.folder.mkdir()
        try:
            for file, value in self.limits.items():
                (self.folder / file).write_text(value)
        except OSError:
            self.folder.rmdir()
            raise
        return self

    def hold(self, process):
        """Puts a process with all its threads into it."""
        (self.folder / "cgroup.procs").write_text(str(process.pid))

    def __exit__(self, *_):
        self.folder.rmdir()
