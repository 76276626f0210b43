"""业绩档案 of 个人中心: 000 §5.1, steps 9 and 10; 004 三（三）to（八）."""
import re

from papers import pdf
from steps import upload
from visitor import PHONE


def section(one, title):
    """Opens a section from the list at the left."""
    one.page.get_by_role("navigation", name="业绩档案目录").get_by_role("link", name=re.compile(rf"\d+ {title}")).click()
    one.page.get_by_role("heading", level=2, name=title).first.wait_for()
    return one


def titles(one):
    """The records of the section, in order."""
    return [each.split("\n")[0] for each in one.page.locator(".record-title").all_inner_texts()]


def honour(one, name, month):
    one.follow("新增荣誉称号").fill("时间", month).fill("名称", name).fill("授予单位", "云杉虚构学会").fill("级别", "市厅级")
    upload(one, "佐证材料", (f"{name}.pdf", pdf("Certificate of honour", name)))
    return one.press("保存").see("荣誉称号已保存。")


def test_filled_once_and_put_in_order(cast):
    one = cast("applicant6")
    one.open("/me/profile").follow("业绩档案").title("业绩档案").check("portfolio-empty")
    section(one, "荣誉称号")
    # What is missing is said at its field, and what was typed stays.
    one.follow("新增荣誉称号").fill("名称", "先进个人").press("保存")
    one.refused("时间", "请填写时间").refused("佐证材料", "请上传佐证材料")
    assert one.value("名称") == "先进个人"
    one.check("portfolio-record-missing").follow("返回列表")
    one.press("删除").page.get_by_role("dialog").get_by_role("button", name="删除").click()
    one.see("记录已删除。")
    for name, month in (("甲等先进", "2021-05"), ("乙等先进", "2024-05"), ("丙等先进", "2022-05")):
        honour(one, name, month)
    assert titles(one) == ["甲等先进", "乙等先进", "丙等先进"]
    one.check("portfolio-records")
    # By number, by step, by the keyboard, by time: a number never stands twice.
    last = one.page.locator(".record").filter(has_text="丙等先进")
    last.get_by_label("序号").fill("1")
    last.get_by_role("button", name="调整", exact=True).click()
    one.page.locator(".record").first.filter(has_text="丙等先进").wait_for()
    assert one.page.locator(".record-number").all_inner_texts() == ["1", "2", "3"]
    one.press("按时间倒序排列").see("已按时间倒序排列。")
    assert titles(one) == ["乙等先进", "丙等先进", "甲等先进"]


def test_fetched_from_the_register(cast):
    one = cast("applicant12")
    one.open("/me/portfolio").press("自动获取").see("已自动获取2条记录")
    assert len(titles(one)) == 2
    one.see("验证通过").check("portfolio-fetched")
    one.press("自动获取").see("没有新的记录")
    # A certificate that the platform issued stands there by itself.
    section(one, "资格证书").see("已核验").check("portfolio-certificate")
    one.page.locator(".record").filter(has_text="已核验").get_by_role("link", name=re.compile("修改")).click()
    one.see("本条由本平台发放的有效证书带入")
    assert one.control("证书编号").count() == 0
    one.fill("是否前置职称", "是").press("保存").see("资格证书已保存。")
    # 继续教育 says what each year since it asks.
    section(one, "继续教育").see("任现职以来各年度学时").check("portfolio-courses")
    # 是否任现职以来 follows from it.
    section(one, "工作业绩").page.get_by_role("link", name=re.compile("修改")).first.click()
    one.field("是否任现职以来").get_by_label("是", exact=True).wait_for()
    one.check("portfolio-performance")


def test_saves_while_typing_and_shows_both_values(cast):
    one = cast("applicant12")
    one.open("/me/portfolio/posts").follow("新增学术技术兼职").fill("组织名称", "云杉虚构学会").see("已保存")
    again = one.window().open(one.page.url)
    assert again.value("组织名称") == "云杉虚构学会"
    one.fill("组织名称", "云杉虚构协会").page.keyboard.press("Tab")
    one.see(re.compile(r"已保存 \d"))
    again.fill("组织名称", "云杉虚构研究会").page.keyboard.press("Tab")
    again.see("“组织名称”已在其他窗口或设备上修改")
    again.press("采用另一处的内容")
    assert again.value("组织名称") == "云杉虚构协会"


def test_portfolio_on_a_phone(cast):
    one = cast.another("applicant12", **PHONE)
    for place in ("education", "qualifications", "training"):
        one.open(f"/me/portfolio/{place}").check(f"portfolio-phone-{place}")
    one.open("/me/portfolio/papers/records").title("新增论文").check("portfolio-phone-record")
