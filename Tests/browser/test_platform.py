"""平台管理: the three administrators, units, accounts, the audit log."""
import re

from invented import resident_id, unit_code

from visitor import PHONE


def find(one, label, text):
    return one.fill(label, text).press("查询")


def test_three_administrators_and_their_menus(cast, visitor):
    seen = {}
    for name in ("office", "security", "auditor"):
        one = cast(name).open("/office").see("欢迎使用平台管理")
        links = one.page.get_by_role("navigation", name="平台管理菜单").get_by_role("link").all_inner_texts()
        seen[name] = [text for text in links if text != "首页"]
        one.check(f"office-home-{name}")
    for name, menus in seen.items():
        for other, theirs in seen.items():
            assert name == other or not set(menus) & set(theirs), (name, other)
    # Whose menu it is stands on the page that says no.
    cast("auditor").open("/office/units").see("“单位管理”由系统管理员办理")
    guest = visitor(**PHONE)
    guest.open("/").follow("平台管理登录").title("平台管理登录").check("office-sign-in-phone")
    guest.open("/office/units").see("请登录后继续")


def test_units_are_found_set_up_and_suspended(cast, visitor):
    office = cast("office")
    office.open("/office").menu("单位管理").check("office-units")
    find(office, "单位名称或统一社会信用代码", "没有这样的单位").see("没有符合条件的单位").check("office-units-empty")
    find(office, "单位名称或统一社会信用代码", "松果").follow(re.compile("松果"), exact=False).see("基本情况").check("office-unit")
    name = office.page.get_by_role("heading", level=1).inner_text()
    office.fill("单位类型", "市级部门").press("保存").see("单位类型、上级单位和统一社会信用代码已保存。")
    # 权限 act at once in a session that is open.
    unit = cast("unit2").open("/")
    unit.follow("单位中心")
    assert unit.page.get_by_role("link", name="认定申报设置").count() == 0
    scope = office.page.get_by_role("group", name="职称发证权限 1")
    scope.get_by_label("业务").select_option(label="职称初定")
    office.press("保存权限").see("请勾选第1项发证权限可以发证的等级。").check("office-unit-refused")
    scope.get_by_label("助理级", exact=True).check()
    office.press("保存权限").see("单位权限已保存").see("职称发证权限（职称初定：助理级，全部系列）")
    unit.page.reload()
    unit.page.get_by_role("link", name="认定申报设置").wait_for()
    unit.see("市职改办调整了本单位的权限")
    # 停用 ends what the unit can do.
    office.press("停用单位")
    office.page.get_by_role("dialog").get_by_role("button", name="停用单位").click()
    office.see("请填写停用原因。").fill("停用原因", "单位注销").press("停用单位")
    office.page.get_by_role("dialog").get_by_role("button", name="停用单位").click()
    office.see("该单位已停用").check("office-unit-suspended")
    unit.page.reload()
    unit.see("请登录后继续")
    guest = visitor()
    guest.sign_in("unit2").see("该单位已被暂停使用本平台")
    office.press("恢复使用")
    office.page.get_by_role("dialog").get_by_role("button", name="恢复使用").click()
    office.see("已恢复该单位使用本平台")
    guest.sign_in("unit2").see(name)


def test_duplicates_are_merged(cast, visitor):
    unit = visitor()
    unit.open("/register/unit").fill("单位名称", "云杉示范职教中心").fill("统一社会信用代码", unit_code(88)).fill("法定代表人", "重样板")
    unit.fill("手机号", "19900004088").fill("用户名", "chongfu").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    unit.press("注册").title("完善单位基础信息")
    office = cast("office").open("/office/units")
    find(office, "单位名称或统一社会信用代码", "云杉示范职教").follow("云杉示范职教中心").follow("合并到另一个单位")
    office.press("下一步").refused("保留的单位", "请查找并选择保留的单位。").check("office-merge-choice")
    office.control("保留的单位").fill("职业教育")
    office.field("保留的单位").get_by_role("option", name="云杉示范职业教育中心").click()
    office.press("下一步").see("合并后不能撤销").check("office-merge")
    office.fill("合并原因", "同一单位重复注册").press("确认合并").see("已合并：转入 0 名经办用户")
    unit.page.reload()
    unit.see("请登录后继续")
    unit.sign_in("chongfu", door="unit", password="Xuni-2025-a").see("该单位已并入“云杉示范职业教育中心”")


def test_an_account_is_locked_and_unlocked(cast, visitor):
    security, user = cast("security"), cast("applicant6")
    user.open("/me/applications").title("我的申报")
    security.open("/office").menu("账号管理").see("密码只有用户本人知道").check("office-accounts")
    find(security, "用户名、姓名或单位名称", "applicant6").follow("applicant6").check("office-account")
    security.press("锁定账号")
    security.page.get_by_role("dialog").get_by_role("button", name="锁定账号").click()
    security.refused("锁定原因", "请填写锁定原因。").fill("锁定原因", "本人来电：账号被他人使用").press("锁定账号")
    security.page.get_by_role("dialog").get_by_role("button", name="锁定账号").click()
    security.see("已锁定该账号，其所有登录已经结束。").check("office-account-locked")
    user.page.reload()
    user.see("请登录后继续")
    guest = visitor()
    guest.sign_in("applicant6").see("该账号已被平台的安全管理员锁定")
    security.press("解锁账号").see("已解锁该账号，可以重新登录。")
    guest.sign_in("applicant6").page.get_by_role("button", name="退出登录").wait_for()


def test_the_auditor_finds_who_did_what(cast, visitor):
    auditor = cast("auditor")
    auditor.open("/office").menu("审计日志")
    auditor.fill("操作人的用户名", "security").fill("操作", "锁定账号").press("查询")
    auditor.see("本人来电：账号被他人使用").check("office-audit")
    phone = visitor(**PHONE)
    phone.sign_in("auditor").open("/office/audit").check("office-audit-phone")
    auditor.press("验证日志").see("已开始验证全部日志")
    for _ in range(30):
        if auditor.page.get_by_text("全部记录完整，没有被改动").count():
            break
        auditor.page.wait_for_timeout(500)
        auditor.open("/office/audit")
    auditor.see("全部记录完整，没有被改动").check("office-audit-verified")
    find(auditor, "操作人的用户名", "nobody").see("没有符合条件的记录")


def test_an_article_is_written_published_and_found(cast, visitor):
    office = cast("office")
    office.open("/office").menu("资讯与手册").check("office-articles").follow("新增文章").title("新增文章")
    office.press("保存草稿").refused("正文", "请填写正文。").check("office-article-refused")
    office.fill("栏目", "政策").fill("标题", "关于松树区集中公示的通知（演示）").fill("来源", "松树区职改办（演示）")
    office.fill("正文", "各单位：\n## 公示地点\n- 单位公告栏\n- [本平台](/articles)\n公示期间接受实名反映。")
    office.press("保存草稿").see("已保存为草稿").check("office-article")
    guest = visitor(**PHONE)
    guest.open("/articles?q=松树").see("没有找到含有“松树”的内容")
    office.press("发布").see("已发布，门户上立即可以看到。")
    # Words of two characters are found.
    guest.open("/articles").check("articles-phone").fill("标题或正文中的词", "松树").press("查询")
    guest.follow("关于松树区集中公示的通知（演示）").see("单位公告栏").check("article-phone")
    reader = visitor()
    reader.open("/").see("政策资讯").check("home-with-articles")
    reader.open("/search?q=公示").see("关于松树区集中公示的通知（演示）").check("search-articles")
    reader.open("/articles").check("articles")
    office.press("撤下")
    office.page.get_by_role("dialog").get_by_role("button", name="撤下").click()
    office.see("已撤下，门户上不再显示。")
    guest.page.reload()
    guest.see("没有找到")


def test_a_holiday_changes_the_working_days(cast):
    office = cast("office")
    office.open("/office").menu("节假日").check("office-holidays")
    office.fill("公示开始日期", "2025-09-01").press("查询").see("第5个工作日是 2025-09-05。")
    office.press("登记").refused("说明", "请填写说明。").check("office-holidays-refused")
    office.fill("开始日期", "2025-09-03").fill("结束日期", "2025-09-04").fill("说明", "演示放假").press("登记").see("已登记 2 天")
    office.fill("公示开始日期", "2025-09-01").press("查询").see("第5个工作日是 2025-09-09。")
    for _ in range(2):
        office.row("演示放假").get_by_role("button", name="删除").click()
        office.page.get_by_role("dialog").get_by_role("button", name="删除").click()
        office.see("工作日立即按新的安排计算")
    office.fill("公示开始日期", "2025-09-01").press("查询").see("第5个工作日是 2025-09-05。")


def test_a_dictionary_gets_a_new_edition(cast):
    office = cast("office")
    office.open("/office").menu("目录与政策").check("office-catalog").follow("字典：身体状况").see("正在生效").check("office-table")
    office.page.get_by_text("的版本为基础修改").click()
    content = office.value("内容")
    office.fill("内容", content + "99\n").fill("生效日期", "2025-09-01").fill("依据", "演示通知").press("核对修改")
    office.refused("内容", "内容有误，没有发布。").check("office-table-refused")
    office.fill("内容", content + "99,演示状况,\n").press("核对修改").title("核对修改").see("99,演示状况,").check("office-table-preview")
    office.press("发布").see("已发布，将于 2025-09-01 起生效").see("尚未生效")
    office.press("撤回")
    office.page.get_by_role("dialog").get_by_role("button", name="撤回").click()
    office.see("已撤回尚未生效的版本。")


def test_a_dishonest_conduct_is_registered_and_lifted(cast):
    office = cast("office")
    office.open("/office").menu("诚信记录").see("没有诚信记录").check("office-integrity-empty")
    office.follow("登记").press("登记").refused("失信行为", "请填写失信行为。").check("office-integrity-refused")
    office.fill("姓名", "申示例").fill("证件类型", "居民身份证").fill("证件号码", resident_id("19900515", 321))
    office.fill("失信行为", "提供虚假业绩材料").fill("处理依据", "演职改〔2025〕9号").press("登记").see("已登记，期内申报时会被拒绝")
    office.check("office-integrity").fill("解除原因", "处理决定已撤销").press("解除记录")
    office.page.get_by_role("dialog").get_by_role("button", name="解除记录").click()
    office.see("已解除这条诚信记录").follow("返回列表").see("已解除").check("office-integrity-list")
    office.open("/office").menu("后台任务").check("office-jobs")
