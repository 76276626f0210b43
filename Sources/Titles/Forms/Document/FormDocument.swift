/// A form as a reader sees it: one neutral tree from which the page, the PDF and the comparison are made.
public struct FormDocument: Hashable, Sendable {
  /// The form's title.
  public let title: String
  /// The sections that take part, in order.
  public let sections: [DocumentSection]

  /// A form for reading.
  public init(title: String, sections: [DocumentSection]) {
    self.title = title
    self.sections = sections
  }

  /// The section `id`; nil where it takes no part.
  public func section(_ id: String) -> DocumentSection? { sections.first { $0.id == id } }
}
