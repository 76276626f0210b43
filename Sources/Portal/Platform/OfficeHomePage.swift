import Titles

/// 首页 of 平台管理: what the administrator's account is for, and what it isn't for.
struct OfficeHomePage {
  var role: AdministratorRole
  var name: String
  /// How many titles have no code of GB/T 8561, and how many records of 上报人社部 wait without one; nil for whoever has no say
  /// in it.
  var withoutCode: (titles: Int, reports: Int)?
}

extension OfficeHomePage {
  var body: PageBody {
    let menus = OfficeMenu.menus(of: role).filter { $0 != .home }
    let tiles = menus.map { Tile($0.label, $0.summary, $0.address.description) }
    let separation = Notice(.info, title: "三类管理员互相分开", "\(rule)")
    return PageBody(
      OfficeMenu.home.label, "\(PageHeading("\(name)，欢迎使用平台管理"))\(codes)\(TileGrid("平台管理", tiles))\(separation)")
  }

  private var codes: HTML {
    guard let withoutCode, withoutCode.titles > 0 else { return HTML() }
    let waiting = withoutCode.reports > 0 ? "，其中 \(withoutCode.reports) 条正在等待上报的证书记录因此没有职称代码" : ""
    let link = Link("职称名称", Routes.officeReference("titles.csv").description)
    let words: HTML = """
      <p>目录中有 \(withoutCode.titles) 个职称没有填写GB/T 8561职称代码\(waiting)。平台不自行编造代码：请按国家标准在“目录与政策”的\
      \(link)中填写gbt_8561列并发布新版本，之后上报的记录和导出文件会带上代码。</p>
      """
    return Notice(.warning, title: "职称代码待填写", words).html
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
