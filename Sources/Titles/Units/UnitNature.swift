/// The legal nature of a unit (单位性质).
public enum UnitNature: String, Labelled {
  case governmentOrgan
  case publicInstitution
  case stateEnterprise
  case privateEnterprise
  case foreignEnterprise
  case privateNonEnterprise
  case socialOrganization
  case soleTrader
  case other

  /// What a user reads.
  public var label: String {
    switch self {
    case .governmentOrgan: "机关"
    case .publicInstitution: "事业单位"
    case .stateEnterprise: "国有企业"
    case .privateEnterprise: "民营企业"
    case .foreignEnterprise: "外资企业"
    case .privateNonEnterprise: "民办非企业"
    case .socialOrganization: "社会团体"
    case .soleTrader: "个体工商户"
    case .other: "其他"
    }
  }
}
