import NIOCore

/// How long an object store is waited for, and how often it is asked again.
struct S3Pacing: Sendable {
  /// How often a request is sent at most.
  var attempts = 4
  /// No further attempt begins after this time.
  var patience: Duration = .seconds(20)
  /// Until a small request is answered.
  var answer: TimeAmount = .seconds(10)
  /// Until a file is sent and its receipt answered.
  var upload: TimeAmount = .seconds(120)
  /// Between 0 and 1.
  var chance: @Sendable () -> Double = { Double.random(in: 0...1) }
  /// Waits.
  var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// The time that never goes back.
  var now: @Sendable () -> ContinuousClock.Instant = { .now }

  /// The wait before the next attempt: anywhere up to 0.1, 0.2, 0.4 … 2 seconds, so that many that failed together don't
  /// come back together.
  func delay(after attempt: Int) -> Duration {
    .milliseconds(Int(chance() * Double(min(100 << min(attempt - 1, 10), 2000))))
  }
}
