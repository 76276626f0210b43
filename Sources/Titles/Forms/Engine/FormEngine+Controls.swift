extension FormEngine {
  /// The inputs of `section`, or of one of its records; a new record is one without values.
  public func controls(_ id: String, record: AnswerRecord? = nil, _ answers: Answers) -> [FieldControl] {
    guard let section = schema.section(id) else { return [] }
    if case .attachments = section.kind { return attachmentControls(section, answers) }
    let values = section.records == nil ? answers.sections[id]?.fields ?? [:] : record?.values ?? [:]
    return section.fields.map { control($0, section, values, answers, isLocked: record?.isLocked ?? false) }
  }

  /// The inputs of `section`, or of its record `record`, that look otherwise with `after` than with `before`.
  ///
  /// Only those are made whose own value or a field that they depend on has changed: a save changes one field of dozens.
  public func changedControls(
    _ id: String, record: RecordID? = nil, from before: Answers, to after: Answers
  ) -> [FieldControl] {
    guard let section = schema.section(id), before != after else { return [] }
    let old = values(section, record, before)
    let new = values(section, record, after)
    if case .attachments = section.kind {
      let earlier = attachmentControls(section, before)
      return attachmentControls(section, after).filter { !earlier.contains($0) }
    }
    let isLocked = record.flatMap { after.record($0, in: id) }?.isLocked ?? false
    return section.fields.compactMap { field in
      let isTouched = ([FieldPath(own: field.id)] + field.dependencies).contains { path in
        guard let other = path.section, other != id else { return old[path.field] != new[path.field] }
        return schema.values(other, before)[path.field] != schema.values(other, after)[path.field]
      }
      guard isTouched else { return nil }
      let control = control(field, section, new, after, isLocked: isLocked)
      return control == self.control(field, section, old, before, isLocked: isLocked) ? nil : control
    }
  }

  private func values(_ section: SectionSchema, _ record: RecordID?, _ answers: Answers) -> FieldValues {
    guard let record else { return answers.sections[section.id]?.fields ?? [:] }
    return answers.record(record, in: section.id)?.values ?? [:]
  }

  private func control(
    _ field: FieldSchema, _ section: SectionSchema, _ values: FieldValues, _ answers: Answers, isLocked: Bool
  ) -> FieldControl {
    let scope = scope(field, section, values, answers)
    return FieldControl(
      name: field.id, label: field.label, isRequired: scope.isRequired, hint: field.hint, example: field.example,
      width: field.width, group: field.group, isVisible: scope.isVisible,
      shape: shape(values[field.id], scope, isLocked: isLocked), template: field.template)
  }

  private func shape(_ value: FieldValue?, _ scope: FieldScope, isLocked: Bool) -> ControlShape {
    if (isLocked && !scope.field.staysOpen) || !isEditable(scope) {
      return .readOnly(value.map { scope.field.kind.display($0, in: scope) } ?? .text(""))
    }
    return scope.field.kind.shape(of: value, in: scope)
  }

  private func attachmentControls(_ section: SectionSchema, _ answers: Answers) -> [FieldControl] {
    let values = answers.sections[section.id]?.fields ?? [:]
    return context.attachmentRequirements(section.id).map { requirement in
      let limits = FileLimits.attachment(maximumFiles: requirement.maximumFiles)
      return FieldControl(
        name: requirement.id, label: requirement.name, isRequired: requirement.isRequired, hint: requirement.note,
        example: nil, width: .full, group: nil, isVisible: true,
        shape: .files(limits.slot(values[requirement.id]?.files ?? [])), template: .asked(in: requirement.name))
    }
  }
}
