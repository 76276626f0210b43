/// One section of a form for reading.
public struct DocumentSection: Hashable, Sendable {
  /// The section's id, also an anchor.
  public let id: String
  /// Its number, from 1.
  public let number: Int
  /// Its title.
  public let title: String
  /// What stands in it.
  public let blocks: [DocumentBlock]
}
