import Gateways
import Services
import TestKit
import Testing
import Titles

@Suite struct OutboxSenderTests {
  private func asked() async throws -> (test: TestPlatform, office: Viewer) {
    let test = try await TestPlatform()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    _ = try await test.person("甲示例", number: 4)
    try await accounts.requestReset("person4", address: "")
    return (test, try await test.administrator(.system))
  }

  @Test func whatTheCarrierTakesIsSentOnce() async throws {
    let (test, office) = try await asked()
    let carrier = TestCarrier()
    let sender = OutboxSender(platform: test.platform, carriers: [.sms: carrier])
    #expect(try await OutboxSender(platform: test.platform, carriers: [.mail: carrier]).sendNext() == false)
    #expect(try await sender.sendNext())
    #expect(try await sender.sendNext() == false)
    #expect(carrier.taken.map(\.recipient) == [Numbers.mobile(4)])
    #expect(carrier.taken.first?.body.contains("验证码") == true)
    let outbox = OutboxService(platform: test.platform)
    let found = try await outbox.list(nil, in: ListWindow(), for: office)
    #expect(found.counts == [.sent: 1])
    #expect(found.page.rows.map(\.sentAt) == [test.clock.now])
    #expect(found.page.rows.map(\.attempts) == [1])
    let id = found.page.rows[0].id
    #expect(await outcome { try await outbox.retry(id, by: office) } == "message-not-failed")
  }

  @Test func whatIsRefusedIsTriedLaterAndLaterUntilTheOfficeDecides() async throws {
    let (test, office) = try await asked()
    let carrier = TestCarrier()
    carrier.refuse("短信接口没有应答。")
    let sender = OutboxSender(platform: test.platform, carriers: [.sms: carrier])
    let outbox = OutboxService(platform: test.platform)
    var waits: [Int64] = []
    for attempt in 1...8 {
      #expect(try await sender.sendNext(), "\(attempt)")
      #expect(try await sender.sendNext() == false, "\(attempt)")
      let row = try #require(try await outbox.list(nil, in: ListWindow(), for: office).page.rows.first)
      #expect(row.attempts == attempt)
      #expect(row.problem == "短信接口没有应答。")
      waits.append((row.nextAt.milliseconds - test.clock.now.milliseconds) / 1000)
      if row.state == .pending { test.clock.now = row.nextAt }
    }
    #expect(waits.prefix(7) == [60, 240, 960, 3840, 15_360, 43_200, 43_200])
    let failed = try await outbox.list(.failed, in: ListWindow(), for: office)
    #expect(failed.page.total == 1)
    test.clock.now = test.clock.now.adding(seconds: 86_400)
    #expect(try await sender.sendNext() == false)
    carrier.refuse(nil)
    #expect(try await outbox.retryAll(by: office) == 1)
    #expect(try await sender.sendNext())
    #expect(carrier.taken.count == 1)
    #expect(try await outbox.list(nil, in: ListWindow(), for: office).counts == [.sent: 1])
    let auditor = try await test.administrator(.audit)
    #expect(await outcome { _ = try await outbox.list(nil, in: ListWindow(), for: auditor) } == "no-menu")
  }
}
