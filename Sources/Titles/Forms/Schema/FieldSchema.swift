/// One field of a form: what it asks, of what kind it is, when it shows and when it must be filled.
///
/// Immutable and shared: a class, because checks hand it around far more often than it is made.
public final class FieldSchema: Sendable {
  /// Unique in its section; the key of the answer and the name of the input.
  public let id: String
  /// The label on the page.
  public let label: String
  /// The label in print, where it is another one.
  public let printedLabel: String
  /// The kind's name, as in the schema file.
  public let kindName: String
  /// Whether it must be filled while it shows.
  public let requirement: Requirement
  /// When it shows; nil means always. A hidden field keeps its value but is neither checked nor printed.
  public let visibility: FormCondition?
  /// Help under the input.
  public let hint: String?
  /// An example of a good entry.
  public let example: String?
  /// The form to be downloaded for what is uploaded here.
  public let template: FormTemplate?
  /// How much of a line it takes.
  public let width: FieldWidth
  /// The heading of the group that it belongs to.
  public let group: String?
  /// Where its first value comes from.
  public let source: FieldSource
  /// True where the person may not change it.
  public let isReadOnly: Bool
  /// True where it may be changed even in a record that is verified as a whole (是否前置职称 of an issued certificate).
  public let staysOpen: Bool
  /// True for personal data that lists and posting sheets mask.
  public let isSensitive: Bool
  /// True where it is left out of print and preview.
  public let isUnprinted: Bool
  /// True for a number that belongs to one thing alone (a certificate's, a paper's): handlers are told where another person
  /// hands in the same one.
  public let isIdentifying: Bool
  let kind: any FieldKind
  /// The fields whose change may show, hide, refill or bound this one.
  let dependencies: [FieldPath]

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    id = try object.identifier("id")
    label = try object.text("label")
    printedLabel = try object.optionalText("printedLabel") ?? label
    kindName = try object.text("kind")
    requirement = try Requirement(&object, "required")
    visibility = try object.optionalObject("visible").map { (inner) throws(SchemaError) in try FormCondition(inner) }
    hint = try object.optionalText("hint")
    example = try object.optionalText("example")
    let template = try object.optionalText("template")
    self.template = template.flatMap(FormTemplate.init(slug:))
    if let template, self.template == nil { throw object.fault("template", "unknown template \(template)") }
    width = try object.choice("width", default: .half)
    group = try object.optionalText("group")
    source = try FieldSource(&object)
    isReadOnly = try object.flag("readOnly")
    staysOpen = try object.flag("staysOpen")
    isSensitive = try object.flag("sensitive")
    isUnprinted = try object.flag("unprinted")
    isIdentifying = try object.flag("identifies")
    guard let make = FieldKinds.makers[kindName] else { throw object.fault("kind", "unknown kind \(kindName)") }
    kind = try make(&object)
    try object.finish()
    var dependencies = (visibility?.fields ?? []).map(\.path) + (requirement.condition?.fields ?? []).map(\.path)
    switch source {
    case .computed(_, let inputs): dependencies += inputs
    case .suggested(let suggestion): dependencies += suggestion.conditions.flatMap(\.fields).map(\.path)
    case .person, .profile, .fact, .register: break
    }
    dependencies += kind.references
    if let parent = kind.parent { dependencies.append(FieldPath(parent)) }
    self.dependencies = Set(dependencies).sorted { $0.description < $1.description }
  }
}
