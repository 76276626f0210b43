/// One reason why something is refused: a sentence for the person, a stable code for programs, and where on the form.
public struct Reason: Hashable, Sendable, Codable {
  /// Stable, in kebab-case; tests and the API speak of it.
  public let code: String
  /// What happened, why, and what to do: one Chinese sentence.
  public let sentence: String
  /// The name of the input that it belongs to, where there is one.
  public let field: String?

  /// Made of these parts.
  public init(_ code: String, _ sentence: String, field: String? = nil) {
    self.code = code
    self.sentence = sentence
    self.field = field
  }
}

/// A refused operation, with all its reasons.
public struct Refusal: Error, Hashable, Sendable {
  /// Never empty.
  public let reasons: [Reason]

  /// Made of these parts.
  public init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  /// A refusal for one reason.
  public init(_ code: String, _ sentence: String, field: String? = nil) {
    reasons = [Reason(code, sentence, field: field)]
  }
}

/// A thing that isn't there, or isn't there for this viewer: both look the same from outside.
public struct NotFound: Error, Hashable, Sendable {
  /// What was looked for, in Chinese (申报书, 证书 …).
  public let what: String

  /// Made of these parts.
  public init(_ what: String) {
    self.what = what
  }
}
