/// A table as copies of whole databases need to know it.
public struct TableShape: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The names of its columns, from left to right.
  public let columns: [String]
  /// The columns of its primary key, in the key's order.
  public let key: [String]
  /// The tables that its rows refer to.
  let references: Set<String>

  /// Those tables put in an order in which every table stands after the ones that its rows refer to, as far as there is one.
  static func ordered(_ tables: [TableShape]) -> [TableShape] {
    var rest = tables.sorted { $0.name < $1.name }
    var ordered: [TableShape] = []
    while !rest.isEmpty {
      let open = Set(rest.map(\.name))
      let free = rest.filter { $0.references.subtracting([$0.name]).isDisjoint(with: open) }
      // Tables that refer to each other in a circle: any order is as good as another.
      let next = free.isEmpty ? rest : free
      ordered += next
      rest.removeAll { next.contains($0) }
    }
    return ordered
  }
}
