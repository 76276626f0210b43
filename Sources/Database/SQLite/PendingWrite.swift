/// A write that waits for its turn, whatever it results in.
protocol PendingWrite: Sendable {
  /// The migration's number where this is a change of the schema, which shares its commit with nothing.
  var schemaChange: Int? { get }
  /// Runs the closure and keeps its outcome; says whether it succeeded.
  func perform(in transaction: Transaction) -> Bool
  /// Gives the caller the outcome that was kept.
  func answer()
  /// Gives the caller an error instead.
  func refuse(_ error: any Error)
}

/// A write with its closure, its caller and its outcome.
///
/// Unchecked: only the writer's thread touches the outcome.
final class QueuedWrite<Value: Sendable>: PendingWrite, @unchecked Sendable {
  let schemaChange: Int?
  private let body: @Sendable (Transaction) throws -> Value
  private let caller: CheckedContinuation<Value, any Error>
  private var outcome: Result<Value, any Error> = .failure(DatabaseError.closed)

  init(
    schemaChange: Int? = nil, caller: CheckedContinuation<Value, any Error>,
    body: @escaping @Sendable (Transaction) throws -> Value
  ) {
    self.schemaChange = schemaChange
    self.caller = caller
    self.body = body
  }

  func perform(in transaction: Transaction) -> Bool {
    do {
      outcome = .success(try body(transaction))
      return true
    } catch {
      outcome = .failure(error)
      return false
    }
  }

  func answer() {
    caller.resume(with: outcome)
  }

  func refuse(_ error: any Error) {
    caller.resume(throwing: error)
  }
}
