/// How a database on PostgreSQL is used.
public struct PostgreSQLOptions: Sendable {
  /// The most connections of this process, each with a thread of its own. They are opened when they are needed.
  public var connections: Int
  /// How many operations may wait for a connection; beyond it ``DatabaseError/overloaded``.
  public var queueLimit: Int
  /// How many seconds an operation may wait for a connection; after them ``DatabaseError/overloaded``.
  public var waitLimit: Double
  /// How many seconds one statement may take; after them ``DatabaseError/timedOut``.
  public var statementTimeout: Double
  /// How many seconds a statement waits for a lock; after them ``DatabaseError/busy``.
  public var lockTimeout: Double
  /// How many seconds an operation keeps trying to get a connection while the server can't be reached.
  public var recoveryLimit: Double
  /// After how many seconds a connection is replaced by a new one, between two operations.
  public var lifetime: Double
  /// How often and how fast operations that failed for no fault of theirs are repeated.
  public var retries: RetryPolicy

  /// Options with these values; the defaults suit one of several nodes.
  public init(
    connections: Int = 16, queueLimit: Int = 2_000, waitLimit: Double = 5, statementTimeout: Double = 30,
    lockTimeout: Double = 5, recoveryLimit: Double = 5, lifetime: Double = 1_800, retries: RetryPolicy = RetryPolicy()
  ) {
    self.connections = connections
    self.queueLimit = queueLimit
    self.waitLimit = waitLimit
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.recoveryLimit = recoveryLimit
    self.lifetime = lifetime
    self.retries = retries
  }

  /// For copies of whole databases: few connections, and statements that go on for hours.
  public static let bulk = PostgreSQLOptions(connections: 2, statementTimeout: 86_400)
}
