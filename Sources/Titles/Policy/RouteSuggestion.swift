/// A unit that an application may go to next, with the rule that says so.
public struct RouteSuggestion: Hashable, Sendable {
  /// The unit.
  public let unit: RouteUnit
  /// The rule.
  public let entry: RouteEntry

  /// Made of these parts.
  public init(unit: RouteUnit, entry: RouteEntry) {
    self.unit = unit
    self.entry = entry
  }
}
