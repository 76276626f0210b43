import Synchronization
public import Titles

/// How often something may be done from one address: so many times within a span, counted in this process.
///
/// What it remembers is bounded: spans that are over are forgotten when the table is full.
public final class RateLimiter: Sendable {
  private struct Span {
    var start: Moment
    var count: Int
  }

  private let limit: Int
  private let seconds: Int64
  private let capacity: Int
  private let spans = Mutex<[String: Span]>([:])

  /// At most `limit` times within `seconds`; at most `capacity` addresses are remembered.
  public init(limit: Int, seconds: Int64, capacity: Int = 10_000) {
    self.limit = limit
    self.seconds = seconds
    self.capacity = capacity
  }

  /// Counts one more; false where it is one too many.
  public func admits(_ address: String, at now: Moment) -> Bool {
    spans.withLock { spans in
      if spans.count >= capacity, spans[address] == nil { makeRoom(&spans, now) }
      var span = spans[address] ?? Span(start: now, count: 0)
      // A clock that was set back begins a new span too.
      if isOver(span, now) { span = Span(start: now, count: 0) }
      span.count += 1
      spans[address] = span
      return span.count <= limit
    }
  }

  private func isOver(_ span: Span, _ now: Moment) -> Bool {
    now < span.start || now >= span.start.adding(seconds: seconds)
  }

  private func makeRoom(_ spans: inout [String: Span], _ now: Moment) {
    spans = spans.filter { !isOver($0.value, now) }
    // A flood from more addresses than are remembered: all begin anew, rather than one growing table.
    if spans.count >= capacity { spans.removeAll(keepingCapacity: true) }
  }
}
