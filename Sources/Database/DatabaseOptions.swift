/// How a database on a SQLite file is opened.
public struct DatabaseOptions: Hashable, Sendable {
  /// How many reading connections there are, each used by one thread at a time.
  public var readers: Int
  /// How many operations may wait, for the writer and for the readers each; beyond it ``DatabaseError/overloaded``.
  public var queueLimit: Int
  /// How many writes at most share one commit.
  public var groupLimit: Int
  /// How many seconds a statement waits for a lock that another process holds.
  public var busyTimeout: Double
  /// The most memory one connection keeps pages in, in KiB.
  public var cacheKiB: Int

  /// Options with these values; the defaults suit a machine of two to eight cores.
  public init(
    readers: Int = 4, queueLimit: Int = 10_000, groupLimit: Int = 256, busyTimeout: Double = 5, cacheKiB: Int = 16_384
  ) {
    self.readers = readers
    self.queueLimit = queueLimit
    self.groupLimit = groupLimit
    self.busyTimeout = busyTimeout
    self.cacheKiB = cacheKiB
  }
}
