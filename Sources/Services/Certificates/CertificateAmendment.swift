import Foundation
public import Titles

/// What 批量修改证书 asks for besides the ticked applications; kept as the payload of its job. What is empty stays as it is.
public struct CertificateAmendment: Sendable, Equatable, Codable {
  /// 姓名; for one person only.
  public var holderName = ""
  /// 工作单位.
  public var employer = ""
  /// 职称专业.
  public var specialty = ""
  /// 取得时间.
  public var obtainedOn: Day?
  /// 批准文号, and with it 发证时间.
  public var approval: ApprovalDocumentID?
  /// 修改原因.
  public var reason = ""

  /// The most characters of a text, as on the application's form.
  public static let textLimit = 100

  /// Changes nothing yet.
  public init() {}

  /// Whether it leaves everything as it is.
  var isEmpty: Bool {
    holderName.isEmpty && employer.isEmpty && specialty.isEmpty && obtainedOn == nil && approval == nil
  }

  /// The same without white space that was typed by mistake.
  var cleaned: CertificateAmendment {
    var cleaned = self
    cleaned.holderName = TextRules.cleaned(holderName)
    cleaned.employer = TextRules.cleaned(employer)
    cleaned.specialty = TextRules.cleaned(specialty)
    cleaned.reason = TextRules.cleaned(reason, allowsLines: true)
    return cleaned
  }

  /// What is wrong with it for this many persons, whoever they are.
  func problems(for count: Int, today: Day) -> [Reason] {
    var reasons: [Reason] = []
    if isEmpty { reasons.append(Reason("nothing-to-change", "请至少填写一项要修改的内容。")) }
    if !holderName.isEmpty, count > 1 {
      reasons.append(Reason("name-of-many", "姓名只能逐人修改，请只勾选一人后再修改姓名。", field: "holderName"))
    }
    let texts = [("holderName", "姓名", holderName), ("employer", "工作单位", employer), ("specialty", "职称专业", specialty)]
    reasons += texts.compactMap { field, label, text in
      TextRules.problem(in: text, label: label, limit: CertificateAmendment.textLimit, field: field)
    }
    if let obtainedOn, obtainedOn > today {
      reasons.append(Reason("obtained-later", "取得时间不能晚于今天（\(today)），请核对后重新填写。", field: "obtainedOn"))
    }
    return reasons + IssuanceReason.problems(reason, label: "修改原因")
  }

  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(decoding text: String) throws {
    self = try JSONDecoder().decode(CertificateAmendment.self, from: Data(text.utf8))
  }
}
