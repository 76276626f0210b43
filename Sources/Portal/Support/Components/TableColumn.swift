/// A column of a table.
struct TableColumn: Sendable {
  /// How wide it is beside the others.
  enum Width: String, Sendable {
    case auto
    /// Only as wide as its content: numbers, tags, links.
    case narrow
    case wide
  }

  var title: String
  /// Where the same list sorted by this column is.
  var sortHref: String?
  /// `ascending` or `descending` where the list is sorted by it.
  var sorted: String?
  var width: Width
  /// Numbers stand at the right.
  var isNumber: Bool

  init(
    _ title: String, sortHref: String? = nil, sorted: String? = nil, width: Width = .auto, number: Bool = false
  ) {
    self.title = title
    self.sortHref = sortHref
    self.sorted = sorted
    self.width = width
    isNumber = number
  }
}
