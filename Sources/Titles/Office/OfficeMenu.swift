/// A menu of 平台管理, in the order in which the menus stand.
public enum OfficeMenu: String, Labelled {
  case home
  case units
  case accounts
  case auditLog

  /// What a user reads.
  public var label: String {
    switch self {
    case .home: "首页"
    case .units: "单位管理"
    case .accounts: "账号管理"
    case .auditLog: "审计日志"
    }
  }

  /// What one does there, for the home of 平台管理.
  public var summary: String {
    switch self {
    case .home: "平台管理的各项功能"
    case .units: "查找单位，设置单位类型、上级单位和权限，停用单位，合并重复单位"
    case .accounts: "查找账号，锁定和解锁，结束登录"
    case .auditLog: "按操作人、对象、操作和时间查询，验证日志是否被改动"
    }
  }

  /// Which administrator it is for; nil: for each of them.
  public var role: AdministratorRole? {
    switch self {
    case .home: nil
    case .units: .system
    case .accounts: .security
    case .auditLog: .audit
    }
  }

  /// The menus of an administrator, in order.
  public static func menus(of role: AdministratorRole) -> [OfficeMenu] {
    allCases.filter { $0.role == nil || $0.role == role }
  }
}
