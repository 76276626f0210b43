/// What is wrong with a spreadsheet of old certificates, at its place.
public struct CertificateImportProblem: Sendable, Equatable {
  /// The row's number in the file.
  public let line: Int
  /// The title of the column; empty where it is the row as a whole.
  public let column: String
  /// What is wrong and what to do.
  public let sentence: String

  init(_ line: Int, _ column: CertificateImportColumn? = nil, _ sentence: String) {
    self.line = line
    self.column = column?.rawValue ?? ""
    self.sentence = sentence
  }
}
