internal import CLibPQ

/// Where a PostgreSQL database is and how to get there: what a connection URI says, with defaults that suit a server.
///
/// ```
/// postgresql://zhicheng@db1,db2:5433/zhicheng?target_session_attrs=read-write
/// ```
///
/// Several hosts are tried in their order, each for `connect_timeout` seconds. The password may stand in the URI; better in
/// the environment's `PGPASSWORD` or in the file `~/.pgpass`, which libpq reads by itself.
public struct PostgreSQLAddress: Hashable, Sendable, CustomStringConvertible {
  /// libpq's parameters by their keywords.
  let parameters: [String: String]

  /// Reads a connection URI; nil where it isn't one.
  public init?(_ uri: String) {
    guard uri.hasPrefix("postgresql://") || uri.hasPrefix("postgres://") else { return nil }
    guard let options = PQconninfoParse(uri, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var parameters = PostgreSQLAddress.defaults
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parameters[String(cString: keyword)] = String(cString: value) }
      option = option.advanced(by: 1)
    }
    self.parameters = parameters
  }

  private init(parameters: [String: String]) {
    self.parameters = parameters
  }

  /// The same servers with another database.
  public func with(database: String) -> PostgreSQLAddress {
    PostgreSQLAddress(parameters: parameters.merging(["dbname": database]) { _, new in new })
  }

  /// The address without its password.
  public var description: String {
    let user = parameters["user"].map { "\($0)@" } ?? ""
    return "postgresql://\(user)\(servers.joined(separator: ","))/\(database)"
  }

  /// The servers in the order they are tried.
  var servers: [String] {
    let hosts = PostgreSQLAddress.list(parameters["host"] ?? parameters["hostaddr"])
    let ports = PostgreSQLAddress.list(parameters["port"])
    return (hosts.isEmpty ? [""] : hosts).enumerated().map { index, host in
      let port = ports.count > 1 ? (index < ports.count ? ports[index] : "") : ports.first ?? ""
      let name = host.isEmpty ? "localhost" : host
      return name.hasPrefix("/") ? name : "\(name):\(port.isEmpty ? "5432" : port)"
    }
  }

  /// The database's name; libpq takes the user's where none is given.
  var database: String { parameters["dbname"] ?? user }

  /// The user's name, empty where libpq takes the one of the operating system.
  var user: String { parameters["user"] ?? "" }

  private static func list(_ value: String?) -> [String] {
    value?.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } ?? []
  }

  /// A dead server is noticed within seconds, not within the hours that TCP alone would take.
  private static let defaults = [
    "application_name": "zhicheng", "client_encoding": "UTF8", "connect_timeout": "3", "gssencmode": "disable",
    "keepalives": "1", "keepalives_idle": "30", "keepalives_interval": "5", "keepalives_count": "3",
    "target_session_attrs": "read-write", "tcp_user_timeout": "10000",
  ]
}
