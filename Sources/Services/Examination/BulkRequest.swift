public import Titles

/// A bulk action as its confirmation page sends it.
public struct BulkRequest: Sendable, Equatable {
  /// What: 签收, 撤回报送 or 变更办理人.
  public var action: WorkflowAction
  /// The unit.
  public var unit: UnitID
  /// The visits, each with the version that the page showed.
  public var visits: [VisitID: Int]
  /// The same key gets the same answer again.
  public var key: String

  /// A request for `action`.
  public init(_ action: WorkflowAction, unit: UnitID, visits: [VisitID: Int], key: String) {
    self.action = action
    self.unit = unit
    self.visits = visits
    self.key = key
  }

  /// What is done to several at once.
  public static let actions: [WorkflowAction] = [.claim, .recall, .takeOver]
  /// The most visits of one request: a whole page of the largest size.
  public static let limit = 100
}
