/// A business module for which a unit names a contact (单位联系方式).
public enum ContactBusiness: String, Labelled {
  case titles
  case experts
  case continuingEducation
  case returnees
  case postdoctoral

  /// What a user reads.
  public var label: String {
    switch self {
    case .titles: "职称"
    case .experts: "专家"
    case .continuingEducation: "继续教育"
    case .returnees: "留学人员"
    case .postdoctoral: "博士后"
    }
  }
}
