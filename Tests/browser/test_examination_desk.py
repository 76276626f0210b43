"""The examination desk: sections beside their files, what is written down, returned by sections, asked for and found.

Both ends of each step are looked at: the unit that examines and the applicant who reads what came of it.
"""
import re

from steps import EMPLOYER, approve_and_post, claim, examine, pick_unit, section, submit, worklist
from visitor import PHONE

COMPANY = "松果虚构科技有限公司"
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
    address = clerk.page.url
    note(clerk, "基本信息", "与身份证核对无误。").press("保存").see("审核意见已保存。")
    assert clerk.value("“基本信息”的审核意见") == "与身份证核对无误。"
    clerk.press("保存并审核下一条").title("初定资格审核").see("列表中后面没有其他申报书")
    phone = people.another("unit1-clerk1", **PHONE)
    phone.open(address).title("申报书审核").check("desk-phone")
    # With the keyboard: a file opens beside the form, and leads back to where it was.
    clerk.open(address).page.get_by_role("link", name=re.compile("劳动合同")).first.focus()
    clerk.page.keyboard.press("Enter")
    clerk.page.get_by_role("complementary", name="附件").wait_for()
    clerk.page.keyboard.press("Escape")
    assert "劳动合同" in clerk.page.evaluate("document.activeElement.textContent")
    summary = clerk.page.locator("summary").filter(has_text="记录审核意见：学历学位")
    summary.focus()
    clerk.page.keyboard.press("Enter")
    clerk.page.keyboard.press("Tab")
    clerk.page.keyboard.type("证书编号已核对。")
    assert clerk.value("“学历学位”的审核意见") == "证书编号已核对。"


def test_reminded(stage, submitted):
    """催办/申请退回: once a working day, shown to the unit."""
    kept, number = submitted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^催办")).click()
    person.title("催办/申请退回").see("文*").check("remind").fill("事项", "申请退回").press("提交")
    person.refused("申请退回的原因", "请填写原因").check("remind-reason-missing")
    person.fill("申请退回的原因", "学历的专业填错了，需要修改。").press("提交").title("办理记录").see("已申请退回").see("专业填错了")
    person.check("reminded-record").open("/me/applications").row(number).get_by_role("link", name=re.compile("^催办")).click()
    person.title("现在不能催办或申请退回").see("合计每个工作日最多一次").check("remind-again")
    row = worklist(clerk, EMPLOYER, "待审核").row(number)
    assert "申请退回" in row.inner_text()
    examine(clerk.check("reminded-list"), number).see("申报人申请退回").check("reminded-unit")
    clerk.follow("退回申报").fill("退回原因", "同意退回修改。").press("确认退回").title("已退回申报")
    assert "申请退回" not in worklist(clerk, EMPLOYER, "已退回").row(number).inner_text()


def test_superior_is_missing(stage, submitted):
    """5.1.4 若未找到上级单位: asked of the reform office, answered, and recommended from then on."""
    kept, number = submitted
    people = stage(kept)
    clerk, office = people("unit1-clerk1"), people("office")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    approve_and_post(examine(worklist(clerk, EMPLOYER, "待审核"), number))
    clerk.clock("2025-08-27")
    examine(worklist(clerk, EMPLOYER, "公示中"), number).follow("报送上级单位")
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_label(re.compile("本单位已认真审核")).check()
    dialog.get_by_role("button", name="下一步").click()
    clerk.see("考核推荐意见").check("desk-forward").follow("申请登记上级单位").title("申请登记上级单位").press("提交申请")
    clerk.refused("上级单位名称", "请填写").check("superior-refused")
    clerk.fill("上级单位名称", COMPANY).fill("说明", "集团公司，负责本单位人员的职称工作，电话023-00000009。").press("提交申请")
    clerk.see("申请已提交").see("待处理").check("superior-asked")
    # The office finds that the unit is registered, but as an employer: it can't receive anything yet.
    office.open("/office").menu("上级单位申请").check("office-superiors").follow(COMPANY).title(COMPANY).check("office-superior")
    pick_unit(office, "上级单位", "松果", COMPANY)
    office.tick("同时设为申请单位的上级单位").fill("答复", "已核实，设为你单位的上级单位。").press("答复")
    office.refused("上级单位", "不能接收报送").check("office-superior-refused")
    office.follow(COMPANY).fill("单位类型", "主管部门").press("保存").see("已保存")
    office.menu("上级单位申请").follow(COMPANY).title(COMPANY)
    pick_unit(office, "上级单位", "松果", COMPANY)
    office.tick("同时设为申请单位的上级单位").fill("答复", "已核实，设为你单位的上级单位。").press("答复").see("已答复，并已通知该单位。")
    # The unit reads the answer and is recommended its superior.
    clerk.open(clerk.page.url).see("已答复").see("已核实，设为你单位的上级单位。").check("superior-answered")
    examine(worklist(clerk, EMPLOYER, "公示中"), number).follow("报送上级单位")
    dialog.get_by_label(re.compile("本单位已认真审核")).check()
    dialog.get_by_role("button", name="下一步").click()
    first = clerk.see("考核推荐意见").field("报送单位（上级单位）").locator(".choice").first
    assert COMPANY in first.inner_text() and "推荐：" in first.inner_text()
