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
  /// The menus that are theirs: never one that the unit lacks.
  public let menus: Set<UnitMenu>

  /// Made of these parts.
  public init(unit: UnitID, unitName: String, isLegalPerson: Bool, isComplete: Bool, menus: Set<UnitMenu>) {
    self.unit = unit
    self.unitName = unitName
    self.isLegalPerson = isLegalPerson
    self.isComplete = isComplete
    self.menus = menus
  }
}
