/// Where a step of a cascade takes its entries from: a list of the surroundings, or entries of the schema itself, each under
/// the code of its parent.
struct CascadeSource: Sendable {
  let list: String?
  private let entries: [String: [FormOption]]

  init(_ object: inout SchemaObject) throws(SchemaError) {
    list = try object.optionalText("list")
    var entries: [String: [FormOption]] = [:]
    for var inner in try object.objects("entries") {
      let option = FormOption(code: try inner.identifier("code"), label: try inner.text("label"))
      entries[try inner.identifier("parent"), default: []].append(option)
      try inner.finish()
    }
    self.entries = entries
    guard (list == nil) != entries.isEmpty else { throw object.fault("list", "expected either list or entries") }
    let codes = entries.values.flatMap { $0.map(\.code) }
    guard Set(codes).count == codes.count else { throw object.fault("entries", "a code stands twice") }
  }

  /// The codes of all entries, where they stand in the schema itself.
  var codes: [String]? { list == nil ? entries.values.flatMap { $0.map(\.code) } : nil }

  func options(parent: String?, _ context: any FormContext) -> [FormOption] {
    guard let list else { return parent.flatMap { entries[$0] } ?? [] }
    return context.options(list, parent: parent)
  }

  func option(_ code: String, parent: String?, _ context: any FormContext) -> FormOption? {
    guard let list else { return options(parent: parent, context).first { $0.code == code } }
    return context.option(list, parent: parent, code: code)
  }
}
