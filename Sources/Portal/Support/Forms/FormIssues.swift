import Titles

/// What is wrong with a form that came back: every sentence stands twice, in the summary on top and at its field.
struct FormIssues: Sendable, Equatable {
  /// In the order in which they are listed on top.
  let reasons: [Reason]

  /// No issue.
  static let none = FormIssues([])

  init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  /// The sentence at the input `name`, where there is one.
  subscript(name: String) -> String? {
    reasons.first { $0.field == name }?.sentence
  }

  /// The sentence at the input `name` or at one of its parts (`name.from`).
  func within(_ name: String) -> String? {
    self[name] ?? reasons.first { $0.field?.hasPrefix(name + ".") ?? false }?.sentence
  }

  /// True where the form is in order.
  var isEmpty: Bool { reasons.isEmpty }
}
