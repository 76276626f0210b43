/// The colours that text of a document may have; paper is often copied, so there are few.
public enum TextTone: String, Hashable, Sendable, CaseIterable {
  /// Nearly black.
  case normal
  /// Grey, for labels and remarks.
  case muted
  /// Dark red, for what must not be overlooked.
  case alert
  /// Deep blue, for headings.
  case heading
}
