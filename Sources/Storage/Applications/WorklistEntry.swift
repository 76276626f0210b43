public import Titles

/// What a unit's worklist shows of an application: copied into every visit, so that a page reads one narrow row.
public struct WorklistEntry: Sendable, Equatable {
  /// 申报书编号.
  public let number: String
  /// 姓名.
  public let applicantName: String
  /// 手机号, masked.
  public let mobileMasked: String
  /// The keyed hash of the mobile, for the filter.
  public let mobileHash: String
  /// 现工作单位.
  public let employerName: String
  /// 受理单位.
  public let authorityName: String
  /// 申报职称, shown as 工程技术人才_助理工程师.
  public let titleLabel: String
  /// 提交时间.
  public let submittedAt: Moment

  /// Made of these parts.
  public init(
    number: String, applicantName: String, mobileMasked: String, mobileHash: String, employerName: String,
    authorityName: String, titleLabel: String, submittedAt: Moment
  ) {
    self.number = number
    self.applicantName = applicantName
    self.mobileMasked = mobileMasked
    self.mobileHash = mobileHash
    self.employerName = employerName
    self.authorityName = authorityName
    self.titleLabel = titleLabel
    self.submittedAt = submittedAt
  }
}
