/// One or several uploaded files; PDF under 10 MB unless the schema says otherwise.
struct FilesKind: FieldKind {
  let limits: FileLimits

  init(_ object: inout SchemaObject) throws(SchemaError) {
    limits = try FileLimits(&object, accepts: ["pdf"], minKB: 0, maxKB: 10_240)
  }

  var verb: String { "上传" }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    limits.decode(posted, scope.field.id, current: current?.files ?? [], scope.context).map(FieldValue.files)
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    limits.problems(of: value.files, label: scope.field.label, field: scope.field.id)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape { .files(limits.slot(value?.files ?? [])) }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent { .files(value.files) }
}
