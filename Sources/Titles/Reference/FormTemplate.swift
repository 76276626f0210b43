/// A form that people download, fill in, have signed and stamped, and upload.
public enum FormTemplate: Hashable, CaseIterable, Sendable {
  /// 破格申报表.
  case exceptionalPromotion
  /// 委托评审函.
  case entrustedReview
  /// 继续教育登记卡.
  case continuingEducation
  /// 思想和业务工作总结.
  case workSummary
  /// 查档情况.
  case archive
  /// 呈报材料真实性保证书 of a business.
  case guarantee(Business)

  /// In the order in which they are offered.
  public static let allCases: [FormTemplate] =
    [.exceptionalPromotion, .entrustedReview, .continuingEducation, .workSummary, .archive] + Business.open.map { .guarantee($0) }

  /// How it is called in addresses.
  public var slug: String {
    switch self {
    case .exceptionalPromotion: "exceptional-promotion"
    case .entrustedReview: "entrusted-review"
    case .continuingEducation: "continuing-education"
    case .workSummary: "work-summary"
    case .archive: "archive"
    case .guarantee(let business): "\(business.slug)-guarantee"
    }
  }

  /// The template of this slug; nil where there is none.
  public init?(slug: String) {
    guard let found = FormTemplate.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = found
  }

  /// What a user reads.
  public var label: String {
    switch self {
    case .exceptionalPromotion: "破格申报表"
    case .entrustedReview: "委托评审函"
    case .continuingEducation: "继续教育登记卡"
    case .workSummary: "思想和业务工作总结"
    case .archive: "查档情况"
    case .guarantee(let business): "呈报材料真实性保证书（\(business.label)）"
    }
  }

  /// The template that a material of this name is; nil where none is.
  public static func asked(in name: String) -> FormTemplate? {
    let texts: [FormTemplate] = [.exceptionalPromotion, .entrustedReview, .continuingEducation, .workSummary, .archive]
    return texts.first { name.contains($0.label) }
  }
}
