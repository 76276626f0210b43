import Hummingbird
import Services

/// 导出: the address of a list with `format=xlsx` answers with the same rows as a spreadsheet.
extension FormBody {
  /// The list is to be exported instead of shown.
  var asksForSpreadsheet: Bool { text("format") == "xlsx" }
}

extension ListAddress {
  /// Where the list under these filters is exported.
  var spreadsheet: String {
    ListAddress(path, query.replacing("format", with: "xlsx").removing("page").removing("size")).text
  }
}

extension ExportedFile {
  /// The answer: a file to save.
  func response(to request: Request) async throws -> Response {
    let download = Download(fileName: fileName, contentType: mediaType, length: length)
    return try await download.response(to: request) { range in ResponseBody(pieces(range), length: range.count) }
  }
}
