import Database
import Storage

/// Whether the platform can work.
public struct HealthService: Sendable {
  private let platform: Platform

  /// Looks at this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Whether requests can be answered now.
  public enum Readiness: String, Sendable {
    /// They can.
    case ready
    /// The database doesn't answer.
    case database
    /// The database went back behind the schema that this program works with, as after an older backup was restored.
    case schema
  }

  /// Asks the database.
  public func readiness() async -> Readiness {
    guard let holds = try? await platform.store.database.holdsSchema() else { return .database }
    return holds ? .ready : .schema
  }
}
