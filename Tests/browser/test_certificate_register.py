"""登记职称证书, 完善 and 申请补正: a certificate from before the platform, as its holder and its authority see it."""
import io
import re
import subprocess
import zipfile

from papers import pdf
from steps import AUTHORITY, upload
from visitor import PHONE

NUMBER = "云职0098765"
HOLDER = "甄示范"


def desk(one, tab="待审核"):
    """证书登记审核 at a tab."""
    one.open("/").follow(f"单位中心（{AUTHORITY}）").menu("职称和职业资格", "职称证书", "证书登记审核")
    one.page.get_by_role("navigation", name="申请状态").get_by_role("link", name=re.compile(f"^{tab}")).click()
    return one


def examine(one, text, picture):
    one.row(text).get_by_role("link", name=re.compile("^审核")).click()
    return one.see("办理记录").check(picture)


def decide(one, button):
    one.press(button)
    if button == "通过":
        one.page.get_by_role("dialog").get_by_role("button", name=button).click()
    return one


def fill_in(one):
    one.fill("职称系列", re.compile("^工程技术")).fill("职称名称", "工程技术人才_工程师").fill("职称专业", "工业与民用建筑")
    one.fill("取得方式", "职称评审").fill("评审机构", "云杉市工程系列中级评审委员会（虚构）").fill("批准文号", "云职改办〔2012〕8号")
    one.fill("证书编号", NUMBER).fill("取得时间", "2012-11-30").fill("发证时间", "2012-12-20").fill("受理单位", AUTHORITY)
    return upload(one, "证书扫描件", ("原证书.pdf", pdf("Old certificate", "Second page")))


def test_registered_and_corrected(cast, tmp_path):
    holder = cast("applicant1").open("/me/certificates").title("我的证书").check("register-empty")
    holder.press("登记职称证书").title("登记职称证书").check("register-form")
    # What is missing is said at its field; the profile's photo and employer are there already.
    holder.press("提交").refused("证书编号", "请填写证书编号。").refused("证书扫描件", "请上传证书扫描件。").check("register-refused")
    fill_in(holder).check("register-filled").press("提交").see("已提交给").see("正在审核").check("register-submitted")

    stranger = cast.stranger().open("/check").fill("证书编号", NUMBER).fill("姓名或证件号码后六位", HOLDER).press("查验")
    stranger.title("核准中").check("register-check-pending")

    bureau = desk(cast("bureau1-clerk1")).check("register-desk")
    examine(bureau, NUMBER, "register-examine")
    decide(bureau, "退回").refused("退回原因", "请填写退回原因。")
    decide(bureau.fill("退回原因", "批准文号与扫描件不一致，请核对。"), "退回").see("已退回").title("证书登记审核")

    holder.open("/me/certificates").row(NUMBER).get_by_role("link", name=re.compile("^修改")).click()
    holder.see("退回原因：批准文号与扫描件不一致，请核对。").check("register-returned")
    holder.fill("批准文号", "云职改办〔2012〕9号").press("提交").see("正在审核")
    examine(desk(bureau), NUMBER, "register-examine-again")
    decide(bureau, "通过").see("已通过").title("证书登记审核")

    row = holder.open("/me/certificates").row("登记")
    assert "工程技术人才_工程师" in row.inner_text() and "有效" in row.inner_text()
    holder.check("register-mine")
    name, content = holder.download(lambda: row.get_by_role("link", name=re.compile("^下载(?!OFD)")).click())
    assert name == f"职称证书{NUMBER}.pdf"
    (tmp_path / "old.pdf").write_bytes(content)
    printed = subprocess.run(["pdftotext", tmp_path / "old.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert NUMBER in printed and "云职改办〔2012〕9号" in printed and "职称评审" in printed
    signed = subprocess.run(["pdfsig", tmp_path / "old.pdf"], capture_output=True, text=True).stdout
    assert "Signature is Valid" in signed and "Total document signed" in signed

    row.get_by_role("button", name=re.compile("^申请补正")).click()
    holder.title("申请补正").see("证书上现为“工业与民用建筑”").check("correct-form")
    holder.fill("职称专业", "建筑工程管理").fill("补正原因", "原登记时填写有误。")
    upload(holder, "证明材料", ("评审表.pdf", pdf("Review form"))).press("提交").see("正在审核").check("correct-submitted")
    examine(desk(bureau), NUMBER, "correct-examine").see("职称专业由“工业与民用建筑”改为“建筑工程管理”")
    decide(bureau, "通过").see("已通过")
    holder.open("/me/certificates").row("登记").get_by_role("link", name=re.compile("^查看")).click()
    holder.see("版本记录").see("已补正").check("correct-versions")

    stranger.open("/check").title("证书查验")
    stranger.field("证书文件").locator("input[type=file]").set_input_files(
        {"name": "证书.pdf", "mimeType": "application/pdf", "buffer": content})
    stranger.press("查验文件").title("已补正").see("现行版本目前有效").check("correct-check")


def test_reported(cast):
    """上报人社部: the outbox of the authority and what the holder sees of it."""
    bureau = cast("bureau1-clerk1").open("/").follow(f"单位中心（{AUTHORITY}）").menu("职称和职业资格", "职称证书", "职称认定发证")
    bureau.follow("上报人社部").title("上报人社部").check("report-outbox")
    name, content = bureau.download(lambda: bureau.press("导出上报文件"))
    assert name.startswith("人社部上报") and name.endswith(".csv")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith('"姓名","证件类型"') and len(lines) > 1
    holder = cast("applicant10").open("/me/certificates").see("人社部：排队")
    bureau.row("成发证").get_by_role("checkbox").check()
    bureau.press("标记为已上报").see("已标记 1 本证书为“已上报”。")
    holder.open("/me/certificates").see("人社部：已上报").check("report-holder")
    holder.row("有效").get_by_role("button", name=re.compile("^上报人社部")).click()
    holder.see("已放入上报队列").see("人社部：排队")


COLUMNS = "姓名,证件号码,职称系列,职称名称,职称专业,取得方式,评审机构,批准文号,取得时间,发证时间,证书编号,工作单位"


def test_imported_and_completed(cast):
    """批量导入 by the authority, 完善 by the holder: a file as a Chinese spreadsheet program writes it."""
    bureau = desk(cast("bureau1-clerk1")).follow("批量导入证书").title("批量导入证书").check("import-form")
    good = "易演示,99000019981120346X,艺术,三级演员,声乐表演,职称评审,云杉市艺术系列评审委员会,云职改办〔2015〕3号,2015-11-30,2015-12-20,云艺000123,"
    choose_file(bureau, COLUMNS, good.replace("三级演员", "工程师"))
    bureau.see("检查结果").see("“工程师”不是“艺术”系列的职称").check("import-faulty")
    choose_file(bureau, COLUMNS, good, kind="xlsx").title("预览导入").see("云艺000123").check("import-preview")
    bureau.press("确认导入 1 本证书").see("已导入 1 本证书")

    holder = cast("applicant3").open("/me/certificates")
    assert "批量导入" in holder.row("三级演员").inner_text()
    holder.see("未生成电子证书").check("import-mine")
    holder.row("三级演员").get_by_role("button", name=re.compile("^完善")).click()
    holder.title("完善").fill("现工作单位", "无")
    upload(holder, "证书扫描件", ("原证书.pdf", pdf("Old certificate"))).check("complete-form")
    holder.press("提交").see("正在审核")
    examine(desk(bureau), "云艺000123", "complete-examine")
    decide(bureau, "通过").see("已通过")
    name, _ = holder.open("/me/certificates").download(
        lambda: holder.row("三级演员").get_by_role("link", name=re.compile("^下载(?!OFD)")).click())
    assert name == "职称证书云艺000123.pdf"


def choose_file(one, *lines, kind="csv"):
    content = "\r\n".join(lines).encode("gb18030") if kind == "csv" else workbook(lines)
    one.field("证书文件").locator("input[type=file]").set_input_files(
        {"name": f"旧证书.{kind}", "mimeType": "application/octet-stream", "buffer": content})
    return one.press("检查文件")


def workbook(lines):
    """An xlsx file of these lines, with the texts where the format allows them to be."""
    cells = [[f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in line.split(",")] for line in lines]
    rows = "".join(f'<row r="{number}">{"".join(row)}</row>' for number, row in enumerate(cells, 1))
    parts = {
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/></Relationships>',
        "xl/worksheets/one.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def test_on_a_phone(cast):
    """The form and the list at the width of a phone."""
    holder = cast("applicant3", **PHONE).open("/me/certificates").check("register-phone-empty")
    holder.press("登记职称证书").title("登记职称证书").check("register-phone-form")



def test_revoked(cast):
    """撤销证书 of a certificate that its holder had registered: the demonstration's, from before the platform."""
    number = "演201912000002"
    holder = cast("applicant2").open("/me/certificates").title("我的证书").check("held-mine")
    assert "登记" in holder.row("工程技术人才_工程师").inner_text() and "批量导入" in holder.row("工程技术人才_助理工程师").inner_text()
    checker = cast.stranger().open("/check").fill("证书编号", number).fill("姓名或证件号码后六位", "贾试用").press("查验").see("有效")
    bureau = desk(cast("bureau1-clerk1")).follow("登记和导入的证书").title("登记和导入的证书").check("held-list")
    bureau.row(number).get_by_role("link", name=re.compile("^查看")).click()
    bureau.see("演职改办〔2019〕12号").check("held-view").follow("撤销证书").title("撤销证书")
    bureau.press("确认撤销").refused("批准文号", "请选择批准文号").refused("撤销原因", "请填写撤销原因。").check("held-refused")
    bureau.page.locator("input[name=approval]").first.check()
    bureau.fill("撤销原因", "经原发证机关核实，证书不属实。").press("确认撤销").see("请勾选确认")
    assert bureau.value("撤销原因") == "经原发证机关核实，证书不属实。"
    bureau.tick(re.compile("确认撤销；撤销后不能恢复"), exact=False).press("确认撤销").see("证书已撤销").see("撤销文号").check("held-revoked")
    checker.open("/check").fill("证书编号", number).fill("姓名或证件号码后六位", "贾试用").press("查验").see("撤销，不再有效")
    holder.open("/me/messages").see("职称证书已撤销").open("/me/certificates")
    assert "已撤销" in holder.row("工程技术人才_工程师").inner_text()
