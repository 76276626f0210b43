/// Where a visit of an application to one unit stands.
public enum VisitState: String, Sendable, CaseIterable, Codable {
  /// 待签收: the unit uses claims and nobody has claimed it yet.
  case awaitingClaim
  /// 待审核.
  case underExamination
  /// 公示中: approved by the employer and posted.
  case posting
  /// 已退回: sent back by this unit, or past it.
  case returned
  /// 已终止.
  case terminated
  /// 已上报: forwarded to the next unit.
  case forwarded
  /// 已办结: passed by the accepting authority, here or further up.
  case concluded
  /// Taken back by the applicant or the sender before this unit touched it: in no tab.
  case withdrawn

  /// The tab's name and the words on the status tag.
  public var label: String {
    switch self {
    case .awaitingClaim: "待签收"
    case .underExamination: "待审核"
    case .posting: "公示中"
    case .returned: "已退回"
    case .terminated: "已终止"
    case .forwarded: "已上报"
    case .concluded: "已办结"
    case .withdrawn: "已撤回"
    }
  }

  /// The tabs of a unit's worklist, in the manual's order (法人用户操作手册 6.1).
  public static let tabs: [VisitState] = [
    .awaitingClaim, .underExamination, .posting, .returned, .terminated, .forwarded, .concluded,
  ]

  /// The unit has something to do.
  public var isOpen: Bool { self == .awaitingClaim || self == .underExamination || self == .posting }
}
