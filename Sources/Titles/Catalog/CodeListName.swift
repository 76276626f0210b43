/// The dictionaries that the platform ships; the raw value is the name of the table.
public enum CodeListName: String, Labelled {
  case ethnicGroups = "ethnic-groups"
  case politicalStatuses = "political-statuses"
  case nationalities
  case districts
  case manufacturingClusters = "manufacturing-clusters"
  case technologyLayout = "technology-layout"
  case healthStatuses = "health-statuses"
  case educations
  case degrees
  case studyModes = "study-modes"
  case auditActions = "audit-actions"

  /// What a user reads.
  public var label: String {
    switch self {
    case .ethnicGroups: "民族"
    case .politicalStatuses: "政治面貌"
    case .nationalities: "国籍"
    case .districts: "区县"
    case .manufacturingClusters: "“33618”现代制造业集群"
    case .technologyLayout: "“416”科技战略布局"
    case .healthStatuses: "身体状况"
    case .educations: "学历"
    case .degrees: "学位"
    case .studyModes: "学习形式"
    case .auditActions: "审计操作"
    }
  }

  /// The file that holds it.
  public var file: String { "\(rawValue).csv" }
}
