/// A viewer's place in one unit's 单位中心.
public struct Seat: Sendable, Equatable {
  /// The unit.
  public let unit: UnitID
  /// The unit's name.
  public let unitName: String
  /// The unit's own account (法人用户), not one of its staff (单位经办用户).
  public let isLegalPerson: Bool
  /// 单位基础信息 has been completed; before that nothing else opens.
  public let isComplete: Bool
  /// The unit asks its users for a second factor (二次验证).
  public let requiresSecondFactor: Bool
  /// It does, and the viewer has none: nothing opens before they do.
  public private(set) var lacksSecondFactor = false
  /// The menus that are theirs: never one that the unit lacks.
  public private(set) var menus: Set<UnitMenu>

  /// Made of these parts.
  public init(
    unit: UnitID, unitName: String, isLegalPerson: Bool, isComplete: Bool, requiresSecondFactor: Bool = false,
    menus: Set<UnitMenu>
  ) {
    self.unit = unit
    self.unitName = unitName
    self.isLegalPerson = isLegalPerson
    self.isComplete = isComplete
    self.requiresSecondFactor = requiresSecondFactor
    self.menus = menus
  }

  /// The seat of somebody without a second factor: empty where the unit asks for one.
  public var withoutMenusWhereSecondFactorIsRequired: Seat {
    guard requiresSecondFactor else { return self }
    var seat = self
    seat.menus = []
    seat.lacksSecondFactor = true
    return seat
  }
}
