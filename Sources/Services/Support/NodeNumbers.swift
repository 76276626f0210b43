/// What this node is doing, as numbers for whoever watches it. Those that say so only grow, from 0 at the start.
public struct NodeNumbers: Sendable, Equatable {
  /// Connections to the database that are open.
  public var openConnections = 0
  /// Those of them that carry out an operation.
  public var busyConnections = 0
  /// How many there may be.
  public var connectionLimit = 0
  /// Operations that wait for a connection.
  public var waitingOperations = 0
  /// Grows: operations carried out.
  public var operations = 0
  /// Grows: attempts repeated.
  public var retries = 0
  /// Grows: connections lost.
  public var lostConnections = 0
  /// Grows: operations refused because too many waited.
  public var refusedOperations = 0
  /// Grows: seconds waited for a connection, all together.
  public var waitedSeconds = 0.0
  /// Uploads that have begun and not ended.
  public var uploads = 0
  /// What the operating system says.
  public var process = ProcessNumbers()
  /// Background jobs of all nodes; nil where the database didn't answer.
  public var jobs: Jobs?

  /// How much background work there is.
  public struct Jobs: Sendable, Equatable {
    /// Jobs that nobody has begun.
    public let queued: Int
    /// Jobs that were begun and aren't done.
    public let running: Int
    /// Items that failed, of all jobs ever.
    public let failedItems: Int
  }
}
