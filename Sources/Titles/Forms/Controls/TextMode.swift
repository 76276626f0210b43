/// Which keyboard an input of text wants.
public enum TextMode: String, Hashable, Sendable, CaseIterable {
  case text
  case numeric
  case decimal
  case telephone
  case email
}
