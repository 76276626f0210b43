import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// `zhicheng check` on a small sound platform, and with one fault planted after the other.
@Suite struct InvariantCheckTests {
  /// Three drafts of which two are submitted by the service itself, and a hundred and forty applications at all stages.
  private func sound() async throws -> (test: TestPlatform, submitted: ApplicationID) {
    let test = try await TestPlatform()
    let ground = try await ScaleGround.make(employers: 3, on: test.platform)
    let scale = try await ScaleService(platform: test.platform, ground: ground)
    let ready = try await scale.addDrafts(0..<3)
    try await scale.addApplications(3..<143)
    let filing = FilingService(platform: test.platform)
    for one in ready.dropLast() {
      _ = try await filing.submit(SubmissionRequest(one.applicant.application, key: "k"), by: one.applicant.viewer)
    }
    return (test, ready[0].applicant.application)
  }

  private func faults(_ test: TestPlatform) async throws -> [InvariantFault] {
    try await InvariantCheck(store: test.store).run().lines.flatMap(\.faults)
  }

  @Test func aSoundPlatformIsGreen() async throws {
    let (test, _) = try await sound()
    let report = try await InvariantCheck(store: test.store).run()
    #expect(report.isSound, "\(report.text)")
    #expect(report.lines.map(\.title) == ["办理记录链", "提交版本", "当前节点", "审计日志链", "待办计数", "证书与核准文件", "附件与证书文件"])
    #expect(report.lines.prefix(3).map(\.checked) == [143, 143, 143])
    #expect(report.lines[3].checked == 3)
    #expect(report.lines[6].checked == 2)
    #expect(report.text.contains("通过  办理记录链：检查 143 项，问题 0 处"))
  }

  /// A fault that one statement plants, and what is said about it.
  struct Plant: Sendable, CustomTestStringConvertible {
    let statement: @Sendable (ApplicationID) -> SQL
    let place: String
    let sentence: String

    var testDescription: String { "\(place): \(sentence)" }
  }

  static let plants: [Plant] = [
    Plant(
      statement: { "UPDATE handling_records SET detail = '改' WHERE application_id = \($0) AND position = 1" },
      place: "handling_records", sentence: "第 1 行与前一行的链接不符，可能被改动。"),
    Plant(
      statement: { "UPDATE handling_records SET deadline = 0 WHERE application_id = \($0) AND position = 1" },
      place: "handling_records", sentence: "第 1 行与前一行的链接不符，可能被改动。"),
    Plant(
      statement: { "UPDATE chain_ends SET row_count = 1 WHERE chain = 'handling_records' AND subject = \($0)" },
      place: "handling_records", sentence: "末尾与封记的行数或哈希不符，可能有行被删除。"),
    Plant(
      statement: { "DELETE FROM chain_ends WHERE chain = 'handling_records' AND subject = \($0)" },
      place: "handling_records", sentence: "末尾与封记的行数或哈希不符，可能有行被删除。"),
    Plant(
      statement: { "UPDATE applications SET state = 'concluded', current_visit = NULL WHERE id = \($0)" },
      place: "handling_records", sentence: "申报书目前为“已办结”，最后一条办理记录却是“办理中”。"),
    Plant(
      statement: { "DELETE FROM audit_log WHERE stream = \($0) AND position = 2" },
      place: "audit_log", sentence: "末尾与封记的行数或哈希不符，可能有行被删除。"),
    Plant(
      statement: { "DELETE FROM audit_log WHERE stream = \($0)" },
      place: "audit_log", sentence: "末尾与封记的行数或哈希不符，可能有行被删除。"),
    Plant(
      statement: { "DELETE FROM snapshots WHERE application_id = \($0)" },
      place: "snapshots", sentence: "提交版本不存在。"),
    Plant(
      statement: { "UPDATE snapshots SET sha256 = '0' WHERE application_id = \($0)" },
      place: "snapshots", sentence: "内容与提交时的 SHA-256 不符。"),
    Plant(
      statement: { "UPDATE snapshots SET content_sealed = substr(content_sealed, 1, 40) WHERE application_id = \($0)" },
      place: "snapshots", sentence: "无法解密（notAuthentic），可能被改动或密钥不符。"),
    Plant(
      statement: { "UPDATE visits SET state = 'returned' WHERE application_id = \($0)" },
      place: "visits", sentence: "待办节点与申报书的当前节点不一致。"),
    Plant(
      statement: { "UPDATE audit_log SET detail = '改' WHERE stream = \($0) AND position = 1" },
      place: "audit_log", sentence: "第 1 行与前一行的链接不符，可能被改动。"),
  ]

  @Test(arguments: plants)
  func eachPlantedFaultIsFound(_ plant: Plant) async throws {
    let (test, submitted) = try await sound()
    try await test.store.database.write { try $0.run(plant.statement(submitted)) }
    let found = try await faults(test)
    let named = found.filter { $0.place.contains(submitted.rawValue) && $0.place.hasPrefix(plant.place) }
    #expect(named.map(\.sentence) == [plant.sentence], "\(found)")
  }

  @Test func rowsCutOffAtTheEndAreMissedEvenWithAForgedEnd() async throws {
    let (test, submitted) = try await sound()
    try await test.store.database.write { transaction in
      try transaction.run("DELETE FROM handling_records WHERE application_id = \(submitted) AND position = 2")
      let hash: String? = try transaction.value("SELECT hash FROM handling_records WHERE application_id = \(submitted)")
      try transaction.run(
        """
        UPDATE chain_ends SET row_count = 1, hash = \(hash) WHERE chain = 'handling_records' AND subject = \(submitted)
        """)
    }
    let place = "handling_records \(submitted)"
    #expect(
      try await faults(test) == [
        InvariantFault(place, "末尾与封记的行数或哈希不符，可能有行被删除。"),
        InvariantFault(place, "申报书目前为“办理中”，最后一条办理记录却是“待填报”。"),
      ])
  }

  @Test func aWrongCountIsFound() async throws {
    let (test, _) = try await sound()
    try await test.store.database.write { try $0.run("UPDATE visit_counts SET total = total + 1 WHERE state = 'returned'") }
    let found = try await faults(test)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.place.hasPrefix("visit_counts") && $0.place.hasSuffix("returned") })
  }

  @Test func aCountWithoutVisitsIsFound() async throws {
    let (test, _) = try await sound()
    try await test.store.database.write { transaction in
      try transaction.run(
        "INSERT INTO visit_counts (unit_id, business, state, total) VALUES ('nobody', 'initialDetermination', 'posting', 1)")
    }
    #expect(try await faults(test) == [InvariantFault("visit_counts nobody posting", "记为 1，实有 0。")])
  }

  @Test func aMissingFileIsFound() async throws {
    let (test, _) = try await sound()
    let digest: String = try await test.store.database.read { reader in
      try reader.value("SELECT sha256 FROM attachments WHERE media_type = 'application/pdf' LIMIT 1") ?? ""
    }
    try test.removeFile(digest)
    #expect(try await faults(test) == [InvariantFault("附件 \(digest.prefix(12))…", "文件不在附件库中。")])
  }

  @Test func anIssuanceWithoutItsCertificateIsFound() async throws {
    let (test, _) = try await sound()
    let id: String = try await test.store.database.write { transaction in
      let id: String = try transaction.value("SELECT application_id FROM issuances ORDER BY application_id LIMIT 1") ?? ""
      let unit: String = try transaction.value("SELECT unit_id FROM issuances WHERE application_id = \(id)") ?? ""
      try transaction.run(
        """
        INSERT INTO batches (id, unit_id, business, name, created_at) VALUES ('b', \(unit), 'initialDetermination', '批次', 0)
        """)
      try transaction.run(
        """
        UPDATE issuances SET state = 'issued', batch_id = 'b', certificate_id = 'none' WHERE application_id = \(id)
        """)
      return id
    }
    #expect(try await faults(test) == [InvariantFault("issuances \(id)", "记为已发证，但没有证书。")])
  }

  @Test func theReportNamesEachFaultOnItsOwnLine() async throws {
    let (test, submitted) = try await sound()
    try await test.store.database.write { try $0.run("DELETE FROM snapshots WHERE application_id = \(submitted)") }
    let report = try await InvariantCheck(store: test.store).run()
    #expect(!report.isSound)
    #expect(
      report.text.contains("有误  提交版本：检查 143 项，问题 1 处\n      snapshots \(submitted) 第 1 次提交：提交版本不存在。"))
  }
}
