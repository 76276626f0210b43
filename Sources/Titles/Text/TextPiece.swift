/// A piece of a text with placeholders.
public enum TextPiece: Hashable, Sendable {
  /// Words as they are.
  case plain(String)
  /// The name of a placeholder: `name` of `{name}`.
  case placeholder(String)
}
