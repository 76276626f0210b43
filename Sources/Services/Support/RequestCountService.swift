import Database
import Storage
import Titles

/// Counts requests of a client over all nodes, where more than a few are worth a refusal.
public struct RequestCountService: Sendable {
  private let platform: Platform
  private let counts = RequestCountRepository()

  /// Counts on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Takes one request of a client out of its allowance.
  ///
  /// - Parameter subject: what is done, and who does it: `check:10.0.0.1`.
  public func take(_ subject: String, _ allowance: RequestAllowance) async throws -> RequestAllowance.Verdict {
    try await platform.store.database.write { transaction in
      let now = platform.clock.now().milliseconds
      let fullAt = try counts.fullAt(subject, in: transaction)?.milliseconds
      let verdict = allowance.take(fullAt: fullAt, now: now)
      if case .allowed(let next) = verdict {
        try counts.put(Moment(milliseconds: next), for: subject, in: transaction)
      }
      return verdict
    }
  }
}
