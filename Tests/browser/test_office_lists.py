"""What 平台管理 takes out of its lists, changes row by row, and hears about units that let applications wait."""
import re

from playwright.sync_api import TimeoutError as Late
from steps import EMPLOYER
from test_unit_center import rows
from visitor import PHONE


def test_every_administrator_exports_their_lists(cast):
    office = cast("office").open("/office")
    for menu in ("单位管理", "资讯与手册", "目录与政策", "节假日"):
        office.menu(menu)
        name, content = office.download(lambda: office.follow("导出"))
        assert name == f"{menu}_2025-08-20.xlsx" and len(rows(content)) > 2, (menu, name)
    security = cast("security").open("/office").menu("账号管理")
    security.fill("用户类型", "法人用户").press("查询").check("office-lists-accounts")
    _, content = security.download(lambda: security.follow("导出"))
    assert {row[3] for row in rows(content)[1:]} == {"法人用户"} and ["筛选条件", "用户类型：法人用户"] in rows(content, 2)
    auditor = cast("auditor").open("/office").menu("审计日志")
    name, content = auditor.download(lambda: auditor.follow("导出"))
    listed = rows(content)
    # What the others took out stands in the log that is taken out.
    assert name == "审计日志_2025-08-20.xlsx" and sum(row[3] == "导出列表" for row in listed) == 5, listed[:8]


def test_one_row_of_a_table_is_changed(cast, visitor):
    office = cast("office").open("/office").menu("目录与政策")
    office.follow("字典：身体状况").see("起生效的内容").check("office-lists-table")
    office.row("一般或较弱").get_by_role("link", name=re.compile("^修改")).click()
    office.title("修改一行：字典：身体状况").fill("名称", "").press("核对修改").refused("名称", "请填写名称。")
    office.refused("依据", "请填写依据。").check("office-lists-row-refused")
    office.fill("名称", "一般").fill("依据", "演示职改〔2025〕8号").fill("生效日期", "2025-09-01").press("核对修改")
    office.see("新增的行（1）").see("20,一般,").see("20,一般或较弱,").check("office-lists-row-preview")
    office.press("返回修改")
    assert office.value("名称") == "一般" and office.value("依据") == "演示职改〔2025〕8号"
    office.press("核对修改").press("发布").see("已发布，将于 2025-09-01 起生效：新增 1 行，删除 1 行。")
    office.row("2025-09-01").get_by_role("link", name="查看").click()
    office.see("2025-09-01 起生效的内容").follow("新增一行").title("新增一行").check("office-lists-row-new")
    office.fill("代码", "10").fill("名称", "重复").fill("依据", "演示职改〔2025〕8号").press("核对修改")
    office.see("没有通过核对").see("内容有误，没有发布。")
    assert office.value("名称") == "重复"
    phone = visitor(**PHONE)
    phone.sign_in("office").see("欢迎使用平台管理")
    phone.open("/office/catalog/handling-limits.csv").title("办理时限").check("office-lists-table-phone")


def test_overdue_applications_are_reported(stage, submitted):
    kept, number = submitted
    people = stage(kept)
    office = people("office").open("/office").menu("超期办理").see("没有超期办理的报告").check("office-lists-overdue-empty")
    office.clock("2025-09-04")
    for _ in range(20):
        # The report comes by itself on the morning of a working day.
        office.open("/office/overdue")
        try:
            office.row(EMPLOYER).wait_for(timeout=2000)
            break
        except Late:
            continue
    late = office.row(EMPLOYER).inner_text()
    assert "待签收1件" in late and "2025-09-01" in late, late
    office.check("office-lists-overdue")
    name, content = office.download(lambda: office.follow("导出"))
    assert name == "超期办理_2025-09-04.xlsx" and EMPLOYER in str(rows(content))
    office.follow("全部报告记录").fill("报告日期", "2025-09-03").press("查询").see("没有符合条件的报告")
    unit = people("unit1").open("/").follow("单位中心").see("有申报书超过办理时限").check("office-lists-unit-home")
    unit.page.get_by_role("link", name=re.compile("^已逾期")).click()
    unit.title("办理时限提醒")
    assert number in unit.row("甄示范").inner_text()
    # The phone of whoever is on the way.
    phone = people.another("office", **PHONE)
    phone.open("/office/overdue").see(EMPLOYER).check("office-lists-overdue-phone")
