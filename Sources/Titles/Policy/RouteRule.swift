/// Which way an application goes next; the raw value is the rule's stable id.
public enum RouteRule: String, CaseIterable, Sendable, Codable {
  /// 事业单位 → its supervising department.
  case institutionDepartment = "institution-department"
  /// 国有企业 → the group or department above it.
  case enterpriseDepartment = "enterprise-department"
  /// 非公单位 → the talent center that keeps the person's archive.
  case archiveKeeper = "archive-keeper"
  /// → the district bureau where the unit is.
  case districtOfEmployer = "district-of-employer"
  /// Talent center → district bureau.
  case centerToBureau = "center-to-bureau"
  /// A district's supervising department → its district bureau.
  case departmentToBureau = "department-to-bureau"
  /// → whatever unit stands above this one.
  case supervisingUnit = "supervising-unit"
  /// → the accepting authority or the committee's office, where every way ends.
  case acceptingAuthority = "accepting-authority"
  /// 自主评审 unit → its committee, without anybody between.
  case selfReview = "self-review"
  /// 委托评审: → the superior that has the power to review and gives the letter.
  case entrustingSuperior = "entrusting-superior"

  /// Whether it leads to the accepting authority or the committee, which may be the unit itself.
  var endsTheWay: Bool { self == .acceptingAuthority || self == .selfReview }
}
