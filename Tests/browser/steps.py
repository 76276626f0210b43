"""What several tests do on their way: one function for each stretch of the manuals."""
import re

from papers import pdf

AUTHORITY = "云杉区人力资源和社会保障局"
EMPLOYER = "云杉示范职业教育中心"
INITIAL, CONFIRMATION = "职称初定", "职称确认"
WORKLISTS = {INITIAL: "初定资格审核", CONFIRMATION: "确认资格审核"}


def upload(one, label, *files):
    """Chooses files for the field and waits until they are there. A file is a name with its bytes."""
    field = one.field(label)
    for name, content in files:
        kind = "image/png" if name.endswith(".png") else "image/jpeg" if name.endswith(".jpg") else "application/pdf"
        field.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content})
        if kind == "application/pdf":
            field.get_by_role("link", name=name).wait_for()
    return one


def pick_unit(one, label, part, name):
    """A choice of very many: types a part of the name and takes it from the list."""
    one.control(label).fill(part)
    one.field(label).get_by_role("option", name=name).click()
    return one


def begin(one, authority=AUTHORITY, business=INITIAL):
    """From the home to the first section: 000 §3.1 and §4.1, steps 1–6."""
    one.open("/").follow(business).follow(authority).follow("我要申报")
    one.page.get_by_label(re.compile("我已阅读并遵守")).check()
    return one.press("填写申报书")


def section(one, title):
    """Opens a section from the list at the left."""
    one.page.get_by_role("navigation", name=re.compile("申报书|栏目")).get_by_role("link", name=re.compile(title)).click()
    return one


def write_basic(one, title="工程技术人才_助理工程师", specialty="机械电气电子", direction="电机与电器", graduation="2023-06-30"):
    """基本信息: what the profile doesn't know. What can be chosen hangs on what was chosen before."""
    one.title("基本信息").fill("申报职称", title).fill("申报职称专业", specialty)
    one.control("申报职称专业").press("Tab")
    return one.fill("申报职称专业方向", direction or re.compile("^(?!请选择)")).fill("毕业时间", graduation)


EDUCATION = ("本科", "示范理工大学", "电气工程及其自动化", "990000202305000001", "2019-09", "2023-06")
DEGREE = ("学士", "示范理工大学", "电气工程及其自动化", "99000020234000001", "2023-06-30")


def write_education(one, education=EDUCATION, degree=DEGREE):
    """学历学位 as the register knows them."""
    level, school, major, number, since, until = education
    one.title("学历学位").follow("新增学历学位").fill("类别", "学历").fill("学历", level)
    period = one.field("起止时间")
    period.get_by_label("起止时间开始时间").fill(since)
    period.get_by_label("起止时间结束时间").fill(until)
    one.fill("学校名称/学位授予单位", school).fill("专业", major).fill("学习形式", "全日制")
    one.fill("证书编号", number).fill("是否最高学历/学位", "是").press("保存").title("学历学位")
    if degree:
        level, school, major, number, day = degree
        one.follow("新增学历学位").fill("类别", "学位").fill("学位", level).fill("授予时间", day)
        one.fill("学校名称/学位授予单位", school).fill("专业", major)
        one.fill("证书编号", number).fill("是否最高学历/学位", "是").press("保存").title("学历学位")
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


def write_rest(one):
    """The two long texts and the attachments; ends at 预览及提交."""
    one.title("主要工作成绩及奖惩情况").fill("主要工作成绩及奖惩情况", "参与实训中心电气控制实训台改造，独立完成三门实训课程的教学。")
    onward(one).title("见习期工作小结").fill("见习期工作小结", "见习一年，熟悉了实训设备的安装、调试和维护，能独立承担教学工作。")
    onward(one).title("附件要求")
    upload(one, "劳动（聘用）合同", ("聘用合同.pdf", pdf("Employment contract", "Second page")))
    return one.press("预览及提交")


def write_application(one):
    """Fills in the six sections as applicant1; ends at 预览及提交."""
    onward(write_basic(one))
    onward(write_education(one))
    onward(write_work(one))
    return write_rest(one).see("申报书已填写完整，可以提交。")


def write_confirmation(one):
    """基本信息 of 职称确认 as applicant5: what the profile and the registers don't know."""
    one.title("基本信息").fill("原专业技术职称", "工程技术人才_工程师").fill("原专业技术职称专业方向", "车辆工程")
    one.fill("原专业技术职称取得时间", "2022-06-01").fill("有效范围", "全市").fill("来渝前工作单位", "邻省虚构汽车有限公司")
    one.fill("到现工作单位时间", "2024-12-01").fill("现从事专业技术工作", "车辆工艺设计")
    period = one.field("合同期")
    period.get_by_label("合同期开始时间").fill("2024-12-01")
    period.get_by_label("合同期结束时间").fill("2027-11-30")
    return upload(one, "原证书", ("职称证书.pdf", pdf("Certificate of a title")))


def submit(one):
    """提交申报书, the question answered with yes."""
    one.press("提交申报书")
    one.page.get_by_role("dialog").get_by_role("button", name="提交申报书").click()
    return one.title("申报书已提交")


def continue_filling(one, number):
    """The draft, opened from 我的申报."""
    one.open("/me/applications").row(number).get_by_role("link", name=re.compile("继续填报")).click()
    return one


def number_of(one):
    """The 申报书编号 of the applicant's newest application."""
    return one.open("/me/applications").page.get_by_role("row").nth(1).locator("td").nth(1).inner_text().strip()


def confirm(one, button):
    """Presses a button that asks first, and answers yes."""
    one.press(button)
    one.page.get_by_role("dialog").get_by_role("button", name=button).click()
    return one


def worklist(one, unit_name=None, tab="待审核", business=INITIAL):
    """初定资格审核 or 确认资格审核 of the unit, at a tab."""
    place = f"单位中心（{unit_name}）" if unit_name else "单位中心"
    one.open("/").follow(place).menu("职称和职业资格", "职称认定", WORKLISTS[business])
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
    one.follow("报送上级单位")
    if posting:
        dialog = one.page.get_by_role("dialog")
        if posting != "as proposed":
            dialog.get_by_label("公示时间开始时间").fill(posting[0])
            dialog.get_by_label("公示时间结束时间").fill(posting[1])
        dialog.get_by_label(re.compile("本单位已认真审核")).check()
        dialog.get_by_role("button", name="下一步").click()
    one.see("考核推荐意见").fill("负责人", "蔡示例").fill("联系电话", "023-00000001")
    one.fill("推荐意见", "该同志工作认真，专业能力强，同意推荐。").fill("报送单位（上级单位）", receiver)
    return one.press("确认").title("已报送上级单位")


def approve_and_post(one):
    """审核通过并公示, the question answered with yes."""
    return confirm(one, "审核通过并公示").title("已审核通过并公示")


def publish(one, number, title, kind, picture=None, business=INITIAL):
    """新建 and 发布 of an approval document (002 §7.1.1)."""
    one.menu("职称和职业资格", "职称证书", "核准文件发布").follow("新建")
    if picture:
        one.check(f"{picture}-new").press("发布")
        for label in ("发文字号", "文件名称", "发文时间", "所属项目", "业务类型", "附件"):
            one.refused(label, re.compile("请"))
        one.check(f"{picture}-empty")
    one.fill("发文字号", number).fill("文件名称", title).fill("发文时间", "2025-08-28").fill("所属项目", business).fill("业务类型", kind)
    one.field("附件").locator("input[type=file]").set_input_files(
        {"name": "公文.pdf", "mimeType": "application/pdf", "buffer": pdf("Official document")})
    # 3、填写后检查无误，点击“发布”即可。
    one.press("发布").see(number)
    return one.check(f"{picture}-published") if picture else one


def make_batch(one, name, holder, picture, business=INITIAL):
    """创建发证批次 with one applicant, changed once (002 §7.2.1); ends at 发证管理."""
    # 1、点击“创建发证批次”。 2、选择所属项目，并填写发证批次名称。
    one.menu("职称和职业资格", "职称证书", "职称认定发证").check(f"{picture}-72-batches").follow("创建发证批次")
    one.title("发证批次设置").check(f"{picture}-721-new").press("保存").refused("发证批次", "请填写")
    one.fill("所属项目", business).fill("发证批次", name)
    # 3、点击“选择申报人” 4、点击“保存”。
    if business != INITIAL:
        one.press("搜索")
    one.page.get_by_label(f"选择 {holder}").check()
    one.press("选择申报人").see("当前已选择1人").check(f"{picture}-721-chosen").press("保存")
    one.see(name).check(f"{picture}-721-saved")
    # 5、若需要修改保存的发证批次，可点击“修改”。
    one.row(name).get_by_role("link", name=re.compile("^修改")).click()
    one.title("发证批次设置").see("当前已选择1人").follow("返回列表")
    # 7.2.2 1、点击该发证批次的“管理”按钮。
    one.row(name).get_by_role("link", name=re.compile("^管理")).click()
    return one.title("发证管理").check(f"{picture}-722-board")


def tab(one, label):
    """A tab of 发证管理."""
    one.page.get_by_role("navigation", name="证书状态").get_by_role("link", name=re.compile(f"^{label}")).click()
    return one


def issue(one, holder, document, picture):
    """批量发放证书 of one row (002 §7.2.2), watched to its end; answers the certificate's number, at 已发放."""
    # 2、勾选需要发放证书申报人，然后点击“批量发放证书”。
    choose(one, holder).press("批量发放证书").see("当前已勾选1人").check(f"{picture}-722-issue")
    # 3、选择“核准文件发布”里批准文号，然后点击保存，这证书发放完成。
    one.page.get_by_label(re.compile(document)).check()
    one.press("保存")
    if one.page.get_by_role("link", name="查看发证进度").count():
        one.follow("查看发证进度")
    one.see("已完成 1/1，成功 1，失败 0").check(f"{picture}-722-progress").follow("返回发证管理")
    row = tab(one, "已发放").row(holder).inner_text()
    assert document in row and "已发放" in row
    one.check(f"{picture}-722-issued")
    return re.search(r"\b\d{12}\b", row).group()


def revoke(one, holder, document, picture):
    """批量撤销证书 at 已发放 (002 §7.2.4)."""
    # 1、在“已发放”页面选中该申报人，然后点击“批量撤销证书”。 2、选择撤销核准文号，然后点击保存。
    choose(one, holder).press("批量撤销证书").check(f"{picture}-724-revoke")
    one.page.get_by_label(re.compile(document)).check()
    one.fill("撤销原因", "经核实，申报材料不属实。").press("保存")
    assert "已撤销" in tab(one, "已撤销").row(holder).inner_text()
    return one.check(f"{picture}-724-revoked")
