import Foundation

/// Which database engine the tests of this run use.
public enum TestEngine: String, Sendable {
  /// SQLite, in a file of its own for each test.
  case sqlite
  /// PostgreSQL, in a database of its own for each test: what `scripts/with-postgres` starts.
  case postgresql

  /// What the environment's `ZHICHENG_TEST_DATABASE` says, SQLite where it says nothing.
  public static let current: TestEngine =
    ProcessInfo.processInfo.environment["ZHICHENG_TEST_DATABASE"].flatMap { TestEngine(rawValue: $0) } ?? .sqlite
}
