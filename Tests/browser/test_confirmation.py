"""职称确认 from the home page to a certificate: 000 §4, 001 §2.3 and §3.5, 002 §6.2, §6.3 and §7, step by step."""
import re
import subprocess

from papers import pdf
from steps import (
    AUTHORITY, CONFIRMATION, approve_and_post, begin, choose, claim, confirm, examine, forward, issue, make_batch, number_of,
    onward, publish, revoke, section, submit, upload, worklist, write_confirmation)
from visitor import PHONE

EMPLOYER, CENTER = "松果虚构科技有限公司", "云杉区人才中心"
WORDS = "负责新能源车型的工艺设计，完成工艺文件三套，带教青年技术人员两名。"


def desk(one, unit=None, tab="待审核"):
    """确认资格审核 of the unit, at a tab."""
    return worklist(one, unit, tab, CONFIRMATION)


def open_row(one, number, action):
    """A button of the application's row in 我的申报."""
    one.open("/me/applications").row(number).get_by_role("link", name=re.compile(f"^{action}")).click()
    return one


def choose_authority(person):
    """000 §4.1 steps 1–6."""
    # 1、点击“重庆市专业技术人员服务平台”，进入首页
    person.open("/me/profile").page.get_by_role("link", name=re.compile("重庆市专业技术人员服务平台")).first.click()
    person.title("专业技术人才职称服务").check("confirmation-01-home")
    # 2、进入“职称确认”。
    person.follow("职称确认").title("职称确认")
    # 3、仔细阅读“职称确认”注意说明。
    person.see("的职称确认工作。").see("才可以启用职称确认申报，成为受理单位。").check("confirmation-03-notice")
    # 4、按照属地原则和干部人事管理权限选择相关受理单位。
    person.fill("请输入受理单位名称", "不存在的单位").press("查询").see("没有找到受理单位")
    person.fill("请输入受理单位名称", "云杉").press("查询").follow(AUTHORITY).title(AUTHORITY)
    # 5、查看受理单位的申报须知和附件要求，然后点击“我要申报”。
    person.see("职称确认受理单位").see("申报须知").see("调动或引进有关文件").check("confirmation-05-authority").follow("我要申报")
    # 6、勾选《重庆市专业技术人员诚信承诺书》，然后点击“填写申报书”
    person.title("重庆市专业技术人员诚信承诺书").see("所提供的确认材料（相关证书、业绩成果等）真实、准确").check("confirmation-06-pledge")
    assert person.page.get_by_role("button", name="填写申报书").is_disabled()
    return person.tick("我已阅读并遵守《重庆市专业技术人员诚信承诺书》", exact=False).press("填写申报书")


def fill_in(person):
    """000 §4.1 steps 7–9; ends at 预览及提交."""
    # 7、依次填写基本信息、到单位后专业技术工作情况、附件要求。
    person.title("基本信息").check("confirmation-07-basic")
    assert person.value("在渝参保时间") == "2024-12-01"
    onward(person).refused("原证书", "请上传").refused("合同期", "请填写").check("confirmation-07-basic-missing")
    write_confirmation(person).see(re.compile(r"已保存 \d")).check("confirmation-07-basic-filled")
    onward(person).title("到现单位后专业技术工作情况").fill("到现单位后专业技术工作情况", WORDS).check("confirmation-07-performance")
    onward(person).title("附件要求")
    # 8、点击“预览及提交”，可实时预览填写的申报书。 What is missing stands on top and leads to its field.
    person.follow("预览及提交").see("还有 1 处需要填写或修改").check("confirmation-08-incomplete")
    assert person.page.get_by_role("button", name="提交申报书").is_disabled()
    person.follow(re.compile("劳动（聘用）合同"), exact=False).title("附件要求")
    upload(person, "劳动（聘用）合同", ("聘用合同.pdf", pdf("Employment contract"))).check("confirmation-07-attachments")
    person.press("预览及提交").see("申报书已填写完整，可以提交。").see("由审核单位核对原证书").check("confirmation-08-preview")
    # 9、若需修改申报书，可点击“返回修改”或“填写申报书”
    person.follow("返回修改").title(re.compile("基本信息|附件要求"))
    section(person, "到现单位后").fill("到现单位后专业技术工作情况", WORDS + "获单位表彰。").press("暂存")
    return person.follow("预览及提交").see("获单位表彰").follow("填写申报书").follow("预览及提交")


def correct(people, number):
    """§4.2 撤回, §4.3 修改 after a return (002 §6.2.2, 5)."""
    person, employer = people("applicant5"), people("unit2")
    # 4.2 1、若提交后需要对申报书进行修改，单位还未开始审核，可点击“撤回”再修改申报书。
    open_row(person, number, "撤回").title("撤回申报书").press("确认撤回").see("申报书已撤回，可以修改后重新提交。")
    open_row(person, number, "继续填报")
    section(person, "基本信息").see("职称证书.pdf").follow("预览及提交")
    submit(person)
    # 6.2.1 1、点击菜单：职称和职业资格>职称认定>确认资格审核 6.2.2 1、未启用签收功能时，法人用户无需签收，可直接进入“待审核”页面
    desk(employer).check("confirmation-622-list")
    # 2、点击“审核”，进入申报书审核页面，审核申报书信息。
    examine(employer, number).see("原专业技术职称取得时间").see("在渝参保").check("confirmation-622-examine")
    # 4.2 2、若单位已经审核，…可进入“办理记录”查看最新一条办理记录，然后电话联系待办单位/人退回申报书。
    person.open("/me/applications")
    assert person.row(number).get_by_role("link", name=re.compile("^撤回")).count() == 0
    open_row(person, number, "办理记录").see("023-00000002").check("confirmation-42-record")
    # 6.2.2 5、若有异议，可点击“退回申报”，然后选择退回节点，填写退回原因，点击“确认退回”即可退回。
    employer.follow("退回申报").check("confirmation-622-return").fill("退回原因", "请写明承担的项目。").press("确认退回").title("已退回申报")
    # 4.3 1、被单位退回后，点击“修改”可进入申报书编辑页面。 2、根据“退回原因记录”完善申报后再次提交。
    open_row(person, number, "修改").see("退回原因记录").see("请写明承担的项目。")
    section(person, "到现单位后").check("confirmation-43-returned").fill("到现单位后专业技术工作情况", WORDS + "承担演示车型项目。")
    person.press("暂存").follow("预览及提交")
    submit(person)
    examine(desk(employer), number).see("与上次提交的差异").see("承担演示车型项目").check("confirmation-622-difference")


def post_and_forward(people, number):
    """002 §6.2.2 to §6.2.5 at the employer."""
    employer = people("unit2")
    # 6.2.2 3、工作单位审核时，若对申报书无异议，可点击“审核通过并公示”。
    approve_and_post(employer).check("confirmation-622-posted")
    # 6.2.3 在“公示中”页面勾选需要公示的申报书，然后点击“下载申报书”，再打印公示。
    choose(desk(employer, tab="公示中"), number).press("下载申报书")
    name, content = employer.download(lambda: employer.page.get_by_role("link", name="下载申报书").click())
    assert content.startswith(b"%PDF")
    choose(desk(employer, tab="公示中"), number).press("打印公示表").see("拟推荐以下人员申报职称确认").see("原专业技术职称取得时间")
    employer.check("confirmation-623-sheet")
    # On paper every column has its place.
    words = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=employer.page.pdf(prefer_css_page_size=True), capture_output=True, check=True)
    for said in ("白迁移", "2022-06-01", "全市"):
        assert said in words.stdout.decode()
    # 6.2.4 1、工作单位公示完成后，进入“公示中”页面，点击“审核”按钮 2、“报送上级单位”时需填写公示时间
    employer.clock("2025-08-28")
    examine(desk(employer, tab="公示中"), number).follow("报送上级单位")
    employer.see("确认材料均属实，经公示无异议，符合确认条件").check("confirmation-624-guarantee")
    employer.page.get_by_role("dialog").get_by_role("button", name="取消").or_(
        employer.page.get_by_role("dialog").get_by_role("link", name="取消")).first.click()
    forward(examine(desk(employer, tab="公示中"), number), CENTER, "as proposed").check("confirmation-624-forwarded")
    # 6.2.5 进入“已上报”页面勾选需要撤回报送的申报书，然后点击“撤回报送”，撤回后申报书将回到“公示中”页面
    choose(desk(employer, tab="已上报"), number).press("撤回报送").title("撤回报送").press("确认").see("已撤回报送 1 份申报书")
    forward(examine(desk(employer, tab="公示中"), number), CENTER, "as proposed")


def pass_on(people, number):
    """The talent center recommends, the authority claims, changes hands and passes (002 §6.2.1, §6.2.2, §6.2.6)."""
    center, clerk, bureau = people("center1"), people("bureau1-clerk1"), people("bureau1")
    # 6.2.2 4、主管部门审核时，若对申报书无异议，点击“报送上级单位”
    forward(examine(desk(center), number), AUTHORITY).check("confirmation-622-center")
    # 6.2.1 2、若启用了签收功能，需先签收申报书再审核，在“待签收”页面勾选需要签收的数据，然后点击签收
    claim(desk(clerk, AUTHORITY, "待签收").check("confirmation-621-awaiting"), number)
    # 其他经办用户只能查看。
    assert desk(bureau).row(number).get_by_role("button", name=re.compile("审核")).count() == 0
    # 6.2.6 进入“全部”页面，找到需要变更办理人申报书并选中，然后点击“变更办理人”即可变更给本人办理。
    choose(desk(bureau, tab="全部"), number).press("变更办理人").check("confirmation-626-take-over").press("确认")
    bureau.see("已变更办理人 1 份申报书")
    examine(desk(bureau), number).check("confirmation-authority-examine")
    confirm(bureau, "审核通过").title("已审核通过").check("confirmation-authority-passed")


def test_manual(stage, tmp_path):
    """The whole way, by the numbers of the manuals."""
    people = stage()
    person = people("applicant5")
    fill_in(choose_authority(person))
    # 10、若申报书确认无误，点击“提交申报书”可提交给用人单位审核。
    submit(person).see(f"接下来由“{EMPLOYER}”审核").check("confirmation-10-submitted")
    # 11、提交成功后，在个人中心的“我的申报”里查看提交的申报书。
    number = number_of(person)
    row = person.check("confirmation-11-mine").row(number).inner_text()
    assert "办理中" in row and "职称确认" in row and AUTHORITY in row
    # 4.4 点击“下载申报书”，可下载填写的申报书，可用于公示或存档。
    name, content = person.download(lambda: person.row(number).get_by_role("link", name=re.compile("下载申报书")).click())
    (tmp_path / "form.pdf").write_bytes(content)
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "form.pdf", "-"], capture_output=True, text=True, check=True).stdout
    for words in ("职称确认申报书", "白迁移", number, "工程技术人才_工程师", "2022-06-01", "获单位表彰"):
        assert words in text, words
    correct(people, number)
    post_and_forward(people, number)
    pass_on(people, number)

    # 002 §7: 核准文件, 发证批次, 发放.
    bureau = people("bureau1")
    publish(bureau, "云杉人社职〔2025〕98号", "关于公布职称确认人员名单的通知", "证书发放", business=CONFIRMATION)
    publish(bureau, "云杉人社职〔2025〕99号", "关于撤销职称证书的通知", "证书撤销", business=CONFIRMATION)
    make_batch(bureau, "2025年第三季度确认职称证书发放", "白迁移", "confirmation", CONFIRMATION)
    certificate = issue(bureau, "白迁移", "云杉人社职〔2025〕98号", "confirmation")
    # 4.5 …可进入个人中心“我的证书”里下载本次职称确认发放的职称证书。
    open_row(person, number, "办理记录").see("发放证书").follow("我的证书").title("我的证书").check("confirmation-45-certificates")
    name, content = person.download(lambda: person.follow(re.compile("^下载"), exact=False))
    path = tmp_path / "certificate.pdf"
    path.write_bytes(content)
    assert "Signature is Valid" in subprocess.run(["pdfsig", path], capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    for words in ("职称确认", "白迁移", "工程师", "车辆工程", certificate):
        assert words in text, words
    checker = people.stranger()
    checker.open("/check").fill("证书编号", certificate).fill("姓名或证件号码后六位", "白迁移").press("查验").see("有效")
    revoke(bureau, "白迁移", "云杉人社职〔2025〕99号", "confirmation")
    checker.open("/check").fill("证书编号", certificate).fill("姓名或证件号码后六位", "白迁移").press("查验").see("已撤销")
    # What was revoked here can't be confirmed again.
    begin(person, business=CONFIRMATION)
    write_confirmation(person).follow("预览及提交").see("证书已被撤销，不能申请确认").check("confirmation-revoked")


def test_refused_and_terminated(stage):
    """拒收 by the authority, then 6.2.2 6、… 该申报人在今年内将不能再次选择当前受理单位进行职称确认申报。"""
    people = stage()
    center, clerk, person = people("center1"), people("bureau1-clerk1"), people("applicant13")
    forward(examine(desk(center), "齐来渝"), AUTHORITY)
    desk(clerk, AUTHORITY, "待签收").row("齐来渝").get_by_role("link", name=re.compile("^查看")).click()
    clerk.title("申报书审核").follow("拒收").fill("拒收原因", "档案不在本区，请核实。").press("确认拒收").title("已拒收")
    examine(desk(center), "齐来渝").see("档案不在本区，请核实。").check("confirmation-refused")
    center.follow("终止申报").see("进行职称确认申报").check("confirmation-terminate")
    center.fill("终止原因", "不满足职称确认的基本条件。").press("确认终止").title("已终止申报")
    person.open("/").follow("职称确认").follow(AUTHORITY).see("您目前不能在该受理单位申报").see("进行职称确认申报").check("confirmation-barred")
    assert person.page.get_by_role("link", name="我要申报").count() == 0
    # 职称初定 is another business.
    person.open("/").follow("职称初定").follow(AUTHORITY).page.get_by_role("link", name="我要申报").wait_for()


def test_draft_at_a_telephone(stage):
    """A draft filled in at a telephone, a contract without an end, and 删除 with its second confirmation."""
    people = stage()
    person = people("applicant5", **PHONE)
    begin(person, business=CONFIRMATION).title("基本信息").check("confirmation-phone")
    write_confirmation(person).field("合同期").get_by_label("无固定期限").check()
    person.see(re.compile(r"已保存 \d"))
    assert person.field("合同期").get_by_label("合同期结束时间").input_value() == ""
    number = number_of(person)
    open_row(person, number, "删除").title("删除申报书").see("删除即视为放弃本次申报").press("确认删除").see("申报书已删除。")
    assert "已删除" in person.row(number).inner_text()


def test_settings(stage):
    """002 §6.3.1: what the authority switches off isn't offered, for this business alone."""
    people = stage()
    bureau, visitor = people("bureau1-clerk1"), people.stranger()
    bureau.open("/").follow(f"单位中心（{AUTHORITY}）").menu("职称和职业资格", "职称认定", "认定申报设置").check("confirmation-63-settings")
    bureau.row("职称确认").get_by_role("link", name=re.compile("编辑")).click()
    bureau.check("confirmation-63-setting").fill("启用状态", "否").press("保存").see("职称确认")
    visitor.open("/").follow("职称确认").see("没有找到受理单位")
    visitor.open("/").follow("职称初定").see(AUTHORITY)


def test_new_setting(stage):
    """002 §6.3.1: a unit that is given 发证权限 for 职称确认 sets it up with 新增, and applicants find it."""
    people = stage()
    office, unit = people("office"), people("dept1")
    office.open("/office").menu("单位管理").fill("单位名称或统一社会信用代码", "教育委员会").press("查询")
    office.follow(re.compile("教育委员会"), exact=False).see("基本情况")
    scope = office.page.get_by_role("group", name="职称发证权限 1")
    scope.get_by_label("业务").select_option(label="职称确认")
    scope.get_by_label("中级", exact=True).check()
    office.press("保存权限").see("单位权限已保存")
    unit.open("/").follow("单位中心").menu("职称和职业资格", "职称认定", "认定申报设置").see("还没有设置")
    unit.check("confirmation-63-none").follow("新增").check("confirmation-63-new").press("保存")
    unit.refused("联系人", "请").refused("申报须知", "请").check("confirmation-63-new-refused")
    unit.fill("联系人", "蔡示例").fill("联系电话", "023-00000009").fill("业务类型", "职称确认").fill("启用状态", "是")
    unit.fill("申报须知", "请本区教育系统的申报人选择本单位。").press("+ 添加附件要求")
    unit.fill("附件名称", "调动或引进有关文件").fill("是否必填", "是").press("保存").see("职称确认")
    visitor = people.stranger().open("/").follow("职称确认").follow("云杉区教育委员会").title("云杉区教育委员会")
    visitor.see("请本区教育系统的申报人选择本单位。").see("调动或引进有关文件").check("confirmation-63-found")
