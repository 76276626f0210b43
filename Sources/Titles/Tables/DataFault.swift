/// A fault in a table of reference data: which file, which line, what is wrong.
///
/// The reform office edits these tables, so the sentence is for its staff.
public struct DataFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// The line, counted from 1; nil where the fault is the whole file's.
  public let line: Int?
  /// What is wrong and what is expected, in Chinese.
  public let sentence: String

  /// A fault of this file and line.
  public init(file: String, line: Int? = nil, _ sentence: String) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }

  /// File, line and sentence in one.
  public var description: String {
    guard let line else { return "\(file)：\(sentence)" }
    return "\(file) 第\(line)行：\(sentence)"
  }
}
