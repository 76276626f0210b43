/// Why a file isn't taken as a PDF.
public enum PDFProblem: Error, Equatable, Sendable {
  /// The file has no bytes.
  case empty
  /// The file has more bytes than are taken; the number is the limit.
  case tooLarge(limit: Int)
  /// It doesn't begin as a PDF does: another format under the name.
  case notPDF
  /// It opens with a password only.
  case passwordRequired
  /// It opens, and is encrypted to restrict printing or copying: it could not be merged into a dossier.
  case restricted
  /// It is cut off or damaged.
  case broken
  /// It has no pages.
  case noPages
  /// It would unfold to an enormous size: made to exhaust the reader.
  case tooComplex
  /// It could not be read from the disk.
  case unreadable
}
