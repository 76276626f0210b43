import Hummingbird
import HummingbirdTesting
import NIOCore
import Services
import TestKit
import Titles

@testable import Portal

/// The whole site on a platform of its own, asked over HTTP without a network.
struct TestSite: Sendable {
  let test: TestPlatform
  let portal: Portal

  init(_ test: TestPlatform, demoClock: DemoClock? = nil, trustedProxies: Int = 0) throws {
    self.test = test
    var settings = PortalSettings(keyBytes: [UInt8](repeating: 7, count: 32))
    settings.isDemo = demoClock != nil
    settings.demoClock = demoClock
    settings.regions = .withDemonstration
    settings.trustedProxies = trustedProxies
    // A machine that is busy with tests may be slow.
    settings.patience = .seconds(60)
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: settings.regions)
    portal = try Portal(
      platform: test.platform, settings: settings, accounts: accounts, signing: try TestSigning.make())
  }

  /// Runs `body` with the site's front door.
  func open(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
    try await Application(router: portal.router()).test(.router) { client in try await body(client) }
  }
}
