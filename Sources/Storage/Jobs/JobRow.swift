/// A background job as 后台任务 lists it.
public struct JobRow: Sendable, Equatable {
  /// The job.
  public let job: Job
  /// The unit that ordered it; nil where the platform did.
  public let unitName: String?
  /// The username of who ordered it.
  public let username: String
  /// How many of its items failed.
  public let failed: Int
}
