/// What a database is doing, as numbers for whoever watches it. Counters only grow, from 0 at the start.
public struct DatabaseMetrics: Hashable, Sendable {
  /// How many connections there may be.
  public var connectionLimit = 0
  /// How many connections are open.
  public var connections = 0
  /// How many operations are being carried out.
  public var busy = 0
  /// How many operations wait for a connection.
  public var waiting = 0
  /// Counter: operations carried out, whatever their outcome.
  public var operations = 0
  /// Counter: attempts that were repeated, after a serialization failure, a deadlock or a lost connection.
  public var retries = 0
  /// Counter: connections that were lost.
  public var lostConnections = 0
  /// Counter: operations refused because too many waited, or for too long.
  public var refused = 0
  /// Counter: seconds that operations have waited for a connection, all together.
  public var waitedSeconds = 0.0
  /// The longest that one operation has waited, in seconds.
  public var longestWaitSeconds = 0.0

  /// Nothing done yet.
  public init() {}
}
