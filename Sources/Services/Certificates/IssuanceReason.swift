import Titles

/// The reason that a unit gives for holding, failing, revoking or withdrawing.
enum IssuanceReason {
  /// The most characters, as for every other reason of a unit.
  static let limit = 300

  /// What is wrong with a tidied reason.
  static func problems(_ reason: String, label: String) -> [Reason] {
    if reason.isEmpty { return [Reason("reason-missing", "请填写\(label)。", field: "reason")] }
    let problem = TextRules.problem(in: reason, label: label, limit: limit, allowsLines: true, field: "reason")
    return problem.map { [$0] } ?? []
  }

  /// The reason within a sentence that goes on: without the full stop that it may end with.
  static func clause(_ reason: String) -> String {
    guard let last = reason.last, "。.；;".contains(last) else { return reason }
    return clause(String(reason.dropLast()))
  }
}
