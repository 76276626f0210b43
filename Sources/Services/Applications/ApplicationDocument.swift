import Documents
import Titles

/// 申报书 as a printable document, made of the form for reading: what the page shows, dressed for paper.
struct ApplicationDocument {
  private let form: ReadableForm
  private let photo: [UInt8]?
  private let printedAt: Moment

  init(_ form: ReadableForm, photo: [UInt8]?, printedAt: Moment) {
    self.form = form
    self.photo = photo
    self.printedAt = printedAt
  }

  /// The document.
  var document: Document {
    Document(
      title: "\(form.document.title)（\(form.number)）", subject: "\(form.business.label)申报书", keywords: [form.number],
      footer: footer, watermark: mark, blocks: cover + form.document.sections.flatMap(blocks))
  }

  /// What lies across every page of a form that doesn't count as submitted.
  private var mark: String? {
    if form.revision == 0 { return "草稿" }
    switch form.state {
    case .returned: return "退回"
    case .draft: return "已撤回"
    case .terminated: return "已终止"
    case .deleted: return "已删除"
    case .inProgress, .concluded: return nil
    }
  }

  private var footer: Footer {
    // The first 16 digits are enough to tell two versions apart by eye; the whole hash stands on the cover.
    let check = form.sha256.isEmpty ? "草稿，未提交" : "校验码：\(ApplicationDocument.grouped(form.sha256.prefix(16)))"
    return Footer(documentNumber: "申报书编号：\(form.number)", printed: "打印时间：\(printedAt)", check: check)
  }

  private var cover: [Block] {
    let submitted = form.submittedAt.map { "第\(form.revision)次提交，\($0)" } ?? "尚未提交"
    var fields = [
      Field("申报书编号", RichText(form.number)), Field("申报项目", RichText(form.business.label)),
      Field("姓名", RichText(form.applicantName)), Field("受理单位", RichText(form.authorityName)),
      Field("提交版本", RichText(submitted), span: Field.wholeRow),
    ]
    if !form.sha256.isEmpty { fields.append(Field("内容校验", RichText("SHA-256 \(form.sha256)"), span: Field.wholeRow)) }
    return [.heading(level: 1, form.document.title), .fields(FieldGrid(fields: fields))]
  }

  private func blocks(_ section: DocumentSection) -> [Block] {
    [.heading(level: 2, "\(section.number)．\(section.title)")] + section.blocks.flatMap(blocks)
  }

  private func blocks(_ block: DocumentBlock) -> [Block] {
    switch block {
    case .grid(let heading, let fields): return grid(heading, fields)
    case .longText(let field):
      let text = field.content.plainText
      return text.isEmpty ? [.text("未填写")] : text.split(separator: "\n").map { .text(RichText(String($0))) }
    case .records(let table): return records(table)
    case .attachments(let list): return [attachments(list)]
    case .note(let text): return [.text(RichText(text))]
    }
  }

  private func grid(_ heading: String?, _ fields: [DocumentField]) -> [Block] {
    let pictures = fields.contains { if case .picture = $0.content { true } else { false } }
    let rows = fields.compactMap { field -> Field? in
      if case .picture = field.content { return nil }
      let isWide = field.width == .full
      return Field(field.label, RichText(words(field.content)), span: isWide ? Field.wholeRow : 1)
    }
    let cell = pictures ? PhotoCell(image: photo) : nil
    let blocks: [Block] = heading.map { [.heading(level: 3, $0)] } ?? []
    return blocks + [.fields(FieldGrid(fields: rows, photo: cell))]
  }

  /// Many columns don't fit side by side on paper: such records are printed one below the other.
  private func records(_ table: DocumentTable) -> [Block] {
    table.rows.map { row -> Block in
      let cells = zip(table.columns, row.cells).filter { !$0.1.isEmpty }
      let fields = cells.map { label, content -> Field in
        let text = words(content)
        return Field(label, RichText(text), span: text.count > 24 ? Field.wholeRow : 1)
      }
      let verified = row.isVerified ? "（系统核验）" : ""
      return .together([.heading(level: 3, "第\(row.number)条\(verified)"), .fields(FieldGrid(fields: fields))])
    }
  }

  /// What a register said is printed in full: on paper nobody can ask it again.
  private func words(_ content: DisplayContent) -> String {
    guard case .verified(let fact?, let files) = content else { return content.plainText }
    let names = files.map(\.name).joined(separator: "、")
    return "验证\(fact.verdict.title)：\(fact.sentence)" + (names.isEmpty ? "" : "附件：\(names)")
  }

  private func attachments(_ list: [DocumentAttachment]) -> Block {
    let columns = [
      TableColumn("序号", width: .fixed(14), alignment: .center), TableColumn("材料名称"),
      TableColumn("是否必填", width: .fixed(22), alignment: .center), TableColumn("附件"),
    ]
    let rows = list.enumerated().map { index, item -> [TableCell] in
      let files = item.files.map { "\($0.name)（\($0.pages)页）" }.joined(separator: "\n")
      return [
        TableCell(RichText("\(index + 1)")), TableCell(RichText(item.name)), item.isRequired ? "必填" : "非必填",
        TableCell(RichText(files.isEmpty ? "—" : files)),
      ]
    }
    return .table(Table(columns: columns, rows: rows))
  }

  /// `1a2b 3c4d …`.
  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }
}
