/// What stands in a backup's `manifest.json`.
public struct BackupManifest: Codable, Sendable, Equatable {
  /// The layout that this program writes.
  public static let currentFormat = 1

  /// The layout of the folder.
  public let format: Int
  /// The version of the program that made it.
  public let program: String
  /// When it was begun: everything acknowledged before is in it.
  public let createdAt: String
  /// The engine of the database that was backed up: `sqlite` or `postgresql`.
  public let engine: String
  /// The number of its last migration.
  public let schema: Int
  /// How many uploaded and issued files there are.
  public let files: Int
  /// Their bytes.
  public let bytes: Int
}
