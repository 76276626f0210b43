import Titles

/// Names and values that a browser sent: the body of a posted form, or the query of an address. Names may repeat,
/// the order is kept.
struct FormBody: Sendable, Equatable {
  /// One name with its value, as it came.
  struct Entry: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// All entries in the order of the form.
  private(set) var entries: [Entry]

  /// An empty form.
  init() {
    entries = []
  }

  /// The given entries.
  init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// A form made of pairs.
  init(_ pairs: KeyValuePairs<String, String>) {
    entries = pairs.map { Entry(name: $0.key, value: $0.value) }
  }

  /// The first value of that name.
  subscript(name: String) -> String? {
    entries.first { $0.name == name }?.value
  }

  /// All values of that name, in order.
  func values(_ name: String) -> [String] {
    entries.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Whether the name was sent at all, if only with an empty value.
  func has(_ name: String) -> Bool {
    entries.contains { $0.name == name }
  }

  /// Adds one entry at the end.
  mutating func add(_ name: String, _ value: String) {
    entries.append(Entry(name: name, value: value))
  }

  /// The entries whose names begin with `prefix`, with the prefix taken off: `answer.school` under `answer.` is `school`.
  func under(_ prefix: String) -> FormBody {
    FormBody(
      entries.compactMap { entry in
        entry.name.hasPrefix(prefix) ? Entry(name: String(entry.name.dropFirst(prefix.count)), value: entry.value) : nil
      })
  }

  /// The same without the names.
  func removing(_ names: String...) -> FormBody {
    FormBody(entries.filter { !names.contains($0.name) })
  }

  /// The same with `value` as the only value of `name`; nil takes the name out.
  func replacing(_ name: String, with value: String?) -> FormBody {
    var copy = removing(name)
    if let value { copy.add(name, value) }
    return copy
  }
}
