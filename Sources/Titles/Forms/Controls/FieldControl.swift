/// One input as a page shows it: abstract, so that the page decides about markup alone.
public struct FieldControl: Hashable, Sendable {
  /// The name of the input; parts of it are called `name.from`, `name.to`, `name.open`, `name.id`.
  public let name: String
  /// The label.
  public let label: String
  /// Whether it must be filled, as the other answers stand now.
  public let isRequired: Bool
  /// Help under the input.
  public let hint: String?
  /// An example of a good entry.
  public let example: String?
  /// How much of a line it takes.
  public let width: FieldWidth
  /// The heading of the group that it belongs to.
  public let group: String?
  /// False where the field does not apply as the other answers stand now; its value is kept.
  public let isVisible: Bool
  /// What kind of input it is, with its value.
  public let shape: ControlShape
  /// The form to be downloaded for what is uploaded here.
  public let template: FormTemplate?

  /// An input.
  public init(
    name: String, label: String, isRequired: Bool, hint: String?, example: String?, width: FieldWidth, group: String?,
    isVisible: Bool, shape: ControlShape, template: FormTemplate? = nil
  ) {
    self.name = name
    self.label = label
    self.isRequired = isRequired
    self.hint = hint
    self.example = example
    self.width = width
    self.group = group
    self.isVisible = isVisible
    self.shape = shape
    self.template = template
  }
}
