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
      try reader.all("SELECT username, door FROM accounts ORDER BY username") { row in
        (name: try row.get(0) as String, door: try row.get(1) as Door)
      }
    }
    let text = try DemoWelcome().text(address: "http://127.0.0.1:8123")
    #expect(text.contains("\n    http://127.0.0.1:8123\n"))
    #expect(text.contains("密码：Zhicheng-2025\n"))
    let rest = text.components(separatedBy: "法人用户登录")
    let parts = [rest[0]] + (rest.last ?? "").components(separatedBy: "平台管理登录")
    try #require(parts.count == 3)
    let told = parts.map { part in
      part.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("http") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }.sorted()
    }
    for (names, door) in zip(told, [Door.personal, .unit, .office]) {
      #expect(names == made.filter { $0.door == door }.map(\.name))
    }
  }
}
