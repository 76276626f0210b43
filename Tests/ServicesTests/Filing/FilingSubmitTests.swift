import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("提交申报书")
struct FilingSubmitTests {
  let test: TestPlatform

  init() async throws {
    test = try await TestPlatform()
  }

  private func count(_ sql: SQL) async throws -> Int {
    try await test.store.database.read { reader in try reader.value(sql) ?? 0 }
  }

  private func codes(_ filed: FiledApplication) async -> [String] {
    let refusal = await #expect(throws: Refusal.self) {
      try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    }
    return refusal?.reasons.map(\.code) ?? []
  }

  @Test("a submission goes to the employer with state, snapshot, record and message")
  func submits() async throws {
    let filed = try await test.filedApplication()
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.isReady)
    #expect(preview.firstStopName == filed.employer.name)
    let result = try await filed.filing.submit(
      SubmissionRequest(filed.id, version: preview.head.version, key: "k1"), by: filed.viewer)
    #expect(result.state == .inProgress)
    #expect(result.pendingName == filed.employer.name)
    let visit = try await test.store.database.read { reader in
      try reader.first(
        """
        SELECT unit_id, state, stop, applicant_name, employer_name, authority_name, title_label, mobile_masked, mobile_hash
        FROM visits WHERE application_id = \(filed.id)
        """
      ) { row in
        (
          unit: try row.get(0) as UnitID, state: try row.get(1) as VisitState, stop: try row.get(2) as Stop,
          words: try (3...7).map { try row.get($0) as String }, hash: try row.get(8) as String
        )
      }
    }
    #expect(visit?.unit == filed.employer.id)
    #expect(visit?.state == .underExamination)
    #expect(visit?.stop == .employer)
    #expect(
      visit?.words == ["演示申报人", filed.employer.name, filed.authority.name, "工程技术人才_助理工程师", "199****0001"])
    #expect(visit?.hash == test.store.vault.lookup(Numbers.mobile(1)))
    let snapshot = try await test.store.database.read { [test] reader in
      try DraftRepository(vault: test.store.vault).snapshot(1, of: filed.id, in: reader)
    }
    let kept = try #require(snapshot)
    #expect(kept.sha256.count == 64)
    #expect(kept.snapshot.answers["achievements", "achievements"] == .text("参与演示项目的结构设计，完成施工图三套。"))
    let history = try await ApplicantService(platform: test.platform).history(of: filed.id, for: filed.viewer)
    #expect(history.rows.map(\.event) == [.submitted, .started])
    #expect(try await count("SELECT COUNT(*) FROM messages WHERE unit_id = \(filed.employer.id)") == 1)
    #expect(try await count("SELECT total FROM visit_counts WHERE unit_id = \(filed.employer.id)") == 1)
    let broken = try await test.store.database.read { [test] reader in
      try HandlingRecordRepository(vault: test.store.vault).broken(of: filed.id, in: reader)
    }
    #expect(broken.isEmpty)
  }

  @Test("a unit that uses 签收 gets it in 待签收")
  func claims() async throws {
    let ground = try await test.filingGround(usesClaims: true)
    let filed = try await test.submittedApplication(on: ground)
    #expect(try await count("SELECT COUNT(*) FROM visits WHERE application_id = \(filed.id) AND state = 'awaitingClaim'") == 1)
  }

  @Test("what is missing is refused with its place, and nothing is written")
  func incomplete() async throws {
    let filed = try await test.filedApplication()
    let edit = SectionEdit(
      filed.id, section: "probation", fields: PostedFields(["summary": [""]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    }
    #expect(refusal?.reasons.map(\.sentence) == ["见习期工作小结：请填写见习期工作小结。"])
    #expect(try await count("SELECT COUNT(*) FROM visits") == 0)
    #expect(try await count("SELECT COUNT(*) FROM snapshots") == 0)
    #expect(try await count("SELECT revision FROM applications WHERE id = \(filed.id)") == 0)
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.problems.map(\.section) == ["probation"])
    #expect(preview.problems.map(\.field) == ["summary"])
    #expect(!preview.isReady)
  }

  @Test("a blocking finding forbids it, also where the register has changed since")
  func blocked() async throws {
    let filed = try await test.filedApplication()
    try await test.store.database.write { transaction in
      try transaction.run("DELETE FROM register_insurance")
    }
    #expect(await codes(filed) == ["field-missing", "insured-months"])
    let file = FilePlace(filed.id, section: "basic", field: "insurance")
    _ = try await filed.filing.verify(filed.id, by: filed.viewer)
    _ = try await filed.filing.attach(filed.file, to: file, by: filed.viewer)
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.isReady)
    #expect(preview.findings.first { $0.rule == "insured-months" }?.verdict == .toBeChecked)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
  }

  @Test("a title already held in the series forbids it")
  func heldTitle() async throws {
    let filed = try await test.filedApplication()
    try await test.store.database.write { [test] transaction in
      try transaction.run(
        """
        INSERT INTO register_titles (document_hash, title_code, obtained_on)
        VALUES (\(test.store.vault.lookup(filed.person.document)), 'engineering-assistant', '2023-05-01')
        """)
    }
    #expect(await codes(filed) == ["no-equal-title"])
  }

  @Test("an authority that closed meanwhile takes nothing")
  func closed() async throws {
    let filed = try await test.filedApplication()
    try await test.store.database.write { transaction in
      try transaction.run("UPDATE authority_settings SET is_enabled = 0")
    }
    #expect(await codes(filed) == ["authority-is-open"])
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.obstacles.map(\.code) == ["authority-closed"])
  }

  @Test("an employer that was suspended meanwhile can't receive it")
  func suspended() async throws {
    let filed = try await test.filedApplication()
    try await test.store.database.write { transaction in
      try transaction.run("UPDATE units SET suspended_at = 1 WHERE id = \(filed.employer.id)")
    }
    #expect(await codes(filed) == ["first-stop-inactive"])
  }

  @Test("the preview's version must be the newest")
  func stale() async throws {
    let filed = try await test.filedApplication()
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    let edit = SectionEdit(
      filed.id, section: "probation", fields: PostedFields(["summary": ["另一窗口又改了"]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await filed.filing.submit(SubmissionRequest(filed.id, version: preview.head.version), by: filed.viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["stale"])
  }

  @Test("a double click submits once and answers the same twice")
  func doubleClick() async throws {
    let filed = try await test.filedApplication()
    let request = SubmissionRequest(filed.id, key: "once")
    async let first = filed.filing.submit(request, by: filed.viewer)
    async let second = filed.filing.submit(request, by: filed.viewer)
    let results = try await [first, second]
    #expect(results.map(\.state) == [.inProgress, .inProgress])
    #expect(results[0].number == results[1].number)
    #expect(try await count("SELECT revision FROM applications WHERE id = \(filed.id)") == 1)
    #expect(try await count("SELECT COUNT(*) FROM snapshots") == 1)
    #expect(try await count("SELECT COUNT(*) FROM handling_records WHERE event = 'submitted'") == 1)
    let third = try await filed.filing.submit(request, by: filed.viewer)
    #expect(third.state == .inProgress)
  }

  @Test("two drafts of one person at two authorities: one goes through")
  func twoAuthorities() async throws {
    let first = try await test.filedApplication()
    let other = try await test.filingGround(number: 7)
    let pledge = try await first.filing.pledge(other.setting, by: first.viewer)
    let second = try await first.filing.start(other.setting, accepts: true, pledgeHash: pledge.hash, by: first.viewer)
    #expect(second != first.id)
    _ = try await first.filing.submit(SubmissionRequest(first.id), by: first.viewer)
    let refusal = await #expect(throws: Refusal.self) {
      try await first.filing.submit(SubmissionRequest(second), by: first.viewer)
    }
    #expect(refusal?.reasons.contains { $0.code == "one-open-application" } == true)
  }

  @Test("a withdrawal gives the draft back, and the next submission is revision 2")
  func withdraw() async throws {
    let filed = try await test.submittedApplication()
    let actions = ActionService(platform: test.platform)
    let result = try await actions.perform(ActionRequest(.withdraw, on: filed.id), by: filed.viewer)
    #expect(result.state == .draft)
    let edit = SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": ["补充后的小结"]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let again = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    #expect(again.state == .inProgress)
    let forms = ReadableFormService(platform: test.platform)
    let changes = try await forms.difference(filed.id, from: 1, to: 2, for: filed.viewer)
    #expect(changes.map(\.field) == ["summary"])
    #expect(changes.map(\.after) == ["补充后的小结"])
    #expect(try await count("SELECT COUNT(*) FROM visits WHERE application_id = \(filed.id)") == 1)
  }

  @Test("a unit that has opened it can't be withdrawn from")
  func touched() async throws {
    let filed = try await test.submittedApplication()
    try await test.store.database.write { transaction in try transaction.run("UPDATE visits SET is_touched = 1") }
    let refusal = await #expect(throws: Refusal.self) {
      try await ActionService(platform: test.platform).perform(ActionRequest(.withdraw, on: filed.id), by: filed.viewer)
    }
    #expect(refusal?.reasons.first?.sentence.contains("电话联系") == true)
  }

  @Test("what was returned shows why, and can be corrected and submitted again")
  func returned() async throws {
    let filed = try await test.submittedApplication()
    let visit = try await test.store.database.read { reader in
      try reader.value("SELECT id FROM visits WHERE application_id = \(filed.id)") as VisitID?
    }
    var request = ActionRequest(.sendBack, on: filed.id, at: visit)
    request.reason = "请完善见习期工作小结"
    let unit = try await test.viewer(filed.employer)
    _ = try await ActionService(platform: test.platform).perform(request, by: unit)
    let page = try await filed.filing.page(filed.id, section: "probation", by: filed.viewer)
    #expect(page.returns.map(\.reason) == ["退回给个人，原因：请完善见习期工作小结"])
    #expect(page.returns.map(\.handler) == ["法*"])
    let edit = SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": ["完善后的小结"]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let again = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    #expect(again.state == .inProgress)
    #expect(try await count("SELECT revision FROM applications WHERE id = \(filed.id)") == 2)
  }

  /// Takes the first entry of a choice, where the field is one.
  private func chooseFirst(_ field: String, in filed: FiledApplication) async throws {
    let page = try await filed.filing.page(filed.id, section: "basic", by: filed.viewer)
    guard case .select(_, let options, _) = page.controls.first(where: { $0.name == field })?.shape else { return }
    let fields = PostedFields([field: [try #require(options.first).code]])
    _ = try await filed.filing.save(SectionEdit(filed.id, section: "basic", fields: fields), by: filed.viewer)
  }

  @Test("a freelancer's application goes to the talent center that keeps the archive")
  func freelancer() async throws {
    let center = try await test.unit("演示人才中心", number: 60, kind: .talentCenter)
    let filed = try await test.filedApplication()
    let fields = [
      "employmentCategory": ["freelance"], "series": ["arts"], "title": ["arts-performer-assistant"],
      "specialty": ["表演"], "subspecialty": ["戏曲"], "archivePlace": ["演示人才中心"],
    ]
    try await test.store.database.write { [test] transaction in
      try transaction.run(
        """
        INSERT INTO register_archives (document_hash, place, is_in_city)
        VALUES (\(test.store.vault.lookup(filed.person.document)), '演示人才中心', 1)
        """)
    }
    let edit = SectionEdit(filed.id, section: "basic", fields: PostedFields(fields), asksRegisters: true)
    _ = try await filed.filing.save(edit, by: filed.viewer)
    try await chooseFirst("specialty", in: filed)
    try await chooseFirst("subspecialty", in: filed)
    let preview = try await filed.filing.preview(filed.id, by: filed.viewer)
    #expect(preview.problems.map(\.sentence) == [])
    #expect(preview.firstStopName == "演示人才中心")
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let unit: UnitID? = try await test.store.database.read { reader in
      try reader.value("SELECT unit_id FROM visits WHERE application_id = \(filed.id)")
    }
    #expect(unit == center.id)
  }

  @Test("200 applicants at once: each is there once, complete")
  func storm() async throws {
    let ground = try await test.filingGround()
    var filed: [FiledApplication] = []
    for number in 1...200 { filed.append(try await test.filedApplication(number: number, on: ground)) }
    let all = filed
    let results = try await withThrowingTaskGroup(of: ActionResult.self) { group in
      for item in all {
        group.addTask { try await item.filing.submit(SubmissionRequest(item.id, key: "storm"), by: item.viewer) }
      }
      return try await group.reduce(into: [ActionResult]()) { $0.append($1) }
    }
    #expect(results.count == 200)
    #expect(Set(results.map(\.number)).count == 200)
    #expect(try await count("SELECT COUNT(*) FROM applications WHERE state = 'inProgress' AND revision = 1") == 200)
    #expect(try await count("SELECT COUNT(*) FROM snapshots") == 200)
    #expect(try await count("SELECT COUNT(*) FROM visits WHERE unit_id = \(ground.employer.id)") == 200)
    #expect(try await count("SELECT total FROM visit_counts WHERE unit_id = \(ground.employer.id)") == 200)
    #expect(try await count("SELECT COUNT(*) FROM handling_records WHERE event = 'submitted'") == 200)
  }
}
