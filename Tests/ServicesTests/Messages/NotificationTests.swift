import Database
import Gateways
import Services
import Storage
import TestKit
import Testing
import Titles

/// 消息通知: by which ways people and units are told besides 消息.
@Suite struct NotificationTests {
  private let test: TestPlatform
  private let person: TestPerson
  private let viewer: Viewer
  private let office: Viewer
  private let service: NotificationService
  private let mails = TestCarrier()
  private let texts = TestCarrier()

  init() async throws {
    test = try await TestPlatform()
    person = try await test.person("甲示例", number: 1)
    viewer = try await test.viewer(person)
    office = try await test.administrator(.system)
    service = NotificationService(platform: test.platform)
  }

  private func write(email: String) async throws {
    let posted = PostedFields(["email": [email]])
    _ = try await ProfileService(platform: test.platform).save(posted, version: nil, of: person.id)
  }

  private func send() async throws {
    let sender = OutboxSender(platform: test.platform, carriers: [.mail: mails, .sms: texts])
    while try await sender.sendNext() {}
  }

  /// The code that went out last.
  private func code() async throws -> String {
    try await send()
    let body = try #require(mails.taken.last?.body)
    return try #require(body.firstMatch(of: /验证码：(\d{6})/).map { String($0.1) })
  }

  private func confirmed() async throws {
    try await write(email: "person@example.com")
    _ = try await service.sendCode(to: viewer)
    try await service.confirm(try await code(), by: viewer)
  }

  /// An event that concerns the person.
  private func happen() async throws {
    let record = try await test.integrityRecord(of: person)
    try await IntegrityService(platform: test.platform).lift(record, reason: "复核后解除", by: office)
  }

  @Test func anAddressCountsWhenItsOwnerHasConfirmedIt() async throws {
    #expect(try await service.choice(of: viewer).mail == .missing)
    #expect(await outcome { _ = try await service.sendCode(to: viewer) } == "mail-missing")
    try await write(email: "person@example.com")
    #expect(try await service.choice(of: viewer).mail == .unconfirmed("p***@example.com"))
    #expect(try await service.sendCode(to: viewer) == "p***@example.com")
    #expect(await outcome { _ = try await service.sendCode(to: viewer) } == "code-recent")
    let right = try await code()
    #expect(mails.taken.map(\.recipient) == ["person@example.com"])
    #expect(mails.taken.first?.title == "重庆市专业技术人员服务平台：电子邮箱验证码")
    let wrong = right == "000000" ? "000001" : "000000"
    #expect(await outcome { try await service.confirm("", by: viewer) } == "code-missing")
    #expect(await outcome { try await service.confirm(wrong, by: viewer) } == "code-wrong")
    try await service.confirm(right, by: viewer)
    #expect(try await service.choice(of: viewer).mail == .confirmed("p***@example.com"))
    #expect(await outcome { try await service.confirm(right, by: viewer) } == "code-wrong")
    #expect(await outcome { _ = try await service.sendCode(to: viewer) } == "mail-confirmed")
    #expect(try await test.audited(viewer.account.rawValue).last == "account.mail-confirmed")
  }

  @Test func aCodeHoldsForTenMinutesAndFiveTriesAndItsOwnAddress() async throws {
    try await write(email: "person@example.com")
    _ = try await service.sendCode(to: viewer)
    let first = try await code()
    test.clock.now = test.clock.now.adding(seconds: 600)
    #expect(await outcome { try await service.confirm(first, by: viewer) } == "code-wrong")
    _ = try await service.sendCode(to: viewer)
    let second = try await code()
    try await write(email: "other@example.com")
    #expect(await outcome { try await service.confirm(second, by: viewer) } == "code-wrong")
    try await write(email: "person@example.com")
    let wrong = second == "000000" ? "000001" : "000000"
    for _ in 1...4 { #expect(await outcome { try await service.confirm(wrong, by: viewer) } == "code-wrong") }
    #expect(await outcome { try await service.confirm(second, by: viewer) } == "code-wrong")
    for _ in 3...10 {
      test.clock.now = test.clock.now.adding(seconds: 60)
      _ = try await service.sendCode(to: viewer)
    }
    test.clock.now = test.clock.now.adding(seconds: 60)
    #expect(await outcome { _ = try await service.sendCode(to: viewer) } == "mails-used-up")
  }

  @Test func messagesGoByTheWaysThatWereChosen() async throws {
    try await happen()
    try await send()
    #expect(mails.taken.isEmpty && texts.taken.isEmpty)
    try await confirmed()
    try await happen()
    try await send()
    let mail = try #require(mails.taken.last)
    #expect(mails.taken.count == 2)
    #expect(mail.recipient == "person@example.com")
    #expect(mail.title == "重庆市专业技术人员服务平台：您有新消息")
    #expect(mail.body.hasPrefix("您的一条诚信记录已解除：自即日起不再影响您申报职称。"))
    #expect(!mail.body.contains(person.document.number))
    #expect(texts.taken.isEmpty)
    try await service.choose(mail: false, texts: true, by: viewer)
    try await happen()
    try await send()
    #expect(mails.taken.count == 2)
    #expect(texts.taken.map(\.recipient) == [Numbers.mobile(1)])
    #expect(texts.taken.first?.body == "重庆市专业技术人员服务平台：您有一条新消息“您的一条诚信记录已解除”，请登录平台在“消息”中查看。")
    let inside = try await MessageService(platform: test.platform).page(
      of: .person(person.id), onlyUnread: false, limit: 10, offset: 0)
    #expect(inside.total == 3)
  }

  @Test func anotherAddressHasToBeConfirmedAnew() async throws {
    try await confirmed()
    try await write(email: "other@example.com")
    #expect(try await service.choice(of: viewer).mail == .unconfirmed("o***@example.com"))
    try await happen()
    try await send()
    #expect(mails.taken.count == 1)
    // Nor does the old one count again when it comes back.
    try await write(email: "person@example.com")
    #expect(try await service.choice(of: viewer).mail == .unconfirmed("p***@example.com"))
  }

  /// A unit's messages name applicants: what anybody on the way may read doesn't.
  @Test func unitsAreToldWhatKindOfMessageThereIs() async throws {
    let ground = try await test.filingGround()
    let contact: @Sendable (Bool) -> UnitContact = { takes in
      UnitContact(business: .titles, name: "联系甲", phone: "023-00000009", email: "unit@example.com", takesMail: takes)
    }
    let (store, employer) = (test.store, ground.employer.id)
    try await store.database.write { try UnitRepository().setContacts([contact(true)], of: employer, in: $0) }
    let filed = try await test.submittedApplication(number: 2, on: ground)
    try await send()
    let mail = try #require(mails.taken.first)
    #expect(mails.taken.count == 1)
    #expect(mail.recipient == "unit@example.com")
    #expect(mail.title == "重庆市专业技术人员服务平台：本单位有新消息")
    #expect(mail.body.hasPrefix("贵单位在重庆市专业技术人员服务平台有一条新消息：收到新的申报书。"))
    #expect(!mail.body.contains(filed.person.name))
    try await store.database.write { try UnitRepository().setContacts([contact(false)], of: employer, in: $0) }
    let after = try await store.database.read { reader in
      (
        kept: try UnitRepository().contacts(of: employer, in: reader).map(\.takesMail),
        mail: try MessageChannelRepository(vault: store.vault).mail(of: employer, in: reader)
      )
    }
    #expect(after.kept == [false])
    #expect(after.mail == nil)
  }
}
