"""What several tests do on their way: one function for each stretch of the manuals."""
import datetime
import re

from conftest import pdf
from invented import picture

AUTHORITY = "云杉区人力资源和社会保障局"
EMPLOYER = "云杉示范职业教育中心"
WORKLIST = ("职称和职业资格", "职称认定", "初定资格审核")


def upload(one, label, *files):
    """Chooses files for the field and waits until they are there. A file is a name with its bytes."""
    field = one.field(label)
    for name, content in files:
        kind = "image/png" if name.endswith(".png") else "image/jpeg" if name.endswith(".jpg") else "application/pdf"
        field.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content})
        if kind == "application/pdf":
            field.get_by_role("link", name=name).wait_for()
    return one


def begin(one, authority=AUTHORITY):
    """From the home to the first section: 000 §3.1 steps 1–6."""
    one.open("/").follow("职称初定").follow(authority).follow("我要申报")
    one.page.get_by_label(re.compile("我已阅读并遵守")).check()
    return one.press("填写申报书")


def section(one, title):
    """Opens a section from the list at the left."""
    one.page.get_by_role("navigation", name=re.compile("申报书|栏目")).get_by_role("link", name=re.compile(title)).click()
    return one


def write_basic(one, title="助理工程师", specialty="机械电气电子", subspecialty=None, graduation="2023-06-30"):
    """基本信息: what the profile doesn't know."""
    one.title("基本信息").fill("申报职称", title).fill("申报职称专业", specialty)
    direction = one.control("申报职称专业方向")
    if direction.evaluate("each => each.tagName") == "SELECT":
        subspecialty = subspecialty or direction.locator("option:not([value=''])").first.inner_text()
    return one.fill("申报职称专业方向", subspecialty or "综合").fill("毕业时间", graduation)


def write_education(one, degree=True):
    """学历学位 of applicant1 as the register knows it."""
    one.title("学历学位").follow("新增学历学位").fill("类别", "学历").fill("学历", "本科")
    period = one.field("起止时间")
    period.get_by_label("起止时间开始时间").fill("2019-09")
    period.get_by_label("起止时间结束时间").fill("2023-06")
    one.fill("学校名称/学位授予单位", "示范理工大学").fill("专业", "电气工程及其自动化").fill("学制", "4年").fill("学习形式", "全日制")
    one.fill("证书编号", "990000202305000001").fill("是否最高学历/学位", "是").press("保存").title("学历学位")
    if degree:
        one.follow("新增学历学位").fill("类别", "学位").fill("学位", "学士").fill("授予时间", "2023-06-30")
        one.fill("学校名称/学位授予单位", "示范理工大学").fill("专业", "电气工程及其自动化")
        one.fill("证书编号", "99000020234000001").fill("是否最高学历/学位", "是").press("保存").title("学历学位")
    return one


def write_work(one, employer=EMPLOYER, since="2023-07"):
    """工作经历: one entry, still there."""
    one.title("工作经历").follow("新增工作经历")
    one.field("起止时间").get_by_label("起止时间开始时间").fill(since)
    one.field("起止时间").get_by_label("至今").check()
    one.fill("工作单位", employer).fill("从事专业", "电气工程实训教学").fill("职务", "实训教师")
    upload(one, "佐证材料", ("劳动合同.pdf", pdf("Contract of employment")))
    return one.press("保存").title("工作经历")


def onward(one):
    return one.press("保存并进入下一项")


def write_application(one):
    """Fills in the six sections as applicant1; ends at 预览及提交."""
    onward(write_basic(one))
    onward(write_education(one))
    onward(write_work(one))
    one.title("主要工作成绩及奖惩情况").fill("主要工作成绩及奖惩情况", "参与实训中心电气控制实训台改造，独立完成三门实训课程的教学。")
    onward(one).title("见习期工作小结").fill("见习期工作小结", "见习一年，熟悉了实训设备的安装、调试和维护，能独立承担教学工作。")
    onward(one).title("附件要求")
    upload(one, "劳动（聘用）合同", ("聘用合同.pdf", pdf("Employment contract", "Second page")))
    return one.press("预览及提交").see("申报书已填写完整，可以提交。")


def submit(one):
    """提交申报书, the question answered with yes."""
    one.press("提交申报书")
    one.page.get_by_role("dialog").get_by_role("button", name="提交申报书").click()
    return one.title("申报书已提交")


def number_of(one):
    """The 申报书编号 of the applicant's newest application."""
    return one.open("/me/applications").page.get_by_role("row").nth(1).locator("td").nth(1).inner_text().strip()


def confirm(one, button):
    """Presses a button that asks first, and answers yes."""
    one.press(button)
    one.page.get_by_role("dialog").get_by_role("button", name=button).click()
    return one


def worklist(one, unit_name=None, tab="待审核"):
    """初定资格审核 of the unit, at a tab."""
    place = f"单位中心（{unit_name}）" if unit_name else "单位中心"
    one.open("/").follow(place).menu(*WORKLIST)
    one.page.get_by_role("navigation", name="申报书状态").get_by_role("link", name=re.compile(f"^{tab}")).click()
    return one


def choose(one, text):
    """Ticks the row that holds this text."""
    one.row(text).get_by_role("checkbox").check()
    return one


def examine(one, number):
    """审核 of the row: the examination page."""
    row = one.row(number)
    row.get_by_role("button", name=re.compile("^审核")).or_(row.get_by_role("link", name=re.compile("^审核"))).first.click()
    return one.title("申报书审核")


def claim(one, number):
    """签收 of the row at 待签收."""
    choose(one, number).press("签收").title("签收").press("确认")
    return one.see("已签收 1 份申报书")


def forward(one, receiver, posting=None):
    """报送上级单位: at the employer the guarantee first, then 考核推荐意见 and the unit it goes to."""
    one.page.get_by_role("button", name="报送上级单位").or_(one.page.get_by_role("link", name="报送上级单位")).first.click()
    if posting:
        dialog = one.page.get_by_role("dialog")
        if posting != "as proposed":
            dialog.get_by_label("公示时间开始时间").fill(posting[0])
            dialog.get_by_label("公示时间结束时间").fill(posting[1])
        dialog.get_by_label(re.compile("本单位已认真审核")).check()
        dialog.get_by_role("button", name="下一步").click()
    one.see("考核推荐意见").fill("负责人", "蔡示例").fill("联系电话", "023-00000001")
    one.fill("推荐意见", "该同志工作认真，专业能力强，同意推荐。").fill("上级单位", receiver)
    return one.press("确认").title("已报送上级单位")
