"""Everybody gets through: the applicant's way at a phone, in 大字版, and with the keyboard alone."""
import re

from steps import AUTHORITY, begin, continue_filling, submit
from visitor import PHONE

SECTIONS = ("basic", "education", "work", "achievements", "probation", "attachments")


def reach(one, target):
    """Tab until this has the focus, as somebody without a mouse does."""
    target.wait_for()
    for _ in range(120):
        one.page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement"):
            return target
    raise AssertionError(f"{target} is not reached by Tab")


def choose_by_arrows(one, label, text):
    control = reach(one, one.control(label))
    control.locator("option", has_text=text).first.wait_for(state="attached")
    for _ in range(40):
        if control.locator("option:checked").inner_text() == text:
            return
        one.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{text} is not reached in {label}")


def test_before_an_application_on_a_phone(phone):
    """Public pages, the doors, and the way to the first section."""
    for name in ("", "apply/initial-determination", "check", "login/personal", "password/forgotten"):
        phone.open(f"/{name}").check(f"phone-public-{name.replace('/', '-') or 'home'}")
    # The controls of the demonstration fold away; two lines are left of its bar.
    bar = phone.open("/").page.locator(".demo-bar")
    assert bar.bounding_box()["height"] < 70
    phone.page.get_by_text("演示工具").click()
    phone.see("演示短信").check("phone-demo-tools")
    phone.sign_in("applicant2").follow("职称初定").follow(AUTHORITY).check("phone-authority")
    phone.follow("我要申报").check("phone-pledge")
    phone.page.get_by_label(re.compile("我已阅读并遵守")).check()
    phone.press("填写申报书").title("基本信息")


def test_application_on_a_phone(stage, drafted):
    """Every page of a filled-in application, its submission, and what can be done afterwards."""
    kept, number = drafted
    people = stage(kept)
    people("applicant1")
    person = people.another("applicant1", **PHONE)
    base = re.sub("/fill.*", "", continue_filling(person, number).page.url)
    person.open("/me/applications").check("phone-applications")
    for part in SECTIONS:
        person.open(f"{base}/fill/{part}").check(f"phone-{part}")
    person.open(f"{base}/fill/education").follow("新增学历学位").check("phone-record")
    person.open(f"{base}/preview").check("phone-preview")
    submit(person).check("phone-submitted")
    person.open("/me/applications").check("phone-applications-submitted")
    for part in ("", "/record", "/withdraw"):
        person.open(f"{base}{part}").check(f"phone-application{part.replace('/', '-')}")


def test_certificate_on_a_phone(stage):
    person = stage()("applicant10", **PHONE)
    person.open("/me/certificates").check("phone-certificates")
    person.follow(re.compile("^查看")).check("phone-certificate").follow("查验记录").check("phone-certificate-checks")
    person.open("/me/messages").check("phone-messages")


def test_large_text_on_a_phone(stage, drafted):
    kept, number = drafted
    people = stage(kept)
    people("applicant1")
    person = people.another("applicant1", **PHONE)
    base = re.sub("/fill.*", "", continue_filling(person, number).page.url)
    person.follow("大字版")
    for name in ("fill/basic", "fill/education", "preview"):
        person.open(f"{base}/{name}").check(f"phone-large-{name.replace('/', '-')}")
    person.open("/me/applications").check("phone-large-applications")


def test_section_by_keyboard(stage):
    """A section filled in without a mouse: every field is reached by Tab, the button by Enter."""
    person = stage()("applicant1")
    begin(person).title("基本信息")
    keyboard = person.page.keyboard
    person.page.locator("body").press("Tab")
    assert person.page.evaluate("document.activeElement.textContent") == "跳到主要内容"
    keyboard.press("Enter")
    choose_by_arrows(person, "申报职称", "工程技术人才_助理工程师")
    choose_by_arrows(person, "申报职称专业", "机械电气电子")
    choose_by_arrows(person, "申报职称专业方向", "电机与电器")
    reach(person, person.control("毕业时间")).fill("2023-06-30")
    reach(person, person.page.get_by_role("button", name="保存并进入下一项"))
    person.check("keyboard-basic")
    keyboard.press("Enter")
    person.title("学历学位")


def test_submission_by_keyboard(stage, drafted):
    """From 我的申报 to the submission: links, the question that pops up, and its answer."""
    kept, number = drafted
    person = stage(kept)("applicant1")
    keyboard = person.page.keyboard
    person.open("/me/applications")
    reach(person, person.row(number).get_by_role("link", name=re.compile("继续填报")))
    keyboard.press("Enter")
    reach(person.title("基本信息"), person.page.get_by_role("link", name="预览及提交"))
    keyboard.press("Enter")
    reach(person.see("申报书已填写完整"), person.page.get_by_role("button", name="提交申报书"))
    keyboard.press("Enter")
    dialog = person.page.get_by_role("dialog")
    dialog.wait_for()
    # Escape closes the question and the focus is back where it was.
    keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    assert person.page.evaluate("document.activeElement.textContent").strip() == "提交申报书"
    keyboard.press("Enter")
    dialog.wait_for()
    person.check("keyboard-question")
    reach(person, dialog.get_by_role("button", name="提交申报书"))
    keyboard.press("Enter")
    person.title("申报书已提交")
