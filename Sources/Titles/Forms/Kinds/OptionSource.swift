/// Where a choice takes its entries from: the schema itself or a list of the surroundings.
struct OptionSource: Sendable {
  let list: String?
  let inline: [FormOption]

  init(_ object: inout SchemaObject) throws(SchemaError) {
    list = try object.optionalText("list")
    var options: [FormOption] = []
    for var inner in try object.objects("options") {
      options.append(FormOption(code: try inner.identifier("code"), label: try inner.text("label")))
      try inner.finish()
    }
    inline = options
    guard (list == nil) != inline.isEmpty else { throw object.fault("list", "expected either list or options") }
    let codes = Set(options.map(\.code))
    guard codes.count == options.count else { throw object.fault("options", "a code stands twice") }
  }

  var codes: [String]? { list == nil ? inline.map(\.code) : nil }

  func options(_ context: any FormContext) -> [FormOption] {
    guard let list else { return inline }
    return context.options(list, parent: nil)
  }

  func option(_ code: String, _ context: any FormContext) -> FormOption? {
    guard let list else { return inline.first { $0.code == code } }
    return context.option(list, parent: nil, code: code)
  }
}
