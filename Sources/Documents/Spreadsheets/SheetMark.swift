public import Titles

/// Who exported a spreadsheet and when: stands behind the cells, on every printed page and on a sheet of its own.
public struct SheetMark: Sendable, Equatable {
  /// The exporting person or unit.
  public let name: String
  /// When.
  public let at: Moment

  /// Made of these parts.
  public init(name: String, at: Moment) {
    self.name = name
    self.at = at
  }

  /// The words.
  var text: String { "导出人：\(name)　\(at)" }
}
