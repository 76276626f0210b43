"""Signing in, registering and forgotten passwords: 000 §2.1, 001 §2.1.1 and §3.1.1, 002 §2.1."""
import re

import pytest

from demonstration import PASSWORD
from invented import resident_id, unit_code


def test_personal_door(visitor):
    person = visitor()
    # 1、进入重庆市专业技术人员服务平台。
    person.open("/").see("重庆市专业技术人员服务平台").check("accounts-home")
    # 2、点击“个人用户登录”进入个人用户登录页面。
    person.follow("个人用户登录").title("个人用户登录").check("accounts-personal-door")
    person.press("登录")
    person.refused("用户名", "请填写用户名。").refused("密码", "请填写密码。").check("accounts-personal-door-empty")
    # The wrong door, with the right password: only who knows it reads this.
    person.fill("用户名", "unit2").fill("密码", PASSWORD).press("登录")
    person.see("该账号属于另一类用户，请从“法人用户登录”登录。")
    # 4、使用个人用户账号密码登录系统。
    person.fill("用户名", "applicant1").fill("密码", PASSWORD).press("登录")
    person.see("欢迎您，甄示范").check("accounts-home-signed-in")
    person.press("退出登录").see("您已安全退出登录。")
    person.open("/me/security").title("个人用户登录").see("您尚未登录或登录已过期，请登录后继续").check("accounts-sign-in-first")


def test_unit_door(visitor):
    unit = visitor()
    unit.open("/").follow("法人用户登录").title("法人用户登录").check("accounts-unit-door")
    unit.fill("用户名", "unit2").fill("密码", "不是这个密码").press("登录").see("用户名或密码不正确，请检查后重新输入。")
    assert unit.value("用户名") == "unit2"
    unit.fill("密码", PASSWORD).press("登录").see("松果虚构科技有限公司")
    unit.page.get_by_role("navigation", name="单位中心菜单").wait_for()


def test_person_registers(visitor, phone):
    person = visitor()
    # 5、若未注册个人用户，可点击“立即注册”去完成注册后再登录本系统。
    person.open("/login/personal").follow("立即注册").title("个人用户注册").check("accounts-register-personal")
    person.press("注册")
    for label, sentence in {
        "真实姓名": "请填写姓名。", "证件号码": "请填写身份证号。", "手机号": "请填写手机号。", "用户名": "请填写用户名。",
        "密码": "请设置密码。",
    }.items():
        person.refused(label, sentence)
    person.see("注册没有成功").check("accounts-register-personal-empty")
    # Each wrong in its own way; what was typed stays, the passwords aside.
    person.fill("真实姓名", "张3").fill("证件类型", "居民身份证").fill("证件号码", resident_id()[:-1] + "0")
    person.fill("手机号", "1990000").fill("用户名", "9zz").fill("密码", "short").fill("确认密码", "short").press("注册")
    for label, sentence in {
        "真实姓名": "不能含有数字", "证件号码": "最后一位与前17位不相符", "手机号": "手机号应为11位数字，现在是7位",
        "用户名": "用户名应为4至32个字符", "密码": "密码不足 8 个字符",
    }.items():
        person.refused(label, sentence)
    assert (person.value("真实姓名"), person.value("手机号"), person.value("密码")) == ("张3", "1990000", "")
    # The summary's sentences lead to their fields.
    person.page.locator(".error-summary").get_by_role("link", name=re.compile("手机号应为11位")).click()
    assert person.control("手机号").evaluate("each => document.activeElement === each")
    person.fill("真实姓名", "章虚拟").fill("证件号码", resident_id("19991231", 512)).fill("手机号", "19900003001")
    person.fill("用户名", "zhang.xuni").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-b").press("注册")
    person.refused("确认密码", "两次输入的密码不一致，请重新输入。")
    # Taken names and numbers are refused without a word about whose they are.
    person.fill("证件号码", "990000200103121020").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a").press("注册")
    person.refused("证件号码", "该证件号码已注册过账号，请直接登录").fill("证件号码", resident_id("19991231", 512))
    person.fill("用户名", "applicant1").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a").press("注册")
    person.refused("用户名", "该用户名已被使用，请换一个用户名。").check("accounts-register-personal-taken")
    person.fill("用户名", "zhang.xuni").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a").press("注册")
    # Signed in at once, and led to 基本信息.
    person.see("注册成功。").title("基本信息").check("accounts-registered-personal")
    phone.open("/register/personal").check("accounts-register-personal-phone")


def test_unit_registers(visitor):
    unit = visitor()
    unit.open("/login/unit").follow("立即注册").title("法人用户注册").check("accounts-register-unit").press("注册")
    for label, sentence in {
        "单位名称": "请填写单位名称。", "统一社会信用代码": "请填写统一社会信用代码。", "法定代表人": "请填写法定代表人姓名。",
        "手机号": "请填写手机号。", "用户名": "请填写用户名。", "密码": "请设置密码。",
    }.items():
        unit.refused(label, sentence)
    unit.check("accounts-register-unit-empty")
    unit.fill("单位名称", "银杏示例研究院").fill("统一社会信用代码", unit_code(41)[:-1]).fill("法定代表人", "金示例")
    unit.fill("手机号", "19900004001").fill("用户名", "yinxing").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    unit.press("注册").refused("统一社会信用代码", "统一社会信用代码应为18位，现在是17位")
    unit.fill("统一社会信用代码", "12990000000001010J").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a").press("注册")
    unit.refused("统一社会信用代码", "该统一社会信用代码已注册过账号")
    assert "云杉示范" not in unit.page.content()
    unit.fill("统一社会信用代码", unit_code(41)).fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a").press("注册")
    unit.see("注册成功。").title("完善单位基础信息").check("accounts-registered-unit")


def test_forgotten_password(stage):
    people = stage()
    person = people.stranger()
    # 6、若已忘记密码，可点击“忘记密码”去重置密码后再登录本系统。
    person.open("/login/personal").follow("忘记密码").title("忘记密码").check("accounts-forgotten")
    person.press("获取验证码").refused("用户名", "请填写用户名。")
    person.fill("用户名", "applicant5").press("获取验证码").title("重置密码")
    person.see("如果该用户名已注册，验证码已发送到账号登记的手机号").check("accounts-reset")
    # In a demonstration nobody receives text messages: the bar on top leads to them.
    outbox = person.window().open("/").follow("演示短信").title("演示短信").check("accounts-outbox")
    code = re.search(r"验证码：(\d{6})", outbox.row("验证码").inner_text()).group(1)
    assert "19900000005" not in outbox.row("验证码").inner_text()
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    person.fill("验证码", wrong).fill("新密码", "Chongzhi-9").fill("确认新密码", "Chongzhi-9").press("重置密码")
    person.refused("验证码", "验证码不正确或已失效").check("accounts-reset-wrong-code")
    person.fill("验证码", code).fill("新密码", "Chongzhi-9").fill("确认新密码", "Chongzhi-9").press("重置密码")
    person.see("密码已重置，请使用新密码登录。").fill("用户名", "applicant5").fill("密码", PASSWORD).press("登录")
    person.see("用户名或密码不正确，请检查后重新输入。").fill("密码", "Chongzhi-9").press("登录").see("欢迎您，白迁移")
    # A name that nobody has gets the same answer, and no message.
    stranger = people.stranger()
    stranger.open("/password/forgotten").fill("用户名", "nobody-at-all").press("获取验证码")
    stranger.see("如果该用户名已注册，验证码已发送到账号登记的手机号")
    assert outbox.open("/demo/outbox").page.get_by_text("验证码：").count() == 1


def test_lock_out(stage):
    person = stage().stranger()
    person.open("/login/personal").fill("用户名", "applicant6")
    for attempt in range(1, 5):
        person.fill("密码", f"Falsch-{attempt}").press("登录").see("用户名或密码不正确，请检查后重新输入。")
    person.see("再连续失败1次，该用户名将锁定15分钟。").fill("密码", "Falsch-5").press("登录")
    person.see("该用户名连续登录失败次数过多，已暂时锁定，请在15分钟后再试，或点击“忘记密码”重置密码。").check("accounts-locked")
    # Even the right password doesn't open now.
    person.fill("密码", PASSWORD).press("登录").see("已暂时锁定")
    person.clock("+1 天").open("/login/personal").fill("用户名", "applicant6").fill("密码", PASSWORD).press("登录")
    person.see("欢迎您，柯技能")


def test_sessions(visitor, cast):
    person = cast("applicant2")
    other = visitor().sign_in("applicant2").see("欢迎您，贾试用")
    person.open("/me/security").title("账号安全").see("当前登录").check("accounts-security")
    person.press("退出此登录").see("已退出该登录。")
    assert person.page.get_by_role("button", name="退出此登录").count() == 0
    # The other browser is out at once, and comes back to where it wanted to go.
    other.open("/me/security").title("个人用户登录")
    other.fill("用户名", "applicant2").fill("密码", PASSWORD).press("登录").title("账号安全")
    # A new password ends the other sessions.
    other.fill("原密码", "Zhicheng-2024").fill("新密码", "Xin-mima-2025").fill("确认新密码", "Xin-mima-2025").press("修改密码")
    other.refused("原密码", "原密码不正确，请重新输入。").check("accounts-password-wrong")
    other.fill("原密码", PASSWORD).fill("新密码", "Xin-mima-2025").fill("确认新密码", "Xin-mima-2025").press("修改密码")
    other.see("密码已修改，其他设备上的登录已全部退出。")
    person.open("/me/security").title("个人用户登录")


@pytest.mark.parametrize("name", ["/", "/login/personal", "/login/unit", "/password/forgotten", "/accessibility"])
def test_large_text_and_high_contrast(visitor, name):
    person = visitor()
    file = name.strip("/").replace("/", "-") or "home"
    size = "getComputedStyle(document.querySelector('main')).fontSize"
    normal = person.open(name).page.evaluate(size)
    person.follow("大字版").check(f"accounts-{file}-large")
    assert float(person.page.evaluate(size)[:-2]) > float(normal[:-2])
    assert person.page.url.endswith(name)
    person.follow("标准字号").follow("高对比度").check(f"accounts-{file}-contrast")
