extension FormEngine {
  /// The whole form for reading: for the preview, the reviewers' view and print.
  public func document(_ answers: Answers) -> FormDocument {
    let sections = visibleSections(answers).map { section in
      DocumentSection(
        id: section.id, number: section.number, title: section.title, blocks: blocks(section, answers))
    }
    return FormDocument(title: schema.title, sections: sections)
  }

  private func blocks(_ section: SectionSchema, _ answers: Answers) -> [DocumentBlock] {
    switch section.kind {
    case .fields: return grids(section, answers)
    case .records(let records):
      let table = table(section, answers)
      return table.rows.isEmpty ? [.note("未填写\(records.noun)。")] : [.records(table)]
    case .attachments:
      let list = attachments(section, answers)
      return list.isEmpty ? [.note("受理单位没有要求附件。")] : [.attachments(list)]
    }
  }

  /// Neighbours of one group share a grid; a long text stands alone.
  private func grids(_ section: SectionSchema, _ answers: Answers) -> [DocumentBlock] {
    let values = answers.sections[section.id]?.fields ?? [:]
    var blocks: [DocumentBlock] = []
    var gathered: [DocumentField] = []
    var heading: String?
    func close() {
      if !gathered.isEmpty { blocks.append(.grid(heading: heading, fields: gathered)) }
      gathered = []
    }
    for field in visibleFields(section, values, answers) where !field.isUnprinted {
      let scope = scope(field, section, values, answers)
      let item = DocumentField(
        id: field.id, label: field.printedLabel, content: content(values[field.id], scope), width: field.width,
        isSensitive: field.isSensitive)
      if field.kind is LongTextKind {
        close()
        blocks.append(.longText(item))
        continue
      }
      if field.group != heading {
        close()
        heading = field.group
      }
      gathered.append(item)
    }
    close()
    return blocks
  }

  func content(_ value: FieldValue?, _ scope: FieldScope) -> DisplayContent {
    guard let value, !value.isEmpty else { return .text("") }
    return scope.field.kind.display(value, in: scope)
  }

  private func table(_ section: SectionSchema, _ answers: Answers) -> DocumentTable {
    let fields = section.fields.filter { !$0.isUnprinted }
    let used = (answers.sections[section.id]?.records ?? []).filter { !$0.isIgnored }
    let rows = used.enumerated().map { index, record in
      let cells = fields.map { field -> DisplayContent in
        let scope = scope(field, section, record.values, answers)
        return scope.isVisible ? content(record.values[field.id], scope) : .text("")
      }
      return DocumentTable.Row(
        id: record.id, number: index + 1, summary: summary(record, section, answers), isVerified: record.isLocked,
        cells: cells)
    }
    return DocumentTable(fields: fields.map(\.id), columns: fields.map(\.printedLabel), rows: rows)
  }

  /// The materials that are asked for now, then what was uploaded for one that no longer is: nothing disappears.
  private func attachments(_ section: SectionSchema, _ answers: Answers) -> [DocumentAttachment] {
    let values = answers.sections[section.id]?.fields ?? [:]
    let requirements = context.attachmentRequirements(section.id)
    var list = requirements.map { requirement in
      DocumentAttachment(
        id: requirement.id, name: requirement.name, isRequired: requirement.isRequired,
        files: values[requirement.id]?.files ?? [])
    }
    for (id, value) in values where !requirements.contains(where: { $0.id == id }) && !value.files.isEmpty {
      list.append(DocumentAttachment(id: id, name: "其他附件", isRequired: false, files: value.files))
    }
    return list
  }

  /// One line that tells a record apart, such as `某某职业教育中心 · 2019-07 至 今`.
  public func summary(_ record: AnswerRecord, in section: String, _ answers: Answers) -> String {
    schema.section(section).map { summary(record, $0, answers) } ?? ""
  }

  func summary(_ record: AnswerRecord, _ section: SectionSchema, _ answers: Answers) -> String {
    var line = ""
    for part in section.records?.summaryParts ?? [] {
      guard let id = part.field, let field = section.field(id) else {
        if !line.isEmpty { line += part.text }
        continue
      }
      let scope = scope(field, section, record.values, answers)
      let text = scope.isVisible ? content(record.values[id], scope).plainText : ""
      // What stands before an empty field goes with it, so that no separator is left dangling.
      if text.isEmpty { continue }
      line += line.isEmpty ? text : part.text + text
    }
    return line.isEmpty ? "（未填写）" : line
  }
}
