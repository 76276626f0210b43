"""二次验证: set up, asked for at sign-in, required by a unit, taken away by the office; and 消息通知 by mail."""
import base64
import hashlib
import hmac
import re
import struct
import time

from demonstration import PASSWORD
from visitor import PHONE


def totp(key, ahead=0):
    """What an authenticator shows for this key: RFC 6238 by Python's own HMAC."""
    key = key.replace(" ", "")
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    start = digest[19] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def set_up(one, shot):
    """From 账号安全 to the recovery codes; answers the key and the codes."""
    one.open("/me/security").page.locator("section, .card").filter(has_text="二次验证").get_by_role(
        "link", name="设置").first.click()
    one.title("二次验证").fill("登录密码", "不是这个密码").press("开始设置").refused("登录密码", "登录密码不正确")
    one.fill("登录密码", PASSWORD).press("开始设置").see("第2步").check(f"{shot}-scan")
    key = one.page.locator("dd code").inner_text()
    one.press("确认开启").refused("验证码", "请填写身份验证器显示的6位验证码。")
    one.fill("验证码", totp(key)).press("确认开启").see("恢复码只显示这一次").check(f"{shot}-codes")
    codes = one.page.locator(".recovery-codes code").all_inner_texts()
    one.follow("我已保存好恢复码").title("账号安全").see("已开启")
    return key, codes


def test_the_password_alone_lets_nobody_in_any_more(cast, visitor):
    head = cast("unit2")
    key, codes = set_up(head, "second-factor")
    head.check("second-factor-security")
    head.tick("要求本单位用户使用二次验证").press("保存设置").see("已要求本单位用户使用二次验证。")

    phone = visitor(**PHONE)
    phone.sign_in("unit2").title("二次验证").check("second-factor-phone")
    phone.fill("验证码", "000000").press("登录").refused("验证码", "验证码不正确或已使用过")
    phone.fill("验证码", totp(key, 1)).press("登录").see("松果虚构科技有限公司")
    phone.press("退出登录")
    # Lost the telephone: a recovery code, once.
    phone.sign_in("unit2").title("二次验证").fill("验证码", codes[0]).press("登录").see("松果虚构科技有限公司").press("退出登录")
    phone.sign_in("unit2").fill("验证码", codes[0]).press("登录").refused("验证码", "验证码不正确或已使用过")

    office = cast("security")
    office.open("/office/accounts?q=unit2").follow("unit2").see("解除二次验证")
    office.fill("解除原因", "手机丢失，已当面核实身份").press("解除二次验证")
    office.page.get_by_role("dialog").get_by_role("button", name="解除二次验证").click()
    office.see("已解除该账号的二次验证").check("second-factor-removed")
    # The unit still asks for it: its own account is led to set it up anew.
    other = visitor()
    other.sign_in("unit2").title("二次验证").see("设置完成后，才能进入该单位的单位中心。").check("second-factor-required")


def test_messages_go_to_the_address_that_was_confirmed(cast):
    person = cast("applicant1")
    person.open("/me/security").see("还没有验证").check("notifications")
    person.press("获取验证码").title("验证电子邮箱").press("验证").refused("验证码", "请填写邮件中的6位验证码。")
    outbox = person.window().open("/demo/outbox")
    code = re.search(r"验证电子邮箱，验证码：(\d{6})", outbox.page.get_by_role("main").inner_text()).group(1)
    outbox.page.close()
    person.check("notifications-code").fill("验证码", code).press("验证").see("电子邮箱已验证")
    person.see("（已验证）").check("notifications-confirmed")
    person.page.get_by_label("电子邮件").uncheck()
    person.press("保存").see("消息通知的设置已保存。")
    assert not person.page.get_by_label("电子邮件").is_checked()
