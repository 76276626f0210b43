public import Titles

/// Where a unit examines the applications of one business: 初定资格审核 or 确认资格审核 of its 单位中心.
public struct ExaminationRoom: Sendable, Hashable {
  /// The unit.
  public let unit: UnitID
  /// The business.
  public let business: Business
  /// The menu that leads there, and without which nobody gets in.
  public let menu: UnitMenu

  /// The room of a unit for a business.
  ///
  /// - Throws: `NotFound` for a business that isn't open.
  public init(_ unit: UnitID, _ business: Business) throws(NotFound) {
    guard let menu = UnitMenu.examination(of: business) else { throw NotFound("页面") }
    self.unit = unit
    self.business = business
    self.menu = menu
  }
}
