/// The photo (免冠照): JPG or PNG, 50 to 200 KB.
struct PhotoKind: FieldKind {
  let limits: FileLimits

  init(_ object: inout SchemaObject) throws(SchemaError) {
    limits = try FileLimits(&object, accepts: ["jpg", "png"], minKB: 50, maxKB: 200)
  }

  var verb: String { "上传" }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    limits.decode(posted, scope.field.id, current: current?.files ?? [], scope.context).map(FieldValue.files)
  }

  /// The size that the manual asks for is checked at the upload: here lies what was cropped and encoded anew.
  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let stored = FileLimits(accepts: limits.accepts, minimumBytes: 0, maximumBytes: limits.maximumBytes * 4, maximumFiles: 1)
    return stored.problems(of: value.files, label: scope.field.label, field: scope.field.id)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape { .photo(limits.slot(value?.files ?? [])) }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    value.files.first.map(DisplayContent.picture) ?? .text("")
  }
}
