/// A kind of field with its whole surface: input, decoding, checks, display, spreadsheet, comparison. One file each.
protocol FieldKind: Sendable {
  /// What a person does with it: 填写, 选择, 上传.
  var verb: String { get }

  /// The list of the surroundings that it chooses from.
  var list: String? { get }

  /// The codes that an answer can have, where they stand in the schema itself.
  var codes: [String]? { get }

  /// The field in the same section or record that decides which entries there are.
  var parent: String? { get }

  /// The fields that its checks look at.
  var references: [FieldPath] { get }

  /// The new value; nil where no input of this field was sent.
  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue?

  /// A value from text that comes from the profile, a fact or a computation.
  func value(fromText text: String) -> FieldValue

  /// A value of the profile as this kind holds it.
  func adopted(_ value: FieldValue) -> FieldValue

  /// What is missing; nil where nothing is. Asked only where the field is required.
  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason?

  /// Every problem of a value that is not empty.
  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason]

  /// The input.
  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape

  /// The value for preview and print.
  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent

  /// The value for a spreadsheet.
  func cell(_ value: FieldValue, in scope: FieldScope) -> SheetCell
}

extension FieldKind {
  var verb: String { "填写" }
  var list: String? { nil }
  var codes: [String]? { nil }
  var parent: String? { nil }
  var references: [FieldPath] { [] }

  func value(fromText text: String) -> FieldValue { .text(text) }

  func adopted(_ value: FieldValue) -> FieldValue { value }

  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason? {
    guard value?.isEmpty ?? true else { return nil }
    return scope.reason("field-missing", "请\(verb)\(scope.field.label)。")
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent { .text(value.plainText) }

  func cell(_ value: FieldValue, in scope: FieldScope) -> SheetCell {
    let text = display(value, in: scope).plainText
    return text.isEmpty ? .empty : .text(text)
  }
}
