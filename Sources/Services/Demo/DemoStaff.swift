import Titles

/// A 单位经办用户 of the demonstration, as `demo/staff.json` describes them.
struct DemoStaff: Decodable, Sendable {
  /// The unit's username.
  let unit: String
  /// The person's username.
  let person: String
  let menus: Set<UnitMenu>
}
