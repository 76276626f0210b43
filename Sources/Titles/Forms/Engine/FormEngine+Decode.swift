extension FormEngine {
  /// The answers with what was sent for `section` (and its record `record`) put in, invalid values too.
  ///
  /// An input that was not sent leaves its field alone, so autosave may send one changed field. A record that does
  /// not exist yet is added at the end. Throws `NotFound` for an unknown section; `Refusal` where a record is locked,
  /// there are too many records or the form would grow past its limits: then nothing is changed.
  public func applying(
    _ posted: PostedFields, to id: String, record: RecordID? = nil, of answers: Answers
  ) throws -> Answers {
    guard let section = schema.section(id) else { throw NotFound("申报书的栏目") }
    try refuseOversize(posted.values.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } })
    var result = answers
    switch section.kind {
    case .fields:
      let values = decoded(posted, section, answers.sections[id]?.fields ?? [:], answers)
      result.sections[id] = .fields(values)
    case .attachments:
      result.sections[id] = .fields(attachments(posted, section, answers.sections[id]?.fields ?? [:]))
    case .records(let records):
      guard let record else { throw NotFound(records.noun) }
      try put(posted, section, records, record, &result)
    }
    try refuseOversize(result.encoded().count)
    return result
  }

  private func refuseOversize(_ bytes: Int) throws {
    guard bytes > schema.limits.answerBytes else { return }
    let limit = schema.limits.answerBytes / 1000
    let sentence = "内容太多，无法保存：整份申报书的文字合计不能超过\(limit) KB，请删减后重新保存。"
    throw Refusal("form-too-large", sentence)
  }

  private func put(
    _ posted: PostedFields, _ section: SectionSchema, _ records: RecordsSchema, _ id: RecordID, _ answers: inout Answers
  ) throws {
    var record = answers.record(id, in: section.id)
    if record?.isLocked == true {
      throw Refusal("record-locked", "这条\(records.noun)由系统核验带入，不能修改；不用于本次申报的可选择“忽略”。")
    }
    if record == nil {
      let count = answers.sections[section.id]?.records.count ?? 0
      guard count < records.maximum else {
        let sentence = "\(section.title)最多填写\(records.maximum)条，现在已有\(count)条，请先删除不需要的记录。"
        throw Refusal("records-too-many", sentence)
      }
    }
    var changed = record ?? AnswerRecord(id: id)
    changed.values = decoded(posted, section, changed.values, answers)
    record = changed
    answers.putRecord(changed, in: section.id)
  }

  /// Field by field, so that later fields already see what earlier ones became.
  private func decoded(
    _ posted: PostedFields, _ section: SectionSchema, _ current: FieldValues, _ answers: Answers
  ) -> FieldValues {
    var values = current
    for field in section.fields {
      let scope = scope(field, section, values, answers)
      guard isEditable(scope), let value = field.kind.decode(posted, current: values[field.id], in: scope) else { continue }
      values[field.id] = value.isEmpty ? nil : value
    }
    return computed(values, section, answers)
  }

  private func attachments(_ posted: PostedFields, _ section: SectionSchema, _ current: FieldValues) -> FieldValues {
    var values = current
    for requirement in context.attachmentRequirements(section.id) {
      let limits = FileLimits.attachment(maximumFiles: requirement.maximumFiles)
      let held = values[requirement.id]?.files ?? []
      guard let files = limits.decode(posted, requirement.id, current: held, context) else { continue }
      values[requirement.id] = files.isEmpty ? nil : .files(files)
    }
    return values
  }

  /// The answers with the records of `section` ordered by its time, newest first; records without a time stay last.
  public func sortingRecords(of id: String, in answers: Answers) -> Answers {
    guard let section = schema.section(id), let order = section.records?.order else { return answers }
    let records = answers.sections[id]?.records ?? []
    let keyed = records.enumerated().map {
      (offset: $0.offset, day: DateBounds.day($0.element.values[order]), record: $0.element)
    }
    let sorted = keyed.sorted { left, right in
      switch (left.day, right.day) {
      case (let first?, let second?) where first != second: first > second
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }
    var result = answers
    result.sections[id] = .records(sorted.map(\.record))
    return result
  }
}
