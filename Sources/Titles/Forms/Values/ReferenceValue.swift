/// A thing that was looked up by name: a unit, a place where files are kept.
public struct ReferenceValue: Hashable, Sendable {
  /// The thing's id; empty where the typed name is in no list.
  public var id: String
  /// The name as it was when it was chosen, or as it was typed.
  public var name: String

  /// The thing `id`, called `name`.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
