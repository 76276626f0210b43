public import Database

/// Counters that hand out every number once, on any node. A number that was handed out and not used stays unused.
public struct CounterRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// The next number of the counter: 1, 2, 3 …
  public func next(_ name: String, in transaction: Transaction) throws -> Int {
    try transaction.value(
      """
      INSERT INTO counters (name, value) VALUES (\(name), 1)
      ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
      """) ?? 1
  }
}
