/// A dispatched worker's present work: the unit that sends, and the one in which the work is done.
public struct Dispatch: Hashable, Sendable {
  /// 派遣单位.
  public let sender: String
  /// 用工单位.
  public let host: String

  /// What 工作单位 says as XX单位派遣至XX单位; nil where it says nothing of the kind.
  ///
  /// Source: 《2024年江北区工程技术中初级职称申报流程及填报注意事项》三（二）6、三（四）.
  public init?(_ workplace: String) {
    guard let words = workplace.firstRange(of: "派遣至") else { return nil }
    sender = String(workplace[..<words.lowerBound])
    host = String(workplace[words.upperBound...])
    guard !sender.isEmpty, !host.isEmpty else { return nil }
  }
}
