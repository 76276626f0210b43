/// What a unit is to the application that visits it.
public enum Stop: String, Sendable, CaseIterable, Codable {
  /// 用人单位; for a freelancer the talent center in its place. Posts and recommends.
  case employer
  /// 上级单位: any level between employer and accepting authority.
  case superior
  /// 受理单位: decides.
  case accepting

  /// The word in tables and sentences.
  public var label: String {
    switch self {
    case .employer: "用人单位"
    case .superior: "上级单位"
    case .accepting: "受理单位"
    }
  }
}
