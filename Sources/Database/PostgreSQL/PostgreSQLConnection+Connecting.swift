internal import CLibPQ

extension PostgreSQLConnection {
  /// Opens a connection. Throws ``PostgreSQLFailure`` with a ``ConnectionFailure``.
  static func connect(_ address: PostgreSQLAddress) throws -> OpaquePointer {
    let parameters = address.parameters.sorted { $0.key < $1.key }
    let handle = withCStrings(parameters.map(\.key)) { keywords in
      withCStrings(parameters.map(\.value)) { values in PQconnectdbParams(keywords, values, 0) }
    }
    guard let handle else { throw PostgreSQLFailure(address.failure(.other, detail: "out of memory")) }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      let detail = message(handle)
      throw PostgreSQLFailure(address.failure(reason(of: detail), detail: detail))
    }
    return handle
  }

  /// Hands over pointers to the texts with a null pointer after the last, as C functions like them.
  private static func withCStrings<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
  ) -> Value {
    let bytes = texts.map { Array($0.utf8CString) }
    let buffer = bytes.flatMap { $0 }
    var place = 0
    let places = bytes.map { text in
      defer { place += text.count }
      return place
    }
    return buffer.withUnsafeBufferPointer { start in
      body(places.map { start.baseAddress?.advanced(by: $0) } + [nil])
    }
  }

  /// What a message of libpq's means. The library gives no codes for what fails before a connection stands; a server that
  /// speaks another language than English gets ``ConnectionFailure/Reason/other``.
  private static func reason(of message: String) -> ConnectionFailure.Reason {
    let signs: [(String, ConnectionFailure.Reason)] = [
      ("authentication failed", .notAdmitted), ("no pg_hba.conf entry", .notAdmitted), ("no password supplied", .notAdmitted),
      ("\" does not exist", .noDatabase), ("too many", .tooMany), ("remaining connection slots", .tooMany),
      ("starting up", .notReady), ("shutting down", .notReady), ("recovery mode", .notReady), ("read-only", .noPrimary),
      ("in hot standby mode", .noPrimary), ("could not translate host name", .unknownHost), ("timeout expired", .timedOut),
      ("timed out", .timedOut), ("Connection refused", .refused), ("No such file or directory", .refused),
      ("could not connect", .refused), ("unreachable", .refused),
    ]
    let found = signs.first { message.contains($0.0) }?.1 ?? .other
    // The server says the same words of a user that it doesn't know.
    return found == .noDatabase && message.contains("role \"") ? .notAdmitted : found
  }
}

extension PostgreSQLAddress {
  /// A failure to connect to this address.
  func failure(_ reason: ConnectionFailure.Reason, detail: String) -> ConnectionFailure {
    ConnectionFailure(reason: reason, tried: servers, database: database, user: user, detail: detail)
  }
}
