"""职称初定 from the home page to a certificate and its revocation: 000 §3, 002 §6.1 and §7, step by step."""
import io
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from demonstration import demonstration
from papers import pdf
from stage import Stage
from steps import (
    AUTHORITY, EMPLOYER, approve_and_post, begin, choose, claim, confirm, examine, forward, issue, make_batch, number_of,
    onward, publish, revoke, section, submit, tab, upload, worklist, write_basic, write_education, write_rest, write_work)
from visitor import PHONE

DEPARTMENT, CENTER = "云杉区教育委员会", "云杉区人才中心"


def signature(content, authority):
    """What pyHanko says of the only signature of a PDF, trusting the demonstration's own root and nothing else."""
    certificates = [each for kind, _, each in pem.unarmor(authority.read_bytes(), multiple=True) if kind == "CERTIFICATE"]
    (found,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
    trust = ValidationContext(trust_roots=[x509.Certificate.load(certificates[-1])], allow_fetching=False)
    # In a thread of its own: Playwright's loop runs in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(validate_pdf_signature, found, trust).result()


def test_manual(stage, tmp_path):
    """The whole way, by the numbers of the manuals."""
    people = stage()
    person = people("applicant1")

    # 000 §3.1
    # 1、点击“重庆市专业技术人员服务平台”，进入首页
    person.open("/me/profile").page.get_by_role("link", name=re.compile("重庆市专业技术人员服务平台")).first.click()
    person.title("专业技术人才职称服务").check("manual-01-home")
    # 2、进入“职称初定”。
    person.follow("职称初定").title("职称初定")
    # 3、仔细阅读“职称初定”注意说明。
    person.see("按照属地原则和干部人事管理权限，正确选择“受理单位”").see("若档案未在本市，请选择参保地所在的区县人力社保局作为受理单位")
    person.check("manual-03-notice")
    # 4、按照属地原则和干部人事管理权限选择相关受理单位。
    person.fill("请输入受理单位名称", "不存在的单位").press("查询").see("没有找到受理单位").check("manual-04-nothing-found")
    person.fill("请输入受理单位名称", "云杉").press("查询").follow(AUTHORITY).title(AUTHORITY)
    # 5、查看受理单位的申报须知和附件要求，然后点击“我要申报”。
    person.see("申报须知").see("劳动（聘用）合同").check("manual-05-authority").follow("我要申报")
    # 6、勾选《重庆市专业技术人员诚信承诺书》，然后点击“填写申报书”
    person.title("重庆市专业技术人员诚信承诺书").check("manual-06-pledge")
    assert person.page.get_by_role("button", name="填写申报书").is_disabled()
    person.tick("我已阅读并遵守《重庆市专业技术人员诚信承诺书》", exact=False).press("填写申报书")
    # 7、依次填写基本信息、学历学位、工作经历、主要工作成绩及奖惩情况、见习期工作小结、附件要求。
    person.title("基本信息").check("manual-07-basic")
    write_basic(person).see(re.compile(r"已保存 \d")).check("manual-07-basic-filled")
    onward(person).title("学历学位").check("manual-07-education-empty")
    write_education(person).check("manual-07-education")
    onward(person)
    write_work(person).check("manual-07-work")
    onward(person).title("主要工作成绩及奖惩情况").fill("主要工作成绩及奖惩情况", "独立完成三门实训课程的教学，获校级优秀。")
    person.check("manual-07-achievements")
    onward(person).title("见习期工作小结").fill("见习期工作小结", "见习一年，熟悉了实训设备的安装、调试和维护。")
    person.check("manual-07-probation")
    onward(person).title("附件要求")
    # 8、点击“预览及提交”，可实时预览填写的申报书。 What is missing stands on top and leads to its field.
    person.press("预览及提交").refused("劳动（聘用）合同", "请上传").check("manual-07-attachments-missing")
    person.follow("预览及提交").see("还有 1 处需要填写或修改").check("manual-08-preview-incomplete")
    assert person.page.get_by_role("button", name="提交申报书").is_disabled()
    person.follow(re.compile("劳动（聘用）合同"), exact=False).title("附件要求")
    upload(person, "劳动（聘用）合同", ("聘用合同.pdf", pdf("Employment contract", "Second page")))
    person.page.locator(".section-link[aria-current] .tag").filter(has_text="已完成").wait_for()
    person.check("manual-07-attachments")
    person.press("预览及提交").see("申报书已填写完整，可以提交。").see("独立完成三门实训课程的教学").check("manual-08-preview")
    # 9、若需修改申报书，可点击“返回修改”或“填写申报书”
    person.follow("返回修改").title(re.compile("基本信息|附件要求"))
    section(person, "主要工作成绩").fill("主要工作成绩及奖惩情况", "独立完成三门实训课程的教学，获校级优秀教师。").press("暂存")
    person.follow("预览及提交").see("获校级优秀教师").follow("填写申报书")
    person.follow("预览及提交")
    # 10、若申报书确认无误，点击“提交申报书”可提交给用人单位审核。
    submit(person).see("接下来由“云杉示范职业教育中心”审核").check("manual-10-submitted")
    # 11、提交成功后，在个人中心的“我的申报”里查看提交的申报书。
    person.follow("我的申报").see("请谨慎使用“删除”功能，删除即视为放弃本次申报。").check("manual-11-mine")
    number = number_of(person)
    assert re.fullmatch(r"20250820[0-9A-Z]{4}", number)
    assert "办理中" in person.row(number).inner_text() and "职称初定" in person.row(number).inner_text()
    # §3.4 点击“下载申报书”，可下载填写的申报书，可用于公示或存档。
    name, content = person.download(lambda: person.row(number).get_by_role("link", name=re.compile("下载申报书")).click())
    assert number in name and content.startswith(b"%PDF")
    (tmp_path / "form.pdf").write_bytes(content)
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "form.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "甄示范" in text and "获校级优秀教师" in text and number in text
    person.row(number).get_by_role("link", name=re.compile("^查看")).click()
    person.see("获校级优秀教师").check("manual-11-view")

    # 002 §6.1.1 签收申报书
    clerk = people("unit1-clerk1")
    worklist(clerk, EMPLOYER, "待签收").check("manual-611-awaiting")
    assert "19900000001" not in clerk.row(number).inner_text()
    choose(clerk, number).press("签收").check("manual-611-claim").press("确认").see("已签收 1 份申报书")
    clerk.check("manual-611-claimed").follow("返回列表")
    # 其他经办用户只能查看。
    other = people("unit1-clerk2")
    worklist(other, EMPLOYER, "待审核")
    assert other.row(number).get_by_role("button", name=re.compile("审核")).count() == 0
    # 6.1.2 审核申报书: 2、点击“审核”，进入申报书审核页面
    worklist(clerk, EMPLOYER, "待审核").check("manual-612-list")
    examine(clerk, number).check("manual-612-examine")
    # 3、工作单位审核时，若对申报书无异议，可点击“审核通过并公示”。
    approve_and_post(clerk).check("manual-612-posted")
    # 6.1.3 公示申报书: 在“公示中”页面勾选，然后点击“下载申报书”，再打印公示。
    worklist(clerk, EMPLOYER, "公示中").check("manual-613-posting")
    choose(clerk, number).press("下载申报书")
    link = clerk.page.get_by_role("link", name="下载申报书")
    name, content = clerk.download(lambda: link.click())
    assert content.startswith(b"%PDF")
    worklist(clerk, EMPLOYER, "公示中")
    choose(clerk, number).press("打印公示表").see("拟推荐").check("manual-613-sheet")
    # On paper it lies across the sheet, and a name stays on one line.
    sheet = clerk.page.pdf(prefer_css_page_size=True)
    left, bottom, right, top = PdfFileReader(io.BytesIO(sheet)).root["/Pages"]["/Kids"][0]["/MediaBox"]
    assert right - left > top - bottom
    words = subprocess.run(["pdftotext", "-layout", "-", "-"], input=sheet, capture_output=True, check=True).stdout
    assert re.search(r"1\s+甄示范\s+女\s+云杉示范", words.decode())
    # 6.1.4 报送上级单位: not before five working days of posting are over.
    worklist(clerk, EMPLOYER, "公示中")
    examine(clerk, number).see("公示自 2025-08-20 起，不少于 5 个工作日，至少公示至 2025-08-26，期满后方可报送")
    clerk.follow("报送上级单位").page.get_by_label(re.compile("本单位已认真审核")).check()
    clerk.press("下一步").refused("公示时间", "公示").check("manual-614-too-early")
    for _ in range(6):
        clerk.clock("+1 个工作日")
    worklist(clerk, EMPLOYER, "公示中")
    examine(clerk, number)
    clerk.follow("报送上级单位").page.get_by_role("dialog").get_by_text("呈报材料真实性保证书").first.wait_for()
    clerk.check("manual-614-guarantee").page.get_by_role("dialog").get_by_role("button", name="下一步").click()
    clerk.see("报送上级单位").check("manual-614-guarantee-missing")
    clerk.page.get_by_label(re.compile("本单位已认真审核")).check()
    clerk.press("下一步").see("考核推荐意见").check("manual-614-opinion")
    clerk.press("确认").refused("推荐意见", "请填写").check("manual-614-opinion-empty")
    clerk.fill("负责人", "蔡示例").fill("联系电话", "023-00000001").fill("推荐意见", "专业能力强，同意推荐。")
    clerk.page.get_by_label(re.compile(f"^{DEPARTMENT}")).check()
    clerk.press("确认").title("已报送上级单位").check("manual-614-forwarded")
    # 4、主管部门审核时，若对申报书无异议，点击“报送上级单位”
    department = people("dept1")
    worklist(department).check("manual-612-department")
    examine(department, number).see("专业能力强，同意推荐。")
    forward(department, AUTHORITY).check("manual-612-department-forwarded")
    # The accepting authority.
    bureau = people("bureau1-clerk1")
    worklist(bureau, AUTHORITY, "待签收")
    claim(bureau, number)
    worklist(bureau, AUTHORITY, "待审核")
    examine(bureau, number).check("manual-authority-examine")
    confirm(bureau, "审核通过").title("已审核通过").check("manual-authority-passed")
    person.open("/me/applications")
    assert "已办结" in person.row(number).inner_text()

    # 002 §7.1.1 创建核准文件: 1、点击“新建” 2、填写核准文件内容，并上传相关电子公文作为附件材料。
    bureau.menu("职称和职业资格", "职称证书", "核准文件发布").check("manual-71-documents")
    publish(bureau, "云杉人社职〔2025〕88号", "关于公布2025年第三季度职称初定人员名单的通知", "证书发放", "manual-711")
    publish(bureau, "云杉人社职〔2025〕89号", "关于撤销职称证书的通知", "证书撤销")
    make_batch(bureau, "2025年第三季度初定职称证书发放", "甄示范", "manual")
    certificate = issue(bureau, "甄示范", "云杉人社职〔2025〕88号", "manual")

    # 000 §3.5 可进入个人中心“我的证书”里下载本次职称初定发放的职称证书。
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("办理记录")).click()
    person.title("办理记录").see("发放证书").check("manual-35-record")
    person.follow("我的证书").title("我的证书").check("manual-35-certificates")
    name, content = person.download(lambda: person.follow(re.compile("^下载"), exact=False))
    path = tmp_path / "certificate.pdf"
    path.write_bytes(content)
    said = subprocess.run(["pdfsig", path], capture_output=True, text=True).stdout
    assert "Signature is Valid" in said and "Total document signed" in said
    status = signature(content, people.server.folder / "data" / "signing.pem")
    assert status.bottom_line and status.intact and status.valid and status.trusted
    assert status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    # Any changed byte shows.
    changed = bytearray(content)
    changed[changed.index(b"/MediaBox") + 12] ^= 1
    (tmp_path / "changed.pdf").write_bytes(changed)
    assert "Signature is Valid" not in subprocess.run(
        ["pdfsig", tmp_path / "changed.pdf"], capture_output=True, text=True).stdout
    # What is printed on it, and the address in its code.
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "甄示范" in text and certificate in text and "990000200103121020" not in text
    subprocess.run(["pdftoppm", "-r", "200", "-png", "-singlefile", path, tmp_path / "certificate"], check=True)
    code = subprocess.run(
        ["zbarimg", "-q", "--raw", tmp_path / "certificate.png"], capture_output=True, text=True, check=True).stdout.strip()
    person.open("/me/certificates").follow(re.compile("^查看"), exact=False).see(code).check("manual-35-certificate")

    # A stranger with the code, and with number and name.
    stranger = people.stranger(**PHONE)
    stranger.open(code.replace(re.match(r"https?://[^/]+", code).group(), "")).see("有效").check("manual-check-code")
    assert "甄示范" not in stranger.page.content() and certificate in stranger.page.content()
    checker = people.stranger()
    checker.open("/").follow("证书查验").title("证书查验").check("manual-check")
    checker.fill("证书编号", certificate).fill("姓名或证件号码后六位", "甄冒充").press("查验").see("未找到")
    checker.follow("继续查验").fill("证书编号", certificate).fill("姓名或证件号码后六位", "甄示范").press("查验")
    checker.see("有效").check("manual-check-valid").follow("继续查验")
    checker.field("证书文件").locator("input").set_input_files(path)
    checker.press("查验文件").see("文件与发放时完全一致，电子签名有效。").check("manual-check-file").follow("继续查验")
    checker.field("证书文件").locator("input").set_input_files(tmp_path / "changed.pdf")
    checker.press("查验文件").see("文件已被改动").check("manual-check-changed")

    revoke(bureau, "甄示范", "云杉人社职〔2025〕89号", "manual")
    checker.open("/check").fill("证书编号", certificate).fill("姓名或证件号码后六位", "甄示范").press("查验")
    checker.see("已撤销").see("云杉人社职〔2025〕89号").check("manual-check-revoked")
    person.open("/me/certificates")
    assert "已撤销" in person.row("工程").inner_text()
    person.check("manual-35-revoked").open("/me/messages").check("manual-messages")


def test_withdraw_and_correct(stage, submitted):
    """§3.2 撤回申报书, and 修改 afterwards; 删除 with its second confirmation."""
    kept, number = submitted
    person = stage(kept)("applicant1")
    # 1、若提交后需要对申报书进行修改，单位还未开始审核，可点击“撤回”再修改申报书。
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^撤回")).click()
    person.title("撤回申报书").check("withdraw-question").press("确认撤回").see("申报书已撤回，可以修改后重新提交。")
    assert "待填报" in person.row(number).inner_text()
    person.row(number).get_by_role("link", name=re.compile("继续填报")).click()
    # Everything is still there.
    section(person, "工作经历").see("电气工程实训教学").see("劳动合同.pdf")
    person.follow("预览及提交").see("申报书已填写完整，可以提交。")
    submit(person)
    person.open("/me/applications").row(number).get_by_role("link", name=re.compile("^撤回")).click()
    person.press("确认撤回")
    # 请谨慎使用“删除”功能，删除即视为放弃本次申报。
    person.row(number).get_by_role("link", name=re.compile("^删除")).click()
    person.title("删除申报书").see("删除即视为放弃本次申报").check("delete-question").follow("取消")
    person.row(number).get_by_role("link", name=re.compile("^删除")).click()
    person.press("确认删除").see("申报书已删除。").check("deleted")
    row = person.row(number)
    assert "已删除" in row.inner_text()
    assert row.get_by_role("link", name=re.compile("继续填报|撤回|修改")).count() == 0
    row.get_by_role("link", name=re.compile("^查看")).click()
    person.see("电气工程实训教学")
    # The unit has it no longer.
    other = person.open("/me/applications").row(number).get_by_role("link", name=re.compile("办理记录"))
    other.click()
    person.see("撤回申报书").see("删除").check("deleted-record")


def test_returned_and_resubmitted(stage, submitted):
    """6.1.2 5、若有异议，可点击“退回申报”… 000 §3.3 根据“退回原因记录”完善申报后再次提交。"""
    kept, number = submitted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    # The unit has begun: withdrawing is over, the record says whom to call.
    person.open("/me/applications")
    assert person.row(number).get_by_role("link", name=re.compile("^撤回")).count() == 0
    person.row(number).get_by_role("link", name=re.compile("办理记录")).click()
    person.see("文*").see("023-00000001").check("record-pending")
    assert "文经办" not in person.page.locator("main").inner_text()
    examine(worklist(clerk, EMPLOYER, "待审核"), number).follow("退回申报").check("return-dialog")
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_role("button", name="确认退回").click()
    clerk.refused("退回原因", "请填写").check("return-reason-missing")
    clerk.fill("退回原因", "请完善见习期工作小结。").press("确认退回").title("已退回申报").check("returned")
    # 1、被单位退回后，点击“修改”可进入申报书编辑页面。
    person.open("/me/applications").see("已退回")
    person.check("returned-mine").row(number).get_by_role("link", name=re.compile("^修改")).click()
    # 2、根据“退回原因记录”完善申报后再次提交。
    person.see("退回原因记录").see("请完善见习期工作小结。")
    section(person, "见习期工作小结").check("returned-section")
    person.fill("见习期工作小结", "见习一年，熟悉实训设备，并完成了两项实训台改造。").press("暂存")
    person.follow("预览及提交")
    submit(person)
    # 单位经办人可在“待审核”页面继续审核, and sees what has changed.
    worklist(clerk, EMPLOYER, "待审核")
    examine(clerk, number).see("与上次提交的差异").see("两项实训台改造").check("returned-difference")


def test_terminated(stage, submitted):
    """6.1.2 6、… 该申报人在今年内将不能再次选择当前受理单位进行职称初定申报。"""
    kept, number = submitted
    people = stage(kept)
    person, clerk = people("applicant1"), people("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    examine(worklist(clerk, EMPLOYER, "待审核"), number).follow("终止申报").see("在今年内不能再次选择当前受理单位").check("terminate-dialog")
    clerk.fill("终止原因", "不满足职称初定的基本条件。").press("确认终止").title("已终止申报").check("terminated")
    person.open("/me/applications")
    assert "已终止" in person.row(number).inner_text()
    person.open("/").follow("职称初定").follow(AUTHORITY).see("您目前不能在该受理单位申报").check("terminated-barred")
    assert person.page.get_by_role("link", name="我要申报").count() == 0
    # The bar ends with the year.
    person.clock("2025-12-31")
    person.open("/").follow("职称初定").follow(AUTHORITY)
    assert person.page.get_by_role("link", name="我要申报").count() == 0


@pytest.fixture(scope="module")
def forwarded(chromium, submitted, tmp_path_factory):
    """unit1-clerk1 has claimed, approved, posted and forwarded it to dept1."""
    kept, number = submitted
    folder = tmp_path_factory.mktemp("forwarded")
    shutil.copytree(kept[0] / "data", folder / "data")
    stage = Stage(chromium, demonstration(folder), kept[1])
    clerk = stage("unit1-clerk1")
    claim(worklist(clerk, EMPLOYER, "待签收"), number)
    approve_and_post(examine(worklist(clerk, EMPLOYER, "待审核"), number))
    clerk.clock("2025-08-27")
    forward(examine(worklist(clerk, EMPLOYER, "公示中"), number), DEPARTMENT, "as proposed")
    return stage.keep(), number


def test_refused_and_recalled(stage, forwarded):
    """拒收 by the superior; 6.1.5 撤回报送."""
    kept, number = forwarded
    people = stage(kept)
    clerk, department = people("unit1-clerk1"), people("dept1")
    # 进入“已上报”页面勾选需要撤回报送的申报书，然后点击“撤回报送”，撤回后申报书将回到“公示中”。
    choose(worklist(clerk, EMPLOYER, "已上报"), number).press("撤回报送").title("撤回报送").check("recall").press("确认")
    clerk.see("已撤回报送 1 份申报书").check("recalled")
    forward(examine(worklist(clerk, EMPLOYER, "公示中"), number), DEPARTMENT, "as proposed")
    # The superior refuses before it examines.
    worklist(department).row(number).get_by_role("link", name=re.compile("^查看")).click()
    department.title("申报书审核").follow("拒收").check("refuse-dialog")
    department.fill("拒收原因", "该单位不属于本委主管，请重新选择上级单位。").press("确认拒收").title("已拒收").check("refused")
    # It is back at the employer, with the reason; what was posted need not be posted again.
    examine(worklist(clerk, EMPLOYER, "待审核"), number).see("该单位不属于本委主管").check("refused-employer")
    approve_and_post(clerk)
    forward(examine(worklist(clerk, EMPLOYER, "公示中"), number), DEPARTMENT, "as proposed")
    # Once examined it can't be recalled any more.
    examine(worklist(department), number)
    choose(worklist(clerk, EMPLOYER, "已上报"), number).press("撤回报送").see("都不能“撤回报送”").check("recall-too-late")


def test_taken_over(stage, submitted):
    """6.1.6 变更办理人: another clerk of the unit takes over; only who handles it can examine."""
    kept, number = submitted
    people = stage(kept)
    first, second = people("unit1-clerk1"), people("unit1-clerk2")
    claim(worklist(first, EMPLOYER, "待签收"), number)
    worklist(second, EMPLOYER, "待审核")
    assert second.row(number).get_by_role("button", name=re.compile("^审核")).count() == 0
    # 进入“全部”页面，找到需要变更办理人申报书并选中，然后点击“变更办理人”。
    choose(worklist(second, EMPLOYER, "全部"), number).press("变更办理人").check("take-over").press("确认")
    second.see("已变更办理人 1 份申报书")
    examine(worklist(second, EMPLOYER, "待审核"), number)
    worklist(first, EMPLOYER, "待审核")
    assert first.row(number).get_by_role("button", name=re.compile("^审核")).count() == 0
    first.row(number).get_by_role("link", name=re.compile("^查看")).click()
    first.title("申报书审核").see("变更办理人").check("taken-over")


def test_freelancer(stage):
    """自由职业者仅能申报艺术专业人员系列职称; the talent center that keeps the archive stands in for an employer."""
    people = stage()
    person, center = people("applicant3"), people("center1")
    begin(person).title("基本信息")
    assert not person.field("现工作单位").is_visible()
    person.fill("申报职称系列", "工程技术人员").press("保存并进入下一项").refused("申报职称系列", "自由职业者仅能申报艺术专业人员系列职称")
    person.check("freelancer-series").fill("申报职称系列", "艺术专业人员")
    write_basic(person, re.compile("四级演员"), "表演", None, "2020-06-30").press("保存并进入下一项")
    write_education(
        person, ("大专", "示范艺术职业学院", "音乐表演", "990000202006000003", "2017-09", "2020-06"), None)
    onward(person)
    onward(write_work(person, "自由职业", "2020-07"))
    write_rest(person).see("申报书已填写完整，可以提交。").check("freelancer-preview")
    submit(person).see(CENTER).check("freelancer-submitted")
    number = number_of(person)
    # The center posts as an employer would.
    examine(worklist(center), number).see("存档证明").check("freelancer-examine")
    approve_and_post(center)
    center.clock("2025-08-27")
    forward(examine(worklist(center, tab="公示中"), number), AUTHORITY, "as proposed").check("freelancer-forwarded")


def test_blocked_by_the_register(stage):
    """系统自动验证不通过的请上传参保记录: 18 months where a master's degree asks for 24; the upload is the way out."""
    person = stage()("applicant4")
    begin(person)
    write_basic(person, "工程技术人才_工程师", graduation="2024-06-25").press("保存并进入下一项")
    person.refused("参保记录", "").see("18个月").check("blocked-insurance")
    person.follow("预览及提交").see("现在还不能提交").see("不符合").check("blocked-preview")
    assert person.page.get_by_role("button", name="提交申报书").is_disabled()
    section(person.follow("返回修改"), "基本信息")
    upload(person, "参保记录", ("参保记录.pdf", pdf("Insurance record"))).press("保存并进入下一项").title("学历学位")
    write_education(
        person, ("硕士研究生", "示范理工大学", "电子信息工程", "990000202402000004", "2021-09", "2024-06"),
        ("硕士", "示范理工大学", "电子信息工程", "990000202430000004", "2024-06-25"))
    onward(person)
    onward(write_work(person, "松果虚构科技有限公司", "2024-07"))
    write_rest(person).see("待人工核实").check("blocked-way-out")
    submit(person)


def test_held_and_failed(stage):
    """7.2.3: 移入核准中, 移出核准中, 核准未通过; on the demonstration's application that has come to the authority."""
    bureau = stage()("bureau1-clerk1")
    choose(worklist(bureau, AUTHORITY, "待签收"), "章报送").press("签收").press("确认").see("已签收 1 份申报书")
    confirm(examine(worklist(bureau, AUTHORITY, "待审核"), "章报送"), "审核通过").title("已审核通过")
    bureau.menu("职称和职业资格", "职称证书", "职称认定发证").follow("创建发证批次").fill("发证批次", "核准中演练批次")
    bureau.press("全部选择", exact=False).see("当前已选择1人").press("保存")
    bureau.row("核准中演练批次").get_by_role("link", name=re.compile("^管理")).click()
    name = bureau.title("发证管理").page.get_by_role("row").nth(1).locator("td").nth(2).inner_text()
    # 1、若在公示后，因故需暂时不发放证书，可将该申报人“移入核准中”。
    choose(bureau, name).press("移入/移出核准中").fill("操作", "移入核准中").press("保存").refused("原因", "请填写").check("hold")
    bureau.fill("原因", "收到异议，需要核实。").press("保存")
    tab(bureau, "核准中")
    assert "核准中" in bureau.row(name).inner_text()
    bureau.check("held")
    # 2、若经过核实无问题，可将该申报人“移出核准中”，再继续发放证书
    choose(bureau, name).press("移入/移出核准中").fill("操作", "移出核准中").fill("原因", "经核实无问题。").press("保存")
    tab(bureau, "待发放")
    choose(bureau, name).press("移入/移出核准中").fill("操作", "移入核准中").fill("原因", "又收到异议。").press("保存")
    tab(bureau, "核准中")
    # 若经过核实问题坐实，可将该申报人核准不通过。
    choose(bureau, name).press("核准未通过").fill("未通过原因", "经核实，学历证书不属实。").check("fail").press("保存")
    tab(bureau, "核准未通过")
    assert name in bureau.row(name).inner_text()
    assert bureau.row(name).get_by_role("checkbox").count() == 0
    bureau.check("failed")
