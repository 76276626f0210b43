"""PostgreSQL servers of a test's own: Debian's binaries, a temporary folder, loopback, gone afterwards. Standard library only."""
import os
import pathlib
import shutil
import signal
import subprocess
import time

from server import free_port

USER = "zhicheng"
BIN = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), default=None)
# Tests survive the end of processes, not of the machine. A standby that has lost its primary is to notice at once that it is
# promoted, not within the five seconds of the default.
SETTINGS = {
    "fsync": "off", "full_page_writes": "off", "shared_buffers": "64MB", "max_connections": "120", "wal_level": "replica",
    "log_min_messages": "fatal", "autovacuum": "off", "wal_retrieve_retry_interval": "200ms"}


def wait_until(holds, what, timeout=30):
    """Polls until `holds()` answers something true, and answers it."""
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        answer = holds()
        if answer:
            return answer
        time.sleep(0.01)
    raise AssertionError(f"{what}: not within {timeout} s")


class Cluster:
    """One server; its folder is readable to the user postgres, as whom it runs where the tests run as root."""

    def __init__(self, folder, name="primary", settings=SETTINGS):
        self.folder = pathlib.Path(folder)
        self.name = name
        self.settings = settings
        self.data = self.folder / name
        self.port = free_port()
        self.process = None

    def tool(self, name, *arguments):
        """Runs one of PostgreSQL's tools as the user of the server."""
        command = [*self._as_user(), str(BIN / name), *map(str, arguments)]
        result = subprocess.run(command, cwd="/", capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    @staticmethod
    def _as_user():
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []

    def create(self):
        """An empty cluster."""
        self._own_folder()
        self.tool(
            "initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--lc-collate=C",
            "--lc-ctype=C.UTF-8", "--lc-messages=C")
        return self

    def follow(self, primary):
        """A standby that gets everything from `primary` as it happens."""
        self._own_folder()
        self.tool(
            "pg_basebackup", "-h", "127.0.0.1", "-p", primary.port, "-U", USER, "-D", self.data, "-R", "-X", "stream", "-c",
            "fast", "--no-sync")
        return self

    def _own_folder(self):
        self.folder.mkdir(exist_ok=True)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")

    def start(self):
        command = [*self._as_user(), str(BIN / "postgres"), "-D", str(self.data), "-p", str(self.port)]
        command += ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]
        for name, value in self.settings.items():
            command += ["-c", f"{name}={value}"]
        with open(self.folder / f"{self.name}.log", "ab") as log:
            self.process = subprocess.Popen(
                command, cwd="/", stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        wait_until(self.answers, "PostgreSQL answers")
        return self

    def answers(self):
        command = [str(BIN / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "1"]
        return subprocess.run(command).returncode == 0

    def query(self, sql, database="postgres", timeout=60):
        """The rows of a query, each a list of texts."""
        command = [
            str(BIN / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", database, "-X", "-A", "-t", "-F", "\t",
            "-v", "ON_ERROR_STOP=1", "-c", sql]
        result = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
        assert result.returncode == 0, result.stderr
        return [line.split("\t") for line in result.stdout.splitlines()]

    def database(self, name):
        """An empty database of this name."""
        self.query(f"CREATE DATABASE {name}")
        return name

    def replicate_at_once(self):
        """From now on a commit is answered when a standby has it too."""
        self.query("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.query("SELECT pg_reload_conf()")
        wait_until(
            lambda: self.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"), "the standby is synchronous")

    def promote(self):
        """Makes a standby the primary."""
        self.tool("pg_ctl", "promote", "-D", self.data, "-w", "-t", "30")

    def processes(self):
        """The server's processes: each of its own session, so that no signal reaches them all."""
        own = str(self.process.pid)
        children = pathlib.Path(f"/proc/{own}/task/{own}/children").read_text().split()
        return [int(own), *map(int, children)]

    def signal(self, number):
        """Sends a signal to all of its processes."""
        for process in self.processes():
            try:
                os.kill(process, number)
            except ProcessLookupError:
                pass

    def kill(self):
        """As if the machine had lost its power."""
        self.signal(signal.SIGKILL)
        self.process.wait(timeout=30)

    def stop(self):
        """What it holds is thrown away anyway."""
        if self.process and self.process.poll() is None:
            self.kill()


def address(database, *clusters):
    """The line of configuration for a database on these servers."""
    hosts = ",".join(f"127.0.0.1:{cluster.port}" for cluster in clusters)
    return f"postgresql://{USER}@{hosts}/{database}"
