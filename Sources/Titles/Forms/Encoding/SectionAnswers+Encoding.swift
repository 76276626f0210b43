extension SectionAnswers {
  /// Canonical JSON in UTF-8: equal answers have equal bytes.
  public func encoded() -> [UInt8] {
    var writer = AnswersWriter(capacity: 2048)
    writer.section(self)
    return writer.bytes
  }

  /// The answers that `bytes` encode. Throws `AnswersFormatError`.
  public init(decoding bytes: [UInt8]) throws(AnswersFormatError) {
    self = try AnswersCoding.read(bytes) { (reader: inout AnswersReader) throws(AnswersFormatError) in try reader.section() }
  }
}
