/// A section of an application's form, as sentences mention it.
public struct SectionName: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// Its title.
  public let title: String

  /// Made of these parts.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
