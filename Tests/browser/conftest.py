"""The browser tests' surroundings: the real program on a folder of its own, Debian's chromium, axe on every page.

Each test module gets a server with fresh demonstration data and its clock at a fixed moment; nothing leaves loopback.
"""
import os
import pathlib
import re
import shutil
import sys
import tempfile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "support"))
from server import Server  # noqa: E402
PROGRAM = pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "debug" / "zhicheng"))
SHOTS = ROOT / ".build" / "screenshots"
NOW = "2025-08-20T09:00:00+08:00"
PASSWORD = "Zhicheng-2025"


@pytest.fixture(scope="module")
def server():
    folder = tempfile.mkdtemp(prefix="zhicheng-e2e-")
    running = Server(folder, "--demo", "--now", NOW, program=PROGRAM).start()
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


class Visitor:
    """One person at a browser: signs in, presses buttons by their names, and has every page checked as they go."""

    def __init__(self, browser, server, **options):
        self.context = browser.new_context(
            base_url=server.address, viewport={"width": 1366, "height": 768}, locale="zh-CN", accept_downloads=True, **options)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self._console(message))

    def _console(self, message):
        if message.type == "error" and "Content Security Policy" in message.text:
            self.errors.append(message.text)

    def open(self, path):
        self.page.goto(path)
        return self

    def sign_in(self, name, door="personal", password=PASSWORD):
        self.open(f"/login/{door}")
        self.page.get_by_label("用户名").fill(name)
        self.page.get_by_label("密码", exact=True).fill(password)
        self.press("登录")
        return self

    def press(self, name, exact=True):
        self.page.get_by_role("button", name=name, exact=exact).first.click()
        return self

    def follow(self, name, exact=True):
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        return self

    def see(self, text):
        self.page.get_by_text(text).first.wait_for()
        return self

    def check(self, name):
        """Takes a picture under this name and lets axe look at the page: no violation of WCAG 2.1 A and AA."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
        rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
        found = Axe().run(self.page, options=rules).response["violations"]
        summary = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found]
        assert summary == [], f"{name}: {summary}"
        assert self.errors == [], f"{name}: {self.errors}"
        return self

    def close(self):
        self.context.close()


@pytest.fixture
def visitor(chromium, server):
    """Makes visitors; all of them are gone after the test."""
    made = []

    def make(**options):
        made.append(Visitor(chromium, server, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def pdf(*pages):
    """A small valid PDF with a line of text per page, made by hand."""
    objects = []
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for index, text in enumerate(pages):
        content = f"BT /F1 18 Tf 72 720 Td ({re.sub(r'[^ -~]', '?', text)}) Tj ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return out
