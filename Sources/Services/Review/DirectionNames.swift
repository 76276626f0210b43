import Titles

/// The directions of a committee's scope by the names that people write: 岩土工程, or 建设勘察设计/岩土工程 where several
/// specialties have one of that name.
struct DirectionNames: Sendable {
  private let codes: [String: [String]]
  private let names: [String: String]

  /// The directions of a scope on the day.
  init(_ scope: CommitteeScope, in catalog: Catalog, on day: Day) {
    let directions = scope.subspecialties(in: catalog, on: day)
    var codes: [String: [String]] = [:]
    for direction in directions {
      codes[direction.name, default: []].append(direction.code)
      codes[DirectionNames.full(direction, catalog), default: []].append(direction.code)
    }
    self.codes = codes
    let named = directions.map { direction in
      let isAlone = codes[direction.name]?.count == 1
      return (direction.code, isAlone ? direction.name : DirectionNames.full(direction, catalog))
    }
    names = Dictionary(uniqueKeysWithValues: named)
  }

  /// The directions that a text lists, in its order and each once, and the words that name none.
  func directions(in text: String) -> (codes: [String], unknown: [String]) {
    var found: [String] = []
    var unknown: [String] = []
    for word in text.split(whereSeparator: { "、，,；;\n".contains($0) }) {
      let name = TextRules.trimmed(String(word)).replacing("／", with: "/")
      guard !name.isEmpty else { continue }
      guard let codes = codes[name] else {
        unknown.append(name)
        continue
      }
      for code in codes where !found.contains(code) { found.append(code) }
    }
    return (found, unknown)
  }

  /// The directions as they are written; one that isn't in the scope any more by its code.
  func text(of directions: [String]) -> String {
    directions.map { names[$0] ?? $0 }.joined(separator: "、")
  }

  private static func full(_ direction: Subspecialty, _ catalog: Catalog) -> String {
    "\(catalog.specialty(direction.specialty)?.name ?? "")/\(direction.name)"
  }
}
