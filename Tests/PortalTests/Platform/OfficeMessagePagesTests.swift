import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficeMessagePagesTests {
  @Test func theOfficeSeesWhatFailedWithoutItsWords() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    _ = try await test.person("甲示例", number: 4)
    let site = try TestSite(test)
    let carrier = TestCarrier()
    let sender = OutboxSender(platform: test.platform, carriers: [.sms: carrier])
    try await site.portal.accounts.requestReset("person4", address: "")
    carrier.refuse("短信接口没有应答。")
    for _ in 1...8 {
      try await sender.sendNext()
      test.clock.now = test.clock.now.adding(seconds: 43_200)
    }
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let page = try await office.get(Routes.officeMessages())
      #expect(page.text.contains("短信接口没有应答。"))
      #expect(page.text.contains("发送失败"))
      #expect(page.text.contains("没有配置短信和电子邮件的发送通道"))
      #expect(!page.text.contains("验证码"))
      #expect(!page.text.contains(Numbers.mobile(4)))
      let tried = try await office.post(Routes.officeMessagesRetry())
      #expect(tried.location == Routes.officeMessages().description)
      #expect(try await office.get(Routes.officeMessages().with("state", "failed")).text.contains("没有消息"))
    }
  }
}
