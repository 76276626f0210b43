"""What bad input gets: a sentence at its place, and nothing typed is lost."""
import re

from demonstration import PASSWORD
from invented import picture, resident_id
from papers import encrypted, pdf
from steps import (
    AUTHORITY, EMPLOYER, approve_and_post, begin, choose, claim, continue_filling, examine, section, submit, upload, worklist)


def test_files(stage, drafted, tmp_path):
    kept, number = drafted
    person = stage(kept)("applicant1")
    section(continue_filling(person, number), "附件要求").title("附件要求")
    good = pdf("One page")
    label = "专业技术工作总结"
    for name, content, sentence in (
        ("空的.pdf", b"", "是空文件，没有上传"),
        ("其实是图片.pdf", picture(), "不是PDF文件"),
        ("加密.pdf", encrypted(good, tmp_path), "设置了打开密码"),
        ("截断.pdf", pdf(*[f"Page {number}" for number in range(40)])[:3000], "已损坏或不完整"),
        ("没有页.pdf", pdf(), "没有任何页面"),
        ("太大.pdf", good + b"%" * (10 << 20), "10 MB"),
    ):
        field = person.field(label)
        field.locator("input[type=file]").set_input_files({"name": name, "mimeType": "application/pdf", "buffer": content})
        item = field.get_by_role("listitem").filter(has_text=name)
        item.filter(has_text=sentence).wait_for()
        if name == "加密.pdf":
            person.check("bad-file")
        item.get_by_role("button", name="关闭").click()
    # The rest of the form is untouched, a good file still goes.
    person.field("劳动（聘用）合同").get_by_role("link", name="聘用合同.pdf").wait_for()
    upload(person, label, ("总结.pdf", good))
    person.press("预览及提交").see("总结.pdf")


def test_document_numbers(visitor):
    """Each wrong number of a document gets its own sentence; what was typed stays."""
    person = visitor().open("/register/personal").fill("真实姓名", "章虚拟").fill("证件类型", "居民身份证")
    good = resident_id("19980304")
    for number, sentence in (
        (good[:17], "身份证号应为18位，现在是17位"), (good[:14] + "A" + good[15:], "前17位应为数字"),
        ("000000" + good[6:], "前6位不是有效的行政区划代码"), (good[:10] + "0230" + good[14:], "第7至14位不是有效的出生日期"),
        (good[:17] + ("1" if good[17] != "1" else "2"), "最后一位与前17位不相符"), ("990000980304101", "请填写18位号码"),
    ):
        person.fill("证件号码", number).press("注册").refused("证件号码", sentence)
        assert person.value("证件号码") == number
    person.check("bad-document-number")


def test_photo(stage, drafted):
    kept, number = drafted
    person = stage(kept)("applicant1")
    section(continue_filling(person, number), "基本信息").title("基本信息")
    for name, content, sentence in (
        ("小.png", picture(), "50至200 KB"), ("大.png", picture(size=300_000), "KB"),
        ("表格.png", pdf("No picture") + b"%" * 60_000, "不是JPG或PNG图片"),
        ("横.png", picture(900, 600, 80_000), "寸照比例"),
    ):
        upload(person, "免冠照", (name, content))
        person.field("免冠照").locator(".field-error").filter(has_text=sentence).wait_for()
    person.check("bad-photo")
    upload(person, "免冠照", ("寸照.png", picture(size=90_000)))
    person.field("免冠照").locator(".field-error").filter(has_text="没有上传").wait_for(state="hidden")


def test_dates_that_make_no_sense(stage, drafted):
    kept, number = drafted
    person = stage(kept)("applicant1")
    section(continue_filling(person, number), "基本信息").title("基本信息")
    person.fill("毕业时间", "2035-06-30").fill("参加工作时间", "2003-01-01").fill("手机号", "1990000000")
    person.press("保存并进入下一项")
    person.refused("毕业时间", "毕业时间").refused("参加工作时间", "16周岁").refused("手机号", "手机号应为11位数字，现在是10位")
    assert person.value("毕业时间") == "2035-06-30"
    person.check("bad-dates")
    # A day that the calendar doesn't have: browsers that know no date fields send whatever was typed.
    person.control("毕业时间").evaluate("each => { each.type = 'text'; }")
    person.fill("毕业时间", "2023-02-30").press("保存并进入下一项").refused("毕业时间", "日期")
    section(person, "工作经历").follow(re.compile("^修改"), exact=False)
    period = person.field("起止时间")
    period.get_by_label("至今").uncheck()
    period.get_by_label("起止时间结束时间").fill("2022-01")
    person.press("保存").refused("起止时间", "").check("bad-period")


def test_sent_while_a_save_is_under_way(stage, drafted):
    """The answer to a save is slow and the button is pressed meanwhile: one's own change is not taken for another's."""
    kept, number = drafted
    person = stage(kept)("applicant1")
    section(continue_filling(person, number), "主要工作成绩").title("主要工作成绩及奖惩情况")
    slow = []

    def save(route):
        if route.request.method == "PATCH":
            slow.append((route, route.fetch()))
        else:
            route.continue_()

    person.page.route("**/fill/*", save)
    person.fill("主要工作成绩及奖惩情况", "负责示范车间的设备改造。").page.keyboard.press("Tab")
    for _ in range(500):
        if slow:
            break
        person.page.wait_for_timeout(20)
    person.press("保存并进入下一项").title("主要工作成绩及奖惩情况")
    for route, response in slow:
        route.fulfill(response=response)
    person.title("见习期工作小结")
    section(person, "主要工作成绩").title("主要工作成绩及奖惩情况")
    assert person.value("主要工作成绩及奖惩情况") == "负责示范车间的设备改造。"


def test_submitted_twice(stage, drafted):
    """A double submit, and a second window that still shows the preview: it is carried out once."""
    kept, number = drafted
    person = stage(kept)("applicant1")
    continue_filling(person, number).follow("预览及提交").see("申报书已填写完整")
    second = person.window().open(person.page.url)
    submit(person)
    second.press("提交申报书")
    second.page.get_by_role("dialog").get_by_role("button", name="提交申报书").click()
    second.title("申报书没有重复提交").see("不能修改").check("submitted-twice").follow("我的申报").title("我的申报")
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("办理记录")).click()
    person.title("办理记录")
    assert person.page.get_by_role("row").filter(has_text="提交申报书").count() == 1


def test_two_handlers(stage, drafted):
    """Two clerks claim, two windows approve: one wins, the other reads what happened."""
    kept, number = drafted
    people = stage(kept)
    person, first, second = people("applicant1"), people("unit1-clerk1"), people("unit1-clerk2")
    continue_filling(person, number).follow("预览及提交")
    submit(person)
    choose(worklist(first, EMPLOYER, "待签收"), number).press("签收")
    choose(worklist(second, EMPLOYER, "待签收"), number).press("签收")
    first.press("确认").see("已签收 1 份申报书")
    second.press("确认").see("没有办理任何申报书").see(number).check("two-handlers-claim")
    examine(worklist(first, EMPLOYER, "待审核"), number)
    other = first.window().open(first.page.url)
    approve_and_post(first)
    other.press("审核通过并公示")
    other.page.get_by_role("dialog").get_by_role("button", name="审核通过并公示").click()
    other.see("操作没有执行").check("two-handlers-approve")
    # A withdrawal against the claim: the applicant's page still shows the button.
    assert person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^撤回")).count() == 0


def test_withdrawn_too_late(stage, drafted):
    """The question is still open in a window while the unit begins: it is not carried out, and the page says why."""
    kept, number = drafted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    submit(continue_filling(person, number).follow("预览及提交"))
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^撤回")).click()
    person.title("撤回申报书")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    person.press("确认撤回").title("申报书没有撤回").see("“签收申报书”，本次操作没有执行").check("withdrawn-too-late")
    person.follow("办理记录").title("办理记录").see("签收申报书")


def test_session_ends_while_filling(stage, drafted):
    """The session runs out in the middle of a form: after signing in again everything typed is there."""
    kept, number = drafted
    people = stage(kept)
    person = people("applicant1")
    section(continue_filling(person, number), "主要工作成绩").title("主要工作成绩及奖惩情况")
    words = "登录过期之前写下的一段话，不能丢失。"
    # The demonstration's clock takes sessions along, so the server starts anew an hour later.
    people.server.stop()
    people.server.flags = ("--demo", "--now", "2025-08-20T12:00:00+08:00")
    people.server.start()
    person.fill("主要工作成绩及奖惩情况", words)
    person.see("登录已过期，内容已暂存在本机").check("session-ended")
    person.press("暂存").title("个人用户登录").see("您尚未登录或登录已过期").check("session-sign-in")
    person.fill("用户名", "applicant1").fill("密码", PASSWORD).press("登录").title("主要工作成绩及奖惩情况")
    assert person.value("主要工作成绩及奖惩情况") == words
    person.see(re.compile(r"已保存 \d")).check("session-restored")


def test_session_ends_before_a_plain_form(stage):
    """A form that doesn't save itself keeps what was typed too: it is there again after signing in."""
    people = stage()
    unit = people("unit2")
    unit.open("/").follow("单位中心").menu("单位信息管理", "单位联系方式")
    unit.fill("详细地址", "松果路3号（登录过期之前填写）")
    people.server.stop()
    people.server.flags = ("--demo", "--now", "2025-08-20T12:00:00+08:00")
    people.server.start()
    unit.press("提交").title("法人用户登录").see("您尚未登录或登录已过期")
    unit.fill("用户名", "unit2").fill("密码", PASSWORD).press("登录").title("单位联系方式")
    assert unit.value("详细地址") == "松果路3号（登录过期之前填写）"
    unit.press("提交").see("单位联系方式已保存。")


def test_closed_authority(stage):
    """An authority that has closed takes no new applications; the draft says so at the preview."""
    people = stage()
    bureau, person = people("bureau1-clerk1"), people("applicant1")
    begin(person)
    address = person.page.url
    bureau.open("/").follow(f"单位中心（{AUTHORITY}）").menu("职称和职业资格", "职称认定", "认定申报设置").check("settings")
    bureau.follow(re.compile("^编辑"), exact=False).title("职称认定申报设置").check("setting").fill("启用状态", "否").press("保存")
    assert "否" in bureau.row("职称初定").inner_text()
    person.open("/").follow("职称初定").see("没有找到受理单位").check("closed-list")
    person.open(re.sub("/fill.*", "/preview", address)).see("现在还不能提交").check("closed-preview")
    assert person.page.get_by_role("button", name="提交申报书").is_disabled()


def test_addresses_of_others(stage, drafted):
    """Another person's and another unit's application by its address: as if it weren't there."""
    kept, number = drafted
    people = stage(kept)
    person, stranger, unit = people("applicant1"), people("applicant2"), people("unit2")
    continue_filling(person, number)
    base = re.sub("/fill.*", "", person.page.url)
    for path in ("", "/fill", "/fill/basic", "/preview", "/record", "/form.pdf", "/withdraw", "/delete"):
        assert stranger.open(base + path).status == 404, path
    stranger.check("application-of-another")
    continue_filling(person, number).follow("预览及提交")
    submit(person)
    clerk = people("unit1-clerk1")
    worklist(clerk, EMPLOYER, "待签收").row(number).get_by_role("link", name=re.compile("^查看")).click()
    clerk.title("申报书审核")
    foreign = clerk.page.url
    own = unit.open("/").follow("单位中心").page.url
    assert unit.open(foreign).status == 404
    assert unit.open(own + foreign[foreign.index("/examination"):] if "/examination" in foreign else foreign).status == 404
    assert people.stranger().open(base).page.url.split("?")[0].endswith("/login/personal")


def test_without_javascript(stage):
    """From the pledge to the submission with no script at all."""
    people = stage()
    people("applicant1").page.close()
    person = people.another("applicant1", java_script_enabled=False)
    person.open("/").follow("职称初定").follow(AUTHORITY).follow("我要申报").press("填写申报书")
    person.see("请").tick("我已阅读并遵守《重庆市专业技术人员诚信承诺书》", exact=False).press("填写申报书").title("基本信息")
    # What hangs on another choice comes with 暂存.
    person.fill("申报职称", "工程技术人才_助理工程师").fill("申报职称专业", "机械电气电子").fill("毕业时间", "2023-06-30").press("暂存")
    person.fill("申报职称专业方向", "电机与电器").press("保存并进入下一项").title("学历学位")
    person.follow("新增学历学位").fill("类别", "学历").press("暂存").fill("学历", "本科")
    person.field("起止时间").get_by_label("起止时间开始时间").fill("2019-09")
    person.field("起止时间").get_by_label("起止时间结束时间").fill("2023-06")
    person.fill("学校名称/学位授予单位", "示范理工大学").fill("专业", "电气工程及其自动化").fill("证书编号", "990000202305000001")
    person.fill("是否最高学历/学位", "是").press("保存").title("学历学位").press("保存并进入下一项").title("工作经历")
    person.follow("新增工作经历").field("起止时间").get_by_label("起止时间开始时间").fill("2023-07")
    person.field("起止时间").get_by_label("至今").check()
    person.fill("工作单位", EMPLOYER).fill("从事专业", "电气工程实训教学").press("保存").title("工作经历")
    person.press("保存并进入下一项").fill("主要工作成绩及奖惩情况", "独立完成三门实训课程的教学。")
    person.press("保存并进入下一项").fill("见习期工作小结", "见习一年，熟悉了实训设备。").press("保存并进入下一项").title("附件要求")
    choose_file = person.field("劳动（聘用）合同").locator("input[type=file]").set_input_files
    choose_file({"name": "其实是图片.pdf", "mimeType": "application/pdf", "buffer": picture()})
    person.press("预览及提交").refused("劳动（聘用）合同", "不是PDF文件")
    choose_file({"name": "聘用合同.pdf", "mimeType": "application/pdf", "buffer": pdf("Contract")})
    person.press("预览及提交").see("申报书已填写完整，可以提交。").see("聘用合同.pdf").press("提交申报书").title("申报书已提交")
