public import Titles

/// A member of a unit's staff with what they may use there.
public struct StaffGrant: Sendable, Equatable {
  /// Who.
  public let member: StaffRow
  /// The menus that were granted, in their order.
  public let menus: [UnitMenu]
}
