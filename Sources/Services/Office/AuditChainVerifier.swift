public import Database
public import Storage
import Titles

/// The background job that verifies the chains of the audit log, some hundred subjects at a time.
public struct AuditChainVerifier: JobHandler {
  /// Its kind of jobs.
  public static let kind = "audit-verification"
  /// Subjects of one item.
  static let part = 500

  private let platform: Platform
  private let log: AuditLog

  /// Verifies on this platform.
  public init(platform: Platform) {
    self.platform = platform
    log = AuditLog(vault: platform.store.vault)
  }

  /// The kind of jobs that it does.
  public var kind: String { AuditChainVerifier.kind }

  /// Verifies the subjects after the one that the item names.
  ///
  /// - Throws: `Refusal` with what is wrong.
  public func prepare(_ item: JobItem, of job: Job) async throws -> JobChange {
    let faults = try await platform.store.database.read { reader in
      let streams = try log.streams(after: item.subject, limit: AuditChainVerifier.part, in: reader)
      return try streams.flatMap { stream in
        try log.broken(in: stream, reader).map { Reason("chain-broken", "对象 \(stream)：\($0.sentence)") }
      }
    }
    guard faults.isEmpty else { throw Refusal(Array(faults.prefix(20))) }
    return { _ in }
  }

  /// Nothing is left to be done.
  public func finished(_ job: Job, in transaction: Transaction) throws {}
}
