public import Titles

/// Something on a form that has to be corrected or may be looked at, with the place that a link jumps to.
public struct FilingProblem: Sendable, Hashable {
  /// The section's id; empty for the form as a whole.
  public let section: String
  /// The record, where it belongs to one.
  public let record: RecordID?
  /// The name of the input.
  public let field: String?
  /// Stable, in kebab-case.
  public let code: String
  /// The sentence with its place in front.
  public let sentence: String
  /// The sentence as it stands at its field.
  public let shortSentence: String
  /// True where something is only not filled yet.
  public let isMissing: Bool

  init(_ finding: FormFinding) {
    section = finding.section
    record = finding.record
    field = finding.reason.field
    code = finding.reason.code
    sentence = finding.sentence
    shortSentence = finding.reason.sentence
    isMissing = finding.isMissing
  }

  init(section: String, _ reason: Reason) {
    self.section = section
    record = nil
    field = reason.field
    code = reason.code
    sentence = reason.sentence
    shortSentence = reason.sentence
    isMissing = reason.code.hasSuffix("-missing")
  }

  /// As a refused submission says it.
  var reason: Reason { Reason(code, sentence, field: field) }
}
