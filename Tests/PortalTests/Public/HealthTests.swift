import Database
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Services
import Storage
import TestKit
import Testing

@testable import Portal

@Suite struct HealthTests {
  private func ask(_ path: String, _ client: any TestClientProtocol) async throws -> String {
    let answer = try await client.execute(uri: path, method: .get)
    #expect(answer.headers[.cacheControl] == "no-store")
    return "\(answer.status.code) \(String(buffer: answer.body))"
  }

  @Test func aNodeThatIsToEndServesOnAndSaysSo() async throws {
    let site = try TestSite(try await TestPlatform())
    try await site.open { client in
      #expect(try await ask("/healthz", client) == "200 ok\n")
      #expect(try await ask("/readyz", client) == "200 ready\n")
      #expect(try await client.execute(uri: "/", method: .get).headers[.connection] == nil)
      site.portal.drain.begin()
      #expect(try await ask("/healthz", client) == "200 ok\n")
      #expect(try await ask("/readyz", client) == "503 draining\n")
      let home = try await client.execute(uri: "/", method: .get)
      #expect(home.status == .ok)
      #expect(home.headers[.connection] == "close")
    }
  }

  @Test func aDatabaseThatWentBackIsNotReadyAndANewerOneIs() async throws {
    let site = try TestSite(try await TestPlatform())
    let database = site.test.store.database
    try await site.open { client in
      try await database.write { try $0.run("INSERT INTO schema_migrations (number, name, sql) VALUES (99, 'later', '')") }
      #expect(try await ask("/readyz", client) == "200 ready\n")
      try await database.write { try $0.run("DELETE FROM schema_migrations") }
      #expect(try await ask("/readyz", client) == "503 schema\n")
      #expect(try await ask("/healthz", client) == "200 ok\n")
    }
  }

  @Test func withoutItsDatabaseItIsAliveAndNotReady() async throws {
    let site = try TestSite(try await TestPlatform())
    await site.test.store.database.close()
    try await site.open { client in
      let (alive, ready) = (try await ask("/healthz", client), try await ask("/readyz", client))
      #expect(alive == "200 ok\n")
      #expect(ready == "503 database\n")
    }
  }
}
