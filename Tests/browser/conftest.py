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
from playwright.sync_api import Error, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "support"))
from server import Server  # noqa: E402
PROGRAM = pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "debug" / "zhicheng"))
SHOTS = ROOT / ".build" / "screenshots"
NOW = "2025-08-20T09:00:00+08:00"
PASSWORD = "Zhicheng-2025"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Where a test fails, what its visitors saw last is kept beside the other pictures."""
    outcome = yield
    if outcome.get_result().failed:
        for index, one in enumerate(Visitor.present):
            for number, page in enumerate(one.context.pages):
                try:
                    page.screenshot(path=SHOTS / f"failed-{item.name}-{index}-{number}.png", timeout=5_000)
                except Error:
                    pass  # a page that hangs has no picture; the failure itself is told


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
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox", "--lang=zh-CN"],
            env={**os.environ, "LANGUAGE": "zh_CN"})
        yield browser
        browser.close()


class Visitor:
    """One person at a browser: signs in, presses buttons by their names, and has every page checked as they go."""

    present = []

    def __init__(self, browser, server, **options):
        options = {"viewport": {"width": 1366, "height": 768}, **options}
        self.server = server
        self.context = browser.new_context(
            base_url=server.address, locale="zh-CN", timezone_id="Asia/Shanghai", accept_downloads=True, **options)
        self.context.set_default_timeout(15_000)
        self.errors = []
        self.page = self._watch(self.context.new_page())
        Visitor.present.append(self)

    def _watch(self, page):
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self._console(message))
        return page

    def _console(self, message):
        if message.type == "error" and "Content Security Policy" in message.text:
            self.errors.append(message.text)

    # Going about

    def open(self, path):
        """Opens an address; answers the visitor. The answer's status stands in `status`."""
        self.status = self.page.goto(path).status
        return self

    def window(self):
        """The same person in a second window."""
        other = object.__new__(Visitor)
        other.server, other.context, other.errors = self.server, self.context, self.errors
        other.page = self._watch(self.context.new_page())
        return other

    def sign_in(self, name, door=None, password=PASSWORD):
        door = door or ("personal" if re.match("applicant|.*-clerk|expert", name) else "unit")
        self.open(f"/login/{door}")
        self.fill("用户名", name).fill("密码", password).press("登录")
        return self

    def press(self, name, exact=True):
        self.page.get_by_role("button", name=name, exact=exact).first.click()
        return self

    def follow(self, name, exact=True):
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        return self

    def tick(self, name, exact=True):
        self.page.get_by_label(name, exact=exact).first.check()
        return self

    def menu(self, *names):
        """A menu of the 单位中心 by its headings and its name, as the manual writes it: A>B>C."""
        scope = self.page.get_by_role("navigation", name="单位中心菜单")
        for heading in names[:-1]:
            scope = scope.locator("li", has=self.page.get_by_text(heading, exact=True)).last
        scope.get_by_role("link", name=re.compile(f"^{names[-1]}( |\\d|$)")).click()
        self.title(names[-1])
        return self

    def clock(self, step):
        """Moves the demonstration's clock by the bar on top: "+1 天", "+1 个工作日" or a date."""
        if re.match(r"\d{4}-", step):
            self.page.locator("#demo-day").fill(step)
            step = "调整到该日期"
        self.press(step)
        return self.see("演示时间已调整为")

    # Filling in

    def field(self, label):
        """The field whose label says exactly this (the star aside): its frame with label, control, hint and error."""
        words = re.compile(rf"^\s*{re.escape(label)}\s*(\*（必填）)?\s*$")
        name = self.page.locator("label.field-label, legend.field-label").filter(has_text=words).filter(visible=True).first
        return name.locator("xpath=ancestor::*[@data-field][1]")

    def control(self, label):
        return self.field(label).locator(
            "input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea").first

    def fill(self, label, value):
        """Types into the field, chooses from its list, or ticks its boxes."""
        self.field(label).wait_for()
        control = self.control(label)
        if control.count() == 0:
            for each in [value] if isinstance(value, str) else value:
                self.field(label).get_by_label(each, exact=True).check()
        elif control.evaluate("each => each.tagName") == "SELECT":
            if isinstance(value, re.Pattern):
                option = control.locator("option").filter(has_text=value).first
                option.wait_for(state="attached")
                value = option.inner_text()
            control.select_option(label=value)
        else:
            control.fill(value)
        return self

    def value(self, label):
        return self.control(label).input_value()

    def refused(self, label, sentence):
        """The field says this sentence as its error."""
        self.field(label).locator(".field-error").filter(has_text=sentence).wait_for()
        return self

    # Looking

    def see(self, text):
        self.page.get_by_text(text).filter(visible=True).first.wait_for()
        return self

    def title(self, text):
        self.page.get_by_role("heading", level=1, name=text).first.wait_for()
        return self

    def row(self, text):
        """The row of a list that holds this text."""
        return self.page.get_by_role("row").filter(has_text=text).first

    def download(self, press):
        """What comes down when this is done."""
        with self.page.expect_download() as waiting:
            press()
        return waiting.value.suggested_filename, pathlib.Path(waiting.value.path()).read_bytes()

    def check(self, name):
        """Takes a picture under this name and lets axe look at the page: no violation of WCAG 2.1 A and AA, nothing that
        sticks out of the window, no error in a script."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        # Bars that stick to the window would hide what is below them on a picture of the whole page.
        place = "value => document.querySelector('.action-bar')?.style.setProperty('position', value)"
        self.page.evaluate(place, "static")
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
        self.page.evaluate(place, "")
        rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
        found = Axe().run(self.page, options=rules).response["violations"]
        summary = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found]
        assert summary == [], f"{name}: {summary}"
        beyond = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, f"{name}: {beyond} pixels wider than the window"
        assert self.errors == [], f"{name}: {self.errors}"
        return self

    def close(self):
        Visitor.present.remove(self)
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


@pytest.fixture
def phone(visitor):
    """A visitor at a telephone."""
    return visitor(viewport={"width": 375, "height": 812}, device_scale_factor=2, has_touch=True, is_mobile=True)


class Stage:
    """A server with the people on it who have signed in, each in a browser of their own."""

    def __init__(self, browser, server, states=None):
        self.browser, self.server = browser, server
        self.states = dict(states or {})
        self.people = {}

    def __call__(self, name, **options):
        """The person with this account, signed in."""
        if name not in self.people:
            one = Visitor(self.browser, self.server, storage_state=self.states.get(name), **options)
            self.people[name] = one
            if name not in self.states:
                one.sign_in(name)
                one.page.get_by_role("button", name="退出登录").wait_for()
        return self.people[name]

    def stranger(self, **options):
        """Somebody who isn't signed in."""
        name = f"stranger {len(self.people)}"
        self.people[name] = Visitor(self.browser, self.server, **options)
        return self.people[name]

    def another(self, name, **options):
        """The same person at another machine, with the same session."""
        self(name)
        one = Visitor(self.browser, self.server, storage_state=self.people[name].context.storage_state(), **options)
        self.people[f"{name} {len(self.people)}"] = one
        return one

    def keep(self):
        """Ends the server and answers what a later stage goes on from: the folder and who is signed in."""
        states = {**self.states}
        for name, one in self.people.items():
            if not name.startswith("stranger"):
                states[name] = one.context.storage_state()
        self.close()
        return self.server.folder, states

    def close(self):
        for one in self.people.values():
            one.close()
        self.people = {}
        self.server.stop()


@pytest.fixture
def stage(chromium):
    """Begins stages: on fresh demonstration data, or where an earlier one was kept. A stage belongs to its test alone."""
    begun = []

    def begin(kept=None, *flags):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-e2e-"))
        states = None
        if kept:
            shutil.copytree(kept[0] / "data", folder / "data")
            states = kept[1]
        times = flags or (() if kept else ("--now", NOW))
        server = Server(folder, "--demo", *times, program=PROGRAM).start()
        begun.append(Stage(chromium, server, states))
        return begun[-1]

    yield begin
    for one in begun:
        one.close()
        shutil.rmtree(one.server.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def cast(chromium, server):
    """The people on the module's server: each signs in once."""
    people = Stage(chromium, server)
    yield people
    for one in people.people.values():
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
