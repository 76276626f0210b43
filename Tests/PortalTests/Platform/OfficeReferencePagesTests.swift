import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficeReferencePagesTests {
  @Test func anEditionIsPreviewedPublishedAndTakenBack() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      #expect(try await office.get(Routes.officeReferences()).text.contains("字典：身体状况"))
      let key = ReferenceKey.key("texts/profile-guide.md")
      #expect(try await office.get(Routes.officeReference(key)).status == 200)
      let refused = try await office.post(
        Routes.officeReferencePreview(key), ["from": "2025-09-01", "source": "演示文件", "content": "没有标题"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("内容有误，没有发布。第1行：第一行应为“# 标题”。"))
      #expect(refused.text.contains("没有标题</textarea>"))
      let preview = try await office.post(
        Routes.officeReferencePreview(key), ["from": "2025-09-01", "source": "演示文件", "content": "# 填写说明\n新的说明。"])
      #expect(preview.text.contains("新增的行（1）"))
      let published = try await office.post(
        Routes.officeReferencePublish(key), ["from": "2025-09-01", "source": "演示文件", "content": "# 填写说明\n新的说明。"])
      #expect(published.location == Routes.officeReference(key).description)
      let page = try await office.get(Routes.officeReference(key))
      #expect(page.text.contains("尚未生效"))
      #expect(page.text.contains("将于 2025-09-01 起生效"))
      _ = try await office.post(Routes.officeReferenceWithdraw(key), ["from": "2025-09-01"])
      #expect(!(try await office.get(Routes.officeReference(key)).text.contains(">尚未生效<")))
    }
  }

  @Test func holidaysAreAddedTriedOutAndRemoved() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      #expect(
        try await office.get(Routes.officeHolidays().with("try", "2025-08-20")).text.contains("第5个工作日是 2025-08-26。"))
      let refused = try await office.post(
        Routes.officeHolidayAdd(), ["year": "2025", "from": "2025-08-21", "kind": "off", "note": ""])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请填写说明。"))
      #expect(refused.text.contains("value=\"2025-08-21\""))
      _ = try await office.post(
        Routes.officeHolidayAdd(), ["year": "2025", "from": "2025-08-21", "kind": "off", "note": "演示放假"])
      let added = try await office.get(Routes.officeHolidays().with("try", "2025-08-20"))
      #expect(added.text.contains("第5个工作日是 2025-08-27。"))
      #expect(added.text.contains("演示放假"))
      _ = try await office.post(Routes.officeHolidayRemove(), ["day": "2025-08-21", "year": "2025"])
      #expect(!(try await office.get(Routes.officeHolidays()).text.contains("演示放假")))
      #expect(
        try await office.get(Routes.officeHolidays().with("try", "2040-08-20")).text.contains("2040年"))
    }
  }

  @Test func anIntegrityRecordIsRegisteredAndLifted() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let person = try await test.person("甲示例", number: 4)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      #expect(try await office.get(Routes.officeIntegrity()).text.contains("没有诚信记录"))
      let form = try await office.get(Routes.officeIntegrityNew())
      #expect(form.text.contains("value=\"2028-08-19\""))
      let refused = try await office.post(Routes.officeIntegrityAdd(), ["name": "甲示例", "documentKind": "residentID"])
      #expect(refused.status == 422)
      let made = try await office.post(
        Routes.officeIntegrityAdd(),
        [
          "name": "甲示例", "documentKind": "residentID", "documentNumber": person.document.number, "conduct": "提供虚假业绩材料",
          "basis": "演职改〔2025〕9号", "from": "2025-08-20", "through": "2028-08-19",
        ])
      let page = try await office.get(made.location ?? "")
      #expect(page.text.contains(person.document.masked))
      #expect(!page.text.contains(person.document.number))
      _ = try await office.post(SiteURL(path: (made.location ?? "") + "/lift"), ["reason": "处理决定已撤销"])
      #expect(try await office.get(Routes.officeIntegrity().with("standing", "lifted")).text.contains("甲示例"))
    }
  }
}
