/// The headers of one part of a multipart form.
struct MultipartHeaders: Sendable, Equatable {
  /// The field's name.
  let name: String
  /// The file's name as the browser sent it; nil for an ordinary field.
  let fileName: String?
  /// The type that the browser believes it to be; the content is checked elsewhere.
  let contentType: String?

  init(name: String, fileName: String? = nil, contentType: String? = nil) {
    self.name = name
    self.fileName = fileName
    self.contentType = contentType
  }

  /// Reads a header block without its last blank line.
  ///
  /// - Throws: `FormError` where `Content-Disposition: form-data; name=…` is missing or it is no UTF-8.
  init(_ block: some Collection<UInt8>) throws(FormError) {
    guard let text = String(validating: block, as: UTF8.self) else { throw .malformed }
    var disposition: String?
    var contentType: String?
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
      guard let colon = line.firstIndex(of: ":") else { throw .brokenMultipart }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
      switch line[..<colon].lowercased() {
      case "content-disposition": disposition = value
      case "content-type": contentType = value
      default: break
      }
    }
    guard let disposition, let parameters = HeaderParameters(disposition), parameters.value == "form-data",
      let name = parameters["name"]
    else { throw .brokenMultipart }
    self.init(
      name: MultipartHeaders.unescaped(name), fileName: parameters["filename"].map(MultipartHeaders.unescaped),
      contentType: contentType)
  }

  /// Browsers write a quote, CR and LF in a name as `%22`, `%0D`, `%0A`, and nothing else (WHATWG HTML, multipart/form-data).
  private static func unescaped(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
