import Foundation
import Logging
import Synchronization
import Testing

@testable import zhicheng

@Suite struct JSONLogHandlerTests {
  @Test func aLineIsAnObjectWithTheRequestsNumber() throws {
    let lines = Lines()
    var logger = Logger(label: "test") { _ in JSONLogHandler { lines.add($0) } }
    logger[metadataKey: "hb.request.id"] = "abc"
    logger.notice("a \"quoted\"\nmessage", metadata: ["status": "200", "路": "值"])
    logger.debug("not shown")
    #expect(lines.all.count == 1)
    let line = try #require(lines.all.first)
    #expect(line.hasSuffix("}\n") && line.split(separator: "\n").count == 1)
    let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    #expect(object["message"] == "a \"quoted\"\nmessage" && object["level"] == "notice")
    #expect(object["request"] == "abc" && object["status"] == "200" && object["路"] == "值")
    #expect(object["time"]?.hasSuffix("Z") == true)
  }

  private final class Lines: Sendable {
    private let kept = Mutex<[String]>([])
    var all: [String] { kept.withLock { $0 } }

    func add(_ line: String) { kept.withLock { $0.append(line) } }
  }
}
