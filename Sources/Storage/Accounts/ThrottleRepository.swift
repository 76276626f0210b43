public import Database
public import Titles

/// Failures by sign-in name and by source address: both are slowed down, whether or not the name exists.
public struct ThrottleRepository: Sendable {
  /// What is remembered of one subject.
  public struct Standing: Sendable, Equatable {
    /// Failures in a row.
    public var failures: Int
    /// Until then it is refused; where it lies in the past, it is when the last failure or the last block was.
    public var blockedUntil: Moment

    /// Made of these parts.
    public init(failures: Int, blockedUntil: Moment) {
      self.failures = failures
      self.blockedUntil = blockedUntil
    }
  }

  /// Has no state of its own.
  public init() {}

  /// The standing of a subject, or nil where nothing is held against it.
  public func standing(of subject: String, in reader: Reader) throws -> Standing? {
    try reader.first("SELECT failures, blocked_until FROM throttles WHERE subject = \(subject)") { row in
      Standing(failures: try row.get(0), blockedUntil: try row.get(1))
    }
  }

  /// Remembers a standing.
  public func put(_ standing: Standing, for subject: String, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO throttles (subject, failures, blocked_until)
      VALUES (\(subject), \(standing.failures), \(standing.blockedUntil))
      ON CONFLICT (subject) DO UPDATE SET failures = \(standing.failures), blocked_until = \(standing.blockedUntil)
      """)
  }

  /// Forgets the subjects against which nothing was held since `moment`, and says how many.
  public func remove(quietSince moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM throttles WHERE blocked_until < \(moment)")
  }

  /// Forgets a subject.
  public func remove(_ subject: String, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM throttles WHERE subject = \(subject)")
  }
}
