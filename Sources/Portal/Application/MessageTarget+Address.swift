import Titles

extension MessageTarget {
  /// The page that a message leads to.
  var address: SiteURL {
    switch self {
    case .application(let id): Routes.applicationView(id)
    case .due(let unit): Routes.unitDue(unit).with("span", DueSpan.three.rawValue)
    case .posting(let unit, let business):
      Routes.examinations(unit, business).with("tab", VisitState.posting.rawValue)
    case .certificateRequest(let id): Routes.certificateRequest(id)
    case .applications: Routes.myApplications()
    }
  }

  /// The words of the link.
  var label: String {
    switch self {
    case .application: "查看申报书"
    case .due: "查看即将到期的申报书"
    case .posting: "查看公示中的申报书"
    case .certificateRequest: "查看申请"
    case .applications: "我的申报"
    }
  }
}
