import CLibPQ
import Database
import Foundation

/// Statements that belong into no transaction, such as CREATE DATABASE, one after the other on a thread of its own.
final class TestAdministration: Sendable {
  /// The server's or libpq's sentence.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private let uri: String
  private let workers = WorkerPool(name: "test-admin", threads: 2, queueLimit: 10_000)

  init(_ uri: String) {
    self.uri = uri
  }

  /// Runs a statement on a connection of its own.
  func run(_ statement: String) async throws {
    let uri = uri
    try await workers.run {
      let connection = PQconnectdb(uri)
      defer { PQfinish(connection) }
      PQsetNoticeProcessor(connection, { _, _ in }, nil)
      let result = PQexec(connection, statement)
      defer { PQclear(result) }
      let status = PQresultStatus(result)
      guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
        throw Problem(description: PQerrorMessage(connection).map { String(cString: $0) } ?? "no connection")
      }
    }
  }
}
