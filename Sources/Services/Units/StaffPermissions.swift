public import Titles

/// 用户权限: the unit's staff, and what one of them may use.
public struct StaffPermissions: Sendable, Equatable {
  /// Everybody who can be chosen.
  public let members: [StaffRow]
  /// Who is chosen; nil before that.
  public let chosen: Chosen?
  /// The menus that the unit has and that are granted one by one.
  public let menus: [UnitMenu]

  /// Who is chosen, and what they were granted.
  public struct Chosen: Sendable, Equatable {
    /// The person.
    public let member: StaffRow
    /// The menus.
    public let granted: Set<UnitMenu>
  }
}
