"""The real program on a folder of its own, on loopback, started and ended by its own process id. Standard library only."""
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


def signing_key(folder):
    """The key and certificate that a server needs unless it is a demonstration, as one PEM file; made once for a folder."""
    path = pathlib.Path(folder) / "signing-key.pem"
    if not path.exists():
        pem = subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-noenc", "-days", "30", "-utf8", "-subj", "/O=虚构机构/CN=虚构签章",
             "-addext", "keyUsage=critical,digitalSignature", "-keyout", "-"], check=True, capture_output=True).stdout
        # What others may read is refused as a key.
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
    return path


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program, started on a folder; it can be stopped, killed and started again on the same folder.

    `wrapper` is a command that the program's command line is handed to, which must execute it in its own place. Without
    `--demo` among the flags it is started as in production, with a signing key of its own.
    """

    def __init__(self, folder, *flags, program, wrapper=(), environment=None):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.flags = flags
        self.program = pathlib.Path(program)
        self.wrapper = wrapper
        self.environment = {**os.environ, **(environment or {})}
        if "--demo" not in flags and "ZHICHENG_SIGNING_KEY" not in self.environment:
            self.environment["ZHICHENG_SIGNING_KEY"] = str(signing_key(self.folder))
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
                time.sleep(0.005)
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
