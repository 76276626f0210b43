import Database
import Foundation
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("What a newcomer reads when the demonstration starts")
struct DemoWelcomeTests {
  @Test("the address, the password, and every account that was made, under its door")
  func accounts() async throws {
    let test = try await TestPlatform()
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    let made = try await test.store.database.read { reader in
      try reader.all("SELECT username, unit_id IS NOT NULL FROM accounts ORDER BY username") { row in
        (name: try row.get(0) as String, isUnit: try row.get(1) as Bool)
      }
    }
    let text = try DemoWelcome().text(address: "http://127.0.0.1:8123")
    #expect(text.contains("\n    http://127.0.0.1:8123\n"))
    #expect(text.contains("密码：Zhicheng-2025\n"))
    let parts = text.components(separatedBy: "法人用户登录")
    try #require(parts.count == 2)
    let told = parts.map { part in
      part.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("http") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }.sorted()
    }
    #expect(told[0] == made.filter { !$0.isUnit }.map(\.name))
    #expect(told[1] == made.filter(\.isUnit).map(\.name))
  }
}
