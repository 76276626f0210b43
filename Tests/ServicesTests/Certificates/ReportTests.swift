import Gateways
import Services
import Storage
import Synchronization
import TestKit
import Testing
import Titles

@Suite("上报人社部")
struct ReportTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private var service: ReportService { ReportService(platform: world.test.platform) }

  /// The other side, made up.
  private final class Ministry: Reporting {
    private let state: Mutex<(answers: [String: ReportReceipt]?, sent: [ReportRecord])>

    init(_ receipts: [ReportReceipt]?) {
      let answers = receipts.map { Dictionary($0.map { ($0.certificateNumber, $0) }) { first, _ in first } }
      state = Mutex((answers, []))
    }

    var sent: [ReportRecord] { state.withLock { $0.sent } }

    func send(_ records: [ReportRecord]) async throws -> [ReportReceipt] {
      let answers = state.withLock { state in
        state.sent += records
        return state.answers
      }
      guard let answers else { throw ReportingError.unreachable }
      return records.compactMap { answers[$0.certificateNumber] }
    }
  }

  private func sender(_ ministry: Ministry) -> ReportSender {
    ReportSender(platform: world.test.platform, reporting: ministry)
  }

  private func report(of certificate: Certificate) async throws -> CertificateReport? {
    try await service.reports(of: [certificate])[certificate.number]
  }

  private func uploaded(_ batch: BatchID, _ application: ApplicationID) async throws -> ReportState? {
    try await world.issuances.issuance(application, of: batch, in: world.bureau.id, by: world.viewer).issuance.report
  }

  @Test("issued certificates wait by themselves; sent, each has its result, and 上传到部 says it")
  func sent() async throws {
    let (person, batch, certificate) = try await world.issued()
    let viewer = try await world.test.viewer(person)
    let application = try certificate.origin()
    #expect(try await report(of: certificate)?.state == .queued)
    #expect(try await uploaded(batch, application) == .queued)
    let refusing = Ministry([ReportReceipt(certificateNumber: certificate.number, accepted: false, message: "证件号码有误")])
    #expect(try await sender(refusing).sendNext())
    #expect(try await sender(refusing).sendNext() == false)
    let failed = try await report(of: certificate)
    #expect(failed?.state == .failed && failed?.problem == "证件号码有误")
    #expect(try await uploaded(batch, application) == .failed)
    try await service.request(certificate.id, by: viewer)
    let again = await #expect(throws: Refusal.self) { try await service.request(certificate.id, by: viewer) }
    #expect(again?.reasons.map(\.code) == ["queued-already"])
    let taking = Ministry([ReportReceipt(certificateNumber: certificate.number, accepted: true)])
    try await sender(taking).sendNext()
    let done = try await report(of: certificate)
    #expect(done?.state == .reported && done?.problem == "" && done?.reportedAt == world.test.clock.now)
    #expect(try await uploaded(batch, application) == .reported)
    let record = try #require(taking.sent.first)
    #expect(record.documentNumber == person.document.number && record.name == person.name && record.state == "有效")
    #expect(record.title == "助理工程师" && record.series == "工程技术" && record.level == "助理级" && record.acquisition == "职称初定")
    #expect(record.birthDate == person.document.birthDate?.description && record.authority == world.bureau.name)
  }

  @Test("what doesn't get through is tried again, later each time")
  func retries() async throws {
    let certificate = try await world.issued().certificate
    let silent = Ministry(nil)
    #expect(try await sender(silent).sendNext() == false)
    #expect(try await report(of: certificate)?.problem == "人社部接口没有应答，系统会自动重试。")
    world.test.clock.now = world.test.clock.now.adding(seconds: 59)
    try await sender(silent).sendNext()
    #expect(silent.sent.count == 1)
    world.test.clock.now = world.test.clock.now.adding(seconds: 1)
    try await sender(silent).sendNext()
    #expect(silent.sent.count == 2)
    world.test.clock.now = world.test.clock.now.adding(seconds: 119)
    let forgetful = Ministry([])
    #expect(try await sender(forgetful).sendNext() == false)
    world.test.clock.now = world.test.clock.now.adding(seconds: 1)
    #expect(try await sender(forgetful).sendNext())
    #expect(try await report(of: certificate)?.state == .queued)
  }

  @Test("the export file holds what waits; handed in by other means it is marked")
  func export() async throws {
    let person = try await world.test.person("申报人甲", number: 1)
    let certificate = try await world.registered(person, number: "=渝职1")
    let (unit, viewer) = (world.bureau.id, world.viewer)
    let text = String(decoding: try await service.export(of: unit, by: viewer), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(text.hasPrefix("\u{FEFF}\"姓名\",") && lines.count == 2)
    #expect(lines[1].hasPrefix("\"申报人甲\",\"居民身份证\",\"\(person.document.number)\","))
    #expect(lines[1].contains("\"演示市工程系列中级评委会\",\"演职改办〔2012〕8号\",\"2012-11-30\",\"2012-12-20\",\"'=渝职1\""))
    let stranger = try await world.test.authority("示例区人社局", number: 7)
    let other = try await world.test.viewer(stranger)
    #expect(try await service.mark([certificate.id], of: stranger.id, by: other) == 0)
    #expect(try await service.mark([certificate.id, certificate.id], of: unit, by: viewer) == 1)
    #expect(try await report(of: certificate)?.state == .reported)
    #expect(try await service.list(of: unit, nil, ListWindow(), by: viewer).counts == [.reported: 1])
    let empty = String(decoding: try await service.export(of: unit, by: viewer), as: UTF8.self)
    #expect(empty.split(separator: "\r\n").count == 1)
    let nobody = await #expect(throws: Refusal.self) { try await service.mark([], of: unit, by: viewer) }
    #expect(nobody?.reasons.map(\.code) == ["nobody-ticked"])
  }

  @Test("the export file is a spreadsheet as well, and says the code of the title once the office has entered it")
  func codes() async throws {
    let certificate = try await world.issued().certificate
    let (unit, viewer) = (world.bureau.id, world.viewer)
    let before = try await service.withoutCode()
    #expect(before.reports == 1 && before.titles > 20)
    let file = try await service.spreadsheet(of: unit, by: viewer)
    #expect(file.fileName == "人社部上报_2025-08-20.xlsx")
    var bytes: [UInt8] = []
    for try await piece in file.pieces(0..<file.length) { bytes += piece }
    let rows = try SheetText.rows(of: bytes)
    let column = try #require(ReportRecord.columns.firstIndex(of: "职称代码（GB/T 8561）")) + 1
    #expect(rows[0] == ["序号"] + ReportRecord.columns)
    #expect(rows.count == 2 && rows[1].contains(certificate.number) && rows[1][column] == "")
    let office = try await world.test.administrator(.system)
    let references = ReferenceService(platform: world.test.platform)
    let table = try #require(try await references.file("titles.csv", for: office).current).content
    var draft = ReferenceDraft()
    (draft.from, draft.source) = ("2025-08-20", "GB/T 8561（演示）")
    draft.content = table.replacing("engineering,assistant,助理工程师,,", with: "engineering,assistant,助理工程师,0Z3,")
    #expect(try await references.publish(draft, of: "titles.csv", by: office).added.count == 1)
    let after = String(decoding: try await service.export(of: unit, by: viewer), as: UTF8.self)
    #expect(after.contains("\"助理工程师\",\"0Z3\","))
    let left = try await service.withoutCode()
    #expect(left.reports == 0 && left.titles == before.titles - 1)
  }

  @Test("a corrected and a revoked certificate wait anew")
  func anew() async throws {
    let (_, batch, certificate) = try await world.issued()
    try await sender(Ministry([ReportReceipt(certificateNumber: certificate.number, accepted: true)])).sendNext()
    let paper = try await world.document(.revoke, number: "演职改〔2025〕9号")
    _ = try await world.issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id, by: world.viewer)
    let ministry = Ministry([])
    try await sender(ministry).sendNext()
    #expect(ministry.sent.map(\.state) == ["已撤销"])
  }
}
