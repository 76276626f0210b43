/// A printable document as a plain value: what it says, in which order, and how pages are dressed.
///
/// The same value feeds the PDF (`DocumentRenderer`), a preview on screen and a comparison of two versions; it
/// knows nothing about any of them.
public struct Document: Equatable, Sendable {
  /// The document's name; shown by readers in the window's title.
  public var title: String
  /// What it is about, for the document's metadata.
  public var subject: String
  /// Who issued it, for the document's metadata.
  public var author: String
  /// Words to find it by, for the document's metadata.
  public var keywords: [String]
  /// The paper and its margins.
  public var page: PageFormat
  /// The family that body text is set in; headings of the first level are always serif.
  public var family: FontFamily
  /// What stands at the foot of every page.
  public var footer: Footer
  /// Large pale words across every page, such as 演示; nil for none.
  public var watermark: String?
  /// The content, in reading order.
  public var blocks: [Block]

  /// A document of these blocks.
  public init(
    title: String, subject: String = "", author: String = "", keywords: [String] = [], page: PageFormat = .a4,
    family: FontFamily = .sans, footer: Footer = Footer(), watermark: String? = nil, blocks: [Block]
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.keywords = keywords
    self.page = page
    self.family = family
    self.footer = footer
    self.watermark = watermark
    self.blocks = blocks
  }
}
