"""评审委员会 and 申报计划: from filing a committee to the published plan on the portal (000 §5.1, steps 1–4)."""
from papers import pdf
from steps import confirm

from visitor import PHONE

COMMITTEE = "松果市实验技术高级职称评审委员会"
PLAN = "2025年松果市实验技术高级职称评审申报计划"
OPEN = "2025年示范市工程技术高级职称评审申报计划"
TIMES = {
    "个人申报开始时间": "2025-08-25T09:00", "个人申报截止时间": "2025-09-09T18:00", "单位审核截止时间": "2025-09-15T18:00",
    "区县人才中心审核截止时间": "2025-09-19T18:00", "市人才中心或区县人社局审核截止时间": "2025-09-26T18:00",
}


def search(one, **filters):
    """搜索 of the list; the header's own search has a button of this name too."""
    for label, value in filters.items():
        one.fill(label, value)
    one.page.get_by_role("search", name="查询条件").get_by_role("button", name="搜索").click()
    return one


def test_from_filing_a_committee_to_the_plan_on_the_portal(cast, visitor):
    office = cast("office").open("/office").menu("单位管理")
    office.fill("单位名称或统一社会信用代码", "松果").press("查询").follow("松果虚构科技有限公司")
    office.tick("评委会组建：可以组建并管理评审委员会")
    office.press("保存权限").see("单位权限已保存")
    office.menu("评委会备案").see("示范市工程技术高级职称评审委员会").check("committees-office")
    office.follow("备案新评委会").title("备案新评委会").check("committee-new")
    # Every fault is said at once, at its field.
    office.press("备案").refused("评审委员会名称", "请填写评审委员会名称。").refused("组建单位", "请选择组建单位。")
    office.refused("评审系列和专业", "请勾选评审系列或专业，至少一项。").check("committee-refused")
    office.fill("评审委员会名称", COMMITTEE).fill("组建单位", "松果虚构科技有限公司").fill("级别", "高级").fill("备案文号", "松职改备〔2025〕1号")
    office.fill("可评审的职称等级", ["副高级", "正高级"])
    office.page.locator("summary").get_by_text("实验技术", exact=True).click()
    office.page.get_by_role("group", name="实验技术", exact=True).get_by_label("全部专业").check()
    office.page.locator("summary").get_by_text("可以填写的专业方向").click()
    office.press("列出可以填写的专业方向").see("物理、化学、生物、信息技术")
    office.fill("专业组名称", "教育实验组").fill("专业方向", "物理、化学、天文").press("备案")
    office.refused("专业方向", "第1个专业组中的“天文”不在所勾选系列、专业的方向中，请对照“可以填写的专业方向”修改。")
    office.fill("专业方向", "物理、化学、生物").press("+ 添加专业组")
    office.page.locator("[name='panels.1.name']").fill("综合组")
    office.page.locator("[name='panels.1.directions']").fill("实验技术\n工程测试")
    office.press("备案").see("已备案，并已通知组建单位。").check("committee-filed")

    unit = cast("unit2").open("/").follow("单位中心")
    unit.menu("评委会", "委员会管理").see(COMMITTEE).check("committees-unit")
    unit.follow(COMMITTEE).see("物理、化学、生物")
    unit.menu("评委会", "申报计划").see("还没有申报计划").check("plans-empty")
    unit.follow("新增").title("新增申报计划").check("plan-new")
    confirm(unit, "发布").refused("个人申报开始时间", "请填写个人申报开始时间。")
    for label, moment in TIMES.items():
        unit.fill(label, moment)
    unit.field("申报通知").locator("input[type=file]").set_input_files(
        {"name": "申报通知.pdf", "mimeType": "application/pdf", "buffer": pdf("Notice of the plan")})
    unit.fill("联系电话", "023-00000002").fill("申报计划说明", "请按时提交申报书。")
    # The employer's posting needs five working days.
    confirm(unit, "发布").refused("单位审核截止时间", "单位须公示不少于5个工作日，单位审核截止时间为2025-09-15 18:00:00的，个人申报最晚到2025-09-08")
    unit.see("申报通知.pdf").check("plan-refused")
    unit.fill("个人申报截止时间", "2025-09-08T18:00").press("保存草稿").see("草稿已保存")
    assert unit.value("个人申报截止时间") == "2025-09-08T18:00"
    confirm(unit, "发布").see("申报计划已发布，申报人可以在门户上看到。").check("plan-published")

    guest = visitor()
    # 1、点击“职称评审”。 2、进入职称评审申报计划列表，可搜索或选择需要申报的评审计划。
    guest.open("/").see("正在申报的评审计划").check("home-plans")
    guest.follow("职称评审").title("职称评审申报计划").see(OPEN).see(PLAN).check("portal-plans")
    search(guest, 职称系列="实验技术人员", 申报状态="未开始").see(PLAN)
    assert guest.page.get_by_role("link", name=OPEN).count() == 0
    search(guest, 评委会或评审计划名称="没有这样的").see("没有找到申报计划").check("portal-plans-empty")
    guest.follow("重置").see(OPEN)
    # 3、点击职称评审申报计划名称，可查看详情。 4、基本信息、申报计划说明、附件要求、评审职称、评审专业。
    guest.follow(PLAN).title(PLAN).see("1、基本信息").see("2、申报计划说明").see("3、附件要求").see("4、评审职称").see("5、评审专业")
    guest.see("个人申报尚未开始").see("420元/人").see("实验技术人才_正高级实验师").check("portal-plan")
    notice = guest.context.request.get(guest.page.get_by_role("link", name="申报通知.pdf").get_attribute("href"))
    assert (notice.status, notice.headers["content-type"]) == (200, "application/pdf")

    unit.follow("变更").title("变更申报计划").fill("单位审核截止时间", "2025-09-14T18:00").fill("变更原因", "材料较多").press("保存变更")
    unit.refused("单位审核截止时间", "单位审核截止时间发布后只能推迟，不能早于2025-09-15 18:00:00。")
    unit.fill("单位审核截止时间", "2025-09-16T18:00").press("保存变更").see("变更已保存，门户上已更新。").see("材料较多").check("plan-changed")
    guest.page.reload()
    guest.see("单位审核截止时间：2025-09-16 18:00:00")


def test_what_a_phone_shows_of_an_open_plan_and_the_directories(visitor):
    phone = visitor(**PHONE)
    phone.open("/plans").check("portal-plans-phone").follow(OPEN).title(OPEN)
    phone.see("申报中，距个人申报截止还有").see("本单位公示需5个工作日，最迟应于 9 月 5 日提交，越早越好。").check("portal-plan-phone")
    phone.open("/committees").title("职称评审委员会目录").see("示范市实验技术中级职称评审委员会").check("committee-directory-phone")
    search(phone, 职称系列="实验技术人员").see("示范市实验技术中级职称评审委员会")
    assert phone.page.get_by_text("示范市工程技术高级职称评审委员会").count() == 0
    phone.open("/specialties?series=laboratory").title("评审系列（专业）目录").see("物理、化学、生物、信息技术").check("specialties-phone")


def test_the_office_of_a_committee_keeps_drafts_and_is_warned_of_the_end_of_its_filing(cast, visitor):
    clerk = cast("committee1-clerk1").open("/").follow("单位中心（示范市职称评审中心）")
    clerk.see("评审委员会备案到期提醒").see("还有 60 天").menu("评委会", "申报计划").check("plans-unit")
    address = clerk.page.url
    clerk.row("（第二批）").get_by_role("link", name="编辑").click()
    clerk.title("编辑申报计划").check("plan-draft")
    confirm(clerk, "发布").see("不在评审委员会的备案有效期内")
    clerk.follow("返回列表").row("审核已截止").get_by_role("link", name="查看").click()
    confirm(clerk, "转入评审").see("申报计划已进入“评审中”。")
    clerk.press("复制为新计划").see("已复制为草稿").title("编辑申报计划")
    confirm(clerk, "删除草稿").see("草稿已删除。")
    phone = visitor(**PHONE)
    phone.sign_in("committee1-clerk1").page.get_by_role("button", name="退出登录").wait_for()
    phone.open(address).title("申报计划").check("plans-unit-phone")
