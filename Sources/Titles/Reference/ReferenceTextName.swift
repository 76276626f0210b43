/// The texts that the platform ships.
public enum ReferenceTextName: Hashable, CaseIterable, Sendable {
  /// 诚信承诺书 of a business.
  case pledge(Business)
  /// 注意, on the page where a business begins.
  case notice(Business)
  /// 呈报材料真实性保证书 of a business. Holds `{name}`, the applicant's name.
  case guarantee(Business)
  /// Holds `{business}`, the business' name.
  case terminationWarning
  case profileGuide
  case applicationsNotice
  case certificatesNotice
  case unitGuide
  case unitDepartmentGuide
  /// Holds `{business}` and `{contact}`: the unit's contact with its telephone.
  case postingSheet
  /// 破格申报表 to be downloaded.
  case exceptionalPromotion
  /// 委托评审函 to be downloaded. Holds a placeholder for each blank.
  case entrustedReview
  /// 继续教育登记卡 to be downloaded.
  case continuingEducation
  /// 思想和业务工作总结 to be downloaded.
  case workSummary

  /// Those of every open business, then the others.
  public static let allCases: [ReferenceTextName] =
    Business.open.flatMap { [.pledge($0), .notice($0), .guarantee($0)] } + [
      .terminationWarning, .profileGuide, .applicationsNotice, .certificatesNotice, .unitGuide, .unitDepartmentGuide,
      .postingSheet, .exceptionalPromotion, .entrustedReview, .continuingEducation, .workSummary,
    ]

  /// The file that holds it.
  public var file: String { "texts/\(name).md" }

  private var name: String {
    switch self {
    case .pledge(let business): "\(business.slug)-pledge"
    case .notice(let business): "\(business.slug)-notice"
    case .guarantee(let business): "\(business.slug)-guarantee"
    case .terminationWarning: "termination-warning"
    case .profileGuide: "profile-guide"
    case .applicationsNotice: "applications-notice"
    case .certificatesNotice: "certificates-notice"
    case .unitGuide: "unit-guide"
    case .unitDepartmentGuide: "unit-department-guide"
    case .postingSheet: "posting-sheet"
    case .exceptionalPromotion: "template-exceptional-promotion"
    case .entrustedReview: "template-entrusted-review"
    case .continuingEducation: "template-continuing-education"
    case .workSummary: "template-work-summary"
    }
  }
}
