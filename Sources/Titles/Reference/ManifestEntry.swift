/// What is known of one file of reference data: since when it holds, where it was taken from, whether it was checked.
public struct ManifestEntry: Hashable, Sendable {
  /// Whether somebody has compared a file with its source.
  public enum Status: String, Labelled {
    case verified
    case unverified

    /// What a user reads.
    public var label: String {
      switch self {
      case .verified: "已核对"
      case .unverified: "待核对"
      }
    }
  }

  /// The file's name, relative to the folder of reference data.
  public let file: String
  /// The day from which its content holds.
  public let effectiveFrom: Day
  /// The documents that it was taken from.
  public let source: String
  /// Whether it was compared with them.
  public let status: Status
  /// What remains to be checked; nil where nothing does.
  public let note: String?
}
