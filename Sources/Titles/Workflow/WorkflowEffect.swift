/// What a transition sets off beside the new state.
public enum WorkflowEffect: String, Sendable, CaseIterable {
  /// Keep what was submitted as an immutable snapshot with its hash.
  case keepSnapshot
  /// Tell the applicant.
  case tellApplicant
  /// Tell the unit that now has it.
  case tellUnit
  /// Tell the person who handles it there, where it is a person.
  case tellHandler
  /// Bar the applicant from this authority and business until the year ends.
  case barForTheYear
  /// Offer it for an issuance batch (选择申报人).
  case awaitCertificate

  /// What the printed table says.
  public var summary: String {
    switch self {
    case .keepSnapshot: "保存提交版本"
    case .tellApplicant: "通知申报人"
    case .tellUnit: "通知待办单位"
    case .tellHandler: "通知办理人"
    case .barForTheYear: "本年度内限制再次申报"
    case .awaitCertificate: "进入发证“选择申报人”"
    }
  }
}
