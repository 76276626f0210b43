"""The browser tests' surroundings: the real program on a folder of its own, Debian's chromium, people in front of it.

Each test module gets a server with fresh demonstration data and its clock at a fixed moment; nothing leaves loopback.
"""
import os
import pathlib
import shutil
import tempfile

import pytest
from playwright.sync_api import Error, sync_playwright

from demonstration import demonstration
from stage import Stage
from steps import begin, continue_filling, number_of, submit, write_application
from visitor import PHONE, SHOTS, Visitor


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
    running = demonstration(folder)
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
    Visitor.markup.stop()


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
    return visitor(**PHONE)


@pytest.fixture
def stage(chromium):
    """Begins stages: on fresh demonstration data, or where an earlier one was kept. A stage belongs to its test alone."""
    begun = []

    def begin(kept=None):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-e2e-"))
        if kept:
            shutil.copytree(kept[0] / "data", folder / "data")
        begun.append(Stage(chromium, demonstration(folder), kept[1] if kept else None))
        return begun[-1]

    yield begin
    for one in begun:
        one.close()
        shutil.rmtree(one.server.folder, ignore_errors=True)


@pytest.fixture(scope="session")
def drafted(chromium, tmp_path_factory):
    """Demonstration data with a complete application of applicant1 that is not submitted yet, and its number."""
    people = Stage(chromium, demonstration(tmp_path_factory.mktemp("drafted")))
    person = people("applicant1")
    write_application(begin(person))
    number = number_of(person)
    for name in ("unit1-clerk1", "unit1-clerk2"):
        people(name)
    return people.keep(), number


@pytest.fixture(scope="session")
def submitted(chromium, drafted, tmp_path_factory):
    """The same, submitted to unit1."""
    kept, number = drafted
    folder = tmp_path_factory.mktemp("submitted")
    shutil.copytree(kept[0] / "data", folder / "data")
    people = Stage(chromium, demonstration(folder), kept[1])
    submit(continue_filling(people("applicant1"), number).follow("预览及提交"))
    return people.keep(), number


@pytest.fixture(scope="module")
def cast(chromium, server):
    """The people on the module's server: each signs in once."""
    people = Stage(chromium, server)
    yield people
    for one in people.people.values():
        one.close()
