public import Titles

/// One row of 办理记录.
public struct HandlingRecord: Sendable, Equatable {
  /// 序号, from 1.
  public let position: Int
  /// 办理时间.
  public let at: Moment
  /// The account that did it.
  public let account: AccountID
  /// 经办人, masked (张*).
  public let actorName: String
  /// The unit in whose name it was done; nil for the applicant.
  public let unit: UnitID?
  /// 事件.
  public let event: WorkflowEvent
  /// 事件说明.
  public let detail: String
  /// The revision that it was about; 0 before the first submission.
  public let revision: Int
  /// 待办单位 afterwards; nil where nobody has to do anything, or the applicant has.
  public let pendingUnit: UnitID?
  /// 待办单位/人 as shown: the handler masked, else the unit's name, else the applicant.
  public let pendingName: String
  /// 办理截止时间.
  public let deadline: Moment?
  /// Seals this row and, through the one before it, all rows before.
  public let hash: String
}
