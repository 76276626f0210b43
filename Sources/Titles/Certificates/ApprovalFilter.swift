/// Which approval documents of a unit are asked for; what is nil or empty doesn't narrow.
public struct ApprovalFilter: Sendable, Equatable {
  /// Part of 发文字号.
  public var number = ""
  /// Part of 文件名称.
  public var title = ""
  /// 所属项目.
  public var business: Business?
  /// 业务类型.
  public var kind: ApprovalKind?
  /// True for published ones, false for withdrawn ones.
  public var isPublished: Bool?

  /// All of them.
  public init() {}
}
