import Titles

extension OfficeMenu {
  /// Where the menu leads.
  var address: SiteURL {
    switch self {
    case .home: Routes.office()
    case .units: Routes.officeUnits()
    case .superiorRequests: Routes.officeSuperiors()
    case .overdue: Routes.officeOverdue()
    case .committees: Routes.officeCommittees()
    case .articles: Routes.officeArticles()
    case .catalog: Routes.officeReferences()
    case .holidays: Routes.officeHolidays()
    case .integrity: Routes.officeIntegrity()
    case .messages: Routes.officeMessages()
    case .jobs: Routes.officeJobs()
    case .accounts: Routes.officeAccounts()
    case .auditLog: Routes.officeAudit()
    }
  }

  /// The way to a page of 平台管理: 首页, the menu, then what is given.
  func crumbs(_ more: Link...) -> [Link] { crumbs(more) }

  /// The same way with its last links in a list.
  func crumbs(_ more: [Link]) -> [Link] {
    let home = Link(OfficeMenu.home.label, OfficeMenu.home.address.description)
    return (self == .home ? [home] : [home, Link(label, address.description)]) + more
  }
}
