/// One step of the bar at the top of a form.
public struct FormStep: Hashable, Sendable {
  /// What the step shows.
  public enum Content: String, Hashable, Sendable, CaseIterable {
    case pledge
    case sections
    case preview
  }

  /// The step's id.
  public let id: String
  /// Its title, in the manual's words.
  public let title: String
  /// What it shows.
  public let content: Content
  /// The ids of the sections that are filled in it.
  public let sections: [String]

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    id = try object.identifier("id")
    title = try object.text("title")
    content = try object.choice("content", default: .sections)
    sections = try object.texts("sections")
    try object.finish()
  }
}
