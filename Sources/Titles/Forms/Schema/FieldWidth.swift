/// How much of a line a field takes.
public enum FieldWidth: String, Hashable, Sendable, CaseIterable {
  case half
  case full
}
