import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("申报书的附件")
struct FilingFilesTests {
  let test: TestPlatform
  let filed: FiledApplication

  init() async throws {
    test = try await TestPlatform()
    filed = try await test.filedApplication()
  }

  private func upload(_ name: String) async throws -> FileReference {
    try await AttachmentService(platform: test.platform).receive(
      TestFiles.pdf(mark: name), .pdf, name: name, by: filed.viewer)
  }

  private func names(_ place: FilePlace) async throws -> [String] {
    let page = try await filed.filing.page(place.application, section: place.section, record: place.record, by: filed.viewer)
    switch page.controls.first(where: { $0.name == place.field })?.shape {
    case .files(let slot), .photo(let slot), .verified(_, let slot?): return slot.files.map(\.name)
    default: return []
    }
  }

  private func requirement(_ number: Int) async throws -> FilePlace {
    let page = try await filed.filing.page(filed.id, section: "attachments", by: filed.viewer)
    return FilePlace(filed.id, section: "attachments", field: page.controls[number].name)
  }

  @Test("a place for one file replaces it, a place for several adds")
  func replaceOrAdd() async throws {
    let page = try await filed.filing.page(filed.id, section: "work", by: filed.viewer)
    let single = FilePlace(filed.id, section: "work", record: page.records.first?.id, field: "proof")
    _ = try await filed.filing.attach(try await upload("甲.pdf").id, to: single, by: filed.viewer)
    _ = try await filed.filing.attach(try await upload("乙.pdf").id, to: single, by: filed.viewer)
    #expect(try await names(single) == ["乙.pdf"])
    let several = try await requirement(0)
    _ = try await filed.filing.attach(try await upload("丙.pdf").id, to: several, by: filed.viewer)
    #expect(try await names(several) == ["劳动合同.pdf", "丙.pdf"])
    try await filed.filing.detach(filed.file, from: several, by: filed.viewer)
    #expect(try await names(several) == ["丙.pdf"])
    await #expect(throws: NotFound("附件")) {
      try await filed.filing.detach(filed.file, from: several, by: filed.viewer)
    }
  }

  @Test("a file for a record that isn't there yet makes it")
  func newRecord() async throws {
    let record = filed.filing.newRecord()
    let place = FilePlace(filed.id, section: "work", record: record, field: "proof")
    _ = try await filed.filing.attach(filed.file, to: place, by: filed.viewer)
    #expect(try await names(place) == ["劳动合同.pdf"])
    let found = try await filed.filing.place(of: filed.file, filed.id, section: "work", record: record, by: filed.viewer)
    #expect(found == place)
  }

  @Test("somebody else's file, an unknown place, a photo in a PDF's place")
  func refusals() async throws {
    let other = try await test.filedApplication(number: 2)
    let place = try await requirement(1)
    await #expect(throws: NotFound("附件")) {
      try await filed.filing.attach(other.file, to: place, by: filed.viewer)
    }
    await #expect(throws: NotFound("附件栏目")) {
      try await filed.filing.attach(
        filed.file, to: FilePlace(filed.id, section: "attachments", field: "nothing"), by: filed.viewer)
    }
    await #expect(throws: NotFound("附件栏目")) {
      try await filed.filing.attach(filed.file, to: FilePlace(filed.id, section: "basic", field: "name"), by: filed.viewer)
    }
    let photo = try await AttachmentService(platform: test.platform).receive(
      TestFiles.photo(shade: 90), .photo, name: "照片.png", by: filed.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await filed.filing.attach(photo.id, to: place, by: filed.viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["file-wrong-type"])
  }

  @Test("no more files than a place takes")
  func tooMany() async throws {
    let place = try await requirement(1)
    for number in 1...10 {
      _ = try await filed.filing.attach(try await upload("材料\(number).pdf").id, to: place, by: filed.viewer)
    }
    let extra = try await upload("材料11.pdf")
    let refusal = await #expect(throws: Refusal.self) {
      try await filed.filing.attach(extra.id, to: place, by: filed.viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["file-too-many"])
    #expect(try await names(place).count == 10)
  }
}
