import Storage
public import Titles

/// A background job as 后台任务 shows it.
public struct JobSummary: Sendable, Equatable {
  /// What it does.
  public let title: String
  /// Who ordered it: the unit's name or the platform, and the username.
  public let orderedBy: String
  /// How far it is.
  public let state: JobState
  /// Items done or failed.
  public let done: Int
  /// Items in all.
  public let total: Int
  /// Items that failed.
  public let failed: Int
  /// When it was ordered.
  public let createdAt: Moment
  /// When it ended; nil while it goes on.
  public let finishedAt: Moment?

  init(_ row: JobRow) {
    title = JobSummary.titles[row.job.kind] ?? row.job.kind
    orderedBy = "\(row.unitName ?? "平台")（\(row.username)）"
    state = JobState(rawValue: row.job.state.rawValue) ?? .queued
    done = row.job.done
    total = row.job.total
    failed = row.failed
    createdAt = row.job.createdAt
    finishedAt = row.job.finishedAt
  }

  private static let titles = [
    CertificateIssuer.kind: "批量发放证书", CertificateAmender.kind: "批量修改证书", AuditChainVerifier.kind: "验证审计日志",
  ]
}
