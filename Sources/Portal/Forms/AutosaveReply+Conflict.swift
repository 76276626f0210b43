import Services

extension AutosaveReply {
  /// The fields that were changed elsewhere too, by the names of the inputs that were sent.
  init(_ conflict: SectionConflict, of form: FormBody) {
    let fields = conflict.fields.flatMap { field in
      field.theirInputs.filter { form.has($0.key) }.sorted { $0.key < $1.key }.map {
        Conflict(name: $0.key, label: field.label, theirs: $0.value)
      }
    }
    self = .conflict(version: conflict.version, fields: fields)
  }
}
