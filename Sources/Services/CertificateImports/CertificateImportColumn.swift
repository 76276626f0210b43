/// A column of the spreadsheet of old certificates, by the title in its first row.
public enum CertificateImportColumn: String, CaseIterable, Sendable {
  case name = "姓名"
  case documentKind = "证件类型"
  case documentNumber = "证件号码"
  case series = "职称系列"
  case title = "职称名称"
  case specialty = "职称专业"
  case business = "取得方式"
  case decidingBody = "评审机构"
  case approvalNumber = "批准文号"
  case obtainedOn = "取得时间"
  case issuedOn = "发证时间"
  case number = "证书编号"
  case employer = "工作单位"

  /// Whether the file must have it, and every row a value in it.
  public var isRequired: Bool { self != .documentKind && self != .employer }

  /// What stands in the example row of the template.
  var example: String {
    switch self {
    case .name: "示例姓名"
    case .documentKind: "居民身份证"
    case .documentNumber: "（18位证件号码）"
    case .series: "工程技术"
    case .title: "工程师"
    case .specialty: "工业与民用建筑"
    case .business: "职称评审"
    case .decidingBody: "某某市工程系列中级评审委员会"
    case .approvalNumber: "某职改办〔2012〕8号"
    case .obtainedOn: "2012-11-30"
    case .issuedOn: "2012-12-20"
    case .number: "某职0012345"
    case .employer: "某某设计院"
    }
  }
}
