public import Database
public import Services
public import Storage
import Synchronization

/// Issues like the real one, and breaks down after some items: a process that is stopped.
public final class BreakingIssuer: JobHandler {
  /// What it throws then: trouble of the moment, not a fault of the item.
  public static let broken = DatabaseError.closed

  private let issuer: CertificateIssuer
  private let left: Mutex<Int>

  /// Breaks down when it is to prepare one more than `count` items.
  public init(_ issuer: CertificateIssuer, after count: Int) {
    self.issuer = issuer
    left = Mutex(count)
  }

  /// That of the issuer.
  public var kind: String { issuer.kind }

  /// Prepares, or breaks down.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    let isBroken = left.withLock { left in
      left -= 1
      return left < 0
    }
    if isBroken { throw BreakingIssuer.broken }
    return try await issuer.prepare(item, of: job)
  }

  /// As the issuer.
  public func finished(_ job: Job, in transaction: Transaction) throws { try issuer.finished(job, in: transaction) }
}
