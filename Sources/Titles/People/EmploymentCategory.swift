/// The employment category (人员类别): it decides the route of an application and which registers are asked.
public enum EmploymentCategory: String, Labelled {
  case publicInstitution
  case stateEnterprise
  case privateOrMobile
  case privateSchool
  case socialOrganization
  case freelance
  case centralUnit

  /// What a user reads.
  public var label: String {
    switch self {
    case .publicInstitution: "事业单位人员"
    case .stateEnterprise: "国有企业人员"
    case .privateOrMobile: "私营企业及流动人员"
    case .privateSchool: "民办学校人员"
    case .socialOrganization: "社会组织人员"
    case .freelance: "自由职业者"
    case .centralUnit: "中央在渝/驻渝单位人员"
    }
  }

  /// Who belongs in the category, in one sentence.
  public var hint: String {
    switch self {
    case .publicInstitution: "事业单位在编人员请选择此项。"
    case .stateEnterprise: "与国有企业建立劳动关系的在编人员请选择此项。"
    case .privateOrMobile: "私企、民企员工，以及国有企业、事业单位、驻渝企业的非编人员请选择此项。"
    case .privateSchool: "民办学校的教师和其他专业技术人员请选择此项。"
    case .socialOrganization: "在社会团体、基金会、民办非企业单位工作的人员请选择此项。"
    case .freelance: "没有工作单位、自行从业的人员请选择此项；自由职业者仅能申报艺术专业人员系列职称。"
    case .centralUnit: "中央在渝单位和驻渝单位的在编人员请选择此项。"
    }
  }

  /// The sentence that stands beside the whole choice.
  ///
  /// Source: 《2024年江北区工程技术中初级职称申报流程及填报注意事项》三（二）5.
  public static let generalHint = "国有企业/事业单位/驻渝企业的非编人员请选择“私营企业及流动人员”。"

  /// Whether the person works for nobody: no employer is asked, and only the 艺术 series is open.
  public var isFreelance: Bool { self == .freelance }

  /// Whether the person's archive is looked up at the city's talent centers.
  ///
  /// Source: 《个人用户操作手册》3.1 第7步 填写说明第3条.
  public var needsArchiveCheck: Bool { self == .privateOrMobile || self == .freelance }
}
