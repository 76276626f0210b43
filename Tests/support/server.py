"""The real program on a folder of its own, on loopback, started and ended by its own process id. Standard library only."""
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program, started on a folder; it can be stopped, killed and started again on the same folder.

    `wrapper` is a command that the program's command line is handed to, which must execute it in its own place.
    """

    def __init__(self, folder, *flags, program, wrapper=(), environment=None):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.flags = flags
        self.program = pathlib.Path(program)
        self.wrapper = wrapper
        self.environment = {**os.environ, **(environment or {})}
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.log = None

    def start(self, timeout=60):
        command = [*self.wrapper, str(self.program), "serve", "--host", "127.0.0.1", "--port", str(self.port)]
        command += ["--data", str(self.data), *self.flags]
        self.log = open(self.folder / "server.log", "ab")
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=subprocess.STDOUT, cwd=self.folder, env=self.environment)
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "server.log").read_text(errors="replace"))
            try:
                with urllib.request.urlopen(self.address + "/readyz", timeout=1) as answer:
                    if answer.status == 200:
                        return self
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.02)
        raise RuntimeError("the server did not answer in time")

    def stop(self, timeout=30):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=timeout)
        self.log.close()

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=30)
        self.log.close()
