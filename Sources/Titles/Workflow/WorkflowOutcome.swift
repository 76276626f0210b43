/// What an action led to: the case afterwards, what the handling record says, and what it sets off.
public struct WorkflowOutcome: Sendable, Equatable {
  /// The case after the action.
  public let after: Case
  /// The record's event; nil writes no row.
  public let event: WorkflowEvent?
  /// 事件说明; 无 where there is nothing to say.
  public let detail: String
  /// What it sets off.
  public let effects: [WorkflowEffect]
}
