import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct IssuancePagesTests {
  @Test("a batch is made by searching, choosing and saving, all without JavaScript")
  func makeBatch() async throws {
    let world = try await CertificateWorld()
    let passed = try await world.passed(3)
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await owner.get(Routes.batches(unit)).text.contains("还没有发证批次"))
      let new = try await owner.get(Routes.batchNew(unit))
      #expect(new.text.contains("当前已选择0人") && new.text.contains("申报人丙"))
      let found = try await owner.post(
        Routes.batchCreate(unit),
        ["business": "initialDetermination", "name": "第一批", "filterName": "乙", "do": "search"])
      #expect(found.status == 200)
      #expect(found.text.contains("申报人乙") && !found.text.contains("申报人丙") && found.text.contains("value=\"第一批\""))
      let picked = try await owner.post(
        Routes.batchCreate(unit),
        [
          "business": "initialDetermination", "name": "第一批", "pick": passed[1].application.rawValue,
          "chosen": passed[0].application.rawValue, "do": "pick",
        ])
      #expect(picked.text.contains("当前已选择2人"))
      let dropped = try await owner.post(
        Routes.batchCreate(unit),
        [
          "business": "initialDetermination", "chosen": passed[0].application.rawValue,
          "chosen": passed[1].application.rawValue, "drop": passed[0].application.rawValue,
        ])
      #expect(dropped.text.contains("当前已选择1人"))
      let all = try await owner.post(Routes.batchCreate(unit), ["business": "initialDetermination", "do": "pickAll"])
      #expect(all.text.contains("当前已选择3人"))
      let nothing = try await owner.post(
        Routes.batchCreate(unit), ["business": "initialDetermination", "name": "", "do": "save"])
      #expect(nothing.status == 422)
      #expect(nothing.text.contains("请填写发证批次的名称。") && nothing.text.contains("请选择申报人"))
      let saved = try await owner.post(
        Routes.batchCreate(unit),
        [
          "business": "initialDetermination", "name": "第一批", "chosen": passed[0].application.rawValue,
          "pick": passed[1].application.rawValue, "do": "save",
        ])
      #expect(saved.location == Routes.batches(unit).description)
      let list = try await owner.get(Routes.batches(unit))
      #expect(list.text.contains("第一批") && list.text.contains(">管理<") && list.text.contains(">修改<"))
    }
    let batches = try await world.batches.list(of: unit, business: nil, name: "", ListWindow(), by: world.viewer)
    #expect(batches.rows.map(\.total) == [2])
  }

  @Test("修改 and 删除 of a batch")
  func changeBatch() async throws {
    let world = try await CertificateWorld()
    let passed = try await world.passed(2)
    let batch = try await world.batch([passed[0].application])
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let page = try await owner.get(Routes.batchEdit(unit, batch))
      #expect(page.text.contains("当前已选择1人") && page.text.contains("申报人甲"))
      let saved = try await owner.post(
        Routes.batchSave(unit, batch),
        [
          "version": "1", "name": "改名批次", "chosen": passed[0].application.rawValue,
          "pick": passed[1].application.rawValue, "do": "save",
        ])
      #expect(saved.status == 303)
      let removal = try await owner.get(Routes.batchRemoval(unit, batch))
      #expect(removal.text.contains("确定删除批次“改名批次”（2 人）吗"))
      #expect(try await owner.post(Routes.batchDelete(unit, batch)).location == Routes.batches(unit).description)
      #expect(try await owner.get(Routes.batches(unit)).text.contains("已删除发证批次“改名批次”"))
      #expect(try await owner.get(Routes.batch(unit, batch)).status == 404)
    }
  }

  @Test("批量发放证书 from the ticked rows to the signed files, with progress")
  func issue() async throws {
    let world = try await CertificateWorld()
    let passed = try await world.passed(2)
    let batch = try await world.batch(passed.map(\.application))
    let document = try await world.document()
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let board = try await owner.get(Routes.batch(unit, batch))
      for words in ["批量发放证书", "移入/移出核准中", "批量撤销证书", "核准未通过", "查看发证进度", "电子证照", "199****0000"] {
        #expect(board.text.contains(words), "\(words)")
      }
      let nobody = try await owner.post(Routes.issuanceAction(unit, batch), ["action": "issue"])
      #expect(nobody.status == 422 && nobody.text.contains("请先在列表中勾选申报人。"))
      let ids = passed.map(\.application.rawValue)
      let dialog = try await owner.post(
        Routes.issuanceAction(unit, batch), ["action": "issue", "ids": ids[0], "ids": ids[1]])
      #expect(dialog.text.contains("当前已勾选2人") && dialog.text.contains("文件名称：关于公布职称初定结果的通知；发证时间：2025-08-20"))
      let wrong = try await owner.post(
        Routes.issuanceDecision(unit, batch), ["action": "issue", "ids": ids[0], "ids": ids[1], "remark": "备注"])
      #expect(wrong.status == 422 && wrong.text.contains("请选择批准文号") && wrong.text.contains("value=\"备注\""))
      let ordered = try await owner.post(
        Routes.issuanceDecision(unit, batch),
        ["action": "issue", "ids": ids[0], "ids": ids[1], "approval": document.rawValue])
      #expect(ordered.location == Routes.issuanceProgress(unit, batch).description)
      #expect(try await owner.get(Routes.issuanceProgress(unit, batch)).text.contains("已完成 0/2"))
      #expect(try await owner.json(Routes.issuanceProgressStatus(unit, batch)).text.contains("\"finished\":false"))
      let twice = try await owner.post(
        Routes.issuanceDecision(unit, batch), ["action": "issue", "ids": ids[0], "approval": document.rawValue])
      #expect(twice.text.contains("该批次正在发放证书"))
      try await world.runner().runNext()
      #expect(try await owner.json(Routes.issuanceProgressStatus(unit, batch)).text.contains("\"finished\":true"))
      #expect(try await owner.get(Routes.issuanceProgress(unit, batch)).text.contains("已完成 2/2，成功 2，失败 0"))
      let issued = try await owner.get(Routes.batch(unit, batch).with("state", "issued"))
      #expect(issued.text.contains("202508000001") && issued.text.contains("演职改〔2025〕1号"))
      let one = try await owner.get(Routes.issuance(unit, batch, passed[0].application))
      #expect(one.text.contains("查看证书文件") && one.text.contains("建筑"))
    }
    let certificate = try #require(try await world.certificates.mine(world.test.viewer(passed[0].person)).first)
    let other = try await world.test.authority("另一演示局", number: 2)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let file = try await owner.bytes(Routes.issuedCertificateFile(unit, certificate.id))
      #expect(file.starts(with: Array("%PDF-".utf8)))
      let ofd = try await owner.bytes(Routes.issuedCertificateOFD(unit, certificate.id))
      #expect(ofd.starts(with: [0x50, 0x4B, 3, 4]) && ofd != file)
      let stranger = try await TestVisitor.signedIn("unit2", door: .unit, to: site, client)
      for address in [
        Routes.batch(other.id, batch), Routes.batchEdit(other.id, batch), Routes.batchRemoval(other.id, batch),
        Routes.issuanceProgress(other.id, batch), Routes.issuance(other.id, batch, passed[0].application),
        Routes.issuedCertificateFile(other.id, certificate.id), Routes.issuedCertificateOFD(other.id, certificate.id),
        Routes.batch(unit, batch),
      ] {
        #expect(try await stranger.get(address).status == 404, "\(address)")
      }
      _ = try await stranger.get(Routes.batchNew(other.id))
      let act = try await stranger.post(
        Routes.issuanceDecision(other.id, batch),
        ["action": "fail", "ids": passed[0].application.rawValue, "reason": "越权"])
      #expect(act.status == 404)
    }
  }

  @Test("批量修改证书 by its dialog: typed again where it is refused, then a new version that holder and stranger see")
  func amend() async throws {
    let world = try await CertificateWorld()
    let (_, batch, old) = try await world.issued()
    let (unit, id) = (world.bureau.id, try old.origin().rawValue)
    let site = try TestSite(world.test)
    let token = world.certificates.checkToken(of: old)
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      let board = try await owner.get(Routes.batch(unit, batch).with("state", "issued"))
      #expect(board.text.contains("批量修改证书"))
      let dialog = try await owner.post(Routes.issuanceAction(unit, batch), ["action": "amend", "ids": id])
      #expect(dialog.text.contains("name=\"holderName\"") && dialog.text.contains("不修改") && dialog.text.contains("演职改〔2025〕1号"))
      let wrong = try await owner.post(
        Routes.issuanceDecision(unit, batch), ["action": "amend", "ids": id, "employer": "新单位", "obtainedOn": "昨天"])
      #expect(wrong.status == 422 && wrong.text.contains("取得时间不是有效的日期") && wrong.text.contains("value=\"新单位\""))
      let missing = try await owner.post(
        Routes.issuanceDecision(unit, batch), ["action": "amend", "ids": id, "employer": "新单位"])
      #expect(missing.status == 422 && missing.text.contains("请填写修改原因。"))
      let ordered = try await owner.post(
        Routes.issuanceDecision(unit, batch), ["action": "amend", "ids": id, "employer": "新单位", "reason": "登记有误"])
      #expect(ordered.location == Routes.issuanceProgress(unit, batch).description)
      try await world.runner().runNext()
      #expect(try await owner.json(Routes.issuanceProgressStatus(unit, batch)).text.contains("\"label\":\"修改证书\""))
      let page = try await owner.get(Routes.issuance(unit, batch, old.origin()))
      #expect(page.text.contains("版本记录") && page.text.contains("”改为“新单位”，原因：登记有误") && page.text.contains("首次发放"))
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let former = try await holder.get(Routes.myCertificate(old.id))
      #expect(former.text.contains("证书已更换") && former.text.contains("现行的第2版"))
      #expect(!(try await holder.get(Routes.myCertificates())).text.contains("已更换"))
      let stranger = TestVisitor(client)
      let checked = try await stranger.get(Routes.checkToken(token))
      #expect(checked.text.contains("<h1>已更换</h1>") && checked.text.contains("现行版本目前有效") && !checked.text.contains("新单位"))
      let json = try await stranger.json(Routes.checkToken(token))
      #expect(json.text.contains("\"result\":\"replaced\"") && json.text.contains("\"standing\":\"valid\""))
    }
  }

  @Test("移入/移出核准中, 核准未通过 and 批量撤销证书 by their dialogs")
  func moves() async throws {
    let world = try await CertificateWorld()
    let (_, batch, certificate) = try await world.issued()
    let paper = try await world.document(.revoke, number: "演职改〔2025〕9号")
    let (_, waiting) = try await world.passed(1, from: 2)[0]
    let second = try await world.batch([waiting], name: "第二批")
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      _ = try await owner.get(Routes.batch(unit, second))
      let hold = try await owner.post(
        Routes.issuanceAction(unit, second), ["action": "verify", "ids": waiting.rawValue])
      #expect(hold.text.contains("value=\"hold\" checked"))
      let missing = try await owner.post(
        Routes.issuanceDecision(unit, second), ["action": "verify", "ids": waiting.rawValue, "direction": "hold"])
      #expect(missing.status == 422 && missing.text.contains("请填写移入核准中的原因。"))
      let held = try await owner.post(
        Routes.issuanceDecision(unit, second),
        ["action": "verify", "ids": waiting.rawValue, "direction": "hold", "reason": "有人举报"])
      #expect(held.location == Routes.batch(unit, second).description)
      #expect(try await owner.get(Routes.batch(unit, second).with("state", "held")).text.contains("申报人乙"))
      let release = try await owner.post(
        Routes.issuanceAction(unit, second), ["action": "verify", "ids": waiting.rawValue])
      #expect(release.text.contains("value=\"release\" checked"))
      let failed = try await owner.post(
        Routes.issuanceDecision(unit, second), ["action": "fail", "ids": waiting.rawValue, "reason": "业绩不实"])
      #expect(failed.status == 303)
      let again = try await owner.post(
        Routes.issuanceDecision(unit, second), ["action": "fail", "ids": waiting.rawValue, "reason": "业绩不实"])
      #expect(again.text.contains("已办理 0 人，1 人没有办理") && again.text.contains("申报人乙目前为“核准未通过”"))
      let revoke = try await owner.post(
        Routes.issuanceDecision(unit, batch),
        [
          "action": "revoke", "ids": try certificate.origin().rawValue, "approval": paper.rawValue, "reason": "材料造假",
        ])
      #expect(revoke.status == 303)
      let board = try await owner.get(Routes.batch(unit, batch).with("state", "revoked"))
      #expect(board.text.contains("已撤销") && board.text.contains(certificate.number))
    }
  }
}
