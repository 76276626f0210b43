/// What every field has: its name in the form, its label, whether it must be filled, a hint, and what is wrong with it.
struct FieldInfo: Sendable, Equatable {
  /// The name in the form; `Reason.field` says the same.
  var name: String
  var label: String
  var isRequired: Bool
  /// Shown between the label and the control.
  var hint: String?
  /// The sentence of what is wrong, where something is.
  var error: String?
  /// Takes the whole width of the form's grid.
  var isWide: Bool
  /// A note of somebody else at this field: what a handler asks to have corrected.
  var note: String?

  init(
    _ name: String, _ label: String, required: Bool = false, hint: String? = nil, error: String? = nil, wide: Bool = false,
    note: String? = nil
  ) {
    self.name = name
    self.label = label
    isRequired = required
    self.hint = hint
    self.error = error
    isWide = wide
    self.note = note
  }

  /// The id of the control (of the first control of a group); the error summary links to it.
  var id: String { FieldInfo.id(of: name) }

  /// What the control is described by: hint, note and error, where they are there.
  var describedBy: String? {
    let ids = [
      hint.map { _ in "\(id)-hint" }, note.map { _ in "\(id)-note" }, error.map { _ in "\(id)-error" },
    ].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// `aria-describedby` and `aria-invalid` for the control; `also` is the id of a further description (a counter).
  func ariaAttributes(also other: String? = nil) -> HTML {
    let ids = [describedBy, other].compactMap { $0 }.joined(separator: " ")
    let described: HTML = "\(attribute: "aria-describedby", ids.isEmpty ? nil : ids)"
    return "\(described)\(attribute: "aria-invalid", error == nil ? nil : "true")"
  }

  /// The id of the control of that name.
  static func id(of name: String) -> String {
    "field-" + name.replacing(" ", with: "-")
  }
}
