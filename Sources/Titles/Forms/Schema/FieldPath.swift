/// Names a field: `id` in the same record or section, or `section.id` elsewhere in the form.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// The section, where it is another one.
  public let section: String?
  /// The field's id.
  public let field: String

  /// The path that `text` says.
  public init(_ text: String) {
    if let dot = text.firstIndex(of: ".") {
      section = String(text[..<dot])
      field = String(text[text.index(after: dot)...])
    } else {
      section = nil
      field = text
    }
  }

  /// The field `id` of the same record or section.
  init(own id: String) {
    section = nil
    field = id
  }

  /// `id` or `section.id`.
  public var description: String { section.map { "\($0).\(field)" } ?? field }
}
