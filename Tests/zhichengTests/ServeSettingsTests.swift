import ArgumentParser
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
}
