/// What 我的申报 is filtered by.
public struct ApplicationFilter: Sendable, Equatable {
  /// 申报项目.
  public var business: Business?
  /// 状态.
  public var state: ApplicationState?
  /// 年度, of the day it was started.
  public var year: Int?

  /// Everything.
  public init(business: Business? = nil, state: ApplicationState? = nil, year: Int? = nil) {
    self.business = business
    self.state = state
    self.year = year
  }
}
