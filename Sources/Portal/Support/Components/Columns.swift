/// Cards beside each other: a wide one and a narrow one, or equal ones; one below the other on a phone.
struct Columns: Component {
  /// How the width is shared.
  enum Shape: String, Sendable {
    case equal
    case wideFirst = "wide-first"
    /// The section list of a form, then its section.
    case narrowFirst = "narrow-first"
  }

  var shape: Shape
  var content: HTML

  init(_ shape: Shape, _ content: HTML) {
    self.shape = shape
    self.content = content
  }

  var html: HTML { "<div class=\"columns columns-\(shape.rawValue)\">\(content)</div>\n" }
}
