import Titles

/// The way to an application in 个人中心.
enum ApplicationCrumbs {
  /// 个人中心 / 我的申报 / 某某区人力资源和社会保障局（职称初定）.
  static func links(_ authority: String, _ business: Business, _ more: String...) -> [Link] {
    [Link("个人中心", Routes.profile().description), Link("我的申报", Routes.myApplications().description)]
      + [Link("\(authority)（\(business.label)）")] + more.map { Link($0) }
  }
}
