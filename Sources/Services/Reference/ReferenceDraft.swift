import Titles

/// A new edition of a table or text as it is typed.
public struct ReferenceDraft: Sendable, Equatable {
  /// 生效日期, as typed.
  public var from = ""
  /// 依据.
  public var source = ""
  /// The whole content.
  public var content = ""

  /// Nothing typed yet.
  public init() {}

  /// What is typed, checked.
  struct Checked {
    let from: Day
    let source: String
    let content: String
  }

  /// - Throws: `Refusal` at the fields `from`, `source`, `content`.
  func checked(today: Day) throws(Refusal) -> Checked {
    var check = EntryCheck()
    let source = check.text(source, "source", "依据", limit: 200)
    let day = Day(from)
    if from.isEmpty {
      check.refuse("missing", "请填写生效日期。", "from")
    } else if let day {
      if day < today { check.refuse("date-past", "生效日期不能早于今天（\(today)）：已经办理的业务不能追溯改变。", "from") }
    } else {
      check.refuse("date-invalid", "生效日期应为年-月-日，例如 2025-08-20。", "from")
    }
    let text = content.replacing("\r\n", with: "\n")
    if TextRules.trimmed(text).isEmpty { check.refuse("missing", "请填写内容。", "content") }
    if text.utf8.count > 500_000 { check.refuse("text-too-long", "内容超过500 KB，请检查是否粘贴了多余的内容。", "content") }
    try check.finish()
    guard let day else { throw Refusal("missing", "请填写生效日期。", field: "from") }
    return Checked(from: day, source: source, content: text.hasSuffix("\n") ? text : text + "\n")
  }
}
