import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct ExportServiceTests {
  private let sheet = ListSheet<Int>("数表", [SheetColumn("数", 10) { .number($0) }])

  private func bytes(_ file: ExportedFile) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in file.pieces(0..<file.length) { bytes += piece }
    return bytes
  }

  @Test func theRowsAreReadInPagesUntilNoneIsLeft() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let viewer = try await test.viewer(unit)
    var asked: [[Int?]] = []
    let file = try await ExportService(platform: test.platform).spreadsheet(sheet, in: .unit(unit.id), filters: [], for: viewer) {
      last, count in
      asked.append([last, count])
      return Array((count + 1)...(count + 2)).filter { $0 <= 4 }
    }
    #expect(asked == [[nil, 0], [2, 2], [4, 4]])
    let bytes = try await bytes(file)
    #expect(bytes.count == file.length)
    #expect(bytes.prefix(2) == [0x50, 0x4B])
    #expect(file.fileName == "数表_\(test.clock.now.day).xlsx")
    let kept: String? = try await test.store.database.read { reader in
      try reader.value("SELECT detail FROM audit_log WHERE stream = \(unit.id) AND action = 'list.export'")
    }
    #expect(kept == "数表 4")
  }

  @Test func theFileGoesAwayWithTheValue() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let viewer = try await test.viewer(unit)
    let spool = test.store.attachments.spool
    var file: ExportedFile? = try await ExportService(platform: test.platform).spreadsheet(
      sheet, in: .unit(unit.id), filters: ["甲"], for: viewer
    ) { _, count in count == 0 ? [1] : [] }
    let later = Moment(milliseconds: 9_000_000_000_000)
    #expect(file != nil)
    #expect(try spool.temporaryFiles(olderThan: later).count == 1)
    file = nil
    #expect(try spool.temporaryFiles(olderThan: later).isEmpty)
  }

  @Test func moreThanAFileHoldsIsRefused() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1)
    let viewer = try await test.viewer(unit)
    let many = Array(repeating: 1, count: ExportService.rowLimit + 1)
    let sentence = "符合条件的记录超过200000条，请先用查询条件缩小范围，再点击“导出”。"
    await #expect(throws: Refusal("export-too-large", sentence)) {
      _ = try await ExportService(platform: test.platform).spreadsheet(
        sheet, in: .unit(unit.id), filters: [], for: viewer
      ) { _, _ in many }
    }
  }
}
