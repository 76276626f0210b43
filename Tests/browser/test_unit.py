"""The unit centre: 002 §2.2 完善基础信息, §3 单位信息管理, §4 权限管理; changing between 个人中心 and 单位中心."""
import re

from invented import resident_id, unit_code
from visitor import PHONE


def register_person(one, name, username, number):
    one.open("/register/personal").fill("真实姓名", name).fill("证件类型", "居民身份证").fill("证件号码", number)
    one.fill("手机号", "19900005001").fill("用户名", username).fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    return one.press("注册").see("注册成功。")


def test_first_entry(visitor):
    unit = visitor()
    unit.open("/register/unit").fill("单位名称", "水杉样板设计院").fill("统一社会信用代码", unit_code(77)).fill("法定代表人", "穆样板")
    unit.fill("手机号", "19900004002").fill("用户名", "shuishan").fill("密码", "Xuni-2025-a").fill("确认密码", "Xuni-2025-a")
    # 1、首次登录本系统，需完善单位基础信息后，才能进入单位中心。
    unit.press("注册").title("完善单位基础信息")
    centre = re.sub("/first-entry$", "", unit.page.url)
    unit.open(centre).title("完善单位基础信息")
    # 2、仔细阅读填写说明。
    unit.see("签收功能启用后，申报材料需先签收再审核").check("unit-first-entry")
    unit.press("提交")
    for label, sentence in {
        "注册地": "请选择注册地。", "参保地": "请选择参保地。", "单位性质": "请选择单位性质。",
        "是否为乡镇基层单位": "请选择是否为乡镇基层单位。", "专家业务里的主管部门": "请填写专家业务里的主管部门。",
        "留学回国人员业务里的主管部门": "请填写留学回国人员业务里的主管部门。",
        "所属产业：“33618”现代制造业集群": "请选择“33618”现代制造业集群", "所属产业：“416”科技战略布局": "请选择“416”科技战略布局",
        "是否启用签收功能": "请选择是否启用签收功能。",
    }.items():
        unit.refused(label, sentence)
    unit.check("unit-first-entry-empty")
    # 3、主管部门的如何选择。
    unit.see("区县属企事业单位、非公有制单位选择所在区县人社局作为主管部门")
    unit.fill("注册地", "渝北区").fill("参保地", "渝北区").fill("单位性质", "民营企业").fill("是否为乡镇基层单位", "否")
    unit.fill("专家业务里的主管部门", "云杉区人力资源和社会保障局").fill("留学回国人员业务里的主管部门", "云杉区人力资源和社会保障局")
    unit.fill("所属产业：“33618”现代制造业集群", ["软件信息服务", "其他产业"]).fill("所属产业：“416”科技战略布局", "数智科技")
    unit.fill("是否启用签收功能", "是")
    # 4、填写完毕后，点击“提交”，就可以进入单位中心。
    unit.press("提交").see("单位基础信息已提交，欢迎进入单位中心。").title("水杉样板设计院，欢迎使用单位中心").check("unit-home-new")
    # Not an accepting authority: its menus aren't there.
    assert unit.page.get_by_role("link", name="认定申报设置").count() == 0


def test_information_and_contacts(cast):
    unit = cast("unit2")
    # 单位信息管理>单位基础信息，可修改单位的基础信息，设置单位是否启用签收功能。
    unit.menu("单位信息管理", "单位基础信息").check("unit-information")
    other = unit.window().open(unit.page.url)
    unit.fill("单位性质", "其他").press("提交").see("单位基础信息已保存。")
    assert unit.control("单位性质").locator("option:checked").inner_text() == "其他"
    # Who looks at older values loses nothing of what they typed, and overwrites nothing.
    other.fill("单位名称", "松果虚构科技集团").press("提交").see("您打开页面之后，本单位的信息已被修改，本次没有保存")
    assert other.value("单位名称") == "松果虚构科技集团"
    other.check("unit-information-stale").page.close()
    # 单位信息管理>单位联系方式，可设置单位在专技平台各个业务的联系人和联系电话。
    unit.menu("单位信息管理", "单位联系方式").check("unit-contacts")
    group = unit.page.get_by_role("group", name="业务模块：专家")
    group.get_by_label("联系人").fill("宋专家")
    group.get_by_label("联系电话").fill("电话不详")
    group.get_by_label("电子邮箱").fill("没有")
    unit.press("提交").see("专家业务的联系电话应为手机号或带区号的座机号码").see("电子邮箱应含有且只含有一个“@”")
    assert group.get_by_label("联系人").input_value() == "宋专家"
    unit.check("unit-contacts-wrong")
    group.get_by_label("联系电话").fill("023-00000012")
    group.get_by_label("电子邮箱").fill("zhuanjia@example.com")
    unit.press("提交").see("单位联系方式已保存。")
    assert group.get_by_label("联系电话").input_value() == "023-00000012"


def test_users_and_permissions(cast, visitor):
    unit = cast("unit2")
    number = resident_id("19900515", 226)
    clerk = register_person(visitor(), "陶经办", "tao.jingban", number)
    # 1、权限管理>用户管理，可对单位经办用户进行管理。
    unit.menu("权限管理", "用户管理").see("暂无经办用户").check("unit-users-empty")
    # 2、点击“新增”可添加单位的经办用户，通过证件信息关联本单位。
    unit.follow("新增").title("新增经办用户").press("保存").refused("姓名", "请填写姓名。").check("unit-user-new")
    unit.fill("姓名", "陶不对").fill("证件类型", "居民身份证").fill("证件号码", number).press("保存")
    unit.see("没有找到姓名和证件号码都相符的个人用户")
    unit.fill("姓名", "陶经办").press("保存").see("已添加经办用户陶经办").check("unit-users")
    row = unit.row("陶经办").inner_text()
    assert number not in row and "19900005001" not in row
    unit.follow("新增").fill("姓名", "陶经办").fill("证件类型", "居民身份证").fill("证件号码", number).press("保存")
    unit.refused("证件号码", "陶经办已经是本单位的经办用户，不需要重复添加。")
    unit.menu("权限管理", "用户管理").fill("姓名", "陶").press("查询")
    assert unit.row("陶经办").count() == 1
    unit.fill("姓名", "无此人").press("查询").see("没有符合条件的经办用户")
    # The clerk is in the unit now, with its home alone.
    clerk.open("/").follow("单位中心（松果虚构科技有限公司）").title("松果虚构科技有限公司，欢迎使用单位中心")
    assert clerk.page.get_by_role("link", name="单位联系方式").count() == 0
    contacts = clerk.page.url + "/contacts"
    clerk.open(contacts)
    assert clerk.status == 403
    clerk.check("unit-menu-not-granted")
    # 权限管理>用户权限: 选中经办用户，勾选相关菜单权限，点击“保存”才能生效。
    unit.menu("权限管理", "用户权限").see("请选择经办用户").follow("陶经办", exact=False)
    unit.tick("单位联系方式").tick("初定资格审核").check("unit-permissions").press("保存").see("已保存陶经办的菜单权限，立即生效。")
    # 5、… the clerk's open session has it at once.
    clerk.open(contacts).title("单位联系方式").menu("单位信息管理", "单位联系方式")
    # 再次点击复选框可取消勾选。
    unit.page.get_by_label("单位联系方式", exact=True).uncheck()
    unit.press("保存").see("已保存陶经办的菜单权限，立即生效。")
    clerk.open(contacts)
    assert clerk.status == 403
    # Back to one's own affairs.
    clerk.open(contacts.removesuffix("/contacts")).page.get_by_text("切换", exact=True).click()
    clerk.follow("个人中心", exact=False).title("基本信息")
    # 3、若单位经办人员离职或工作变更，可“删除”该单位经办人员。
    unit.menu("权限管理", "用户管理")
    unit.row("陶经办").get_by_role("link", name=re.compile("^删除")).click()
    unit.title("删除经办用户").check("unit-user-remove").press("确认删除").see("已删除经办用户陶经办")
    clerk.open(contacts.removesuffix("/contacts"))
    assert clerk.status == 404


def test_another_units_addresses(cast):
    unit, other = cast("unit2"), cast("dept1")
    address = unit.open("/").follow("单位中心").page.url
    for path in ("", "/information", "/contacts", "/users", "/users/new", "/permissions"):
        other.open(address + path)
        assert other.status == 404, path
    other.check("unit-of-another")


def test_applicant_cannot_be_handler_of_own_unit(cast):
    """A person changes between 个人中心 and the 单位中心 that they were linked to."""
    clerk = cast("unit1-clerk1")
    clerk.open("/").follow("单位中心（云杉示范职业教育中心）").title("云杉示范职业教育中心，欢迎使用单位中心").check("unit-home-clerk")
    assert clerk.page.get_by_role("link", name="用户管理").count() == 0
    clerk.page.get_by_text("切换", exact=True).click()
    clerk.check("unit-switch").follow("个人中心", exact=False).title("基本信息")


def test_unit_on_a_phone(cast):
    unit = cast.another("unit2", **PHONE)
    address = unit.open("/").follow("单位中心").page.url
    for path in ("", "/information", "/contacts", "/users", "/permissions"):
        unit.open(address + path).check(f"unit-phone{path.replace('/', '-')}")
