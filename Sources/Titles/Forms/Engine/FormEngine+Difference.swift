extension FormEngine {
  /// Every difference between two versions of the answers, in the order of the form. A hidden field counts as empty.
  public func difference(from old: Answers, to new: Answers) -> [FormChange] {
    var changes: [FormChange] = []
    for section in schema.sections where old.sections[section.id] != new.sections[section.id] {
      switch section.kind {
      case .fields:
        let before = old.sections[section.id]?.fields ?? [:]
        let after = new.sections[section.id]?.fields ?? [:]
        changes += fieldChanges(section, (before, old), (after, new), record: nil)
      case .records(let records): changes += recordChanges(section, records, old, new)
      case .attachments: changes += attachmentChanges(section, old, new)
      }
    }
    return changes
  }

  private typealias Version = (values: FieldValues, answers: Answers)

  private func fieldChanges(
    _ section: SectionSchema, _ old: Version, _ new: Version, record: AnswerRecord?
  ) -> [FormChange] {
    section.fields.compactMap { field in
      let before = visibleValue(field, section, old)
      let after = visibleValue(field, section, new)
      if isSame(before, after) { return nil }
      let oldText = content(before, scope(field, section, old.values, old.answers)).plainText
      var newText = content(after, scope(field, section, new.values, new.answers)).plainText
      if oldText == newText { newText += "（内容已更换）" }
      return FormChange(
        kind: kind(before, after), section: section.id, sectionTitle: section.title, record: record?.id,
        recordSummary: record.map { summary($0, section, new.answers) }, field: field.id, label: field.label,
        before: oldText, after: newText)
    }
  }

  private func visibleValue(_ field: FieldSchema, _ section: SectionSchema, _ version: Version) -> FieldValue? {
    guard let value = version.values[field.id], !value.isEmpty else { return nil }
    return scope(field, section, version.values, version.answers).isVisible ? value : nil
  }

  private func kind(_ before: FieldValue?, _ after: FieldValue?) -> FormChange.Kind {
    before == nil ? .added : after == nil ? .removed : .changed
  }

  /// Asking a register again without another answer is no change; another file of the same name is one.
  private func isSame(_ before: FieldValue?, _ after: FieldValue?) -> Bool {
    if before == after { return true }
    guard let before, let after else { return false }
    switch (before, after) {
    case (.files(let old), .files(let new)): return isSame(old, new)
    case (.verified(let old), .verified(let new)):
      return old.fact?.verdict == new.fact?.verdict && old.fact?.sentence == new.fact?.sentence && isSame(old.files, new.files)
    default: return false
    }
  }

  private func isSame(_ old: [FileReference], _ new: [FileReference]) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy { $0.sha256 == $1.sha256 && $0.name == $1.name }
  }

  private func recordChanges(
    _ section: SectionSchema, _ records: RecordsSchema, _ old: Answers, _ new: Answers
  ) -> [FormChange] {
    let before = (old.sections[section.id]?.records ?? []).filter { !$0.isIgnored }
    let after = (new.sections[section.id]?.records ?? []).filter { !$0.isIgnored }
    let oldByID = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newIDs = Set(after.map(\.id))
    func change(_ kind: FormChange.Kind, _ record: AnswerRecord, _ before: String, _ after: String) -> FormChange {
      FormChange(
        kind: kind, section: section.id, sectionTitle: section.title, record: record.id,
        recordSummary: before.isEmpty ? after : before, field: nil, label: records.noun, before: before, after: after)
    }
    var changes: [FormChange] = []
    for record in before where !newIDs.contains(record.id) {
      changes.append(change(.removed, record, summary(record, section, old), ""))
    }
    for record in after {
      guard let earlier = oldByID[record.id] else {
        changes.append(change(.added, record, "", summary(record, section, new)))
        continue
      }
      changes += fieldChanges(section, (earlier.values, old), (record.values, new), record: record)
    }
    let kept = before.map(\.id).filter(newIDs.contains)
    let keptNow = after.map(\.id).filter { oldByID[$0] != nil }
    if let index = kept.indices.first(where: { kept[$0] != keptNow[$0] }), let record = oldByID[keptNow[index]] {
      let place = (kept.firstIndex(of: record.id) ?? index) + 1
      changes.append(change(.moved, record, "第\(place)条", "第\(index + 1)条"))
    }
    return changes
  }

  private func attachmentChanges(_ section: SectionSchema, _ old: Answers, _ new: Answers) -> [FormChange] {
    let before = old.sections[section.id]?.fields ?? [:]
    let after = new.sections[section.id]?.fields ?? [:]
    let names = Dictionary(
      context.attachmentRequirements(section.id).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys + after.keys).sorted().compactMap { id in
      let old = before[id].flatMap { $0.isEmpty ? nil : $0 }
      let new = after[id].flatMap { $0.isEmpty ? nil : $0 }
      if isSame(old, new) { return nil }
      let oldText = old?.plainText ?? ""
      let newText = new?.plainText ?? ""
      return FormChange(
        kind: kind(old, new), section: section.id, sectionTitle: section.title, record: nil, recordSummary: nil,
        field: id, label: names[id] ?? "其他附件", before: oldText,
        after: newText == oldText ? newText + "（内容已更换）" : newText)
    }
  }
}
