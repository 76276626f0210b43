/// One piece of a document, from the top of the page to its bottom.
public indirect enum Block: Equatable, Sendable {
  /// A heading; level 1 is the document's title (centred), 2 a section, 3 a part of it.
  case heading(level: Int, String)
  /// Running text.
  case paragraph(Paragraph)
  /// Labels with their values, in ruled cells.
  case fields(FieldGrid)
  /// Rows under a header that repeats on every page.
  case table(Table)
  /// Items with a bullet or a number.
  case list(BulletList)
  /// A picture on a line of its own.
  case picture(Picture)
  /// A box for an opinion, signatures, a seal and a date.
  case signature(SignatureBox)
  /// Empty height, in millimetres; dropped at the top of a page.
  case spacer(Double)
  /// What follows starts on a new page.
  case pageBreak
  /// Blocks that stay on one page where one page can hold them.
  case together([Block])

  /// Running text in the body style.
  public static func text(_ text: RichText) -> Block { .paragraph(Paragraph(text)) }
}
