import Hummingbird
import Services
import Titles

extension ExportService {
  /// The answer to 导出 of a list that is read window by window. `rows` asks whether the viewer may see the list.
  func answer<Row: Sendable>(
    _ sheet: ListSheet<Row>, in place: ExportPlace, filters: [String?] = [], for viewer: Viewer, to request: Request,
    rows: (ListWindow) async throws -> [Row]
  ) async throws -> Response {
    let words = filters.compactMap { $0 }
    let file = try await spreadsheet(sheet, in: place, filters: words, for: viewer) { _, count in
      try await rows(ListWindow(offset: count, limit: ExportService.pageSize))
    }
    return try await file.response(to: request)
  }
}
