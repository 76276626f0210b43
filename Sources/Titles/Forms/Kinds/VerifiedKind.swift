/// A question that a register answers (参保记录, 存档证明, 学历证书), with an upload as the way out.
///
/// The finding is set by the system alone: nothing that a browser sends can change it.
struct VerifiedKind: FieldKind {
  let limits: FileLimits

  init(_ object: inout SchemaObject) throws(SchemaError) {
    limits = try FileLimits(&object, accepts: ["pdf"], minKB: 0, maxKB: 10_240)
  }

  var verb: String { "上传" }
  var codes: [String]? { VerifiedFact.Verdict.allCases.map(\.rawValue) }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    var value = VerifiedValue()
    if case .verified(let held) = current { value = held }
    guard let files = limits.decode(posted, scope.field.id, current: value.files, scope.context) else { return nil }
    value.files = files
    return .verified(value)
  }

  /// Passed, or proved by a file: either is enough.
  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason? {
    var held = VerifiedValue()
    if case .verified(let value) = value { held = value }
    guard held.fact?.verdict != .passed, held.files.isEmpty else { return nil }
    let label = scope.field.label
    let finding =
      switch held.fact?.verdict {
      case .failed: "系统验证不通过"
      case .unavailable: "系统暂时无法核验"
      case .passed, nil: "尚未验证"
      }
    let sentence = "\(label)\(finding)，请上传\(label)（\(limits.slot([]).limitsText)）。"
    return scope.reason("field-missing", sentence)
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    limits.problems(of: value.files, label: scope.field.label, field: scope.field.id)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    var held = VerifiedValue()
    if case .verified(let value) = value { held = value }
    let needsSlot = held.fact?.verdict != .passed || !held.files.isEmpty
    return .verified(fact: held.fact, slot: needsSlot ? limits.slot(held.files) : nil)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    guard case .verified(let held) = value else { return .files(value.files) }
    return .verified(held.fact, held.files)
  }
}
