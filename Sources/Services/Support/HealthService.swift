import Database
import Storage

/// Whether the platform can work.
public struct HealthService: Sendable {
  private let platform: Platform

  /// Looks at this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Whether the database answers a query now.
  public func databaseAnswers() async -> Bool {
    let answer: Int?? = try? await platform.store.database.read { reader in try reader.value("SELECT 1") as Int? }
    return answer == .some(.some(1))
  }
}
