import ArgumentParser
import Documents
import Foundation

/// A table of two-line rows over several pages as PDF, without any database. Its text is printed with the figures, so
/// that another program can be measured with the same document.
struct BenchTable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "table", abstract: "生成多页表格 PDF。")

  @Option var rows = 120
  @Option var count = 100

  /// The figures, and what the document says.
  private struct Found: Encodable {
    var count: Int
    var seconds: Double
    var cpu: Double
    var pages: Int
    var table: Content
  }

  private struct Content: Encodable {
    var title = "虚构职称评审表"
    var columns = ["序号", "起止时间", "工作单位及部门", "从事专业技术工作", "证明人"]
    var rows: [[String]]
  }

  func run() async throws {
    let content = Content(
      rows: (1...max(rows, 1)).map { number in
        [
          "\(number)", "2020-07 至 2025-06", "虚构第\(number)职业教育中心实训部",
          "承担第\(number)期实训楼改造工程的质量检查与资料整理", "虚构证明人",
        ]
      })
    let widths: [TableColumn.Width] = [.fixed(12), .fixed(36), .share(1), .share(1.2), .fixed(24)]
    let columns = zip(content.columns, widths).map { TableColumn($0, width: $1) }
    let table = Table(columns: columns, rows: content.rows.map { $0.map { TableCell(RichText($0)) } })
    let document = Document(
      title: content.title, family: .sans, blocks: [.heading(level: 1, content.title), .table(table)])
    let renderer = DocumentRenderer()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(try renderer.pdf(document)).write(to: file)
    let pages = try PDFInspector().inspect(path: file.path).pageCount
    try FileManager.default.removeItem(at: file)
    let figures = try await Measurement.run([Int](0..<count), callers: 1) { _ in _ = try renderer.pdf(document) }
    let found = Found(
      count: figures.count, seconds: figures.seconds, cpu: figures.cpu, pages: pages, table: content)
    print(String(decoding: try JSONEncoder().encode(found), as: UTF8.self))
  }
}
