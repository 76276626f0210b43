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

  /// The state of a section.
  public init(id: String, number: Int, title: String, shortTitle: String, state: SectionState) {
    self.id = id
    self.number = number
    self.title = title
    self.shortTitle = shortTitle
    self.state = state
  }
}
