/// The statements that one connection has prepared, by their text and the kinds of their parameters.
struct PostgreSQLStatements {
  /// What tells two statements apart: the same text may be prepared for a parameter of which nothing is known.
  struct Key: Hashable {
    let text: String
    let kinds: [Cell.Kind?]
  }

  /// A statement that the server knows by its name.
  struct Statement {
    let name: String
    /// Whether it may change rows.
    let changesRows: Bool
    fileprivate var lastUse = 0
  }

  private let limit: Int
  private var known: [Key: Statement] = [:]
  private var uses = 0
  private var names = 0

  init(limit: Int = 512) {
    self.limit = limit
  }

  /// The statement, if it is prepared.
  mutating func find(_ key: Key) -> Statement? {
    uses += 1
    guard var statement = known[key] else { return nil }
    statement.lastUse = uses
    known[key] = statement
    return statement
  }

  /// A name that no statement has.
  mutating func newName() -> String {
    names += 1
    return "s\(names)"
  }

  /// Keeps a statement that was prepared, and answers the name of the one that made room for it, to be forgotten by the
  /// server too.
  mutating func keep(_ key: Key, name: String, changesRows: Bool) -> (statement: Statement, forgotten: String?) {
    var forgotten: String?
    if known.count >= limit, let oldest = known.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      known[oldest.key] = nil
      forgotten = oldest.value.name
    }
    let statement = Statement(name: name, changesRows: changesRows, lastUse: uses)
    known[key] = statement
    return (statement, forgotten)
  }
}
