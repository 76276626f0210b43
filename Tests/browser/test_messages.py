"""消息发送: what leaves the platform, as the reform office sees it."""
from visitor import PHONE


def test_the_office_sees_that_a_message_waits_but_not_its_words(cast, visitor):
    guest = visitor()
    guest.open("/password/forgotten").fill("用户名", "applicant4")
    guest.page.get_by_role("main").get_by_role("button").first.click()
    office = cast("office")
    office.open("/office").menu("消息发送").see("没有配置短信和电子邮件的发送通道").check("office-messages")
    row = office.row("短信")
    row.get_by_text("待发送", exact=True).wait_for()
    row.get_by_text("等待发送").wait_for()
    assert office.page.get_by_text("验证码").count() == 0
    office.page.get_by_role("navigation", name="状态").get_by_role("link", name="发送失败").click()
    office.see("没有消息").check("office-messages-empty")
    phone = visitor(**PHONE)
    phone.sign_in("office").open("/office/messages").check("office-messages-phone")
