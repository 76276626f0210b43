"""The examination desk: sections beside their files, what is written down, returned by sections, asked for and found.

Both ends of each step are looked at: the unit that examines and the applicant who reads what came of it.
"""
import re

from steps import EMPLOYER, claim, examine, section, submit, worklist
from visitor import PHONE

REMARK = "小结过于简单，请写明实习内容和本人承担的工作。"


def note(one, title, text):
    """审核意见 below a section."""
    one.page.locator("summary").filter(has_text=re.compile(f"^记录审核意见：{title}$")).click()
    return one.fill(f"“{title}”的审核意见", text)


def test_returned_by_sections(stage, submitted):
    """6.1.2 5 and 000 §3.3: 退回申报 limited to a section, with a remark for it."""
    kept, number = submitted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    examine(worklist(clerk, EMPLOYER, "待审核"), number)
    # Written down while reading; saved by itself.
    note(clerk, "见习期工作小结", REMARK).page.keyboard.press("Tab")
    clerk.see(re.compile(r"已保存 \d\d:\d\d:\d\d")).check("desk-notes")
    # What is typed last goes along too.
    note(clerk, "工作经历", "合同起止时间待核。").follow("退回申报")
    dialog = clerk.page.get_by_role("dialog")
    assert dialog.get_by_label("见习期工作小结").input_value() == REMARK
    assert dialog.get_by_label("工作经历").input_value() == "合同起止时间待核。"
    dialog.get_by_label("工作经历").fill("")
    dialog.get_by_label("仅限填写了修改意见的栏目").check()
    clerk.check("desk-return-dialog").fill("退回原因", "请完善见习期工作小结。")
    clerk.press("确认退回").title("已退回申报").see("仅限修改“见习期工作小结”")
    # The applicant comes to that section, with the remark; the others can only be read.
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^修改")).click()
    person.title("5 见习期工作小结").see("退回时对本栏目的修改意见").see("被退回").check("desk-returned-section")
    section(person, "工作经历").title("3 工作经历").see("本栏目无需修改").check("desk-closed-section")
    assert person.page.get_by_role("link", name=re.compile("新增")).count() == 0
    person.follow("见习期工作小结").fill("见习期工作小结", "见习一年，独立完成两项实训台改造，编写操作规程一份。").press("暂存")
    person.follow("预览及提交").see("申报书已填写完整，可以提交。")
    submit(person)
    # The unit reads what it asked for, whether it was done, and what has changed.
    examine(worklist(clerk, EMPLOYER, "待审核"), number).see("上次退回的修改意见").see("已修改").see("两项实训台改造")
    clerk.check("desk-answered")


def test_one_after_another(stage, submitted):
    """保存并审核下一条, and the examination page with the keyboard and at a telephone."""
    kept, number = submitted
    people = stage(kept)
    clerk = people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    examine(worklist(clerk, EMPLOYER, "待审核"), number)
    note(clerk, "基本信息", "与身份证核对无误。").press("保存").see("审核意见已保存。")
    assert clerk.value("“基本信息”的审核意见") == "与身份证核对无误。"
    clerk.press("保存并审核下一条").title("初定资格审核").see("列表中后面没有其他申报书")
    phone = people.another("unit1-clerk1", **PHONE)
    examine(worklist(phone, EMPLOYER, "待审核"), number).check("desk-phone")


def test_reminded(stage, submitted):
    """催办/申请退回: once a working day, shown to the unit."""
    kept, number = submitted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("催办/申请退回")).click()
    person.title("催办/申请退回").see("文*").check("remind").fill("事项", "申请退回").press("提交")
    person.refused("申请退回的原因", "请填写原因").check("remind-reason-missing")
    person.fill("申请退回的原因", "学历的专业填错了，需要修改。").press("提交").title("办理记录").see("已申请退回").see("专业填错了")
    person.check("reminded-record").open("/me/applications").row(number).get_by_role("link", name=re.compile("催办")).click()
    person.title("现在不能催办或申请退回").see("合计每个工作日最多一次").check("remind-again")
    row = worklist(clerk, EMPLOYER, "待审核").row(number)
    assert "申请退回" in row.inner_text()
    examine(clerk.check("reminded-list"), number).see("申报人申请退回").check("reminded-unit")
    clerk.follow("退回申报").fill("退回原因", "同意退回修改。").press("确认退回").title("已退回申报")
    assert "申请退回" not in worklist(clerk, EMPLOYER, "已退回").row(number).inner_text()
