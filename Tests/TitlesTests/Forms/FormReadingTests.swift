import Testing
import Titles

/// Preview, spreadsheet and comparison.
@Suite struct FormReadingTests {
  @Test func theDocumentShowsWordsInsteadOfCodes() throws {
    let engine = try FormFixture.initialDetermination()
    let document = engine.document(try FormFixture.complete(engine))
    #expect(document.title == "职称初定申报书")
    #expect(document.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    let grids = document.sections[0].blocks.compactMap { block -> (String?, [DocumentField])? in
      if case .grid(let heading, let fields) = block { (heading, fields) } else { nil }
    }
    #expect(grids.map(\.0) == ["申报职称", "个人信息", "最高学历学位", "工作情况", "系统验证"])
    let values = Dictionary(uniqueKeysWithValues: grids.flatMap(\.1).map { ($0.id, $0.content) })
    #expect(values["title"] == .text("工程技术人才_助理工程师"))
    #expect(values["subspecialty"] == .text("建筑设计"))
    #expect(values["sex"] == .text("女"))
    #expect(values["documentType"] == .text("居民身份证"))
    #expect(values["photo"] == .picture(FormFixture.photo))
    #expect(values["insurance"] == .verified(FormFixture.fact(.passed), []))
    #expect(values["employer"] == .text("某某职业教育中心"))
    #expect(values["formerName"] == .text(""))
    #expect(values["archiveProof"] == nil)
    #expect(grids.flatMap(\.1).filter(\.isSensitive).map(\.id) == ["documentNumber", "mobile"])
  }

  @Test func recordsBecomeTablesAndLongTextsStandAlone() throws {
    let engine = try FormFixture.initialDetermination()
    let document = engine.document(try FormFixture.complete(engine))
    guard case .records(let table) = document.sections[1].blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.first == "类别" && table.columns.last == "佐证材料")
    #expect(table.rows.map(\.summary) == ["某某大学 · 学历 · 建筑学 · 本科", "某某大学 · 学位 · 建筑学 · 学士"])
    #expect(table.rows[0].cells[3] == .text("2016-09 至 2020-06"))
    #expect(table.rows[0].cells[2] == .text(""))
    guard case .longText(let field) = document.sections[3].blocks.first else {
      Issue.record("no long text")
      return
    }
    #expect(field.content == .longText("参与完成校区改造设计。\n获年度表彰。"))
    let attachments = DocumentBlock.attachments([
      DocumentAttachment(id: "m1", name: "单位推荐意见", isRequired: true, files: [FormFixture.file(3)]),
      DocumentAttachment(id: "m2", name: "其他材料", isRequired: false, files: []),
    ])
    #expect(document.sections[5].blocks == [attachments])
  }

  @Test func emptySectionsSaySo() throws {
    let engine = try FormFixture.initialDetermination()
    let document = engine.document(Answers())
    #expect(document.sections[2].blocks == [.note("未填写工作经历。")])
    let record = AnswerRecord(id: FormFixture.record(1), values: ["field": .text("设计")])
    #expect(engine.summary(record, in: "work", Answers()) == "设计")
    #expect(engine.summary(AnswerRecord(id: FormFixture.record(1)), in: "work", Answers()) == "（未填写）")
  }

  @Test func filesOfADroppedRequirementStayVisible() throws {
    let engine = try FormFixture.initialDetermination()
    var answers = try FormFixture.complete(engine)
    answers["attachments", "gone"] = .files([FormFixture.file(9, "旧材料.pdf")])
    guard case .attachments(let list) = engine.document(answers).sections[5].blocks.first else {
      Issue.record("no attachments")
      return
    }
    #expect(list.last?.name == "其他附件" && list.last?.files.first?.name == "旧材料.pdf")
  }

  @Test func sheetsHaveTypedCellsUnderSteadyColumns() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = try FormFixture.complete(engine)
    let basic = try #require(engine.sheet("basic", answers))
    #expect(basic.columns.count == 25 && basic.rows.count == 1 && basic.rows[0].count == 25)
    let graduation = try #require(basic.columns.firstIndex(of: "毕业时间"))
    #expect(basic.rows[0][graduation] == Day("2020-06-30").map(SheetCell.day))
    let archive = try #require(basic.columns.firstIndex(of: "存档证明"))
    #expect(basic.rows[0][archive] == .empty)
    #expect(engine.sheet("education", answers)?.rows.count == 2)
    #expect(engine.sheet("attachments", answers)?.rows == [[.text("材料.pdf"), .empty]])
    #expect(engine.sheet("nowhere", answers) == nil)
  }

  @Test func equalVersionsDoNotDiffer() throws {
    let engine = try FormFixture.initialDetermination()
    let answers = try FormFixture.complete(engine)
    #expect(engine.difference(from: answers, to: answers).isEmpty)
    var asked = answers
    let later = VerifiedFact(verdict: .passed, sentence: "累计参保20个月。", register: "参保登记", checkedAt: Moment(milliseconds: 1))
    asked["basic", "insurance"] = .verified(VerifiedValue(fact: later))
    #expect(engine.difference(from: answers, to: asked).isEmpty)
  }

  @Test func everyChangeIsNamedWithBeforeAndAfter() throws {
    let engine = try FormFixture.initialDetermination()
    let old = try FormFixture.complete(engine)
    let basic = PostedFields(["specialty": ["eng-s2"], "subspecialty": ["钢结构"], "formerName": ["旧名"], "mobile": [""]])
    var new = try engine.applying(basic, to: "basic", of: old)
    new = try engine.applying(PostedFields(["length": ["5年"]]), to: "education", record: FormFixture.record(101), of: new)
    new.removeRecord(FormFixture.record(102), from: "education")
    new = try engine.applying(
      PostedFields(["employer": ["某某院"], "field": ["设计"]]), to: "work", record: FormFixture.record(106), of: new)
    new["attachments", "m1"] = .files([FormFixture.file(8)])
    let changes = engine.difference(from: old, to: new)
    let lines = changes.map { "\($0.kind.label) \($0.sectionTitle) \($0.label)：\($0.before)→\($0.after)" }
    let expected = [
      "修改 基本信息 申报职称专业：建筑→结构", "修改 基本信息 申报职称专业方向：建筑设计→钢结构", "新增 基本信息 曾用名：→旧名",
      "删除 基本信息 手机号：13900000000→", "删除 学历学位 学历学位：某某大学 · 学位 · 建筑学 · 学士→", "修改 学历学位 学制：4年→5年",
      "新增 工作经历 工作经历：→某某院 · 设计", "修改 附件要求 单位推荐意见：材料.pdf→材料.pdf（内容已更换）",
    ]
    #expect(lines == expected)
    #expect(changes[5].recordSummary == "某某大学 · 学历 · 建筑学 · 本科")
  }

  @Test func movingRecordsAndHidingFieldsAreChanges() throws {
    let engine = try FormFixture.initialDetermination()
    let old = try FormFixture.complete(engine)
    var new = old
    new.moveRecord(FormFixture.record(102), in: "education", to: 1)
    let moved = engine.difference(from: old, to: new)
    #expect(moved.map(\.kind) == [.moved] && moved.first?.before == "第2条" && moved.first?.after == "第1条")
    let free = try engine.applying(PostedFields(["employmentCategory": ["freelance"]]), to: "basic", of: old)
    let hidden = engine.difference(from: old, to: free)
    #expect(hidden.map(\.field) == ["employmentCategory", "employer"])
    #expect(hidden.last?.kind == .removed)
  }
}
