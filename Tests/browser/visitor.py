"""One person at a browser: pages by their names, fields by their labels, and axe and the Nu checker on every page that is
looked at."""
import pathlib
import re

from axe_playwright_python.sync_playwright import Axe

from demonstration import PASSWORD, ROOT
from markup import MarkupChecker

SHOTS = ROOT / ".build" / "screenshots"
PHONE = {"viewport": {"width": 375, "height": 812}, "has_touch": True, "is_mobile": True}


class Visitor:
    """One person at a browser: signs in, presses buttons by their names, and has every page checked as they go."""

    present = []
    markup = MarkupChecker()

    def __init__(self, browser, server, **options):
        options = {"viewport": {"width": 1366, "height": 768}, **options}
        self.server = server
        self.context = browser.new_context(
            base_url=server.address, locale="zh-CN", timezone_id="Asia/Shanghai", accept_downloads=True, **options)
        self.context.set_default_timeout(30_000)
        self.errors = []
        self.sources = {}
        self.page = self._watch(self.context.new_page())
        Visitor.present.append(self)

    def _watch(self, page):
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self._console(message))
        page.on("response", lambda answer: self._answered(page, answer))
        return page

    def _answered(self, page, answer):
        """The page as the server sent it; a browser mends what it can before anybody looks."""
        if answer.request.is_navigation_request() and answer.frame == page.main_frame and not 300 <= answer.status < 400:
            self.sources[page] = answer

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
        other.server, other.context, other.errors, other.sources = self.server, self.context, self.errors, self.sources
        other.page = self._watch(self.context.new_page())
        return other

    def sign_in(self, name, door=None, password=PASSWORD):
        if not door:
            office = name in ("office", "security", "auditor")
            door = "office" if office else "personal" if re.match("applicant|.*-clerk|expert", name) else "unit"
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
        scope = self.page.get_by_role("navigation", name=re.compile("^(单位中心|平台管理)菜单$"))
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

    def until(self, path, words):
        """Opens an address again and again, until it says this: what the background does takes some seconds."""
        for _ in range(60):
            self.open(path)
            if self.page.get_by_text(words).count():
                return self
            self.page.wait_for_timeout(500)
        return self.see(words)

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
        sticks out of the window, no error in a script, valid HTML."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        # Browsers don't paint windows that lie behind others.
        self.page.bring_to_front()
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
        faults = Visitor.markup.faults(self.sources[self.page].body())
        assert faults == [], f"{name}: {faults}"
        return self

    def close(self):
        Visitor.present.remove(self)
        self.context.close()
