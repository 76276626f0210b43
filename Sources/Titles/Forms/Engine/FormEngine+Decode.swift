extension FormEngine {
  /// The answers with what was sent for `section` (and its record `record`) put in, invalid values too.
  ///
  /// An input that was not sent leaves its field alone, so autosave may send one changed field. A record that does
  /// not exist yet is added at the end. Throws `NotFound` for an unknown section; `Refusal` where a record is locked as a whole,
  /// there are too many records or the form would grow past its limits: then nothing is changed.
  public func applying(
    _ posted: PostedFields, to id: String, record: RecordID? = nil, of answers: Answers
  ) throws -> Answers {
    guard let section = schema.section(id) else { throw NotFound("申报书的栏目") }
    try refuseOversize(posted.values.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } })
    if let records = section.records, let record { try refuse(record, section, records, answers) }
    let result = followingSuggestions(
      from: answers, to: try showing(posted, in: id, record: record, of: answers))
    try refuseOversize(result.encoded().count)
    return result
  }

  /// The answers as ``applying(_:to:record:of:)`` makes them, whatever their size and number: to show again what was
  /// refused, never to be stored. What is verified in a locked record stays as it is. Throws `NotFound` for an unknown section.
  public func showing(
    _ posted: PostedFields, in id: String, record: RecordID? = nil, of answers: Answers
  ) throws -> Answers {
    guard let section = schema.section(id) else { throw NotFound("申报书的栏目") }
    var result = answers
    switch section.kind {
    case .fields:
      let values = decoded(posted, section, answers.sections[id]?.fields ?? [:], answers)
      result.sections[id] = .fields(values)
    case .attachments:
      result.sections[id] = .fields(attachments(posted, section, answers.sections[id]?.fields ?? [:]))
    case .records(let records):
      guard let record else { throw NotFound(records.noun) }
      var changed = answers.record(record, in: id) ?? AnswerRecord(id: record)
      changed.values = decoded(posted, section, changed.values, answers, isLocked: changed.isLocked)
      result.putRecord(changed, in: id)
    }
    return result
  }

  private func refuseOversize(_ bytes: Int) throws {
    guard bytes > schema.limits.answerBytes else { return }
    let limit = schema.limits.answerBytes / 1000
    let sentence = "内容太多，无法保存：整份申报书的文字合计不能超过\(limit) KB，请删减后重新保存。"
    throw Refusal("form-too-large", sentence)
  }

  private func refuse(
    _ id: RecordID, _ section: SectionSchema, _ records: RecordsSchema, _ answers: Answers
  ) throws {
    if let record = answers.record(id, in: section.id) {
      // A verified record takes what is asked about it besides what was verified.
      if !record.isLocked || section.fields.contains(where: \.staysOpen) { return }
      throw Refusal("record-locked", "这条\(records.noun)由系统核验带入，不能修改；不用于本次申报的可选择“忽略”。")
    }
    let count = answers.sections[section.id]?.records.count ?? 0
    guard count >= records.maximum else { return }
    let sentence = "\(section.title)最多填写\(records.maximum)条，现在已有\(count)条，请先删除不需要的记录。"
    throw Refusal("records-too-many", sentence)
  }

  /// Field by field, so that later fields already see what earlier ones became.
  private func decoded(
    _ posted: PostedFields, _ section: SectionSchema, _ current: FieldValues, _ answers: Answers, isLocked: Bool = false
  ) -> FieldValues {
    var values = current
    for field in section.fields where !isLocked || field.staysOpen {
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
