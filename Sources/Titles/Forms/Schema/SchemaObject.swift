/// One object of a schema file while it is read: typed access, faults with their place, and no member left unread.
struct SchemaObject {
  let place: String
  private let members: [String: JSONNode]
  private var unread: Set<String>

  init(_ node: JSONNode, at place: String) throws(SchemaError) {
    guard case .object(let members) = node else { throw SchemaError(place, "expected an object") }
    self.place = place
    self.members = members
    unread = Set(members.keys)
  }

  func fault(_ key: String, _ message: String) -> SchemaError {
    SchemaError(place.isEmpty ? key : "\(place).\(key)", message)
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  /// Throws where a member was not asked for: a misspelt name must not pass unseen.
  func finish() throws(SchemaError) {
    guard unread.isEmpty else { throw SchemaError(unread.sorted().map { fault($0, "unknown member").faults[0] }) }
  }

  mutating func node(_ key: String) -> JSONNode? {
    unread.remove(key)
    return members[key]
  }

  mutating func optionalText(_ key: String) throws(SchemaError) -> String? {
    guard let node = node(key) else { return nil }
    guard case .text(let text) = node, !text.isEmpty else { throw fault(key, "expected a text") }
    return text
  }

  mutating func text(_ key: String) throws(SchemaError) -> String {
    guard let text = try optionalText(key) else { throw fault(key, "missing") }
    return text
  }

  /// An id: ASCII letters, digits, hyphen, underscore; it becomes an input name and a key.
  mutating func identifier(_ key: String) throws(SchemaError) -> String {
    let text = try text(key)
    let isPlain = text.utf8.allSatisfy { byte in
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      return isDigit || isLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard isPlain else { throw fault(key, "an id has only ASCII letters, digits, - and _") }
    return text
  }

  mutating func flag(_ key: String, default value: Bool = false) throws(SchemaError) -> Bool {
    guard let node = node(key) else { return value }
    guard case .flag(let flag) = node else { throw fault(key, "expected true or false") }
    return flag
  }

  mutating func optionalInteger(_ key: String) throws(SchemaError) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .integer(let number) = node else { throw fault(key, "expected a whole number") }
    return Int(number)
  }

  mutating func integer(_ key: String, default value: Int) throws(SchemaError) -> Int {
    try optionalInteger(key) ?? value
  }

  mutating func optionalArray(_ key: String) throws(SchemaError) -> [JSONNode]? {
    guard let node = node(key) else { return nil }
    guard case .array(let nodes) = node else { throw fault(key, "expected a list") }
    return nodes
  }

  mutating func texts(_ key: String) throws(SchemaError) -> [String] {
    var texts: [String] = []
    for node in try optionalArray(key) ?? [] {
      guard case .text(let text) = node else { throw fault(key, "expected a list of texts") }
      texts.append(text)
    }
    return texts
  }

  mutating func optionalObject(_ key: String) throws(SchemaError) -> SchemaObject? {
    guard let node = node(key) else { return nil }
    return try SchemaObject(node, at: fault(key, "").faults[0].place)
  }

  /// The objects of a list, each with its place.
  mutating func objects(_ key: String) throws(SchemaError) -> [SchemaObject] {
    let base = fault(key, "").faults[0].place
    var objects: [SchemaObject] = []
    for (index, node) in (try optionalArray(key) ?? []).enumerated() {
      objects.append(try SchemaObject(node, at: "\(base)[\(index)]"))
    }
    return objects
  }

  /// One of the raw values of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default value: Choice
  ) throws(SchemaError) -> Choice where Choice.RawValue == String {
    guard let text = try optionalText(key) else { return value }
    guard let choice = Choice(rawValue: text) else {
      throw fault(key, "expected one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}
