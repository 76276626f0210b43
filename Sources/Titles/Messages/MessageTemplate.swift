/// The words of a message, with placeholders in braces.
public struct MessageTemplate: Hashable, Sendable {
  /// The headline.
  public let title: String
  /// What happened and what to do.
  public let body: String

  /// The same with each `{name}` replaced by its value.
  public func filled(_ values: [String: String]) -> MessageTemplate {
    MessageTemplate(title: Placeholders.fill(title, values), body: Placeholders.fill(body, values))
  }
}
