import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("批量发放证书")
struct IssuingTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func order(_ applications: [ApplicationID], _ batch: BatchID, remark: String = "") async throws -> JobID {
    let document = try await world.document()
    return try await world.issuances.order(
      applications, of: batch, approval: document, remark: remark, in: world.bureau.id, by: world.viewer)
  }

  @Test("everybody ticked gets a signed certificate, a record, a message and a number of their own")
  func wholeBatch() async throws {
    let passed = try await world.passed(3)
    let batch = try await world.batch(passed.map(\.application))
    _ = try await order(passed.map(\.application), batch, remark: "第一批")
    #expect(try await world.runner().runNext())
    #expect(try await !world.runner().runNext())

    var numbers: Set<String> = []
    for (person, application) in passed {
      let certificate = try #require(try await world.certificates.mine(world.test.viewer(person)).first)
      numbers.insert(certificate.number)
      #expect(certificate.holderName == person.name)
      #expect(certificate.specialty == "建筑")
      #expect(certificate.titleLabel == "工程技术人才_助理工程师")
      #expect(certificate.obtainedOn == Day("2025-08-20"))
      #expect(certificate.issuedOn == Day("2025-08-20"))
      #expect(certificate.remark == "第一批")
      let record = try #require(try await world.test.records(of: application).last)
      #expect(record.event == .issued)
      #expect(record.detail == "证书编号\(certificate.number)，批准文号演职改〔2025〕1号")
      #expect(try await world.test.messageTitles(of: person) == ["职称证书已发放"])
      for format in CertificateFormat.allCases {
        let file = try await world.certificates.file(of: certificate.id, as: format, by: world.test.viewer(person))
        let result = try await world.check(file.bytes)
        guard case .found(let finding) = result else { throw NotFound("证书") }
        #expect(finding.isFileAuthentic && finding.state == .valid && finding.number == certificate.number)
      }
    }
    #expect(numbers == ["202508000001", "202508000002", "202508000003"])
    let board = try await world.issuances.board(
      of: batch, in: world.bureau.id, IssuanceFilter(), ListWindow(), by: world.viewer)
    #expect(board.counts == [.issued: 3])
    #expect(board.page.rows.allSatisfy { $0.approvalNumber == "演职改〔2025〕1号" && $0.certificateNumber != nil })
    let progress = try #require(try await world.issuances.progress(of: batch, in: world.bureau.id, by: world.viewer))
    #expect(progress.isFinished && progress.done == 3 && progress.failures.isEmpty)
  }

  @Test("the OFD is made when it is first asked for, of what was frozen at issuing, and stays as it is")
  func ofdOnDemand() async throws {
    let (person, _, certificate) = try await world.issued()
    let (certificates, viewer) = (world.certificates, try await world.test.viewer(person))
    #expect(certificate.ofdSHA256 == nil)
    // What the certificate was made of changes afterwards.
    try await world.test.platform.store.database.write { transaction in
      try transaction.run("UPDATE units SET name = '改名的单位'")
      try transaction.run("DELETE FROM snapshots")
    }
    world.test.clock.now = world.test.clock.now.adding(seconds: 3600)
    async let one = certificates.file(of: certificate.id, as: .ofd, by: viewer)
    async let other = certificates.file(of: certificate.id, as: .ofd, in: world.bureau.id, by: world.viewer)
    let (first, second) = try await (one, other)
    #expect(first.bytes == second.bytes && first.certificate.ofdSHA256 == second.certificate.ofdSHA256)
    let again = try await certificates.file(of: certificate.id, as: .ofd, by: viewer)
    #expect(again.bytes == first.bytes && again.certificate.ofdSHA256 == first.certificate.ofdSHA256)
    #expect(first.bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try await certificates.mine(viewer).first?.ofdSHA256 == first.certificate.ofdSHA256)
  }

  @Test("a lost photo is said where the OFD is asked for; the PDF is there")
  func ofdWithoutPhoto() async throws {
    let (person, _, certificate) = try await world.issued()
    let (certificates, viewer) = (world.certificates, try await world.test.viewer(person))
    let photos: [String] = try await world.test.store.database.read { reader in
      try reader.all("SELECT DISTINCT sha256 FROM attachments WHERE media_type LIKE 'image/%'") { row in try row.get(0) }
    }
    for photo in photos { try world.test.removeFile(photo) }
    let refusal = await #expect(throws: Refusal.self) {
      try await certificates.file(of: certificate.id, as: .ofd, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["photo-missing"])
    #expect(try await certificates.file(of: certificate.id, as: .pdf, by: viewer).bytes.starts(with: Array("%PDF-".utf8)))
  }

  @Test("without a photo one fails with the reason, and the others are issued")
  func missingPhoto() async throws {
    let good = try await world.passed(1)[0]
    let person = try await world.test.person("缺照片", number: 50)
    let bad = try await world.test.passed(person, by: world.bureau, number: "20250820A001", hasPhoto: false)
    let batch = try await world.batch([good.application, bad])
    _ = try await order([good.application, bad], batch)
    try await world.runner().runNext()
    let progress = try #require(try await world.issuances.progress(of: batch, in: world.bureau.id, by: world.viewer))
    #expect(progress.done == 2)
    #expect(progress.failures.map(\.name) == ["缺照片"])
    #expect(progress.failures[0].problem.contains("没有免冠照"))
    #expect(try await world.test.count(of: .certificates) == 1)
    #expect(try await world.certificates.mine(world.test.viewer(person)).isEmpty)
  }

  @Test("only pending ones are ordered, once at a time, under a published 发放 document of the unit")
  func orderRefusals() async throws {
    let passed = try await world.passed(2)
    let batch = try await world.batch(passed.map(\.application))
    let revoking = try await world.document(.revoke, number: "演职改〔2025〕9号")
    let (issuances, unit, viewer) = (world.issuances, world.bureau.id, world.viewer)
    let wrong = await #expect(throws: Refusal.self) {
      try await issuances.order(
        [passed[0].application], of: batch, approval: revoking, remark: String(repeating: "字", count: 31), in: unit,
        by: viewer)
    }
    #expect(wrong?.reasons.map(\.field) == ["approval", "remark"])
    let nobody = await #expect(throws: Refusal.self) { try await order([], batch) }
    #expect(nobody?.reasons.map(\.code) == ["nobody-ticked"])
    let document = try await world.document(number: "演职改〔2025〕2号")
    _ = try await issuances.order(
      [passed[0].application], of: batch, approval: document, remark: "", in: unit, by: viewer)
    let busy = await #expect(throws: Refusal.self) {
      try await issuances.order(
        [passed[1].application], of: batch, approval: document, remark: "", in: unit, by: viewer)
    }
    #expect(busy?.reasons.map(\.code) == ["batch-busy"])
    try await world.runner().runNext()
    let again = await #expect(throws: Refusal.self) {
      try await issuances.order(
        passed.map(\.application), of: batch, approval: document, remark: "", in: unit, by: viewer)
    }
    #expect(again?.reasons.map(\.code) == ["not-pending"])
    #expect(again?.reasons[0].sentence.contains("申报人甲") == true)
  }

  @Test("a document older than the decision that it approves is refused")
  func earlyDocument() async throws {
    let document = try await world.document()
    world.test.clock.now = world.test.clock.now.adding(seconds: 86_400)
    let (_, application) = try await world.passed(1)[0]
    let batch = try await world.batch([application])
    let (issuances, unit, viewer) = (world.issuances, world.bureau.id, world.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await issuances.order([application], of: batch, approval: document, remark: "", in: unit, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["approval-too-early"])
    #expect(refusal?.reasons[0].sentence.contains("早于申报人甲的审核通过时间（2025-08-21）") == true)
  }

  @Test("a menu that was taken away since the request began no longer issues, revokes or publishes")
  func takenAway() async throws {
    let passed = try await world.passed(1)
    let batch = try await world.batch(passed.map(\.application))
    let document = try await world.document()
    let clerk = try await world.test.person("经办人", number: 70)
    try await world.test.link(clerk, to: world.bureau, menus: [.issuance, .approvalDocuments])
    let viewer = try await world.test.viewer(clerk)
    try await world.test.link(clerk, to: world.bureau, menus: [.home])
    let (issuances, unit) = (world.issuances, world.bureau.id)
    let refusal = await #expect(throws: Refusal.self) {
      try await issuances.order(
        passed.map(\.application), of: batch, approval: document, remark: "", in: unit, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["no-menu"])
    let (documents, test, bureau) = (world.documents, world.test, world.bureau)
    let late = await #expect(throws: Refusal.self) {
      let draft = ApprovalDraft(
        number: "演职改〔2025〕6号", title: "通知", issuedOn: Day("2025-08-20"), business: .initialDetermination, kind: .issue,
        attachment: try await test.paper(of: bureau))
      return try await documents.publish(draft, for: unit, by: viewer)
    }
    #expect(late?.reasons.map(\.code) == ["no-menu"])
  }

  @Test("nobody issues a certificate to themselves")
  func own() async throws {
    let (person, application) = try await world.passed(1)[0]
    try await world.test.link(person, to: world.bureau, menus: [.issuance])
    let viewer = try await world.test.viewer(person)
    let batch = try await world.batch([application])
    let document = try await world.document()
    let (issuances, unit) = (world.issuances, world.bureau.id)
    let refusal = await #expect(throws: Refusal.self) {
      try await issuances.order([application], of: batch, approval: document, remark: "", in: unit, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["own"])
    let outcome = try await issuances.hold([application], of: batch, reason: "核实", in: unit, by: viewer)
    #expect(outcome.refused.map(\.reason.code) == ["own"])
  }
}
