import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@testable import Portal

/// 初定资格审核: the worklist and what is done from it.
@Suite struct ExaminationListPagesTests {
  let ground: ExaminationGround
  let second: FiledApplication
  let site: TestSite
  let unit: UnitID
  let visits: [VisitID]

  init() async throws {
    ground = try await TestPlatform().examinationGround(usesClaims: true)
    second = try await ground.test.submittedApplication(number: 2, on: ground.ground)
    site = try TestSite(ground.test)
    unit = ground.employer
    visits = [try await ground.visit(to: unit), try await ground.test.visit(of: second.id, to: unit)]
  }

  private func ids(_ address: SiteURL, _ visits: [VisitID]) -> SiteURL { BackToList.selected(visits, address) }

  /// The value of a hidden field.
  private func hidden(_ name: String, in text: String) throws -> String {
    let found = text.firstRange(of: "name=\"\(name)\" value=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
    return String(try #require(found))
  }

  @Test func theListHasTabsCountsAndColumns() async throws {
    let address = Routes.examinations(unit, .initialDetermination)
    try await site.open { [second, ground, visits, unit] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(address.with("tab", "awaitingClaim"))
      #expect(page.status == 200)
      for word in ["待签收", "待审核", "公示中", "已退回", "已终止", "已上报", "已办结", "全部"] { #expect(page.text.contains(word)) }
      for column in ["序号", "状态", "姓名", "手机号", "现工作单位", "受理单位", "申报职称", "提交时间", "办理人", "操作"] {
        #expect(page.text.contains("data-label=\"\(column)\""), "\(column)")
      }
      #expect(page.text.contains("待签收 <span class=\"count\">2</span>"))
      #expect(page.text.contains("199****0001"))
      #expect(!page.text.contains(Numbers.mobile(1)))
      #expect(!page.text.contains(second.person.document.number))
      #expect(page.text.contains("工程技术人才_助理工程师"))
      #expect(page.text.contains(ground.filed.authority.name))
      #expect(page.text.contains("name=\"do\" value=\"claim\">签收</button>"))
      #expect(!page.text.contains("撤回报送</button>"))
      #expect(page.text.contains("value=\"\(visits[1])\""))
      #expect(page.text.contains("第 1-2 条/总共 2 条"))
      // Nothing waits for examination yet.
      let waiting = try await visitor.get(address)
      #expect(waiting.text.contains("“待审核”中没有申报书"))
      #expect(waiting.text.contains("href=\"\(Routes.examinations(unit, .initialDetermination).description)?tab=all\""))
    }
  }

  @Test func whatIsFilteredIsExported() async throws {
    let list = Routes.examinations(unit, .initialDetermination)
    try await site.open { [ground, unit] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let page = try await visitor.get(list.with("tab", "awaitingClaim").with("size", "10").with("page", "1"))
      #expect(page.text.contains("href=\"\(list.description)?tab=awaitingClaim&amp;format=xlsx\""))
      let file = try await visitor.get(list.with("tab", "awaitingClaim").with("format", "xlsx"))
      #expect(file.status == 200)
      #expect(file.contentType == ExportedFile.contentType)
      let rows = try SheetText.rows(of: file.bytes)
      #expect(rows.map(\.count) == [11, 11, 11])
      #expect(rows[0] == ["序号", "申报书编号", "状态", "姓名", "手机号", "现工作单位", "受理单位", "申报职称", "提交时间", "审核截止时间", "办理人"])
      #expect(rows[1][3] == ground.filed.person.name)
      #expect(Set(rows.dropFirst().map { $0[4] }) == ["199****0001", "199****0002"])
      // A number narrows it, and a tab without rows has nothing to export.
      let key = ground.test.store.vault.lookup(Numbers.mobile(2))
      let found = try await visitor.get(list.with("tab", "all").with("mobile", key).with("format", "xlsx"))
      #expect(try SheetText.rows(of: found.bytes).dropFirst().map { $0[4] } == ["199****0002"])
      let notes = try SheetText.rows(of: found.bytes, sheet: 2)
      #expect(notes.contains(["筛选条件", "全部；手机号：已指定"]))
      #expect(!(try await visitor.get(list.with("tab", "concluded"))).text.contains("format=xlsx"))
      // Without the menu there is nothing to take away either.
      let clerk = try #require(ground.clerk.person)
      try await ground.test.store.database.write { try StaffRepository().setMenus([], of: clerk, in: unit, $0) }
      #expect(try await visitor.get(list.with("tab", "all").with("format", "xlsx")).status == 403)
    }
  }

  @Test func filtersStandInTheAddressExceptNumbers() async throws {
    try await site.open { [unit, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      let fields: KeyValuePairs = [
        "tab": "all", "name": "演示", "mobileNumber": Numbers.mobile(1), "employer": "设计", "from": "2025-08-20",
        "through": "2025-08-20",
      ]
      let answer = try await visitor.post(Routes.examinationsFilter(unit, .initialDetermination), fields)
      #expect(answer.status == 303)
      let address = try #require(answer.location)
      #expect(!address.contains(Numbers.mobile(1)))
      let page = try await visitor.get(address)
      #expect(page.text.contains("第 1-1 条/总共 1 条"))
      #expect(page.text.contains("列表已按所填手机号筛选"))
      #expect(page.text.contains("value=\"设计\""))
      #expect(page.text.contains(ground.filed.person.name))
      let none = try await visitor.get(
        Routes.examinations(unit, .initialDetermination).with("tab", "all").with("from", "2025-08-21"))
      #expect(none.text.contains("没有符合条件的申报书"))
      // What makes no sense in an address is as if it weren't there.
      let odd = try await visitor.get("\(Routes.examinations(unit, .initialDetermination))?tab=x&from=1&size=7&page=-3&order=z")
      #expect(odd.status == 200)
    }
  }

  @Test func claimingAsksFirstAndSaysWhatWasDone() async throws {
    try await site.open { [unit, visits, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.examinations(unit, .initialDetermination).with("tab", "awaitingClaim"))
      let pressed = try await visitor.post(
        Routes.examinationSelection(unit, .initialDetermination),
        ["ids": visits[0].rawValue, "ids": visits[1].rawValue, "do": "claim", "back": "tab=awaitingClaim&evil=1"])
      #expect(pressed.status == 303)
      let question = try await visitor.get(try #require(pressed.location))
      #expect(question.text.contains("将对以下 2 份申报书“签收”，请核对后确认。"))
      #expect(question.text.contains("?tab=awaitingClaim\">取消</a>"))
      let fields: KeyValuePairs = [
        "ids": visits[0].rawValue, "ids": visits[1].rawValue,
        "version.\(visits[0])": try hidden("version.\(visits[0])", in: question.text),
        "version.\(visits[1])": try hidden("version.\(visits[1])", in: question.text),
        "key": try hidden("key", in: question.text), "back": "tab=awaitingClaim",
      ]
      // A colleague is quicker with the first.
      try await ground.act(.claim, at: unit, by: ground.colleague)
      let done = try await visitor.post(Routes.examinationBulkDo(unit, .initialDetermination, "claim"), fields)
      #expect(done.status == 200)
      #expect(done.text.contains("已签收 1 份申报书"))
      #expect(done.text.contains("未办理 1 份"))
      #expect(done.text.contains("“签收申报书”，本次操作没有执行；请刷新后按最新情况办理。"))
      // Sent again, it does nothing twice and says the same.
      let again = try await visitor.post(Routes.examinationBulkDo(unit, .initialDetermination, "claim"), fields)
      #expect(again.text.contains("已签收 1 份申报书"))
      let list = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      #expect(list.text.contains("待审核 <span class=\"count\">2</span>"))
      // One is mine to examine, the other one only to look at.
      #expect(list.text.contains(">审核<span"))
      #expect(list.text.contains(">查看<span"))
    }
  }

  @Test func withoutASelectionThereIsAWordOnTheList() async throws {
    try await site.open { [unit] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      let answer = try await visitor.post(
        Routes.examinationSelection(unit, .initialDetermination), ["do": "claim", "back": "tab=all"])
      #expect(answer.location == "\(Routes.examinations(unit, .initialDetermination))?tab=all")
      let page = try await visitor.get(try #require(answer.location))
      #expect(page.text.contains("请先在列表中勾选申报书，再点击操作按钮。"))
    }
  }

  @Test func filesAndSheets() async throws {
    for filed in [ground.filed.id, second.id] {
      let visit = try await ground.test.visit(of: filed, to: unit)
      let service = ActionService(platform: ground.test.platform)
      _ = try await service.perform(ActionRequest(.claim, on: filed, at: visit), by: ground.clerk)
    }
    try await ground.approve()
    try await site.open { [unit, visits, ground] client in
      let visitor = try await TestVisitor.signedIn("person810", door: .personal, to: site, client)
      let question = try await visitor.get(ids(Routes.examinationBulk(unit, .initialDetermination, "download"), visits))
      #expect(question.text.contains("将下载为一个压缩包"))
      let zip = try await visitor.get(ids(Routes.examinationDownload(unit, .initialDetermination), visits))
      #expect(zip.status == 200)
      #expect(zip.text.hasPrefix("PK"))
      let sheet = try await visitor.get(ids(Routes.postingSheet(unit, .initialDetermination), [visits[0]]))
      #expect(sheet.text.contains("拟推荐以下人员申报职称初定"))
      #expect(sheet.text.contains("2025年8月20日至2025年8月26日（不少于5个工作日）"))
      let file = ids(Routes.postingSheetFile(unit, .initialDetermination), [visits[0]]).with("paper", "a3")
      #expect(sheet.text.contains("\(file.description.split(separator: "&").joined(separator: "&amp;"))"))
      #expect(try await visitor.get(file).contentType == "application/pdf")
      let mixed = try await visitor.get(ids(Routes.postingSheet(unit, .initialDetermination), visits))
      #expect(mixed.text.contains("所选的申报书有的不能公示") && !mixed.text.contains("下载公示表"))
      #expect(!sheet.text.contains(ground.filed.person.document.number))
      #expect(!sheet.text.contains("199****"))
      let record = try await visitor.post(
        Routes.examinationSelection(unit, .initialDetermination), ["ids": visits[0].rawValue, "do": "record", "back": ""])
      let history = try await visitor.get(try #require(record.location))
      for word in ["办理时间", "经办人", "事件说明", "待办单位/人", "审核通过并公示", "签收申报书", "提交申报书", "填写申报书"] {
        #expect(history.text.contains(word), "\(word)")
      }
      let both = try await visitor.post(
        Routes.examinationSelection(unit, .initialDetermination),
        ["ids": visits[0].rawValue, "ids": visits[1].rawValue, "do": "record", "back": ""])
      #expect(both.location == Routes.examinations(unit, .initialDetermination).description)
    }
  }

  @Test func anotherUnitsListIsNotThere() async throws {
    let stranger = try await ground.test.unit("无关单位", number: 66)
    try await site.open { [unit, visits, stranger] client in
      let visitor = try await TestVisitor.signedIn("unit66", door: .unit, to: site, client)
      _ = try await visitor.get(Routes.examinations(stranger.id, .initialDetermination))
      #expect(try await visitor.get(Routes.examinations(unit, .initialDetermination)).status == 404)
      #expect(try await visitor.get(ids(Routes.examinationDownload(unit, .initialDetermination), visits)).status == 404)
      // Nor are its visits under one's own address.
      let bulk = try await visitor.get(ids(Routes.examinationBulk(stranger.id, .initialDetermination, "claim"), visits))
      #expect(bulk.text.contains("没有找到这份申报书"))
      #expect(try await visitor.get(ids(Routes.examinationDownload(stranger.id, .initialDetermination), visits)).status == 422)
      let posted = try await visitor.post(
        Routes.examinationBulkDo(stranger.id, .initialDetermination, "claim"),
        ["ids": visits[0].rawValue, "version.\(visits[0])": "1", "key": "k"])
      #expect(posted.text.contains("没有办理任何申报书"))
      #expect(!posted.text.contains("20250820"))
    }
  }

  @Test func withoutTheMenuThereIsA403() async throws {
    let person = try await ground.test.person("无权甲", number: 77)
    try await ground.test.link(person, to: ground.filed.employer, menus: [.home])
    try await site.open { [unit] client in
      let visitor = try await TestVisitor.signedIn("person77", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.examinations(unit, .initialDetermination))
      #expect(page.status == 403)
      #expect(page.text.contains("您没有“初定资格审核”的权限"))
    }
  }
}
