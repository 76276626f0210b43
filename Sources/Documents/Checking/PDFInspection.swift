/// What is known of a PDF that can be taken.
public struct PDFInspection: Equatable, Sendable {
  /// How many pages it has, at least 1.
  public let pageCount: Int
  /// Whether its cross-reference table is wrong and readers have to search for its objects.
  public let needsRepair: Bool
}
