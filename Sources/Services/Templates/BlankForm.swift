import Documents
import Titles

/// A form to be filled in by hand or in a viewer, as a printable document: one of ``FormTemplate``.
struct BlankForm {
  let template: FormTemplate
  let reference: ReferenceData

  /// The document.
  var document: Document {
    switch template {
    case .exceptionalPromotion: sheet(.exceptionalPromotion, promotion)
    case .entrustedReview: sheet(.entrustedReview, entrusting)
    case .continuingEducation: sheet(.continuingEducation, education, page: .a4Landscape)
    case .workSummary: sheet(.workSummary, summary)
    case .archive: ArchiveReport().document(printedAt: nil)
    case .guarantee(let business): sheet(.guarantee(business), guarantee)
    }
  }

  /// A heading, what belongs below it, and the notes for whoever fills it in.
  private func sheet(_ name: ReferenceTextName, _ body: (ReferenceText) -> [Block], page: PageFormat = .a4) -> Document {
    let text = reference.text(name)
    let notes = text.paragraphs.filter(BlankForm.isNote).map { note in
      Block.paragraph(Paragraph(RichText(note), style: .note, isIndented: false))
    }
    return Document(
      title: text.title, subject: template.label, keywords: ["模板", template.label], page: page, family: .serif,
      blocks: [.heading(level: 1, text.title), .spacer(2)] + body(text) + [.spacer(2)] + notes)
  }

  /// Notes stand in small letters at the foot.
  static func isNote(_ paragraph: String) -> Bool { paragraph.hasPrefix("注：") }

  /// The running text with blanks in the places of its placeholders.
  private func paragraphs(_ text: ReferenceText, _ blanks: [String: RichText]) -> [Block] {
    zip(text.paragraphs, text.pieces).filter { !BlankForm.isNote($0.0) }.map { _, pieces in
      let parts = pieces.map { piece -> RichText in
        switch piece {
        case .plain(let words): RichText(words)
        case .placeholder(let name): blanks[name] ?? RichText("{\(name)}")
        }
      }
      return .text(RichText.joined(parts))
    }
  }

  // MARK: - 破格申报表

  private func promotion(_ text: ReferenceText) -> [Block] {
    let person = [
      field("name", "姓名"), field("sex", "性别"), field("birthDate", "出生日期"), field("documentNumber", "证件号码"),
      field("employer", "现工作单位", isWide: true), field("startOfWork", "参加工作时间"), field("position", "行政职务"),
      field("education", "最高学历（学位）"), field("school", "毕业院校"), field("major", "所学专业"), field("graduation", "毕业时间"),
      field("heldTitle", "现职称"), field("heldSince", "取得时间"), field("series", "申报系列"), field("specialty", "申报专业"),
      field("title", "申报职称"), field("committee", "评审委员会"), field("ruledYears", "规定的年限"), field("actualYears", "实际的年限"),
    ]
    let reasons = [
      field("condition", "符合的破格条件", height: 34), field("achievement", "主要业绩和成果", height: 58),
      field("evidence", "佐证材料清单", height: 30),
    ]
    let pledge = paragraphs(text, [:])
    return [
      .fields(FieldGrid(columns: 2, labelWidth: 30, fields: person)),
      .fields(FieldGrid(columns: 1, labelWidth: 30, fields: reasons)),
      .together(pledge + [.paragraph(BlankForm.signature("申报人签字"))]),
      .together([.signature(SignatureBox(title: "用人单位意见", signers: ["负责人签字"], minimumHeight: 34))]),
      .together([.signature(SignatureBox(title: "主管部门意见", signers: ["负责人签字"], minimumHeight: 34))]),
    ]
  }

  // MARK: - 委托评审函

  private func entrusting(_ text: ReferenceText) -> [Block] {
    let blanks = [
      "committee": RichText.blank("", 18, Entry("committee", "评审委员会名称")), "count": .blank("", 3, Entry("count", "委托评审的人数")),
      "contact": .blank("", 6, Entry("contact", "联系人")), "phone": .blank("", 9, Entry("phone", "联系电话")),
    ]
    var blocks = paragraphs(text, blanks)
    let columns = [("name", "姓名", 24.0), ("documentNumber", "证件号码", 44), ("specialty", "申报专业", 38), ("title", "申报职称", 36)]
    let list = rows(8, columns.map { ($0.0, $0.1) }, "person", "名单第")
    let table = Table(
      columns: [TableColumn("序号", width: .fixed(12), alignment: .center)]
        + columns.map { TableColumn($0.1, width: .share($0.2), alignment: .center) },
      rows: list, minimumHeight: 9)
    // The list stands between the request and the contact.
    blocks.insert(.table(table), at: max(0, blocks.count - 1))
    let foot = Paragraph("委托单位（公章）　　　　　　　　\n　　　　年　　月　　日　　", alignment: .trailing)
    return blocks + [.spacer(14), .paragraph(foot)]
  }

  // MARK: - 继续教育登记卡

  private func education(_ text: ReferenceText) -> [Block] {
    let person = [
      field("name", "姓名"), field("sex", "性别"), field("documentNumber", "证件号码"), field("employer", "工作单位"),
      field("heldTitle", "现职称"), field("specialty", "从事专业"),
    ]
    let columns: [(name: String, label: String, width: Double)] = [
      ("Period", "起止时间", 30), ("Content", "学习内容", 60), ("Form", "学习形式", 30), ("Organizer", "举办单位", 40),
      ("PublicHours", "公需科目学时", 20), ("ProfessionalHours", "专业科目学时", 20), ("Witness", "证明人", 20),
    ]
    let lines = rows(8, columns.map { ($0.name, $0.label) }, "study", "第")
    let sum = [
      TableCell("合计", span: 5, alignment: .center), TableCell("", entry: Entry("publicHours", "公需科目学时合计")),
      TableCell("", entry: Entry("professionalHours", "专业科目学时合计")), TableCell(""),
    ]
    let table = Table(
      columns: [TableColumn("序号", width: .fixed(12), alignment: .center)]
        + columns.map { TableColumn($0.label, width: .share($0.width), alignment: .center) },
      rows: lines + [sum], minimumHeight: 8.5)
    return [
      .fields(FieldGrid(columns: 3, labelWidth: 24, fields: person)), .table(table),
      .together([.signature(SignatureBox(title: "单位审核意见", signers: ["经办人签字"], minimumHeight: 24))]),
    ]
  }

  // MARK: - 思想和业务工作总结

  private func summary(_ text: ReferenceText) -> [Block] {
    let person = [
      field("name", "姓名"), field("employer", "工作单位"), field("heldTitle", "现职称"), field("title", "申报职称"),
    ]
    let first = [field("summary", "总结", height: 188)]
    let second = [field("summaryContinued", "总结（续）", height: 210)]
    return [
      .fields(FieldGrid(columns: 2, labelWidth: 22, fields: person)),
      .together([.fields(FieldGrid(columns: 1, labelWidth: 22, fields: first))]),
      .together([.fields(FieldGrid(columns: 1, labelWidth: 22, fields: second))]),
      .paragraph(BlankForm.signature("本人签字并盖手印")),
    ]
  }

  // MARK: - 呈报材料真实性保证书

  private func guarantee(_ text: ReferenceText) -> [Block] {
    let blocks = paragraphs(text, ["name": .blank("", 6, Entry("name", "申报人姓名"))])
    let posting = RichText.joined([
      "公示时间：自", .blank("", 8, Entry("postedFrom", "公示开始日期")), "至", .blank("", 8, Entry("postedThrough", "公示结束日期")), "。",
    ])
    return blocks + [
      .text(posting), .spacer(8),
      .signature(SignatureBox(title: "保证单位", signers: ["单位负责人签字"], minimumHeight: 42)),
    ]
  }

  // MARK: - Parts

  /// A label with an empty cell; one with a height is for text of several lines.
  private func field(_ name: String, _ label: String, isWide: Bool = false, height: Double? = nil) -> Field {
    let entry = Entry(name, label, height == nil ? .line : .text)
    return Field(label, "", span: isWide ? Field.wholeRow : 1, minimumHeight: height ?? 9, entry: entry)
  }

  /// Numbered rows of empty cells.
  private func rows(_ count: Int, _ columns: [(name: String, label: String)], _ prefix: String, _ tip: String) -> [[TableCell]] {
    (1...count).map { number in
      let cells = columns.map { column in
        TableCell("", entry: Entry("\(prefix)\(number)\(column.name)", "\(tip)\(number)行：\(column.label)"))
      }
      return [TableCell(RichText("\(number)"))] + cells
    }
  }

  /// Where somebody signs and dates by hand, at the right.
  private static func signature(_ label: String) -> Paragraph {
    let line = TextSpan("　　　　　　　　", isUnderlined: true)
    return Paragraph(
      RichText([TextSpan("\(label)："), line, TextSpan("　　　　　　年　　月　　日　")]), alignment: .trailing)
  }
}
