import Titles

/// Why somebody can't apply at an authority now, with the way to where it can be mended.
struct ObstacleNotice: Component {
  let reasons: [Reason]

  init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  var html: HTML {
    guard !reasons.isEmpty else { return HTML() }
    return Notice(.warning, title: "您目前不能在该受理单位申报", "\(each: reasons, line)").html
  }

  private func line(_ reason: Reason) -> HTML {
    let link: Link? =
      switch reason.code {
      case "profile-missing": Link("去完善基本信息", Routes.profile().description)
      case "one-open-application": Link("查看我的申报", Routes.myApplications().description)
      default: nil
      }
    return "<p>\(reason.sentence) \(link)</p>"
  }
}
