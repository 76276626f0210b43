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

  /// A section for reading.
  public init(id: String, number: Int, title: String, blocks: [DocumentBlock]) {
    self.id = id
    self.number = number
    self.title = title
    self.blocks = blocks
  }
}
