/// An uploaded file, as an answer names it. Its bytes lie elsewhere.
public struct FileReference: Hashable, Sendable, Codable {
  /// The attachment.
  public let id: AttachmentID
  /// Its name, as uploaded.
  public let name: String
  /// Bytes.
  public let size: Int
  /// Pages of a PDF; 0 for a picture.
  public let pages: Int
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let sha256: String

  /// A reference to the attachment `id`.
  public init(id: AttachmentID, name: String, size: Int, pages: Int, sha256: String) {
    self.id = id
    self.name = name
    self.size = size
    self.pages = pages
    self.sha256 = sha256
  }

  /// The size for people: `86 KB`, `1.2 MB`.
  public var sizeText: String { FileReference.sizeText(size) }

  /// So many bytes for people: `86 KB`, `1.2 MB`.
  public static func sizeText(_ size: Int) -> String {
    guard size >= 1024 else { return "\(size) B" }
    guard size >= 1024 * 1024 else { return "\((size + 512) / 1024) KB" }
    let tenths = (size * 10 + 512 * 1024) / (1024 * 1024)
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  /// The name's extension in lower case, without the dot.
  public var fileExtension: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
