/// The tabs of 个人中心.
enum PersonalTab: CaseIterable {
  case profile
  case portfolio
  case applications
  case certificates
  case messages
  case security

  /// The words on the tab.
  var label: String {
    switch self {
    case .profile: "基本信息"
    case .portfolio: "业绩档案"
    case .applications: "我的申报"
    case .certificates: "我的证书"
    case .messages: "消息"
    case .security: "账号安全"
    }
  }

  /// Where it leads.
  var address: SiteURL {
    switch self {
    case .profile: Routes.profile()
    case .portfolio: Routes.portfolio()
    case .applications: Routes.myApplications()
    case .certificates: Routes.myCertificates()
    case .messages: Routes.messages()
    case .security: Routes.security()
    }
  }
}
