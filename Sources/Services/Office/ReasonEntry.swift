import Titles

/// Why an administrator does something: kept with it and in the audit log.
enum ReasonEntry {
  /// The most characters.
  static let limit = 200

  /// The reason, tidied.
  ///
  /// - Throws: `Refusal` at the field where there is none, or where it is too long.
  static func checked(_ text: String, _ label: String, field: String = "reason") throws(Refusal) -> String {
    var check = EntryCheck()
    let reason = check.text(text, field, label, limit: limit)
    try check.finish()
    return reason
  }
}
