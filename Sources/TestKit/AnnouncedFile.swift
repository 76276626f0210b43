import Database
import Storage
import Titles

/// A file of the reference data that comes into force on a day, in the place of the one that ships.
public struct AnnouncedFile: Sendable {
  private let name: String
  private let from: Day
  private let content: String

  /// Text in the place of the file with this name, from `year`-`month`-`day` on.
  public init(_ name: String, from day: String, _ content: String) throws {
    guard let from = Day(day) else { throw NotFound("日期") }
    self.name = name
    self.from = from
    self.content = content
  }

  /// The shipped file with a line more.
  public init(adding line: String, to name: String, from day: String) throws {
    try self.init(name, from: day, ShippedData.text("reference/\(name)").trimmingSuffix("\n") + "\n\(line)\n")
  }

  func put(in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO reference_files (name, effective_from, content, sha256, source)
      VALUES (\(name), \(from), \(content), '', '')
      """)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
