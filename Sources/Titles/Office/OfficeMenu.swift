/// A menu of 平台管理, in the order in which the menus stand.
public enum OfficeMenu: String, Labelled {
  case home
  case units
  case superiorRequests
  case overdue
  case committees
  case articles
  case catalog
  case holidays
  case integrity
  case messages
  case jobs
  case accounts
  case auditLog

  /// What a user reads.
  public var label: String {
    switch self {
    case .home: "首页"
    case .units: "单位管理"
    case .superiorRequests: "上级单位申请"
    case .overdue: "超期办理"
    case .committees: "评委会备案"
    case .articles: "资讯与手册"
    case .catalog: "目录与政策"
    case .holidays: "节假日"
    case .integrity: "诚信记录"
    case .messages: "消息发送"
    case .jobs: "后台任务"
    case .accounts: "账号管理"
    case .auditLog: "审计日志"
    }
  }

  /// What one does there, for the home of 平台管理.
  public var summary: String {
    switch self {
    case .home: "平台管理的各项功能"
    case .units: "查找单位，设置单位类型、上级单位和权限，停用单位，合并重复单位"
    case .superiorRequests: "答复单位因找不到上级单位提出的申请"
    case .overdue: "哪些单位的申报书超过办理时限，何时通知过该单位"
    case .committees: "备案、变更、延续和终止评审委员会"
    case .articles: "编写、发布和撤下门户上的资讯、政策、操作手册"
    case .catalog: "职称目录、字典、政策表和须知文本，按生效日期发布"
    case .holidays: "放假和调休安排，公示等工作日按它计算"
    case .integrity: "登记和解除失信记录，期内不能申报"
    case .messages: "短信和邮件的发送情况，重新发送失败的消息"
    case .jobs: "批量发证、日志验证等后台任务的进度"
    case .accounts: "查找账号，锁定和解锁，结束登录"
    case .auditLog: "按操作人、对象、操作和时间查询，验证日志是否被改动"
    }
  }

  /// Which administrator it is for; nil: for each of them.
  public var role: AdministratorRole? {
    switch self {
    case .home: nil
    case .units, .superiorRequests, .overdue, .committees, .articles, .catalog, .holidays, .integrity, .messages, .jobs: .system
    case .accounts: .security
    case .auditLog: .audit
    }
  }

  /// The menus of an administrator, in order.
  public static func menus(of role: AdministratorRole) -> [OfficeMenu] {
    allCases.filter { $0.role == nil || $0.role == role }
  }
}
