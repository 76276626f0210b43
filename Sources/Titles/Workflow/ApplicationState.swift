/// Where an application stands, as its applicant sees it.
public enum ApplicationState: String, Sendable, CaseIterable, Codable {
  /// 待填报: being filled, nobody else sees it.
  case draft
  /// 办理中: with a unit.
  case inProgress
  /// 已退回: back with the applicant, who may correct and submit it again.
  case returned
  /// 已办结: decided.
  case concluded
  /// 已终止: ended by a unit; bars the applicant from the same authority for the rest of the calendar year.
  case terminated
  /// 已删除: given up by the applicant; still listed, to look at only.
  case deleted

  /// The words on the status tag.
  public var label: String {
    switch self {
    case .draft: "待填报"
    case .inProgress: "办理中"
    case .returned: "已退回"
    case .concluded: "已办结"
    case .terminated: "已终止"
    case .deleted: "已删除"
    }
  }

  /// The applicant may change what is written.
  public var isEditable: Bool { self == .draft || self == .returned }

  /// Nothing leads out of this state.
  public var isFinal: Bool { self == .concluded || self == .terminated || self == .deleted }
}
