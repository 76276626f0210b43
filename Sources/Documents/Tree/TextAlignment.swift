/// Where lines stand between the left and the right edge.
public enum TextAlignment: String, Hashable, Sendable {
  /// Flush left; full lines of running text are spread to both edges.
  case leading
  /// In the middle.
  case center
  /// Flush right.
  case trailing
}
