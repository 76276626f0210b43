/// Bounds that keep one form from growing without end.
public struct FormLimits: Hashable, Sendable {
  /// Bytes of the encoded answers of the whole form.
  public let answerBytes: Int
  /// Files that a form may name.
  public let files: Int
  /// Bytes of all files together.
  public let fileBytes: Int

  init(_ object: SchemaObject?) throws(SchemaError) {
    guard var object else {
      answerBytes = 1_000_000
      files = 300
      fileBytes = 1_000_000_000
      return
    }
    answerBytes = try object.integer("answerBytes", default: 1_000_000)
    files = try object.integer("files", default: 300)
    fileBytes = try object.integer("fileBytes", default: 1_000_000_000)
    try object.finish()
  }
}
