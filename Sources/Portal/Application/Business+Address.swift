import Titles

/// A business stands in an address by its slug; one that isn't open has no address.
extension Business: RouteParameter {
  init?(pathText: String) { self.init(slug: pathText) }

  var pathText: String { slug }
}

extension Business {
  /// What the home says under its name.
  var summary: String {
    switch self {
    case .initialDetermination: "毕业后首次取得职称：选择受理单位，填写申报书，网上提交审核"
    case .confirmation: "在市外取得职称，调入本市工作后申请确认"
    case .review: "晋升职称：按申报计划填写申报书，由评审委员会评审"
    }
  }

  /// The button of 我的申报 that leads to it.
  var applying: String { "\(label)申报" }

  /// All that are open, by one of their names, as a sentence names them: “职称初定”或“职称确认”.
  static func named(_ name: (Business) -> String) -> String {
    open.map { "“\(name($0))”" }.joined(separator: "或")
  }
}
