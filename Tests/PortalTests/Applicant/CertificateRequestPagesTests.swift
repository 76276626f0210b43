import HTTPTypes
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct CertificateRequestPagesTests {
  @Test("登记职称证书 from the button to 已通过, and what the unit sees in between")
  func registration() async throws {
    let world = try await CertificateWorld()
    let person = try await world.test.person("申报人甲", number: 1)
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await holder.get(Routes.myCertificates())
      #expect(list.text.contains("还没有证书") && list.text.contains("登记职称证书") && list.text.contains("申请补正"))
      let begun = try await holder.post(Routes.certificateRegister(), [:])
      let address = try #require(begun.location)
      let id = try #require(CertificateRequestID(String(address.split(separator: "/").last ?? "")))
      #expect(address == Routes.certificateRequest(id).description)
      let viewer = try await world.test.viewer(person)
      _ = try await world.requests.save(PostedFields(world.registration()), of: id, by: viewer)
      let refused = try await holder.post(Routes.certificateRequestSave(id), ["decidingBody": "", "_go": "submit"])
      #expect(refused.status == 422 && refused.text.contains("请填写评审机构") && refused.text.contains("请上传证书扫描件"))
      #expect(refused.text.contains("工业与民用建筑") && refused.text.contains("工程技术人才_工程师"))
      try await world.attach(to: id, ["photo", "scans"], of: person)
      let body = "演示市工程系列中级评委会"
      let sent = try await holder.post(Routes.certificateRequestSave(id), ["decidingBody": body, "_go": "submit"])
      #expect(sent.location == address)
      let read = try await holder.get(Routes.certificateRequest(id))
      for words in ["待审核", "演示区人力资源和社会保障局正在审核", "撤回", "渝职0012345", "扫描件.pdf"] {
        #expect(read.text.contains(words), "\(words)")
      }
      #expect(try await holder.get(Routes.myCertificates()).text.contains("办理中的申请"))
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let desk = try await owner.get(Routes.certificateRequests(unit))
      #expect(desk.text.contains("申报人甲") && desk.text.contains("审核") && desk.text.contains("渝职0012345"))
      let examination = Routes.certificateExamination(unit, id)
      let page = try await owner.get(examination)
      #expect(page.text.contains("演职改办〔2012〕8号") && page.text.contains("证书编号沿用原编号"))
      let decision = Routes.certificateExaminationDecision(unit, id)
      let empty = try await owner.post(decision, ["decision": "return", "reason": ""])
      #expect(empty.status == 422 && empty.text.contains("请填写退回原因"))
      #expect(try await owner.post(decision, ["decision": "return", "reason": "扫描件不清晰"]).status == 303)
      #expect(try await holder.get(Routes.certificateRequest(id)).text.contains("退回原因：扫描件不清晰"))
      try await world.requests.submit(id, by: viewer)
      let version = try await world.examinations.view(id, in: unit, by: world.viewer).request.version
      let stale = try await owner.post(decision, ["decision": "pass", "version": "1"])
      #expect(stale.status == 422 && stale.text.contains("申请在此期间已被撤回、修改或办理"))
      #expect(try await owner.post(decision, ["decision": "pass", "version": "\(version)"]).status == 303)
      let done = try await holder.get(Routes.myCertificates())
      #expect(done.text.contains("申请补正") && !done.text.contains("办理中的申请") && done.text.contains("下载OFD"))
      let certificate = try #require(try await world.certificates.mine(viewer).first)
      let correction = try await holder.post(Routes.certificateCorrect(certificate.id), [:])
      let form = try await holder.get(correction.location ?? "")
      #expect(form.text.contains("证书上现为“工业与民用建筑”，不需要更正的请留空。"))
    }
  }

  @Test("a draft can be deleted, files that are no scans are refused at their field")
  func draft() async throws {
    let world = try await CertificateWorld()
    let person = try await world.test.person("申报人甲", number: 1)
    let id = try await world.begunRegistration(of: person)
    let site = try TestSite(world.test)
    try await site.open { client in
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      _ = try await holder.get(Routes.certificateRequest(id))
      let saved = try await holder.post(Routes.certificateRequestSave(id), ["employer": "另一单位", "_go": "stay"])
      #expect(saved.status == 303)
      #expect(try await holder.get(Routes.certificateRequest(id)).text.contains("另一单位"))
      #expect(try await holder.post(Routes.certificateRequestDelete(id), [:]).status == 303)
      #expect(try await holder.get(Routes.certificateRequest(id)).status == 404)
    }
  }
}
