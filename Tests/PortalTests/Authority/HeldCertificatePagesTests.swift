import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct HeldCertificatePagesTests {
  @Test("list, 查看, 撤销证书; nothing typed is lost; the public check says 已撤销")
  func revoking() async throws {
    let world = try await CertificateWorld()
    let certificate = try await world.registered(try await world.test.person("申报人甲", number: 1), number: "渝职1")
    let paper = try await world.test.paper(of: world.bureau)
    let draft = ApprovalDraft(
      number: "演职改〔2025〕9号", title: "关于撤销职称证书的通知", issuedOn: Day("2025-08-19"), business: .initialDetermination,
      kind: .revoke, attachment: paper)
    let site = try TestSite(world.test)
    let (unit, id) = (world.bureau.id, certificate.id)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let requests = try await owner.get(Routes.certificateRequests(unit))
      #expect(requests.text.contains("href=\"\(Routes.heldCertificates(unit))\">登记和导入的证书</a>"))
      let list = try await owner.get(Routes.heldCertificates(unit))
      #expect(list.text.contains("渝职1") && list.text.contains("data-label=\"来源\""))
      let page = try await owner.get(Routes.heldCertificate(unit, id))
      #expect(page.text.contains("撤销证书") && page.text.contains("查看证书文件"))
      let without = try await owner.get(Routes.heldCertificateRevocation(unit, id))
      #expect(without.text.contains("没有可以选择的批准文号"))
      let document = try await world.documents.publish(draft, for: unit, by: world.viewer)
      let typed = try await owner.post(
        Routes.heldCertificateRevoke(unit, id), ["approval": document.rawValue, "reason": "证书系伪造"])
      #expect(typed.status == 422 && typed.text.contains("请勾选确认") && typed.text.contains("证书系伪造</textarea>"))
      let done = try await owner.post(
        Routes.heldCertificateRevoke(unit, id), ["approval": document.rawValue, "reason": "证书系伪造", "confirmed": "on"])
      #expect(done.location == Routes.heldCertificate(unit, id).description)
      let after = try await owner.get(Routes.heldCertificate(unit, id))
      #expect(after.text.contains("撤销文号") && !after.text.contains("href=\"\(Routes.heldCertificateRevocation(unit, id))\""))
      #expect(try await owner.get(Routes.heldCertificateRevocation(unit, id)).text.contains("只能撤销“有效”的证书"))
      #expect(try await owner.get(Routes.heldCertificates(unit)).text.contains("这里没有证书"))
      #expect(try await owner.get(Routes.heldCertificates(unit).with("state", "revoked")).text.contains("渝职1"))
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      #expect(try await holder.get(Routes.myCertificates()).text.contains("已撤销"))
      let stranger = TestVisitor(client)
      let token = CertificateService(platform: world.test.platform, signing: world.signing).checkToken(of: certificate)
      let check = try await stranger.get(Routes.checkToken(token))
      #expect(check.text.contains("已撤销") && check.text.contains("演职改〔2025〕9号") && check.text.contains("2025-08-19"))
      #expect(!check.text.contains("伪造"))
    }
  }
}
