/// Which database to use, as one line of configuration says it.
public enum DatabaseLocation: Hashable, Sendable, CustomStringConvertible {
  /// A SQLite file.
  case sqlite(path: String)
  /// A PostgreSQL server, or several of which one takes over from the other.
  case postgresql(PostgreSQLAddress)

  /// Reads `sqlite:PATH`, `postgresql://…` or `postgres://…`. Nil for anything else; what is wrong is not said, since a
  /// password may be part of it.
  public init?(_ text: String) {
    if text.hasPrefix("sqlite:") {
      let path = String(text.dropFirst("sqlite:".count))
      guard !path.isEmpty else { return nil }
      self = .sqlite(path: path)
    } else if let address = PostgreSQLAddress(text) {
      self = .postgresql(address)
    } else {
      return nil
    }
  }

  /// The line, without a password.
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgresql(let address): address.description
    }
  }
}
