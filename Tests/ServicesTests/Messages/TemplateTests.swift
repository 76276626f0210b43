import Services
import TestKit
import Testing
import Titles

@Suite struct TemplateTests {
  @Test func theNextMessageHasTheWordsThatWerePublished() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let references = ReferenceService(platform: test.platform)
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    _ = try await test.person("甲示例", number: 4)
    var draft = ReferenceDraft()
    draft.from = "2025-08-20"
    draft.source = "演示"
    let content = try #require(try await references.file("message-templates.csv", for: office).current).content
    draft.content = content.replacing("您正在重置", with: "【演示】您正在重置")
    _ = try await references.publish(draft, of: "message-templates.csv", by: office)
    try await accounts.requestReset("person4", address: "")
    let sent = try await test.textMessages()
    #expect(sent.first?.hasPrefix("【演示】您正在重置重庆市专业技术人员服务平台的登录密码，验证码：") == true)
    draft.content = content.replacing("{code}", with: "")
    let faulty = await outcome { _ = try await references.publish(draft, of: "message-templates.csv", by: office) }
    #expect(faulty == "content-faulty")
  }
}
