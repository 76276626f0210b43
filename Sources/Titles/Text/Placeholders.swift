/// Words in braces that stand for values: `{name}`.
enum Placeholders {
  /// The text with each placeholder replaced by its value; one without a value stays.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    scan(text) { plain, name in
      result += plain
      if let name { result += values[name] ?? "{\(name)}" }
    }
    return result
  }

  /// The names of the placeholders in a text.
  static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    scan(text) { _, name in
      if let name { names.insert(name) }
    }
    return names
  }

  /// The text in pieces: plain ones, and the names of placeholders.
  static func pieces(of text: String) -> [TextPiece] {
    var pieces: [TextPiece] = []
    scan(text) { plain, name in
      if !plain.isEmpty { pieces.append(.plain(String(plain))) }
      if let name { pieces.append(.placeholder(name)) }
    }
    return pieces
  }

  /// Goes through the text: what stands before each placeholder with its name, the rest with nil.
  private static func scan(_ text: String, _ body: (Substring, String?) -> Void) {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      body(rest[..<open], String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    body(rest, nil)
  }
}
