import Services
import TestKit
import Testing
import Titles

@Suite("批量导入证书")
struct CertificateImportTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func row(_ number: Int, _ certificate: String) -> String {
    CertificateWorld.importRow("申报人\(["甲", "乙", "丙", "丁"][number - 1])", Numbers.residentID(number), number: certificate)
  }

  private func problems(_ bytes: [UInt8]) async throws -> [String] {
    guard case .faulty(let problems) = try await world.imports.check(bytes, for: world.bureau.id, by: world.viewer) else {
      return []
    }
    return problems.map { "\($0.line) \($0.column) \($0.sentence)" }
  }

  @Test("imported, they are their holders', whether these have an account already or register later; 完善 makes the file")
  func imported() async throws {
    let person = try await world.test.person("申报人甲", number: 1)
    let id = try await world.importReady([row(1, "旧1"), row(2, "旧 ２")])
    let (unit, bureau) = (world.bureau.id, world.viewer)
    #expect(try await world.imports.rows(of: id, in: unit, by: bureau).map(\.number) == ["旧1", "旧2"])
    #expect(try await world.test.count(of: .certificates) == 0)
    #expect(try await world.imports.confirm(id, in: unit, by: bureau) == 2)
    let twice = await #expect(throws: Refusal.self) { try await world.imports.confirm(id, in: unit, by: bureau) }
    #expect(twice?.reasons.map(\.code) == ["imported-already"])
    let viewer = try await world.test.viewer(person)
    let certificate = try #require(try await world.certificates.mine(viewer).first)
    #expect(certificate.source == .imported && !certificate.isElectronic && certificate.titleLabel == "工程技术人才_工程师")
    #expect(certificate.obtainedOn == Day("2012-11-30") && certificate.state == .valid)
    #expect(try await world.test.messageTitles(of: person) == ["职称证书已导入"])
    guard case .found = try await world.checks.check(number: "旧2", proof: "申报人乙", from: "a") else { throw NotFound("证书") }
    let later = try await world.test.viewer(try await world.test.person("申报人乙", number: 2))
    #expect(try await world.certificates.mine(later).map(\.number) == ["旧2"])
    let early = await #expect(throws: Refusal.self) {
      try await world.requests.begin(.correction, of: certificate.id, by: viewer)
    }
    #expect(early?.reasons.map(\.code) == ["incomplete"])
    let request = try await world.requests.begin(.completion, of: certificate.id, by: viewer)
    _ = try await world.requests.save(PostedFields(["employer": ["新单位"]]), of: request, by: viewer)
    try await world.attach(to: request, ["photo", "scans"], of: person)
    try await world.requests.submit(request, by: viewer)
    try await world.pass(request)
    let done = try #require(try await world.certificates.mine(viewer).first)
    #expect(done.id == certificate.id && done.isElectronic && done.version == 1)
    let pdf = try await world.certificates.file(of: done.id, as: .pdf, by: viewer).bytes
    guard case .found(let finding) = try await world.check(pdf) else { throw NotFound("证书") }
    #expect(finding.isFileAuthentic && finding.number == "旧1")
    let report = try await InvariantCheck(store: world.test.store).run()
    #expect(report.lines.flatMap(\.faults) == [])
  }

  @Test("every fault of every row is told with its row and column; nothing is kept")
  func faults() async throws {
    let bad = "申报人2,,990000199001010010,工程技术,教授,,评审,委,文,2012-13-01,2011-01-01,旧1,"
    let found = try await problems(CertificateWorld.importFile([row(1, "旧1"), bad, "", row(3, "旧1")]))
    #expect(found.count == 7)
    #expect(found.contains("3 职称专业 没有填写。") && found.contains("3 证书编号 与第2行重复。"))
    #expect(found.contains("3 职称名称 “教授”不是“工程技术”系列的职称，请按目录的名称填写。"))
    #expect(found.contains("3 取得时间 “2012-13-01”不是有效的日期，请按“2012-11-30”的格式填写。"))
    #expect(found.contains("3 取得方式 应为“职称初定”、“职称确认”、“职称评审”。"))
    #expect(found.contains { $0.hasPrefix("3 证件号码 ") } && found.last == "5 证书编号 与第2行重复。")
    #expect(try await problems(Array("姓名,证件号码\n甲,1".utf8)).first == "1 职称系列 没有“职称系列”这一列，请按模板的列名填写第一行。")
    #expect(try await problems(CertificateWorld.importFile([])) == ["1  只有列名，没有证书，请从第二行开始填写。"])
    let unreadable = await #expect(throws: Refusal.self) { try await problems([0xD0, 0xCF, 0x11, 0xE0]) }
    #expect(unreadable?.reasons.map(\.sentence) == ["文件是旧版 xls 格式或设置了密码，请另存为不加密的 xlsx 文件后重新上传。"])
    #expect(try await world.test.count(of: .certificates) == 0)
  }

  @Test("a number that is taken between preview and confirmation keeps all of them out")
  func whole() async throws {
    let id = try await world.importReady([row(1, "旧1"), row(2, "旧2")])
    let other = try await world.importReady([row(3, "旧2")])
    let (unit, viewer) = (world.bureau.id, world.viewer)
    #expect(try await world.imports.confirm(other, in: unit, by: viewer) == 1)
    let refusal = await #expect(throws: Refusal.self) { try await world.imports.confirm(id, in: unit, by: viewer) }
    #expect(refusal?.reasons.map(\.sentence) == ["第3行的证书编号“旧2”在本平台已有证书。请更正文件后重新上传。"])
    #expect(try await world.test.count(of: .certificates) == 1)
    #expect(try await problems(CertificateWorld.importFile([row(4, "旧2")])) == ["2 证书编号 “旧2”在本平台已有证书。"])
    let stranger = try await world.test.authority("示例区人社局", number: 7)
    let another = try await world.test.viewer(stranger)
    await #expect(throws: NotFound.self) { try await world.imports.rows(of: id, in: stranger.id, by: another) }
  }
}
