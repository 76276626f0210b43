import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite("填写申报书 in the browser")
struct FillingPagesTests {
  let test: TestPlatform
  let site: TestSite

  init() async throws {
    test = try await TestPlatform()
    site = try TestSite(test)
  }

  @Test("the pledge must be ticked; then the sections open")
  func pledge() async throws {
    let ground = try await test.filingGround()
    _ = try await test.applicant(number: 1, employer: ground.employer)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.pledge(ground.setting))
      #expect(page.text.contains("我已阅读并遵守《重庆市专业技术人员诚信承诺书》"))
      #expect(page.text.contains("data-enables=\"start\""))
      let hash = try #require(page.text.firstMatch(of: /name="pledge" value="([0-9a-f]{64})"/)).output.1
      let refused = try await visitor.post(Routes.applicationStart(ground.setting), ["pledge": String(hash)])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请先阅读《重庆市专业技术人员诚信承诺书》并勾选同意"))
      let begun = try await visitor.post(
        Routes.applicationStart(ground.setting), ["pledge": String(hash), "accepts": "on"])
      #expect(begun.status == 303)
      let fill = try await visitor.get(try #require(begun.location))
      for words in ["1 基本信息", "学历学位", "工作经历", "主要工作成绩", "见习期工作小结", "附件要求", "填写说明", "申报职称专业方向", "暂存"] {
        #expect(fill.text.contains(words), "\(words)")
      }
      // Once more: the same draft.
      let again = try await visitor.get(Routes.pledge(ground.setting))
      #expect(again.location == begun.location)
    }
  }

  @Test("暂存 keeps what is wrong; 保存并进入下一项 names it at its field and goes on when it is right")
  func saveAndGoOn() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let address = Routes.fillSection(filed.id, "basic")
      _ = try await visitor.get(address)
      let stay = try await visitor.post(
        Routes.fillSectionSave(filed.id, "basic"), ["graduationDate": "2019-13-99", "_go": "stay"])
      #expect(stay.location == address.description)
      let kept = try await visitor.get(address)
      #expect(kept.text.contains("value=\"2019-13-99\""))
      #expect(kept.text.contains("有问题 (1)"))
      let next = try await visitor.post(Routes.fillSectionSave(filed.id, "basic"), ["_go": "next", "formerName": "曾用甲"])
      #expect(next.status == 422)
      #expect(next.text.contains("<title>错误："))
      #expect(next.text.contains("href=\"#field-graduationDate\""))
      #expect(next.text.contains("value=\"曾用甲\""))
      let right = try await visitor.post(
        Routes.fillSectionSave(filed.id, "basic"), ["_go": "next", "graduationDate": "2019-06-30"])
      #expect(right.location == Routes.fillSection(filed.id, "education").description)
      let last = try await visitor.post(Routes.fillSectionSave(filed.id, "attachments"), ["_go": "next"])
      #expect(last.location == Routes.preview(filed.id).description)
    }
  }

  @Test("what can't be kept comes back as it was typed, with the reason on top")
  func refusedAsAWhole() async throws {
    let filed = try await test.filedApplication()
    let filing = filed.filing
    for _ in 0..<49 {
      let edit = SectionEdit(
        filed.id, section: "work", record: filing.newRecord(), fields: PostedFields(["employer": ["演示设计院"]]))
      _ = try await filing.save(edit, by: filed.viewer)
    }
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let record = filing.newRecord()
      _ = try await visitor.get(Routes.record(filed.id, "work", record))
      let refused = try await visitor.post(
        Routes.recordSave(filed.id, "work", record), ["employer": "第五十一个单位", "period.from": "2020-13", "_go": "list"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("本次填写的内容没有保存，请修改后重新保存"))
      #expect(refused.text.contains("<li>工作经历最多填写50条，现在已有50条，请先删除不需要的记录。</li>"))
      #expect(refused.text.contains("value=\"第五十一个单位\""))
      #expect(refused.text.contains("value=\"2020-13\""))
      #expect(refused.text.contains("<title>错误：新增工作经历"))
      #expect(!(try await visitor.get(Routes.fillSection(filed.id, "work")).text.contains("第五十一个单位")))
    }
  }

  @Test("the autosave answers with version, states and the fields that look otherwise")
  func autosave() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let page = try await visitor.get(Routes.fillSection(filed.id, "basic"))
      let version = try #require(page.text.firstMatch(of: /data-version="(\d+)"/)).output.1
      let saved = try await visitor.patch(
        Routes.fillSectionAutosave(filed.id, "basic"), ["_version": String(version), "series": "archives"])
      #expect(saved.status == 200)
      #expect(saved.text.contains("\"time\":\"09:00:00\""))
      let known = try #require(Int(version))
      #expect(saved.text.contains("\"version\":\(known + 1)"))
      #expect(saved.text.contains("档案专业人才") || saved.text.contains("档案"))
      #expect(saved.text.contains("\"title\":"))
      let clash = try await visitor.patch(
        Routes.fillSectionAutosave(filed.id, "basic"), ["_version": String(version), "series": "engineering"])
      #expect(clash.status == 409)
      #expect(clash.text.contains("\"theirs\":[\"archives\"]"))
      let hidden = try await visitor.patch(
        Routes.fillSectionAutosave(filed.id, "basic"), ["employmentCategory": "freelance"])
      #expect(hidden.text.contains("<div data-field=\\\"employer\\\" hidden>"))
      let broken = try await visitor.patch(Routes.fillSectionAutosave(filed.id, "nothing"), ["a": "b"])
      #expect(broken.status == 404)
    }
  }

  @Test("two windows: both values are shown, the chosen ones are kept")
  func conflict() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let save = Routes.fillSectionSave(filed.id, "probation")
      let page = try await visitor.get(Routes.fillSection(filed.id, "probation"))
      let version = String(try #require(page.text.firstMatch(of: /name="_version" value="(\d+)"/)).output.1)
      _ = try await visitor.post(save, ["_version": version, "summary": "第一个窗口", "_go": "stay"])
      let clash = try await visitor.post(save, ["_version": version, "summary": "第二个窗口", "_go": "stay"])
      #expect(clash.status == 409)
      #expect(clash.text.contains("第一个窗口"))
      #expect(clash.text.contains("第二个窗口"))
      let now = String(try #require(clash.text.firstMatch(of: /name="_version" value="(\d+)"/)).output.1)
      let chosen = try await visitor.post(
        save, ["_version": now, "summary": "第二个窗口", "_go": "stay", "_resolve.summary": "theirs"])
      #expect(chosen.status == 303)
      #expect(try await visitor.get(Routes.fillSection(filed.id, "probation")).text.contains("第一个窗口"))
      let mine = try await visitor.post(
        save, ["_version": now, "summary": "第二个窗口", "_go": "stay", "_resolve.summary": "mine"])
      #expect(mine.status == 303)
      #expect(try await visitor.get(Routes.fillSection(filed.id, "probation")).text.contains("第二个窗口"))
    }
  }

  @Test("records are added, moved, sorted and deleted by their buttons")
  func records() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = Routes.fillSection(filed.id, "work")
      let page = try await visitor.get(list)
      #expect(page.text.contains("演示设计院"))
      #expect(page.text.contains("新增工作经历"))
      let new = try #require(try await visitor.get(Routes.recordNew(filed.id, "work")).location)
      let form = try await visitor.get(new)
      #expect(form.text.contains("新增工作经历"))
      let tail = try #require(new.split(separator: "/").last)
      let record = try #require(RecordID(String(tail)))
      let empty = try await visitor.post(Routes.recordSave(filed.id, "work", record), ["employer": "演示公司", "_go": "list"])
      #expect(empty.status == 422)
      #expect(empty.text.contains("value=\"演示公司\""))
      #expect(empty.text.contains("href=\"#field-period.from\"") || empty.text.contains("href=\"#field-period\""))
      let saved = try await visitor.post(
        Routes.recordSave(filed.id, "work", record),
        ["period.from": "2018-01", "period.to": "2019-05", "field": "测量", "_go": "list"])
      #expect(saved.location == list.description)
      _ = try await visitor.post(Routes.recordMove(filed.id, "work", record), ["step": "-1"])
      func order() async throws -> [String] {
        let text = try await visitor.get(list).text
        return text.matches(of: /class="record-title">([^ <]+)/).map { String($0.output.1) }
      }
      #expect(try await order() == ["演示公司", "演示设计院"])
      _ = try await visitor.post(Routes.fillSort(filed.id, "work"))
      #expect(try await order() == ["演示设计院", "演示公司"])
      _ = try await visitor.post(Routes.fillOrder(filed.id, "work"), ["ids": record.rawValue])
      #expect(try await order() == ["演示公司", "演示设计院"])
      let removed = try await visitor.post(Routes.recordRemove(filed.id, "work", record))
      #expect(removed.location == list.description)
      #expect(try await order() == ["演示设计院"])
    }
  }

  @Test("a unit is found by typing, with scripts and without")
  func unitChoices() async throws {
    let filed = try await test.filedApplication()
    let other = try await test.unit("云杉第二设计院", number: 77)
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let json = try await visitor.get(Routes.profileUnits().with("q", "云杉"))
      #expect(json.text.contains("\"label\":\"云杉第二设计院\""))
      #expect(json.text.contains("\"value\":\"\(other.id)\""))
      _ = try await visitor.get(Routes.fillSection(filed.id, "basic"))
      let save = Routes.fillSectionSave(filed.id, "basic")
      let found = try await visitor.post(
        save, ["employer": filed.employer.id.rawValue, "employer.query": "云杉", "_search": "employer"])
      #expect(found.status == 200)
      #expect(found.text.contains("value=\"\(other.id)\""))
      let chosen = try await visitor.post(
        save, ["employer": other.id.rawValue, "employer.query": "云杉", "_go": "stay"])
      #expect(chosen.status == 303)
      #expect(try await visitor.get(Routes.fillSection(filed.id, "basic")).text.contains("value=\"云杉第二设计院\""))
      let none = try await visitor.post(save, ["employer": "", "employer.query": "没有的单位", "_search": "employer"])
      #expect(none.text.contains("没有找到名称包含“没有的单位”的单位"))
      let typed = try await visitor.patch(
        Routes.fillSectionAutosave(filed.id, "basic"), ["employer": filed.employer.id.rawValue])
      #expect(typed.status == 200)
      #expect(try await visitor.get(Routes.fillSection(filed.id, "basic")).text.contains("value=\"演示设计院1\""))
    }
  }

  @Test("nobody else's application opens, whatever the address")
  func others() async throws {
    let filed = try await test.filedApplication()
    _ = try await test.applicant("别的申报人", number: 8, employer: filed.employer)
    try await site.open { client in
      let stranger = try await TestVisitor.signedIn("person8", door: .personal, to: site, client)
      _ = try await stranger.get(Routes.myApplications())
      let addresses = [
        Routes.fill(filed.id), Routes.fillSection(filed.id, "basic"), Routes.preview(filed.id), Routes.submitted(filed.id),
        Routes.applicationView(filed.id), Routes.applicationRecord(filed.id), Routes.applicationPDF(filed.id),
        Routes.withdrawal(filed.id), Routes.deletion(filed.id), Routes.file(filed.file),
        Routes.fillReuse(filed.id, "attachments", "x"),
      ]
      for address in addresses { #expect(try await stranger.get(address).status == 404, "\(address)") }
      _ = try await stranger.get(Routes.business(.initialDetermination))
      let posts = [
        Routes.fillSectionSave(filed.id, "probation"), Routes.submit(filed.id), Routes.withdraw(filed.id),
        Routes.delete(filed.id), Routes.verify(filed.id),
      ]
      let pledge = try await stranger.get(Routes.pledge(filed.setting))
      #expect(pledge.status == 200)
      for address in posts { #expect(try await stranger.post(address, ["summary": "改"]).status == 404, "\(address)") }
      let unit = try await TestVisitor.signedIn("unit902", door: .unit, to: site, client)
      #expect(try await unit.get(Routes.fill(filed.id)).status == 403)
    }
  }

  @Test("a session that has ended loses nothing: a page leads to the door and back, the autosave says 401")
  func endedSession() async throws {
    let filed = try await test.filedApplication()
    try await site.open { client in
      let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      _ = try await visitor.get(Routes.fillSection(filed.id, "probation"))
      test.clock.now = test.clock.now.adding(seconds: 13 * 3600)
      let saved = try await visitor.patch(Routes.fillSectionAutosave(filed.id, "probation"), ["summary": "改"])
      #expect(saved.status == 401)
      let page = try await TestVisitor(client).get(Routes.fillSection(filed.id, "probation"))
      let back = Routes.fillSection(filed.id, "probation").description
      #expect(page.location == Routes.personalSignIn().with("return", back).description)
    }
  }
}
