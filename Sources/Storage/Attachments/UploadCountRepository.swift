public import Database
public import Titles

/// How much an owner has sent on a day, whether or not it was kept: what was refused has cost the same.
public struct UploadCountRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Counts one more file of the owner and answers what there was before it.
  public func begin(
    _ owner: StoredAttachment.Owner, on day: Day, in transaction: Transaction
  ) throws -> (files: Int, bytes: Int) {
    let sql: SQL = """
      INSERT INTO upload_counts (owner_id, day, files) VALUES (\(key(owner)), \(day), 1)
      ON CONFLICT (owner_id, day) DO UPDATE SET files = upload_counts.files + 1 RETURNING files - 1, bytes
      """
    return try transaction.first(sql) { row in (try row.get(0), try row.get(1)) } ?? (0, 0)
  }

  /// Adds the bytes of a file that was begun on this day.
  public func add(
    _ bytes: Int, of owner: StoredAttachment.Owner, on day: Day, in transaction: Transaction
  ) throws {
    try transaction.run(
      "UPDATE upload_counts SET bytes = bytes + \(bytes) WHERE owner_id = \(key(owner)) AND day = \(day)")
  }

  /// Forgets the days before this one, and says how many rows that were.
  public func remove(before day: Day, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM upload_counts WHERE day < \(day)")
  }

  private func key(_ owner: StoredAttachment.Owner) -> String {
    switch owner {
    case .person(let id): id.rawValue
    case .unit(let id): id.rawValue
    }
  }
}
