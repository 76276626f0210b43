"""What a unit sees on its home, takes out of its lists, and prints: 单位中心 besides the examination itself."""
import io
import re
import subprocess
import zipfile
from xml.etree import ElementTree

from steps import EMPLOYER, approve_and_post, choose, claim, examine, forward, worklist
from visitor import PHONE

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows(content, number=1):
    """The rows of a sheet, read by Python's own zip and XML."""
    sheet = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(f"xl/worksheets/sheet{number}.xml"))
    return [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{SHEET}row")]


def words(content):
    """What a PDF says, without its spaces, and how many pages it has."""
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()
    return re.sub(r"\s", "", text), text.count("\f")


def test_home_lists_and_papers(stage, submitted):
    kept, number = submitted
    people = stage(kept)
    clerk = people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    # 导出 of what is filtered: the tab, and who exported it on a sheet of its own.
    worklist(clerk, EMPLOYER, "待审核").check("unit-center-list")
    name, content = clerk.download(lambda: clerk.follow("导出"))
    assert name == "初定资格审核_2025-08-20.xlsx"
    listed = rows(content)
    assert listed[0][:4] == ["序号", "申报书编号", "状态", "姓名"] and listed[1][1:4] == [number, "待审核", "甄示范"]
    assert ["筛选条件", "待审核"] in rows(content, 2) and rows(content, 2)[0] == ["导出人", f"{EMPLOYER} 文经办"]
    assert "19900000001" not in str(listed)
    # Nine working days later the home says that it is due, and two days after that that it is late.
    clerk.clock("2025-09-02")
    clerk.open("/").follow(f"单位中心（{EMPLOYER}）").see("办理时限提醒").check("unit-center-home")
    clerk.page.get_by_role("link", name=re.compile("^1个工作日内到期")).click()
    clerk.title("办理时限提醒").see("2025-09-03").check("unit-center-due")
    # The morning's round says so too: to the unit on its home, to the handler in 消息. It looks every five seconds.
    clerk.until("/me/messages", "您办理的申报书即将到期").check("unit-center-reminder")
    clerk.follow("查看即将到期的申报书").title("办理时限提醒").see("3个工作日内到期")
    clerk.open("/").follow(f"单位中心（{EMPLOYER}）").follow("申报书即将到期").title("办理时限提醒")
    clerk.clock("2025-09-04")
    clerk.open("/").follow(f"单位中心（{EMPLOYER}）")
    clerk.page.get_by_role("link", name=re.compile("^已逾期")).click()
    assert number in clerk.row("甄示范").inner_text()
    name, content = clerk.download(lambda: clerk.follow("导出"))
    assert name == "办理时限提醒_2025-09-04.xlsx" and number in [row[2] for row in rows(content)]
    clerk.row("甄示范").get_by_role("link", name=re.compile("^查看")).click()
    # 查档情况 is filled with what the application says.
    clerk.title("申报书审核")
    name, content = clerk.download(lambda: clerk.follow("下载查档情况"))
    said, _ = words(content)
    assert name.startswith("查档情况") and "兹有甄示范同志" in said and "示范理工大学" in said
    approve_and_post(clerk)
    # 6.1.3 公示申报书: 综合情况（公示）表 on A4 or A3, without numbers.
    worklist(clerk, EMPLOYER, "公示中")
    choose(clerk, number).press("打印公示表").see("重庆市职称申报综合情况（公示）表").check("unit-center-sheet")
    for paper in ("A4横向", "A3横向"):
        name, content = clerk.download(lambda: clerk.follow(f"下载公示表（{paper}）"))
        said, _ = words(content)
        assert "重庆市职称申报综合情况（公示）表" in said and "示范理工大学" in said and EMPLOYER in said
        assert "990000200103121020" not in said and "19900000001" not in said
    for _ in range(6):
        clerk.clock("+1 个工作日")
    worklist(clerk, EMPLOYER, "公示中")
    forward(examine(clerk, number), "云杉区教育委员会", posting="as proposed")
    # 呈报材料真实性保证书和推荐意见, for whoever has it next too.
    department = people("dept1")
    examine(worklist(department), number).check("unit-center-papers")
    name, content = department.download(lambda: department.follow("下载呈报材料真实性保证书和推荐意见"))
    said, _ = words(content)
    assert "兹保证甄示范同志系本单位职工" in said and "同意推荐" in said and number in name


def test_users_are_exported_and_a_phone_shows_what_is_due(cast):
    unit = cast("unit1")
    unit.menu("权限管理", "用户管理")
    name, content = unit.download(lambda: unit.follow("导出"))
    assert name == "用户管理_2025-08-20.xlsx"
    assert rows(content)[0] == ["序号", "姓名", "证件类型", "证件号码", "联系方式", "创建时间"]
    assert all("*" in row[3] for row in rows(content)[1:])
    phone = cast.another("unit1", **PHONE)
    phone.open("/").follow("单位中心").check("unit-center-phone")
    phone.page.get_by_role("link", name=re.compile("^已逾期")).click()
    phone.title("办理时限提醒").see("没有已逾期的申报书").check("unit-center-phone-due")
