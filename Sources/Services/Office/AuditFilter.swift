public import Titles

/// The filters of 审计日志, as they are typed.
public struct AuditFilter: Sendable, Equatable {
  /// 操作人: a username.
  public var actor = ""
  /// 操作对象: a username, an 申报书编号, a 统一社会信用代码 or the whole name of a unit, or an id.
  public var subject = ""
  /// 操作: a code of the dictionary `auditActions`.
  public var action = ""
  /// From this day on.
  public var from: Day?
  /// Through this day.
  public var through: Day?

  /// Everything.
  public init() {}
}
