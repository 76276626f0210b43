extension FormSnapshot {
  /// Canonical JSON in UTF-8: equal snapshots have equal bytes, to be hashed and stored.
  public func encoded() -> [UInt8] {
    var writer = AnswersWriter(capacity: 16_384)
    writer.raw("{\"business\":")
    writer.string(business)
    writer.raw(",\"requirements\":")
    writer.requirements(requirements)
    writer.raw(",\"sections\":")
    writer.answers(answers)
    writer.raw(",\"version\":")
    writer.integer(Int64(version))
    writer.raw("}")
    return writer.bytes
  }

  /// The snapshot that `bytes` encode. Throws `AnswersFormatError`.
  public init(decoding bytes: [UInt8]) throws(AnswersFormatError) {
    self = try AnswersCoding.read(bytes) { (reader: inout AnswersReader) throws(AnswersFormatError) in try reader.snapshot() }
  }
}
