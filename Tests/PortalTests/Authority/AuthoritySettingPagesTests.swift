import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct AuthoritySettingPagesTests {
  @Test("新增: rows are added, moved and removed without losing anything typed, and 保存 opens the authority")
  func create() async throws {
    let test = try await TestPlatform()
    let bureau = try await test.authority("演示区人社局", number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let list = try await owner.get(Routes.authoritySettings(bureau.id))
      #expect(list.text.contains("还没有设置") && list.text.contains(">新增<"))
      let new = try await owner.get(Routes.authoritySettingNew(bureau.id))
      #expect(new.text.contains("1. 受理单位信息") && new.text.contains("2. 申报须知") && new.text.contains("3. 附件要求"))
      #expect(new.text.contains("职称初定") && !new.text.contains("职称确认</option>"))
      let added = try await owner.post(
        Routes.authoritySettingCreate(bureau.id), ["contactName": "经办甲", "notice": "须知", "do": "add"])
      #expect(added.status == 200)
      #expect(added.text.contains("name=\"requirements.0.title\"") && added.text.contains("value=\"经办甲\""))
      let moved = try await owner.post(
        Routes.authoritySettingCreate(bureau.id),
        ["requirements.0.title": "甲材料", "requirements.1.title": "乙材料", "do": "down-0"])
      #expect(moved.text.contains("name=\"requirements.0.title\" value=\"乙材料\""))
      let removed = try await owner.post(
        Routes.authoritySettingCreate(bureau.id),
        ["requirements.0.title": "甲材料", "requirements.1.title": "乙材料", "do": "delete-0"])
      #expect(!removed.text.contains("甲材料") && removed.text.contains("乙材料"))
      let wrong = try await owner.post(
        Routes.authoritySettingCreate(bureau.id), ["contactName": "经办甲", "requirements.0.title": "", "do": "save"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("请填写联系电话。") && wrong.text.contains("href=\"#field-contactPhone\""))
      #expect(wrong.text.contains("请填写第 1 项附件名称。") && wrong.text.contains("value=\"经办甲\""))
      let saved = try await owner.post(
        Routes.authoritySettingCreate(bureau.id),
        [
          "business": "initialDetermination", "isEnabled": "yes", "contactName": "经办甲", "contactPhone": "023-00000000",
          "notice": "请如实填写", "requirements.0.title": "劳动合同", "requirements.0.isRequired": "yes", "do": "save",
        ])
      #expect(saved.location == Routes.authoritySettings(bureau.id).description)
      let after = try await owner.get(Routes.authoritySettings(bureau.id))
      #expect(after.text.contains("已保存“职称初定”的申报设置") && after.text.contains(">编辑<"))
      #expect(!after.text.contains(">新增<"))
    }
    let open = try await AuthorityService(platform: test.platform).open(business: .initialDetermination)
    #expect(open.map(\.unitName) == ["演示区人社局"])
    let detail = try await AuthorityService(platform: test.platform).detail(open[0].id)
    #expect(detail.requirements.map(\.title) == ["劳动合同"])
  }

  @Test("编辑: whoever saves second is told, keeps what was typed, and may save again")
  func stale() async throws {
    let test = try await TestPlatform()
    let bureau = try await test.authority("演示区人社局", number: 1)
    let viewer = try await test.viewer(bureau)
    let service = AuthorityService(platform: test.platform)
    let draft = AuthorityDraft(
      business: .initialDetermination, isEnabled: true, contactName: "甲", contactPhone: "02300000000", notice: "须知")
    let id = try await service.create(draft, for: bureau.id, by: viewer)
    let site = try TestSite(test)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      _ = try await owner.get(Routes.authoritySetting(bureau.id, id))
      try await service.update(id, draft, version: 1, for: bureau.id, by: viewer)
      let late = try await owner.post(
        Routes.authoritySettingSave(bureau.id, id),
        [
          "version": "1", "business": "initialDetermination", "isEnabled": "no", "contactName": "乙",
          "contactPhone": "02300000000", "notice": "新须知", "do": "save",
        ])
      #expect(late.status == 409)
      #expect(late.text.contains("已修改过这项设置") && late.text.contains("value=\"乙\""))
      #expect(late.text.contains("name=\"version\" value=\"2\""))
    }
  }

  @Test("another unit's setting isn't there, and without the menu it is refused with the reason")
  func refusals() async throws {
    let world = try await CertificateWorld()
    let test = world.test
    let other = try await test.authority("另一演示局", number: 2)
    let firm = try await test.unit("演示科技有限公司", number: 3)
    let clerk = try await test.person("甲示例", number: 5)
    try await test.link(clerk, to: world.bureau, menus: [.issuance])
    let draft = AuthorityDraft(
      business: .initialDetermination, isEnabled: true, contactName: "甲", contactPhone: "02300000000", notice: "须知")
    let id = try await AuthorityService(platform: test.platform).create(draft, for: world.bureau.id, by: world.viewer)
    let site = try TestSite(test)
    let bureau = world.bureau
    try await site.open { client in
      let stranger = try await TestVisitor.signedIn("unit2", door: .unit, to: site, client)
      #expect(try await stranger.get(Routes.authoritySetting(bureau.id, id)).status == 404)
      #expect(try await stranger.get(Routes.authoritySetting(other.id, id)).status == 404)
      let plain = try await TestVisitor.signedIn("unit3", door: .unit, to: site, client)
      for address in [
        Routes.authoritySettings(firm.id), Routes.authoritySettingNew(firm.id), Routes.approvalDocuments(firm.id),
        Routes.approvalDocumentNew(firm.id), Routes.batches(firm.id), Routes.batchNew(firm.id),
      ] {
        let answer = try await plain.get(address)
        #expect(answer.status == 403 && answer.text.contains("的权限"))
      }
      #expect(!(try await plain.get(Routes.unitHome(firm.id)).text.contains("职称认定发证")))
      let staff = try await TestVisitor.signedIn("person5", door: .personal, to: site, client)
      #expect(try await staff.get(Routes.authoritySettings(bureau.id)).status == 403)
      #expect(try await staff.get(Routes.approvalDocuments(bureau.id)).status == 403)
      #expect(try await staff.get(Routes.batches(bureau.id)).status == 200)
      #expect(try await TestVisitor(client).get(Routes.batches(bureau.id)).status == 303)
    }
  }
}
