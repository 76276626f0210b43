public import Titles

/// A new approval document (核准文件) as it was typed.
public struct ApprovalDraft: Sendable, Equatable {
  /// 发文字号.
  public var number: String
  /// 文件名称.
  public var title: String
  /// 发文时间; nil where none or no date was given.
  public var issuedOn: Day?
  /// 所属项目.
  public var business: Business?
  /// 业务类型.
  public var kind: ApprovalKind?
  /// The uploaded PDF.
  public var attachment: AttachmentID?

  /// Made of these parts.
  public init(
    number: String = "", title: String = "", issuedOn: Day? = nil, business: Business? = nil, kind: ApprovalKind? = nil,
    attachment: AttachmentID? = nil
  ) {
    self.number = number
    self.title = title
    self.issuedOn = issuedOn
    self.business = business
    self.kind = kind
    self.attachment = attachment
  }

  /// What is wrong with the draft; `offered` are the businesses of the unit, `today` bounds 发文时间.
  func problems(offered: [Business], today: Day) -> [Reason] {
    var reasons: [Reason] = []
    check(number, "发文字号", 100, "number", &reasons)
    check(title, "文件名称", 200, "title", &reasons)
    if let issuedOn {
      if issuedOn > today {
        reasons.append(Reason("issuedOn-future", "发文时间不能晚于今天（\(today)），请按文件上的日期填写。", field: "issuedOn"))
      }
    } else {
      reasons.append(Reason("issuedOn-missing", "请填写发文时间，格式如 2025-06-01。", field: "issuedOn"))
    }
    if business.map({ offered.contains($0) }) != true {
      reasons.append(Reason("business-missing", "请选择所属项目，只能选择本单位具备职称发证权限的业务。", field: "business"))
    }
    if kind == nil { reasons.append(Reason("kind-missing", "请选择业务类型：证书发放或证书撤销。", field: "kind")) }
    if attachment == nil {
      reasons.append(Reason("attachment-missing", "请上传核准文件的电子公文（PDF）。", field: "attachment"))
    }
    return reasons
  }

  private func check(_ text: String, _ label: String, _ limit: Int, _ field: String, _ reasons: inout [Reason]) {
    let cleaned = TextRules.cleaned(text)
    if cleaned.isEmpty { reasons.append(Reason("\(field)-missing", "请填写\(label)。", field: field)) }
    if let problem = TextRules.problem(in: cleaned, label: label, limit: limit, field: field) { reasons.append(problem) }
  }
}
