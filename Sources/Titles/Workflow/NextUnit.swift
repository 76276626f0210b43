/// The unit that an application is forwarded to, with what the workflow must know of it.
public struct NextUnit: Sendable, Equatable {
  /// Which unit.
  public let id: UnitID
  /// Registered, complete and not suspended.
  public let isActive: Bool
  /// A level that examines: anything but a plain employer, or the accepting authority of this application.
  public let mayReceive: Bool

  /// Made of these parts.
  public init(id: UnitID, isActive: Bool, mayReceive: Bool) {
    self.id = id
    self.isActive = isActive
    self.mayReceive = mayReceive
  }
}
