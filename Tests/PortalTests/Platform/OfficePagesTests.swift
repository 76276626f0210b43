import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficePagesTests {
  @Test func eachAdministratorSeesTheirMenusAlone() async throws {
    let test = try await TestPlatform()
    for role in AdministratorRole.allCases { _ = try await test.administrator(role) }
    let site = try TestSite(test)
    try await site.open { client in
      let visitor = TestVisitor(client)
      let page = try await visitor.get(Routes.officeSignIn())
      #expect(page.text.contains("账号由平台的运维人员在服务器上创建"))
      #expect(!page.text.contains("立即注册"))
      let came = try await visitor.post(
        Routes.officeSignInPost(), ["username": "security", "password": TestPlatform.password])
      #expect(came.location == Routes.office().description)
      let home = try await visitor.get(Routes.office())
      #expect(home.text.contains("安全管理员"))
      #expect(home.text.contains("账号管理"))
      #expect(!home.text.contains(">单位管理"))
      #expect(!home.text.contains("职称代码待填写"))
      let system = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let codes = try await system.get(Routes.office())
      #expect(codes.text.contains("职称代码待填写") && codes.text.contains("href=\"\(Routes.officeReference("titles.csv"))\""))
      #expect(!codes.text.contains("正在等待上报"))
      let refused = try await visitor.get(Routes.officeUnits())
      #expect(refused.status == 403)
      #expect(refused.text.contains("“单位管理”由系统管理员办理"))
      // By the door of natural persons an administrator doesn't come in.
      let other = TestVisitor(client)
      _ = try await other.get(Routes.personalSignIn())
      let wrong = try await other.post(
        Routes.personalSignInPost(), ["username": "system", "password": TestPlatform.password])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("请从“平台管理登录”登录"))
      let anonymous = TestVisitor(client)
      #expect(try await anonymous.get(Routes.officeAudit()).location == "/login/office?return=%2Foffice%2Faudit")
    }
  }

  @Test func aUnitIsSetUpSuspendedAndRestored() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let school = try await test.unit("云杉中学", number: 1)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let list = try await office.get(Routes.officeUnits().with("q", "中学"))
      #expect(list.text.contains("云杉中学"))
      #expect(!list.text.contains("示例区人社局</a>"))
      _ = try await office.get(Routes.officeUnit(school.id))
      // 查找 without JavaScript shows what was found and saves nothing.
      let searched = try await office.post(
        Routes.officeUnitKind(school.id),
        ["version": "1", "kind": "employer", "uscc": school.uscc, "superior.query": "人社", "_search": "superior"])
      #expect(searched.text.contains("value=\"\(bureau.id.rawValue)\""))
      let saved = try await office.post(
        Routes.officeUnitKind(school.id),
        [
          "version": "1", "kind": "cityDepartment", "uscc": school.uscc, "superior.query": "示例区人社局",
          "superior": bureau.id.rawValue,
        ])
      #expect(saved.location == Routes.officeUnit(school.id).description)
      let page = try await office.get(Routes.officeUnit(school.id))
      #expect(page.text.contains("市级部门"))
      #expect(page.text.contains("value=\"示例区人社局\""))
      let refused = try await office.post(
        Routes.officeUnitPowers(school.id),
        ["version": "2", "scopes": "1", "scopes.0.business": "initialDetermination", "formsCommittees": "on"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请勾选第1项发证权限可以发证的等级"))
      #expect(refused.text.contains("name=\"formsCommittees\" value=\"on\" checked"))
      _ = try await office.post(
        Routes.officeUnitPowers(school.id),
        [
          "version": "2", "scopes": "1", "scopes.0.business": "initialDetermination", "scopes.0.levels": "assistant",
          "scopes.0.levels": "intermediate",
        ])
      #expect(
        try await office.get(Routes.officeUnit(school.id)).text.contains("职称发证权限（职称初定：助理级、中级，全部系列）"))
      let empty = try await office.post(Routes.officeUnitSuspend(school.id), ["reason": ""])
      #expect(empty.text.contains("请填写停用原因。"))
      _ = try await office.post(Routes.officeUnitSuspend(school.id), ["reason": "停办"])
      #expect(try await office.get(Routes.officeUnit(school.id)).text.contains("该单位已停用"))
      _ = try await office.post(Routes.officeUnitRestore(school.id))
      #expect(!(try await office.get(Routes.officeUnit(school.id)).text.contains("该单位已停用")))
    }
  }

  @Test func duplicatesAreComparedBeforeTheyAreMerged() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let kept = try await test.unit("云杉中学", number: 1)
    let duplicate = try await test.unit("云杉中学校", number: 2)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      _ = try await office.get(Routes.officeUnitMerge(duplicate.id))
      let missing = try await office.post(Routes.officeUnitMergeChoose(duplicate.id), ["into.query": ""])
      #expect(missing.text.contains("请查找并选择保留的单位。"))
      let found = try await office.post(
        Routes.officeUnitMergeChoose(duplicate.id), ["into.query": "云杉", "_search": "into"])
      #expect(found.text.contains("value=\"\(kept.id.rawValue)\""))
      #expect(!found.text.contains("value=\"\(duplicate.id.rawValue)\""))
      let chosen = try await office.post(
        Routes.officeUnitMergeChoose(duplicate.id), ["into.query": "云杉中学", "into": kept.id.rawValue])
      let both = try await office.get(chosen.location ?? "")
      #expect(both.text.contains(Numbers.uscc(1)))
      #expect(both.text.contains("确认合并"))
      let unreasoned = try await office.post(Routes.officeUnitMergeDo(duplicate.id), ["into": kept.id.rawValue])
      #expect(unreasoned.status == 422)
      let merged = try await office.post(
        Routes.officeUnitMergeDo(duplicate.id), ["into": kept.id.rawValue, "reason": "重复注册"])
      #expect(merged.location == Routes.officeUnit(kept.id).description)
      #expect(try await office.get(Routes.officeUnit(duplicate.id)).text.contains("该单位已合并"))
    }
  }

  @Test func anAccountIsLockedOnItsPage() async throws {
    let test = try await TestPlatform()
    let own = try await test.administrator(.security)
    let person = try await test.person("甲示例", number: 4)
    let site = try TestSite(test)
    try await site.open { client in
      let security = try await TestVisitor.signedIn("security", door: .office, to: site, client)
      let user = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      #expect(try await user.get(Routes.profile()).status == 200)
      #expect(try await security.get(Routes.officeAccounts().with("q", "甲示例")).text.contains("1 个"))
      let page = try await security.get(Routes.officeAccount(person.account))
      #expect(page.text.contains("锁定账号"))
      #expect(!page.text.contains(person.document.number))
      #expect(!page.text.contains("argon2"))
      _ = try await security.post(Routes.officeAccountLock(person.account), ["reason": "账号被盗用"])
      #expect(try await user.get(Routes.profile()).status == 303)
      let locked = try await security.get(Routes.officeAccount(person.account))
      #expect(locked.text.contains("账号被盗用"))
      _ = try await security.post(Routes.officeAccountUnlock(person.account))
      #expect(try await security.get(Routes.officeAccount(own.account)).text.contains("这是您自己的账号"))
      let refused = try await security.post(Routes.officeAccountLock(own.account), ["reason": "试"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("不能锁定您自己的账号"))
    }
  }

  @Test func theAuditLogIsExportedUnderItsFilters() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.audit)
    let system = try await test.administrator(.system)
    let unit = try await test.unit("云杉中学", number: 1)
    try await UnitRegistryService(platform: test.platform).suspend(unit.id, reason: "=1+1", by: system)
    let site = try TestSite(test)
    try await site.open { client in
      let auditor = try await TestVisitor.signedIn("auditor", door: .office, to: site, client)
      let list = Routes.officeAudit().with("action", "unit.suspend")
      #expect(try await auditor.get(list).text.contains("action=unit.suspend&amp;format=xlsx"))
      let rows = try SheetText.rows(of: try await auditor.get(list.with("format", "xlsx")).bytes)
      #expect(rows[0] == ["序号", "时间", "操作人", "操作", "操作对象", "对象编号", "第几条", "内容"])
      #expect(rows.count == 2)
      #expect(rows[1].contains("管理示例（system）") && rows[1].contains("停用单位") && rows[1].contains("云杉中学"))
      // Nothing that somebody typed is read as a formula.
      #expect(rows[1].last?.contains("=1+1") == true)
      let wrong = try await auditor.get(Routes.officeAudit().with("from", "昨天").with("format", "xlsx"))
      #expect(wrong.text.contains("日期应为年-月-日"))
      let kept = try await auditor.get(Routes.officeAudit().with("action", "list.export"))
      #expect(kept.text.contains("审计日志 1"))
    }
  }

  @Test func whatIsHiddenOnAPageStaysHiddenInItsFile() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let person = try await test.person("丁示例", number: 4)
    _ = try await test.integrityRecord(of: person)
    _ = try await test.message(to: person)
    let site = try TestSite(test)
    try await site.open { client in
      let system = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let records = try SheetText.rows(
        of: try await system.get(Routes.officeIntegrity().with("format", "xlsx")).bytes)
      #expect(records.count == 2 && records[1].contains("丁示例"))
      #expect(!records.joined().contains(Numbers.residentID(4)))
      #expect(records[1].contains { $0.contains("*") })
      let owner = try await TestVisitor.signedIn("person4", door: .personal, to: site, client)
      let messages = try SheetText.rows(of: try await owner.get(Routes.messages().with("format", "xlsx")).bytes)
      #expect(messages.count == 2 && messages[0] == ["序号", "时间", "标题", "内容", "状态"])
    }
  }

  @Test func theAuditorSearchesAndVerifies() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.audit)
    let site = try TestSite(test)
    try await site.open { client in
      let auditor = try await TestVisitor.signedIn("auditor", door: .office, to: site, client)
      let page = try await auditor.get(Routes.officeAudit().with("actor", "auditor"))
      #expect(page.text.contains("<td data-label=\"操作\">登录</td>"))
      let wrong = try await auditor.get(Routes.officeAudit().with("from", "昨天"))
      #expect(wrong.text.contains("日期应为年-月-日"))
      _ = try await auditor.post(Routes.officeAuditVerify())
      #expect(try await auditor.get(Routes.officeAudit()).text.contains("正在验证"))
      let runner = JobRunner(
        platform: test.platform, handlers: [AuditChainVerifier(platform: test.platform)], name: "test")
      try await runner.runNext()
      #expect(try await auditor.get(Routes.officeAudit()).text.contains("全部记录完整，没有被改动"))
    }
  }
}
