import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Services
import Synchronization
import TestKit
import Testing
import Titles

@testable import Portal

/// What a sign-in, a search and a submission leave in the log, at its most talkative.
@Suite struct LogPrivacyTests {
  private final class Lines: Sendable {
    private let kept = Mutex<[String]>([])
    var all: [String] { kept.withLock { $0 } }

    func add(_ line: String) { kept.withLock { $0.append(line) } }

    var logger: Logger {
      var logger = Logger(label: "test") { _ in Handler(lines: self) }
      logger.logLevel = .trace
      return logger
    }
  }

  private struct Handler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      lines.add("\(event.level) \(event.message) \(all)")
    }
  }

  private func logged(_ platform: Platform, _ logger: Logger) -> Platform {
    Platform(
      store: platform.store, references: platform.references, forms: platform.forms, registers: platform.registers,
      clock: platform.clock, logger: logger)
  }

  @Test func namesDocumentNumbersAndMobilesStayOutOfTheLog() async throws {
    let ground = try await TestPlatform().examinationGround()
    let filed = try await ground.test.filedApplication(number: 2, on: ground.ground)
    let lines = Lines()
    var settings = PortalSettings(keyBytes: [UInt8](repeating: 7, count: 32))
    settings.trustedProxies = 1
    let platform = logged(ground.test.platform, lines.logger)
    let accounts = AccountService(platform: platform, hasher: ground.test.hasher, regions: .withDemonstration)
    let portal = try Portal(platform: platform, settings: settings, accounts: accounts, signing: try TestSigning.make())
    let personal = [filed.person.name, filed.person.document.number, Numbers.mobile(2)]
    let application = Application(router: portal.router(), logger: lines.logger)
    try await application.test(.router) { client in
      let applicant = TestVisitor(client)
      _ = try await applicant.get(Routes.personalSignIn())
      let wrong: KeyValuePairs = ["username": filed.person.document.number, "password": Numbers.mobile(2)]
      _ = try await applicant.post(Routes.personalSignInPost(), wrong)
      let right: KeyValuePairs = ["username": "person2", "password": TestPlatform.password]
      #expect(try await applicant.post(Routes.personalSignInPost(), right).status == 303)
      let preview = try await applicant.get(Routes.preview(filed.id))
      let version = preview.text.firstMatch(of: /name="_version" value="([^"]*)"/).map { String($0.output.1) } ?? ""
      let sent = try await applicant.post(Routes.submit(filed.id), ["_version": version, "_key": "k"])
      #expect(sent.location == Routes.submitted(filed.id).description)

      let clerk = TestVisitor(client)
      _ = try await clerk.get(Routes.personalSignIn())
      _ = try await clerk.post(
        Routes.personalSignInPost(), ["username": "person810", "password": TestPlatform.password])
      for words in personal {
        let worklist = Routes.examinations(ground.employer, .initialDetermination)
        let list = try await clerk.get(worklist.with("name", words).with("mobile", words))
        #expect(list.status == 200)
        _ = try await clerk.get("/nowhere/\(words.utf8.count)?q=" + PercentEncoding.strict(words))
      }
    }
    let log = lines.all.joined(separator: "\n")
    for words in ["/login/personal", "/me/applications/{application}/submit", Routes.examinations.pattern, "hb.request.id"] {
      #expect(log.contains(words), "\(words)")
    }
    for words in personal {
      #expect(!log.contains(words), "\(words)")
      #expect(!log.contains(PercentEncoding.strict(words)), "\(words)")
    }
  }

  @Test func aProxysNumberForARequestIsNotedAndNothingElseInItsPlace() async throws {
    let site = try TestSite(try await TestPlatform(), trustedProxies: 1)
    let lines = Lines()
    let name = try #require(HTTPField.Name("X-Request-ID"))
    try await Application(router: site.portal.router(), logger: lines.logger).test(.router) { client in
      for number in ["0123456789abcdef", "short", "name=value and more"] {
        _ = try await client.execute(uri: "/healthz", method: .get, headers: [:], body: nil)
        _ = try await client.execute(uri: "/", method: .get, headers: [name: number], body: nil)
      }
    }
    let numbers = lines.all.filter { $0.contains("proxy-request") }
    #expect(numbers.count == 1 && numbers.first?.contains("0123456789abcdef") == true)
  }
}
