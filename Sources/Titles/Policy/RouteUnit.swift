/// A unit as the rules of routes see it. All of them are active: completed and not suspended.
public struct RouteUnit: Hashable, Sendable {
  /// Its id.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// What it is in the administration.
  public let kind: UnitKind

  /// Made of these parts.
  public init(id: UnitID, name: String, kind: UnitKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}
