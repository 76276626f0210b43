import Titles

/// 首页 of 平台管理: what the administrator's account is for, and what it isn't for.
struct OfficeHomePage: Equatable {
  var role: AdministratorRole
  var name: String
}

extension OfficeHomePage {
  var body: PageBody {
    let menus = OfficeMenu.menus(of: role).filter { $0 != .home }
    let tiles = menus.map { Tile($0.label, $0.summary, $0.address.description) }
    let separation = Notice(.info, title: "三类管理员互相分开", "\(rule)")
    return PageBody(
      OfficeMenu.home.label, "\(PageHeading("\(name)，欢迎使用平台管理"))\(TileGrid("平台管理", tiles))\(separation)")
  }

  private var rule: String {
    let duty =
      switch role {
      case .system: "您是系统管理员，负责平台的日常管理；不能锁定账号，也不能查看审计日志。"
      case .security: "您是安全管理员，负责账号的锁定和登录；不能修改单位和资料，也不能查看审计日志。"
      case .audit: "您是审计员，只查看操作记录；不能修改平台的任何内容。"
      }
    return "\(duty)同一个账号不能兼任两类管理员，也不能同时是个人用户或法人用户。您的每次操作都记入审计日志。"
  }
}
