"""完善基本信息: 000 §2.2."""
import re

from conftest import pdf
from invented import picture
from steps import begin, upload


def registered(one, name, username, number):
    one.open("/register/personal").fill("真实姓名", name).fill("证件类型", "居民身份证").fill("证件号码", number)
    one.fill("手机号", "19900006001").fill("用户名", username).fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    return one.press("注册").see("注册成功。")
