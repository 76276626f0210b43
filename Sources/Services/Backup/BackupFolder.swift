import Crypto
import Foundation
import Storage

/// The layout of a backup: `manifest.json`, `SHA256SUMS` (which `sha256sum --check` reads), the database as a SQLite file
/// and the files as they lie in a data folder. Blocking.
struct BackupFolder: Sendable {
  static let database = "zhicheng.sqlite"
  static let manifest = "manifest.json"
  static let sums = "SHA256SUMS"
  static let attachments = "attachments"

  /// Where it lies.
  let path: String

  /// Where a file of it lies.
  func place(_ name: String) -> String { "\(path)/\(name)" }

  /// The name of an uploaded or issued file in it.
  static func name(of digest: AttachmentDigest) -> String {
    "\(attachments)/\(digest.rawValue.prefix(3))/\(digest.rawValue)"
  }

  /// Whether nothing stands at this path, or an empty folder.
  static func isFree(_ path: String, besides kept: Set<String> = []) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return false }
    return kept.isSuperset(of: names)
  }

  /// Writes a file, with the folders on the way to it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let path = place(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: place(name))))
  }

  /// SHA-256 of a file, in 64 hexadecimal digits.
  func sha256(_ name: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(filePath: place(name)))
    defer { try? handle.close() }
    var hasher = SHA256()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(data: piece) }
    return AttachmentDigest(hasher.finalize()).rawValue
  }

  /// The lines of `SHA256SUMS`: name and digest.
  func readSums() throws -> [(name: String, sha256: String)] {
    String(decoding: try bytes(BackupFolder.sums), as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let gap = line.firstRange(of: "  ") else { return nil }
      return (String(line.suffix(from: gap.upperBound)), String(line.prefix(upTo: gap.lowerBound)))
    }
  }
}
