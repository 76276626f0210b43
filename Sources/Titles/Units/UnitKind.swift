/// What a unit is in the administration (set by the reform office; a new unit is an employer).
public enum UnitKind: String, Labelled {
  case employer
  case supervisingDepartment
  case talentCenter
  case districtBureau
  case cityDepartment
  case reformOffice

  /// What a user reads.
  public var label: String {
    switch self {
    case .employer: "用人单位"
    case .supervisingDepartment: "主管部门"
    case .talentCenter: "人才中心"
    case .districtBureau: "区县人社局"
    case .cityDepartment: "市级部门"
    case .reformOffice: "市职改办"
    }
  }
}
