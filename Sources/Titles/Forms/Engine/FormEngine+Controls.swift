extension FormEngine {
  /// The inputs of `section`, or of one of its records; a new record is one without values.
  public func controls(_ id: String, record: AnswerRecord? = nil, _ answers: Answers) -> [FieldControl] {
    guard let section = schema.section(id) else { return [] }
    if case .attachments = section.kind { return attachmentControls(section, answers) }
    let values = section.records == nil ? answers.sections[id]?.fields ?? [:] : record?.values ?? [:]
    return section.fields.map { field in
      let scope = scope(field, section, values, answers)
      return FieldControl(
        name: field.id, label: field.label, isRequired: scope.isRequired, hint: field.hint, example: field.example,
        width: field.width, group: field.group, isVisible: scope.isVisible, dependsOn: dependencies(field, section),
        shape: shape(values[field.id], scope, isLocked: record?.isLocked ?? false))
    }
  }

  private func shape(_ value: FieldValue?, _ scope: FieldScope, isLocked: Bool) -> ControlShape {
    if isLocked || !isEditable(scope) {
      return .readOnly(value.map { scope.field.kind.display($0, in: scope) } ?? .text(""))
    }
    return scope.field.kind.shape(of: value, in: scope)
  }

  private func dependencies(_ field: FieldSchema, _ section: SectionSchema) -> [String] {
    var paths = field.visibility?.fields.map(\.path) ?? []
    paths += field.requirement.condition?.fields.map(\.path) ?? []
    if case .computed(_, let inputs) = field.source { paths += inputs }
    var names = paths.filter { $0.section == nil || $0.section == section.id }.map(\.field)
    if let parent = field.kind.parent { names.append(parent) }
    return Set(names).sorted()
  }

  private func attachmentControls(_ section: SectionSchema, _ answers: Answers) -> [FieldControl] {
    let values = answers.sections[section.id]?.fields ?? [:]
    return context.attachmentRequirements(section.id).map { requirement in
      let limits = FileLimits.attachment(maximumFiles: requirement.maximumFiles)
      return FieldControl(
        name: requirement.id, label: requirement.name, isRequired: requirement.isRequired, hint: requirement.note,
        example: nil, width: .full, group: nil, isVisible: true, dependsOn: [],
        shape: .files(limits.slot(values[requirement.id]?.files ?? [])))
    }
  }
}
