/// All that the rules of routes look at.
public struct RouteFacts: Hashable, Sendable {
  /// The business.
  public var business: Business
  /// The day whose rules apply.
  public var day: Day
  /// 人员类别; nil where the form doesn't say.
  public var category: EmploymentCategory?
  /// The unit that has the application.
  public var current: RouteUnit
  /// It is the first stop: the employer, or the talent center for a freelancer.
  public var isFirstStop: Bool
  /// The accepting authority of the application, or the office of its committee; nil while it can't take part.
  public var authority: RouteUnit?
  /// The unit that is registered above the current one.
  public var superior: RouteUnit?
  /// The talent center of the city that keeps the person's archive.
  public var archiveKeeper: RouteUnit?
  /// The bureau of the district where the current unit is.
  public var districtBureau: RouteUnit?
  /// The unit may review its own staff (自主评审).
  public var reviewsItself = false
  /// The review is entrusted by a unit outside (委托评审).
  public var isEntrusted = false
  /// The units that have examined the application already: it never goes back up to one of them.
  public var examined: Set<UnitID> = []

  /// Facts of which nothing but the place is known.
  public init(business: Business, day: Day, current: RouteUnit, isFirstStop: Bool, authority: RouteUnit?) {
    self.business = business
    self.day = day
    self.current = current
    self.isFirstStop = isFirstStop
    self.authority = authority
  }

  /// Whether the unit stands directly under the city, not in a district.
  public var isOfCity: Bool {
    let above = superior?.kind
    return current.kind == .cityDepartment || above == .cityDepartment || above == .reformOffice
  }
}
