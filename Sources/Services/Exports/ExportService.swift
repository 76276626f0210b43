import Database
import Documents
import Storage
public import Titles

/// 导出: writes what a list shows under its filters into a spreadsheet, in constant memory and in many short reads.
public struct ExportService: Sendable {
  private let platform: Platform

  /// Rows of one read.
  public static let pageSize = 1000
  /// Rows of one file: more than that nobody reads, and it would keep a thread busy for long.
  public static let rowLimit = 200_000

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// A list as a spreadsheet, marked with who exported it and when. It is kept in the audit log.
  ///
  /// - Parameters:
  ///   - place: whose list it is.
  ///   - filters: what the list is narrowed to, as the page says it.
  ///   - rows: the rows after the last one that was written, of which there are so many; none at the end. It asks whether
  ///     the viewer may see the list.
  /// - Throws: `Refusal` beyond ``rowLimit``; what `rows` throws.
  public func spreadsheet<Row: Sendable>(
    _ sheet: ListSheet<Row>, in place: ExportPlace, filters: [String], for viewer: Viewer,
    rows: (_ last: Row?, _ count: Int) async throws -> [Row]
  ) async throws -> ExportedFile {
    var page = try await rows(nil, 0)
    let now = platform.clock.now()
    let owner = place.name(for: viewer)
    let mark = SheetMark(name: viewer.door == .unit || place == .person ? owner : "\(owner) \(viewer.name)", at: now)
    let file = platform.store.attachments.spool.scratch()
    let writer = try await platform.workers.run {
      try SpreadsheetWriter(
        path: file.path, temporaryFolder: file.folder, title: sheet.name,
        columns: sheet.columns.map { ($0.title, $0.width) }, mark: mark)
    }
    var count = 0
    while !page.isEmpty {
      count += page.count
      guard count <= ExportService.rowLimit else {
        throw Refusal("export-too-large", "符合条件的记录超过\(ExportService.rowLimit)条，请先用查询条件缩小范围，再点击“导出”。")
      }
      let written = page
      try await platform.workers.run {
        try writer.append(written.map { row in sheet.columns.map { $0.value(row) } })
      }
      page = try await rows(written.last, count)
    }
    let words = filters.isEmpty ? "全部" : filters.joined(separator: "；")
    let length = try await platform.workers.run {
      try writer.finish([("列表", .text(sheet.name)), (place.title, .text(owner)), ("筛选条件", .text(words))])
      return Int(try file.size())
    }
    try await record("\(sheet.name) \(count)", in: place.stream(of: viewer), by: viewer, at: now)
    return ExportedFile(fileName: "\(sheet.name)_\(now.day).xlsx", length: length, file: file, platform: platform)
  }

  private func record(_ detail: String, in stream: String, by viewer: Viewer, at now: Moment) async throws {
    let audit = AuditLog(vault: platform.store.vault)
    try await platform.store.database.write { transaction in
      try audit.append("list.export", on: stream, by: viewer.account, detail: detail, at: now, in: transaction)
    }
  }
}
