public import Titles

/// An old certificate of a spreadsheet, checked.
public struct CertificateImportRow: Sendable, Equatable, Codable {
  /// The row's number in the file.
  public let line: Int
  /// 姓名.
  public let name: String
  /// Whose document.
  public let document: IdentityDocument
  /// The code of 职称名称.
  public let titleCode: String
  /// 职称名称, as it is shown.
  public let titleLabel: String
  /// 职称专业.
  public let specialty: String
  /// 取得方式.
  public let business: Business
  /// 评审机构.
  public let decidingBody: String
  /// 批准文号.
  public let approvalNumber: String
  /// 取得时间.
  public let obtainedOn: Day
  /// 发证时间.
  public let issuedOn: Day
  /// 证书编号.
  public let number: String
  /// 工作单位; empty where the file doesn't say it.
  public let employer: String
}
