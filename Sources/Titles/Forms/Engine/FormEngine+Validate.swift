extension FormEngine {
  /// Every problem and every hint of the whole form.
  public func validate(_ answers: Answers) -> FormReport {
    var report = FormReport()
    for section in visibleSections(answers) {
      check(section, answers, &report)
    }
    checkFiles(answers, &report)
    return report
  }

  /// Every problem and every hint of one section.
  public func validate(_ answers: Answers, section id: String) -> FormReport {
    var report = FormReport()
    if let section = schema.section(id) { check(section, answers, &report) }
    return report
  }

  private func check(_ section: SectionSchema, _ answers: Answers, _ report: inout FormReport) {
    switch section.kind {
    case .fields:
      let values = answers.sections[section.id]?.fields ?? [:]
      checkFields(section, values, answers, (nil, nil), &report)
      for rule in section.rules {
        if case .assertion(let rule) = rule { check(rule, section, values, answers, (nil, nil), &report) }
      }
    case .records(let records):
      check(records, section, answers, &report)
    case .attachments:
      checkAttachments(section, answers, &report)
    }
  }

  func finding(_ section: SectionSchema, _ record: (id: RecordID?, number: Int?), _ reason: Reason) -> FormFinding {
    FormFinding(
      section: section.id, sectionTitle: section.title, record: record.id, recordNumber: record.number, reason: reason)
  }

  private func checkFields(
    _ section: SectionSchema, _ values: FieldValues, _ answers: Answers, _ record: (id: RecordID?, number: Int?),
    isLocked: Bool = false, _ report: inout FormReport
  ) {
    // Of a verified record only what it leaves open is asked.
    for field in section.fields where !isLocked || field.staysOpen {
      let scope = scope(field, section, values, answers)
      guard scope.isVisible else { continue }
      let value = values[field.id]
      var reasons: [Reason] = []
      if let value, !value.isEmpty { reasons = field.kind.problems(of: value, in: scope) }
      if scope.isRequired, let missing = field.kind.missing(value, in: scope) { reasons.append(missing) }
      for reason in reasons { report.problems.append(finding(section, record, reason)) }
    }
  }

  private func check(
    _ rule: AssertionRule, _ section: SectionSchema, _ values: FieldValues, _ answers: Answers,
    _ record: (id: RecordID?, number: Int?), _ report: inout FormReport
  ) {
    if let when = rule.when, !holds(when, section, values, answers) { return }
    if holds(rule.condition, section, values, answers) { return }
    let found = finding(section, record, Reason("rule-broken", rule.message, field: rule.field))
    if rule.isHint { report.hints.append(found) } else { report.problems.append(found) }
  }

  private func check(
    _ schema: RecordsSchema, _ section: SectionSchema, _ answers: Answers, _ report: inout FormReport
  ) {
    let all = answers.sections[section.id]?.records ?? []
    let used = all.enumerated().filter { !$0.element.isIgnored }.map { (number: $0.offset + 1, record: $0.element) }
    if used.count < schema.minimum {
      let sentence = "请至少填写\(schema.minimum)条\(schema.noun)，现在有\(used.count)条。"
      report.problems.append(finding(section, (nil, nil), Reason("records-missing", sentence)))
    }
    if all.count > schema.maximum {
      let sentence = "\(section.title)最多填写\(schema.maximum)条，现在有\(all.count)条，请删除不需要的记录。"
      report.problems.append(finding(section, (nil, nil), Reason("records-too-many", sentence)))
    }
    for (number, record) in used {
      checkFields(section, record.values, answers, (record.id, number), isLocked: record.isLocked, &report)
      for rule in section.rules {
        if case .assertion(let rule) = rule { check(rule, section, record.values, answers, (record.id, number), &report) }
      }
    }
    if !used.isEmpty { checkRules(section, used, answers, &report) }
  }

  private func checkAttachments(_ section: SectionSchema, _ answers: Answers, _ report: inout FormReport) {
    let values = answers.sections[section.id]?.fields ?? [:]
    for requirement in context.attachmentRequirements(section.id) {
      let files = values[requirement.id]?.files ?? []
      if requirement.isRequired, files.isEmpty {
        let reason = Reason("attachment-missing", "请上传“\(requirement.name)”。", field: requirement.id)
        report.problems.append(finding(section, (nil, nil), reason))
      }
      let limits = FileLimits.attachment(maximumFiles: requirement.maximumFiles)
      for reason in limits.problems(of: files, label: requirement.name, field: requirement.id) {
        report.problems.append(finding(section, (nil, nil), reason))
      }
    }
  }

  private func checkFiles(_ answers: Answers, _ report: inout FormReport) {
    var count = 0
    var bytes = 0
    for file in answers.files {
      count += 1
      bytes += file.size
    }
    let limits = schema.limits
    if count > limits.files {
      let sentence = "附件一共\(count)个，超过了\(limits.files)个的上限，请删除不需要的附件。"
      report.problems.append(whole(Reason("form-too-many-files", sentence)))
    }
    if bytes > limits.fileBytes {
      let limit = limits.fileBytes / 1_000_000
      let sentence = "附件一共\(bytes / 1_000_000) MB，超过了\(limit) MB的上限，请压缩或删除不需要的附件。"
      report.problems.append(whole(Reason("form-files-too-large", sentence)))
    }
  }

  private func whole(_ reason: Reason) -> FormFinding {
    FormFinding(section: "", sectionTitle: "", record: nil, recordNumber: nil, reason: reason)
  }
}
