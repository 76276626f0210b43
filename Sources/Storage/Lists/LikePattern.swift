/// Patterns for `LIKE … ESCAPE '!'` out of what somebody typed, so that `%` and `_` stand for themselves.
public enum LikePattern {
  /// Matches every text that contains `text`.
  public static func containing(_ text: String) -> String {
    var pattern = "%"
    for character in text {
      if character == "%" || character == "_" || character == "!" { pattern.append("!") }
      pattern.append(character)
    }
    return pattern + "%"
  }
}
