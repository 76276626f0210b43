import Titles

/// Checks the fields of a form one after the other and keeps every reason.
struct EntryCheck {
  private(set) var reasons: [Reason] = []

  /// - Throws: `Refusal` where a field couldn't be taken.
  func finish() throws(Refusal) {
    guard reasons.isEmpty else { throw Refusal(reasons) }
  }

  mutating func refuse(_ code: String, _ sentence: String, _ field: String) {
    reasons.append(Reason(code, sentence, field: field))
  }

  mutating func refuse(_ reason: Reason) {
    reasons.append(reason)
  }

  /// One line of text, tidied.
  mutating func text(_ value: String, _ field: String, _ label: String, limit: Int, isRequired: Bool = true) -> String {
    let bare = TextRules.cleaned(value)
    if bare.isEmpty {
      if isRequired { refuse("missing", "请填写\(label)。", field) }
    } else if let reason = TextRules.problem(in: bare, label: label, limit: limit, field: field) {
      reasons.append(reason)
    }
    return bare
  }

  /// A code of a dictionary.
  mutating func code(_ value: String, _ field: String, _ label: String, _ list: CodeList) -> String? {
    if value.isEmpty {
      refuse("missing", "请选择\(label)。", field)
    } else if !list.contains(value) {
      refuse("unknown-code", "所选的\(label)不在可选范围内，请重新选择。", field)
    }
    return value
  }

  /// One or more codes of a dictionary, in the dictionary's order.
  mutating func codes(_ values: [String], _ field: String, _ label: String, _ list: CodeList) -> [String] {
    if values.isEmpty {
      refuse("missing", "请选择\(label)，可以多选；都不属于的请选择“其他产业”。", field)
    } else if !values.allSatisfy(list.contains) {
      refuse("unknown-code", "所选的\(label)不在可选范围内，请重新选择。", field)
    }
    let chosen = Set(values)
    return list.entries.map(\.code).filter(chosen.contains)
  }

  /// A value of an enumeration.
  mutating func choice<Value: Labelled>(_ value: String, _ field: String, _ label: String) -> Value? {
    let found = Value(rawValue: value)
    if value.isEmpty {
      refuse("missing", "请选择\(label)。", field)
    } else if found == nil {
      refuse("unknown-code", "所选的\(label)不在可选范围内，请重新选择。", field)
    }
    return found
  }

  /// `yes` or `no`.
  mutating func yesNo(_ value: String, _ field: String, _ label: String) -> Bool? {
    switch value {
    case "yes": return true
    case "no": return false
    default:
      refuse("missing", "请选择\(label)。", field)
      return nil
    }
  }

  /// A telephone number of a contact: a mobile, or a landline with its area code and extension.
  mutating func phone(_ value: String, _ field: String, _ label: String) -> String {
    let bare = TextRules.halfWidth(TextRules.cleaned(value))
    let digits = bare.filter { ("0"..."9").contains($0) }
    let isPlain = bare.allSatisfy { ("0"..."9").contains($0) || "-+() 转".contains($0) }
    if bare.isEmpty {
      refuse("missing", "请填写\(label)。", field)
    } else if !isPlain || !(7...20).contains(digits.count) || bare.count > 30 {
      refuse("phone-invalid", "\(label)应为手机号或带区号的座机号码（如023-00000000），请检查后重新填写。", field)
    }
    return bare
  }

  /// An e-mail address; empty where it may be.
  mutating func email(_ value: String, _ field: String) -> String {
    let bare = TextRules.cleaned(value)
    guard !bare.isEmpty else { return "" }
    do throws(Refusal) {
      return try EmailAddress(bare, field: field).text
    } catch {
      reasons += error.reasons
      return bare
    }
  }
}
