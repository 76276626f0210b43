import Titles

/// 修改意见 by section and 修改范围: what a return may say beside its reason.
struct ExaminationRemarks: Component {
  var sections: [SectionName]
  /// As they were typed.
  var remarks: [String: String]
  var isLimited: Bool
  var issues: FormIssues

  /// The name of the input for a section.
  static func name(_ section: String) -> String { "remark.\(section)" }

  var html: HTML {
    let scope = RadioGroup(
      FieldInfo(
        "scope", "修改范围", hint: "仅在退回给个人时有效。限定后，其他栏目申报人只能查看。", error: issues["scope"], wide: true),
      choices: [Choice("all", "全部栏目都可修改"), Choice("limited", "仅限填写了修改意见的栏目")],
      value: isLimited ? "limited" : "all", inline: false)
    let texts = sections.map { section in
      let name = ExaminationRemarks.name(section.id)
      let field = TextAreaField(
        FieldInfo(name, section.title, error: issues[name], wide: true), value: remarks[section.id] ?? "", limit: 300, rows: 2)
      return ("<div data-copies=\"\(FieldInfo.id(of: ExaminationNotes.name(section.id)))\">\(field)</div>" as HTML)
    }
    let isOpen = isLimited || remarks.values.contains { !$0.isEmpty } || !issues.isEmpty
    return Disclosure("按栏目提出修改意见（选填）", open: isOpen, "\(scope)\(HTML(joined: texts))").html
  }
}

extension ExaminationReasonForm {
  /// What was typed of single sections, whether or not anything is left of it.
  static func remarks(_ form: FormBody) -> [String: String] {
    var remarks: [String: String] = [:]
    for entry in form.entries where entry.name.hasPrefix("remark.") {
      remarks[String(entry.name.dropFirst("remark.".count))] = entry.value
    }
    return remarks
  }

  /// What a return says of single sections.
  static func correction(_ form: FormBody) -> Correction {
    let texts = remarks(form).mapValues(FormBody.tidied).filter { !$0.value.isEmpty }
    return Correction(remarks: texts, isLimited: form.text("scope") == "limited")
  }
}
