import Services
import Titles

/// What the dialog of 批量修改证书 asks for: what stays empty isn't changed.
struct AmendmentFields: Sendable, Equatable {
  var amendment = CertificateAmendment()
  /// 取得时间 as it was typed.
  var obtainedOn = ""
}

extension AmendmentFields {
  init(_ form: FormBody) {
    amendment.holderName = form.text("holderName")
    amendment.employer = form.text("employer")
    amendment.specialty = form.text("specialty")
    amendment.obtainedOn = form.day("obtainedOn")
    amendment.approval = form.id("approval")
    amendment.reason = form.text("reason")
    obtainedOn = form.text("obtainedOn")
  }

  /// A day that can't be read must not be taken for one that stays as it is.
  var problems: [Reason] {
    guard !obtainedOn.isEmpty, amendment.obtainedOn == nil else { return [] }
    return [Reason("day-unreadable", "取得时间不是有效的日期，请按“年-月-日”重新填写，例如2025-08-20。", field: "obtainedOn")]
  }

  /// - Parameter isOne: 姓名 can be changed of one person only.
  func html(_ documents: [ApprovalDocument], isOne: Bool, _ issues: FormIssues) -> HTML {
    let hint = "留空则不修改。"
    func text(_ name: String, _ label: String, _ value: String) -> HTML {
      TextField(
        FieldInfo(name, label, hint: hint, error: issues[name]), value: value, limit: CertificateAmendment.textLimit
      ).html
    }
    let holder: HTML = "\(if: isOne, text("holderName", "姓名", amendment.holderName))"
    let day = DateField(FieldInfo("obtainedOn", "取得时间", hint: hint, error: issues["obtainedOn"]), value: obtainedOn)
    let texts: HTML = "\(text("employer", "工作单位", amendment.employer))\(text("specialty", "职称专业", amendment.specialty))"
    return "\(FieldGrid("\(holder)\(texts)\(day)"))\(approval(documents, issues))"
  }

  private func approval(_ documents: [ApprovalDocument], _ issues: FormIssues) -> HTML {
    let choices = documents.map { document in
      Choice(document.id.rawValue, document.number, hint: "文件名称：\(document.title)；发证时间：\(document.issuedOn)")
    }
    return RadioGroup(
      FieldInfo("approval", "批准文号", error: issues["approval"], wide: true), choices: [Choice("", "不修改")] + choices,
      value: amendment.approval?.rawValue ?? "", inline: false
    ).html
  }
}
