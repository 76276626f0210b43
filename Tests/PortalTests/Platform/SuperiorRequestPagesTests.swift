import Services
import TestKit
import Testing
import Titles

@testable import Portal

/// 申请登记上级单位 from the forwarding page to the office's answer.
@Suite struct SuperiorRequestPagesTests {
  @Test func askedAndAnswered() async throws {
    let ground = try await TestPlatform().examinationGround()
    _ = try await ground.test.administrator(.system)
    try await ground.approve()
    ground.waitForPosting()
    let visit = try await ground.visit(to: ground.employer)
    let site = try TestSite(ground.test)
    try await site.open { [unit = ground.employer] client in
      let clerk = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let address = Routes.examinationForward(unit, .initialDetermination, visit).with("guarantee", "on")
        .with("posting.from", "2025-08-20").with("posting.to", "2025-08-26")
      let forward = try await clerk.get(address)
      #expect(forward.text.contains("href=\"\(Routes.superiorRequests(unit, .initialDetermination).description)\""))
      let page = try await clerk.get(Routes.superiorRequests(unit, .initialDetermination))
      #expect(page.text.contains("还没有申请"))
      let refused = try await clerk.post(
        Routes.superiorRequestSend(unit, .initialDetermination), ["name": "示例<委>", "explanation": ""])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请填写说明。"))
      #expect(refused.text.contains("value=\"示例&lt;委&gt;\""))
      let sent = try await clerk.post(
        Routes.superiorRequestSend(unit, .initialDetermination), ["name": "示例市示范委员会", "explanation": "本单位的主管部门。"])
      #expect(sent.location == Routes.superiorRequests(unit, .initialDetermination).description)
      #expect(try await clerk.get(try #require(sent.location)).text.contains("待处理</span>"))
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let list = try await office.get(Routes.officeSuperiors())
      #expect(list.text.contains("示例市示范委员会"))
      let link = try #require(list.text.firstRange(of: "/office/superior-requests/"))
      let file = try await office.get(String(list.text[link.lowerBound...].prefix { $0 != "\"" }))
      #expect(file.text.contains("平台上没有名称或代码相近的单位"))
      let id = try #require(SuperiorRequestID(String(list.text[link.upperBound...].prefix { $0 != "\"" })))
      let empty = try await office.post(Routes.officeSuperiorAnswer(id), ["appoints": "on"])
      #expect(empty.status == 422)
      #expect(empty.text.contains("请填写答复。"))
      #expect(empty.text.contains("请选择要设为上级单位的单位。"))
      let done = try await office.post(Routes.officeSuperiorAnswer(id), ["text": "请联系该单位注册。"])
      #expect(done.location == Routes.officeSuperiors().description)
      #expect(try await office.get(Routes.officeSuperiors().with("state", "answered")).text.contains("请联系该单位注册。"))
      let answered = try await clerk.get(Routes.superiorRequests(unit, .initialDetermination))
      #expect(answered.text.contains("已答复</span>"))
      #expect(answered.text.contains("请联系该单位注册。"))
    }
  }
}
