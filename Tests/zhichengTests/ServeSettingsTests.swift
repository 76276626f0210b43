import ArgumentParser
import Database
import Testing

@testable import zhicheng

@Suite struct ServeSettingsTests {
  private func settings(_ environment: [String: String]) throws -> ServeSettings {
    try ServeSettings(try Serve.parse(["--demo"]), environment: environment)
  }

  @Test func whereTheOriginIsKnownNoOtherHostIsOurs() throws {
    #expect(try settings([:]).hosts == [])
    #expect(try settings(["ZHICHENG_ORIGIN": "https://Title.example/"]).hosts == ["title.example"])
    #expect(try settings(["ZHICHENG_ORIGIN": "https://Title.example/"]).origin == "https://Title.example")
    #expect(try settings(["ZHICHENG_ORIGIN": "https://title.example:8443"]).hosts == ["title.example:8443"])
    let both = ["ZHICHENG_ORIGIN": "https://title.example", "ZHICHENG_HOSTS": "title.example, www.title.example"]
    #expect(try settings(both).hosts == ["title.example", "www.title.example"])
  }

  @Test(arguments: ["title.example", "https://", "https://title.example/portal", "ftp://title.example"])
  func whatIsNoOriginIsRefusedAtStart(_ origin: String) {
    #expect(throws: (any Error).self) { try settings(["ZHICHENG_ORIGIN": origin]) }
  }

  @Test func oneLineChoosesTheDatabase() throws {
    #expect(try settings([:]).database == nil)
    #expect(try settings(["DATABASE_URL": "sqlite:/srv/z.sqlite"]).database == .sqlite(path: "/srv/z.sqlite"))
    let servers = try settings(["DATABASE_URL": "postgresql://zc:geheim@a,b/zhicheng"]).database
    #expect(servers?.description == "postgresql://zc@a:5432,b:5432/zhicheng")
    let error = #expect(throws: (any Error).self) { try settings(["DATABASE_URL": "mysql://zc:geheim@a/z"]) }
    #expect(error.map { String(describing: $0) }?.contains("geheim") == false)
  }
}
