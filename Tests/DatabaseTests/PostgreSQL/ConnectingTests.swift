import Database
import Foundation
import TestKit
import Testing

/// Where a connection can't come about, what is told: enough to mend it, and no password.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct ConnectingTests {
  private static let once = PostgreSQLOptions(connections: 1, recoveryLimit: 0)

  private func failure(_ uri: String) async throws -> ConnectionFailure? {
    let location = try #require(DatabaseLocation(uri))
    let error = await #expect(throws: DatabaseError.self) {
      _ = try await Database.open(location, postgresql: ConnectingTests.once)
    }
    guard case .unreachable(let failure) = error else {
      Issue.record("not unreachable: \(String(describing: error))")
      return nil
    }
    #expect(!String(describing: failure).contains("geheim"))
    return failure
  }

  @Test func aServerThatIsNotThereIsToldWithAllThatWereTried() async throws {
    let found = try await failure("postgresql://zc:geheim@127.0.0.1:1,127.0.0.1:2/zhicheng?connect_timeout=2")
    #expect(found?.reason == .refused)
    #expect(found?.tried == ["127.0.0.1:1", "127.0.0.1:2"])
    #expect(found?.database == "zhicheng")
    #expect(found?.user == "zc")
  }

  @Test func aDatabaseOrAUserThatIsNotThereIsTold() async throws {
    let folder = TestCluster.shared.socketFolder
    #expect(try await failure("postgresql://zhicheng:geheim@/nowhere?host=\(folder)")?.reason == .noDatabase)
    #expect(try await failure("postgresql://nobody:geheim@/postgres?host=\(folder)")?.reason == .notAdmitted)
    #expect(try await failure("postgresql://nobody@host.invalid/postgres")?.reason == .unknownHost)
  }

  @Test func theNextServerIsTakenWhereOneIsNotThere() async throws {
    let test = try await TestDatabase()
    let hosts = "/nowhere,\(TestCluster.shared.socketFolder)"
    let location = try #require(DatabaseLocation("postgresql://zhicheng@/\(test.name)?host=\(hosts)"))
    let database = try await Database.open(location, postgresql: ConnectingTests.once)
    let found: Int? = try await database.read { tx in try tx.value("SELECT 1") }
    #expect(found == 1)
    await database.close()
  }

  @Test func statementsUseIndexesAndAreNotCompiled() async throws {
    let test = try await TestDatabase()
    let location = try #require(DatabaseLocation("postgresql://zhicheng@/\(test.name)?host=\(TestCluster.shared.socketFolder)"))
    let database = try await Database.open(location, postgresql: ConnectingTests.once)
    let found: String? = try await database.read { tx in
      try tx.value("SELECT current_setting('enable_seqscan') || ' ' || current_setting('jit')")
    }
    #expect(found == "off off")
    await database.close()
  }

  @Test func serversThatOnlyReadAreNoPrimary() async throws {
    let test = try await TestDatabase()
    try await TestCluster.shared.run("ALTER DATABASE \(test.name) SET default_transaction_read_only = on")
    let folder = TestCluster.shared.socketFolder
    let found = try await failure("postgresql://zhicheng@/\(test.name)?host=\(folder)&target_session_attrs=read-write")
    #expect(found?.reason == .noPrimary)
    // A connection that stood already writes nowhere either.
    try await TestCluster.shared.run("ALTER DATABASE \(test.name) RESET default_transaction_read_only")
  }

  @Test(arguments: [
    ("ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'", "encoding"),
    ("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN' LOCALE 'C.UTF-8'", "collation"),
  ])
  func aDatabaseThatKeepsTextsOtherwiseIsRefused(_ settings: String, _ what: String) async throws {
    let name = "other_" + UUID().uuidString.lowercased().replacing("-", with: "")
    try await TestCluster.shared.run("CREATE DATABASE \(name) TEMPLATE template0 STRATEGY FILE_COPY \(settings)")
    let folder = TestCluster.shared.socketFolder
    let location = try #require(DatabaseLocation("postgresql://zhicheng@/\(name)?host=\(folder)"))
    await #expect(throws: DatabaseError.unsafeSettings(what)) {
      _ = try await Database.open(location, postgresql: ConnectingTests.once)
    }
    TestCluster.drop(location)
  }
}
