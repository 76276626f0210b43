public import Titles

/// Which page of which worklist is asked for.
public struct WorklistQuery: Sendable, Hashable {
  /// The unit whose visits they are.
  public var unit: UnitID
  /// Which business.
  public var business: Business
  /// Which tab.
  public var tab: WorklistTab
  /// What it is filtered by.
  public var filter: WorklistFilter
  /// Sorted by 提交时间, the newest first unless this is set.
  public var isOldestFirst: Bool
  /// Rows of a page.
  public var limit: Int
  /// Rows before the page.
  public var offset: Int
  /// Only what comes after this place in the list's order.
  public var after: WorklistPosition?

  /// The first page of a tab, the newest first.
  public init(
    unit: UnitID, business: Business, tab: WorklistTab, filter: WorklistFilter = WorklistFilter(), isOldestFirst: Bool = false,
    limit: Int = 20, offset: Int = 0
  ) {
    self.unit = unit
    self.business = business
    self.tab = tab
    self.filter = filter
    self.isOldestFirst = isOldestFirst
    self.limit = limit
    self.offset = offset
  }
}
