/// Which applications of a batch are asked for; what is nil or empty doesn't narrow.
public struct IssuanceFilter: Sendable, Equatable {
  /// The tab.
  public var state: IssuanceState?
  /// Part of 姓名.
  public var name = ""
  /// Part of 现工作单位.
  public var employer = ""

  /// All of them.
  public init(state: IssuanceState? = nil, name: String = "", employer: String = "") {
    self.state = state
    self.name = name
    self.employer = employer
  }
}
