/// Something that a person may apply for in a plan, or soon may (我能申报什么).
public struct ReviewOption: Hashable, Sendable {
  /// The plan.
  public let terms: ReviewTerms
  /// The title.
  public let title: Title
  /// By which channel: 正常晋升, 转评, 多评 or 技能人才贯通.
  public let category: ApplicationCategory
  /// What the rules found.
  public let findings: [Finding]

  /// Whether nothing forbids it now.
  public var isOpen: Bool { !findings.contains(where: \.blocking) }

  /// Why it isn't open yet; empty where it is.
  public var obstacles: [Reason] { findings.blockingReasons }
}
