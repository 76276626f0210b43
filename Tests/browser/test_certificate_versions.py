"""批量修改证书: a new version of the demonstration's certificate, as its authority, its holder and a stranger see it."""
import re
import subprocess

from steps import AUTHORITY, choose


def test_amended(cast, tmp_path):
    holder = cast("applicant10").open("/me/certificates").title("我的证书")
    number, old = first_version(holder)
    bureau = cast("bureau1-clerk1").open("/").follow(f"单位中心（{AUTHORITY}）").menu("职称和职业资格", "职称证书", "职称认定发证")
    bureau.row("第一批职称初定").get_by_role("link", name=re.compile("^管理")).click()
    bureau.title("发证管理")
    bureau.page.get_by_role("navigation", name="证书状态").get_by_role("link", name=re.compile("^已发放")).click()
    choose(bureau, "成发证").press("批量修改证书").title("批量修改证书").see("当前已勾选1人").check("amend-dialog")
    # Nothing filled in: both are said, and what stands there is kept.
    bureau.press("保存").see("请至少填写一项要修改的内容。").refused("修改原因", "请填写修改原因。").check("amend-refused")
    bureau.fill("工作单位", "云杉示范职业教育集团").fill("修改原因", "工作单位更名。").press("保存")
    bureau.title("发证进度").see("已完成 1/1，成功 1，失败 0").check("amend-progress").follow("返回发证管理")
    bureau.page.get_by_role("navigation", name="证书状态").get_by_role("link", name=re.compile("^已发放")).click()
    row = bureau.row("成发证")
    assert number in row.inner_text() and "云杉示范职业教育集团" in row.inner_text()
    row.get_by_role("link", name=re.compile("^查看")).click()
    bureau.see("版本记录").see("工作单位由“云杉示范职业教育中心”改为“云杉示范职业教育集团”，原因：工作单位更名").check("amend-versions")

    holder.open("/me/certificates").row("有效").get_by_role("link", name=re.compile("^查看")).click()
    holder.see("版本记录").see("第2版").check("amend-holder")
    name, new = holder.download(lambda: holder.follow("下载"))
    assert name == f"职称证书{number}.pdf" and new != old
    (tmp_path / "new.pdf").write_bytes(new)
    printed = subprocess.run(["pdftotext", tmp_path / "new.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "云杉示范职业教育集团" in printed and number in printed

    stranger = cast.stranger()
    upload(stranger, old).title("已更换").see("现行版本目前有效").check("amend-checked-old")
    upload(stranger, new).title("有效").see("文件与发放时完全一致，电子签名有效").check("amend-checked-new")
    altered = bytearray(new)
    altered[len(new) // 2] ^= 1
    upload(stranger, bytes(altered)).title("文件已被改动").check("amend-checked-altered")
    holder.open("/me/certificates").row("有效").get_by_role("link", name=re.compile("^查验记录")).click()
    holder.title("查验记录").check("amend-checks")
    assert holder.page.get_by_role("row").filter(has_text="上传").count() == 2


def first_version(holder):
    """证书编号 and PDF."""
    row = holder.row("有效")
    name, content = holder.download(lambda: row.get_by_role("link", name=re.compile("^下载(?!OFD)")).click())
    return re.search(r"\d{12}", name).group(), content


def upload(stranger, content):
    """A file on the public check page."""
    stranger.open("/check").title("证书查验")
    stranger.field("证书文件").locator("input[type=file]").set_input_files(
        {"name": "证书.pdf", "mimeType": "application/pdf", "buffer": content})
    return stranger.press("查验文件")
