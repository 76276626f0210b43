public import Database
public import Services
public import Storage
import Synchronization

/// Issues like the real one, and fails from some item on: the disk is full, or something is wrong that nobody foresaw.
public final class BreakingIssuer: JobHandler {
  /// How it fails.
  public enum Failure: Sendable {
    /// By what is the machine's fault for the moment.
    case outage
    /// By an error that nobody foresaw.
    case fault
  }

  private struct Fault: Error {}

  private let issuer: CertificateIssuer
  private let failure: Failure
  private let count: Int
  private let prepared = Mutex(0)

  /// Fails once, when it has prepared `count` items.
  public init(_ issuer: CertificateIssuer, after count: Int, _ failure: Failure) {
    self.issuer = issuer
    self.count = count
    self.failure = failure
  }

  /// That of the issuer.
  public var kind: String { issuer.kind }

  /// Prepares, or fails.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    let number = prepared.withLock { prepared in
      prepared += 1
      return prepared
    }
    if number == count + 1 {
      switch failure {
      case .outage: throw FileError.diskFull
      case .fault: throw Fault()
      }
    }
    return try await issuer.prepare(item, of: job)
  }

  /// As the issuer.
  public func finished(_ job: Job, in transaction: Transaction) throws { try issuer.finished(job, in: transaction) }
}
