import Titles

/// A whole form for reading, section by section: the preview, the applicant's 查看, the examination page.
struct FormDocumentView: Component {
  let document: FormDocument
  /// Where a file is shown.
  let file: @Sendable (FileReference) -> SiteURL
  /// What the sections' headings are in the page's outline.
  var level = 2
  /// What stands beside a file.
  var beside: @Sendable (FileReference) -> HTML = { _ in HTML() }
  /// What stands below the content of a section.
  var below: @Sendable (DocumentSection) -> HTML = { _ in HTML() }

  /// The anchor of a section.
  static func anchor(_ section: String) -> String { "section-\(section)" }

  var html: HTML { "\(each: document.sections, card)" }

  private func card(_ section: DocumentSection) -> HTML {
    let content: HTML = "\(each: section.blocks, block)\(below(section))"
    return """
      <div id="\(FormDocumentView.anchor(section.id))" class="document-section">\
      \(Card("\(section.number)．\(section.title)", level: level, content))</div>

      """
  }

  private func block(_ block: DocumentBlock) -> HTML {
    switch block {
    case .grid(let heading, let fields): grid(heading, fields)
    case .longText(let field): longText(field)
    case .records(let table): records(table)
    case .attachments(let list): attachments(list)
    case .note(let text): "<p class=\"absent\">\(text)</p>"
    }
  }

  private func grid(_ heading: String?, _ fields: [DocumentField]) -> HTML {
    let title: HTML = "\(if: heading != nil, "<h\(level + 1) class=\"form-group\">\(heading)</h\(level + 1)>")"
    let items = fields.map { DescriptionGrid.Item($0.label, content($0.content, $0.label), wide: $0.width == .full) }
    return "\(title)\(DescriptionGrid(items))"
  }

  private func longText(_ field: DocumentField) -> HTML {
    let text = field.content.plainText
    let lines = text.split(separator: "\n").map(String.init)
    return text.isEmpty ? "<p class=\"absent\">未填写</p>" : "<div class=\"long-text\">\(each: lines, { "<p>\($0)</p>" })</div>"
  }

  /// Each record as a block of its own: tables of a dozen columns can't be read on a screen.
  private func records(_ table: DocumentTable) -> HTML {
    let items = table.rows.map { row -> HTML in
      let filled = zip(table.columns, row.cells).filter { !$0.1.isEmpty }
      let pairs = filled.map { label, content in DescriptionGrid.Item(label, self.content(content, label)) }
      let verified: HTML = "\(if: row.isVerified, "\(StatusTag(.success, "系统核验"))")"
      return """
        <li class="document-record"><h\(level + 1) class="record-title">\(row.number)．\(row.summary) \(verified)</h\(level + 1)>\
        \(DescriptionGrid(pairs))</li>
        """
    }
    return "<ol class=\"document-records\">\(items)</ol>"
  }

  private func attachments(_ list: [DocumentAttachment]) -> HTML {
    let rows = list.enumerated().map { index, item in
      TableRow(["\(index + 1)", "\(item.name)", item.isRequired ? "必填" : "非必填", files(item.files)])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("材料名称"), TableColumn("是否必填", width: .narrow), TableColumn("附件"),
    ]
    return DataTable("附件要求", columns: columns, rows: rows).html
  }

  private func content(_ content: DisplayContent, _ label: String) -> HTML {
    switch content {
    case .text(let text), .longText(let text): return "\(text)"
    case .files(let list): return list.isEmpty ? HTML() : files(list)
    case .picture(let picture):
      return "<img class=\"document-photo\" src=\"\(file(picture).description)\" alt=\"\(label)\" width=\"105\" height=\"147\">"
    case .verified(let fact, let list):
      let finding: HTML = "\(fact.map { VerifiedFactView($0) })"
      return "\(finding)\(if: !list.isEmpty, "<div>\(files(list))</div>")"
    }
  }

  private func files(_ list: [FileReference]) -> HTML {
    if list.isEmpty { return "<span class=\"absent\">未上传</span>" }
    return "<ul class=\"file-links\">\(each: list, { "<li>\(FileLink($0, file($0)))\(beside($0))</li>" })</ul>"
  }
}
