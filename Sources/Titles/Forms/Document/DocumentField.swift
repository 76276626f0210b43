/// A label with its value.
public struct DocumentField: Hashable, Sendable {
  /// The field's id.
  public let id: String
  /// The printed label.
  public let label: String
  /// The value.
  public let content: DisplayContent
  /// How much of a line it takes.
  public let width: FieldWidth
  /// True for personal data that posting sheets leave out and lists mask.
  public let isSensitive: Bool

  /// A label with its value.
  public init(id: String, label: String, content: DisplayContent, width: FieldWidth, isSensitive: Bool) {
    self.id = id
    self.label = label
    self.content = content
    self.width = width
    self.isSensitive = isSensitive
  }
}
