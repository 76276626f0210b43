public import Database
public import Titles

/// What clients have used of what they may ask, on all nodes together.
public struct RequestCountRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// When the subject's allowance will be full again; nil where it was never used.
  public func fullAt(_ subject: String, in reader: Reader) throws -> Moment? {
    try reader.value("SELECT full_at FROM request_counts WHERE subject = \(subject)")
  }

  /// Remembers when it will be.
  public func put(_ fullAt: Moment, for subject: String, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO request_counts (subject, full_at) VALUES (\(subject), \(fullAt))
      ON CONFLICT (subject) DO UPDATE SET full_at = excluded.full_at
      """)
  }

  /// Forgets the subjects whose allowance is full again, and says how many.
  public func remove(fullBefore moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM request_counts WHERE full_at < \(moment)")
  }
}
