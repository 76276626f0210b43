/// One entry of a list to choose from.
public struct FormOption: Hashable, Sendable {
  /// Stable; stored as the answer.
  public let code: String
  /// Shown to people.
  public let label: String
  /// False for an entry that stays readable in old answers but cannot be chosen any more.
  public let isCurrent: Bool

  /// The entry `code`, called `label`.
  public init(code: String, label: String, isCurrent: Bool = true) {
    self.code = code
    self.label = label
    self.isCurrent = isCurrent
  }
}
