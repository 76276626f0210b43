/// A row of a table.
struct TableRow: Sendable {
  /// One for each column.
  var cells: [HTML]
  /// What the row's box sends when it is ticked; nil where the row cannot be chosen.
  var value: String?
  /// What the row is called for a screen reader (「申报人甲 20250828429Y」).
  var label: String
  /// Why it cannot be chosen, or what is special about it.
  var isDimmed: Bool

  init(_ cells: [HTML], value: String? = nil, label: String = "", dimmed: Bool = false) {
    self.cells = cells
    self.value = value
    self.label = label
    isDimmed = dimmed
  }
}
