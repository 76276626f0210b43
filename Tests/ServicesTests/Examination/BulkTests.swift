import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct BulkTests {
  let ground: ExaminationGround
  let second: FiledApplication
  let service: ExaminationService
  let visits: [VisitID]

  init() async throws {
    ground = try await TestPlatform().examinationGround(usesClaims: true)
    second = try await ground.test.submittedApplication(number: 2, on: ground.ground)
    service = ExaminationService(platform: ground.test.platform)
    visits = [
      try await ground.visit(to: ground.employer), try await ground.test.visit(of: second.id, to: ground.filed.employer.id),
    ]
  }

  private func request(_ action: WorkflowAction, _ preview: BulkPreview, key: String = "k1") throws -> BulkRequest {
    let versions = Dictionary(preview.allowed.map { ($0.visit, $0.version) }) { first, _ in first }
    return try BulkRequest(action, in: ground.room(ground.employer), visits: versions, key: key)
  }

  @Test func firstItSaysHowManyAndWhich() async throws {
    let stranger: VisitID = ground.test.store.ids.make()
    let preview = try await service.preview(
      .claim, of: visits + [stranger], in: try ground.room(ground.employer), for: ground.clerk)
    #expect(preview.allowed.map(\.visit) == visits)
    #expect(preview.allowed.map(\.state) == [.awaitingClaim, .awaitingClaim])
    #expect(preview.refused.map(\.label) == ["未知"])
    #expect(preview.refused.flatMap(\.reasons).map(\.code) == ["not-found"])
  }

  @Test func thenItDoesAllThatAreAllowed() async throws {
    let preview = try await service.preview(.claim, of: visits, in: try ground.room(ground.employer), for: ground.clerk)
    // A colleague is quicker with one of them.
    try await ground.act(.claim, at: ground.employer, by: ground.colleague)
    let result = try await service.perform(request(.claim, preview), by: ground.clerk)
    #expect(result.done.count == 1)
    #expect(result.refused.map(\.number) == ["\(preview.allowed[0].number) \(ground.filed.person.name)"])
    let sentence = try #require(result.refused.first?.reasons.first?.sentence)
    #expect(sentence.hasPrefix("您打开页面之后，经*已于 2025-08-20 09:00:00“签收申报书”"))
    // The same request again does nothing, and says the same of what was done.
    let again = try await service.perform(request(.claim, preview), by: ground.clerk)
    #expect(again.done == result.done)
    let records = try await ground.test.store.database.read { [second] reader in
      try HandlingRecordRepository(vault: ground.test.store.vault).all(of: second.id, in: reader).map(\.event)
    }
    #expect(records == [.started, .submitted, .claimed])
  }

  @Test func othersOnlyLookAtWhatSomebodyHasClaimed() async throws {
    try await ground.act(.claim, at: ground.employer, by: ground.clerk)
    let list = try await WorklistService(platform: ground.test.platform).page(
      WorklistRequest(in: try ground.room(ground.employer), tab: .state(.underExamination)), for: ground.colleague)
    #expect(list.usesClaims)
    #expect(list.rows.map(\.handlerName) == ["经办甲"])
    #expect(list.rows.first?.offered == [.takeOver])
    let preview = try await service.preview(.takeOver, of: visits, in: try ground.room(ground.employer), for: ground.colleague)
    #expect(preview.allowed.map(\.visit) == [visits[0]])
    #expect(preview.refused.flatMap(\.reasons).map(\.code) == ["state"])
    let result = try await service.perform(request(.takeOver, preview), by: ground.colleague)
    #expect(result.done.map(\.pendingName) == ["经*"])
    let mine = try await WorklistService(platform: ground.test.platform).page(
      WorklistRequest(in: try ground.room(ground.employer), tab: .all), for: ground.colleague)
    #expect(mine.rows.first { $0.visit == visits[0] }?.offered.contains(.approveAndPost) == true)
    #expect(mine.counts == [.state(.awaitingClaim): 1, .state(.underExamination): 1, .all: 2])
  }

  @Test func theRecordNamesBothHandlersAlsoWhereTheUnitItselfTakesOver() async throws {
    try await ground.act(.claim, at: ground.employer, by: ground.clerk)
    let legal = try await ground.test.viewer(ground.filed.employer)
    try await ground.act(.takeOver, at: ground.employer, by: legal)
    let last = try await ground.test.store.database.read { [ground] reader in
      try HandlingRecordRepository(vault: ground.test.store.vault).all(of: ground.filed.id, in: reader).last
    }
    #expect(last?.actorName == "法*")
    #expect(last?.detail == "办理人由经*变更为法*")
  }

  @Test func whatIsNoBulkActionOrNoSelectionIsRefused() async throws {
    await #expect(throws: NotFound("页面")) {
      _ = try await service.preview(.pass, of: visits, in: try ground.room(ground.employer), for: ground.clerk)
    }
    await #expect(throws: Refusal("nothing-selected", "请先在列表中勾选申报书，再点击操作按钮。")) {
      _ = try await service.preview(.claim, of: [], in: try ground.room(ground.employer), for: ground.clerk)
    }
    let many = (0...100).map { _ in ground.test.store.ids.make() as VisitID }
    do {
      _ = try await service.preview(.claim, of: many, in: try ground.room(ground.employer), for: ground.clerk)
      Issue.record("too many were taken")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["too-many-selected"])
    }
  }

  @Test func recallingIsDoneInBulkToo() async throws {
    for viewer in [ground.clerk] { try await ground.act(.claim, at: ground.employer, by: viewer) }
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.department.id)
    let preview = try await service.preview(.recall, of: visits, in: try ground.room(ground.employer), for: ground.colleague)
    #expect(preview.allowed.map(\.visit) == [visits[0]])
    let result = try await service.perform(request(.recall, preview), by: ground.colleague)
    #expect(result.done.count == 1)
    let upper = try await ground.test.store.database.read { [ground] reader in
      try WorklistRepository().counts(of: ground.department.id, .initialDetermination, in: reader)
    }
    #expect(upper == [:])
  }

  private func bytes(_ file: ExportedFile) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in file.pieces(0..<file.length) { bytes += piece }
    return bytes
  }

  @Test func theFormsComeAsOnePDFOrAZip() async throws {
    let room = try ground.room(ground.employer)
    let none = await outcome { _ = try await service.download([visits[0]], in: room, for: ground.clerk) }
    #expect(none == "not-claimed")
    let claims = ActionService(platform: ground.test.platform)
    let places = [ground.filed.id, second.id]
    _ = try await claims.perform(ActionRequest(.claim, on: places[0], at: visits[0]), by: ground.clerk)
    let pdf = try await service.download([visits[0]], in: room, for: ground.colleague)
    #expect(pdf.mediaType == "application/pdf")
    let single = try await bytes(pdf)
    #expect(single.count == pdf.length && single.starts(with: Array("%PDF-".utf8)))
    #expect(pdf.fileName.hasSuffix("_\(ground.filed.person.name).pdf"))
    // What can't be downloaded doesn't keep the others back, and isn't passed over in silence.
    let partly = try await ZipMember.read(bytes(service.download(visits, in: room, for: ground.clerk)))
    #expect(partly.count == 2)
    #expect(partly[0].name.hasSuffix("_\(ground.filed.person.name).pdf"))
    #expect(partly[1].name == "没有下载的申报书.txt")
    #expect(partly[1].text.contains("以下 1 份申报书没有下载") && partly[1].text.contains("尚未签收，签收后才能下载。"))
    _ = try await claims.perform(ActionRequest(.claim, on: places[1], at: visits[1]), by: ground.clerk)
    let zip = try await service.download(visits, in: room, for: ground.clerk)
    #expect(zip.fileName == "职称初定申报书_2份_2025-08-20.zip")
    #expect(zip.mediaType == "application/zip")
    let members = try await ZipMember.read(bytes(zip))
    #expect(members.map { String($0.name.suffix(4)) } == [".pdf", ".pdf"])
    #expect(members.allSatisfy { $0.size > 1000 })
  }

  @Test func thePostingSheetNamesNoNumbers() async throws {
    try await ground.act(.claim, at: ground.employer, by: ground.clerk)
    do {
      _ = try await service.postingSheet(of: visits, in: try ground.room(ground.employer), for: ground.clerk)
      Issue.record("nothing is being posted")
    } catch let refusal as Refusal {
      #expect(refusal.reasons.map(\.code) == ["not-posting", "not-posting"])
    }
    try await ground.approve()
    let sheet = try await service.postingSheet(of: visits, in: try ground.room(ground.employer), for: ground.clerk)
    #expect(sheet.applicants.count == 1)
    #expect(sheet.refused.count == 1)
    let applicant = try #require(sheet.applicants.first)
    let shown = Dictionary(zip(sheet.columns, applicant.words)) { first, _ in first }
    #expect(sheet.columns.prefix(3) == ["姓名", "性别", "现工作单位"])
    #expect(shown["姓名"] == ground.filed.person.name)
    #expect(shown["现工作单位"] == ground.filed.employer.name)
    #expect(shown["最高学历"] == "本科")
    #expect(shown["申报职称"] == "工程技术人才_助理工程师")
    #expect(sheet.span?.through.description == "2025-08-26")
    #expect(sheet.text.title == "重庆市职称申报综合情况（公示）表")
    #expect(sheet.text.paragraphs[0] == "经本单位审核，拟推荐以下人员申报职称初定，现将其综合情况予以公示。")
    // Records and long texts of the form, and nothing that only examiners need.
    guard case .table("学历学位", let columns, let rows) = applicant.details[0] else {
      Issue.record("学历学位 comes first: \(applicant.details)")
      return
    }
    #expect(columns.contains("学校名称/学位授予单位") && !columns.contains("证书编号") && !columns.contains("佐证材料"))
    #expect(rows.first?.contains("演示大学") == true)
    let titles = applicant.details.map { detail in
      switch detail {
      case .table(let title, _, _), .text(let title, _): title
      }
    }
    #expect(titles == ["学历学位", "工作经历", "主要工作成绩及奖惩情况"])
    let all = "\(sheet)"
    #expect(!all.contains(ground.filed.person.document.number))
    #expect(!all.contains(Numbers.mobile(1)))
    #expect(!all.contains(TestAnswers.certificateNumber))
  }

  @Test func thePostingSheetIsAFileOnEitherPaper() async throws {
    for visit in visits {
      let id = try #require(try await ground.test.store.database.read { try CaseRepository().application(of: visit, in: $0) })
      let service = ActionService(platform: ground.test.platform)
      _ = try await service.perform(ActionRequest(.claim, on: id, at: visit), by: ground.clerk)
      _ = try await service.perform(ActionRequest(.approveAndPost, on: id, at: visit), by: ground.clerk)
    }
    let room = try ground.room(ground.employer)
    let one = try await service.postingFile(of: [visits[0]], in: room, on: .a4, for: ground.clerk)
    let text = try PaperText.read(one.bytes)
    #expect(text.contains("重庆市职称申报综合情况（公示）表"))
    #expect(text.contains("公示时间：2025年8月20日至2025年8月26日（不少于5个工作日）"))
    #expect(text.contains("演示大学") && text.contains("人事部门负责人"))
    #expect(!text.contains(ground.filed.person.document.number) && !text.contains("199"))
    #expect(try Set(PaperText.pages(one.bytes)) == ["841.89 x 595.28 pts (A4)"])
    let both = try await service.postingFile(of: visits, in: room, on: .a3, for: ground.clerk)
    // The list of both, then a sheet for each.
    #expect(try PaperText.pages(both.bytes) == Array(repeating: "1190.55 x 841.89 pts (A3)", count: 3))
    #expect(both.fileName == "职称初定公示表_2人_2025-08-20.pdf")
    // What can't be posted is said instead of left out silently.
    try await ground.act(.sendBack, at: ground.employer, by: ground.clerk) { $0.reason = "请补充" }
    await #expect(throws: Refusal.self) {
      _ = try await service.postingFile(of: visits, in: room, on: .a4, for: ground.clerk)
    }
  }
}
