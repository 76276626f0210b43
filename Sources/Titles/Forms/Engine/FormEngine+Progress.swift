extension FormEngine {
  /// The state of each section that takes part.
  ///
  /// `returned` holds the handlers' remarks by section id as long as they stand, `closed` the sections that may not be
  /// changed; `isStrict` is true once the person tried to submit: from then on what is missing counts as wrong.
  public func progress(
    _ answers: Answers, report: FormReport, returned: [String: String] = [:], closed: Set<String> = [], isStrict: Bool = false
  ) -> [SectionProgress] {
    visibleSections(answers).map { section in
      SectionProgress(
        id: section.id, number: section.number, title: section.title, shortTitle: section.shortTitle,
        state: closed.contains(section.id) ? .closed : state(section, answers, report, returned[section.id], isStrict))
    }
  }

  private func state(
    _ section: SectionSchema, _ answers: Answers, _ report: FormReport, _ remark: String?, _ isStrict: Bool
  ) -> SectionState {
    if let remark { return .returned(remark: remark) }
    let problems = report.problems.filter { $0.section == section.id }
    let wrong = isStrict ? problems.count : problems.count { !$0.isMissing }
    if wrong > 0 { return .faulty(wrong) }
    let isTouched = isTouched(section, answers.sections[section.id])
    if problems.isEmpty { return isTouched || hasRequirement(section, answers) ? .complete : .optional }
    return isTouched ? .inProgress : .untouched
  }

  /// Whether the person filled anything: what came from the profile, the surroundings or a register does not count.
  private func isTouched(_ section: SectionSchema, _ filled: SectionAnswers?) -> Bool {
    switch (section.kind, filled) {
    case (_, nil): return false
    case (.records, .some(let filled)): return !filled.records.isEmpty
    case (.attachments, .some(let filled)): return filled.fields.values.contains { !$0.isEmpty }
    case (.fields, .some(let filled)):
      return section.fields.contains { field in
        guard let value = filled.fields[field.id], !value.isEmpty else { return false }
        switch field.source {
        case .person, .suggested: return true
        case .profile, .fact, .computed, .register: break
        }
        return !value.files.isEmpty && field.kindName == "verified"
      }
    }
  }

  private func hasRequirement(_ section: SectionSchema, _ answers: Answers) -> Bool {
    switch section.kind {
    case .records(let records): return records.minimum > 0
    case .attachments: return context.attachmentRequirements(section.id).contains(where: \.isRequired)
    case .fields:
      let values = answers.sections[section.id]?.fields ?? [:]
      return section.fields.contains { field in
        let scope = scope(field, section, values, answers)
        return scope.isVisible && scope.isRequired
      }
    }
  }
}
