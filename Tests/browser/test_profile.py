"""完善基本信息: 000 §2.2."""
import re

from invented import picture, resident_id
from papers import pdf
from steps import AUTHORITY, EMPLOYER, begin, pick_unit, upload
from visitor import PHONE


def newcomer(one, name, username, number):
    one.open("/register/personal").fill("真实姓名", name).fill("证件类型", "居民身份证").fill("证件号码", number)
    one.fill("手机号", "19900006001").fill("用户名", username).fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    return one.press("注册").see("注册成功。")


def photo_error(one):
    return one.field("免冠照").locator(".field-error").filter(visible=True)


def test_basic_information(visitor):
    person = newcomer(visitor(), "辛手册", "xin.shouce", resident_id("20010908", 347))
    # 1、个人用户登录后，点击“个人中心”。
    person.open("/").follow("个人中心", exact=False).title("基本信息")
    # What the document says can't be contradicted.
    assert "2001-09-08" in person.page.locator("main").inner_text()
    assert person.control("出生日期").count() == 0 and person.control("性别").count() == 0
    person.see("现工作单位里未找到所在单位，请通知单位法人进入").check("profile-new")
    person.press("保存").see("基本信息还不完整，已填写的内容已经保存")
    for label in ("免冠照", "政治面貌", "民族", "国籍", "参加工作时间", "所属申报职称系列", "人员类别", "现工作单位", "档案存放地"):
        person.refused(label, re.compile("请"))
    person.check("profile-empty")
    # 2、如实填写基本信息。 The photo is checked by what it is, and goes up at once.
    for name, content, sentence in (
        ("小.png", picture(), "请上传50至200 KB的照片"),
        ("大.png", picture(size=260_000), "KB"),
        ("横.png", picture(900, 600, 80_000), "比例"),
        ("不是照片.png", pdf("Not a picture") + b"%" * 60_000, "照片"),
    ):
        upload(person, "免冠照", (name, content))
        photo_error(person).filter(has_text=name).filter(has_text=sentence).wait_for()
    person.check("profile-photo-refused")
    upload(person, "免冠照", ("寸照.png", picture(size=80_000)))
    person.field("免冠照").locator("img").wait_for()
    person.fill("政治面貌", "群众").fill("民族", "土家族").fill("国籍", "中国").fill("身体状况", "健康或良好")
    person.fill("电子邮箱", "xin@").fill("参加工作时间", "2010-01-01").fill("最高学历", "本科").fill("最高学位", "学士")
    person.fill("所属申报职称系列", "工程技术人员").fill("人员类别", "事业单位人员").fill("档案存放地", "云杉区教育委员会人事科")
    pick_unit(person, "现工作单位", "示范职业", EMPLOYER)
    person.press("保存").refused("电子邮箱", "电子邮箱").refused("参加工作时间", "16周岁")
    assert person.value("电子邮箱") == "xin@"
    person.check("profile-wrong")
    # 3、填写完毕后，保存基本信息。
    person.fill("电子邮箱", "xin@example.com").fill("参加工作时间", "2023-07-01").press("保存").see("基本信息已保存。")
    person.check("profile-saved")
    # It flows into every new application.
    begin(person).title("基本信息").check("profile-in-application")
    assert person.control("政治面貌").locator("option:checked").inner_text() == "群众"
    assert person.value("参加工作时间") == "2023-07-01"
    assert person.value("现工作单位") == EMPLOYER
    person.field("免冠照").locator("img").wait_for()


def test_saves_while_typing(cast):
    person = cast("applicant5")
    person.open("/me/profile").fill("曾用名", "白迁徙").see("已保存")
    again = person.window().open("/me/profile")
    assert again.value("曾用名") == "白迁徙"
    # A second window with an older value: both are shown, the person decides.
    person.fill("曾用名", "白移").page.keyboard.press("Tab")
    person.see(re.compile(r"已保存 \d"))
    again.fill("曾用名", "白迁").page.keyboard.press("Tab")
    again.see("“曾用名”已在其他窗口或设备上修改").check("profile-conflict")
    again.press("采用另一处的内容")
    assert again.value("曾用名") == "白移"


def test_profile_on_a_phone(cast):
    person = cast.another("applicant5", **PHONE)
    for place in ("profile", "applications", "certificates", "messages", "security"):
        person.open(f"/me/{place}").check(f"profile-phone-{place}")


def test_refused_until_complete(visitor):
    """Nobody applies before 基本信息 is complete: the detail page says so and leads there."""
    person = newcomer(visitor(), "蒋未填", "jiang.weitian", resident_id("19980808", 118))
    person.open("/").follow("职称初定").follow(AUTHORITY).see("您还没有完善基本信息").check("profile-needed")
    assert person.page.get_by_role("link", name="我要申报").count() == 0
    person.follow("去完善基本信息").title("基本信息")
