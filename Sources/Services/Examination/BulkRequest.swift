public import Titles

/// A bulk action as its confirmation page sends it.
public struct BulkRequest: Sendable, Equatable {
  /// What: 签收, 撤回报送 or 变更办理人.
  public var action: WorkflowAction
  /// Where it is done.
  public var room: ExaminationRoom
  /// The visits, each with the version that the page showed.
  public var visits: [VisitID: Int]
  /// The same key gets the same answer again.
  public var key: String

  /// A request for `action`.
  public init(_ action: WorkflowAction, in room: ExaminationRoom, visits: [VisitID: Int], key: String) {
    self.action = action
    self.room = room
    self.visits = visits
    self.key = key
  }

  /// What is done to several at once.
  public static let actions: [WorkflowAction] = [.claim, .recall, .takeOver]
  /// The most visits of one request: a whole page of the largest size.
  public static let limit = 100
}
