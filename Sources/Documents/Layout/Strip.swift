/// A piece of a document as high as it is drawn: what the paginator stacks. Lengths are points.
struct Strip {
  /// What is drawn.
  enum Content {
    /// Lines of text; `marker` stands at the left of the first.
    case text(TextBox)
    /// Cells side by side.
    case row(RowBox)
    /// Rows that share a high cell at their right, such as a photo.
    case rows([RowBox], photo: PhotoBox)
    case picture(PictureBox)
    case space
    case pageBreak
    /// Strips that stay together.
    case group([Strip])
  }

  var content: Content
  var height: Double
  /// Empty height above, dropped at the top of a page.
  var gap = 0.0
  /// Whether the next strip's beginning must stand on the same page.
  var isKeptWithNext = false
  /// Whether it begins a section that the outline lists.
  var outline: (title: String, level: Int)?
  /// The table that the strip is a row of: its header repeats on a new page.
  var header: [RowBox] = []
}
