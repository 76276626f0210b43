import Database
import Storage
public import Titles

/// 后台任务 of the reform office: what is being worked on in the background, on all nodes.
public struct JobService: Sendable {
  private let platform: Platform
  private let jobs = JobRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// One page of jobs, the newest first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(_ state: JobState?, in window: ListWindow, for viewer: Viewer) async throws -> ListPage<JobSummary> {
    try Access.decide(viewer, .administer(.jobs), .office).enforce("页面")
    let stored = state.flatMap { Job.State(rawValue: $0.rawValue) }
    return try await platform.store.database.read { reader in
      let found = try jobs.jobs(stored, in: window, reader)
      return ListPage(rows: found.rows.map(JobSummary.init), total: found.total)
    }
  }
}
