import Database
import Storage
public import Titles

/// 超期办理 of the reform office: which units let applications wait, and what they were told when.
public struct OverdueService: Sendable {
  private let platform: Platform
  private let reports = OverdueRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// One page of what was reported, the latest day first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(
    _ filter: OverdueFilter, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<OverdueReport> {
    try Access.decide(viewer, .administer(.overdue), .office).enforce("页面")
    var query = filter
    query.name = TextRules.cleaned(filter.name)
    return try await platform.store.database.read { [query] reader in try reports.list(query, in: window, reader) }
  }

  /// The last day on which anything was reported; nil where nothing ever was.
  public func latestDay(for viewer: Viewer) async throws -> Day? {
    try Access.decide(viewer, .administer(.overdue), .office).enforce("页面")
    return try await platform.store.database.read { try reports.latestDay(in: $0) }
  }
}
