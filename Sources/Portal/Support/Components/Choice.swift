/// One thing that can be chosen in a select, radio group, checkbox group or combobox.
struct Choice: Sendable, Equatable {
  /// What the form sends.
  var value: String
  /// What the person reads.
  var label: String
  /// A second line below the label.
  var hint: String?
  var isDisabled: Bool
  /// Choices of one group stand together in a select.
  var group: String?

  init(_ value: String, _ label: String, hint: String? = nil, isDisabled: Bool = false, group: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
    self.isDisabled = isDisabled
    self.group = group
  }

  /// A choice whose value is its own label.
  init(_ label: String) {
    self.init(label, label)
  }
}
