import Database
import Foundation
import Services
import Storage
public import Titles

extension TestPlatform {
  /// How many files and bytes the viewer has sent today.
  public func uploaded(by viewer: Viewer) async throws -> [Int] {
    let (owner, day) = (viewer.person?.rawValue ?? "", clock.now.day)
    let sql: SQL = "SELECT files, bytes FROM upload_counts WHERE owner_id = \(owner) AND day = \(day)"
    return try await store.database.read { reader in
      try reader.first(sql) { row in [try row.get(0), try row.get(1)] } ?? []
    }
  }

  /// Has the viewer sent so much today.
  public func setUploaded(by viewer: Viewer, files: Int, bytes: Int) async throws {
    let (owner, day) = (viewer.person?.rawValue ?? "", clock.now.day)
    try await store.database.write { transaction in
      try transaction.run(
        "UPDATE upload_counts SET files = \(files), bytes = \(bytes) WHERE owner_id = \(owner) AND day = \(day)")
    }
  }

  /// Makes a file of the store, or an upload under way, as old as this by the file system's clock.
  public func age(_ path: String, to moment: Moment) throws {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  /// The names of uploads that have neither been placed nor dropped.
  public func uploadsUnderWay() throws -> [String] {
    try attachments.spool.temporaryFiles(olderThan: Moment(milliseconds: .max))
  }

  /// Where the folder of attachments keeps the file with this digest.
  public func path(of digest: String) -> String {
    "\(folder)/attachments/\(digest.prefix(3))/\(digest)"
  }

  /// Takes a stored file away, as a damaged disk would.
  public func removeFile(_ digest: String) throws {
    try FileManager.default.removeItem(atPath: path(of: digest))
  }
}
