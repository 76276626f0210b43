public import Titles

/// One line of 退回原因记录.
public struct ReturnNote: Sendable, Equatable {
  /// 序号, from 1, the newest first.
  public let number: Int
  /// 经办人, masked.
  public let handler: String
  /// 审核时间.
  public let at: Moment
  /// 退回原因, as the handling record says it.
  public let reason: String
  /// 修改意见 of single sections, in the order of the form.
  public let remarks: [SectionRemark]
}
