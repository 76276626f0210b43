/// The kinds of field by the name that schema files call them.
enum FieldKinds {
  typealias Maker = @Sendable (inout SchemaObject) throws(SchemaError) -> any FieldKind

  static let makers: [String: Maker] = [
    "text": { (object) throws(SchemaError) in try TextKind(&object) },
    "longText": { (object) throws(SchemaError) in try LongTextKind(&object) },
    "choice": { (object) throws(SchemaError) in try ChoiceKind(&object) },
    "choices": { (object) throws(SchemaError) in try ChoicesKind(&object) },
    "yesNo": { (_) throws(SchemaError) in YesNoKind() },
    "date": { (object) throws(SchemaError) in try DateKind(&object, .day) },
    "month": { (object) throws(SchemaError) in try DateKind(&object, .month) },
    "year": { (object) throws(SchemaError) in try DateKind(&object, .year) },
    "period": { (object) throws(SchemaError) in try PeriodKind(&object) },
    "number": { (object) throws(SchemaError) in try NumberKind(&object) },
    "files": { (object) throws(SchemaError) in try FilesKind(&object) },
    "photo": { (object) throws(SchemaError) in try PhotoKind(&object) },
    "reference": { (object) throws(SchemaError) in try ReferenceKind(&object) },
    "cascade": { (object) throws(SchemaError) in try CascadeKind(&object) },
    "mobile": { (_) throws(SchemaError) in MobileKind() },
    "email": { (_) throws(SchemaError) in EmailKind() },
    "documentNumber": { (object) throws(SchemaError) in try DocumentNumberKind(&object) },
    "isbn": { (_) throws(SchemaError) in ISBNKind() },
    "fixed": { (object) throws(SchemaError) in try FixedKind(&object) },
    "verified": { (object) throws(SchemaError) in try VerifiedKind(&object) },
  ]
}
