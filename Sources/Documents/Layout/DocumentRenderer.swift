public import Titles

/// Prints documents as PDF.
///
/// Fonts are embedded as subsets, text can be selected and searched, headings make the outline, and the logical
/// structure is tagged. The same document and moment give the same bytes. Safe to use from any thread; it blocks, so
/// callers run it on worker threads.
public struct DocumentRenderer: Sendable {
  /// A renderer; all renderers share their warm fonts.
  public init() {}

  /// The document as a PDF file.
  ///
  /// - Parameters:
  ///   - created: the moment that the file says it was made at; nil says none.
  ///   - isFillable: whether what is to be filled in are fields of a form; else they are blanks.
  /// - Throws: `DocumentError`
  public func pdf(_ document: Document, created: Moment? = nil, isFillable: Bool = false) throws -> [UInt8] {
    try TypesetterPool.shared.withTypesetter { typesetter in
      let builder = PDFBuilder(typesetter)
      let metrics = Metrics(family: document.family)
      let width = Metrics.points(document.page.width - document.page.side * 2)
      let strips = StripBuilder(typesetter: typesetter, builder: builder, metrics: metrics, width: width)
      let content = try strips.strips(document.blocks, in: builder.structure.root)
      let watermark = try document.watermark.map { try Watermark($0, typesetter) }
      let paginator = Paginator(builder, document.page) { page in watermark?.draw(on: page) }
      paginator.place(content)
      let footer = try FooterPainter(document.footer, typesetter, builder, metrics, document.page)
      for page in builder.pages { try footer.draw(on: page, of: builder.pages.count) }
      let info = DocumentInfo(
        title: document.title, subject: document.subject, author: document.author, keywords: document.keywords,
        created: created)
      return builder.finish(info, isFillable: isFillable)
    }
  }
}
