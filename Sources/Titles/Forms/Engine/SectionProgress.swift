/// One line of the list of sections at the left.
public struct SectionProgress: Hashable, Sendable {
  /// The section's id.
  public let id: String
  /// Its number, from 1.
  public let number: Int
  /// Its title.
  public let title: String
  /// A shorter title for narrow places.
  public let shortTitle: String
  /// How far it is.
  public let state: SectionState
}
