public import Storage
public import Titles

/// 查看发证进度: how far the latest job of a batch is.
public struct IssuanceProgress: Sendable, Equatable {
  /// The job.
  public let job: Job
  /// Those that failed, with the reason.
  public let failures: [Failure]

  /// One that failed.
  public struct Failure: Sendable, Equatable {
    /// The application.
    public let application: ApplicationID
    /// 姓名.
    public let name: String
    /// Why.
    public let problem: String

    /// Made of these parts.
    public init(application: ApplicationID, name: String, problem: String) {
      self.application = application
      self.name = name
      self.problem = problem
    }
  }

  /// Made of these parts.
  public init(job: Job, failures: [Failure]) {
    self.job = job
    self.failures = failures
  }
}
