public import Titles

/// A tab of a unit's worklist (法人用户操作手册 6.1): the visits in one state, or all of them.
public enum WorklistTab: Sendable, Hashable {
  /// The visits that stand in this state.
  case state(VisitState)
  /// 全部: everything but what was taken back before the unit touched it.
  case all

  /// Every tab in the manual's order.
  public static let tabs: [WorklistTab] = VisitState.tabs.map { .state($0) } + [.all]

  /// The tab with this code, or nil.
  public init?(code: String) {
    guard let tab = WorklistTab.tabs.first(where: { $0.code == code }) else { return nil }
    self = tab
  }

  /// Stable; stands in addresses.
  public var code: String {
    switch self {
    case .state(let state): state.rawValue
    case .all: "all"
    }
  }

  /// The word on the tab.
  public var label: String {
    switch self {
    case .state(let state): state.label
    case .all: "全部"
    }
  }
}
