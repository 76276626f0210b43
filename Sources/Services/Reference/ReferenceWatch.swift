import Database
import Logging
public import ServiceLifecycle
import Storage
import Synchronization
import Titles

/// Takes up what the reform office publishes on other nodes, within a second or so.
public final class ReferenceWatch: Service {
  private let platform: Platform
  /// What this node has read last; nil before the first look.
  private let seen = Mutex<Int?>(nil)
  private static let pause = Duration.seconds(1)

  /// Watches for this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Works until the service group shuts down.
  public func run() async throws {
    await platform.work(pausing: ReferenceWatch.pause, failure: "reference data not read", .warning) {
      try await look()
      return false
    }
  }

  /// Reads the reference data anew where something was published since the last look.
  ///
  /// - Throws: `DatabaseError`; `DataFault` where what was published can't be read by this program: what was in force stays.
  public func look() async throws {
    let editions = try await platform.store.database.read { try ReferenceRepository().editions(in: $0) }
    guard seen.withLock({ $0 != editions }) else { return }
    try await platform.takeUpReferences()
    seen.withLock { $0 = editions }
  }
}

extension Platform {
  /// Reads the reference data anew.
  func takeUpReferences() async throws {
    let dated = try await store.database.read { try ReferenceRepository().all(in: $0) }
    try references.replace(with: dated, on: clock.now().day)
  }
}
