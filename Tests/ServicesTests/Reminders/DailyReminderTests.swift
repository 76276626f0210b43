import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// Reminders on Wednesday 2025-08-20 and the days around it.
@Suite struct DailyReminderTests {
  private let test: TestPlatform
  private let unit: TestUnit
  private let applicant: TestPerson

  private static func day(_ month: Int, _ day: Int) -> Moment {
    Moment(Day(year: 2025, month: month, day: day) ?? Day(ordinal: 0), hour: 10)
  }

  init() async throws {
    test = try await TestPlatform()
    unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    applicant = try await test.person("甲示例", number: 4)
  }

  private func remind() async throws {
    _ = try await DailyRunner(
      platform: test.platform, tasks: ReminderTask.all(on: test.platform), name: "node"
    ).runNext()
  }

  private func add(_ entries: [WorklistFixture.Entry]) async throws -> [VisitID] {
    try await WorklistFixture(test, unit: unit, applicant: applicant).add(entries)
  }

  private func run(_ statements: SQL...) async throws {
    try await test.store.database.write { transaction in
      for statement in statements { _ = try transaction.run(statement) }
    }
  }

  private func told(_ reader: MessageReader) async throws -> [Message] {
    try await MessageService(platform: test.platform).page(of: reader, onlyUnread: false, limit: 50, offset: 0).messages
  }

  private func go(to month: Int, _ day: Int) { test.clock.now = Self.day(month, day) }

  @Test func unitsAndHandlersAreToldThreeWorkingDaysAndOneBefore() async throws {
    let handler = try await test.person("乙示例", number: 5)
    try await test.link(handler, to: unit, menus: [.initialDeterminationExamination])
    // Due on Monday 2025-08-25, three working days ahead, and on the day after.
    let visits = try await add([
      .init("一", mobile: "19900000001", employer: "甲", submittedAt: Self.day(8, 11)),
      .init("二", mobile: "19900000002", employer: "甲", submittedAt: Self.day(8, 11)),
      .init("三", mobile: "19900000003", employer: "甲", submittedAt: Self.day(8, 12)),
    ])
    let account = try await test.viewer(handler).account
    try await run("UPDATE visits SET handler_id = \(account), handler_name = '乙示例' WHERE id = \(visits[1])")
    go(to: 8, 19)
    try await remind()
    #expect(try await told(.unit(unit.id)).isEmpty)
    go(to: 8, 20)
    try await remind()
    try await remind()
    let first = try await told(.unit(unit.id))
    #expect(first.map(\.title) == ["申报书即将到期"])
    #expect(first.first?.body == "职称初定有2份申报书将在3个工作日内到期，其中0份将在1个工作日内到期。请在“初定资格审核”中办理。")
    #expect(first.first?.target == .due(unit.id))
    let own = try await told(.person(handler.id))
    #expect(own.map(\.body) == ["您在示例区人社局办理的职称初定申报书中，有1份将在3个工作日内到期，其中0份将在1个工作日内到期。请在“初定资格审核”中办理。"])
    #expect(own.first?.target == .due(unit.id))
    // Thursday: the third one; Friday: one day before the first two; nothing at the weekend; Monday: before the third.
    var counts: [Int] = []
    for date in [21, 22, 23, 24, 25, 26] {
      go(to: 8, date)
      try await remind()
      counts.append(try await told(.unit(unit.id)).count)
    }
    #expect(counts == [2, 3, 3, 3, 4, 4])
    let bodies = try await told(.unit(unit.id)).map(\.body)
    #expect(bodies[1].hasPrefix("职称初定有3份申报书将在3个工作日内到期，其中2份将在1个工作日内到期。"))
    // Without a name in it.
    #expect(!bodies.contains { $0.contains("示例区") || $0.contains("乙示例") })
    #expect(try await told(.person(handler.id)).count == 2)
  }

  /// 回避 and menus hold for the home's messages as for its numbers.
  @Test func onlyWhoExaminesReadsItOnTheHome() async throws {
    _ = try await add([.init("一", mobile: "19900000001", employer: "甲", submittedAt: Self.day(8, 11))])
    try await remind()
    let clerk = try await test.person("丙示例", number: 6)
    try await test.link(clerk, to: unit, menus: [.contacts])
    let service = UnitService(platform: test.platform)
    #expect(try await service.overview(of: unit.id, for: try await test.viewer(clerk)).messages.isEmpty)
    let head = try await service.overview(of: unit.id, for: try await test.viewer(unit))
    #expect(head.messages.map(\.title) == ["申报书即将到期"])
    #expect(head.messages.first?.target == .due(unit.id))
  }

  @Test func anEndedPostingIsToldOnTheDayAfterIt() async throws {
    let visits = try await add([
      .init("一", mobile: "19900000001", employer: "甲", state: .posting, submittedAt: Self.day(8, 1)),
      .init("二", mobile: "19900000002", employer: "甲", state: .posting, submittedAt: Self.day(8, 1)),
    ])
    let rule = try #require(test.platform.reference.posting.rule(for: .initialDetermination, on: Self.day(8, 18).day))
    let end = try rule.earliestEnd(from: Self.day(8, 18).day, in: test.platform.reference.calendar)
    try await run(
      "UPDATE visits SET posted_since = '2025-08-18' WHERE id = \(visits[0])",
      "UPDATE visits SET posted_since = '2025-08-19' WHERE id = \(visits[1])")
    test.clock.now = Moment(end, hour: 10)
    try await remind()
    #expect(try await told(.unit(unit.id)).filter { $0.title.contains("公示") }.isEmpty)
    test.clock.now = Moment(end.adding(days: 1), hour: 10)
    try await remind()
    let over = try await told(.unit(unit.id)).filter { $0.title.contains("公示") }
    #expect(over.map(\.body) == ["职称初定有1份申报书公示期已满。公示无异议的，请在“初定资格审核”的“公示中”报送上级单位。"])
    #expect(over.first?.target == .posting(unit.id, .initialDetermination))
  }

  @Test func applicantsAreToldAfterFiveWorkingDaysAndTen() async throws {
    _ = try await add([.init("一", mobile: "19900000001", employer: "甲", state: .returned, submittedAt: Self.day(8, 1))])
    let application = try #require(
      try await test.store.database.read { try $0.value("SELECT id FROM applications") as ApplicationID? })
    for (position, at) in [(1, Self.day(8, 1)), (2, Self.day(8, 13))] {
      try await run(
        """
        INSERT INTO handling_records (application_id, position, created_at, account_id, actor_name, event, detail, revision,
          pending_name, hash)
        VALUES (\(application), \(position), \(at), 'k', '', 'returned', '', 1, '', '')
        """)
    }
    try await run("UPDATE applications SET state = 'returned' WHERE id = \(application)")
    var counts: [Int] = []
    for date in [19, 20, 21, 26, 27, 28] {
      go(to: 8, date)
      try await remind()
      counts.append(try await told(.person(applicant.id)).count)
    }
    #expect(counts == [0, 1, 1, 1, 2, 2])
    let messages = try await told(.person(applicant.id))
    #expect(messages.map(\.title) == ["申报书退回后还没有再次提交", "申报书退回后还没有再次提交"])
    #expect(messages[1].body.contains("已于2025-08-13退回，满5个工作日还没有再次提交。"))
    #expect(messages[0].body.contains("满10个工作日"))
    #expect(messages[0].target == .application(application))
  }

  @Test func holdersAreToldOfReturnedRequests() async throws {
    let request = CertificateRequestID(rawValue: "r1")
    let account = try await test.viewer(applicant).account
    try await run(
      """
      INSERT INTO certificate_requests (id, kind, person_id, unit_id, certificate_number, holder_name, title_label, state,
        answers_sealed, created_at, submitted_at)
      VALUES (\(request), 'registration', \(applicant.id), \(unit.id), '1', '甲示例', '工程技术人才_工程师', 'returned', \([0] as [UInt8]),
        0, 0)
      """,
      """
      INSERT INTO certificate_request_records (request_id, position, created_at, account_id, actor_name, event, detail)
      VALUES (\(request), 1, \(Self.day(8, 13)), \(account), '', 'returned', '')
      """)
    try await remind()
    let messages = try await told(.person(applicant.id))
    #expect(messages.map(\.target) == [.certificateRequest(request)])
    #expect(messages.first?.body.hasPrefix("您的“登记职称证书”申请（工程技术人才_工程师）已于2025-08-13退回，满5个工作日") == true)
  }

  @Test func theEndOfABarIsToldWhereNoOtherOneHolds() async throws {
    let other = try await test.person("丁示例", number: 7)
    for (person, id) in [(applicant, "i1"), (other, "i2")] {
      try await run(
        """
        INSERT INTO integrity_records (id, document_hash, conduct, barred_from, barred_through)
        SELECT \(id), document_hash, '', '2024-08-20', '2025-08-19' FROM persons WHERE id = \(person.id)
        """)
    }
    try await run(
      """
      INSERT INTO integrity_records (id, document_hash, conduct, barred_from, barred_through)
      SELECT 'i3', document_hash, '', '2025-01-01', '2026-01-01' FROM persons WHERE id = \(other.id)
      """)
    go(to: 8, 19)
    try await remind()
    #expect(try await told(.person(applicant.id)).isEmpty)
    go(to: 8, 20)
    try await remind()
    #expect(try await told(.person(applicant.id)).map(\.title) == ["限制申报期已满"])
    #expect(try await told(.person(other.id)).isEmpty)
  }
}
