/// Which rule of the schema a statement broke.
public struct ConstraintFailure: Hashable, Sendable {
  /// The kinds of rules a schema can hold.
  public enum Kind: String, Hashable, Sendable {
    /// A unique index, a UNIQUE constraint or a primary key.
    case unique
    /// A reference to a row that isn't there, or the removal of a row that is referred to.
    case foreignKey
    /// A CHECK.
    case check
    /// A NOT NULL column.
    case notNull
    /// A trigger that refused the statement.
    case trigger
    /// A type in a strict table.
    case type
  }

  /// The kind of the rule.
  public let kind: Kind
  /// `table.column` (several with `, ` between), the constraint's name, or a trigger's message; empty where the engine
  /// doesn't tell, as SQLite does for foreign keys.
  public let name: String

  /// A broken rule of this kind and name.
  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
