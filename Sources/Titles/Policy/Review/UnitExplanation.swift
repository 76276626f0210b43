/// What explains that the insured unit isn't the recommending one.
///
/// Source: 《2024年江北区工程技术中初级职称申报流程及填报注意事项》三（二）9.
public enum UnitExplanation: String, Labelled {
  /// 派遣合同.
  case dispatchContract
  /// 人力资源公司代办的，劳动合同单位所签代办协议.
  case agencyAgreement
  /// 集团下属分公司或子公司，总公司所出证明.
  case headOfficeProof
  /// 其他备注材料.
  case other

  /// What a user reads.
  public var label: String {
    switch self {
    case .dispatchContract: "派遣合同"
    case .agencyAgreement: "代办协议"
    case .headOfficeProof: "总公司证明"
    case .other: "备注材料"
    }
  }
}
