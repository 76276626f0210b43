public import Database
public import Services
public import Storage
import Titles

/// Lets a minute go by at every item: leases run out while their holder still works.
public struct SlowIssuer: JobHandler {
  private let issuer: CertificateIssuer
  private let clock: TestClock

  /// Moves this clock.
  public init(issuer: CertificateIssuer, clock: TestClock) {
    self.issuer = issuer
    self.clock = clock
  }

  /// That of the issuer.
  public var kind: String { issuer.kind }

  /// Moves the clock, then prepares.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    clock.now = clock.now.adding(seconds: 60)
    return try await issuer.prepare(item, of: job)
  }

  /// As the issuer.
  public func finished(_ job: Job, in transaction: Transaction) throws { try issuer.finished(job, in: transaction) }
}
