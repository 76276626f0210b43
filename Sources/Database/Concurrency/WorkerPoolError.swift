/// Why a ``WorkerPool`` did not take work.
public enum WorkerPoolError: Error, Hashable, Sendable {
  /// As much waits already as the queue holds; the caller should answer "busy, try again".
  case overloaded
  /// The pool has been shut down.
  case shutDown
}
