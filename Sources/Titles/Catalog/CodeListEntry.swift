/// One code of a dictionary.
public struct CodeListEntry: Hashable, Sendable, Codable {
  /// The code that is stored.
  public let code: String
  /// What a user reads.
  public let label: String
  /// The heading that it stands under in a choice; nil where the list has none.
  public let group: String?
}
