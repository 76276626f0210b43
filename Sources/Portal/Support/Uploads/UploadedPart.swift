/// A file that is about to arrive.
struct UploadedPart: Sendable, Equatable {
  /// The form's field.
  let field: String
  /// The file's name, made harmless.
  let fileName: String
  /// The type that the browser believes it to be.
  let contentType: String?

  init(field: String, fileName: String, contentType: String?) {
    self.field = field
    self.fileName = fileName
    self.contentType = contentType
  }
}
