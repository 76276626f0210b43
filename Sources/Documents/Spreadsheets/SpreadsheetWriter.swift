internal import CXlsxWriter
internal import Synchronization
public import Titles

/// Writes a list as an xlsx workbook, row by row: one row at a time is in memory, however many there are.
///
/// Cells are typed; words are always strings in cells of the format 文本, so that no program reads them as a formula, not
/// even after they were edited. The header stays in sight. The marks of who exported it lie behind the cells, on top of
/// every printed page, and on the second sheet 导出说明.
///
/// Blocking: call it on a thread of its own.
public final class SpreadsheetWriter: Sendable {
  private let book: Mutex<SpreadsheetBook?>

  /// Rows of a sheet besides its header (ECMA-376: 2^20 in all).
  public static let rowLimit = 1_048_575

  /// Begins a workbook that ``finish(_:)`` writes to `path`.
  ///
  /// - Parameters:
  ///   - folder: where the rows lie until then.
  ///   - columns: titles and widths in characters; 序号 goes before them by itself.
  /// - Throws: `SpreadsheetError`, `DocumentError.fontNotInstalled`
  public init(
    path: String, temporaryFolder folder: String, title: String, columns: [(title: String, width: Double)], mark: SheetMark
  ) throws {
    book = Mutex(try SpreadsheetBook(path, folder, title, columns, mark))
  }

  /// Adds rows with a value for every column.
  ///
  /// - Throws: `SpreadsheetError`
  public func append(_ rows: [[SheetCell]]) throws {
    try book.withLock { book in
      guard let open = book else { throw SpreadsheetError.finished }
      for row in rows { try open.append(row) }
    }
  }

  /// Writes the file, with `notes` on the second sheet: what each is called, and what it says.
  ///
  /// - Throws: `SpreadsheetError`
  public func finish(_ notes: [(label: String, value: SheetCell)]) throws {
    try book.withLock { book in
      guard let open = book.take() else { throw SpreadsheetError.finished }
      try open.finish(notes)
    }
  }
}
