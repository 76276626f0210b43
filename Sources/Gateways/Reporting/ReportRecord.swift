/// What the ministry is told of one certificate.
public struct ReportRecord: Sendable, Equatable, Encodable {
  /// 姓名.
  public var name = ""
  /// 证件类型.
  public var documentType = ""
  /// 证件号码, whole.
  public var documentNumber = ""
  /// 性别.
  public var sex = ""
  /// 出生日期, `yyyy-MM-dd`; empty where the document doesn't say it.
  public var birthDate = ""
  /// 职称系列.
  public var series = ""
  /// 职称级别.
  public var level = ""
  /// 职称名称.
  public var title = ""
  /// The code of 职称名称 in GB/T 8561; empty where the catalog has none.
  public var titleCode = ""
  /// 专业.
  public var specialty = ""
  /// 取得方式.
  public var acquisition = ""
  /// 评审委员会 or the unit that decided.
  public var decidingBody = ""
  /// 批准文号.
  public var approvalNumber = ""
  /// 取得时间, `yyyy-MM-dd`.
  public var obtainedOn = ""
  /// 发证时间, `yyyy-MM-dd`.
  public var issuedOn = ""
  /// 证书编号.
  public var certificateNumber = ""
  /// 发证机关.
  public var authority = ""
  /// 工作单位.
  public var employer = ""
  /// 统一社会信用代码 of 工作单位; empty where it isn't on the platform.
  public var employerCode = ""
  /// 状态: 有效 or 已撤销.
  public var state = ""

  /// Says nothing yet.
  public init() {}

  /// The titles of the columns of the export file.
  public static let columns = [
    "姓名", "证件类型", "证件号码", "性别", "出生日期", "职称系列", "职称级别", "职称名称", "职称代码（GB/T 8561）", "专业", "取得方式", "评审委员会",
    "批准文号", "取得时间", "发证时间", "证书编号", "发证机关", "工作单位", "统一社会信用代码", "状态",
  ]

  /// Its row of the export file.
  public var row: [String] {
    [
      name, documentType, documentNumber, sex, birthDate, series, level, title, titleCode, specialty, acquisition,
      decidingBody, approvalNumber, obtainedOn, issuedOn, certificateNumber, authority, employer, employerCode, state,
    ]
  }
}
