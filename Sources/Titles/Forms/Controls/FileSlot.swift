/// A place for files: what lies in it and what it takes.
public struct FileSlot: Hashable, Sendable {
  /// What lies in it.
  public let files: [FileReference]
  /// The extensions that it takes, such as `pdf`.
  public let accepts: [String]
  /// The most bytes of one file.
  public let maximumBytes: Int
  /// The fewest bytes of one file.
  public let minimumBytes: Int
  /// The most files.
  public let maximumFiles: Int

  /// A place for files.
  public init(files: [FileReference], accepts: [String], maximumBytes: Int, minimumBytes: Int, maximumFiles: Int) {
    self.files = files
    self.accepts = accepts
    self.maximumBytes = maximumBytes
    self.minimumBytes = minimumBytes
    self.maximumFiles = maximumFiles
  }

  /// `PDF，小于10 MB` and the like, for the line under the slot.
  public var limitsText: String {
    let kinds = accepts.map { $0.uppercased() }.joined(separator: "、")
    if minimumBytes > 0 { return "\(kinds)，\(minimumBytes / 1024)至\(maximumBytes / 1024) KB" }
    return "\(kinds)，小于\(FileSlot.sizeText(maximumBytes))"
  }

  static func sizeText(_ bytes: Int) -> String {
    bytes >= 1024 * 1024 ? "\(bytes / (1024 * 1024)) MB" : "\(bytes / 1024) KB"
  }
}
