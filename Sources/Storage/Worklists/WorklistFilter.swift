public import Titles

/// What a worklist is filtered by.
public struct WorklistFilter: Sendable, Hashable {
  /// 姓名: how the name begins; empty for any.
  public var name = ""
  /// 手机号: its keyed hash.
  public var mobileHash: String?
  /// 现工作单位: a part of the name; empty for any.
  public var employer = ""
  /// 提交开始时间: submitted at this moment or later.
  public var from: Moment?
  /// 提交结束时间: submitted before this moment.
  public var before: Moment?

  /// Everything.
  public init() {}

  /// Nothing is filtered: then totals come from the kept counts.
  public var isEmpty: Bool { self == WorklistFilter() }
}
